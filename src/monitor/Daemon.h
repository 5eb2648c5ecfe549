// SPDX-License-Identifier: GPL-3.0-or-later
// The monitor: looks at the run every interval, keeps what is confirmed, writes and sends what is new. Main thread.
//
// What is new goes through three steps that a crash may part anywhere (docs/reliability.md): the state file, with the
// events in its outbox; then log, history and spool, each of which takes an event once; then the state file without.
#pragma once

#include "monitor/Checker.h"
#include "monitor/ClockWatch.h"
#include "monitor/Courier.h"
#include "monitor/Heartbeat.h"
#include "monitor/Instance.h"
#include "monitor/Recorder.h"
#include "monitor/Tracker.h"

#include <QMap>
#include <QTimer>

namespace gw::monitor {

/// What monitor.json holds: everybody's part, and what the daemon itself goes on with.
struct StateFile
{
    host::MonitorState state;
    QList<Memory> memory;
    QList<Event> outbox; ///< new, and perhaps not yet in log, history and spool
};
template<class V> void describe(V &v, StateFile &f)
{
    describe(v, f.state);
    v("memory", f.memory);
    v("outbox", f.outbox);
}

/// Wall time between two checks: the profile's interval, in a lab divided by its speed, never below a second.
[[nodiscard]] Milliseconds intervalOf(const environment::Profile &profile);

class Daemon : public QObject
{
    Q_OBJECT
public:
    using Load = std::function<Result<environment::Profile>()>;
    /// Takes the lock, the state and the spool. @p load reads the profile, now and at each reload. Refused when another
    /// monitor runs; an error when the profile is no good, is for another host, or nothing can be written at all.
    [[nodiscard]] static Result<std::unique_ptr<Daemon>> open(Load load, FileOps &ops = FileOps::system());

    /// Begins with a check; ready() comes after it, or after ten seconds if it takes longer.
    void start();
    void reload();
    /// Everything that waits is sent now.
    void hurry() { m_courier.hurry(); }
    /// Writes the state; what is not delivered stays in the spool.
    void finish();

Q_SIGNALS:
    void ready();
    /// Told on standard error: what went wrong with the monitor itself.
    void trouble(const gw::Error &error);

private:
    Daemon(Load load, const environment::Profile &profile, std::unique_ptr<Instance> instance, FileOps &ops);
    void readState();
    Result<void> apply(const environment::Profile &written);
    void becomeReady();
    void check();
    void judged(health::RunStatus status, const QStringList &gaps);
    void note(const QString &text);
    void handOver();
    void save();
    void watchdog();
    void keepTrouble(const QString &what, const Result<void> &result);
    [[nodiscard]] bool isOverdue() const;
    [[nodiscard]] QList<health::Problem> ownProblems() const;

    const Load m_load;
    environment::Profile m_profile; ///< expanded
    const host::MonitorPlaces m_places;
    FileOps &m_ops;
    std::unique_ptr<Instance> m_instance;
    std::unique_ptr<Checker> m_checker;
    ClockWatch m_clock;
    Tracker m_tracker;
    Recorder m_recorder;
    Courier m_courier;
    Heartbeat m_heartbeat;
    StateFile m_file;
    QMap<QString, QString> m_troubles; ///< what cannot be written, and why
    QTimer m_timer, m_watchdog;
    bool m_ready = false, m_overdueTold = false;
};

} // namespace gw::monitor
