// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/monitor/TimelinePanel.h"

#include "gui/RunTime.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/RangeSwitch.h"

#include <QHBoxLayout>

namespace gw::gui {

TimelinePanel::TimelinePanel(QWidget *parent)
    : Panel(parent), m_switch(new RangeSwitch({tr("15 min"), tr("1 h"), tr("6 h"), tr("Whole run")})), m_view(new TimelineView)
{
    m_switch->setObjectName(QStringLiteral("timelineRange"));
    m_switch->setAccessibleName(tr("Range of the timeline"));
    makeHeader(tr("Timeline"))->addWidget(m_switch);
    body()->addWidget(m_view, 1);
    m_switch->setCurrent(int(m_view->range()));
    connect(m_switch, &RangeSwitch::chosen, this, [this](int index) { m_view->setRange(TimelineView::Range(index)); });
    connect(m_view, &TimelineView::rangeChanged, this, [this](TimelineView::Range range) { m_switch->setCurrent(int(range)); });
}

void TimelinePanel::show(const Session &session)
{
    m_view->update(session);
    const auto &status = session.status();
    // Said once, here: everywhere else the window keeps to one of the two.
    const bool practice = status && isPractice(*status);
    note()->setText(practice ? tr("practice run at %1, axis and log show its own time").arg(speedText(*status)) : QString());
}

} // namespace gw::gui
