// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/DifferenceModel.h"

#include "gui/Words.h"

#include "health/Words.h"

#include <QTextDocument>

namespace gw::gui {
namespace {

constexpr quintptr headingId = 0; // internal id of a heading; a row below has its heading's row + 1
constexpr qsizetype longestText = 300;

QString valueOf(const golden::ComparedField &field, const QJsonValue &value, QLatin1String side)
{
    return field.missing == side ? QStringLiteral("–") : golden::valueText(value);
}

} // namespace

void DifferenceModel::set(const golden::Comparison &comparison)
{
    Group counts, noise;
    noise.noise = true;
    for (const golden::ComparedField &field : comparison.differences) {
        QString why = alone(health::word(field.nature));
        if (!field.rule.isEmpty())
            why = tr("Ignored by rule %1").arg(field.rule);
        (field.ignored ? noise : counts)
            .rows.append(Row{{field.pointer, valueOf(field, field.a, QLatin1String("a")),
                              valueOf(field, field.b, QLatin1String("b")), why},
                             {},
                             field.ignored ? QString() : field.pointer});
    }
    counts.title = tr("What counts: %n difference(s)", nullptr, int(counts.rows.size()));
    noise.title = tr("Noise, which does not count: %n difference(s)", nullptr, int(noise.rows.size()));
    m_directories = false;
    show({counts, noise});
}

void DifferenceModel::set(const golden::DirectoryComparison &comparison)
{
    Group causes, files, onlyA, onlyB;
    for (const golden::MismatchGroup &group : comparison.groups)
        causes.rows.append(Row{{group.pointer.isEmpty() ? group.skill : group.pointer, formatCount(group.count),
                                alone(health::word(group.category)), group.explanation},
                               {}});
    for (const golden::PairFinding &finding : comparison.findings)
        files.rows.append(Row{{finding.name, alone(health::word(finding.agreement)),
                               alone(health::word(finding.category)), finding.explanation},
                              finding.name});
    for (const QString &name : comparison.namesOnlyInA)
        onlyA.rows.append(Row{{name, {}, {}, {}}, {}});
    for (const QString &name : comparison.namesOnlyInB)
        onlyB.rows.append(Row{{name, {}, {}, {}}, {}});
    causes.title = tr("Causes: %n", nullptr, int(causes.rows.size()));
    const qint64 unlike = comparison.differing + comparison.unknown;
    files.title =
        unlike > files.rows.size()
            ? tr("Files that differ: the first %1 of %2").arg(formatCount(files.rows.size()), formatCount(unlike))
            : tr("Files that differ: %n", nullptr, int(files.rows.size()));
    onlyA.title = tr("Only in the first: %1").arg(formatCount(comparison.onlyInA));
    onlyB.title = tr("Only in the second: %1").arg(formatCount(comparison.onlyInB));
    onlyA.noise = onlyB.noise = true;
    m_directories = true;
    show({causes, files, onlyA, onlyB});
}

void DifferenceModel::clear() { show({}); }

void DifferenceModel::show(QList<Group> groups)
{
    beginResetModel();
    m_groups.clear();
    for (Group &group : groups)
        if (!group.rows.isEmpty())
            m_groups.append(std::move(group));
    endResetModel();
}

bool DifferenceModel::isNoise(const QModelIndex &index) const { return index.data(NoiseRole).toBool(); }

QModelIndex DifferenceModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : headingId);
}

QModelIndex DifferenceModel::parent(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() != headingId ? createIndex(int(index.internalId()) - 1, 0, headingId)
                                                              : QModelIndex();
}

int DifferenceModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    return parent.internalId() == headingId && parent.column() == 0 ? int(m_groups.at(parent.row()).rows.size()) : 0;
}

int DifferenceModel::columnCount(const QModelIndex &) const { return ColumnCount; }

QVariant DifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool heading = index.internalId() == headingId;
    const Group &group = m_groups.at(heading ? index.row() : int(index.internalId()) - 1);
    if (role == NoiseRole)
        return group.noise;
    if (heading)
        return role == Qt::DisplayRole ? index.column() == Where ? group.title : QString() : QVariant();
    const Row &row = group.rows.at(index.row());
    const QString &text = row.texts.at(size_t(index.column()));
    if (role == Qt::DisplayRole)
        return text.left(longestText);
    if (role == Qt::ToolTipRole) // never taken for HTML, whatever was recorded
        return text.isEmpty() ? QVariant() : QVariant(Qt::convertFromPlainText(text.left(10 * longestText)));
    if (role == PathRole)
        return row.path;
    if (role == PointerRole)
        return row.pointer;
    return {};
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount || role != Qt::DisplayRole)
        return {};
    const std::array names = m_directories
                                 ? std::array{tr("File or place"), tr("How many, how"), tr("Cause"), tr("Why")}
                                 : std::array{tr("Where"), tr("First"), tr("Second"), tr("Kind")};
    return names.at(size_t(section));
}

} // namespace gw::gui
