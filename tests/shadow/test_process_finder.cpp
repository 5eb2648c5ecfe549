// SPDX-License-Identifier: GPL-3.0-or-later
// The runner in the process table; real processes of ours stand for it.
#include "shadow/RunReader.h"

#include <QProcess>
#include <QTest>
#include <QUuid>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace gw;
using namespace gw::shadow;

class TestProcessFinder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void found();
    void oldestOfSeveral();
    void stopped();
    void notItself();
    void zombie();
    void hours_data();
    void hours();
    void badPattern();
    void comingAndGoing();
};

namespace {

/// A shell that sleeps, with @p arguments on its command line; ended and waited for when it goes.
class Runner
{
public:
    explicit Runner(const QStringList &arguments)
    {
        m_process.start(
            QStringLiteral("/bin/sh"),
            QStringList{QStringLiteral("-c"), QStringLiteral("sleep 600 & trap \"kill $!\" TERM; echo up; wait")} +
                arguments);
        if (!m_process.waitForStarted() || !m_process.waitForReadyRead())
            qFatal("no runner");
    }
    ~Runner()
    {
        ::kill(pid_t(m_process.processId()), SIGCONT);
        m_process.terminate();
        m_process.waitForFinished();
    }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }

private:
    QProcess m_process;
};

/// A word that no other process has, with what the pattern needs to find it but not itself.
QString word() { return QStringLiteral("run_%1.sh").arg(QUuid::createUuid().toString(QUuid::Id128)); }

std::optional<ProcessFacts> find(const QString &pattern)
{
    const auto process = findProcess(pattern);
    return process ? *process : std::nullopt;
}

} // namespace

void TestProcessFinder::found()
{
    const QString name = word();
    QVERIFY(!find(name));
    const Runner runner({name, QStringLiteral("--hours"), QStringLiteral("24"), QStringLiteral("--verbose")});
    const auto process = find(name + QStringLiteral(".*--hours"));
    QVERIFY(process);
    QCOMPARE(process->pid, runner.pid());
    QCOMPARE(process->hours, std::optional(24.0));
    QVERIFY(process->commandLine.endsWith(name + QStringLiteral(" --hours 24 --verbose")));
    QTRY_COMPARE(find(name)->state, QStringLiteral("S")); // it may still be on its way to sleep
    QTRY_COMPARE(find(name)->children, 1);
    QVERIFY(process->memory.value > 0);
    QVERIFY(qAbs(process->startedAt.secsTo(QDateTime::currentDateTimeUtc())) < 60);
}

void TestProcessFinder::oldestOfSeveral()
{
    const QString name = word();
    const Runner first({name});
    QTest::qSleep(50); // start times have a grain of 10 ms
    const Runner second({name});
    QCOMPARE(find(name)->pid, first.pid());
}

void TestProcessFinder::stopped()
{
    const QString name = word();
    const Runner runner({name});
    QVERIFY(::kill(pid_t(runner.pid()), SIGSTOP) == 0);
    QTRY_COMPARE(find(name)->state, QStringLiteral("T"));
}

void TestProcessFinder::notItself()
{
    QVERIFY(!find(QStringLiteral("^") + QRegularExpression::escape(QCoreApplication::arguments().constFirst())));
}

void TestProcessFinder::zombie()
{
    const QString name = word();
    const pid_t child = ::fork();
    if (child == 0)
        ::execl("/bin/sh", "sh", "-c", "exit 0", name.toLocal8Bit().constData(), nullptr);
    siginfo_t info{};
    QVERIFY(::waitid(P_PID, id_t(child), &info, WEXITED | WNOWAIT) == 0); // ended, but still in the table
    QVERIFY(!find(name));
    QVERIFY(!find(QStringLiteral("^$"))); // kernel threads and zombies have no command line to match
    QCOMPARE(::waitpid(child, nullptr, 0), child);
}

void TestProcessFinder::hours_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<double>("hours"); // -1: none
    QTest::newRow("apart") << QStringList{QStringLiteral("--hours"), QStringLiteral("0.5")} << 0.5;
    QTest::newRow("joined") << QStringList{QStringLiteral("--hours=12")} << 12.0;
    QTest::newRow("no number") << QStringList{QStringLiteral("--hours"), QStringLiteral("many")} << -1.0;
    QTest::newRow("no value") << QStringList{QStringLiteral("--hours")} << -1.0;
    QTest::newRow("absent") << QStringList{} << -1.0;
}

void TestProcessFinder::hours()
{
    QFETCH(QStringList, arguments);
    const QString name = word();
    const Runner runner(QStringList{name} + arguments);
    QTEST(find(name)->hours.value_or(-1), "hours");
}

void TestProcessFinder::badPattern()
{
    const auto process = findProcess(QStringLiteral("run_(shadow"));
    QVERIFY(!process);
    QCOMPARE(process.error().kind, ErrorKind::BadInput);
    QCOMPARE(process.error().where, QStringLiteral("run_(shadow"));
}

void TestProcessFinder::comingAndGoing()
{
    const QString name = word();
    const Runner runner({name});
    QProcess churn;
    churn.start(QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"), QStringLiteral("for i in $(seq 300); do /bin/true; done")});
    QVERIFY(churn.waitForStarted());
    while (churn.state() == QProcess::Running) {
        QCOMPARE(find(name)->pid, runner.pid());
        churn.waitForFinished(1);
    }
}

QTEST_GUILESS_MAIN(TestProcessFinder)
#include "test_process_finder.moc"
