// SPDX-License-Identifier: GPL-3.0-or-later
// What the program tells unasked: what, once, how urgently, on the desktop, in its list and in the tray.
#include "NotificationService.h"
#include "Scene.h"

#include "gui/Theme.h"
#include "gui/notify/Announcer.h"
#include "gui/notify/NoticePopup.h"
#include "gui/notify/Tray.h"
#include "gui/window/BellButton.h"
#include "gui/window/MainWindow.h"

#include <QApplication>
#include <QDBusConnection>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gw;
using namespace gw::gui;

namespace {

/// A window nobody looks at, on a bus with or without a service.
struct Fixture
{
    Fixture()
        : scene(10),
          settings(home.filePath(QStringLiteral("desktop.ini"))),
          service(bus.connect(QStringLiteral("fake"))),
          app(bus.connect(QStringLiteral("app")))
    {}
    void open(bool looking = false)
    {
        window = std::make_unique<MainWindow>(scene.factory(), settings, dialogs);
        window->notifyThrough(app);
        if (looking) {
            window->show();
            window->activateWindow();
            QTRY_VERIFY(window->isActiveWindow());
        }
        window->open(scene.profile);
        QTRY_VERIFY(window->session().isLive());
    }
    void tell()
    {
        scene.change.status.judgedAt = scene.change.status.judgedAt.addSecs(1);
        scene.tell();
        QTRY_COMPARE(window->session().status()->judgedAt, scene.change.status.judgedAt);
    }
    [[nodiscard]] int unread() const { return window->findChild<BellButton *>()->unread(); }

    Bus bus;
    QTemporaryDir home;
    Scene scene;
    Settings settings;
    Dialogs dialogs;
    FakeService service;
    QDBusConnection app;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestNotify : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light);
        QVERIFY2(!Bus().address.isEmpty(), "these tests need dbus-daemon, package dbus");
    }
    void eachProblemOnce();
    void urgency_data();
    void urgency();
    void worseIsToldAgain();
    void goneIsTakenAway();
    void fluttersQuietly();
    void lostConnection();
    void nothingForWhoLooks();
    void listWithoutService();
    void showLeadsToTheProblem();
    void tray();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestNotify::eachProblemOnce()
{
    Fixture f;
    QVERIFY(f.service.appear());
    f.open();
    f.scene.addProblem(health::ProblemKind::Disk, health::Severity::P2, QStringLiteral("Disk 91 %"));
    f.tell();
    QTRY_COMPARE(f.service.notified.size(), 1);
    QCOMPARE(f.service.notified.first().title, QStringLiteral("Disk 91 %"));
    QVERIFY(f.service.notified.first().body.contains(QStringLiteral("m4-vps")));
    for (int i = 0; i < 5; ++i) {
        f.scene.change.status.problems[0].summary = QStringLiteral("Disk 92.%1 %").arg(i);
        f.tell();
    }
    f.scene.addProblem(health::ProblemKind::StaleLog, health::Severity::P3, QStringLiteral("Log silent"));
    f.tell();
    QTRY_COMPARE(f.service.notified.size(), 2); // the last word is of the second problem, none came between
    QCOMPARE(f.service.notified.last().title, QStringLiteral("Log silent"));
    QCOMPARE(f.unread(), 2);
}

void TestNotify::urgency_data()
{
    QTest::addColumn<int>("severity");
    QTest::addColumn<int>("urgency");
    QTest::newRow("P0") << 0 << 2;
    QTest::newRow("P1") << 1 << 2;
    QTest::newRow("P2") << 2 << 1;
    QTest::newRow("P3") << 3 << 0;
}

void TestNotify::urgency()
{
    QFETCH(int, severity);
    QFETCH(int, urgency);
    Fixture f;
    QVERIFY(f.service.appear());
    f.open();
    f.scene.addProblem(health::ProblemKind::Disk, health::Severity(severity), QStringLiteral("Something"));
    f.tell();
    QTRY_COMPARE(f.service.notified.size(), 1);
    const QVariant hint = f.service.notified.first().hints.value(QStringLiteral("urgency"));
    QCOMPARE(hint.typeId(), int(QMetaType::UChar)); // servers look at the type
    QCOMPARE(hint.toInt(), urgency);
}

