// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

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
    struct Page
    {
        QString name;
        std::function<void()> show;
        std::function<bool()> isReady;    ///< asked every second
        int settling = 0;                 ///< seconds that it has to be ready before the picture
        std::function<QString()> missing; ///< what is said when it never is
    };
    void addWork();
    void addIncidents();
    void addCertify();
    void look();
    void next();
    [[nodiscard]] bool save(const QString &page);
    MainWindow &m_window;
    const QString m_directory;
    QList<Page> m_pages; ///< those to come, the present one first
    QTimer m_timer;
    int m_seconds = 0, m_readySeconds = 0;
};

} // namespace gw::gui
