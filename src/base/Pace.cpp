// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Pace.h"

#include "base/Units.h"

#include <QCoreApplication>

#include <cmath>

namespace gw {

QString Pace::text(qint64 done, qint64 total, Clock::time_point now)
{
    if (m_first < 0 || total != m_total || done < m_first) { // another part of the work: it has a pace of its own
        m_first = done;
        m_total = total;
        m_begin = now;
    }
    const double elapsed = std::chrono::duration<double>(now - m_begin).count();
    if (elapsed < 1 || done <= m_first)
        return {};
    const double rate = double(done - m_first) / elapsed;
    QString text = QCoreApplication::translate("gw::Pace", ", %1/s").arg(formatCount(std::llround(rate)));
    if (total > done)
        text += QCoreApplication::translate("gw::Pace", ", %1 left")
                    .arg(formatDuration(Seconds(std::llround(std::ceil(double(total - done) / rate)))));
    return text;
}

} // namespace gw
