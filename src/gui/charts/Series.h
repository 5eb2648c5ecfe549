// SPDX-License-Identifier: GPL-3.0-or-later
// Values over time for a chart: keeps gaps, and gives back no more points than a screen can show.
#pragma once

#include <QList>
#include <QPointF>

#include <optional>
#include <vector>

namespace gw::gui {

/// A stretch of time in milliseconds since the epoch.
struct Span
{
    qint64 from = 0, to = 0;
    [[nodiscard]] qint64 length() const { return to - from; }
    bool operator==(const Span &) const = default;
};

/// Not thread-safe. Stamps are milliseconds since the epoch.
class Series
{
public:
    /// Silence longer than @p gapAfter milliseconds is a gap; 0: only what is added as one.
    explicit Series(qint64 gapAfter = 0) : m_gapAfter(gapAfter) {}

    void setGapAfter(qint64 milliseconds) { m_gapAfter = milliseconds; }
    void clear() { m_points.clear(); }
    /// Forgets the oldest, a good part at once, when there are more than @p most values.
    void keepLast(size_t most);
    /// No value, NaN or an infinity is a gap from here to the next value. Stamps may come in any order;
    /// a second value at the same stamp replaces the first. @p goodFor: silence so long after it is no gap, where that
    /// is longer than the series' own.
    void add(qint64 at, std::optional<double> value, qint64 goodFor = 0);
    [[nodiscard]] bool isEmpty() const { return m_points.empty(); }
    [[nodiscard]] size_t size() const { return m_points.size(); }
    /// When something was added in @p span, gaps included.
    [[nodiscard]] std::vector<qint64> stamps(Span span) const;

    struct Reduced
    {
        QList<QList<QPointF>> lines; ///< x: stamp, y: value; unjoined where there is a gap
        QList<Span> gaps;            ///< within the span asked for
        double low = 0, high = 0;    ///< extremes of the lines; 0 when there are none
    };
    /// At most two points per column, its minimum and maximum in the order they came, and the neighbours just
    /// outside so that lines run to the edges. Gaps within one column do not part a line; at most @p maxLines lines.
    [[nodiscard]] Reduced reduce(Span span, int columns, int maxLines = 48) const;

    /// The value that held at @p at: the last one before it; nothing within a gap, before the first or after the last.
    [[nodiscard]] std::optional<double> at(qint64 at) const;
    [[nodiscard]] std::optional<QPointF> last() const;

private:
    struct Point
    {
        qint64 at;
        double value; ///< NaN: a gap begins
        qint64 goodFor;
    };
    [[nodiscard]] bool gapBetween(const Point &a, const Point &b) const;
    [[nodiscard]] Reduced reduceWith(Span span, int columns, qint64 shortestGap) const;

    std::vector<Point> m_points;
    qint64 m_gapAfter;
};

} // namespace gw::gui
