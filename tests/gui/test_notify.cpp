// SPDX-License-Identifier: GPL-3.0-or-later
// What the program tells unasked: what, once, how urgently, through the desktop's service and without one.
#include "Scene.h"

#include "gui/Theme.h"
#include "gui/notify/Announcer.h"
#include "gui/notify/DesktopNotifications.h"
#include "gui/notify/NoticeModel.h"
#include "gui/notify/NoticePopup.h"
#include "gui/notify/Tray.h"
#include "gui/window/BellButton.h"
#include "gui/window/MainWindow.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QLabel>
#include <QListView>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gw;
using namespace gw::gui;

namespace {

constexpr auto serviceName = "org.freedesktop.Notifications";
constexpr auto servicePath = "/org/freedesktop/Notifications";

/// A bus of our own, so that no test talks to the desktop it runs on.
class Bus
{
public:
    Bus()
    {
        m_daemon.setProcessChannelMode(QProcess::SeparateChannels);
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nopidfile"),
                        QStringLiteral("--print-address"), QStringLiteral("--address=unix:dir=") + m_folder.path()});
        if (m_daemon.waitForStarted() && m_daemon.waitForReadyRead())
            address = QString::fromUtf8(m_daemon.readLine().trimmed());
    }
    ~Bus()
    {
        for (const QString &name : m_names)
            QDBusConnection::disconnectFromBus(name);
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }
    QDBusConnection connect(const QString &who)
    {
        static int count = 0;
        m_names.append(QStringLiteral("%1-%2").arg(who).arg(++count));
        return QDBusConnection::connectToBus(address, m_names.last());
    }
    QString address;

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QStringList m_names;
};

struct Notified
{
    QString application, title, body;
    uint replaces = 0;
    QStringList actions;
    QVariantMap hints;
};

/// The service of a desktop, as small as the specification lets it be.
class FakeService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    explicit FakeService(const QDBusConnection &bus) : m_bus(bus)
    {
        m_bus.registerObject(QLatin1String(servicePath), this,
                             QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
    }
    bool appear() { return m_bus.registerService(QLatin1String(serviceName)); }
    void vanish() { m_bus.unregisterService(QLatin1String(serviceName)); }

    QStringList capabilities{QStringLiteral("body"), QStringLiteral("actions")};
    QList<Notified> notified;
    QList<uint> closed;
    int asked = 0;

public Q_SLOTS:
    QStringList GetCapabilities()
    {
        ++asked;
        return capabilities;
    }
    uint Notify(const QString &application, uint replaces, const QString &, const QString &title, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int)
    {
        notified.append({application, title, body, replaces, actions, hints});
        return replaces ? replaces : ++m_last;
    }
    void CloseNotification(uint id)
    {
        closed.append(id);
        Q_EMIT NotificationClosed(id, 3);
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);

private:
    QDBusConnection m_bus;
    uint m_last = 40;
};

/// All that the service sent to @p bus before has been taken in.
bool roundTrip(const QDBusConnection &bus)
{
    const QDBusMessage ping =
        QDBusMessage::createMethodCall(QLatin1String(serviceName), QLatin1String(servicePath),
                                       QStringLiteral("org.freedesktop.DBus.Peer"), QStringLiteral("Ping"));
    QDBusPendingCallWatcher watcher(bus.asyncCall(ping));
    QSignalSpy finished(&watcher, &QDBusPendingCallWatcher::finished);
    return finished.wait() && !watcher.isError();
}

Announcement announcement(const QString &key, const QString &title, Urgency urgency = Urgency::Normal)
{
    return {key, Meaning::Warning, urgency, title, QStringLiteral("P2 on <m4>"), QDateTime::currentDateTimeUtc()};
}

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
    void asksFirst();
    void capabilitiesCount_data();
    void capabilitiesCount();
    void replacesByKey();
    void closedIsForgotten();
    void foreignActionsAreIgnored();
    void serviceComesAndGoes();
    void noBusAtAll();
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
    void listIsBounded();
    void model();
    void tray();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestNotify::asksFirst()
{
    Bus bus;
    FakeService service(bus.connect(QStringLiteral("fake")));
    QVERIFY(service.appear());
    DesktopNotifications desktop(bus.connect(QStringLiteral("app")));
    desktop.show(announcement(QStringLiteral("a"), QStringLiteral("A"))); // before it answered: waits
    desktop.show(announcement(QStringLiteral("b"), QStringLiteral("B")));
    desktop.close(QStringLiteral("b"));
    QVERIFY(service.notified.isEmpty());
    QTRY_COMPARE(service.notified.size(), 1);
    QCOMPARE(service.asked, 1);
    QCOMPARE(service.notified.first().title, QStringLiteral("A"));
    QCOMPARE(service.notified.first().application, QStringLiteral("Goldwatch"));
    QCOMPARE(service.notified.first().hints.value(QStringLiteral("desktop-entry")).toString(),
             QStringLiteral("org.goldwatch.Goldwatch"));
}

