// SPDX-License-Identifier: GPL-3.0-or-later
// `report`: the summary of a run directory. Its JSON keys are those of the script it replaces; none is renamed.
#include "cli/Layout.h"
#include "cli/Paging.h"
#include "cli/Text.h"
#include "cli/Verb.h"

#include "base/FileWriter.h"
#include "health/Words.h"

#include <QFileInfo>

namespace gw::cli {
namespace {

struct ReportOptions
{
    std::string directory, output;
};

struct RunReport
{
    health::RunStatus status;
    QList<host::CycleRow> cycles;
    QList<health::MismatchRow> mismatches;

    [[nodiscard]] qint64 unreadable() const
    {
        return std::count_if(cycles.begin(), cycles.end(),
                             [](const auto &c) { return c.state != shadow::ReportState::Ok; });
    }
    [[nodiscard]] bool passed() const
    {
        return !cycles.isEmpty() && std::all_of(cycles.begin(), cycles.end(), [](const auto &c) { return c.passed; }) &&
               status.mismatches.value_or(1) == 0;
    }
};

Result<RunReport> gather(Session &session, const QString &run)
{
    const auto status = session.ask(host::methods::runStatus, host::RunQuery{run, false}, Text::tr("Reading the run"));
    if (!status)
        return Failure(status.error());
    const auto cycles = allCycles(session, run);
    if (!cycles)
        return Failure(cycles.error());
    const auto mismatches = allMismatches(session, run);
    if (!mismatches)
        return Failure(mismatches.error());
    return RunReport{*status, *cycles, *mismatches};
}

/// The run of @p directory. Whatever else lies beside it, a directory with neither report nor golden file is no run's.
Result<RunReport> gatherOf(Session &session, const QString &directory)
{
    const Failure none = failure(ErrorKind::NotFound, Text::tr("No shadow run is in this directory"), directory,
                                 Text::tr("A run directory has its cycle reports in reports/ and golden/ beside them"));
    session.lookAt(directory);
    auto report = gather(session, directory);
    if (!report)
        return report.error().kind == ErrorKind::NotFound ? none : report;
    const bool empty = report->cycles.isEmpty() && report->status.goldenFiles.value_or(0) == 0;
    const auto &problems = report->status.problems;
    const bool unreadable = std::any_of(problems.begin(), problems.end(), [](const auto &p) {
        return p.kind == health::ProblemKind::Unreadable && p.subject.endsWith(QLatin1String("/reports"));
    });
    return empty && !unreadable ? none : report;
}

QJsonObject reportJson(const RunReport &report)
{
    const auto &status = report.status;
    QJsonArray summaries;
    for (const auto &cycle : report.cycles)
        summaries << QJsonObject{
            {QStringLiteral("cycle"), cycle.cycle.value},     {QStringLiteral("timestamp"), timeToJson(cycle.at)},
            {QStringLiteral("workflows"), cycle.workflows},   {QStringLiteral("replays"), cycle.replays},
            {QStringLiteral("mismatches"), cycle.mismatches}, {QStringLiteral("passed"), cycle.passed},
            {QStringLiteral("state"), toJson(cycle.state)}};
    const qint64 replays = status.replays.value_or(0);
    return {{QStringLiteral("directory"), status.runDirectory},
            {QStringLiteral("analyzed_at"), timeToJson(status.judgedAt)},
            {QStringLiteral("cycles"), toJson(status.cycles)},
            {QStringLiteral("total_workflows"), toJson(status.workflows)},
            {QStringLiteral("total_replays"), toJson(status.replays)},
            {QStringLiteral("total_mismatches"), toJson(status.mismatches)},
            {QStringLiteral("mismatch_rate"),
             replays > 0 ? QJsonValue(double(status.mismatches.value_or(0)) / double(replays)) : QJsonValue()},
            {QStringLiteral("mismatch_upper_bound"), toJson(status.mismatchUpperBound)},
            {QStringLiteral("mismatch_details"), toJson(report.mismatches)},
            {QStringLiteral("cycle_summaries"), summaries},
            {QStringLiteral("unreadable_cycles"), report.unreadable()},
            {QStringLiteral("golden_file_count"), toJson(status.goldenFiles)},
            {QStringLiteral("golden_dir_size_bytes"), toJson(status.goldenBytes)},
            {QStringLiteral("state"), toJson(status.state)},
            {QStringLiteral("problems"), toJson(status.problems)},
            {QStringLiteral("passed"), report.passed()},
            {QStringLiteral("verdict"), report.passed() ? QStringLiteral("PASS") : QStringLiteral("FAIL")}};
}

void printReport(const Session &session, const RunReport &report)
{
    const auto &status = report.status;
    Columns table;
    table.add({Text::tr("Directory"), status.runDirectory});
    table.add({Text::tr("State"), health::word(status.state)});
    table.add({Text::tr("Cycles"), report.unreadable() ? Text::tr("%1, %n more cannot be read", nullptr,
                                                                  grammaticalNumber(report.unreadable()))
                                                             .arg(orUnknown(status.cycles))
                                                       : orUnknown(status.cycles)});
    table.add({Text::tr("Workflows"), orUnknown(status.workflows)});
    table.add({Text::tr("Replays"), orUnknown(status.replays)});
    table.add({Text::tr("Mismatches"), orUnknown(status.mismatches)});
    table.add({Text::tr("Golden files"),
               orUnknown(status.goldenFiles) +
                   (status.goldenBytes ? QStringLiteral(", ") + formatBytes(*status.goldenBytes) : QString())});
    table.add({Text::tr("Verdict"), report.passed() ? session.paint(health::Verdict::Healthy, Text::tr("PASS"))
                                                    : session.paint(health::Verdict::Critical, Text::tr("FAIL"))});
    session.print(table.text());
    printProblems(session, status.problems);
}

int writeReport(Session &session, const ReportOptions &options)
{
    const auto report =
        options.directory.empty()
            ? gather(session, session.run())
            : gatherOf(session, QFileInfo(QString::fromStdString(options.directory)).absoluteFilePath());
    if (!report)
        return session.fail(report.error());
    QJsonObject object = reportJson(*report);
    if (!options.output.empty()) {
        object.insert(QStringLiteral("schema"), QStringLiteral("goldwatch.report/1"));
        if (const auto written = writeJsonFile(QString::fromStdString(options.output), object); !written)
            return session.fail(written.error());
    }
    if (session.json())
        session.printJson("report", object);
    else
        printReport(session, *report);
    return report->passed() ? Exit::Ok : Exit::Critical;
}

} // namespace

void addReportVerb(Program &program)
{
    auto options = std::make_shared<ReportOptions>();
    auto &verb = program.verb(program.root(), "report", Text::tr("Summary of a run directory, PASS or FAIL"),
                              [options](Session &session) { return writeReport(session, *options); });
    addOption(verb, "directory", options->directory, Text::tr("Run directory; the newest run when absent"))
        .typeName("RUN_DIR");
    addOption(verb, "-o,--output", options->output, Text::tr("Write the summary as JSON to this file too"))
        .typeName("FILE");
}

} // namespace gw::cli