void TestNotify::worseIsToldAgain()
{
    Fixture f;
    QVERIFY(f.service.appear());
    f.open();
    f.scene.addProblem(health::ProblemKind::Disk, health::Severity::P2, QStringLiteral("Disk 91 %"));
    f.tell();
    QTRY_COMPARE(f.service.notified.size(), 1);
    QVERIFY(roundTrip(f.app));
    f.scene.change.status.problems[0].severity = health::Severity::P1;
    f.tell();
    QTRY_COMPARE(f.service.notified.size(), 2);
    QCOMPARE(f.service.notified.last().replaces, 41U);
    f.scene.change.status.problems[0].severity = health::Severity::P3; // better is no news
    f.tell();
    f.scene.change.status.problems[0].severity = health::Severity::P1; // and neither is what was told
    f.tell();
    f.scene.addProblem(health::ProblemKind::StaleLog, health::Severity::P3, QStringLiteral("Log silent"));
    f.tell();
    QTRY_VERIFY(f.service.notified.last().title == QLatin1String("Log silent"));
    QVERIFY2(f.service.notified.size() == 3, qPrintable(QString::number(f.service.notified.size())));
}

void TestNotify::goneIsTakenAway()
{
    Fixture f;
    QVERIFY(f.service.appear());
    f.open();
    f.scene.addProblem(health::ProblemKind::Disk, health::Severity::P2, QStringLiteral("Disk 91 %"));
    f.tell();
    QTRY_COMPARE(f.service.notified.size(), 1);
    const auto problems = std::exchange(f.scene.change.status.problems, {});
    f.scene.change.status.verdict = health::Verdict::Unknown; // it cannot be seen: that is not gone
    f.tell();
    QVERIFY(f.service.closed.isEmpty());
    f.scene.change.status.verdict = health::Verdict::Healthy;
    f.tell();
    QTRY_COMPARE(f.service.closed, QList<uint>{41});
}

void TestNotify::fluttersQuietly()
{
    Scene scene(10);
    Session session(scene.factory());
    Announcer announcer(session);
    QSignalSpy announced(&announcer, &Announcer::announced);
    session.open(scene.profile);
    QTRY_VERIFY(session.isLive());
    auto &status = scene.change.status;
    const auto tell = [&](qint64 seconds, bool open) {
        status.judgedAt = status.judgedAt.addSecs(seconds);
        status.problems.clear();
        status.verdict = health::Verdict::Healthy;
        if (open)
            scene.addProblem(health::ProblemKind::ServiceDown, health::Severity::P2, QStringLiteral("Redis is down"));
        scene.tell();
        QTRY_COMPARE(session.status()->judgedAt, status.judgedAt);
    };
    for (int i = 0; i < 5; ++i) {
        tell(5, true);
        tell(5, false);
    }
    QCOMPARE(announced.size(), 1);
    tell(700, true); // quiet for long: news
    QCOMPARE(announced.size(), 2);
}

void TestNotify::lostConnection()
{
    Scene scene(10);
    Session session(scene.factory());
    Announcer announcer(session);
    announcer.setPatience(Milliseconds(20));
    QList<Announcement> announced;
    QObject::connect(&announcer, &Announcer::announced, [&](const Announcement &a) { announced.append(a); });
    QSignalSpy settled(&announcer, &Announcer::settled);
    session.open(scene.profile);
    QTRY_VERIFY(session.isLive());
    scene.script.host->become(host::Host::State::Lost, QStringLiteral("broken pipe"));
    QTRY_COMPARE(announced.size(), 1);
    QVERIFY(announced.first().title.contains(QStringLiteral("m4-vps")));
    QCOMPARE(announced.first().urgency, Urgency::Normal);
    // Tries to come back are no news.
    scene.script.host->become(host::Host::State::Connecting, QString());
    scene.script.host->become(host::Host::State::Lost, QString());
    scene.script.host->become(host::Host::State::Connected, QString());
    QCOMPARE(settled.size(), 1);
    QCOMPARE(announced.size(), 1);
}

