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
    /// The profile names these charts now; those that settings or the user want are shown.
    void offer(const QList<NamedChart> &charts);
    [[nodiscard]] TimelineView *view() const { return m_view; }
    [[nodiscard]] NoticeLine *notice() const { return m_notice; }

    /// The menu of charts, under its button.
    void openCharts();
    /// Writes what is shown; what came of it is said below the header.
    void save(const QString &environment, const QString &run, const QString &file);

    /// The shown charts by the names that settings keep, and back. The name of a chart that this environment does not
    /// have is kept: another may.
    [[nodiscard]] QStringList shownNames() const;
    void setShownNames(const QStringList &names);

Q_SIGNALS:
    void exportPressed();

private:
    void refreshCount();
    [[nodiscard]] QString nameOf(int index) const;
    QStringList m_elsewhere; ///< shown where there are such charts
    RangeSwitch *m_switch;
    Button *m_charts;
    Button *m_export;
    NoticeLine *m_notice;
    TimelineView *m_view;
};

} // namespace gw::gui
