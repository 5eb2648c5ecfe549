// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/monitor/TimelineView.h"
#include "gui/widgets/Panel.h"

namespace gw::gui {

class RangeSwitch;

/// The timeline with the switch of its range.
class TimelinePanel : public Panel
{
    Q_OBJECT
public:
    explicit TimelinePanel(QWidget *parent = nullptr);
    void show(const Session &session);
    [[nodiscard]] TimelineView *view() const { return m_view; }

private:
    RangeSwitch *m_switch;
    TimelineView *m_view;
};

} // namespace gw::gui
