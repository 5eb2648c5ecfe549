// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/Heartbeat.h"

#include <QDateTime>

namespace gw::monitor {

void Heartbeat::setUrl(const QString &url, const QString &caFile)
{
    m_post.url = QUrl(url, QUrl::StrictMode);
    m_post.caFile = caFile;
    m_state.used = !url.isEmpty();
    if (!m_state.used)
        m_state.error.clear();
}

void Heartbeat::beat()
{
    if (!m_state.used || m_busy)
        return;
    m_busy = true;
    m_poster.send(m_post, [this](const Result<PostAnswer> &answer) {
        m_busy = false;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        if (answer && answer->good()) {
            m_state.lastGood = now;
            m_state.error.clear();
        } else {
            if (m_state.error.isEmpty())
                m_failingSince = now;
            m_state.error = answer ? tr("HTTP %1").arg(answer->status) + QLatin1String(": ") + shownUrl(m_post.url)
                                   : answer.error().text();
        }
        Q_EMIT changed();
    });
}

QList<health::Problem> Heartbeat::problems() const
{
    if (m_state.error.isEmpty())
        return {};
    return {health::Problem{health::ProblemKind::Webhook,
                            QStringLiteral("monitor.heartbeat_url"),
                            health::Severity::P3,
                            tr("The monitor's heartbeat is not taken"),
                            m_failingSince,
                            {m_state.error}}};
}

} // namespace gw::monitor