void TestNotify::capabilitiesCount_data()
{
    QTest::addColumn<QStringList>("capabilities");
    QTest::addColumn<int>("actions");
    QTest::addColumn<QString>("body");
    const auto list = [](const char *text) {
        return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    QTest::newRow("none") << list("") << 0 << QString();
    QTest::newRow("body") << list("body") << 0 << QStringLiteral("P2 on <m4>");
    QTest::newRow("markup") << list("body body-markup") << 0 << QStringLiteral("P2 on &lt;m4&gt;");
    QTest::newRow("actions") << list("body actions persistence") << 4 << QStringLiteral("P2 on <m4>");
}

void TestNotify::capabilitiesCount()
{
    QFETCH(QStringList, capabilities);
    QFETCH(int, actions);
    QFETCH(QString, body);
    Bus bus;
    FakeService service(bus.connect(QStringLiteral("fake")));
    service.capabilities = capabilities;
    QVERIFY(service.appear());
    DesktopNotifications desktop(bus.connect(QStringLiteral("app")));
    QTRY_COMPARE(desktop.state(), DesktopNotifications::State::Present);
    desktop.show(announcement(QStringLiteral("a"), QStringLiteral("A")));
    QTRY_COMPARE(service.notified.size(), 1);
    QCOMPARE(service.notified.first().actions.size(), actions);
    QCOMPARE(service.notified.first().body, body);
}

void TestNotify::replacesByKey()
{
    Bus bus;
    FakeService service(bus.connect(QStringLiteral("fake")));
    QVERIFY(service.appear());
    DesktopNotifications desktop(bus.connect(QStringLiteral("app")));
    QTRY_COMPARE(desktop.state(), DesktopNotifications::State::Present);
    // The number of the first is still on the way when the others come: only the last of them is shown.
    desktop.show(announcement(QStringLiteral("a"), QStringLiteral("Disk 91 %")));
    desktop.show(announcement(QStringLiteral("a"), QStringLiteral("Disk 92 %")));
    desktop.show(announcement(QStringLiteral("a"), QStringLiteral("Disk 93 %")));
    QTRY_COMPARE(service.notified.size(), 2);
    QCOMPARE(service.notified.at(0).replaces, 0U);
    QCOMPARE(service.notified.at(1).replaces, 41U);
    QCOMPARE(service.notified.at(1).title, QStringLiteral("Disk 93 %"));
    desktop.show(announcement(QStringLiteral("b"), QStringLiteral("Other")));
    QTRY_COMPARE(service.notified.size(), 3);
    QCOMPARE(service.notified.at(2).replaces, 0U);
    desktop.close(QStringLiteral("a"));
    desktop.close(QStringLiteral("never shown"));
    QTRY_COMPARE(service.closed, QList<uint>{41});
}

void TestNotify::closedIsForgotten()
{
    Bus bus;
    FakeService service(bus.connect(QStringLiteral("fake")));
    QVERIFY(service.appear());
    const QDBusConnection app = bus.connect(QStringLiteral("app"));
    DesktopNotifications desktop(app);
    QTRY_COMPARE(desktop.state(), DesktopNotifications::State::Present);
    // Taken away before its number came: goes as soon as it has one.
    desktop.show(announcement(QStringLiteral("a"), QStringLiteral("A")));
    desktop.close(QStringLiteral("a"));
    QTRY_COMPARE(service.closed, QList<uint>{41});
    desktop.show(announcement(QStringLiteral("b"), QStringLiteral("B")));
    QTRY_COMPARE(service.notified.size(), 2);
    desktop.show(announcement(QStringLiteral("b"), QStringLiteral("B2")));
    QTRY_COMPARE(service.notified.size(), 3);
    QCOMPARE(service.notified.at(2).replaces, 42U);
    Q_EMIT service.NotificationClosed(42, 2); // by the user
    QVERIFY(roundTrip(app));
    desktop.show(announcement(QStringLiteral("b"), QStringLiteral("B3")));
    QTRY_COMPARE(service.notified.size(), 4);
    QCOMPARE(service.notified.last().replaces, 0U);
}

void TestNotify::foreignActionsAreIgnored()
{
    Bus bus;
    FakeService service(bus.connect(QStringLiteral("fake")));
    QVERIFY(service.appear());
    const QDBusConnection app = bus.connect(QStringLiteral("app"));
    DesktopNotifications desktop(app);
    QTRY_COMPARE(desktop.state(), DesktopNotifications::State::Present);
    QSignalSpy chosen(&desktop, &DesktopNotifications::chosen);
    desktop.show(announcement(QStringLiteral("a"), QStringLiteral("A")));
    desktop.show(announcement(QStringLiteral("b"), QStringLiteral("B")));
    QTRY_COMPARE(service.notified.size(), 2);
    QVERIFY(roundTrip(app));                                    // the number has come
    Q_EMIT service.ActionInvoked(7, QStringLiteral("default")); // another program's
    Q_EMIT service.ActionInvoked(0, QStringLiteral("default"));
    Q_EMIT service.ActionInvoked(41, QStringLiteral("unheard-of"));
    Q_EMIT service.ActionInvoked(42, QStringLiteral("show"));
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), QStringLiteral("b"));
}