void TestNotify::nothingForWhoLooks()
{
    Fixture f;
    QVERIFY(f.service.appear());
    f.open(true);
    f.scene.addProblem(health::ProblemKind::Mismatch, health::Severity::P0, QStringLiteral("Mismatch"));
    f.tell();
    QCOMPARE(f.unread(), 0);
    f.window->hide(); // what was seen is not told when one looks away; what comes then is
    QTRY_VERIFY(!f.window->isActiveWindow());
    f.scene.addProblem(health::ProblemKind::Disk, health::Severity::P2, QStringLiteral("Disk 91 %"));
    f.tell();
    QTRY_COMPARE(f.service.notified.size(), 1);
    QCOMPARE(f.service.notified.first().title, QStringLiteral("Disk 91 %"));
    QCOMPARE(f.unread(), 1);
}

void TestNotify::listWithoutService()
{
    Fixture f;
    f.open();
    f.scene.addMismatch();
    f.tell();
    QTRY_COMPARE(f.unread(), 1);
    QVERIFY(f.window->findChild<BellButton *>()->accessibleName().contains(QStringLiteral("1 not read")));
    f.window->show();
    f.window->activateWindow();
    QTRY_VERIFY(f.window->isActiveWindow());
    QTest::keyClick(f.window.get(), Qt::Key_B, Qt::ControlModifier);
    auto *popup = f.window->findChild<NoticePopup *>();
    QVERIFY(popup->isVisible());
    QCOMPARE(popup->view()->model()->rowCount(), 1);
    QCOMPARE(popup->findChild<QLabel *>(QStringLiteral("noticeNote"))->text(),
             QStringLiteral("the desktop shows none"));
    popup->grab();
    QTest::keyClick(popup, Qt::Key_Escape);
    QTRY_VERIFY(!popup->isVisible());
    QCOMPARE(f.unread(), 0);
    // By keyboard to the problem.
    QTest::keyClick(f.window.get(), Qt::Key_B, Qt::ControlModifier);
    QTest::keyClick(popup->view(), Qt::Key_Return);
    QTRY_VERIFY(!popup->isVisible());
    QCOMPARE(QApplication::focusWidget() ? QApplication::focusWidget()->accessibleName() : QString(),
             QStringLiteral("Problems"));
}

void TestNotify::showLeadsToTheProblem()
{
    Fixture f;
    QVERIFY(f.service.appear());
    f.open();
    f.scene.addMismatch();
    f.tell();
    QTRY_COMPARE(f.service.notified.size(), 1);
    QVERIFY(roundTrip(f.app));
    QVERIFY(!f.window->isVisible());
    Q_EMIT f.service.ActionInvoked(41, QStringLiteral("default"));
    QTRY_VERIFY(f.window->isVisible());
    QCOMPARE(f.unread(), 0);
}

void TestNotify::tray()
{
    // Each meaning has a picture of its own, told apart by more than its colour.
    QList<QImage> shapes;
    for (const Meaning meaning :
         {Meaning::Good, Meaning::Warning, Meaning::Critical, Meaning::Unknown, Meaning::Info}) {
        const QImage shape =
            Tray::icon(meaning).pixmap(QSize(22, 22), 1.0).toImage().convertToFormat(QImage::Format_Alpha8);
        QVERIFY(!shape.isNull());
        QVERIFY(!shapes.contains(shape));
        shapes.append(shape);
    }
    Fixture f;
    f.open();
    const Tray &tray = f.window->tray();
    QVERIFY(!tray.isVisible()); // there is no place for one here
    QTRY_COMPARE(tray.meaning(), Meaning::Good);
    f.scene.addMismatch();
    f.tell();
    QTRY_COMPARE(tray.meaning(), Meaning::Critical);
    QVERIFY2(tray.toolTip().startsWith(QStringLiteral("m4-vps: Mismatch in cycle")), qPrintable(tray.toolTip()));
    QCOMPARE(tray.menu().actions().size(), 4);
    tray.menu().actions().at(0)->trigger();
    QVERIFY(f.window->isVisible());
    tray.menu().actions().at(1)->trigger();
    QTRY_COMPARE(QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(),
                 QStringLiteral("stopButton"));
    QCOMPARE(f.window->stop().state(), StopControl::State::Ready); // shown, not pressed
    tray.menu().actions().at(3)->trigger();
    QVERIFY(!f.window->isVisible());
}

QTEST_MAIN(TestNotify)
#include "test_notify.moc"
