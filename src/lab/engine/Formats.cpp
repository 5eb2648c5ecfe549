// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/engine/Formats.h"

#include <QMessageAuthenticationCode>

#include <cmath>
#include <cstring>
#include <ctime>

namespace gw::lab {
namespace {

tm local(Micros at)
{
    const time_t seconds = at / second;
    tm parts{};
    ::localtime_r(&seconds, &parts);
    return parts;
}

template<size_t N> QByteArray formatted(const char (&format)[N], const tm &parts)
{
    char text[64];
    return QByteArray(text, qsizetype(::strftime(text, sizeof text, format, &parts)));
}

tm utc(Micros at)
{
    const time_t seconds = at / second;
    tm parts{};
    ::gmtime_r(&seconds, &parts);
    return parts;
}

const QByteArray &ruler()
{
    static const QByteArray line = QByteArrayLiteral("\xe2\x95\x90").repeated(63);
    return line;
}

QByteArray n(qint64 value) { return QByteArray::number(value); }

} // namespace

QByteArray isoMicros(Micros at)
{
    return formatted("%Y-%m-%dT%H:%M:%S", utc(at)) + '.' + n(at % second).rightJustified(6, '0') + "+00:00";
}

QString stamp(Micros at) { return QString::fromLatin1(formatted("%Y%m%d_%H%M%S", local(at))); }

QByteArray logLine(LineLevel level, Micros at, const QByteArray &message)
{
    return (level == LineLevel::Step ? "\x1b[0;34m[STEP]\x1b[0m " : "\x1b[0;32m[INFO]\x1b[0m ") +
           formatted("%H:%M:%S", local(at)) + ' ' + message + '\n';
}

QByteArray logHeader(Micros at, const RunSetup &setup)
{
    const auto line = [at](const QByteArray &text) { return logLine(LineLevel::Info, at, text); };
    const qint64 minutes = std::llround(setup.hours * 60);
    return line(ruler()) + line("         M4-T7: 24h Shadow-Run Simulation") + line(ruler()) +
           line("  Primary Workers:     " + n(setup.workers)) +
           line("  Duration:            " + n(minutes / 60) + "h (" + n(minutes) + "m)") +
           line("  Workflows/Cycle:     " + n(setup.workflowsPerCycle)) +
           line("  Cycle Interval:      " + n(setup.intervalSeconds) + 's') +
           line("  Output:              " + setup.output.toUtf8()) + line(ruler()) +
           line("Starting shadow-run simulation...") + line("Press Ctrl+C to stop");
}

QByteArray logReport(Micros at, Micros began, const RunSetup &setup, const RunTotals &totals,
                     const QString &summaryPath)
{
    const auto line = [at](const QByteArray &text) { return logLine(LineLevel::Info, at, text); };
    const qint64 elapsed = (at - began) / second;
    return '\n' + ruler() + "\n           SHADOW-RUN SIMULATION REPORT\n" + ruler() + "\n\n" +
           "  Duration:           " + n(elapsed / 3600) + "h " + n(elapsed / 60 % 60) + "m " + n(elapsed % 60) + "s\n" +
           "  Cycles Completed:   " + n(totals.cycles) + '\n' + "  Primary Workers:    " + n(setup.workers) + "\n\n" +
           "  Total Workflows:    " + n(totals.workflows) + '\n' + "  Total Replays:      " + n(totals.replays) + '\n' +
           "  Mismatches:         " + n(totals.mismatches) + "\n\n" + "  Final Report:       " + summaryPath.toUtf8() +
           "\n\n" + line(ruler()) + line("         \xe2\x9c\x85 SHADOW SIMULATION PASSED") + line(ruler()) +
           line("All " + n(totals.replays) + " shadow replays matched their golden files.");
}

QByteArray logShutdown(Micros at, const QString &summaryPath)
{
    return "Terminated\n" + logLine(LineLevel::Info, at, "Shutting down shadow simulation...") +
           logLine(LineLevel::Info, at, "Final report: " + summaryPath.toUtf8());
}

QByteArray cycleReport(Micros at, qint64 total, qint64 replays, const QList<MismatchDetail> &mismatches)
{
    QByteArray details;
    for (const auto &m : mismatches.first(qMin<qsizetype>(5, mismatches.size()))) {
        details += details.isEmpty() ? "\n" : ",\n";
        details += "    {\n      \"original_run_id\": \"" + m.originalRunId.toUtf8() +
                   "\",\n      \"replay_run_id\": \"" + m.replayRunId.toUtf8() + "\",\n      \"original_hash\": \"" +
                   m.originalHash.toUtf8() + "\",\n      \"replay_hash\": \"" + m.replayHash.toUtf8() +
                   "\",\n      \"match\": false,\n      \"diff_details\": " +
                   (m.diff.isEmpty() ? QByteArray("null") : '"' + m.diff.toUtf8() + '"') + "\n    }";
    }
    return "{\n  \"timestamp\": \"" + isoMicros(at) + "\",\n  \"primary\": {\n    \"total\": " + n(total) +
           ",\n    \"successful\": " + n(total) +
           ",\n    \"failed\": 0\n  },\n  \"shadow\": {\n    \"total_replays\": " + n(replays) +
           ",\n    \"matches\": " + n(replays - mismatches.size()) + ",\n    \"mismatches\": " + n(mismatches.size()) +
           "\n  },\n  \"mismatch_details\": [" + details + (details.isEmpty() ? "]" : "\n  ]") +
           ",\n  \"passed\": " + (mismatches.isEmpty() ? "true" : "false") + "\n}\n";
}

QByteArray summaryReport(Micros began, Micros ended, const RunSetup &setup, const RunTotals &totals)
{
    const qint64 elapsed = (ended - began) / second;
    const double rate = totals.replays > 0 ? double(totals.mismatches) / double(totals.replays) : 0;
    return "{\n    \"simulation\": {\n        \"start_time\": \"" + formatted("%Y-%m-%dT%H:%M:%SZ", utc(began)) +
           "\",\n        \"elapsed_seconds\": " + n(elapsed) + ",\n        \"elapsed_formatted\": \"" +
           n(elapsed / 3600) + "h " + n(elapsed / 60 % 60) +
           "m\",\n        \"target_hours\": " + n(qint64(setup.hours)) +
           ",\n        \"primary_workers\": " + n(setup.workers) +
           "\n    },\n    \"statistics\": {\n        \"cycles_completed\": " + n(totals.cycles) +
           ",\n        \"total_workflows\": " + n(totals.workflows) +
           ",\n        \"total_replays\": " + n(totals.replays) + ",\n        \"mismatches\": " + n(totals.mismatches) +
           ",\n        \"mismatch_rate\": " + QByteArray::number(rate, 'g', 6) + "\n    },\n    \"status\": \"" +
           (totals.mismatches == 0 ? "healthy" : "degraded") + "\"\n}\n";
}

QByteArray traceback(int errnoValue, const QByteArray &path)
{
    return "Traceback (most recent call last):\n  File \"<stdin>\", line 88, in <module>\n"
           "  File \"<stdin>\", line 41, in run_cycle\nOSError: [Errno " +
           n(errnoValue) + "] " + ::strerror(errnoValue) + ": '" + path + "'\n";
}

QByteArray goldenFile(const QString &runId, const Execution &execution)
{
    QByteArray steps;
    for (const QString &hash : execution.stepHashes())
        steps += (steps.isEmpty() ? "\n    \"" : ",\n    \"") + hash.toUtf8() + '"';
    return "{\n  \"run_id\": \"" + runId.toUtf8() + "\",\n  \"workflow_type\": \"" + execution.type.toUtf8() +
           "\",\n  \"seed\": " + n(execution.seed) + ",\n  \"step_hashes\": [" + steps +
           "\n  ],\n  \"workflow_hash\": \"" + execution.workflowHash().toUtf8() +
           "\",\n  \"duration_ms\": 0,\n  \"success\": true,\n  \"error\": null\n}";
}

QByteArray engineRecording(const QString &runId, const Execution &execution, bool replay, Micros at)
{
    QByteArray lines;
    const auto event = [&](const char *type, const QJsonObject &data) {
        lines += canonicalJson({{QStringLiteral("event_type"), QLatin1String(type)},
                                {QStringLiteral("run_id"), runId},
                                {QStringLiteral("timestamp"), QLatin1String(isoMicros(at))},
                                {QStringLiteral("data"), data}}) +
                 '\n';
        at += second / 50;
    };
    event("run_start", {{QStringLiteral("spec_id"), execution.type},
                        {QStringLiteral("spec_name"), QStringLiteral("Practice ") + execution.type},
                        {QStringLiteral("spec_version"), QStringLiteral("1.0.0")},
                        {QStringLiteral("steps_count"), execution.steps.size()},
                        {QStringLiteral("seed"), execution.baseSeed},
                        {QStringLiteral("replay"), replay},
                        {QStringLiteral("spec_hash"), outputHash({{QStringLiteral("spec"), execution.type}})}});
    for (qsizetype i = 0; i < execution.steps.size(); ++i) {
        const Step &step = execution.steps.at(i);
        event("step", {{QStringLiteral("index"), i},
                       {QStringLiteral("step_id"), QStringLiteral("s%1").arg(i)},
                       {QStringLiteral("skill_id"), step.skill},
                       {QStringLiteral("inputs"), step.inputs},
                       {QStringLiteral("seed"), step.seed},
                       {QStringLiteral("success"), true},
                       {QStringLiteral("output"), step.output},
                       {QStringLiteral("output_hash"), step.hash}});
    }
    event("run_end", {{QStringLiteral("status"), QStringLiteral("completed")}});
    return lines;
}

QByteArray signature(const QByteArray &content, const QByteArray &key)
{
    return QMessageAuthenticationCode::hash(content, key, QCryptographicHash::Sha256).toHex();
}

} // namespace gw::lab
