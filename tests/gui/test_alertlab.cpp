// SPDX-License-Identifier: GPL-3.0-or-later
// From an injected mismatch to silence: the lab's engine counts it, Prometheus raises the alert, Alertmanager gets it,
// the window shows it and silences it, and amtool, which is not ours, sees that silence.
#include "LabDesk.h"
#include "Willing.h"

#include "gui/alerts/AlertModel.h"
#include "gui/alerts/AlertPanel.h"
#include "gui/alerts/SilenceDialog.h"
#include "gui/widgets/Button.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTreeView>

using namespace gw;
using namespace gw::gui;

class TestAlertLab : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_desk.reset(); }
    void mismatchReachesTheWindow();
    void silencedFromTheWindow();
    void amtoolSeesTheSilence();
    void endedFromTheWindow();

private:
    [[nodiscard]] QJsonArray amtool(const QStringList &arguments) const
    {
        return QJsonDocument::fromJson(
                   LabDesk::run(QStringLiteral("amtool"), QStringList{QStringLiteral("--alertmanager.url=") +
                                                                          m_desk->profile().services.alertmanager,
                                                                      QStringLiteral("--output=json")} +
                                                              arguments))
            .array();
    }
    [[nodiscard]] QModelIndex alert() const
    {
        const auto *model = m_desk->window().findChild<AlertModel *>();
        for (int i = 0; i < model->rowCount(); ++i)
            if (const QModelIndex row = model->index(i, 0);
                row.data().toString() == QLatin1String("WorkflowReplayFailure"))
                return row;
        return {};
    }
    [[nodiscard]] QString state() const { return alert().siblingAtColumn(AlertModel::State).data().toString(); }

    Willing m_dialogs;
    std::unique_ptr<LabDesk> m_desk;
};

void TestAlertLab::initTestCase()
{
    for (const char *program : {"prometheus", "prometheus-alertmanager", "amtool"})
        if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
            QSKIP("prometheus and prometheus-alertmanager are not installed");
    m_desk = std::make_unique<LabDesk>(QStringList{QStringLiteral("--speed"), QStringLiteral("60")});
    QVERIFY2(m_desk->problem().isEmpty(), qPrintable(m_desk->problem()));
    QVERIFY(m_desk->open(m_dialogs));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().alertWatch().alerts() && *m_desk->window().alertWatch().alerts(), 30'000);
}

void TestAlertLab::mismatchReachesTheWindow()
{
    QVERIFY(!alert().isValid());
    m_desk->window().activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), &m_desk->window());
    QTest::keyClick(&m_desk->window(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    m_desk->lab({QStringLiteral("inject"), QStringLiteral("mismatch")});
    const auto told = [this] {
        return !amtool({QStringLiteral("alert"), QStringLiteral("query"), QStringLiteral("WorkflowReplayFailure")})
                    .isEmpty();
    };
    // The next cycle, a scrape, an evaluation, the rule's "for": seconds, not the minute Prometheus waits by itself.
    QElapsedTimer since;
    since.start();
    QTRY_VERIFY_WITH_TIMEOUT(told(), 30'000);
    qInfo("%lld ms until Alertmanager has it", since.elapsed());
    QTRY_VERIFY_WITH_TIMEOUT(alert().isValid(), 15'000);
    QVERIFY2(state() == QStringLiteral("critical, active"), qPrintable(state()));
    QVERIFY(alert().data(Qt::ToolTipRole).toString().contains(QStringLiteral("did not match its golden file")));
}

void TestAlertLab::silencedFromTheWindow()
{
    auto *view = m_desk->window().findChild<QTreeView *>(QStringLiteral("alertView"));
    view->setFocus();
    view->setCurrentIndex(alert());
    QTest::keyClick(view, Qt::Key_Return);
    auto *dialog = m_desk->window().findChild<SilenceDialog *>();
    QTRY_VERIFY(dialog && dialog->isVisible());
    dialog->findChild<QLineEdit *>(QStringLiteral("author"))->setText(QStringLiteral("ada"));
    auto *comment = dialog->findChild<QLineEdit *>(QStringLiteral("comment"));
    QTest::keyClicks(comment, QStringLiteral("looked at, run repeated"));
    QTRY_VERIFY(dialog->findChild<Button *>(QStringLiteral("deed"))->isEnabled());
    QTest::keyClick(comment, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(state().startsWith(QStringLiteral("critical, silenced until ")), 30'000);
}

void TestAlertLab::amtoolSeesTheSilence()
{
    const QJsonArray silences = amtool({QStringLiteral("silence"), QStringLiteral("query")});
    QCOMPARE(silences.size(), 1);
    const QJsonObject silence = silences.first().toObject();
    QCOMPARE(silence.value(QLatin1String("createdBy")).toString(), QStringLiteral("ada"));
    QCOMPARE(silence.value(QLatin1String("comment")).toString(), QStringLiteral("looked at, run repeated"));
    const QJsonArray matchers = silence.value(QLatin1String("matchers")).toArray();
    QVERIFY(std::any_of(matchers.begin(), matchers.end(), [](const QJsonValue &matcher) {
        return matcher.toObject().value(QLatin1String("name")) == QLatin1String("alertname") &&
               matcher.toObject().value(QLatin1String("value")) == QLatin1String("WorkflowReplayFailure");
    }));
    QVERIFY(amtool({QStringLiteral("alert"), QStringLiteral("query"), QStringLiteral("WorkflowReplayFailure")})
                .isEmpty()); // it asks for those that are told
}

void TestAlertLab::endedFromTheWindow()
{
    m_desk->window().activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), &m_desk->window());
    QTest::keyClick(&m_desk->window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    auto *view = m_desk->window().findChild<QTreeView *>(QStringLiteral("silenceView"));
    QTRY_VERIFY_WITH_TIMEOUT(view->currentIndex().isValid(), 15'000);
    QTest::keyClick(view, Qt::Key_Delete);
    QTRY_VERIFY_WITH_TIMEOUT(amtool({QStringLiteral("silence"), QStringLiteral("query")}).isEmpty(), 15'000);
    QTRY_COMPARE_WITH_TIMEOUT(state(), QStringLiteral("critical, active"), 30'000);
}

QTEST_MAIN(TestAlertLab)
#include "test_alertlab.moc"
