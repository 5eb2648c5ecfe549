// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/session/Session.h"

#include <QWidget>

class QSplitter;

namespace gw::gui {

class ChartQueries;
class TileRow;
class TimelineView;
class TimelinePanel;

/// Is the run good, since when not: figures, timeline and log of the watched run.
class MonitorPage : public QWidget
{
    Q_OBJECT
public:
    /// @p log is shown below the timeline, @p side to the right of both while there is room.
    MonitorPage(Session &session, QWidget *log, QWidget *side, QWidget *parent = nullptr);

    [[nodiscard]] TimelineView *timeline() const;
    [[nodiscard]] TimelinePanel *timelinePanel() const { return m_timeline; }
    [[nodiscard]] QSplitter *splitter() const { return m_splitter; }
    /// Gives the side column its place back after it was shown elsewhere.
    void takeSide(QWidget *side);

private:
    void refresh();
    void refreshTimeline();
    void makeRoom();
    void askCharts();
    Session &m_session;
    TileRow *m_tiles;
    TimelinePanel *m_timeline;
    ChartQueries *m_queries;
    QSplitter *m_splitter;
    QTimer m_chartPause; ///< charts are drawn at most a few times a second
    bool m_chartWaits = false;
};

} // namespace gw::gui
