// SPDX-License-Identifier: GPL-3.0-or-later
// What lies above the lines: the time axis, events, Now, and the cursor with its values.
#include "gui/Icons.h"
#include "gui/Text.h"
#include "gui/Theme.h"
#include "gui/monitor/MarkLane.h"
#include "gui/monitor/TimelinePainter.h"

#include <QPainter>

namespace gw::gui {
namespace {

/// Distance between two labels so that they stand at least 56 px apart, in round times of the clock.
qint64 tickStep(Span span, double width)
{
    constexpr std::array seconds{10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400};
    for (const qint64 step : seconds)
        if (double(span.length()) / double(step * 1000) * 56 <= width)
            return step * 1000;
    return 86400'000;
}

} // namespace

void TimelinePainter::paintMarks(std::optional<qint64> cursor)
{
    const bool inside = cursor && *cursor >= m_geometry.span.from && *cursor <= m_geometry.span.to;
    const Palette &p = gui::palette();
    for (int i = 0; i < int(m_data.tracks.size()); ++i)
        if (m_geometry.isShown(i))
            paintNote(m_data.tracks[size_t(i)], i);
    constexpr double laneHeight = 26; // tracks are scrolled below it, and below the axis
    if (m_geometry.laneShift > 0)
        m_painter.fillRect(QRectF(0, m_geometry.laneShift, m_width, laneHeight), p.surface);
    if (m_geometry.axisShift > 0) {
        const double axis = m_geometry.plot.bottom() - m_geometry.axisShift;
        m_painter.fillRect(QRectF(0, axis, m_width, m_geometry.axisShift + 100), p.surface);
        m_painter.fillRect(QRectF(0, axis, m_width, 1), p.border);
    }
    m_painter.save();
    m_painter.translate(0, -m_geometry.axisShift);
    paintAxis(inside ? cursor : std::nullopt);
    m_painter.restore();
    m_painter.save();
    m_painter.translate(0, m_geometry.laneShift);
    paintLane();
    m_painter.restore();
    if (inside)
        paintCursor(*cursor);
}

void TimelinePainter::paintAxis(std::optional<qint64> cursor)
{
    const Palette &p = gui::palette();
    const QRectF plot = m_geometry.plot;
    const qint64 step = tickStep(m_geometry.span, plot.width());
    // Round in the host's clock, not in UTC.
    const QDateTime first = m_times.local(QDateTime::fromMSecsSinceEpoch(m_geometry.span.from, Qt::UTC));
    const qint64 offset = qint64(first.offsetFromUtc()) * 1000;
    for (qint64 at = ((m_geometry.span.from + offset) / step + 1) * step - offset; at <= m_geometry.span.to;
         at += step) {
        const double x = std::round(m_geometry.x(at)) + .5;
        m_painter.setPen(p.borderStrong);
        m_painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + 4));
        if (cursor && std::abs(x - m_geometry.x(*cursor)) < 84)
            continue;
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
        const bool midnight = (at + offset) % 86400'000 == 0;
        const QString label = midnight        ? m_times.date(time)
                              : step < 60'000 ? m_times.clockSeconds(time)
                                              : m_times.clock(time);
        const QFont font = midnight ? theme().font(Type::Caption, QFont::DemiBold) : axisFont();
        m_painter.setFont(font);
        m_painter.setPen(midnight ? p.text : p.muted);
        m_painter.drawText(QRectF(x - 60, plot.bottom() + 5, 120, 16), Qt::AlignCenter, label);
    }
}

double TimelinePainter::laneBottom() const
{
    return m_geometry.plot.bottom() - m_geometry.axisShift - m_geometry.laneShift;
}

void TimelinePainter::paintLane()
{
    const Palette &p = gui::palette();
    const QRectF plot = m_geometry.plot;
    const double bottom = laneBottom();
    const QFont font = theme().font(Type::Caption, QFont::Medium), bold = theme().font(Type::Caption, QFont::DemiBold);
    const double now = m_data.now ? std::round(m_geometry.x(*m_data.now)) + .5 : -1e9;
    const QString nowText = m_data.live ? Text::tr("Now") : Text::tr("Last seen");
    const double nowWidth = QFontMetricsF(bold).horizontalAdvance(nowText) + 16;
    const bool nowShown = now >= plot.left() && now <= plot.right() + 1;
    LaneRoom room{plot.left(), plot.right(), std::max(4.0, plot.left() - 130), {}};
    if (nowShown)
        room.taken = {now - nowWidth / 2, now + nowWidth / 2};
    const auto fontOf = [&](const EventMark &mark) {
        return mark.meaning == Meaning::Critical && !mark.until ? bold : font;
    };
    const auto placed = placeMarks(
        m_data.marks, room, [this](qint64 at) { return m_geometry.x(at); },
        [&](const EventMark &mark) { return QFontMetricsF(fontOf(mark)).horizontalAdvance(mark.label); });
    for (const EventMark &mark : m_data.marks)
        paintGone(mark);
    for (const PlacedMark &place : placed) {
        const EventMark &mark = *place.mark;
        const MeaningColours &colours = p.of(mark.until ? Meaning::Unknown : mark.meaning);
        if (mark.line) {
            QPen pen(colours.graphic, 1);
            if (mark.meaning != Meaning::Critical)
                pen.setDashPattern({2, 3});
            m_painter.setPen(pen);
            m_painter.drawLine(QPointF(std::round(place.line) + .5, 19), QPointF(std::round(place.line) + .5, bottom));
        }
        const double size = markSize(mark.meaning);
        if (place.shape)
            paintShape(m_painter, mark.meaning, QRectF(*place.shape - size / 2, 13 - size / 2, size, size),
                       colours.graphic, p.surface);
        if (place.label)
            plotText({*place.label, 17}, mark.label, fontOf(mark),
                     mark.until                          ? p.muted
                     : mark.meaning == Meaning::Critical ? colours.text
                                                         : p.text);
    }
    if (nowShown)
        paintNow(now, nowWidth, nowText);
}

