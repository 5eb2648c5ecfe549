// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/monitor/TimelinePainter.h"

#include "gui/Text.h"
#include "gui/Theme.h"

#include <QPainter>

namespace gw::gui {
namespace {

QString passedText() { return Text::tr("passed"); }

} // namespace

QFont axisFont() { return theme().font(Type::Caption); }

TimelinePainter::TimelinePainter(QPainter &painter, const TimelineData &data, const TimelineGeometry &geometry,
                                 const TimeText &times, Qt::LayoutDirection direction)
    : m_painter(painter),
      m_data(data),
      m_geometry(geometry),
      m_times(times),
      m_direction(direction),
      m_width(geometry.width)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setLayoutDirection(direction);
}

QRectF TimelinePainter::mirrored(const QRectF &rect) const
{
    return m_direction == Qt::LeftToRight ? rect
                                          : QRectF(m_width - rect.right(), rect.top(), rect.width(), rect.height());
}

void TimelinePainter::text(const QRectF &where, int flags, const QString &text, const QFont &font, const QColor &colour)
{
    m_painter.setFont(font);
    m_painter.setPen(colour);
    m_painter.drawText(mirrored(where), flags | Qt::TextSingleLine | Qt::TextDontClip, text);
}

void TimelinePainter::plotText(QPointF baseline, const QString &text, const QFont &font, const QColor &colour,
                               bool endsThere)
{
    m_painter.setFont(font);
    m_painter.setPen(colour);
    const double width = QFontMetricsF(font).horizontalAdvance(text);
    m_painter.drawText(endsThere ? baseline - QPointF(width, 0) : baseline, text);
}

void TimelinePainter::paintGround(const std::vector<QList<Span>> &gaps)
{
    const Palette &p = gui::palette();
    m_painter.fillRect(QRectF(0, 0, m_width, m_geometry.plot.bottom() + 100), p.surface);
    for (int i = 0; i < int(m_data.tracks.size()); ++i) {
        const QRectF &area = m_geometry.tracks[size_t(i)];
        if (!m_geometry.isShown(i))
            continue;
        if (m_data.now) {
            const double now = std::clamp(m_geometry.x(*m_data.now), m_geometry.plot.left(), m_geometry.plot.right());
            m_painter.fillRect(QRectF(now, area.top(), m_geometry.plot.right() - now, area.height()), p.future);
        }
        paintTrack(i, gaps[size_t(i)]);
        m_painter.fillRect(QRectF(0, area.top(), m_width, 1), p.border);
    }
    if (m_geometry.isShown(TimelineData::Mismatches))
        paintRibbon();
    m_painter.fillRect(QRectF(0, m_geometry.plot.bottom(), m_width, 1), p.border);
}

void TimelinePainter::paintTrack(int index, const QList<Span> &gaps)
{
    const Track &track = m_data.tracks[size_t(index)];
    paintScale(track, index);
    const QList<Span> unknown = gapsOf(track, gaps);
    paintGaps(index, unknown);
    const QFontMetricsF metrics(axisFont());
    double scaleWidth = index == TimelineData::Mismatches ? metrics.horizontalAdvance(passedText()) : 0;
    for (const AxisTick &tick : track.ticks)
        scaleWidth = std::max(scaleWidth, metrics.horizontalAdvance(tick.label));
    paintHead(track, m_geometry.tracks[size_t(index)], scaleWidth);
    m_painter.save();
    m_painter.setClipRect(QRectF(m_geometry.plot.left(), m_geometry.tracks[size_t(index)].top(),
                                 m_geometry.plot.width(), m_geometry.tracks[size_t(index)].height()));
    paintForecast(track, index);
    m_painter.restore();
    paintLimits(track, index);
    paintOffScale(track, index, unknown);
    paintLineNames(track, index);
}

void TimelinePainter::paintHead(const Track &track, const QRectF &area, double scaleWidth)
{
    const Palette &p = gui::palette();
    const double room = 178, roomBelow = std::min(room, 202 - scaleWidth); // as far as the labels of the scale begin
    double y = area.top() + (area.height() >= 66 ? 7 : 4);
    const QFont nameFont = theme().font(Type::Small, QFont::Medium);
    text({14, y, room, 16}, Qt::AlignLeft | Qt::AlignVCenter,
         QFontMetrics(nameFont).elidedText(track.name, Qt::ElideRight, int(room)), nameFont, p.text);
    y += 18;
    text({14, y, room, 20}, Qt::AlignLeft | Qt::AlignVCenter, track.value, theme().font(Type::Verdict, QFont::DemiBold),
         track.alarming ? p.of(Meaning::Critical).text : p.text);
    y += 21;
    for (const QString &line : track.below) {
        if (y + 14 > area.bottom())
            break;
        text({14, y, room, 14}, Qt::AlignLeft | Qt::AlignVCenter,
             QFontMetrics(axisFont()).elidedText(line, Qt::ElideRight, int(roomBelow)), axisFont(), p.muted);
        y += 14;
    }
}

void TimelinePainter::paintScale(const Track &track, int index)
{
    const Palette &p = gui::palette();
    const QRectF plot = m_geometry.plot;
    const bool flipped = m_direction == Qt::RightToLeft;
    double lastLabel = 1e9;
    for (const AxisTick &tick : track.ticks) {
        const double y = m_geometry.y(track, index, tick.value);
        if (y < m_geometry.tracks[size_t(index)].top() + 4)
            continue;
        m_painter.fillRect(QRectF(plot.left(), std::round(y), plot.width(), 1), p.grid);
        if (lastLabel - y < 13)
            continue; // labels of a low track must not touch
        lastLabel = y;
        const double head = flipped ? m_width - plot.right() : plot.left();
        text({head - 68, y - 8, 60, 16}, Qt::AlignRight | Qt::AlignVCenter, tick.label, axisFont(), p.muted);
    }
    lastLabel = 1e9;
    for (const AxisTick &tick : track.farTicks) {
        const double y = m_geometry.y(track, index, tick.value);
        if (lastLabel - y < 13 || y < m_geometry.tracks[size_t(index)].top() + 4)
            continue;
        lastLabel = y;
        const double tail = flipped ? m_width - plot.left() : plot.right();
        text({tail + 8, y - 8, 70, 16}, Qt::AlignLeft | Qt::AlignVCenter, tick.label, axisFont(), p.muted);
    }
}

