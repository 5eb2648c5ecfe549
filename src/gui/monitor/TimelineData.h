// SPDX-License-Identifier: GPL-3.0-or-later
// What the timeline shows, made of cycles, samples and status: tracks with their scales, limits and forecasts,
// the ribbon of cycles, and the marks of events. No pixels here.
#pragma once

#include "gui/Palette.h"
#include "gui/charts/Series.h"
#include "gui/monitor/NamedChart.h"
#include "gui/problems/ProblemHistory.h"
#include "gui/session/Session.h"

#include <QPen>

#include <functional>
#include <vector>

namespace gw::gui {

struct AxisTick
{
    double value;
    QString label;
};

struct LimitLine
{
    double value;
    Meaning meaning; ///< critical is solid, the others are dashed
    QString label;
};

struct ForecastLine
{
    QPointF from, to; ///< stamp, value
    double low, high; ///< of the band at its end
};

/// A further line of a track, in the same unit.
struct OtherLine
{
    QString name;
    QByteArray column; ///< of a table of values
    Series series;
};

/// What is to be said in a track itself: why it has no values, or what to know of those it has.
struct TrackNote
{
    Meaning meaning;
    QString text;
};

struct Track
{
    QString name, value;
    QString title, unit; ///< of a chart of the profile: its title as it is there
    QStringList below;
    bool alarming = false;
    Series series;
    QString seriesName;      ///< where a track has several lines: named at their ends
    QByteArray column;       ///< of a table of values; the same in every language
    QList<OtherLine> others; ///< none for most
    QColor Palette::*colour = nullptr;
    double width = 1.5;
    double low = 0, high = 1;
    QList<AxisTick> ticks, farTicks; ///< before the plot, and behind it in a second unit
    QList<LimitLine> limits;
    std::optional<ForecastLine> forecast;
    QString offScale;     ///< a limit above the scale
    bool sampled = false; ///< known only for the time someone watched
    std::function<QString(double value)> format;
    std::optional<TrackNote> note;
    QString help; ///< the whole of it, for a tool tip

    [[nodiscard]] qsizetype lineCount() const { return 1 + others.size(); }
    [[nodiscard]] const Series &line(qsizetype index) const { return index ? others.at(index - 1).series : series; }
    [[nodiscard]] const QString &lineName(qsizetype index) const
    {
        return index ? others.at(index - 1).name : seriesName;
    }
    [[nodiscard]] QColor lineColour(qsizetype index) const;
    [[nodiscard]] QPen linePen(qsizetype index) const; ///< told apart by more than colour
};

struct RibbonCell
{
    Span span;
    enum class Kind { Passed, Failed, Unreadable } kind;
    qint64 cycle, mismatches;
};

struct EventMark
{
    qint64 at;
    Meaning meaning;
    QString label;
    bool line = true;                           ///< through all tracks
    int weight = 0;                             ///< the weightier gets shape and word where there is room for one only
    std::optional<qint64> until = std::nullopt; ///< of a problem that has gone: its end, and it is grey
};

/// A problem of the run, open or gone, as a table tells of it.
struct Incident
{
    qint64 from;
    std::optional<qint64> to; ///< nullopt: still open
    QByteArray name;          ///< the same in every language: "service_down redis"
    bool operator==(const Incident &) const = default;
};

struct TimelineData
{
    TimelineData();

    enum TrackIndex {
        CyclesPerMinute,
        Mismatches,
        GoldenFiles,
        DiskUsed,
        EngineLatency,  ///< backend and worker
        StoreLatency,   ///< Redis and PostgreSQL
        WatcherLatency, ///< Prometheus and Alertmanager
        TrackCount      ///< of those that every environment has; behind them the charts that the profile names
    };
    std::vector<Track> tracks;
    Series goldenBytes; ///< of the golden files' track, for its export
    QList<RibbonCell> ribbon;
    QList<EventMark> marks;
    QList<Incident> incidents;
    std::optional<qint64> start, end, now; ///< run time: of the run, as planned, this moment
    std::optional<qint64> seen;            ///< run time: how far anything happened
    std::optional<qint64> silentSince;     ///< run time: a report is overdue since this last one
    bool live = false;                     ///< else "now" is when the run was last seen
    bool practice = false;                 ///< run time is not wall time
    QString toGo;                          ///< "10 h to go"

    /// Takes in everything the session knows. Samples are only added, so a day of them costs nothing again.
    void update(const Session &session);
    /// The charts that the profile names.
    void setCharts(const QList<NamedChart> &charts);
    /// Fits the scales to what is in @p span.
    void fit(Span span);
    /// What a track says of this moment; empty: nothing is known of it.
    [[nodiscard]] QString valueText(int index, qint64 at) const;
    /// The cycle that ended a moment's span, if there is one.
    [[nodiscard]] const RibbonCell *cycleAt(qint64 at) const;
    /// The problems that have gone; those of the run are marked from the next update() on.
    void setPast(const QList<PastProblem> &past) { m_past = past; }
    /// Forgets the run; which charts and past problems there are stays.
    void clear();
    /// Samples came that lie before those taken in.
    void resample();

private:
    void updateCycles(const Session &session);
    void updateNamed();
    void updateSamples(const Session &session);
    void updateLatencies(const Session &session);
    void updateTexts(const Session &session);
    void updateMarks(const Session &session);
    void updateSeen(const health::RunStatus &status);
    void updateStops(const Session &session);
    void markPast(const health::RunStatus &status);
    void updateForecast(const Session &session);
    void mark(qint64 at, Meaning meaning, const QString &label);
    /// An emergency stop as we saw it, in run time. It stays on the axis after it was lifted.
    struct StopSeen
    {
        qint64 at;
        std::optional<qint64> lifted;
    };
    QList<StopSeen> m_stops;
    QList<qint64> m_restarts;
    qsizetype m_samplesTaken = 0;
    QList<NamedChart> m_named;
    QList<PastProblem> m_past;
    double m_bytesPerFile = 0;
    double m_warningFiles = 0; ///< at this many files the golden directory reaches its warning size
    environment::Thresholds m_thresholds;
};

} // namespace gw::gui
