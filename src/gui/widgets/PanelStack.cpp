// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/PanelStack.h"

#include "gui/widgets/Panel.h"
#include "gui/widgets/RangeSwitch.h"

namespace gw::gui {

PanelStack::PanelStack(const QList<std::pair<gui::Panel *, QString>> &panels, const QString &name, QWidget *parent)
    : QStackedWidget(parent)
{
    QStringList names;
    for (const auto &entry : panels)
        names << entry.second;
    for (const auto &[panel, unused] : panels) {
        auto *choice = new RangeSwitch(names);
        choice->setObjectName(QStringLiteral("panelSwitch"));
        choice->setAccessibleName(name);
        choice->setCurrent(int(m_switches.size()));
        panel->replaceTitle(choice);
        addWidget(panel);
        m_switches << choice;
        connect(choice, &RangeSwitch::chosen, this, &PanelStack::choose);
    }
}

void PanelStack::setName(gui::Panel *panel, const QString &name)
{
    for (RangeSwitch *choice : m_switches)
        choice->setText(indexOf(panel), name);
}

void PanelStack::bringUp(gui::Panel *panel) { setCurrentWidget(panel); }

void PanelStack::choose(int index)
{
    const int left = currentIndex();
    const bool focused = m_switches.at(left)->hasFocus();
    setCurrentIndex(index);
    m_switches.at(left)->setCurrent(left); // each goes on showing its own panel
    if (focused)
        m_switches.at(index)->setFocus(Qt::OtherFocusReason);
}

} // namespace gw::gui
