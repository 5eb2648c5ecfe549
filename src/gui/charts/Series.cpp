// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/Series.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gw::gui {
namespace {

/// Collects one column: its lowest and highest point in the order they came.
class Column
{
public:
    void take(qint64 at, double value)
    {
        const QPointF point(double(at), value);
        if (m_empty) {
            m_low = m_high = point;
            m_empty = false;
        } else if (value < m_low.y()) {
            m_low = point;
        } else if (value > m_high.y()) {
            m_high = point;
        }
    }
    void flush(QList<QPointF> &line)
    {
        if (m_empty)
            return;
        const bool lowFirst = m_low.x() <= m_high.x();
        line.append(lowFirst ? m_low : m_high);
        if (m_low != m_high)
            line.append(lowFirst ? m_high : m_low);
        m_empty = true;
    }

private:
    QPointF m_low, m_high;
    bool m_empty = true;
};

} // namespace

void Series::add(qint64 at, std::optional<double> value, qint64 goodFor)
{
    const Point point{at, value && std::isfinite(*value) ? *value : std::numeric_limits<double>::quiet_NaN(), goodFor};
    if (m_points.empty() || m_points.back().at < at) {
        m_points.push_back(point);
        return;
    }
    const auto it =
        std::lower_bound(m_points.begin(), m_points.end(), at, [](const Point &p, qint64 t) { return p.at < t; });
    if (it->at == at)
        *it = point;
    else
        m_points.insert(it, point);
}

void Series::keepLast(size_t most)
{
    if (m_points.size() > most) // an eighth more goes, so that not every addition moves them all
        m_points.erase(m_points.begin(), m_points.end() - std::ptrdiff_t(most - most / 8));
}

std::vector<qint64> Series::stamps(Span span) const
{
    std::vector<qint64> found;
    for (const Point &point : m_points)
        if (point.at >= span.from && point.at <= span.to)
            found.push_back(point.at);
    return found;
}

bool Series::gapBetween(const Point &a, const Point &b) const
{
    return std::isnan(a.value) || std::isnan(b.value) ||
           (m_gapAfter > 0 && b.at - a.at > std::max(m_gapAfter, a.goodFor));
}

Series::Reduced Series::reduce(Span span, int columns, int maxLines) const
{
    if (m_points.empty() || span.length() <= 0 || columns <= 0)
        return {};
    qint64 shortestGap = 0;
    Reduced reduced = reduceWith(span, columns, shortestGap);
    while (reduced.lines.size() > maxLines) {
        shortestGap = std::max<qint64>(shortestGap * 4, 4 * span.length() / columns);
        reduced = reduceWith(span, columns, shortestGap);
    }
    return reduced;
}

Series::Reduced Series::reduceWith(Span span, int columns, qint64 shortestGap) const
{
    const auto before = [](const Point &p, qint64 t) { return p.at < t; };
    auto first = std::lower_bound(m_points.begin(), m_points.end(), span.from, before);
    auto end = std::lower_bound(first, m_points.end(), span.to, before);
    if (first != m_points.begin())
        --first;
    if (end != m_points.end())
        ++end;

    Reduced out;
    QList<QPointF> line;
    Column column;
    qint64 current = std::numeric_limits<qint64>::min();
    const Point *previous = nullptr; // the last point with a value
    bool broken = false;             // a gap was seen since then
    const auto closeLine = [&] {
        column.flush(line);
        if (!line.isEmpty())
            out.lines.append(line);
        line.clear();
    };
    out.low = std::numeric_limits<double>::infinity();
    out.high = -out.low;
    for (auto it = first; it != end; ++it) {
        if (std::isnan(it->value)) {
            broken = true;
            continue;
        }
        // Floor, also for the neighbour left of the span.
        const qint64 offset = (it->at - span.from) * columns;
        const qint64 index = offset >= 0 ? offset / span.length() : -1;
        if (previous && (broken || gapBetween(*previous, *it)) && index != current &&
            it->at - previous->at > shortestGap) {
            closeLine();
            const Span gap{std::max(previous->at, span.from), std::min(it->at, span.to)};
            if (gap.length() > 0)
                out.gaps.append(gap);
        } else if (index != current) {
            column.flush(line);
        }
        column.take(it->at, it->value);
        out.low = std::min(out.low, it->value);
        out.high = std::max(out.high, it->value);
        current = index;
        previous = &*it;
        broken = false;
    }
    closeLine();
    if (broken && previous && end == m_points.end() && previous->at < span.to)
        out.gaps.append({std::max(previous->at, span.from), std::min(m_points.back().at, span.to)});
    if (out.lines.isEmpty())
        out.low = out.high = 0;
    return out;
}

std::optional<double> Series::at(qint64 at) const
{
    const auto after =
        std::upper_bound(m_points.begin(), m_points.end(), at, [](qint64 t, const Point &p) { return t < p.at; });
    if (after == m_points.begin())
        return std::nullopt;
    const Point &point = *std::prev(after);
    if (std::isnan(point.value) || (after == m_points.end() && at > point.at) ||
        (after != m_points.end() && point.at < at && gapBetween(point, *after)))
        return std::nullopt;
    return point.value;
}

std::optional<QPointF> Series::last() const
{
    for (auto it = m_points.rbegin(); it != m_points.rend(); ++it)
        if (!std::isnan(it->value))
            return QPointF(double(it->at), it->value);
    return std::nullopt;
}

} // namespace gw::gui
