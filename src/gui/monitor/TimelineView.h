// SPDX-License-Identifier: GPL-3.0-or-later
// The tracks of the Monitor tab over one time axis: the lines are items of a scene, all in one plot area, the rest
// (ground, gaps, limits, ribbon, marks, cursor) is painted around them. Not Qt Charts: with its axes, legend and
// margins switched off only lines remained, and each refresh stroked them a second time to know where they can be
// clicked.
#pragma once

#include "gui/monitor/TimelineData.h"

#include <QGraphicsView>

#include <array>
#include <memory>

namespace gw::gui {

class TrackChart;
class TimelinePainter;

/// Where everything stands, in pixels of the view.
struct TimelineGeometry
{
    QRectF plot;                ///< of all tracks together
    std::vector<QRectF> tracks; ///< full width of the view; empty: not shown
    double width = 0;           ///< of the view
    double laneShift = 0;       ///< the lane of events stands that much lower than its place,
    double axisShift = 0;       ///< and the axis that much higher: they stay in sight when the tracks are scrolled
    Span span;
    [[nodiscard]] double x(qint64 at) const
    {
        return plot.left() + double(at - span.from) / double(std::max<qint64>(span.length(), 1)) * plot.width();
    }
    [[nodiscard]] qint64 at(double x) const
    {
        return span.from + qint64((x - plot.left()) / std::max(plot.width(), 1.0) * double(span.length()));
    }
    /// Height of a value within its track.
    [[nodiscard]] double y(const Track &track, int index, double value) const;
    [[nodiscard]] QRectF lines(int index) const; ///< where values of a track are drawn
    [[nodiscard]] bool isShown(int index) const { return tracks[size_t(index)].height() > 0; }
    [[nodiscard]] int firstShown() const;
};

class TimelineView : public QGraphicsView
{
    Q_OBJECT
public:
    enum class Range { QuarterHour, Hour, SixHours, WholeRun, Chosen };
    Q_ENUM(Range)
    static constexpr qint64 shortestSpan = 60'000;

    explicit TimelineView(QWidget *parent = nullptr);
    ~TimelineView() override;

    void update(const Session &session);
    void clear();
    void resample() { m_data.resample(); }
    /// The charts that the profile names, which stand below the others; painted with the next update().
    void setCharts(const QList<NamedChart> &charts);
    /// The problems that have gone; painted with the next update().
    void setPast(const QList<PastProblem> &past) { m_data.setPast(past); }
    void setRange(Range range);
    [[nodiscard]] Range range() const { return m_range; }
    /// Which tracks are shown; at least one is.
    void setShown(const QList<int> &tracks);
    [[nodiscard]] const QList<int> &shown() const { return m_shown; }
    /// Height at which every shown track has room for its words.
    [[nodiscard]] int usualHeight() const;
    /// Zooms around the cursor, else around now.
    void zoom(double factor);
    /// To the range that was shown before zooming and panning.
    void goBack();
    [[nodiscard]] const TimeText &times() const { return m_times; }
    /// Values of the tracks at the cursor, as a sentence.
    [[nodiscard]] QString cursorText() const;
    [[nodiscard]] Span span() const { return m_geometry.span; }
    /// Of the plot, in pixels of the screen.
    [[nodiscard]] int columns() const;
    /// The least height that can be worked with; with many tracks the view itself is higher, and is scrolled.
    [[nodiscard]] static int leastVisible();
    /// Paints all of it, as if nothing were scrolled out of sight.
    void renderWhole(QPainter &painter, const QRectF &where);
    [[nodiscard]] const TimelineData &data() const { return m_data; }
    [[nodiscard]] std::optional<qint64> cursor() const { return m_cursor; }
    void setTimes(const TimeText &times) { m_times = times; }

Q_SIGNALS:
    void rangeChanged(gw::gui::TimelineView::Range range);
    void shownChanged();

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    [[nodiscard]] Span spanOf(Range range) const;
    [[nodiscard]] Span outer() const; ///< as far as one can go
    void layOut();
    void refresh();
    void zoom(double factor, qint64 around);
    void pan(qint64 milliseconds);
    void choose(Span span);
    void moveCursor(std::optional<qint64> at);
    [[nodiscard]] qint64 keyboardPlace() const;
    void showLines(int index);
    [[nodiscard]] TimelineGeometry seen() const;

    TimelineData m_data;
    TimelineGeometry m_geometry;
    TimeText m_times;
    Range m_range = Range::WholeRun;
    Range m_before = Range::WholeRun; ///< the range that zooming and panning started from
    static inline const QList<int> usualTracks{TimelineData::CyclesPerMinute, TimelineData::Mismatches,
                                               TimelineData::GoldenFiles, TimelineData::DiskUsed};
    QList<int> m_shown = usualTracks;
    bool m_whole = false; ///< axis and events stand at the edges of the view, not of what is seen of it
    std::optional<qint64> m_cursor;
    std::optional<QPoint> m_dragFrom;
    std::vector<TrackChart *> m_charts; ///< made when first shown
    std::vector<QList<Span>> m_gaps;
};

} // namespace gw::gui
