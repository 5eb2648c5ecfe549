// SPDX-License-Identifier: GPL-3.0-or-later
// The real daemon: instances, signals, systemd, verbs, a file system that takes nothing.
#include "DaemonPlace.h"

#include "base/Json.h"
#include "monitor/Supervision.h"

#include <QRegularExpression>
#include <QTest>

#include <csignal>
#include <cstring>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>

using namespace gw;
using monitor::test::DaemonPlace;
using monitor::test::Receiver;
using monitor::test::Request;

namespace {

QStringList words(const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); }

QStringList messages(const Receiver &receiver)
{
    QStringList list;
    for (const Request &request : receiver.requests)
        list << request.json()[QStringLiteral("message")].toString();
    return list;
}

void signal(const QProcess &process, int number) { ::kill(pid_t(process.processId()), number); }

} // namespace

class TestDaemon : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void tellsAMismatchOnce();
    void logKeepsItsOldForm();
    void secondInstanceIsRefused();
    void endsCleanly_data();
    void endsCleanly();
    void hangupReadsTheProfileAgain();
    void brokenProfileIsToldAndTheOldOneKept();
    void readinessAndWatchdog_data();
    void readinessAndWatchdog();
    void nothingCanBeWritten();
    void heartbeatAfterEachGoodCheck();

private:
    std::unique_ptr<DaemonPlace> m_place;
    std::unique_ptr<Receiver> m_receiver;
};

void TestDaemon::init()
{
    m_place = std::make_unique<DaemonPlace>();
    m_receiver = std::make_unique<Receiver>();
    m_place->writeProfile(m_receiver->url());
}

void TestDaemon::tellsAMismatchOnce()
{
    const auto daemon = m_place->daemon();
    QTRY_VERIFY(daemon->peek(4096).contains("Watching"));
    m_place->addMismatch(5);
    QTRY_VERIFY(messages(*m_receiver).join(QLatin1Char('\n')).contains(QLatin1String("Mismatch in cycle 5")));
    // Two more checks and a restart tell nothing new.
    const auto lines = [&] { return m_place->content(m_place->places().log).count('\n'); };
    const auto before = lines();
    QTRY_VERIFY(lines() >= before + 2);
    signal(*daemon, SIGKILL);
    QVERIFY(daemon->waitForFinished());
    const auto again = m_place->daemon();
    QTRY_VERIFY(lines() >= before + 4);
    QCOMPARE(messages(*m_receiver).filter(QStringLiteral("cycle 5")).size(), 1);
    QCOMPARE(m_place->content(m_place->places().alerts).count("cycle 5"), 1);
    again->terminate();
    QVERIFY(again->waitForFinished());
}

void TestDaemon::logKeepsItsOldForm()
{
    const auto daemon = m_place->daemon();
    QTRY_VERIFY(m_place->content(m_place->places().log).contains('\n'));
    m_place->addMismatch(5);
    QTRY_VERIFY(m_place->content(m_place->places().alerts).contains("cycle 5"));
    const QString log = QString::fromUtf8(m_place->content(m_place->places().log));
    static const QRegularExpression time(
        QStringLiteral("^\\[\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)\\] "));
    static const QRegularExpression check(
        QStringLiteral("\\] (HEALTHY|DEGRADED): PID=\\w+, Cycles=\\w+, Success=\\w+, Disk=(\\d+%|unknown)"));
    static const QRegularExpression alert(QStringLiteral("\\] ALERT\\[(WARNING|CRITICAL)\\]: Mismatch in cycle 5"));
    QVERIFY(alert.match(log).hasMatch());
    for (const QString &line : log.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        QVERIFY2(time.match(line).hasMatch(), qPrintable(line));
        QVERIFY2(check.match(line).hasMatch() || line.contains(QLatin1String("] ALERT[")), qPrintable(line));
    }
    for (const QByteArray &line : m_place->content(m_place->places().alerts).trimmed().split('\n')) {
        const auto object = QJsonDocument::fromJson(line).object();
        QCOMPARE(object.keys(), words("level message timestamp"));
        QVERIFY(line.startsWith("{\"timestamp\":"));
    }
    daemon->terminate();
    QVERIFY(daemon->waitForFinished());
}