/// The time of a problem that is over, as a bar at the foot of the lane.
void TimelinePainter::paintGone(const EventMark &mark)
{
    const QRectF plot = m_geometry.plot;
    if (!mark.until || m_geometry.x(*mark.until) < plot.left() || m_geometry.x(mark.at) > plot.right())
        return;
    const double from = std::max(m_geometry.x(mark.at), plot.left());
    const double to = std::min(m_geometry.x(*mark.until), plot.right());
    m_painter.fillRect(QRectF(from, 22, std::max(2.0, to - from), 3), gui::palette().of(Meaning::Unknown).graphic);
}

void TimelinePainter::paintNow(double x, double width, const QString &text)
{
    const Palette &p = gui::palette();
    m_painter.setPen(QPen(p.accent, 1));
    m_painter.drawLine(QPointF(x, 20), QPointF(x, laneBottom() + 4));
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(p.accent);
    const QRectF box(x - width / 2, 4, width, 17);
    m_painter.drawRoundedRect(box, 4, 4);
    m_painter.setFont(theme().font(Type::Caption, QFont::DemiBold));
    m_painter.setPen(p.onAccent);
    m_painter.drawText(box, Qt::AlignCenter, text);
}

void TimelinePainter::tag(const QRectF &where, const QString &text, const QColor &ground, const QColor &edge,
                          const QColor &ink)
{
    m_painter.setPen(edge.alpha() ? QPen(edge, 1) : QPen(Qt::NoPen));
    m_painter.setBrush(ground);
    m_painter.drawRoundedRect(where, 4, 4);
    m_painter.setFont(theme().font(Type::Caption, QFont::DemiBold));
    m_painter.setPen(ink);
    m_painter.drawText(where, Qt::AlignCenter, text);
}

void TimelinePainter::paintDot(double x, const Track &track, int index, double value, const QColor &colour)
{
    m_painter.setPen(QPen(gui::palette().surface, 1.5));
    m_painter.setBrush(colour);
    m_painter.drawEllipse(QPointF(x, m_geometry.y(track, index, value)), 3.5, 3.5);
}

void TimelinePainter::paintLineNames(const Track &track, int index)
{
    const QRectF plot = m_geometry.plot, area = m_geometry.tracks[size_t(index)];
    const QFont font = axisFont();
    constexpr double apart = 12, width = 72;
    struct Name
    {
        QString text;
        QColor colour;
        double y;
    };
    QList<Name> names;
    for (qsizetype line = 0; line < track.lineCount(); ++line) {
        const auto last = track.line(line).last();
        if (last && !track.lineName(line).isEmpty() && qint64(last->x()) >= m_geometry.span.from)
            names.append({track.lineName(line), track.lineColour(line),
                          m_geometry.y(track, index, std::clamp(last->y(), track.low, track.high))});
    }
    // Where lines end close together their names stand one below the other, the higher line's first.
    std::stable_sort(names.begin(), names.end(), [](const Name &a, const Name &b) { return a.y < b.y; });
    const qsizetype room = std::max<qsizetype>(1, qsizetype((area.height() - 2) / apart));
    if (names.size() > room)
        names.resize(room);
    const double top = area.top() + 8, bottom = area.bottom() - 8;
    for (qsizetype i = 0; i < names.size(); ++i)
        names[i].y = std::max(names[i].y, i ? names[i - 1].y + apart : top);
    for (qsizetype i = names.size() - 1; i >= 0; --i)
        names[i].y = std::min(names[i].y, i + 1 < names.size() ? names[i + 1].y - apart : bottom);
    const double tail = m_direction == Qt::RightToLeft ? m_width - plot.left() : plot.right();
    for (const Name &name : names) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(name.colour);
        m_painter.drawEllipse(mirrored({tail + 2, name.y - 2.5, 5, 5}));
        text({tail + 9, name.y - 7, width, 14}, Qt::AlignLeft | Qt::AlignVCenter,
             QFontMetricsF(font).elidedText(name.text, Qt::ElideRight, width), font, gui::palette().text);
    }
}

