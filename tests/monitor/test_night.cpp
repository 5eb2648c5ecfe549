// SPDX-License-Identifier: GPL-3.0-or-later
// A night in minutes: a whole practice lab sixty times as fast as time, its faults one after another, and a monitor
// that tells a receiver which is down half of the time. GOLDWATCH_TORTURE: every fault, about ten minutes.
#include "Receiver.h"

#include "base/FileWriter.h"
#include "environment/Profile.h"
#include "host/MonitorState.h"
#include "monitor/Spool.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <sys/prctl.h>

using namespace gw;
using health::ProblemKind;
using health::Severity;
using monitor::Event;
using monitor::EventKind;
using monitor::test::Receiver;
using monitor::test::Request;

class TestNight : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup() { (void)lab({QStringLiteral("clear"), QStringLiteral("all")}); }
    void cleanupTestCase();
    void eachFaultIsToldOnceAndGoes_data();
    void eachFaultIsToldOnceAndGoes();
    void everyEventReachedTheReceiver();

private:
    QByteArray ctl(const QStringList &arguments) const;
    QByteArray lab(const QStringList &arguments) const { return ctl(QStringList{QStringLiteral("lab")} + arguments); }
    QList<Event> history() const;
    QList<host::MonitorAlert> open() const { return host::readMonitorStatus(m_profile.paths).alerts; }
    std::optional<host::MonitorAlert> open(ProblemKind kind, const QString &subject) const;
    QString story(qsizetype from) const; ///< events from there on, for a failure
    void readyForTheNext();

    QTemporaryDir m_home;
    QString m_file; ///< the lab's profile with our webhook in it
    environment::Profile m_profile;
    Receiver m_receiver;
    QTimer m_shifts; ///< the receiver's
    bool m_isUp = true;
    std::unique_ptr<QProcess> m_daemon;
};

QByteArray TestNight::ctl(const QStringList &arguments) const
{
    QProcess process;
    process.start(QStringLiteral(GW_BINARY_DIR "/goldwatchctl"), arguments);
    const bool ended =
        QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 90'000); // shifts go on
    if (!ended || process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(arguments.join(QLatin1Char(' '))), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

QList<Event> TestNight::history() const
{
    QList<Event> events;
    const QString file = host::MonitorPlaces(m_profile.paths).history;
    for (const QByteArray &line : readFile(file).value_or(QByteArray()).split('\n'))
        if (const auto object = parseObject(line, file))
            if (const auto event = readJson<Event>(*object, file))
                events << *event;
    return events;
}

QString TestNight::story(qsizetype from) const
{
    QStringList lines;
    for (const Event &event : history().mid(from))
        lines << event.at.toString(QStringLiteral("HH:mm:ss ")) + json::enumName(event.kind) + QLatin1Char(' ') +
                     event.cause + QStringLiteral(": ") + monitor::textOf(event);
    return lines.join(QStringLiteral("; "));
}

std::optional<host::MonitorAlert> TestNight::open(ProblemKind kind, const QString &subject) const
{
    for (const auto &alert : open())
        if (alert.problem.kind == kind && alert.problem.subject.contains(subject))
            return alert;
    return std::nullopt;
}

void TestNight::initTestCase()
{
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_home.path())); // 0700
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_home.path()));
    const auto answer = parseObject(
        lab({QStringLiteral("up"), QStringLiteral("--detach"), QStringLiteral("--speed"), QStringLiteral("60")})
            .split('\n')
            .first(),
        QStringLiteral("lab up"));
    QVERIFY(answer);
    auto text = readFile(answer->value(QLatin1String("env_file")).toString());
    QVERIFY(text);
    text->append("\n[webhooks.night]\nurl = \"" + m_receiver.url().toUtf8() + "\"\n");
    m_file = m_home.filePath(QStringLiteral("night.toml"));
    QVERIFY(writeFile(m_file, *text, 0600));
    const auto profile = environment::readProfile(m_file);
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().text()));
    m_profile = *profile;

    m_daemon = std::make_unique<QProcess>();
    m_daemon->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); }); // whatever becomes of the test
    m_daemon->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_daemon->start(QStringLiteral(GW_BINARY_DIR "/goldwatchctl"),
                    {QStringLiteral("--env-file"), m_file, QStringLiteral("monitor"), QStringLiteral("run")});
    readyForTheNext();
    connect(&m_shifts, &QTimer::timeout, this, [this] { m_receiver.setUp(m_isUp = !m_isUp); });
    m_shifts.start(10'000);
}

void TestNight::cleanupTestCase()
{
    if (m_daemon) {
        m_daemon->terminate();
        (void)m_daemon->waitForFinished();
    }
    (void)lab({QStringLiteral("down")});
}

