// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environment/Profile.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace gw::gui {

/// Notices when the file of a profile changes on disk, also when it is replaced or goes and comes back, and reads it
/// off the window's thread. Lives in the main thread.
class ProfileWatch : public QObject
{
    Q_OBJECT
public:
    explicit ProfileWatch(QObject *parent = nullptr);

    /// From now on tells what is different from @p profile; one without a file never changes.
    void follow(const environment::Profile &profile);
    void stop();

Q_SIGNALS:
    /// Other content, or readable again.
    void changed(const gw::environment::Profile &profile);
    /// It is there and cannot be read, or it is there no more; told once for each reason.
    void broken(const gw::Error &error);

private:
    void arm();
    void read();
    void take(const Result<environment::Profile> &read);
    QFileSystemWatcher m_watcher;
    QTimer m_settle; ///< who writes a file does so in several steps
    QTimer m_rearm;  ///< while the file or its folder is gone, nothing tells of its return
    environment::Profile m_known;
    QString m_trouble;
    bool m_seen = false; ///< it has been there
    int m_generation = 0;
};

} // namespace gw::gui
