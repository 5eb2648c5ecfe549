// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/GoldenTableModel.h"

#include "gui/archive/ArchiveWords.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace gw::gui {

using golden::CatalogEntry, golden::SortKey;

namespace {

QString dash() { return QStringLiteral("–"); }

int fit(qint64 files) { return int(std::min<qint64>(files, std::numeric_limits<int>::max() / 2)); }

QString numberText(const std::optional<qint64> &number) { return number ? QString::number(*number) : dash(); }

} // namespace

GoldenTableModel::GoldenTableModel(GoldenPages &pages, Session &session, QObject *parent)
    : QAbstractTableModel(parent), m_pages(pages), m_session(session)
{
    connect(&pages, &GoldenPages::restarted, this, &GoldenTableModel::restart);
    connect(&pages, &GoldenPages::changed, this, &GoldenTableModel::sync);
}

void GoldenTableModel::restart()
{
    beginResetModel();
    m_shown.clear();
    m_folded.clear();
    endResetModel();
}

void GoldenTableModel::sync()
{
    const QList<FileSection> &sections = m_pages.sections();
    if (!std::ranges::equal(sections, m_shown, {}, &FileSection::key, &Shown::key)) {
        beginResetModel();
        m_shown.clear();
        for (const FileSection &section : sections)
            m_shown.append({section.key, fit(section.files), m_folded.contains(section.key)});
        endResetModel();
        return;
    }
    for (int i = 0; i < m_shown.size(); ++i)
        resize(i, fit(sections.at(i).files));
    if (const int rows = rowCount())
        Q_EMIT dataChanged(index(0, 0), index(rows - 1, ColumnCount - 1));
}

void GoldenTableModel::resize(int section, int files)
{
    Shown &shown = m_shown[section];
    const int first = firstRow(section) + (hasGroups() ? 1 : 0);
    if (shown.folded || files == shown.files) {
        shown.files = files;
        return;
    }
    if (files > shown.files) {
        beginInsertRows({}, first + shown.files, first + files - 1);
        shown.files = files;
        endInsertRows();
    } else {
        beginRemoveRows({}, first + files, first + shown.files - 1);
        shown.files = files;
        endRemoveRows();
    }
}

void GoldenTableModel::setFolded(int row, bool folded)
{
    const auto [section, at] = place(row);
    if (section < 0 || at >= 0 || m_shown.at(section).folded == folded)
        return;
    const int first = row + 1, files = m_shown.at(section).files;
    folded ? void(m_folded.insert(m_shown.at(section).key)) : void(m_folded.remove(m_shown.at(section).key));
    if (folded && files > 0)
        beginRemoveRows({}, first, first + files - 1);
    else if (files > 0)
        beginInsertRows({}, first, first + files - 1);
    m_shown[section].folded = folded;
    if (folded && files > 0)
        endRemoveRows();
    else if (files > 0)
        endInsertRows();
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int GoldenTableModel::groupRow(int section) const
{
    return hasGroups() && section < m_shown.size() ? firstRow(section) : -1;
}

int GoldenTableModel::firstRow(int section) const
{
    int row = 0;
    for (int i = 0; i < section; ++i)
        row += m_shown.at(i).rows() + (hasGroups() ? 1 : 0);
    return row;
}

std::pair<int, int> GoldenTableModel::place(int row) const
{
    const int own = hasGroups() ? 1 : 0;
    for (int i = 0; i < m_shown.size(); ++i) {
        const int rows = m_shown.at(i).rows() + own;
        if (row < rows)
            return {i, row - own};
        row -= rows;
    }
    return {-1, 0};
}

const CatalogEntry *GoldenTableModel::entry(int row) const
{
    const auto [section, at] = place(row);
    return section < 0 || at < 0 ? nullptr : m_pages.entry(section, at);
}

int GoldenTableModel::rowOf(const QByteArray &name) const
{
    const auto found = m_pages.find(name);
    if (!found || found->first >= m_shown.size() || found->second >= m_shown.at(found->first).rows())
        return -1;
    return firstRow(found->first) + (hasGroups() ? 1 : 0) + int(found->second);
}

SortKey GoldenTableModel::sortKey(int column)
{
    static constexpr std::array keys{SortKey::Name,  SortKey::Type,    SortKey::Worker, SortKey::Seed,
                                     SortKey::Steps, SortKey::Verdict, SortKey::Size,   SortKey::Recorded};
    return keys.at(size_t(column));
}

int GoldenTableModel::columnOf(SortKey key)
{
    for (int column = 0; column < ColumnCount; ++column)
        if (sortKey(column) == key)
            return column;
    return Run;
}

bool GoldenTableModel::isUsed(int column) const
{
    return !m_pages.place().isArchive() || column == Run || column == Size || column == Recorded;
}

int GoldenTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : firstRow(int(m_shown.size()));
}

int GoldenTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

Qt::ItemFlags GoldenTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    return isGroup(index.row()) ? usual : usual | Qt::ItemIsDragEnabled;
}

QVariant GoldenTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const bool number = section == Seed || section == Steps || section == Size;
    if (role == Qt::TextAlignmentRole)
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const std::array names{m_pages.place().isArchive() ? tr("Entry") : tr("Run"),
                           tr("Type"),
                           tr("Worker"),
                           tr("Seed"),
                           tr("Steps"),
                           tr("Verdict"),
                           tr("Size"),
                           tr("Recorded")};
    return names.at(size_t(section));
}

QVariant GoldenTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto [section, at] = place(index.row());
    if (role == GroupRole)
        return at < 0;
    if (at < 0)
        return groupData(section, index.column(), role);
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    const CatalogEntry *entry = m_pages.entry(section, at);
    if (role == LoadedRole)
        return entry != nullptr;
    if (!entry)
        return role == Qt::DisplayRole ? QVariant(QString()) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return text(*entry, index.column());
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(headerData(index.column(), Qt::Horizontal).toString(),
                                            text(*entry, index.column()));
    case Qt::ToolTipRole: // never taken for HTML, whatever the name is
        return QStringLiteral("<qt>%1</qt>")
            .arg((index.column() == Verdict ? ArchiveWords::verdictReason(*entry, m_session.times()) : entry->name)
                     .toHtmlEscaped());
    case SortRole:
        return raw(*entry, index.column());
    case MeaningRole:
        return int(meaningOf(*entry));
    }
    return {};
}

QString GoldenTableModel::text(const CatalogEntry &entry, int column) const
{
    switch (column) {
    case Run:
        return entry.runId.isEmpty() ? entry.name : entry.runId;
    case Type:
        return entry.workflowType.isEmpty() ? dash() : entry.workflowType;
    case Worker:
        return entry.worker.isEmpty() ? dash() : entry.worker;
    case Seed:
        return numberText(entry.seed);
    case Steps:
        return numberText(entry.steps);
    case Verdict:
        return ArchiveWords::verdict(entry);
    case Size:
        return entry.contentBytes ? formatBytes(*entry.contentBytes) : dash();
    case Recorded:
        //: date and clock in a table, QLocale format
        return entry.recorded.isValid()
                   ? QLocale().toString(m_session.times().local(entry.recorded), tr("d MMM HH:mm:ss"))
                   : dash();
    }
    return {};
}

QVariant GoldenTableModel::raw(const CatalogEntry &entry, int column)
{
    switch (column) {
    case Seed:
        return entry.seed ? QVariant(*entry.seed) : QVariant();
    case Steps:
        return entry.steps ? QVariant(*entry.steps) : QVariant();
    case Size:
        return entry.contentBytes ? QVariant(entry.contentBytes->value) : QVariant();
    case Recorded:
        return entry.recorded;
    case Verdict:
        return int(entry.verdict);
    case Type:
        return entry.workflowType;
    case Worker:
        return entry.worker;
    }
    return entry.name;
}

} // namespace gw::gui