void TestDaemon::secondInstanceIsRefused()
{
    const auto daemon = m_place->daemon();
    QTRY_VERIFY(daemon->peek(4096).contains("Watching"));
    const auto second = m_place->run(words("monitor run"));
    QCOMPARE(second.exitCode, 75);
    QVERIFY(second.err.contains("process " + QByteArray::number(daemon->processId())));
    QCOMPARE(m_place->run(words("monitor start")).exitCode, 75);
    QCOMPARE(m_place->content(m_place->path(QStringLiteral("monitor.pid"))).trimmed(),
             QByteArray::number(daemon->processId()));
    // A kill leaves the files, not the lock.
    signal(*daemon, SIGKILL);
    QVERIFY(daemon->waitForFinished());
    const auto third = m_place->daemon();
    QTRY_VERIFY(third->peek(4096).contains("Watching"));
    third->terminate();
    QVERIFY(third->waitForFinished());
}

void TestDaemon::endsCleanly_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestDaemon::endsCleanly()
{
    QFETCH(int, number);
    m_receiver->setUp(false);
    m_place->addMismatch(5);
    const auto daemon = m_place->daemon();
    QTRY_VERIFY(daemon->peek(4096).contains("Watching"));
    signal(*daemon, number);
    QVERIFY(daemon->waitForFinished());
    QCOMPARE(daemon->exitStatus(), QProcess::NormalExit);
    QCOMPARE(daemon->exitCode(), 0);
    QVERIFY(!QFile::exists(m_place->path(QStringLiteral("monitor.pid"))));
    QCOMPARE(host::countMessages(m_place->places().pending).value_or(-1), 2); // and that the summary disagrees
}

void TestDaemon::hangupReadsTheProfileAgain()
{
    const auto daemon = m_place->daemon();
    QTRY_VERIFY(daemon->peek(4096).contains("Watching"));
    Receiver other;
    m_place->writeProfile(other.url());
    signal(*daemon, SIGHUP);
    // Nothing else tells that it was read: a new mismatch now goes to the new address.
    int cycle = 5;
    QTRY_VERIFY((m_place->addMismatch(++cycle), !other.requests.isEmpty()));
    daemon->terminate();
    QVERIFY(daemon->waitForFinished());
}

void TestDaemon::brokenProfileIsToldAndTheOldOneKept()
{
    const auto daemon = m_place->daemon();
    QTRY_VERIFY(daemon->peek(4096).contains("Watching"));
    m_place->writeProfile(m_receiver->url(), "[monitor]\ninterval_s = \"often\"\n");
    signal(*daemon, SIGHUP);
    QTRY_VERIFY(messages(*m_receiver)
                    .join(QLatin1Char('\n'))
                    .contains(QLatin1String("The profile was not read again, the old one goes on")));
    QVERIFY(daemon->readAllStandardError().contains("The profile was not read again"));
    m_place->addMismatch(5);
    QTRY_COMPARE(messages(*m_receiver).filter(QStringLiteral("cycle 5")).size(), 1);
    daemon->terminate();
    QVERIFY(daemon->waitForFinished());
}

void TestDaemon::readinessAndWatchdog_data()
{
    QTest::addColumn<bool>("abstract");
    QTest::newRow("a socket in the abstract space") << true;
    QTest::newRow("a socket with a path, as systemd has") << false;
}

