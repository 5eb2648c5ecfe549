// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Actions.h"

#include "gui/Icons.h"
#include "gui/Theme.h"

namespace gw::gui {

QAction *Actions::add(const QString &id, const Entry &entry)
{
    if (m_actions.isEmpty())
        connect(&theme(), &Theme::changed, this, &Actions::colourIcons);
    auto *action = new QAction(entry.text, this);
    action->setObjectName(id);
    action->setShortcuts(entry.keys);
    action->setProperty("command", entry.command);
    action->setProperty("iconName", entry.icon);
    if (!entry.icon.isEmpty())
        action->setIcon(menuIcon(entry.icon));
    m_actions.append(action);
    return action;
}

QAction *Actions::get(const QString &id) const
{
    for (QAction *action : m_actions)
        if (action->objectName() == id)
            return action;
    return nullptr;
}

QString Actions::command(const QAction *action) { return action->property("command").toString(); }

QString Actions::keys(const QAction *action)
{
    QStringList keys;
    for (const QKeySequence &key : action->shortcuts())
        keys += key.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral(", "));
}

void Actions::colourIcons()
{
    for (QAction *action : m_actions)
        if (const QString name = action->property("iconName").toString(); !name.isEmpty())
            action->setIcon(menuIcon(name));
}

} // namespace gw::gui
