// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/Daemon.h"

#include "base/JsonFile.h"
#include "monitor/SpoolDirectory.h"
#include "monitor/Supervision.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace gw::monitor {
namespace {

constexpr Milliseconds readyAtLatest{10'000}, overdueAtLeast{60'000};
constexpr qsizetype outboxLimit = 5'000; ///< only reached while nothing can be written for days
constexpr qint64 stateLimit = 64 << 20;

Result<environment::Profile> expandedHere(const environment::Profile &profile)
{
    if (profile.host.kind != environment::HostKind::Local)
        return failure(ErrorKind::Usage, Daemon::tr("The monitor runs on the shadow host itself"), profile.name,
                       Daemon::tr("Start it there"));
    return environment::expandPaths(profile);
}

} // namespace

Milliseconds intervalOf(const environment::Profile &profile)
{
    const double wall = double(profile.monitor.intervalS) * 1000 / std::max(profile.shadow.speed, 1.0);
    return std::max(Milliseconds(std::llround(wall)), Milliseconds(1000));
}

Result<std::unique_ptr<Daemon>> Daemon::open(Load load, FileOps &ops)
{
    const auto written = load();
    if (!written)
        return Failure(written.error());
    const auto profile = expandedHere(*written);
    if (!profile)
        return Failure(profile.error());
    const host::MonitorPlaces places(profile->paths);
    auto instance = Instance::acquire(profile->paths.pidFile, places.lock);
    if (!instance)
        return Failure(instance.error());
    std::unique_ptr<Daemon> daemon(new Daemon(std::move(load), *profile, std::move(*instance), ops));
    daemon->keepTrouble(places.folder, makePrivate(places.folder));
    daemon->readState();
    daemon->keepTrouble(places.pending, daemon->m_courier.open());
    if (auto applied = daemon->apply(*written); !applied)
        return Failure(applied.error());
    return daemon;
}

Daemon::Daemon(Load load, const environment::Profile &profile, std::unique_ptr<Instance> instance, FileOps &ops)
    : m_load(std::move(load)),
      m_profile(profile),
      m_places(profile.paths),
      m_ops(ops),
      m_instance(std::move(instance)),
      m_recorder(m_places, ops),
      m_courier(m_places, ops)
{
    connect(&m_courier, &Courier::trouble, this, &Daemon::trouble);
    connect(&m_timer, &QTimer::timeout, this, &Daemon::check);
    connect(&m_watchdog, &QTimer::timeout, this, &Daemon::watchdog);
    m_timer.setTimerType(Qt::PreciseTimer);
}

void Daemon::readState()
{
    auto file = readJsonFile<StateFile>(m_places.state, stateLimit);
    if (!file && file.error().kind == ErrorKind::NotFound)
        return;
    if (!file) { // told, and begun anew: a problem that is there will be raised once more
        m_file.outbox << noteOf(tr("The monitor's memory could not be read: %1").arg(file.error().text()),
                                QDateTime::currentDateTimeUtc());
        return;
    }
    m_file = *std::move(file);
    m_tracker.restore(m_file.memory);
    m_heartbeat.restore(m_file.state.heartbeat);
}

Result<void> Daemon::apply(const environment::Profile &written)
{
    const auto profile = expandedHere(written);
    if (!profile)
        return Failure(profile.error());
    if (profile->paths.stateDir != m_profile.paths.stateDir || profile->paths.pidFile != m_profile.paths.pidFile)
        return failure(ErrorKind::Refused, tr("A running monitor keeps its state_dir and pid_file"), profile->file,
                       tr("Stop it and start it again"));
    auto checker = Checker::open(written);
    if (!checker)
        return Failure(checker.error());
    m_profile = *profile;
    m_checker = std::move(*checker);
    m_heartbeat.setUrl(m_profile.monitor.heartbeatUrl, m_profile.services.tlsCaFile);
    m_courier.setProfile(m_profile, Patience().scaled(m_profile.shadow.speed));
    return {};
}

void Daemon::start()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Milliseconds interval = intervalOf(m_profile);
    const QDateTime last = m_file.state.lastCheck;
    if (last.isValid() && last.msecsTo(now) > 2 * m_file.state.interval.count() + overdueAtLeast.count())
        note(tr("The monitor did not run for %1").arg(formatDuration(Seconds(last.secsTo(now)))));
    m_file.state.pid = QCoreApplication::applicationPid();
    m_file.state.startedAt = now;
    m_file.state.lastCheck = {};
    handOver(); // what the last one did not come to
    m_timer.start(interval);
    if (const auto period = watchdogPeriod())
        m_watchdog.start(*period);
    QTimer::singleShot(readyAtLatest, this, &Daemon::becomeReady);
    check();
}

void Daemon::becomeReady()
{
    if (std::exchange(m_ready, true))
        return;
    notify("READY=1");
    Q_EMIT ready();
}

