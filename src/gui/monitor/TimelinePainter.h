// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/monitor/TimelineView.h"

class QPainter;

namespace gw::gui {

/// What times and scales are written in.
[[nodiscard]] QFont axisFont();

/// Paints everything of the timeline that is not a line of values. Made anew for each paint.
class TimelinePainter
{
public:
    TimelinePainter(QPainter &painter, const TimelineData &data, const TimelineGeometry &geometry,
                    const TimeText &times, Qt::LayoutDirection direction);

    /// Below the lines: ground of the future, grid, names, gaps, limits, forecasts, ribbon, axis.
    void paintGround(const std::vector<QList<Span>> &gaps);
    /// Above the lines: marks of events, Now, and the values under the cursor.
    void paintMarks(std::optional<qint64> cursor);

private:
    void paintTrack(int index, const QList<Span> &gaps);
    void paintHead(const Track &track, const QRectF &area, double scaleWidth);
    void paintScale(const Track &track, int index);
    /// @p gaps of the lines, and what lies before the first value where that is one too.
    [[nodiscard]] QList<Span> gapsOf(const Track &track, const QList<Span> &gaps) const;
    void paintGaps(int index, const QList<Span> &gaps);
    void nameGap(int index, double from, double to, qint64 length);
    void paintForecast(const Track &track, int index);
    void paintLimits(const Track &track, int index);
    void paintOffScale(const Track &track, int index, const QList<Span> &gaps);
    /// x where words of @p width between @p from and @p to lie on no line of an event, not on Now and on none of
    /// @p avoid.
    [[nodiscard]] std::optional<double> freePlace(double from, double to, double width,
                                                  const QList<Span> &avoid = {}) const;
    void paintLineNames(const Track &track, int index);
    void paintNote(const Track &track, int index);
    void paintDot(double x, const Track &track, int index, double value, const QColor &colour);
    void paintToGo(double baseline);
    void paintRibbon();
    void paintAxis(std::optional<qint64> cursor);
    void paintLane();
    void paintGone(const EventMark &mark);
    [[nodiscard]] double laneBottom() const; ///< where lines of the lane end, from its own place
    void paintNow(double x, double width, const QString &text);
    void paintCursor(qint64 at);
    void tag(const QRectF &where, const QString &text, const QColor &ground, const QColor &edge, const QColor &ink);
    [[nodiscard]] QRectF mirrored(const QRectF &rect) const;
    void text(const QRectF &where, int flags, const QString &text, const QFont &font, const QColor &colour);
    void plotText(QPointF baseline, const QString &text, const QFont &font, const QColor &colour,
                  bool endsThere = false);

    QPainter &m_painter;
    const TimelineData &m_data;
    const TimelineGeometry m_geometry;
    const TimeText &m_times;
    const Qt::LayoutDirection m_direction;
    const double m_width;
};

} // namespace gw::gui
