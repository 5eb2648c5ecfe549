// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/log/LogModel.h"

namespace gw::gui {

void LogModel::count(const shadow::LogLine &line, int step)
{
    if (line.level == shadow::Level::Warn)
        m_warnings += step;
    if (line.level == shadow::Level::Error)
        m_errors += step;
}

void LogModel::append(const QList<shadow::LogLine> &lines)
{
    if (lines.isEmpty())
        return;
    beginInsertRows({}, int(m_lines.size()), int(m_lines.size() + lines.size()) - 1);
    m_lines += lines;
    for (const auto &line : lines)
        count(line, 1);
    endInsertRows();
    const qsizetype over = m_lines.size() - most;
    if (over <= 0)
        return;
    beginRemoveRows({}, 0, int(over) - 1);
    for (qsizetype i = 0; i < over; ++i)
        count(m_lines.at(i), -1);
    m_lines.remove(0, over);
    endRemoveRows();
}

void LogModel::prepend(const QList<shadow::LogLine> &lines)
{
    const QList<shadow::LogLine> room = lines.mid(std::max<qsizetype>(0, m_lines.size() + lines.size() - most));
    if (room.isEmpty())
        return;
    beginInsertRows({}, 0, int(room.size()) - 1);
    m_lines = room + m_lines;
    for (const auto &line : room)
        count(line, 1);
    endInsertRows();
}

void LogModel::clear()
{
    beginResetModel();
    m_lines.clear();
    m_warnings = m_errors = 0;
    endResetModel();
}

bool LogModel::isProblem(int row) const
{
    const shadow::Level level = m_lines.at(row).level;
    return level == shadow::Level::Warn || level == shadow::Level::Error;
}

int LogModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const shadow::LogLine &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return line.text;
    case NumberRole:
        return line.number;
    case ClockRole: {
        const int s = line.secondOfDay;
        const auto two = [](int n) { return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')); };
        return s < 0 ? QString() : QStringLiteral("%1:%2:%3").arg(two(s / 3600), two(s / 60 % 60), two(s % 60));
    }
    case LevelRole:
        return int(line.level);
    case LevelTextRole: // as the log itself writes it
        return line.level == shadow::Level::Raw ? QString() : json::enumName(line.level).toUpper();
    case OffsetRole:
        return line.offset;
    }
    return {};
}

} // namespace gw::gui