/// A run goes on, the monitor looks at it, and nothing is open.
void TestNight::readyForTheNext()
{
    const auto good = [this] {
        const auto status = host::readMonitorStatus(m_profile.paths);
        return status.fresh && status.alerts.isEmpty() && status.verdict == health::Verdict::Healthy;
    };
    const bool ready = QTest::qWaitFor(good, 120'000);
    QStringList still;
    for (const auto &alert : open())
        still << alert.problem.summary;
    QVERIFY2(ready, qPrintable(QStringLiteral("still: ") + still.join(QStringLiteral("; "))));
}

void TestNight::eachFaultIsToldOnceAndGoes_data()
{
    QTest::addColumn<ProblemKind>("kind");
    QTest::addColumn<QString>("subject"); ///< a part of it
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<int>("within"); ///< seconds
    using enum ProblemKind;
    using enum Severity;
    const bool all = qEnvironmentVariableIsSet("GOLDWATCH_TORTURE");
    const auto row = [all](const char *fault, ProblemKind kind, const char *subject, Severity severity, int within,
                           bool always = false) {
        if (all || always)
            QTest::newRow(fault) << kind << QString::fromLatin1(subject) << severity << within;
    };
    // A check every 5 s; a threshold counts when two of three say so. A log is silent after 10 s, critical after 30.
    row("redis-down", ServiceDown, "redis", P2, 30, true);
    row("mismatch:determinism", Mismatch, "cycle", P0, 20, true);
    row("mismatch:seed", Mismatch, "cycle", P0, 20);
    row("mismatch:rng", Mismatch, "cycle", P0, 20);
    row("mismatch:external", Mismatch, "cycle", P0, 20);
    row("mismatch:volatile", Mismatch, "cycle", P0, 20);
    row("golden-altered", GoldenAltered, "", P1, 30);
    row("engine-killed", ProcessDied, "", P1, 30);
    row("engine-frozen", StaleLog, "", P1, 30); // its state tells, no silence has to
    row("log-silent", StaleLog, "", P2, 75);
    row("backend-down", ServiceDown, "backend", P1, 30);
    row("backend-slow", SlowService, "backend", P3, 45);
    row("backend-garbage", ServiceDown, "backend", P1, 30);
    row("postgres-down", ServiceDown, "postgres", P1, 75); // as bad as the alert that follows from it
    row("disk-full", DiskFull, "", P1, 90);
}

void TestNight::eachFaultIsToldOnceAndGoes()
{
    QFETCH(ProblemKind, kind);
    QFETCH(QString, subject);
    QFETCH(Severity, severity);
    QFETCH(int, within);
    const QString fault = QString::fromLatin1(QTest::currentDataTag());
    const qsizetype before = history().size();
    QElapsedTimer since;
    since.start();
    (void)lab({QStringLiteral("inject"), fault});
    const auto told = [&] {
        const auto alert = open(kind, subject);
        return alert && alert->problem.severity == severity;
    };
    const bool inTime = QTest::qWaitFor(told, within * 1000);
    QStringList instead;
    for (const auto &alert : open())
        instead << json::enumName(alert.problem.severity) + QLatin1Char(' ') + alert.problem.summary;
    qInfo("told after %.1f s: %s", double(since.elapsed()) / 1000, qPrintable(instead.join(QStringLiteral("; "))));
    QVERIFY(inTime);

    since.restart();
    (void)lab({QStringLiteral("clear"), fault});
    // A run that failed does not go on: the next one does.
    if (!QTest::qWaitFor([this] { return open().isEmpty(); }, 30'000))
        (void)lab({QStringLiteral("restart")});
    readyForTheNext();
    qInfo("gone after %.1f s", double(since.elapsed()) / 1000);

    QMap<QString, int> raised, cleared;
    const auto count = [&] {
        raised.clear();
        cleared.clear();
        for (const Event &event : history().mid(before)) {
            if (event.problem.kind == ProblemKind::Webhook)
                continue; // the receiver goes more than once, and may be away now
            raised[event.cause] += event.kind == EventKind::Raised;
            cleared[event.cause] += event.kind == EventKind::Cleared;
        }
        return raised == cleared;
    };
    if (!QTest::qWaitFor(count)) // the state is written before the history
        QFAIL(qPrintable(QStringLiteral("raised and not cleared, or the other way: ") + story(before)));
    for (auto it = raised.cbegin(); it != raised.cend(); ++it)
        QVERIFY2(*it <= 1, qPrintable(it.key() + QStringLiteral(" was told more than once: ") + story(before)));
}

void TestNight::everyEventReachedTheReceiver()
{
    m_shifts.stop();
    m_receiver.setUp(true);
    const auto pending = [this] { return host::readMonitorStatus(m_profile.paths).queue.pending.value_or(-1); };
    ::kill(pid_t(m_daemon->processId()), SIGUSR1); // what waits is sent now
    QTRY_COMPARE_WITH_TIMEOUT(pending(), 0, 60'000);
    QCOMPARE(host::readMonitorStatus(m_profile.paths).queue.dead.value_or(-1), 0);

    const auto idOf = [](const Event &event) {
        return monitor::messageFor(event, QStringLiteral("night")).id.toUtf8();
    };
    QSet<QByteArray> expected, delivered;
    for (const Event &event : history())
        if (event.problem.kind != ProblemKind::Webhook || !event.problem.subject.contains(QStringLiteral("night")))
            expected << idOf(event);
    for (const QByteArray &id : m_receiver.delivered())
        delivered << id;
    QVERIFY(!expected.isEmpty());
    QStringList lost;
    for (const Event &event : history())
        if ((expected - delivered).contains(idOf(event)))
            lost << json::enumName(event.kind) + QLatin1Char(' ') + monitor::textOf(event);
    QVERIFY2(lost.isEmpty(), qPrintable(QStringLiteral("never arrived: ") + lost.join(QStringLiteral("; "))));
    QVERIFY2((delivered - expected).isEmpty(), "messages arrived that the history does not know");
    QMap<QByteArray, QByteArray> bodies;
    for (const Request &request : m_receiver.requests) {
        if (bodies.contains(request.id()))
            QCOMPARE(request.body, bodies[request.id()]);
        bodies[request.id()] = request.body;
    }
    qInfo("%d events, %d requests", int(expected.size()), int(m_receiver.requests.size()));
}

int main(int argc, char **argv)
{
    qputenv("QTEST_FUNCTION_TIMEOUT", "3600000"); // ms, of all rows together
    QCoreApplication application(argc, argv);
    TestNight test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_night.moc"
