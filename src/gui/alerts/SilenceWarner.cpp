// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/SilenceWarner.h"

#include "gui/alerts/AlertWords.h"

namespace gw::gui {

using services::Silence;

SilenceWarner::SilenceWarner(Session &session, AlertWatch &watch, QObject *parent)
    : QObject(parent), m_session(session), m_watch(watch)
{
    connect(&session, &Session::profileChanged, this, &SilenceWarner::restart);
    connect(&watch, &AlertWatch::changed, this, &SilenceWarner::look);
}

void SilenceWarner::restart()
{
    const QString environment =
        m_session.isOpen() ? m_session.profile().file + QLatin1Char('\n') + m_session.profile().name : QString();
    if (std::exchange(m_environment, environment) == environment)
        return; // unlocked: the same environment
    for (auto it = m_told.begin(); it != m_told.end(); ++it)
        Q_EMIT settled(keyPrefix + it.key());
    m_told.clear();
}

void SilenceWarner::look()
{
    // What cannot be looked at has not ended.
    if (!m_watch.silences() || !*m_watch.silences())
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QStringList ending;
    for (const Silence &silence : m_watch.knownSilences()) {
        if (!endsSoon(silence, now))
            continue;
        ending << silence.id;
        if (m_told.value(silence.id) != silence.endsAt)
            tell(silence);
    }
    m_told.removeIf([&](const auto &told) {
        const bool over = !ending.contains(told.key());
        if (over)
            Q_EMIT settled(keyPrefix + told.key());
        return over;
    });
}

void SilenceWarner::tell(const Silence &silence)
{
    m_told[silence.id] = silence.endsAt;
    const auto held = m_watch.heldBy(silence.id);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString matches = services::matcherText(silence.matchers);
    Announcement announcement;
    announcement.key = keyPrefix + silence.id;
    announcement.meaning = Meaning::Warning;
    announcement.title =
        tr("A silence ends at %1, %2: %3")
            .arg(m_session.times().clock(silence.endsAt), TimeText::ahead(silence.endsAt, now), matches.left(200));
    announcement.body =
        !held ? tr("Set by %1 on %2.").arg(silence.createdBy, m_session.profile().name)
        : held->isEmpty()
            ? tr("Set by %1 on %2. It holds no alert back now.").arg(silence.createdBy, m_session.profile().name)
            : tr("Set by %1 on %2. It holds %n alert(s) back, told again then.", nullptr, int(held->size()))
                  .arg(silence.createdBy, m_session.profile().name);
    announcement.onBar = false;
    announcement.at = now;
    Q_EMIT announced(announcement);
}

} // namespace gw::gui
