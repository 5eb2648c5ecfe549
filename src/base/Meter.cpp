// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Meter.h"

#include "base/Text.h"
#include "base/Units.h"

namespace gw {
void Meter::restart()
{
    m_clock.invalidate();
    m_whole.invalidate();
}

QString Meter::text(qint64 done, qint64 total, qint64 files, const QString &part, std::optional<double> share)
{
    if (m_isNew || part != m_part || !m_clock.isValid()) {
        const bool goesOn = !m_isNew && part == m_part; // after a wait
        m_first = goesOn ? done : 0;
        m_clock.start();
    }
    if (!m_whole.isValid()) {
        m_firstShare = m_isNew ? 0 : share.value_or(0);
        m_whole.start();
    }
    m_isNew = false;
    m_part = part;
    QString text = part.isEmpty() ? QString() : part + QStringLiteral(", ");
    text += Text::tr("%1 files").arg(formatCount(files));
    const qint64 elapsedMs = m_clock.elapsed();
    const qint64 rate = elapsedMs >= 1000 && done > m_first ? (done - m_first) * 1000 / elapsedMs : 0;
    if (rate > 0)
        text += QStringLiteral(", ") + Text::tr("%1/s").arg(formatBytes(Bytes{rate}));
    std::optional<Seconds> left;
    if (share && *share > m_firstShare && *share < 1 && m_whole.elapsed() >= 1000)
        left = Seconds(qint64(double(m_whole.elapsed()) / 1000 * (1 - *share) / (*share - m_firstShare)));
    else if (!share && rate > 0 && total > done)
        left = Seconds((total - done) / rate);
    if (left)
        text += QStringLiteral(", ") + Text::tr("%1 left").arg(formatDuration(*left));
    return text;
}

} // namespace gw