void TestNotify::serviceComesAndGoes()
{
    Bus bus;
    FakeService service(bus.connect(QStringLiteral("fake")));
    DesktopNotifications desktop(bus.connect(QStringLiteral("app")));
    QTRY_COMPARE(desktop.state(), DesktopNotifications::State::Absent);
    desktop.show(announcement(QStringLiteral("a"), QStringLiteral("A")));
    QVERIFY(service.appear());
    QTRY_COMPARE(desktop.state(), DesktopNotifications::State::Present);
    QVERIFY(service.notified.isEmpty()); // what is old is in the list, not on the desktop
    desktop.show(announcement(QStringLiteral("b"), QStringLiteral("B")));
    QTRY_COMPARE(service.notified.size(), 1);
    service.vanish();
    QTRY_COMPARE(desktop.state(), DesktopNotifications::State::Absent);
    QVERIFY(service.appear());
    QTRY_COMPARE(desktop.state(), DesktopNotifications::State::Present);
    desktop.show(announcement(QStringLiteral("b"), QStringLiteral("B2")));
    QTRY_COMPARE(service.notified.size(), 2);
    QCOMPARE(service.notified.last().replaces, 0U); // a number of the service before means nothing to this one
}

void TestNotify::noBusAtAll()
{
    DesktopNotifications desktop(QDBusConnection(QStringLiteral("no such connection")));
    QCOMPARE(desktop.state(), DesktopNotifications::State::Absent);
    desktop.show(announcement(QStringLiteral("a"), QStringLiteral("A")));
    desktop.close(QStringLiteral("a"));
}

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

void TestNotify::listIsBounded()
{
    NoticeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int i = 0; i < 3 * NoticeModel::most; ++i)
        model.add(announcement(QString::number(i), QString::number(i)), i % 2);
    QCOMPARE(model.rowCount(), int(NoticeModel::most));
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("299"));
    QCOMPARE(model.unread(), NoticeModel::most / 2);
}

void TestNotify::model()
{
    NoticeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(!model.index(0).isValid());
    model.add(announcement(QStringLiteral("a"), QStringLiteral("A")), false);
    model.add(announcement(QStringLiteral("b"), QStringLiteral("B")), false);
    model.add(announcement(QStringLiteral("a"), QStringLiteral("A, worse")), false);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("A, worse"));
    QCOMPARE(model.unread(), 2);
    QCOMPARE(Meaning(model.index(0).data(NoticeModel::MeaningRole).toInt()), Meaning::Warning);
    model.settle(QStringLiteral("a"));
    QCOMPARE(Meaning(model.index(0).data(NoticeModel::MeaningRole).toInt()), Meaning::Unknown);
    QVERIFY(model.index(0).data(NoticeModel::WhenRole).toString().contains(QStringLiteral("gone")));
    model.setRead(QStringLiteral("a"));
    QCOMPARE(model.unread(), 1);
    model.setAllRead();
    QCOMPARE(model.unread(), 0);
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
