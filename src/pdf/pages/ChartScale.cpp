// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pages/ChartScale.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>

namespace gw::pdf {
namespace {

using namespace document;

/// 1, 2 or 5 times a power of ten, so that about @p count of them make @p span.
double niceStep(double span, int count)
{
    const double raw = span / count;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (raw <= factor * power * 1.0001)
            return factor * power;
    return 10 * power;
}

bool isUsable(double value) { return std::isfinite(value) && std::abs(value) < 1e15; }

/// Lowest and highest of each column, in the order they came.
Stroke thinned(const Stroke &stroke, int columns)
{
    if (stroke.size() <= 2 * columns)
        return stroke;
    Stroke kept;
    for (qsizetype i = 0; i < stroke.size();) {
        const int column = int(stroke[i].x() * columns);
        qsizetype low = i, high = i;
        for (; i < stroke.size() && int(stroke[i].x() * columns) == column; ++i) {
            low = stroke[i].y() < stroke[low].y() ? i : low;
            high = stroke[i].y() > stroke[high].y() ? i : high;
        }
        kept << stroke[std::min(low, high)];
        if (low != high)
            kept << stroke[std::max(low, high)];
    }
    return kept;
}

} // namespace

QList<double> ValueScale::ticks() const
{
    QList<double> ticks;
    for (int i = 0; i <= 6 && low + i * step <= high + step / 1000; ++i)
        ticks << low + i * step;
    return ticks;
}

QString ValueScale::label(double tick) const
{
    if (tick == 0)
        return QStringLiteral("0");
    struct Unit
    {
        double size;
        const char *name;
    };
    for (const Unit unit : {Unit{1e9, "G"}, Unit{1e6, "M"}, Unit{1e3, "k"}})
        if (high >= 10 * unit.size)
            return formatSignificant(tick / unit.size, 3) + QLatin1String(unit.name);
    return formatSignificant(tick, 4);
}

ValueScale valueScale(const Chart &chart)
{
    double low = 0, high = 0;
    for (const Series &series : chart.series)
        for (const Point &point : series.points)
            if (point.value && isUsable(*point.value)) {
                low = std::min(low, *point.value);
                high = std::max(high, *point.value);
            }
    for (const Limit &limit : chart.limits)
        if (isUsable(limit.value) && limit.value <= 3 * high) // farther off it would press the line flat
            high = std::max(high, limit.value);
    if (high - low <= 0)
        high = low + 1;
    ValueScale scale;
    scale.step = niceStep(high - low, 3);
    scale.low = std::floor(low / scale.step) * scale.step;
    scale.high = std::ceil(high / scale.step - 1e-9) * scale.step;
    return scale;
}

int secondsOf(const QString &utcOffset)
{
    static const QRegularExpression form(QStringLiteral("^([+-])([01][0-9]):([0-5][0-9])$"));
    const auto match = form.match(utcOffset);
    if (!match.hasMatch())
        return 0;
    const int seconds = match.captured(2).toInt() * 3600 + match.captured(3).toInt() * 60;
    return match.captured(1) == QLatin1Char('-') ? -seconds : seconds;
}

TimeScale timeScale(const Chart &chart, const QString &utcOffset)
{
    qint64 from = std::numeric_limits<qint64>::max(), to = std::numeric_limits<qint64>::min();
    for (const Series &series : chart.series)
        for (const Point &point : series.points)
            if (point.time.isValid()) {
                from = std::min(from, point.time.toMSecsSinceEpoch());
                to = std::max(to, point.time.toMSecsSinceEpoch());
            }
    if (chart.from.isValid())
        from = chart.from.toMSecsSinceEpoch();
    if (chart.to.isValid())
        to = chart.to.toMSecsSinceEpoch();
    if (from > to)
        return {0, 1, secondsOf(utcOffset)};
    return {from, std::max(to, from + 1000), secondsOf(utcOffset)};
}

QList<qint64> TimeScale::ticks() const
{
    constexpr qint64 minute = 60'000, hour = 60 * minute, day = 24 * hour;
    qint64 step = 0;
    for (const qint64 candidate : {minute / 6, minute, 5 * minute, 15 * minute, hour, 2 * hour, 3 * hour, 6 * hour,
                                   12 * hour, day, 2 * day, 7 * day, 30 * day})
        if (step == 0 && (to - from) / candidate <= 5)
            step = candidate;
    if (step == 0)
        return {from, to};
    const qint64 shift = qint64(offset) * 1000;
    QList<qint64> ticks;
    for (qint64 t = (from + shift + step - 1) / step * step - shift; t <= to && ticks.size() < 7; t += step)
        ticks << t;
    return ticks;
}

QString TimeScale::label(qint64 tick) const
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(tick, Qt::OffsetFromUTC, offset);
    if (to - from > 3 * 86'400'000LL || time.time() == QTime(0, 0))
        return time.toString(QStringLiteral("MM-dd"));
    return time.toString(to - from < 300'000 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
}

QList<Stroke> strokes(const Series &series, const TimeScale &time, const ValueScale &values, int columns)
{
    QList<Stroke> all;
    Stroke current;
    const auto end = [&] {
        if (!current.isEmpty())
            all << thinned(current, columns);
        current.clear();
    };
    for (const Point &point : series.points) {
        const double x = point.time.isValid() ? time.share(point.time.toMSecsSinceEpoch()) : -1;
        if (!point.value || !isUsable(*point.value)) {
            end();
            continue;
        }
        if (x >= 0 && x <= 1)
            current << QPointF(x, (*point.value - values.low) / (values.high - values.low));
    }
    end();
    return all;
}

} // namespace gw::pdf
