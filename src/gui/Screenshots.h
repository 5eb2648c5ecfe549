// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace gw::gui {

class MainWindow;

/// Waits until the window shows a live run for a few seconds, saves its pages as pictures, ends the program:
/// exit code 0, or 3 when no live run came.
class Screenshots : public QObject
{
    Q_OBJECT
public:
    Screenshots(MainWindow &window, const QString &directory, QObject *parent = nullptr);

private:
    void look();
    void save();
    MainWindow &m_window;
    QString m_directory;
    QTimer m_timer;
    int m_seconds = 0, m_liveSeconds = 0;
};

} // namespace gw::gui
