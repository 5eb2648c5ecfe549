// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/GoldenComparing.h"

#include "base/FileWriter.h"
#include "base/Pace.h"
#include "health/ComparisonSeverity.h"
#include "host/Text.h"
#include "shadow/ReportsReader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace gw::host {
namespace {

using golden::DirectoryComparison; // lupdate would take a return type that is qualified for the function's class
constexpr qsizetype mostFindings = 1000;

enum class Kind { Missing, Golden, Report, Goldens, Reports };

struct Operand
{
    QString path;
    Kind kind = Kind::Missing;
    [[nodiscard]] bool isReport() const { return kind == Kind::Report || kind == Kind::Reports; }
};

/// A run directory stands for its goldens; a directory with cycle reports for those.
Operand operandOf(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isDir()) {
        static const QRegularExpression report(QStringLiteral("^cycle_[0-9]+\\.json$"));
        if (!info.exists() && !info.isSymLink())
            return {path, Kind::Missing};
        return {path, report.match(info.fileName()).hasMatch() ? Kind::Report : Kind::Golden};
    }
    if (info.fileName() == QLatin1String("reports"))
        return {path, Kind::Reports};
    const QString golden = path + QStringLiteral("/golden");
    return {QFileInfo(golden).isDir() ? golden : path, Kind::Goldens};
}

golden::ReportedReplay reported(const shadow::ReplayMismatch &mismatch)
{
    return {mismatch.originalRunId, mismatch.replayRunId, mismatch.originalHash, mismatch.replayHash,
            mismatch.originalStep,  mismatch.replayStep,  mismatch.step};
}

/// What one report tells, or all of a directory.
struct Told
{
    QList<shadow::ReplayMismatch> details;
    qint64 replays = 0, mismatches = 0, unreadable = 0;
};

Result<Told> told(const Operand &reports, std::stop_token stop)
{
    if (reports.kind == Kind::Report) {
        const auto text = readFile(reports.path);
        if (!text)
            return Failure(text.error());
        shadow::ReportParser parser;
        const auto parsed = parser.cycle(*text);
        if (parsed.report.state != shadow::ReportState::Ok)
            return failure(ErrorKind::BadInput, Text::tr("The report cannot be read: %1").arg(parsed.report.problem),
                           reports.path);
        return Told{parsed.details, parsed.report.replays, parsed.report.mismatches, 0};
    }
    shadow::ReportsReader reader(reports.path);
    if (const auto bytes = reader.refresh(stop); !bytes)
        return Failure(bytes.error());
    const shadow::ReportFacts &facts = reader.facts();
    return Told{facts.details, facts.replays, facts.mismatches, facts.unreadable};
}

Result<golden::Comparison> withReport(const QString &goldenFile, const Operand &reports,
                                      const QList<shadow::ReplayMismatch> &mismatches,
                                      const golden::CompareOptions &options)
{
    const QString runId = QFileInfo(goldenFile)
                              .fileName()
                              .section(QStringLiteral(".golden.json"), 0, 0)
                              .section(QStringLiteral(".steps.jsonl"), 0, 0);
    for (const auto &mismatch : mismatches)
        if (mismatch.originalRunId == runId) {
            const golden::ReportedReplay one = reported(mismatch);
            return golden::compareWithReport(goldenFile, reports.path, &one, options);
        }
    return golden::compareWithReport(goldenFile, reports.path, nullptr, options);
}