void TimelinePainter::paintNote(const Track &track, int index)
{
    if (!track.note)
        return;
    const Palette &p = gui::palette();
    const QRectF plot = m_geometry.plot, area = m_geometry.tracks[size_t(index)];
    const double size = markSize(track.note->meaning), room = plot.width() - 16 - size - 6 - 12;
    const QFont font = theme().font(Type::Caption, QFont::Medium);
    const QString words = QFontMetricsF(font).elidedText(track.note->text, Qt::ElideRight, room);
    const double width = QFontMetricsF(font).horizontalAdvance(words);
    // Time may run from left to right in every language; words stand where they begin.
    const bool flipped = m_direction == Qt::RightToLeft;
    const QRectF box(flipped ? plot.right() - 8 - (size + 6 + width + 12) : plot.left() + 8, area.top() + 5,
                     size + 6 + width + 12, 18);
    m_painter.setPen(QPen(p.border, 1));
    m_painter.setBrush(p.surface);
    m_painter.drawRoundedRect(box, 4, 4);
    const double shape = flipped ? box.right() - 6 - size : box.left() + 6;
    paintShape(m_painter, track.note->meaning, QRectF(shape, box.center().y() - size / 2, size, size));
    m_painter.setFont(font);
    m_painter.setPen(p.of(track.note->meaning).text);
    const double from = flipped ? box.left() + 6 : shape + size + 6;
    m_painter.drawText(QRectF(from, box.top(), width + 1, box.height()),
                       Qt::AlignAbsolute | Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words);
}

void TimelinePainter::paintToGo(double baseline)
{
    const double right = m_geometry.plot.right() - 10, width = QFontMetricsF(axisFont()).horizontalAdvance(m_data.toGo);
    // The axis may end before the run does. Time runs from left to right in every language, so does the arrow.
    const bool goesOn = m_data.end && *m_data.end > m_geometry.span.to;
    const double arrow = goesOn ? 16 : 0;
    if (m_data.toGo.isEmpty() || !m_data.now || m_geometry.x(*m_data.now) + 10 > right - arrow - width)
        return;
    if (goesOn)
        plotText({right, baseline}, QStringLiteral("→"), axisFont(), gui::palette().muted, true);
    plotText({right - arrow, baseline}, m_data.toGo, axisFont(), gui::palette().muted, true);
}

void TimelinePainter::paintCursor(qint64 at)
{
    const Palette &p = gui::palette();
    const QRectF plot = m_geometry.plot;
    const double x = std::round(m_geometry.x(at)) + .5;
    const QFontMetricsF metrics(theme().font(Type::Caption, QFont::DemiBold));
    m_painter.setPen(QPen(p.text, 1));
    const double axis = plot.bottom() - m_geometry.axisShift;
    m_painter.drawLine(QPointF(x, m_geometry.laneShift + 24), QPointF(x, axis));
    for (int i = 0; i < int(m_data.tracks.size()); ++i) {
        const QString text = m_data.valueText(i, at);
        const QRectF &area = m_geometry.tracks[size_t(i)];
        const bool seen = area.bottom() <= axis + 1 && area.top() >= m_geometry.laneShift; // all of it
        if (!m_geometry.isShown(i) || text.isEmpty() || !seen)
            continue;
        const Track &track = m_data.tracks[size_t(i)];
        std::optional<double> first; // the tag stands beside the first line that has a value
        const auto dot = [&](double value, const QColor &colour) {
            paintDot(x, track, i, value, colour);
            first = first.value_or(value);
        };
        if (i == TimelineData::Mismatches)
            dot(double(m_data.cycleAt(at)->mismatches), track.lineColour(0));
        else
            for (qsizetype line = 0; line < track.lineCount(); ++line)
                if (const auto value = track.line(line).at(at))
                    dot(*value, track.lineColour(line));
        const double y = m_geometry.y(track, i, first.value_or(0));
        const QString words = metrics.elidedText(text, Qt::ElideRight, plot.width() - 24);
        const double width = metrics.horizontalAdvance(words) + 16;
        const bool left = x + 8 + width > plot.right();
        tag({std::max(left ? x - 8 - width : x + 8, plot.left()), std::clamp(y - 9, area.top() + 2, area.bottom() - 20),
             width, 18},
            words, p.raised, p.borderStrong, p.text);
    }
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
    QString clock = QStringLiteral("%1, %2").arg(
        m_times.date(time), m_geometry.span.length() < 3600'000 ? m_times.clockSeconds(time) : m_times.clock(time));
    if (m_data.practice)
        clock = Text::tr("%1 run time").arg(clock);
    const double width = metrics.horizontalAdvance(clock) + 16;
    tag({std::clamp(x - width / 2, plot.left(), plot.right() - width), axis + 3, width, 18}, clock, p.text,
        Qt::transparent, p.surface);
}

} // namespace gw::gui
