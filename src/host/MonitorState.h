// SPDX-License-Identifier: GPL-3.0-or-later
// What the monitor daemon of a host leaves for others to read: the file it writes after every check, and where things
// lie below paths.state_dir. The daemon is src/monitor; this is what a host answers about it.
#pragma once

#include "health/Problem.h"

namespace gw::environment {
struct Paths;
}

namespace gw::host {

/// Places below paths.state_dir; all directories are 0700.
struct MonitorPlaces
{
    explicit MonitorPlaces(const environment::Paths &paths);
    QString log;       ///< shadow_monitor.log
    QString alerts;    ///< shadow_alerts.json
    QString folder;    ///< .goldwatch
    QString state;     ///< .goldwatch/monitor.json: MonitorState and the daemon's own memory
    QString history;   ///< .goldwatch/monitor-history.jsonl: one event per line, the newest last
    QString latencies; ///< .goldwatch/service-history.jsonl: a ServiceSample per check, the newest last
    QString pending;   ///< .goldwatch/spool/pending: one file per message on its way
    QString dead;      ///< .goldwatch/spool/dead: what could not be delivered
    QString lock;      ///< PID_FILE.lock: held with flock(2) while a daemon runs, holds its pid
};

/// A problem the monitor has told of and that is not over.
struct MonitorAlert
{
    health::Problem problem;
    QDateTime raisedAt;
};
template<class V> void describe(V &v, MonitorAlert &a)
{
    describe(v, a.problem);
    v("raised_at", a.raisedAt);
}

struct MonitorQueue
{
    std::optional<qint64> pending, dead; ///< nullopt: cannot tell
};
template<class V> void describe(V &v, MonitorQueue &q)
{
    v("pending", q.pending);
    v("dead", q.dead);
}

struct MonitorHeartbeat
{
    bool used = false; ///< the profile names a URL
    QDateTime lastGood;
    QString error; ///< why the last one failed; empty when it did not
};
template<class V> void describe(V &v, MonitorHeartbeat &h)
{
    v("used", h.used);
    v("last_good", h.lastGood);
    v("error", h.error);
}

/// The part of the state file that is everybody's.
struct MonitorState
{
    qint64 pid = 0;
    QDateTime startedAt, lastCheck;
    Milliseconds interval{300'000}; ///< between two checks, wall time
    QString run;
    health::Verdict verdict = health::Verdict::Unknown; ///< of the last check
    QList<MonitorAlert> alerts;                         ///< open ones, worst first
    MonitorHeartbeat heartbeat;
    QStringList troubles; ///< of the daemon itself: files it cannot write
};
template<class V> void describe(V &v, MonitorState &s)
{
    v("pid", s.pid);
    v("started_at", s.startedAt);
    v("last_check", s.lastCheck);
    v("interval_ms", s.interval);
    v("run", s.run);
    v("verdict", s.verdict);
    v("alerts", s.alerts);
    v("heartbeat", s.heartbeat);
    v("troubles", s.troubles);
}

/// What a host answers: the state file, and whether there is somebody to keep it true.
struct MonitorStatus
{
    std::optional<bool> running;    ///< nullopt: cannot tell
    std::optional<qint64> pid;      ///< of the daemon that runs
    QDateTime startedAt, lastCheck; ///< of that daemon; invalid while the state file is of one before it
    Milliseconds interval{300'000};
    bool fresh = false; ///< it runs, and its last check is not older than two intervals
    QString run;
    health::Verdict verdict = health::Verdict::Unknown; ///< of the last check; unknown unless fresh
    QList<MonitorAlert> alerts;                         ///< as of the last check
    MonitorQueue queue;
    MonitorHeartbeat heartbeat;
    QStringList troubles;
    QString error; ///< why something of this is not known
};
template<class V> void describe(V &v, MonitorStatus &s)
{
    v("running", s.running);
    v("pid", s.pid);
    v("started_at", s.startedAt);
    v("last_check", s.lastCheck);
    v("interval_ms", s.interval);
    v("fresh", s.fresh);
    v("run", s.run);
    v("verdict", s.verdict);
    v("alerts", s.alerts);
    v("queue", s.queue);
    v("heartbeat", s.heartbeat);
    v("troubles", s.troubles);
    v("error", s.error);
}

/// Pid of the daemon that holds the lock; 0 when none does. An error when that cannot be told.
[[nodiscard]] Result<qint64> monitorPid(const QString &lockFile);
/// Files of a spool directory; 0 when the directory is not there.
[[nodiscard]] Result<qint64> countMessages(const QString &directory);
/// @p paths expanded.
[[nodiscard]] MonitorStatus readMonitorStatus(const environment::Paths &paths);

} // namespace gw::host