void TimelinePainter::paintForecast(const Track &track, int index)
{
    if (!track.forecast || !track.colour)
        return;
    const ForecastLine &f = *track.forecast;
    const auto point = [&](double at, double value) {
        return QPointF(m_geometry.x(qint64(at)), m_geometry.y(track, index, value));
    };
    QColor band = gui::palette().*track.colour;
    m_painter.setPen(QPen(band, 1.5, Qt::CustomDashLine));
    QPen pen(band, 1.5);
    pen.setDashPattern({5 / 1.5, 4 / 1.5});
    band.setAlphaF(0.22f);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(band);
    m_painter.drawPolygon(QPolygonF({point(f.from.x(), f.from.y()), point(f.to.x(), f.high), point(f.to.x(), f.low)}));
    m_painter.setPen(pen);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawLine(point(f.from.x(), f.from.y()), point(f.to.x(), f.to.y()));
}

void TimelinePainter::paintLimits(const Track &track, int index)
{
    const Palette &p = gui::palette();
    const QRectF plot = m_geometry.plot;
    const QFont font = theme().font(Type::Caption, QFont::Medium);
    const double tail = m_direction == Qt::RightToLeft ? m_width - plot.left() : plot.right();
    double above = -1e9;
    for (const LimitLine &limit : track.limits) {
        const double y = std::round(m_geometry.y(track, index, limit.value)) + .5;
        QPen pen(p.of(limit.meaning).graphic, 1.25);
        if (limit.meaning != Meaning::Critical)
            pen.setDashPattern({6 / 1.25, 4 / 1.25});
        m_painter.setPen(pen);
        m_painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        const double label = std::max(y - (limit.meaning == Meaning::Critical ? 12 : 4), above + 15);
        above = label;
        text({tail + 8, label, 74, 14}, Qt::AlignLeft | Qt::AlignVCenter, limit.label, font, p.of(limit.meaning).text);
    }
    if (index == m_geometry.firstShown())
        paintToGo(m_geometry.tracks[size_t(index)].top() + 43);
}

void TimelinePainter::paintRibbon()
{
    const Palette &p = gui::palette();
    const Track &track = m_data.tracks[TimelineData::Mismatches];
    const QRectF &area = m_geometry.tracks[TimelineData::Mismatches];
    const QRectF plot = m_geometry.plot;
    const double y = area.bottom() - 17;
    m_painter.save();
    m_painter.setClipRect(QRectF(plot.left(), area.top(), plot.width(), area.height()));
    m_painter.setPen(Qt::NoPen);
    const double base = m_geometry.y(track, TimelineData::Mismatches, 0);
    double greenFrom = 0, greenTo = -1;
    const auto flushGreen = [&] {
        if (greenTo > greenFrom)
            m_painter.fillRect(QRectF(greenFrom, y, greenTo - greenFrom, 7), p.of(Meaning::Good).graphic);
        greenTo = -1;
    };
    for (const RibbonCell &cell : m_data.ribbon) {
        const double from = m_geometry.x(cell.span.from), to = m_geometry.x(cell.span.to);
        if (to < plot.left() || from > plot.right())
            continue;
        if (cell.kind == RibbonCell::Kind::Passed) {
            // Cells side by side where each can be seen, one band where they cannot.
            if (to - from >= 4) {
                flushGreen();
                m_painter.fillRect(QRectF(from, y, to - from - 1, 7), p.of(Meaning::Good).graphic);
            } else if (greenTo >= 0 && from - greenTo < 1) {
                greenTo = to;
            } else {
                flushGreen();
                greenFrom = from;
                greenTo = to;
            }
            continue;
        }
        flushGreen();
        const double width = std::max(cell.kind == RibbonCell::Kind::Failed ? 6.0 : 3.0, to - from - 1);
        if (cell.kind == RibbonCell::Kind::Failed) {
            m_painter.fillRect(QRectF(to - width, y - 4, width, 15), p.of(Meaning::Critical).graphic);
            const double top = m_geometry.y(track, TimelineData::Mismatches, double(cell.mismatches));
            m_painter.fillRect(QRectF(to - width, top, width, base - top + 1), p.of(Meaning::Critical).graphic);
        } else {
            m_painter.fillRect(QRectF(to - width, y, width, 7),
                               QBrush(p.of(Meaning::Unknown).graphic, Qt::BDiagPattern));
        }
    }
    flushGreen();
    if (m_data.now && m_data.end && *m_data.end > *m_data.now && !m_data.toGo.isEmpty()) {
        const double now = std::max(m_geometry.x(*m_data.now), plot.left());
        m_painter.setPen(p.borderStrong);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(QRectF(now, y + .5, std::min(m_geometry.x(*m_data.end), plot.right() - 1) - now, 6),
                                  1.5, 1.5);
    }
    m_painter.restore();
    const double head = m_direction == Qt::RightToLeft ? m_width - plot.right() : plot.left();
    text({head - 78, y - 5, 70, 16}, Qt::AlignRight | Qt::AlignVCenter, passedText(), axisFont(), p.muted);
}

} // namespace gw::gui
