// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop's notification service is asked for, and what it answers.
#include "NotificationService.h"

#include "gui/notify/DesktopNotifications.h"

#include <QSignalSpy>
#include <QTest>

using namespace gw;
using namespace gw::gui;

class TestDesktopNotifications : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(!Bus().address.isEmpty(), "these tests need dbus-daemon, package dbus"); }
    void asksFirst();
    void capabilitiesCount_data();
    void capabilitiesCount();
    void replacesByKey();
    void closedIsForgotten();
    void foreignActionsAreIgnored();
    void serviceComesAndGoes();
    void noBusAtAll();
};

void TestDesktopNotifications::asksFirst()
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

void TestDesktopNotifications::capabilitiesCount_data()
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

void TestDesktopNotifications::capabilitiesCount()
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

void TestDesktopNotifications::replacesByKey()
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

void TestDesktopNotifications::closedIsForgotten()
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

void TestDesktopNotifications::foreignActionsAreIgnored()
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

void TestDesktopNotifications::serviceComesAndGoes()
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

void TestDesktopNotifications::noBusAtAll()
{
    DesktopNotifications desktop(QDBusConnection(QStringLiteral("no such connection")));
    QCOMPARE(desktop.state(), DesktopNotifications::State::Absent);
    desktop.show(announcement(QStringLiteral("a"), QStringLiteral("A")));
    desktop.close(QStringLiteral("a"));
}

QTEST_GUILESS_MAIN(TestDesktopNotifications)
#include "test_desktop_notifications.moc"
