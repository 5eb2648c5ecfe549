// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/monitor/NamedChart.h"

#include "base/Units.h"

#include <QRegularExpression>

#include <array>
#include <cmath>

namespace gw::gui {
namespace {

struct Size
{
    double from;
    const char *letter;
};
constexpr std::array sizes{Size{1e12, "T"}, Size{1e9, "G"}, Size{1e6, "M"}, Size{1e4, "k"}};

/// Without the noise of a binary fraction.
QString significant(double value, int figures) { return formatSignificant(value, figures); }

QString numberText(double value, int figures)
{
    const double size = std::abs(value);
    if (size >= 1e15)
        return significant(value, figures);
    for (const Size &step : sizes)
        if (size >= step.from)
            return significant(value / (step.letter[0] == 'k' ? 1e3 : step.from), figures) + QLatin1String(step.letter);
    return size >= 1000 && figures <= 4 ? formatCount(qRound64(value)) : significant(value, figures);
}

QString secondsText(double seconds, int figures)
{
    const double size = std::abs(seconds);
    if (size == 0)
        return QStringLiteral("0 s");
    if (size < 1e-3)
        return QStringLiteral("%1 µs").arg(significant(seconds * 1e6, figures));
    if (size < 1)
        return QStringLiteral("%1 ms").arg(significant(seconds * 1e3, figures));
    return size < 120 || size > 1e9 || figures > usualFigures
               ? QStringLiteral("%1 s").arg(significant(seconds, figures))
               : formatDuration(Seconds(qRound64(seconds)));
}

QString bytesText(double bytes, int figures)
{
    return bytes >= 0 && bytes < 1e18 && figures <= usualFigures
               ? formatBytes(Bytes{qRound64(bytes)})
               : QStringLiteral("%1 B").arg(numberText(bytes, figures));
}

} // namespace

NamedChart chartOf(const QString &title, const QString &promql)
{
    static const QRegularExpression pattern(QStringLiteral("^(.*\\S)\\s*\\[([^\\[\\]]{1,12})\\]$"));
    NamedChart chart;
    chart.title = chart.name = title;
    chart.promql = promql;
    if (const auto match = pattern.match(title.trimmed()); match.hasMatch()) {
        chart.name = match.captured(1);
        chart.unit = match.captured(2).trimmed();
    }
    return chart;
}

QString valueWithUnit(double value, const QString &unit, int figures)
{
    if (unit.isEmpty())
        return numberText(value, figures);
    if (unit == QLatin1String("s"))
        return secondsText(value, figures);
    if (unit == QLatin1String("ms"))
        return secondsText(value / 1e3, figures);
    if (unit == QLatin1String("B"))
        return bytesText(value, figures);
    if (unit == QLatin1String("B/s"))
        return bytesText(value, figures) + QStringLiteral("/s");
    return QStringLiteral("%1 %2").arg(numberText(value, figures), unit);
}

} // namespace gw::gui
