// SPDX-License-Identifier: GPL-3.0-or-later
// What the table of files tells of many at once: groups, and where the bad ones are.
#include "gui/archive/ArchiveWords.h"
#include "gui/archive/GoldenTableModel.h"

#include <algorithm>

namespace gw::gui {

QList<double> GoldenTableModel::marks() const
{
    QList<double> places;
    const QList<FileSection> &sections = m_pages.sections();
    const double all = rowCount();
    const int own = hasGroups() ? 1 : 0;
    for (int i = 0, row = 0; i < std::min(m_shown.size(), sections.size()); ++i) {
        const FileSection &section = sections.at(i);
        const int rows = m_shown.at(i).rows();
        if (rows > 0 && !section.marks.isEmpty())
            for (const qint64 part : section.marks)
                places << (row + own + (double(part) + 0.5) * rows / GoldenPages::markParts) / all;
        else if (own == 1 && section.altered + section.unreadable > 0)
            places << (row + 0.5) / all;
        row += own + rows;
    }
    return places;
}

QVariant GoldenTableModel::groupData(int section, int column, int role) const
{
    const Shown &shown = m_shown.at(section);
    const FileSection &told = m_pages.sections().at(section);
    if (role == FoldedRole)
        return shown.folded;
    if (role == LoadedRole)
        return true;
    if (role == MeaningRole)
        return int(told.altered + told.unreadable > 0 ? Meaning::Critical : Meaning::Unknown);
    if (column != Run || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return role == Qt::DisplayRole ? QVariant(QString()) : QVariant();
    QString words = tr("%1: %n file(s)", nullptr, pluralCount(told.files))
                        .arg(ArchiveWords::group(m_pages.query().group.value_or(golden::GroupKey::Type), shown.key));
    words.replace(QString::number(told.files), formatCount(told.files));
    if (told.bytes.value > 0)
        words += QStringLiteral(", ") + formatBytes(told.bytes);
    if (const qint64 bad = told.altered + told.unreadable; bad > 0)
        words += QStringLiteral(", ") + tr("%n altered or unreadable", nullptr, pluralCount(bad));
    return words;
}

} // namespace gw::gui
