// SPDX-License-Identifier: GPL-3.0-or-later
// Comparisons of what lies on disk: two files, a file and what a report says of its replay.
#include "base/FileWriter.h"
#include "golden/Text.h"
#include "golden/diff/Document.h"

#include <QFile>
#include <QFileInfo>

namespace gw::golden {

namespace {

constexpr qint64 largest = 64 << 20;

} // namespace

Result<Comparison> compareFiles(const QString &a, const QString &b, const CompareOptions &options)
{
    const auto left = readFile(a, largest);
    if (!left)
        return Failure(left.error());
    const auto right = readFile(b, largest);
    if (!right)
        return Failure(right.error());
    return compare({QFile::encodeName(a), *left}, {QFile::encodeName(b), *right}, options);
}

Result<Comparison> compareWithReport(const QString &golden, const QString &reportPath, const ReportedReplay *reported,
                                     const CompareOptions &options)
{
    const auto content = readFile(golden, largest);
    if (!content)
        return Failure(content.error());
    const Document document = readDocument(QFile::encodeName(golden), *content, options.hmacKey);
    Comparison comparison;
    comparison.a = sideOf(document);
    comparison.b.path = reportPath;
    if (!reported) {
        comparison.explanation =
            Text::tr("The report does not mention %1. That proves nothing: it lists five mismatches at "
                     "most, and no replay that matched.")
                .arg(document.runId.isEmpty() ? golden : document.runId);
        return comparison;
    }
    comparison.b.runId = reported->replayRunId;
    comparison.agreement = Agreement::Differs;
    const QString own = QFileInfo(golden).path();
    const Triage found =
        triage({reported->originalRunId, reported->replayRunId, reported->originalStep, reported->replayStep,
                reported->originalHash, QStringList{own} + options.goldenDirectories, options.hmacKey});
    comparison.category = found.category;
    comparison.explanation = found.explanation;
    comparison.evidence = found.evidence;
    const QString pointer =
        reported->step ? QStringLiteral("/step_hashes/%1").arg(*reported->step) : QStringLiteral("/workflow_hash");
    const QJsonValue left = reported->step ? reported->originalStep : reported->originalHash;
    const QJsonValue right = reported->step ? reported->replayStep : reported->replayHash;
    comparison.firstDivergence = divergenceAt(document, pointer, left, right);
    comparison.differences.append({pointer, left, right, {}, FieldNature::Plain, false, {}});
    if (reported->step)
        comparison.differences.append({QStringLiteral("/workflow_hash"),
                                       reported->originalHash,
                                       reported->replayHash,
                                       {},
                                       FieldNature::Derived,
                                       false,
                                       {}});
    comparison.differencesTotal = comparison.differences.size();
    return comparison;
}

} // namespace gw::golden
