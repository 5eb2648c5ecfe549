// SPDX-License-Identifier: GPL-3.0-or-later
// How fast bytes go through long work, and when it will be done.
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <optional>

namespace gw {

/// "packing /run/golden, 12,345 files, 110 MB/s, 12 s left"; the rate is that of the whole part, which does not jump
/// about. One per work; not thread-safe.
class Meter
{
public:
    /// @p done of @p total bytes (0: not known) of @p part, which begins anew where its name changes. Time left is that
    /// of the part, or of all the work where @p share says how much of it is done.
    [[nodiscard]] QString text(qint64 done, qint64 total, qint64 files, const QString &part,
                               std::optional<double> share = {});
    /// Work waited: what was before says nothing about its rate any more.
    void restart();

private:
    QString m_part;
    QElapsedTimer m_clock, m_whole;
    qint64 m_first = 0; ///< bytes of the part that were done when its clock began
    double m_firstShare = 0;
    bool m_isNew = true;
};

} // namespace gw
