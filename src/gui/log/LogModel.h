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
    enum Roles { NumberRole = Qt::UserRole, ClockRole, LevelRole, OffsetRole, LevelTextRole };
    static constexpr int most = 50'000; ///< beyond it the far end is let go

    using QAbstractListModel::QAbstractListModel;

    void append(const QList<shadow::LogLine> &lines);
    /// Lines before the first one that is loaded.
    void prepend(const QList<shadow::LogLine> &lines);
    void clear();
    [[nodiscard]] qint64 firstOffset() const { return m_lines.isEmpty() ? 0 : m_lines.first().offset; }
    [[nodiscard]] int warnings() const { return m_warnings; }
    [[nodiscard]] int errors() const { return m_errors; }
    [[nodiscard]] bool isProblem(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void count(const shadow::LogLine &line, int step);
    QList<shadow::LogLine> m_lines;
    int m_warnings = 0, m_errors = 0;
};

} // namespace gw::gui
