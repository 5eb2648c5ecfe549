// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/notify/Tray.h"

#include "gui/Icons.h"
#include "gui/Theme.h"

#include <QPainter>

namespace gw::gui {

Tray::Tray(QObject *parent) : QObject(parent)
{
    connect(m_menu.addAction(menuIcon(QStringLiteral("environment")), tr("Show the window")), &QAction::triggered, this,
            &Tray::showPressed);
    connect(m_menu.addAction(menuIcon(QStringLiteral("stop")), tr("Go to the emergency stop")), &QAction::triggered,
            this, &Tray::stopPressed);
    m_menu.addSeparator();
    connect(m_menu.addAction(tr("Quit")), &QAction::triggered, this, &Tray::quitPressed);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT showPressed();
    });
    connect(&theme(), &Theme::changed, this, &Tray::dress);
    m_lookAgain.setInterval(20'000);
    connect(&m_lookAgain, &QTimer::timeout, this, &Tray::appear);
    dress();
    appear();
}

void Tray::appear()
{
    if (!QSystemTrayIcon::isSystemTrayAvailable()) {
        m_lookAgain.start();
        return;
    }
    m_lookAgain.stop();
    m_icon.show();
}

void Tray::dress() { m_icon.setIcon(icon(m_meaning)); }

void Tray::show(Meaning meaning, const QString &verdict)
{
    if (m_icon.toolTip() != verdict)
        m_icon.setToolTip(verdict);
    if (std::exchange(m_meaning, meaning) != meaning)
        dress();
}

QIcon Tray::icon(Meaning meaning)
{
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        const double edge = size / 16.0;
        paintShape(painter, meaning, QRectF(edge, edge, size - 2 * edge, size - 2 * edge));
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace gw::gui
