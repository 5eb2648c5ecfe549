// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/log/LogModel.h"

#include "base/Units.h"

#include <QTextDocument>

#include <algorithm>

namespace gw::gui {
namespace {

constexpr qsizetype tooltipLength = 2000;

QString clockText(const shadow::LogLine &line)
{
    return line.secondOfDay < 0 ? QString() : formatClock(Seconds(line.secondOfDay));
}

/// As the log itself writes it.
QString levelText(const shadow::LogLine &line)
{
    return line.level == shadow::Level::Raw ? QString() : json::enumName(line.level).toUpper();
}

QString wholeText(const shadow::LogLine &line)
{
    if (line.level == shadow::Level::Raw)
        return line.text;
    const QString clock = clockText(line);
    return QLatin1Char('[') + levelText(line) + QLatin1String("] ") +
           (clock.isEmpty() ? clock : clock + QLatin1Char(' ')) + line.text;
}

} // namespace

void LogModel::append(const QList<shadow::LogLine> &lines)
{
    const QList<shadow::LogLine> fit = lines.mid(std::max<qsizetype>(0, lines.size() - most));
    if (fit.isEmpty())
        return;
    if (const qsizetype over = m_lines.size() + fit.size() - most; over > 0) {
        beginRemoveRows({}, 0, int(over) - 1);
        m_lines.remove(0, over);
        endRemoveRows();
    }
    beginInsertRows({}, int(m_lines.size()), int(m_lines.size() + fit.size()) - 1);
    m_lines += fit;
    endInsertRows();
}

void LogModel::prepend(const QList<shadow::LogLine> &lines)
{
    const QList<shadow::LogLine> fit = lines.first(std::min<qsizetype>(lines.size(), most));
    if (fit.isEmpty())
        return;
    if (const qsizetype over = m_lines.size() + fit.size() - most; over > 0) {
        beginRemoveRows({}, int(m_lines.size() - over), int(m_lines.size()) - 1);
        m_lines.resize(m_lines.size() - over);
        endRemoveRows();
    }
    beginInsertRows({}, 0, int(fit.size()) - 1);
    m_lines = fit + m_lines;
    endInsertRows();
}

void LogModel::removeFrom(qint64 offset)
{
    const int row = rowAt(offset);
    if (row >= m_lines.size())
        return;
    beginRemoveRows({}, row, int(m_lines.size()) - 1);
    m_lines.resize(row);
    endRemoveRows();
}

void LogModel::number(const QList<shadow::LogLine> &lines)
{
    for (const shadow::LogLine &line : lines) {
        const int row = rowAt(line.offset);
        if (row < m_lines.size() && m_lines.at(row).offset == line.offset)
            m_lines[row].number = line.number;
    }
    if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_lines.size()) - 1), {NumberRole});
}

void LogModel::clear()
{
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

int LogModel::rowAt(qint64 offset) const
{
    const auto at = std::lower_bound(m_lines.begin(), m_lines.end(), offset,
                                     [](const shadow::LogLine &line, qint64 wanted) { return line.offset < wanted; });
    return int(at - m_lines.begin());
}

qint64 LogModel::firstUnnumbered() const
{
    const auto at =
        std::find_if(m_lines.begin(), m_lines.end(), [](const shadow::LogLine &line) { return line.number == 0; });
    return at == m_lines.end() ? -1 : at->offset;
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
        return line.text;
    case Qt::ToolTipRole: // never taken for HTML, whatever is in it
        return Qt::convertFromPlainText(line.text.left(tooltipLength));
    case WholeRole:
        return wholeText(line);
    case NumberRole:
        return line.number;
    case ClockRole:
        return clockText(line);
    case LevelRole:
        return int(line.level);
    case LevelTextRole:
        return levelText(line);
    case OffsetRole:
        return line.offset;
    }
    return {};
}

} // namespace gw::gui
