// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Layout.h"

#include "cli/Text.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace gw::cli {
namespace {

qsizetype seenWidth(const QString &cell)
{
    static const QRegularExpression codes(QStringLiteral("\033\\[[0-9;]*m"));
    return QString(cell).remove(codes).size();
}

} // namespace

QString Columns::text(const QString &indent) const
{
    QList<qsizetype> widths;
    for (const auto &row : m_rows)
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i == widths.size())
                widths << 0;
            widths[i] = std::max(widths[i], seenWidth(row[i]));
        }
    QStringList lines;
    for (const auto &row : m_rows) {
        QString line = indent;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString padding(widths[i] - seenWidth(row[i]), QLatin1Char(' '));
            line += m_right.contains(int(i)) ? padding + row[i] : row[i] + padding;
            line += QStringLiteral("  ");
        }
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        lines << line;
    }
    return lines.join(QLatin1Char('\n'));
}

QString oneLine(const QString &text)
{
    QString out;
    for (const QChar c : text)
        if (c.category() == QChar::Other_Control)
            out += QStringLiteral("\\x%1").arg(c.unicode(), 2, 16, QLatin1Char('0'));
        else
            out += c;
    return out;
}

QString clockTime(const QDateTime &time)
{
    if (!time.isValid())
        return Text::tr("unknown");
    const QDateTime local = time.toLocalTime();
    return local.toString(local.date() == QDate::currentDate() ? QStringLiteral("HH:mm:ss")
                                                               : QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString orUnknown(const std::optional<qint64> &number) { return number ? formatCount(*number) : Text::tr("unknown"); }

int grammaticalNumber(qint64 n) { return int(std::clamp<qint64>(n, 0, std::numeric_limits<int>::max())); }

void printProblems(const Session &session, const QList<health::Problem> &problems)
{
    for (const auto &problem : problems) {
        const auto meaning =
            problem.severity <= health::Severity::P1 ? health::Verdict::Critical : health::Verdict::Warning;
        QString line =
            session.paint(meaning, json::enumName(problem.severity)) + QStringLiteral("  ") + problem.summary;
        if (problem.since.isValid())
            line += Text::tr(", since %1").arg(clockTime(problem.since));
        session.print(line);
        for (const auto &evidence : problem.evidence)
            session.print(QStringLiteral("      ") + evidence);
    }
}

} // namespace gw::cli
