// SPDX-License-Identifier: GPL-3.0-or-later
// The monitor daemon of the host, as the window shows it: its absence is told, and is never green.
#include "Scene.h"

#include "gui/Theme.h"
#include "gui/problems/ServiceModel.h"
#include "gui/session/DaemonWatch.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QTest>

using namespace gw;
using namespace gw::gui;
using State = DaemonWatch::State;

namespace {

struct Fixture
{
    Fixture() : session(scene.factory()), daemon(session)
    {
        daemon.setInterval(Milliseconds(20));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        status.running = status.fresh = true;
        status.pid = 4711;
        status.startedAt = now.addSecs(-3600);
        status.lastCheck = now.addSecs(-60);
        status.queue = {0, 0};
        QObject::connect(&daemon, &DaemonWatch::announced, &daemon,
                         [this](const Announcement &told) { announced.append(told.key); });
        QObject::connect(&daemon, &DaemonWatch::settled, &daemon, [this](const QString &key) { settled.append(key); });
    }
    void open()
    {
        scene.script.answer(host::methods::monitorStatus, status);
        session.open(scene.profile);
        QTRY_VERIFY(session.isLive());
        wait();
    }
    void tell()
    {
        scene.script.answer(host::methods::monitorStatus, status);
        wait();
    }
    /// Until it has been asked twice more, so that the last answer is the present one.
    void wait() const
    {
        const int asked = scene.script.count("monitor.status");
        QTRY_VERIFY(scene.script.count("monitor.status") >= asked + 2);
    }
    [[nodiscard]] QString said() const { return daemon.details().join(QLatin1Char('\n')); }

    Scene scene;
    Session session;
    DaemonWatch daemon;
    host::MonitorStatus status;
    QStringList announced, settled;
};

} // namespace

class TestDaemonWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light); }
    void runs();
    void neverRan();
    void stops();
    void fallsSilent();
    void undeliveredAndUnheard();
    void cannotTell();
    void lostConnection();
    void otherEnvironment();
    void lineOfTheModel();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestDaemonWatch::runs()
{
    Fixture f;
    f.status.queue = {3, 0};
    f.open();
    QCOMPARE(f.daemon.state(), State::Running);
    QCOMPARE(f.daemon.meaning(), Meaning::Good);
    QVERIFY(f.daemon.word().contains(f.session.times().clock(f.status.lastCheck)));
    QVERIFY2(f.said().contains(QStringLiteral("3 webhook")) && f.said().contains(QStringLiteral("4711")),
             qPrintable(f.said()));
    QVERIFY(f.announced.isEmpty());
}

void TestDaemonWatch::neverRan()
{
    Fixture f;
    f.status = {};
    f.status.running = false;
    f.open();
    QCOMPARE(f.daemon.state(), State::Never);
    QCOMPARE(f.daemon.meaning(), Meaning::Unknown);
    QCOMPARE(f.daemon.word(), QStringLiteral("does not run"));
    QVERIFY(f.said().contains(QStringLiteral("nobody is told")));
    QVERIFY(f.announced.isEmpty()); // nobody wanted one
}

void TestDaemonWatch::stops()
{
    Fixture f;
    f.open();
    f.status.running = f.status.fresh = false;
    f.status.pid.reset();
    f.tell();
    QCOMPARE(f.daemon.state(), State::Stopped);
    QCOMPARE(f.daemon.meaning(), Meaning::Warning);
    QCOMPARE(f.announced, QStringList{QStringLiteral("daemon")});
    f.wait();
    QCOMPARE(f.announced.size(), 1);
    f.status.running = f.status.fresh = true;
    f.tell();
    QCOMPARE(f.settled, QStringList{QStringLiteral("daemon")});
    QCOMPARE(f.daemon.meaning(), Meaning::Good);
}

void TestDaemonWatch::fallsSilent()
{
    Fixture f;
    f.status.fresh = false;
    f.open();
    QCOMPARE(f.daemon.state(), State::Silent);
    QCOMPARE(f.announced, QStringList{QStringLiteral("daemon")});
    // One that has begun anew owes its first check only.
    f.status.startedAt = QDateTime::currentDateTimeUtc();
    f.tell();
    QCOMPARE(f.daemon.state(), State::Starting);
    QCOMPARE(f.daemon.meaning(), Meaning::Unknown);
    QVERIFY(f.settled.isEmpty());
}

