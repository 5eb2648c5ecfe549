// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/session/DaemonWatch.h"

#include "base/WhenDone.h"

namespace gw::gui {
namespace {

const QString goneKey = QStringLiteral("daemon"), heartbeatKey = QStringLiteral("daemon/heartbeat");

DaemonWatch::State stateOf(const host::MonitorStatus &status)
{
    using enum DaemonWatch::State;
    if (!status.running)
        return Unknown;
    if (!*status.running)
        return status.lastCheck.isValid() ? Stopped : Never;
    if (status.fresh)
        return Running;
    return status.lastCheck.isValid() && status.lastCheck >= status.startedAt ? Silent : Starting;
}

} // namespace

DaemonWatch::DaemonWatch(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_timer.setInterval(15'000);
    connect(&m_timer, &QTimer::timeout, this, &DaemonWatch::ask);
    connect(&session, &Session::profileChanged, this, &DaemonWatch::forget);
    connect(&session, &Session::linkChanged, this, [this] {
        if (m_session.link() == Link::Connected) {
            m_timer.start();
            ask();
            return;
        }
        // What was running when the host was last heard of may have ended since.
        m_timer.stop();
        ++m_generation;
        m_asking = false;
        m_state = State::Unknown;
        m_error.clear();
        Q_EMIT changed();
    });
}

void DaemonWatch::forget()
{
    const QString environment =
        m_session.isOpen() ? m_session.profile().file + QLatin1Char('\n') + m_session.profile().name : QString();
    if (environment == m_environment)
        return; // unlocked: the same environment
    m_environment = environment;
    ++m_generation;
    m_asking = false;
    m_status = {};
    m_state = State::Unknown;
    m_error.clear();
    for (const QString &key : std::exchange(m_told, {}))
        Q_EMIT settled(key);
    Q_EMIT changed();
}

void DaemonWatch::ask()
{
    if (m_asking || !m_session.host())
        return;
    m_asking = true;
    whenDone(
        m_session.host()->call(host::methods::monitorStatus, Nothing{}), this,
        [this, generation = m_generation](const Result<host::MonitorStatus> &answer) {
            if (generation == m_generation)
                take(answer);
        },
        [this, generation = m_generation] {
            if (generation == m_generation)
                m_asking = false;
        });
}

void DaemonWatch::take(const Result<host::MonitorStatus> &answer)
{
    m_asking = false;
    if (answer)
        m_status = *answer;
    m_state = answer ? stateOf(*answer) : State::Unknown;
    m_error = answer ? answer->error : answer.error().text();
    tell();
    Q_EMIT changed();
}

void DaemonWatch::tell()
{
    if (m_state == State::Unknown || m_state == State::Starting)
        return; // what cannot be seen has neither come nor gone
    const QString name = m_session.profile().name;
    const bool silent = m_state == State::Silent;
    say(goneKey, silent || m_state == State::Stopped,
        silent ? tr("The monitor on %1 has checked nothing since %2").arg(name, when(m_status.lastCheck))
               : tr("The monitor on %1 does not run any more").arg(name),
        tr("Nobody is told of problems while this window is closed. Start it: goldwatchctl monitor start"));
    say(heartbeatKey, m_state == State::Running && m_status.heartbeat.used && !m_status.heartbeat.error.isEmpty(),
        tr("The heartbeat of the monitor on %1 does not get through").arg(name), m_status.heartbeat.error);
}

void DaemonWatch::say(const QString &key, bool open, const QString &title, const QString &body)
{
    if (open && !m_told.contains(key)) {
        m_told.append(key);
        Q_EMIT announced({key, Meaning::Warning, Urgency::Normal, title, body, QDateTime::currentDateTimeUtc()});
    } else if (!open && m_told.removeAll(key) > 0) {
        Q_EMIT settled(key);
    }
}

Meaning DaemonWatch::meaning() const
{
    switch (m_state) {
    case State::Running: {
        const bool undelivered = m_status.queue.dead.value_or(0) > 0;
        const bool unheard = m_status.heartbeat.used && !m_status.heartbeat.error.isEmpty();
        return undelivered || unheard || !m_status.troubles.isEmpty() || !m_error.isEmpty() ? Meaning::Warning
                                                                                            : Meaning::Good;
    }
    case State::Silent:
    case State::Stopped:
        return Meaning::Warning;
    case State::Unknown:
    case State::Starting:
    case State::Never:
        break;
    }
    return Meaning::Unknown;
}

QString DaemonWatch::when(const QDateTime &at) const
{
    return m_session.times().moment(at, QDateTime::currentDateTimeUtc());
}

QString DaemonWatch::word() const
{
    switch (m_state) {
    case State::Running:
        return tr("last check %1", "clock").arg(when(m_status.lastCheck));
    case State::Starting:
        return tr("runs, no check yet");
    case State::Silent:
        return tr("silent since %1").arg(when(m_status.lastCheck));
    case State::Stopped:
        return tr("stopped, last check %1").arg(when(m_status.lastCheck));
    case State::Never:
        return tr("does not run");
    case State::Unknown:
        break;
    }
    return tr("not known");
}

QString DaemonWatch::heartbeatText() const
{
    const host::MonitorHeartbeat &heartbeat = m_status.heartbeat;
    if (!heartbeat.used)
        return tr("no heartbeat URL in the profile");
    if (!heartbeat.error.isEmpty())
        return tr("heartbeat failed: %1").arg(heartbeat.error);
    return heartbeat.lastGood.isValid() ? tr("heartbeat taken %1").arg(when(heartbeat.lastGood))
                                        : tr("no heartbeat yet");
}

QString DaemonWatch::queueText() const
{
    const auto &[pending, dead] = m_status.queue;
    if (!pending || !dead)
        return tr("webhooks: not known how many wait");
    if (*pending == 0 && *dead == 0)
        return tr("all webhooks delivered");
    return *dead == 0 ? tr("%n webhook(s) wait", nullptr, int(*pending))
                      : tr("webhooks: %1 wait, %2 given up").arg(formatCount(*pending), formatCount(*dead));
}

QStringList DaemonWatch::details() const
{
    if (m_state == State::Unknown)
        return m_error.isEmpty() ? QStringList() : QStringList{m_error};
    QStringList lines;
    if (m_state == State::Never)
        lines << tr("nobody is told while this window is closed");
    else
        lines << queueText() << heartbeatText();
    if (m_status.running == true && m_status.startedAt.isValid())
        lines << tr("runs since %1, process %2").arg(when(m_status.startedAt)).arg(m_status.pid.value_or(0));
    lines += m_status.troubles;
    if (!m_error.isEmpty())
        lines << m_error;
    return lines;
}

} // namespace gw::gui
