// SPDX-License-Identifier: GPL-3.0-or-later
// Lines over time, as they are printed.
#pragma once

#include "document/State.h"

namespace gw::document {

/// A value at a time. Without a value the line ends, and begins anew with the next one: a gap, never 0.
struct Point
{
    QDateTime time;
    std::optional<double> value;
    bool operator==(const Point &) const = default;
};
template<class V> void describe(V &v, Point &p)
{
    v("time", p.time);
    v("value", p.value);
}

struct Series
{
    QString name;        ///< named at its end when there are several
    QList<Point> points; ///< by time
    bool area = false;   ///< filled down to the axis
    bool operator==(const Series &) const = default;
};
template<class V> void describe(V &v, Series &s)
{
    v("name", s.name);
    v("points", s.points);
    v("area", s.area);
}

struct Limit
{
    QString text; ///< "20,000 needed"
    double value = 0;
    bool operator==(const Limit &) const = default;
};
template<class V> void describe(V &v, Limit &l)
{
    v("text", l.text);
    v("value", l.value);
}

/// Something that happened at a time: a shape above the chart, with a line down through it.
struct Mark
{
    QDateTime time;
    QString text;
    State state = State::None;
    bool operator==(const Mark &) const = default;
};
template<class V> void describe(V &v, Mark &m)
{
    v("time", m.time);
    v("text", m.text);
    v("state", m.state);
}

struct Chart
{
    QString title;
    QString unit;       ///< of the upright axis
    QDateTime from, to; ///< invalid: the first and the last point
    QList<Series> series;
    QList<Limit> limits;
    QList<Mark> marks;
    bool operator==(const Chart &) const = default;
};
template<class V> void describe(V &v, Chart &c)
{
    v("title", c.title);
    v("unit", c.unit);
    v("from", c.from);
    v("to", c.to);
    v("series", c.series);
    v("limits", c.limits);
    v("marks", c.marks);
}

} // namespace gw::document
