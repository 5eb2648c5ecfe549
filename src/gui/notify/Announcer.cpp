// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/notify/Announcer.h"

#include "gui/Words.h"

namespace gw::gui {
namespace {

constexpr qint64 flutter = 600; ///< seconds; what comes back sooner is the same trouble and was told

constexpr QLatin1String linkKey{"link"};

Urgency urgencyOf(health::Severity severity)
{
    using enum health::Severity;
    return severity <= P1 ? Urgency::Critical : severity == P2 ? Urgency::Normal : Urgency::Low;
}

} // namespace

Announcer::Announcer(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_lost.setSingleShot(true);
    m_lost.setInterval(60'000);
    connect(&m_lost, &QTimer::timeout, this, &Announcer::tellLost);
    connect(&session, &Session::profileChanged, this, &Announcer::restart);
    connect(&session, &Session::linkChanged, this, &Announcer::followLink);
    connect(&session, &Session::statusChanged, this, &Announcer::look);
}

QString Announcer::keyOf(const health::Problem &problem)
{
    return QStringLiteral("%1/%2").arg(json::enumName(problem.kind), problem.subject);
}

void Announcer::restart()
{
    const QString environment =
        m_session.isOpen() ? m_session.profile().file + QLatin1Char('\n') + m_session.profile().name : QString();
    if (environment == m_environment)
        return; // unlocked: the same environment
    m_environment = environment;
    for (auto it = m_told.begin(); it != m_told.end(); ++it)
        Q_EMIT settled(it.key());
    m_told.clear();
    m_lost.stop();
    if (std::exchange(m_toldLost, false))
        Q_EMIT settled(linkKey);
}

void Announcer::look()
{
    // What cannot be looked at has not gone.
    if (!m_session.isLive())
        return;
    const auto &status = *m_session.status();
    QStringList open;
    for (const health::Problem &problem : status.problems) {
        const QString key = keyOf(problem);
        open.append(key);
        const auto told = m_told.find(key);
        const bool back = told != m_told.end() && told->gone.isValid() && told->gone.secsTo(status.judgedAt) > flutter;
        if (told == m_told.end() || back || problem.severity < told->severity)
            tell(key, problem);
        else
            told->gone = {};
    }
    if (status.verdict == health::Verdict::Unknown)
        return;
    for (auto it = m_told.begin(); it != m_told.end(); ++it) {
        if (it->gone.isValid() || open.contains(it.key()))
            continue;
        it->gone = status.judgedAt;
        Q_EMIT settled(it.key());
    }
    m_told.removeIf([&](const auto &entry) {
        return entry.value().gone.isValid() && entry.value().gone.secsTo(status.judgedAt) > flutter;
    });
}

void Announcer::tell(const QString &key, const health::Problem &problem)
{
    m_told[key] = {problem.severity, {}};
    const QString severity = Words::of(problem.severity), environment = m_session.profile().name;
    Q_EMIT announced({key, meaningOf(problem.severity), urgencyOf(problem.severity), problem.summary,
                      tr("%1 on %2", "severity, environment").arg(severity, environment),
                      QDateTime::currentDateTimeUtc()});
}

void Announcer::followLink()
{
    const bool lost = m_session.isOpen() && m_session.lastContact().isValid() && m_session.link() != Link::Connected;
    if (lost) {
        if (!m_lost.isActive() && !m_toldLost)
            m_lost.start();
        return;
    }
    m_lost.stop();
    if (std::exchange(m_toldLost, false))
        Q_EMIT settled(linkKey);
}

void Announcer::tellLost()
{
    m_toldLost = true;
    Q_EMIT announced({linkKey, Meaning::Unknown, Urgency::Normal,
                      tr("No answer from %1 since %2")
                          .arg(m_session.profile().name, m_session.times().clockSeconds(m_session.lastContact())),
                      tr("What happens there is not known until it answers."), QDateTime::currentDateTimeUtc()});
}

} // namespace gw::gui
