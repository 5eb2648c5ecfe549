// SPDX-License-Identifier: GPL-3.0-or-later
// What the timeline shows, as a picture and as a table.
#pragma once

#include "gui/monitor/TimelineView.h"

#include <QFuture>
#include <QImage>

#include <optional>

namespace gw::gui {

struct ExportTitle
{
    QString environment, run;
};

/// The shown tracks and range at twice the size, with title, environment, run, range and the names of the lines.
[[nodiscard]] QImage timelineImage(TimelineView &view, const ExportTitle &title);

/// The values behind the picture: one row per moment of any of the shown tracks, within the shown range.
struct TimelineTable
{
    struct Column
    {
        QByteArray name; ///< the same in every language
        Series series;
        int decimals = 0;
    };
    static constexpr int exact = -1; ///< decimals: as many as there are
    Span span;
    QList<Column> columns;
    QList<RibbonCell> cycles; ///< also gives the columns cycle and mismatches
    bool withCycles = false;
    std::optional<QList<Incident>> incidents; ///< gives the column problems: those of the moment, by "; "
};
[[nodiscard]] TimelineTable timelineTable(const TimelineView &view);
/// RFC 4180; run time in ISO 8601 UTC; a gap is an empty field. For any thread.
[[nodiscard]] QByteArray toCsv(const TimelineTable &table);

/// Writes a picture or, where @p file ends in ".csv", a table; encoding and writing happen off the window's thread.
[[nodiscard]] QFuture<Result<void>> exportTimeline(TimelineView &view, const ExportTitle &title, const QString &file);

/// "goldwatch-m4-vps-20261123-0214": what a file is called unless told otherwise.
[[nodiscard]] QString exportName(const QString &environment, const QDateTime &at);

} // namespace gw::gui
