// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes that the runner leaves behind: log lines, cycle reports, golden files, summary, engine recordings.
// Instants are microseconds since the epoch, in run time.
#pragma once

#include "lab/engine/Workflow.h"

namespace gw::lab {

using Micros = qint64;
constexpr Micros second = 1'000'000;

/// 2026-11-23T18:01:03.115887+00:00
[[nodiscard]] QByteArray isoMicros(Micros at);
/// 20261123_180109, the host's local time, as names of logs, run directories and summaries have it.
[[nodiscard]] QString stamp(Micros at);

/// One line with its level in colours and the host's local time of day.
enum class LineLevel { Info, Step };
[[nodiscard]] QByteArray logLine(LineLevel level, Micros at, const QByteArray &message);

struct RunSetup
{
    int workers = 3;
    double hours = 24;
    int workflowsPerCycle = 10;
    int intervalSeconds = 30;
    QString output;
    [[nodiscard]] int workflows() const { return workers * (workflowsPerCycle / workers); }
};
struct RunTotals
{
    qint64 cycles = 0, workflows = 0, replays = 0, mismatches = 0;
};

[[nodiscard]] QByteArray logHeader(Micros at, const RunSetup &setup);
/// The block of a run that ran to its end.
[[nodiscard]] QByteArray logReport(Micros at, Micros began, const RunSetup &setup, const RunTotals &totals,
                                   const QString &summaryPath);
/// What a run stopped by SIGTERM says.
[[nodiscard]] QByteArray logShutdown(Micros at, const QString &summaryPath);

struct MismatchDetail
{
    QString originalRunId, replayRunId, originalHash, replayHash, diff;
};
[[nodiscard]] QByteArray cycleReport(Micros at, qint64 total, qint64 replays, const QList<MismatchDetail> &mismatches);
[[nodiscard]] QByteArray summaryReport(Micros began, Micros ended, const RunSetup &setup, const RunTotals &totals);
/// What lands in a cycle's report when its process could not write @p path.
[[nodiscard]] QByteArray traceback(int errnoValue, const QByteArray &path);

/// RUN_ID.golden.json
[[nodiscard]] QByteArray goldenFile(const QString &runId, const Execution &execution);
/// RUN_ID.steps.jsonl
[[nodiscard]] QByteArray engineRecording(const QString &runId, const Execution &execution, bool replay, Micros at);
/// RUN_ID.steps.jsonl.sig
[[nodiscard]] QByteArray signature(const QByteArray &content, const QByteArray &key);

} // namespace gw::lab