void TestDaemon::readinessAndWatchdog()
{
    QFETCH(bool, abstract);
    const monitor::NotifyListener listener;
    QByteArray name = listener.name();
    int socket = -1;
    if (!abstract) {
        name = QFile::encodeName(m_place->path(QStringLiteral("notify")));
        socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, name.constData(), sizeof address.sun_path - 1);
        QCOMPARE(::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    }
    QByteArrayList said;
    const auto listen = [&] {
        if (abstract) {
            while (const auto text = listener.wait(Milliseconds(0)))
                said << *text;
            return;
        }
        char text[512];
        for (ssize_t n = 0; (n = ::recv(socket, text, sizeof text, 0)) >= 0;)
            said << QByteArray(text, n);
    };
    const auto daemon = m_place->daemon(
        {QStringLiteral("NOTIFY_SOCKET=") + QString::fromLatin1(name), QStringLiteral("WATCHDOG_USEC=200000")});
    QTRY_VERIFY((listen(), said.contains("READY=1")));
    QTRY_VERIFY((listen(), said.count("WATCHDOG=1") >= 5));
    signal(*daemon, SIGHUP);
    QTRY_VERIFY((listen(), said.count("READY=1") == 2 && said.join('\n').contains("RELOADING=1")));
    daemon->terminate();
    QVERIFY(daemon->waitForFinished());
    QTRY_VERIFY((listen(), said.contains("STOPPING=1")));
    if (socket >= 0)
        ::close(socket);
}

void TestDaemon::nothingCanBeWritten()
{
    const auto daemon = m_place->daemon();
    QTRY_VERIFY(daemon->peek(4096).contains("Watching"));
    const auto limitFiles = [&](rlim_t bytes) {
        rlimit limit{bytes, RLIM_INFINITY};
        return ::prlimit(pid_t(daemon->processId()), RLIMIT_FSIZE, &limit, nullptr) == 0;
    };
    QVERIFY(limitFiles(0));
    m_place->addMismatch(5);
    QTRY_COMPARE(messages(*m_receiver).filter(QStringLiteral("Mismatch in cycle 5")).size(), 1);
    QTRY_VERIFY(messages(*m_receiver)
                    .join(QLatin1Char('\n'))
                    .contains(QLatin1String("The monitor cannot write its files and goes on without")));
    QVERIFY(daemon->readAllStandardError().contains("Cannot "));
    QVERIFY(!m_place->content(m_place->places().alerts).contains("cycle 5"));
    QVERIFY(limitFiles(RLIM_INFINITY));
    QTRY_COMPARE(m_place->content(m_place->places().alerts).count("Mismatch in cycle 5"), 1);
    QTRY_VERIFY(messages(*m_receiver)
                    .join(QLatin1Char('\n'))
                    .contains(QLatin1String("Over: The monitor cannot write its files")));
    QCOMPARE(messages(*m_receiver).filter(QStringLiteral("Mismatch in cycle 5")).size(), 1);
    daemon->terminate();
    QVERIFY(daemon->waitForFinished());
}

void TestDaemon::heartbeatAfterEachGoodCheck()
{
    Receiver heart;
    m_place->writeProfile(m_receiver->url(), {});
    QByteArray profile = m_place->content(m_place->path(QStringLiteral("profile.toml")));
    profile.replace("[monitor]\n",
                    "[monitor]\nheartbeat_url = \"" + heart.url(QStringLiteral("/beat")).toUtf8() + "\"\n");
    QFile file(m_place->path(QStringLiteral("profile.toml")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(profile) == profile.size());
    file.close();
    const auto daemon = m_place->daemon();
    QTRY_VERIFY(heart.requests.size() >= 2);
    QCOMPARE(heart.requests.first().method, QByteArray("GET"));
    QCOMPARE(heart.requests.first().path, QByteArray("/beat"));
    heart.setUp(false);
    QTRY_VERIFY(messages(*m_receiver).contains(QStringLiteral("The monitor's heartbeat is not taken")));
    heart.setUp(true);
    QTRY_VERIFY(messages(*m_receiver).contains(QStringLiteral("Over: The monitor's heartbeat is not taken")));
    daemon->terminate();
    QVERIFY(daemon->waitForFinished());
}

QTEST_GUILESS_MAIN(TestDaemon)
#include "test_daemon.moc"
