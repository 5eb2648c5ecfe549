// SPDX-License-Identifier: GPL-3.0-or-later
// The window over the real Alertmanager: seen, silenced, extended, ended, by keyboard alone.
#include "../host/Pair.h"
#include "../services/Servers.h"

#include "gui/Theme.h"
#include "gui/alerts/AlertModel.h"
#include "gui/alerts/AlertPanel.h"
#include "gui/alerts/SilenceDialog.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/window/MainWindow.h"

#include "host/LocalHost.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTreeView>

using namespace gw;
using namespace gw::gui;
using services::test::raiseAlert;

namespace {

class Yes : public Dialogs
{
public:
    void ask(QWidget *, const Question &, std::function<void()> then) override { then(); }
};

QString words(const QWidget *widget)
{
    QStringList all;
    for (const Label *label : widget->findChildren<Label *>())
        if (label->isVisible())
            all << label->text();
    return all.join(QLatin1Char('\n'));
}

} // namespace

class TestSilencing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_window.reset(); }
    void seenInTheList();
    void tooMuchIsRefused();
    void silenced();
    void extended();
    void ended();
    void alertmanagerGone();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        m_window->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), m_window.get());
        QTest::keyClick(m_window.get(), key, modifiers);
    }
    SilenceDialog *dialog() const { return m_window->findChild<SilenceDialog *>(); }
    template<class T> T *find(const char *name) const { return m_window->findChild<T *>(QLatin1String(name)); }
    QString state(int row) const
    {
        return find<QTreeView>("alertView")->model()->index(row, AlertModel::State).data().toString();
    }

    QTemporaryDir m_home;
    std::unique_ptr<services::test::Server> m_alertmanager;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Settings> m_settings;
    Yes m_dialogs;
    std::unique_ptr<MainWindow> m_window;
};

