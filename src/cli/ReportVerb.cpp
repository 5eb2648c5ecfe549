// SPDX-License-Identifier: GPL-3.0-or-later
// `report`: the summary of a run directory. Its JSON keys are those of the script it replaces; none is renamed.
#include "cli/Layout.h"
#include "cli/Paging.h"
#include "cli/Verb.h"

#include "base/FileWriter.h"

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
        return std::count_if(cycles.begin(), cycles.end(), [](const auto &c) { return c.state != shadow::ReportState::Ok; });
    }
    [[nodiscard]] bool passed() const
    {
        return !cycles.isEmpty() && std::all_of(cycles.begin(), cycles.end(), [](const auto &c) { return c.passed; })
               && status.mismatches.value_or(1) == 0;
    }
};

Result<RunReport> gather(Session &session, const QString &run)
{
    const auto status = session.ask(host::methods::runStatus, host::RunQuery{run, false}, QStringLiteral("Reading the run"));
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

QJsonObject reportJson(const RunReport &report)
{
    const auto &status = report.status;
    QJsonArray summaries;
    for (const auto &cycle : report.cycles)
        summaries << QJsonObject{{QStringLiteral("cycle"), cycle.cycle.value}, {QStringLiteral("timestamp"), timeToJson(cycle.at)},
                                 {QStringLiteral("workflows"), cycle.workflows}, {QStringLiteral("replays"), cycle.replays},
                                 {QStringLiteral("mismatches"), cycle.mismatches}, {QStringLiteral("passed"), cycle.passed},
                                 {QStringLiteral("state"), toJson(cycle.state)}};
    const qint64 replays = status.replays.value_or(0);
    return {{QStringLiteral("directory"), status.runDirectory},
            {QStringLiteral("analyzed_at"), timeToJson(status.judgedAt)},
            {QStringLiteral("cycles"), toJson(status.cycles)},
            {QStringLiteral("total_workflows"), toJson(status.workflows)},
            {QStringLiteral("total_replays"), toJson(status.replays)},
            {QStringLiteral("total_mismatches"), toJson(status.mismatches)},
            {QStringLiteral("mismatch_rate"), replays > 0 ? QJsonValue(double(status.mismatches.value_or(0)) / double(replays)) : QJsonValue()},
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
    table.add({QStringLiteral("Directory"), status.runDirectory});
    table.add({QStringLiteral("State"), json::enumName(status.state)});
    table.add({QStringLiteral("Cycles"), orUnknown(status.cycles) + (report.unreadable() ? QStringLiteral(", %1 more cannot be read").arg(report.unreadable()) : QString())});
    table.add({QStringLiteral("Workflows"), orUnknown(status.workflows)});
    table.add({QStringLiteral("Replays"), orUnknown(status.replays)});
    table.add({QStringLiteral("Mismatches"), orUnknown(status.mismatches)});
    table.add({QStringLiteral("Golden files"), orUnknown(status.goldenFiles) + (status.goldenBytes ? QStringLiteral(", ") + formatBytes(*status.goldenBytes) : QString())});
    table.add({QStringLiteral("Verdict"), report.passed() ? session.paint(health::Verdict::Healthy, QStringLiteral("PASS")) : session.paint(health::Verdict::Critical, QStringLiteral("FAIL"))});
    session.print(table.text());
    printProblems(session, status.problems);
}

int writeReport(Session &session, const ReportOptions &options)
{
    QString run = session.run();
    if (!options.directory.empty()) {
        run = QFileInfo(QString::fromStdString(options.directory)).absoluteFilePath();
        session.lookAt(run);
    }
    const auto report = gather(session, run);
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
    auto &verb = program.verb(program.root(), "report", "Summary of a run directory, PASS or FAIL", [options](Session &session) { return writeReport(session, *options); });
    verb.add_option("directory", options->directory, "Run directory; the newest run when absent")->type_name("RUN_DIR");
    verb.add_option("-o,--output", options->output, "Write the summary as JSON to this file too")->type_name("FILE");
}

} // namespace gw::cli
