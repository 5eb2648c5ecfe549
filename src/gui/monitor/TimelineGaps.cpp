// SPDX-License-Identifier: GPL-3.0-or-later
// Where a track knows nothing, and words in the plot that keep off what it knows.
#include "gui/Text.h"
#include "gui/Theme.h"
#include "gui/monitor/MarkLane.h"
#include "gui/monitor/TimelinePainter.h"

#include <QPainter>

#include <algorithm>

namespace gw::gui {
namespace {

QFont gapFont() { return theme().font(Type::Caption); }

} // namespace

QList<Span> TimelinePainter::gapsOf(const Track &track, const QList<Span> &gaps) const
{
    if (!track.sampled || !m_data.start || !m_data.now)
        return gaps;
    // Before the first value and after the last nothing is known either, as far as the run went.
    QList<Span> all = gaps;
    const Span seen{std::max(*m_data.start, m_geometry.span.from), std::min(*m_data.now, m_geometry.span.to)};
    std::optional<qint64> first;
    for (qsizetype line = 0; line < track.lineCount(); ++line)
        if (const auto reduced = track.line(line).reduce(m_geometry.span, 200); !reduced.lines.isEmpty())
            first = std::min(first.value_or(seen.to), qint64(reduced.lines.first().first().x()));
    if (!first)
        all.append(seen);
    else if (m_geometry.x(*first) - m_geometry.x(seen.from) > 4)
        all.prepend({seen.from, std::min(*first, seen.to)});
    return all;
}

void TimelinePainter::paintGaps(int index, const QList<Span> &gaps)
{
    const Palette &p = gui::palette();
    const QRectF &area = m_geometry.tracks[size_t(index)];
    for (const Span &gap : gaps) {
        const double from = std::max(m_geometry.x(gap.from), m_geometry.plot.left());
        const double to = std::min(m_geometry.x(gap.to), m_geometry.plot.right());
        if (gap.length() <= 0 || to < from)
            continue;
        const QRectF hatch(from, area.top() + 1, std::max(2.0, to - from), area.height() - 1);
        m_painter.fillRect(hatch, p.future);
        m_painter.fillRect(hatch, QBrush(p.borderStrong, Qt::BDiagPattern));
        nameGap(index, from, to, gap.length());
    }
}

/// Inside the gap or not at all: beside it the words would lie on what is known.
void TimelinePainter::nameGap(int index, double from, double to, qint64 length)
{
    const Track &track = m_data.tracks[size_t(index)];
    const QRectF &area = m_geometry.tracks[size_t(index)];
    constexpr double edge = 8, height = 16;
    const auto isCrossed = [&](double top) {
        return std::any_of(track.limits.begin(), track.limits.end(), [&](const LimitLine &limit) {
            const double y = m_geometry.y(track, index, limit.value);
            return y > top - 1 && y < top + height + 1;
        });
    };
    const double low = area.bottom() - 23, top = isCrossed(low) ? area.top() + 6 : low;
    for (const QString &label :
         {Text::tr("no data, %1").arg(formatDuration(Seconds(length / 1000))), Text::tr("no data")}) {
        const double width = QFontMetricsF(gapFont()).horizontalAdvance(label);
        const auto x = freePlace(from + edge, to - edge, width);
        if (!x)
            continue;
        m_painter.fillRect(QRectF(*x - 4, top, width + 8, height), gui::palette().surface);
        plotText({*x, top + 12}, label, gapFont(), gui::palette().muted);
        return;
    }
}

std::optional<double> TimelinePainter::freePlace(double from, double to, double width, const QList<Span> &avoid) const
{
    QList<std::pair<double, double>> taken;
    for (const EventMark &mark : m_data.marks)
        if (mark.line)
            taken.append({m_geometry.x(mark.at), m_geometry.x(mark.at)});
    if (m_data.now)
        taken.append({m_geometry.x(*m_data.now), m_geometry.x(*m_data.now)});
    for (const Span &span : avoid)
        taken.append({m_geometry.x(span.from), m_geometry.x(span.to)});
    return gui::freePlace(from, to, width, taken);
}

/// Where nothing lies beneath it: beyond now, else before.
void TimelinePainter::paintOffScale(const Track &track, int index, const QList<Span> &gaps)
{
    if (track.offScale.isEmpty())
        return;
    const QRectF plot = m_geometry.plot;
    const QFont font = theme().font(Type::Caption, QFont::Medium);
    const double width = QFontMetricsF(font).horizontalAdvance(track.offScale);
    const double baseline = m_geometry.tracks[size_t(index)].top() + 17;
    const double now = std::clamp(m_data.now ? m_geometry.x(*m_data.now) : plot.right(), plot.left(), plot.right());
    auto x = freePlace(now + 12, plot.right(), width, gaps);
    if (!x) {
        x = freePlace(plot.left() + 8, now, width, gaps);
        const auto below =
            x ? track.series.reduce({m_geometry.at(*x), m_geometry.at(*x + width)}, 100) : Series::Reduced();
        if (!below.lines.isEmpty() && m_geometry.y(track, index, below.high) < baseline + 4)
            return; // the line has come that near; a tool tip has the words
    }
    if (x)
        plotText({*x, baseline}, track.offScale, font, gui::palette().of(Meaning::Warning).text);
}

} // namespace gw::gui