void TestSilencing::initTestCase()
{
    m_alertmanager = services::test::startAlertmanager(m_home.path());
    if (!m_alertmanager)
        QSKIP("prometheus-alertmanager is not installed");
    QVERIFY(m_alertmanager->ready());
    QTRY_VERIFY_WITH_TIMEOUT(
        raiseAlert(m_alertmanager->port, R"({"alertname":"Held","severity":"warning","instance":"a"})"), 20'000);
    QVERIFY(raiseAlert(m_alertmanager->port, R"({"alertname":"Sounding","severity":"critical","instance":"a"})"));
    auto profile = host::test::profileFor(QStringLiteral("mismatch"), m_home.path());
    profile.services.alertmanager = QStringLiteral("http://127.0.0.1:%1").arg(m_alertmanager->port);
    m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light);
    m_settings = std::make_unique<Settings>(m_home.filePath(QStringLiteral("desktop.ini")));
    m_window = std::make_unique<MainWindow>(
        [](const environment::Profile &wanted, bool unlocked) -> std::unique_ptr<host::Host> {
            auto host = host::LocalHost::open({wanted, unlocked});
            return host ? *std::move(host) : nullptr;
        },
        *m_settings, m_dialogs);
    m_window->open(profile);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestSilencing::seenInTheList()
{
    auto *view = find<QTreeView>("alertView");
    press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 2, 30'000);
    QCOMPARE(view->model()->index(0, 0).data().toString(), QStringLiteral("Sounding"));
    QCOMPARE(state(1), QStringLiteral("warning, active"));
    QCOMPARE(m_window->findChild<AlertPanel *>()->name(), QStringLiteral("Alerts 2"));
}

void TestSilencing::tooMuchIsRefused()
{
    press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(dialog() && dialog()->isVisible());
    dialog()->findChild<QLineEdit *>(QStringLiteral("comment"))->setText(QStringLiteral("all of it"));
    auto *matchers = dialog()->findChild<QPlainTextEdit *>(QStringLiteral("matchers"));
    auto *deed = dialog()->findChild<Button *>(QStringLiteral("deed"));
    for (const auto &[text, why] : {std::pair{"", "would mute everything"},
                                    {"alertname=~.+", "would mute every alert"},
                                    {"severity!=none", "would mute every alert"}}) {
        matchers->setPlainText(QLatin1String(text));
        QTRY_VERIFY2(words(dialog()).contains(QLatin1String(why)), qPrintable(words(dialog())));
        QVERIFY(!deed->isEnabled());
        deed->click();
    }
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    m_window->alertWatch().askNow();
    QTest::qWait(500);
    QCOMPARE(find<QTreeView>("silenceView")->model()->rowCount(), 0);
}

void TestSilencing::silenced()
{
    press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    auto *view = find<QTreeView>("alertView");
    QTRY_VERIFY(view->hasFocus());
    QTest::keyClick(view, Qt::Key_End);
    QCOMPARE(view->currentIndex().data().toString(), QStringLiteral("Held"));
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_VERIFY(dialog() && dialog()->isVisible());
    auto *comment = dialog()->findChild<QLineEdit *>(QStringLiteral("comment"));
    QTRY_VERIFY(comment->hasFocus());
    dialog()->findChild<QLineEdit *>(QStringLiteral("author"))->setText(QStringLiteral("ada"));
    QTest::keyClicks(comment, QStringLiteral("until the disk is swapped"));
    QTRY_VERIFY(dialog()->findChild<Button *>(QStringLiteral("deed"))->isEnabled());
    QVERIFY2(words(dialog()).contains(QStringLiteral("Matches 1 of 2 present alerts")), qPrintable(words(dialog())));
    QTest::keyClick(comment, Qt::Key_Return);
    QTRY_VERIFY(!dialog());
    QTRY_VERIFY_WITH_TIMEOUT(state(1).startsWith(QStringLiteral("warning, silenced until ")), 30'000);
    QCOMPARE(m_window->findChild<AlertPanel *>()->name(), QStringLiteral("Alerts 1"));
    QCOMPARE(m_settings->get(Settings::silenceAuthor), QStringLiteral("ada"));
}

void TestSilencing::extended()
{
    press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    auto *view = find<QTreeView>("silenceView");
    QTRY_VERIFY(view->currentIndex().isValid());
    const services::Silence before = m_window->alertWatch().knownSilences().first();
    press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(dialog() && dialog()->isVisible());
    auto *duration = dialog()->findChild<QLineEdit *>(QStringLiteral("duration"));
    QTRY_VERIFY(duration->hasFocus());
    QTest::keyClicks(duration, QStringLiteral("1h"));
    QTRY_VERIFY(dialog()->findChild<Button *>(QStringLiteral("deed"))->isEnabled());
    QTest::keyClick(duration, Qt::Key_Return);
    QTRY_VERIFY(!dialog());
    QTRY_COMPARE(before.endsAt.secsTo(m_window->alertWatch().knownSilences().first().endsAt), 3600);
    QCOMPARE(m_window->alertWatch().knownSilences().first().id, before.id);
    QCOMPARE(m_window->alertWatch().knownSilences().first().createdBy, QStringLiteral("ada"));
}

void TestSilencing::ended()
{
    auto *view = find<QTreeView>("silenceView");
    press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(view->hasFocus());
    QTest::keyClick(view, Qt::Key_Delete);
    QTRY_COMPARE(view->model()->rowCount(), 0);
    m_window->findChild<AlertPanel *>()->showPage(AlertPanel::Page::Ended);
    QTRY_COMPARE(view->model()->rowCount(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(state(1), QStringLiteral("warning, active"), 30'000);
}

void TestSilencing::alertmanagerGone()
{
    press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    m_alertmanager.reset();
    m_window->alertWatch().askNow();
    auto *panel = m_window->findChild<AlertPanel *>();
    QTRY_COMPARE_WITH_TIMEOUT(panel->name(), QStringLiteral("Alerts –"), 20'000);
    QVERIFY2(words(panel).contains(QStringLiteral("127.0.0.1")), qPrintable(words(panel)));
    QVERIFY(!words(panel).contains(QStringLiteral("No alert")));
    press(Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(dialog());
    QTRY_VERIFY_WITH_TIMEOUT(words(dialog()).contains(QStringLiteral("What it would silence is not known")), 20'000);
    QVERIFY(!dialog()->findChild<Button *>(QStringLiteral("deed"))->isEnabled());
}

QTEST_MAIN(TestSilencing)
#include "test_silencing.moc"
