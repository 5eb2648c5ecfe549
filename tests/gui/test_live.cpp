// SPDX-License-Identifier: GPL-3.0-or-later
// The window over the real agent on the real lab: what an engineer would see when it happens.
#include "LabDesk.h"

#include "gui/window/VerdictBar.h"

#include "base/Json.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>

#include <csignal>

using namespace gw;
using namespace gw::gui;

class TestLive : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_desk.reset(); }
    void numbersMove();
    void agentKilled();
    void mismatch();
    void engineKilled();

private:
    [[nodiscard]] QString verdict() const { return m_desk->window().findChild<VerdictBar *>()->text(); }
    [[nodiscard]] QString worst() const
    {
        const auto &status = m_desk->window().session().status();
        return status && !status->problems.isEmpty() ? json::enumName(status->problems.first().kind) : QString();
    }
    Dialogs m_dialogs;
    std::unique_ptr<LabDesk> m_desk;
};

void TestLive::initTestCase()
{
    m_desk = std::make_unique<LabDesk>(
        QStringList{QStringLiteral("--no-services"), QStringLiteral("--speed"), QStringLiteral("60")});
    QVERIFY2(m_desk->problem().isEmpty(), qPrintable(m_desk->problem()));
    QVERIFY(m_desk->open(m_dialogs));
}

void TestLive::numbersMove()
{
    const qint64 before = m_desk->window().session().status()->cycles.value_or(0);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().session().status()->cycles.value_or(0) >= before + 3, 15'000);
    QTRY_COMPARE(m_desk->window().session().cycles().size(), m_desk->window().session().status()->cycles.value_or(-1));
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk->window().session().samples().isEmpty(), 10'000);
    QVERIFY(m_desk->window().session().status()->state == health::RunState::Running);
}

void TestLive::agentKilled()
{
    const qint64 agent = m_desk->window().session().host()->welcome().pid;
    QVERIFY(agent > 0);
    const auto samples = m_desk->window().session().samples().size();
    QCOMPARE(::kill(pid_t(agent), SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(
        verdict().contains(QStringLiteral("lost")) || verdict().contains(QStringLiteral("no answer")), 5000);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().session().isLive(), 20'000);
    QVERIFY(m_desk->window().session().host()->welcome().pid != agent);
    QVERIFY(m_desk->window().session().samples().size() >= samples);
    QTRY_COMPARE(m_desk->window().session().cycles().size(), m_desk->window().session().status()->cycles.value_or(-1));
}

void TestLive::mismatch()
{
    m_desk->lab({QStringLiteral("inject"), QStringLiteral("mismatch")});
    // The report that tells it, as it lies on the disk.
    const QDir reports(m_desk->window().session().status()->runDirectory + QStringLiteral("/reports"));
    const auto told = [&] {
        for (const QString &name :
             reports.entryList({QStringLiteral("cycle_*.json")}, QDir::Files, QDir::Time).mid(0, 3)) {
            QFile file(reports.filePath(name));
            if (file.open(QFile::ReadOnly) && file.readAll().contains("original_run_id"))
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(told(), 20'000);
    QElapsedTimer since;
    since.start();
    QTRY_VERIFY_WITH_TIMEOUT(worst() == QLatin1String("mismatch"), 10'000);
    QVERIFY2(since.elapsed() <= 2000, qPrintable(QStringLiteral("%1 ms after its report").arg(since.elapsed())));
    const auto &status = *m_desk->window().session().status();
    QVERIFY(!status.mismatchRows.isEmpty());
    const auto &row = status.mismatchRows.first();
    QVERIFY2(verdict().contains(formatCount(row.cycle.value)) && verdict().contains(row.runId), qPrintable(verdict()));
    const auto *bar = m_desk->window().findChild<VerdictBar *>();
    QCOMPARE(const_cast<VerdictBar *>(bar)->grab().toImage().pixelColor(bar->width() / 2, 4),
             gui::palette().criticalFill);
}

void TestLive::engineKilled()
{
    m_desk->lab({QStringLiteral("clear"), QStringLiteral("all")});
    m_desk->lab({QStringLiteral("restart")});
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().session().status()->state == health::RunState::Running &&
                                 m_desk->window().session().status()->cycles.value_or(0) >= 2,
                             30'000);
    m_desk->lab({QStringLiteral("inject"), QStringLiteral("engine-killed")});
    QTRY_VERIFY_WITH_TIMEOUT(worst() == QLatin1String("process_died"), 10'000);
    QTRY_COMPARE(m_desk->window().session().status()->state, health::RunState::Died);
    QVERIFY2(verdict().contains(QStringLiteral("died"), Qt::CaseInsensitive), qPrintable(verdict()));
}

QTEST_MAIN(TestLive)
#include "test_live.moc"
