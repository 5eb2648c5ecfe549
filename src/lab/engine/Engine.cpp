// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/engine/Engine.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cmath>
#include <csignal>

namespace gw::lab {
namespace {

volatile std::sig_atomic_t terminated = 0;
void onTerminate(int) { terminated = 1; }

bool exists(const QString &path) { return ::access(QFile::encodeName(path).constData(), F_OK) == 0; }

} // namespace

Engine::Engine(Layout layout, EngineOptions options) : m_layout(std::move(layout)), m_options(std::move(options))
{
    m_state.stepCounts = QList<qint64>(qsizetype(stepBuckets.size()) + 1, 0);
    m_serial = quint32(m_random());
    m_scramble = quint32(m_random());
}

Engine::~Engine()
{
    ::close(m_log);
    ::close(m_lock);
}

bool Engine::open()
{
    if (!m_options.quick) {
        m_lock = ::open(QFile::encodeName(m_layout.engineLock()).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (m_lock < 0 || ::flock(m_lock, LOCK_EX | LOCK_NB) != 0) {
            std::fprintf(stderr, "Another run is going on in this lab.\n");
            return false;
        }
    }
    const Micros at = m_options.at > 0 ? m_options.at : wallMicros();
    m_state.pid = ::getpid();
    m_state.speed = m_options.speed;
    m_state.clockRun = at;
    m_state.clockWall = wallMicros();
    m_began = m_options.began > 0 ? m_options.began : at - m_options.historySeconds * second;
    m_next = m_options.began > 0 ? at : m_began;
    auto &setup = m_options.setup;
    if (setup.output.isEmpty())
        setup.output = (m_options.quick ? m_layout.quickRuns() : m_layout.runs()) +
                       QStringLiteral("/shadow_simulation_") + stamp(m_began);
    for (const char *folder : {"golden", "reports", "primary", "shadow"})
        if (!QDir().mkpath(setup.output + QLatin1Char('/') + QLatin1String(folder))) {
            std::fprintf(stderr, "Cannot make %s\n", qPrintable(setup.output));
            return false;
        }
    for (Micros named = m_began; m_options.log.isEmpty(); named += second)
        if (const QString log = m_layout.aos() + QStringLiteral("/shadow_24h_") + stamp(named) + QStringLiteral(".log");
            !exists(log))
            m_options.log = log;
    m_log = m_options.quick
                ? ::dup(STDOUT_FILENO)
                : ::open(QFile::encodeName(m_options.log).constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (m_log < 0)
        std::fprintf(stderr, "Cannot write %s\n", qPrintable(m_options.log));
    m_state.directory = setup.output;
    m_state.log = m_options.log;
    m_state.beganAt = m_began;
    QFile key(m_layout.secret(QStringLiteral("golden_hmac")));
    if (key.open(QIODevice::ReadOnly))
        m_key = key.readAll().trimmed();
    return m_log >= 0;
}

int Engine::run()
{
    struct sigaction action{};
    action.sa_handler = onTerminate;
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
    if (!open())
        return 1;
    learnWhatIsThere();
    const RunSetup &setup = m_options.setup;
    m_end = m_next + std::llround(setup.hours * 3600) * second;
    m_state.hours = double(m_end - m_began) / 3600 / second;
    say(logHeader(m_next, setup));
    publish();
    m_lastTick = wallMicros();
    const qint64 cycleLimit = m_options.quick ? 3 : INT64_MAX;
    Ended ended = Ended::No;
    while (ended == Ended::No && m_totals.cycles < cycleLimit && (m_options.quick || m_next < m_end)) {
        ended = waitUntil(m_next);
        if (ended == Ended::No)
            ended = holdWhileStopped();
        if (ended == Ended::No)
            ended = runCycle();
    }
    if (ended == Ended::No)
        ended = waitUntil(m_options.quick ? m_next : m_end);
    if (ended == Ended::Failed) {
        m_state.phase = EnginePhase::Failed;
        publish();
        return 1; // set -e: the log just ends
    }
    finish(ended == Ended::No);
    return 0;
}

/// A process that was frozen goes on with the cycle that is due, not with all it missed.
Engine::Ended Engine::waitUntil(Micros runTime)
{
    for (;;) {
        if (terminated)
            return Ended::Terminated;
        const qint64 wall = wallMicros();
        if (wall - m_lastTick > 2 * second && now() > m_next)
            m_next = runTime = now();
        m_lastTick = wall;
        const Micros left = runTime - now();
        if (left <= 0)
            return Ended::No;
        const auto sleep = useconds_t(qBound(50.0, double(left) / m_options.speed, 100'000.0));
        ::usleep(sleep);
        if (sleep >= 50'000 && !exists(m_layout.profile()))
            return Ended::Failed; // the lab was taken away
    }
}

Engine::Ended Engine::holdWhileStopped()
{
    // The variable counts as it was at the start, as for every service; the file counts as it is.
    static const bool stoppedFromStart = qgetenv("WORKFLOW_EMERGENCY_STOP") == "true";
    if (m_options.quick || (!stoppedFromStart && !exists(m_layout.stopFile())))
        return Ended::No;
    m_state.phase = EnginePhase::Stopped;
    publish();
    while (stoppedFromStart || exists(m_layout.stopFile())) {
        m_next = now();
        if (const Ended ended = waitUntil(m_next + Micros(0.05 * m_options.speed * second)); ended != Ended::No)
            return ended;
        if (now() >= m_end)
            return Ended::No;
    }
    m_next = now();
    return Ended::No;
}

void Engine::say(const QByteArray &lines)
{
    if (!m_options.quick && exists(m_layout.fault(QStringLiteral("log-silent"))))
        return;
    [[maybe_unused]] const auto written = ::write(m_log, lines.constData(), size_t(lines.size()));
}

void Engine::publish(bool always)
{
    const qint64 wall = wallMicros();
    if (m_options.quick || (!always && wall - m_lastPublished < second / 20))
        return;
    m_lastPublished = wall;
    m_state.cycles = m_totals.cycles;
    m_state.workflows = m_totals.workflows;
    m_state.replays = m_totals.replays;
    m_state.mismatches = m_totals.mismatches;
    writeEngineState(m_layout.engineState(), m_state);
}

/// A run that an earlier process began goes on behind its last cycle.
void Engine::learnWhatIsThere()
{
    if (m_options.began == 0)
        return;
    if (const auto before = readEngineState(m_layout.engineState()); before && before->directory == m_state.directory) {
        m_state.cycle = before->cycle;
        m_totals = {before->cycles, before->workflows, before->replays, before->mismatches};
        m_state.stepCounts = before->stepCounts;
        m_state.stepSeconds = before->stepSeconds;
    }
    const QString suffix = QStringLiteral(".golden.json");
    for (const QString &name :
         QDir(m_options.setup.output + QStringLiteral("/golden")).entryList({u'*' + suffix}, QDir::Files))
        m_goldens.append(name.chopped(suffix.size()));
}

/// Ids look random and never repeat within a run: a scrambled counter.
QString Engine::newRunId(int worker)
{
    quint32 id = ++m_serial * 2654435761u;
    id = (id ^ (id >> 15)) * 2246822519u;
    id = (id ^ (id >> 13)) ^ m_scramble;
    return QStringLiteral("primary-w%1-%2").arg(worker).arg(id, 8, 16, QLatin1Char('0'));
}

void Engine::count(const Execution &execution)
{
    for (const auto &step : execution.steps) {
        const double seconds = double(step.nanoseconds) / 1e9;
        const auto bucket = std::lower_bound(stepBuckets.begin(), stepBuckets.end(), seconds) - stepBuckets.begin();
        ++m_state.stepCounts[bucket];
        m_state.stepSeconds += seconds;
    }
}

/// Written in place as Python and the shell do it. Where the run lies ahead of or behind the wall clock,
/// as in a run that is old when the lab opens, the file time is the wall time that belongs to its run time.
bool Engine::writeRunFile(const QString &path, const QByteArray &content)
{
    const QByteArray name = QFile::encodeName(path);
    const int fd = ::open(name.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    const bool written = fd >= 0 && ::write(fd, content.constData(), size_t(content.size())) == content.size();
    if (!written) {
        m_failedErrno = errno ? errno : ENOSPC;
        m_failedPath = name;
        ++m_state.writeFailures;
    } else if (const Micros behind = now() - m_next; double(behind) / m_options.speed > double(second)) {
        const qint64 wall = wallMicros() - qint64(double(behind) / m_options.speed);
        const timespec time{wall / second, wall % second * 1000};
        const timespec both[2]{time, time};
        ::futimens(fd, both);
    }
    if (fd >= 0)
        ::close(fd);
    return written;
}

void Engine::finish(bool completed)
{
    const Micros at = completed && !m_options.quick ? m_end : now();
    const QString path =
        m_options.setup.output + QStringLiteral("/reports/summary_") + stamp(at) + QStringLiteral(".json");
    m_next = at;
    writeRunFile(path, summaryReport(m_began, at, m_options.setup, m_totals));
    say(completed ? logReport(at, m_began, m_options.setup, m_totals, path) : logShutdown(at, path));
    m_state.phase = completed ? EnginePhase::Completed : EnginePhase::Terminated;
    publish();
}

} // namespace gw::lab
