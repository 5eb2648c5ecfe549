// SPDX-License-Identifier: GPL-3.0-or-later
// The icon beside the desktop's clock, only where there is a place for it.
#pragma once

#include "gui/Palette.h"

#include <QMenu>
#include <QSystemTrayIcon>
#include <QTimer>

namespace gw::gui {

class Tray : public QObject
{
    Q_OBJECT
public:
    explicit Tray(QObject *parent = nullptr);

    /// @p verdict is shown as the tool tip.
    void show(Meaning meaning, const QString &verdict);

    [[nodiscard]] bool isVisible() const { return m_icon.isVisible(); }
    [[nodiscard]] const QMenu &menu() const { return m_menu; }
    [[nodiscard]] QString toolTip() const { return m_icon.toolTip(); }
    [[nodiscard]] Meaning meaning() const { return m_meaning; }
    /// The shape of a meaning in all the sizes trays ask for.
    [[nodiscard]] static QIcon icon(Meaning meaning);

Q_SIGNALS:
    void showPressed();
    void stopPressed();
    void quitPressed();

private:
    void appear();
    void dress();
    Meaning m_meaning = Meaning::Unknown;
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    QTimer m_lookAgain; ///< a desktop that is still starting has its tray later
};

} // namespace gw::gui