/// Every replay of the reports; those that did not match with their golden, as far as reports name them.
DirectoryComparison directoryWithReports(const QString &goldens, const Operand &reports, const Told &told,
                                         const golden::CompareOptions &options, const CallContext &call)
{
    DirectoryComparison all;
    all.a = goldens;
    all.b = reports.path;
    all.differing = std::max(told.mismatches, qint64(told.details.size()));
    all.matched = std::max<qint64>(0, told.replays - all.differing);
    all.unknown = told.unreadable;
    all.pairs = all.matched + all.differing + all.unknown;
    golden::MismatchGroups groups;
    qint64 done = 0;
    for (const auto &mismatch : told.details) {
        if (call.stop.stop_requested()) {
            all.complete = false;
            break;
        }
        call.progress(int(1000 * done / told.details.size()),
                      Text::tr("%1 of %2 mismatches").arg(formatCount(done), formatCount(told.details.size())));
        ++done;
        const QString name = mismatch.originalRunId + QStringLiteral(".golden.json");
        // Run ids come from reports: none leads out of the directory.
        const auto one = name.contains(QLatin1Char('/'))
                             ? Result<golden::Comparison>(failure(
                                   ErrorKind::BadInput, Text::tr("The report names a run that no file can have"), name))
                             : withReport(goldens + QLatin1Char('/') + name, reports, {mismatch}, options);
        golden::Comparison comparison;
        if (one) {
            comparison = *one;
        } else {
            comparison.explanation = one.error().text();
            comparison.a.runId = mismatch.originalRunId;
        }
        groups.add(comparison);
        if (all.findings.size() < mostFindings)
            all.findings.append({name,
                                 {},
                                 comparison.agreement,
                                 comparison.category,
                                 comparison.explanation,
                                 comparison.firstDivergence});
    }
    all.groups = groups.groups();
    return all;
}

GoldenDiff answer(golden::Comparison comparison)
{
    const auto severity = health::severityOf(comparison);
    return {std::move(comparison), {}, severity};
}
GoldenDiff answer(golden::DirectoryComparison comparison)
{
    const auto severity = health::severityOf(comparison);
    return {{}, std::move(comparison), severity};
}

Result<GoldenDiff> compareToReports(const Operand &a, const Operand &b, const golden::CompareOptions &options,
                                    const CallContext &call)
{
    const auto reports = told(b, call.stop);
    if (!reports)
        return Failure(reports.error());
    if (a.kind == Kind::Goldens)
        return answer(directoryWithReports(a.path, b, *reports, options, call));
    auto one = withReport(a.path, b, reports->details, options);
    return one ? Result<GoldenDiff>(answer(*std::move(one))) : Failure(one.error());
}

} // namespace

Result<GoldenDiff> compareAnything(const QString &pathA, const QString &pathB, const golden::CompareOptions &options,
                                   const CallContext &call)
{
    const Operand a = operandOf(QDir::cleanPath(pathA)), b = operandOf(QDir::cleanPath(pathB));
    for (const Operand *operand : {&a, &b})
        if (operand->kind == Kind::Missing)
            return failure(ErrorKind::NotFound, Text::tr("There is no such file or directory"), operand->path);
    if (a.isReport())
        return failure(ErrorKind::Usage,
                       Text::tr("A report stands on the right: what was recorded, then what came of it"), a.path,
                       Text::tr("Exchange the two"));
    if (b.isReport())
        return compareToReports(a, b, options, call);
    if (a.kind != b.kind)
        return failure(ErrorKind::Usage, Text::tr("A file cannot be compared with a directory"),
                       pathA + QLatin1Char(' ') + pathB, Text::tr("Name two of one kind"));
    if (a.kind == Kind::Golden) {
        auto files = golden::compareFiles(a.path, b.path, options);
        return files ? Result<GoldenDiff>(answer(*std::move(files))) : Failure(files.error());
    }
    Pace pace;
    auto directories = golden::compareDirectories(
        QFile::encodeName(a.path), QFile::encodeName(b.path), options, call.stop, [&](qint64 done, qint64 total) {
            call.progress(int(1000 * done / std::max<qint64>(1, total)),
                          Text::tr("%1 of %2 pairs").arg(formatCount(done), formatCount(total)) +
                              pace.text(done, total));
        });
    return directories ? Result<GoldenDiff>(answer(*std::move(directories))) : Failure(directories.error());
}

} // namespace gw::host
