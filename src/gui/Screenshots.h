// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>

namespace gw::gui {

class MainWindow;

/// Waits for live data, lets it move for some seconds, saves a picture of every page and ends the program: 0 when it
/// could be saved, 3 when no data came or the folder cannot be written.
class Screenshots : public QObject
{
    Q_OBJECT
public:
    Screenshots(MainWindow &window, const QString &directory, QObject *parent = nullptr);

private:
    void look();
    void lookAtArchive();
    [[nodiscard]] bool save(const QString &page);
    MainWindow &m_window;
    const QString m_directory;
    QTimer m_timer;
    int m_seconds = 0, m_liveSeconds = 0, m_shownSeconds = 0;
    bool m_atArchive = false;
};

} // namespace gw::gui