void TestDaemonWatch::undeliveredAndUnheard()
{
    Fixture f;
    f.status.queue = {1, 2};
    f.status.heartbeat = {true, f.status.lastCheck, QStringLiteral("HTTP 500")};
    f.open();
    QCOMPARE(f.daemon.state(), State::Running);
    QCOMPARE(f.daemon.meaning(), Meaning::Warning);
    QVERIFY2(f.said().contains(QStringLiteral("1 wait, 2 given up")) && f.said().contains(QStringLiteral("HTTP 500")),
             qPrintable(f.said()));
    QCOMPARE(f.announced, QStringList{QStringLiteral("daemon/heartbeat")});
    f.status.heartbeat.error.clear();
    f.tell();
    QCOMPARE(f.settled, QStringList{QStringLiteral("daemon/heartbeat")});
    f.status.queue = {std::nullopt, 0}; // not known is not zero
    f.tell();
    QVERIFY(f.said().contains(QStringLiteral("not known")));
}

void TestDaemonWatch::cannotTell()
{
    Fixture f;
    f.status.running.reset();
    f.status.fresh = false;
    f.status.error = QStringLiteral("/var/run/shadow_monitor.pid.lock: permission denied");
    f.open();
    QCOMPARE(f.daemon.state(), State::Unknown);
    QCOMPARE(f.daemon.meaning(), Meaning::Unknown);
    QVERIFY(f.said().contains(QStringLiteral("permission denied")));
    f.scene.script.refuse("monitor.status", Error{ErrorKind::NotFound, QStringLiteral("no such method"), {}, {}});
    f.wait();
    QVERIFY(f.said().contains(QStringLiteral("no such method")));
    QVERIFY(f.announced.isEmpty());
}

void TestDaemonWatch::lostConnection()
{
    Fixture f;
    f.open();
    f.scene.script.host->become(host::Host::State::Lost, QStringLiteral("gone"));
    QCOMPARE(f.daemon.state(), State::Unknown);
    QCOMPARE(f.daemon.word(), QStringLiteral("not known"));
    f.scene.script.host->become(host::Host::State::Connected, QStringLiteral("back"));
    QTRY_COMPARE(f.daemon.state(), State::Running);
}

void TestDaemonWatch::otherEnvironment()
{
    Fixture f;
    f.status.running = f.status.fresh = false;
    f.open();
    QCOMPARE(f.announced.size(), 1);
    environment::Profile other = f.scene.profile;
    other.name = QStringLiteral("other");
    f.session.open(other);
    QCOMPARE(f.settled, QStringList{QStringLiteral("daemon")});
    QTRY_COMPARE(f.announced.size(), 2); // it is another daemon that does not run
}

void TestDaemonWatch::lineOfTheModel()
{
    ServiceModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setLine({QStringLiteral("Monitor daemon"),
                   QStringLiteral("stopped"),
                   {QStringLiteral("a"), QStringLiteral("b")},
                   Meaning::Warning});
    QCOMPARE(model.rowCount(), 1);
    Scene scene(10);
    model.set(scene.change.status.services, TimeText(), true);
    QCOMPARE(model.rowCount(), 7);
    const QModelIndex last = model.index(6, 0);
    QCOMPARE(last.data().toString(), QStringLiteral("Monitor daemon"));
    QCOMPARE(last.data(ServiceModel::MeaningRole).toInt(), int(Meaning::Warning));
    QCOMPARE(last.data(ServiceModel::DetailRole).toString(), QStringLiteral("a; b"));
    QVERIFY(last.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("stopped")));
    QCOMPARE(model.index(0, 0).data(ServiceModel::MeaningRole).toInt(), int(Meaning::Good));
    model.clear();
    QCOMPARE(model.rowCount(), 1);
}

QTEST_MAIN(TestDaemonWatch)
#include "test_daemonwatch.moc"
