// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/RecordingModel.h"

#include "gui/Theme.h"

#include "golden/GoldenFile.h"
#include "golden/Steps.h"

#include <QTextDocument>

#include <algorithm>
#include <array>

namespace gw::gui {
namespace {

QList<StepRow> rowsOf(const golden::Recording &recording)
{
    QList<StepRow> rows;
    for (const QString &step : recording.stepHashes) // "skill:hash"; a skill may have colons of its own
        rows.append(
            {rows.size(), {}, step.section(QLatin1Char(':'), 0, -2), step.section(QLatin1Char(':'), -1), {}, {}});
    return rows;
}

QList<StepRow> rowsOf(const golden::StepRecording &recording)
{
    QList<StepRow> rows;
    for (const golden::Step &step : recording.steps)
        rows.append({step.index, step.stepId, step.skillId, step.outputHash,
                     step.computedHash.isEmpty()            ? StepVerdict::NoOutput
                     : step.computedHash == step.outputHash ? StepVerdict::Intact
                                                            : StepVerdict::Altered,
                     step.success ? QString() : step.errorCode});
    return rows;
}

} // namespace

Result<QList<StepRow>> stepsOf(const QString &name, const QByteArray &content, bool whole)
{
    if (name.endsWith(QLatin1String(".steps.jsonl"))) {
        const auto steps = golden::parseSteps(whole ? content : content.first(content.lastIndexOf('\n') + 1), name);
        return steps ? Result<QList<StepRow>>(rowsOf(*steps)) : Failure(steps.error());
    }
    if (!name.endsWith(QLatin1String(".golden.json")))
        return failure(ErrorKind::NotFound,
                       RecordingModel::tr("Only golden files and recordings of the engine have steps"));
    if (!whole)
        return failure(ErrorKind::BadInput, RecordingModel::tr("The file is too long to be taken apart here"));
    const auto recording = golden::parseRecording(content, name);
    return recording ? Result<QList<StepRow>>(rowsOf(*recording)) : Failure(recording.error());
}

void RecordingModel::set(const QList<StepRow> &rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

bool RecordingModel::hasVerdicts() const
{
    return std::ranges::any_of(m_rows, [](const StepRow &row) { return row.verdict != StepVerdict::None; });
}

int RecordingModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int RecordingModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString RecordingModel::text(const StepRow &row, int column) const
{
    if (column == Index)
        return QString::number(row.index);
    if (column == Skill)
        return row.skill;
    if (column == Hash)
        return row.hash;
    const QString verdict = row.verdict == StepVerdict::Intact     ? tr("Intact")
                            : row.verdict == StepVerdict::Altered  ? tr("Altered")
                            : row.verdict == StepVerdict::NoOutput ? tr("No output")
                                                                   : QString();
    return row.problem.isEmpty() ? verdict : tr("%1, failed: %2", "verdict, error code").arg(verdict, row.problem);
}

QVariant RecordingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StepRow &row = m_rows.at(index.row());
    if (role == Qt::DisplayRole)
        return text(row, index.column());
    if (role == Qt::ToolTipRole) // never taken for HTML, whatever was recorded
        return Qt::convertFromPlainText(row.id.isEmpty() ? text(row, index.column())
                                                         : tr("%1: %2").arg(row.id, text(row, index.column())));
    if (role == Qt::TextAlignmentRole && index.column() == Index)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::FontRole && index.column() == Hash)
        return theme().mono();
    if (role == Qt::ForegroundRole && row.verdict == StepVerdict::Altered)
        return gui::palette().of(Meaning::Critical).text;
    return {};
}

QVariant RecordingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole && section == Index)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    const std::array names{tr("Step"), tr("Skill"), tr("Hash"), tr("Verdict")};
    return role == Qt::DisplayRole ? names.at(size_t(section)) : QVariant();
}

} // namespace gw::gui
