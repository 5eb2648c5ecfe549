// SPDX-License-Identifier: GPL-3.0-or-later
// Gives a log its dates and turns tallies into facts.
#pragma once

#include "shadow/LogTally.h"

#include <functional>

namespace gw::shadow {

/// Date and time in a name like shadow_24h_20261123_180301.log; local time, invalid when there is none.
[[nodiscard]] QDateTime stampInName(const QString &name);

/// A moment of the host's local clock as UTC; also for times that a change of the clock skips or repeats.
[[nodiscard]] QDateTime fromLocal(const QDate &date, int second);

struct DatedLog
{
    LogTally tally;
    QString path;
    QDateTime changedAt; ///< run time
    QDate firstDay;      ///< set by dateLogs(): the day of tally.first
    [[nodiscard]] QDateTime at(const LogMoment &moment) const;
};

/// Time stamps of the reports of the cycles with this number (run time), one for each start that has one.
using ReportTimes = std::function<QList<QDateTime>(qint64 cycle)>;

/// Finds firstDay of each of @p logs, which follow each other in one run: by the reports, else by the name, else
/// by the file's time.
void dateLogs(std::vector<DatedLog> &logs, const ReportTimes &reportTimes);

/// All logs of a run as one.
[[nodiscard]] LogFacts factsOf(const std::vector<DatedLog> &logs);

} // namespace gw::shadow
