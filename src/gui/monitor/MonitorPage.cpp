// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/monitor/MonitorPage.h"

#include "gui/Theme.h"
#include "gui/monitor/ChartQueries.h"
#include "gui/monitor/TileRow.h"
#include "gui/monitor/TimelinePanel.h"

#include <QHBoxLayout>
#include <QSplitter>

namespace gw::gui {

MonitorPage::MonitorPage(Session &session, QWidget *log, QWidget *side, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_tiles(new TileRow),
      m_timeline(new TimelinePanel),
      m_queries(new ChartQueries(session, this)),
      m_splitter(new QSplitter(Qt::Vertical))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(12);
    column->addWidget(m_tiles);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    m_splitter->setHandleWidth(12);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_timeline);
    m_splitter->addWidget(log);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({theme().scaled(396), theme().scaled(200)});
    row->addWidget(m_splitter, 1);
    column->addLayout(row, 1);
    row->setObjectName(QStringLiteral("row"));
    takeSide(side);

    m_chartPause.setSingleShot(true);
    m_chartPause.setInterval(250);
    connect(&m_chartPause, &QTimer::timeout, this, [this] {
        if (std::exchange(m_chartWaits, false))
            refreshTimeline();
    });
    const auto later = [this] {
        m_chartWaits = m_chartPause.isActive();
        if (!m_chartWaits)
            refreshTimeline();
    };
    connect(&session, &Session::statusChanged, this, [this, later] {
        refresh();
        later();
    });
    connect(&session, &Session::linkChanged, this, [this, later] {
        refresh();
        later();
    });
    connect(&session, &Session::cyclesChanged, this, later);
    connect(&session, &Session::samplesChanged, this, [this](bool before) {
        if (before)
            m_timeline->view()->resample();
    });
    connect(m_timeline->view(), &TimelineView::shownChanged, this, &MonitorPage::makeRoom);
    connect(&session, &Session::runReplaced, m_timeline->view(), &TimelineView::clear);
    connect(m_queries, &ChartQueries::listed, this, [this] { m_timeline->offer(m_queries->charts()); });
    connect(m_queries, &ChartQueries::changed, this, later);
    connect(m_timeline->view(), &TimelineView::shownChanged, this, &MonitorPage::askCharts);
    connect(m_timeline->view(), &TimelineView::rangeChanged, this, &MonitorPage::askCharts);
}

TimelineView *MonitorPage::timeline() const { return m_timeline->view(); }

void MonitorPage::takeSide(QWidget *side)
{
    auto *row = layout()->findChild<QHBoxLayout *>(QStringLiteral("row"));
    row->addWidget(side);
    side->show();
}

void MonitorPage::makeRoom()
{
    // More charts take their room from the log, as far as that stays readable. Only as the user chooses them: where
    // the splitter was left before counts for more.
    constexpr int header = 42, leastLog = 150;
    const QList<int> sizes = m_splitter->sizes();
    const int all = sizes.at(0) + sizes.at(1);
    const int wanted =
        std::min(theme().scaled(header) + m_timeline->view()->usualHeight(), all - theme().scaled(leastLog));
    if (isVisible() && wanted > sizes.at(0))
        m_splitter->setSizes({wanted, all - wanted});
}

void MonitorPage::refresh() { m_tiles->show(m_session); }

void MonitorPage::refreshTimeline()
{
    m_timeline->view()->setCharts(m_queries->charts());
    m_timeline->show(m_session);
    m_chartPause.start();
    askCharts();
}

void MonitorPage::askCharts()
{
    QList<int> shown;
    for (const int index : timeline()->shown())
        if (index >= TimelineData::TrackCount)
            shown.append(index - TimelineData::TrackCount);
    m_queries->want(shown, timeline()->span(), timeline()->columns());
}

} // namespace gw::gui
