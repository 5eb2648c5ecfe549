// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/monitor/NamedTracks.h"

#include "gui/Text.h"
#include "gui/Theme.h"
#include "gui/monitor/LatencyTracks.h"

#include <cmath>
#include <limits>

namespace gw::gui {
namespace {

/// Six lines can be told apart, in colour and without it.
struct LineLook
{
    QColor Palette::*colour;
    std::array<double, 4> dashes; ///< in pixels: dash, space, dash, space; none: solid
};
constexpr std::array looks{LineLook{&Palette::cycles, {}},         LineLook{&Palette::golden, {5, 3, 5, 3}},
                           LineLook{&Palette::disk, {2, 3, 2, 3}}, LineLook{&Palette::cycles, {9, 3, 2, 3}},
                           LineLook{&Palette::golden, {}},         LineLook{&Palette::disk, {8, 4, 8, 4}}};

/// "0.4 · 12": what each line is at now, where it is known.
QString presentText(const NamedChart &chart, qint64 now)
{
    constexpr qsizetype most = 3;
    constexpr qint64 patience = 3; // steps: one until the next is asked for, one for the way
    if (chart.lines.size() > most)
        return Text::tr("%n series", nullptr, int(chart.lines.size()));
    QStringList values;
    for (const ChartLine &line : chart.lines) {
        const auto last = line.series.last();
        values.append(last && now - qint64(last->x()) <= patience * chart.step ? valueWithUnit(last->y(), chart.unit)
                                                                               : QStringLiteral("–"));
    }
    return values.isEmpty() ? QStringLiteral("–") : values.join(QStringLiteral(" · "));
}

std::optional<TrackNote> noteOf(const NamedChart &chart)
{
    if (!chart.error.isEmpty())
        return TrackNote{Meaning::Warning, chart.error.section(QLatin1Char('\n'), 0, 0)};
    if (!chart.asked)
        return TrackNote{Meaning::Unknown, Text::tr("Prometheus has not answered yet")};
    if (!chart.warnings.isEmpty())
        return TrackNote{Meaning::Warning, chart.warnings.join(QStringLiteral("; "))};
    if (chart.lines.isEmpty())
        return TrackNote{Meaning::Unknown, Text::tr("no series: nothing matches this query in this range")};
    return std::nullopt;
}

} // namespace

QColor Track::lineColour(qsizetype index) const
{
    return gui::palette().*(index ? looks[size_t(index) % looks.size()].colour : colour ? colour : &Palette::text);
}

QPen Track::linePen(qsizetype index) const
{
    QPen pen(lineColour(index), width);
    const LineLook &look = looks[size_t(index) % looks.size()];
    if (look.dashes[0] > 0) {
        QList<qreal> pattern;
        for (const double part : look.dashes)
            pattern.append(part / width);
        pen.setDashPattern(pattern);
    }
    return pen;
}

QString shortened(const QString &name)
{
    constexpr qsizetype most = 20;
    return name.size() <= most ? name : name.left(most - 1) + QChar(0x2026);
}

Track trackOf(const NamedChart &chart, bool live, std::optional<qint64> now)
{
    Track track;
    track.name = chart.name;
    track.title = chart.title;
    track.unit = chart.unit;
    track.value = live && now && chart.error.isEmpty() ? presentText(chart, *now) : QStringLiteral("–");
    track.colour = &Palette::cycles;
    track.sampled = true;
    track.format = [unit = chart.unit](double value) { return valueWithUnit(value, unit); };
    track.note = noteOf(chart);
    track.column = chart.title.toUtf8();
    QStringList names;
    for (qsizetype i = 0; i < chart.lines.size(); ++i) {
        ChartLine line = chart.lines.at(i);
        if (now && !chart.error.isEmpty())
            line.series.add(*now, std::nullopt); // nothing is known since the last answer
        const QByteArray column = chart.title.toUtf8() + (chart.lines.size() > 1 ? line.labels : QByteArray());
        if (i == 0) {
            track.series = line.series;
            track.seriesName = line.name;
            track.column = column;
        } else {
            track.others.append({line.name, column, line.series});
        }
        if (!line.name.isEmpty())
            names.append(line.name);
    }
    track.below = {names.isEmpty() ? QString(chart.promql).simplified() : names.join(QStringLiteral(" · "))};
    track.help =
        (QStringList{chart.name, chart.promql, chart.error} + chart.warnings).join(QLatin1Char('\n')).trimmed();
    return track;
}

void fitNamed(Track &track, Span span)
{
    constexpr int coarse = 400;
    double low = std::numeric_limits<double>::max(), high = std::numeric_limits<double>::lowest();
    for (qsizetype i = 0; i < track.lineCount(); ++i)
        if (const auto seen = track.line(i).reduce(span, coarse); !seen.lines.isEmpty()) {
            low = std::min(low, seen.low);
            high = std::max(high, seen.high);
        }
    if (low > high)
        low = 0, high = 1;
    if (low > 0 && low <= high / 2)
        low = 0;
    // A level line stands in the middle; zero stands on the ground.
    if (high == low) {
        const double room = low == 0 ? 0 : std::abs(low) / 2;
        low -= room;
        high += low == 0 && room == 0 ? 1 : room;
    }
    const double step = niceStep(high - low, 2);
    track.low = std::floor(low / step) * step;
    track.high = std::max(std::ceil(high / step) * step, track.low + step);
    track.ticks.clear();
    // As exact as it takes to tell one line of the scale from the next.
    const double farthest = std::max(std::abs(track.low), std::abs(track.high));
    const int figures = std::clamp(1 + int(std::ceil(std::log10(farthest / step))), usualFigures, 17);
    const int steps = std::min(4, int(std::lround((track.high - track.low) / step)));
    for (int i = 0; i <= steps; ++i) {
        const double value = track.low + i * step;
        track.ticks.append({value, valueWithUnit(std::abs(value) < step / 1000 ? 0 : value, track.unit, figures)});
    }
}

void TimelineData::setCharts(const QList<NamedChart> &charts)
{
    m_named = charts;
    updateNamed();
}

void TimelineData::updateNamed()
{
    tracks.resize(TrackCount);
    for (const NamedChart &chart : m_named)
        tracks.push_back(trackOf(chart, live, now));
}

} // namespace gw::gui
