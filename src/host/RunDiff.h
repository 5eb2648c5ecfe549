// SPDX-License-Identifier: GPL-3.0-or-later
// What to tell about a run after each look: only what changed since the last time. No I/O, no thread.
#pragma once

#include "host/Methods.h"

#include <chrono>

namespace gw::host {

inline constexpr qsizetype pageLimit = 5000;    ///< items of one answer or notice
inline constexpr qint64 readLimit = 4 << 20;    ///< bytes of one answer
inline constexpr qsizetype sampleLimit = 20000; ///< kept; above it the older half loses every second one
inline constexpr std::chrono::seconds heartbeat{10};

/// The rows of the reports of @p facts, ordered by cycle.
[[nodiscard]] QList<CycleRow> cycleRows(const shadow::RunFacts &facts);

class RunDiff
{
public:
    using Clock = std::chrono::steady_clock;

    /// Samples from before the watch began; they stand first.
    void remember(const QList<Sample> &samples);
    /// Takes in a look. nullopt: nothing changed and the last notice is younger than the heartbeat.
    [[nodiscard]] std::optional<RunChange> take(const health::RunStatus &status, const QList<CycleRow> &rows,
                                                Clock::time_point now);

private:
    void sample(const health::RunStatus &status, Clock::time_point now);
    bool rowsSince(RunChange &change, const QList<CycleRow> &rows) const;

    bool m_begun = false;
    QString m_run;
    QJsonObject m_status; ///< without what changes by time alone
    QList<CycleRow> m_rows;
    QList<Sample> m_samples, m_unsent;
    Clock::time_point m_sampledAt, m_toldAt;
};

} // namespace gw::host
