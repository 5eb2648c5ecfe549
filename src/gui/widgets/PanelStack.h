// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

#include <utility>

namespace gw::gui {

class Panel;
class RangeSwitch;

/// Panels that share one place: the header of each has, where its title was, a switch of all their names.
class PanelStack : public QStackedWidget
{
    Q_OBJECT
public:
    // QFrame has a shape called Panel.
    /// @p panels have their headers; @p name says to screen readers what the switch is for.
    PanelStack(const QList<std::pair<gui::Panel *, QString>> &panels, const QString &name, QWidget *parent = nullptr);

    void setName(gui::Panel *panel, const QString &name); ///< in the switch: "Alerts 3"
    void bringUp(gui::Panel *panel);

private:
    void choose(int index);
    QList<RangeSwitch *> m_switches; ///< one per panel
};

} // namespace gw::gui
