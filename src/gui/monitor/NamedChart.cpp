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

/// Three significant figures, without the noise of a binary fraction.
QString significant(double value) { return QString::number(value, 'g', 3); }

QString numberText(double value)
{
    const double size = std::abs(value);
    if (size >= 1e15)
        return significant(value);
    for (const Size &step : sizes)
        if (size >= step.from)
            return significant(value / (step.letter[0] == 'k' ? 1e3 : step.from)) + QLatin1String(step.letter);
    return size >= 1000 ? formatCount(qRound64(value)) : significant(value);
}

QString secondsText(double seconds)
{
    const double size = std::abs(seconds);
    if (size == 0)
        return QStringLiteral("0 s");
    if (size < 1e-3)
        return QStringLiteral("%1 µs").arg(significant(seconds * 1e6));
    if (size < 1)
        return QStringLiteral("%1 ms").arg(significant(seconds * 1e3));
    return size < 120 || size > 1e9 ? QStringLiteral("%1 s").arg(significant(seconds))
                                    : formatDuration(Seconds(qRound64(seconds)));
}

QString bytesText(double bytes)
{
    return bytes >= 0 && bytes < 1e18 ? formatBytes(Bytes{qRound64(bytes)})
                                      : QStringLiteral("%1 B").arg(numberText(bytes));
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

QString valueWithUnit(double value, const QString &unit)
{
    if (unit.isEmpty())
        return numberText(value);
    if (unit == QLatin1String("s"))
        return secondsText(value);
    if (unit == QLatin1String("ms"))
        return secondsText(value / 1e3);
    if (unit == QLatin1String("B"))
        return bytesText(value);
    if (unit == QLatin1String("B/s"))
        return bytesText(value) + QStringLiteral("/s");
    return QStringLiteral("%1 %2").arg(numberText(value), unit);
}

} // namespace gw::gui
