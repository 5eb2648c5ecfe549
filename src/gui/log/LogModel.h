// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shadow/LogLines.h"

#include <QAbstractListModel>

namespace gw::gui {

/// The lines of a log that are loaded: one stretch without holes, growing at both ends, bounded.
class LogModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Columns { Line, ColumnCount };
    enum Roles { NumberRole = Qt::UserRole, ClockRole, LevelRole, OffsetRole, LevelTextRole, WholeRole };
    static constexpr int most = 50'000; ///< beyond it the far end is let go

    using QAbstractListModel::QAbstractListModel;

    void append(const QList<shadow::LogLine> &lines);
    /// Lines before the first one that is loaded.
    void prepend(const QList<shadow::LogLine> &lines);
    /// Lets go the lines at or behind @p offset.
    void removeFrom(qint64 offset);
    /// Numbers that were not known when the lines came; found by their offsets.
    void number(const QList<shadow::LogLine> &lines);
    void clear();
    [[nodiscard]] qint64 firstOffset() const { return m_lines.isEmpty() ? 0 : m_lines.first().offset; }
    [[nodiscard]] qint64 lastOffset() const { return m_lines.isEmpty() ? 0 : m_lines.last().offset; }
    [[nodiscard]] qint64 offsetOf(int row) const { return m_lines.at(row).offset; }
    /// The first row at or behind @p offset; the number of rows when there is none.
    [[nodiscard]] int rowAt(qint64 offset) const;
    [[nodiscard]] qint64 highestNumber() const { return m_lines.isEmpty() ? 0 : m_lines.last().number; }
    /// Offset of the first line without a number; -1 when all have theirs.
    [[nodiscard]] qint64 firstUnnumbered() const;
    [[nodiscard]] bool isProblem(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<shadow::LogLine> m_lines;
};

} // namespace gw::gui
