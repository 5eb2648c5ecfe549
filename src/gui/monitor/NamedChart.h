// SPDX-License-Identifier: GPL-3.0-or-later
// A chart that the profile names, with what Prometheus said of it.
#pragma once

#include "gui/charts/Series.h"

#include "services/Alert.h"

#include <QString>
#include <QStringList>

namespace gw::gui {

struct ChartLine
{
    QString name;         ///< what tells it from the chart's other series; empty where there is one only
    QByteArray labels;    ///< all of them, as PromQL writes them: {job="engine",status="passed"}
    services::Labels key; ///< the same
    Series series;        ///< over run time
};

struct NamedChart
{
    QString title; ///< as the profile has it
    QString name;  ///< the title without its unit
    QString unit;  ///< "s", "ms", "B", "%", any other word; empty: none
    QString promql;
    QList<ChartLine> lines;
    qint64 step = 0;      ///< of run time between two values, in milliseconds
    bool asked = false;   ///< an answer came
    QString error;        ///< why the last one had no values; the lines are what was known before
    QStringList warnings; ///< of the last answer
};

/// "Checkpoint latency [s]": what stands in brackets at the end of a title is the unit of its values.
[[nodiscard]] NamedChart chartOf(const QString &title, const QString &promql);
/// A value in a chart's unit: "12 ms", "3.8 GB", "0.25", "1.2M", "0.4 req/s", to so many significant figures.
inline constexpr int usualFigures = 3;
[[nodiscard]] QString valueWithUnit(double value, const QString &unit, int figures = usualFigures);

} // namespace gw::gui
