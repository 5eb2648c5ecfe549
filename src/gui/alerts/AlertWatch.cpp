// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/AlertWatch.h"

#include "base/WhenDone.h"

namespace gw::gui {
namespace {

constexpr Milliseconds eagerPeriod{5000}, usualPeriod{15'000};

} // namespace

AlertWatch::AlertWatch(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_timer.setInterval(usualPeriod);
    connect(&m_timer, &QTimer::timeout, this, &AlertWatch::askNow);
    connect(&session, &Session::linkChanged, this, &AlertWatch::followLink);
    connect(&session, &Session::statusChanged, this, &AlertWatch::followProblems);
}

void AlertWatch::setEager(bool eager)
{
    const Milliseconds period = eager ? eagerPeriod : usualPeriod;
    if (m_timer.intervalAsDuration() == period)
        return;
    m_timer.setInterval(period);
    if (eager)
        askNow();
}

void AlertWatch::setWithEnded(bool wanted)
{
    if (std::exchange(m_withEnded, wanted) != wanted && wanted)
        askNow();
}

void AlertWatch::followLink()
{
    host::Host *host = m_session.host();
    if (host && host == m_host)
        return;
    m_host = host;
    ++m_generation;
    m_waiting = 0;
    m_again = false;
    m_alerts.reset();
    m_silences.reset();
    Q_EMIT changed();
    if (!host) {
        m_timer.stop();
        return;
    }
    m_timer.start();
    askNow();
}

/// An alert came or went: the list is not to say otherwise until its next turn.
void AlertWatch::followProblems()
{
    if (!m_session.isLive())
        return;
    QStringList alerts;
    for (const health::Problem &problem : m_session.status()->problems)
        if (problem.kind == health::ProblemKind::Alert)
            alerts << problem.subject;
    if (std::exchange(m_problems, alerts) != alerts)
        askNow();
}

void AlertWatch::askNow()
{
    if (!m_host)
        return;
    if (m_waiting > 0) {
        m_again = true;
        return;
    }
    m_waiting = 2;
    whenDone(m_host->call(host::methods::alertsList, Nothing{}), this,
             [this, generation = m_generation](const Result<host::AlertList> &answer) {
                 if (generation != m_generation)
                     return;
                 m_nextAlerts = answer;
                 answered();
             });
    whenDone(m_host->call(host::methods::silenceList, host::SilenceQuery{m_withEnded}), this,
             [this, generation = m_generation](const Result<host::SilenceList> &answer) {
                 if (generation != m_generation)
                     return;
                 m_nextSilences = answer;
                 answered();
             });
}

void AlertWatch::answered()
{
    // Told together: an alert names its silence by an id.
    if (--m_waiting > 0)
        return;
    m_alerts = m_nextAlerts;
    m_silences = m_nextSilences;
    Q_EMIT changed();
    if (std::exchange(m_again, false))
        askNow();
}

QList<services::Alert> AlertWatch::knownAlerts() const
{
    return m_alerts && *m_alerts ? (*m_alerts)->alerts : QList<services::Alert>();
}

QList<services::Silence> AlertWatch::knownSilences() const
{
    return m_silences && *m_silences ? (*m_silences)->silences : QList<services::Silence>();
}

std::optional<QList<services::Alert>> AlertWatch::heldBy(const QString &id) const
{
    if (!m_alerts || !*m_alerts)
        return std::nullopt;
    QList<services::Alert> held = knownAlerts();
    held.removeIf([&](const services::Alert &alert) { return !alert.silencedBy.contains(id); });
    return held;
}

} // namespace gw::gui
