// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/monitor/TimelineView.h"
#include "gui/widgets/Panel.h"

namespace gw::gui {

class Button;
class NoticeLine;
class RangeSwitch;

/// The timeline with the switch of its range, the choice of its charts, and its export.
class TimelinePanel : public Panel
{
    Q_OBJECT
public:
    explicit TimelinePanel(QWidget *parent = nullptr);
    void show(const Session &session);
    [[nodiscard]] TimelineView *view() const { return m_view; }
    [[nodiscard]] NoticeLine *notice() const { return m_notice; }

    /// The menu of charts, under its button.
    void openCharts();
    /// Writes what is shown; what came of it is said below the header.
    void save(const QString &environment, const QString &run, const QString &file);

    /// The shown charts by the names that settings keep, and back; an unknown name is passed over.
    [[nodiscard]] QStringList shownNames() const;
    void setShownNames(const QStringList &names);

Q_SIGNALS:
    void exportPressed();

private:
    void refreshCount();
    RangeSwitch *m_switch;
    Button *m_charts;
    Button *m_export;
    NoticeLine *m_notice;
    TimelineView *m_view;
};

} // namespace gw::gui