void Daemon::check()
{
    if (const auto busy = m_checker->busyFor()) {
        if (isOverdue() && !m_overdueTold) {
            m_overdueTold = true;
            note(tr("A check has not come to its end for %1: is a disk or a service hanging?")
                     .arg(formatDuration(std::chrono::duration_cast<Seconds>(*busy))));
            handOver();
        }
        return;
    }
    m_overdueTold = false;
    const QStringList gaps = m_clock.take(Clocks::now(), intervalOf(m_profile));
    m_checker->look([this, gaps](health::RunStatus status) { judged(std::move(status), gaps); });
}

void Daemon::judged(health::RunStatus status, const QStringList &gaps)
{
    Check check{status.judgedAt, {}, {}};
    const bool looked = status.state != health::RunState::Unknown;
    if (!gaps.isEmpty()) {
        forgetSilence(status);
        check.notJudged = {health::ProblemKind::StaleLog};
    }
    status.problems += m_courier.problems() + m_heartbeat.problems() + ownProblems();
    health::sortProblems(status.problems);
    if (status.verdict == health::Verdict::Healthy && !status.problems.isEmpty())
        status.verdict = health::Verdict::Warning;
    keepTrouble(m_places.log, m_recorder.check(status, intervalOf(m_profile)));

    for (const QString &gap : gaps)
        note(gap);
    check.problems = status.problems;
    for (Event event : m_tracker.take(check, {m_profile.monitor.confirmN, m_profile.monitor.confirmM})) {
        event.source = m_profile.name;
        m_file.outbox << event;
    }
    m_file.state.lastCheck = status.judgedAt;
    m_file.state.run = status.run;
    m_file.state.verdict = status.verdict;
    handOver();
    if (looked)
        m_heartbeat.beat();
    becomeReady();
}

void Daemon::note(const QString &text)
{
    Event event = noteOf(text, QDateTime::currentDateTimeUtc());
    event.source = m_profile.name;
    m_file.outbox << event;
}

void Daemon::handOver()
{
    save();
    if (m_file.outbox.isEmpty())
        return;
    QList<Event> left;
    for (const Event &event : std::as_const(m_file.outbox)) {
        const auto recorded = m_recorder.event(event);
        keepTrouble(m_places.alerts, recorded);
        const bool carried = m_courier.carry(event);
        if (!recorded || !carried)
            left << event;
    }
    m_file.outbox = left.last(std::min(left.size(), outboxLimit));
    save();
}

void Daemon::save()
{
    m_file.state.interval = intervalOf(m_profile);
    m_file.state.heartbeat = m_heartbeat.state();
    m_file.state.alerts.clear();
    for (const OpenProblem &open : m_tracker.open())
        m_file.state.alerts << host::MonitorAlert{open.problem, open.raisedAt};
    m_file.state.troubles.clear();
    for (auto it = m_troubles.cbegin(); it != m_troubles.cend(); ++it)
        m_file.state.troubles << it.value();
    m_file.memory = m_tracker.memory();
    keepTrouble(m_places.state, writeJsonFile(m_places.state, toJson(m_file).toObject(), 0600, m_ops));
}

void Daemon::keepTrouble(const QString &what, const Result<void> &result)
{
    if (result) {
        m_troubles.remove(what);
        return;
    }
    const QString text = result.error().text();
    if (m_troubles.value(what) != text)
        Q_EMIT trouble(result.error());
    m_troubles.insert(what, text);
}

QList<health::Problem> Daemon::ownProblems() const
{
    QStringList evidence = m_troubles.values();
    if (const qsizetype unwritten = m_courier.unwritten(); unwritten > 0)
        evidence << tr("messages in memory alone: %1").arg(unwritten);
    if (evidence.isEmpty())
        return {};
    return {health::Problem{health::ProblemKind::Unreadable,
                            QStringLiteral("monitor files"),
                            health::Severity::P2,
                            tr("The monitor cannot write its files and goes on without"),
                            {},
                            evidence}};
}

void Daemon::reload()
{
    notify("RELOADING=1\nMONOTONIC_USEC=" + QByteArray::number(qint64(Clocks::now().monotonic.count()) * 1000));
    const auto written = m_load();
    const auto applied = written ? apply(*written) : Result<void>(Failure(written.error()));
    if (applied) {
        m_timer.start(intervalOf(m_profile));
        check();
    } else {
        Q_EMIT trouble({applied.error().kind,
                        tr("The profile was not read again, the old one goes on"),
                        applied.error().text(),
                        {}});
        note(tr("The profile was not read again, the old one goes on: %1").arg(applied.error().text()));
        handOver();
    }
    notify("READY=1");
}

bool Daemon::isOverdue() const
{
    const auto busy = m_checker->busyFor();
    return busy && *busy > std::max(2 * intervalOf(m_profile), overdueAtLeast);
}

void Daemon::watchdog()
{
    // A monitor that cannot look any more is not alive, whatever its event loop says.
    if (!isOverdue())
        notify("WATCHDOG=1");
}

void Daemon::finish()
{
    notify("STOPPING=1");
    m_timer.stop();
    save();
}

} // namespace gw::monitor
