// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of the window in one registry: menu, key, finder and shortcuts page show the same list.
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>

namespace gw::gui {

class Actions : public QObject
{
    Q_OBJECT
public:
    struct Entry
    {
        QString text;
        QList<QKeySequence> keys;
        QString icon;
        QString command; ///< the goldwatchctl command that does the same; empty: only a window can do this
    };

    using QObject::QObject;

    /// @p id names the action in tests and settings: "run.stop".
    QAction *add(const QString &id, const Entry &entry);
    [[nodiscard]] QAction *get(const QString &id) const;
    [[nodiscard]] const QList<QAction *> &all() const { return m_actions; }

    [[nodiscard]] static QString command(const QAction *action);
    [[nodiscard]] static QString keys(const QAction *action);

private:
    void colourIcons();
    QList<QAction *> m_actions;
};

} // namespace gw::gui
