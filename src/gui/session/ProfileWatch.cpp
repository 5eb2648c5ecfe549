// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/session/ProfileWatch.h"

#include "base/WhenDone.h"
#include "gui/session/Environments.h"

#include <QFileInfo>

namespace gw::gui {

ProfileWatch::ProfileWatch(QObject *parent) : QObject(parent)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(300);
    m_rearm.setSingleShot(true);
    m_rearm.setInterval(1000);
    const auto settle = [this] { m_settle.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, settle);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, settle);
    connect(&m_settle, &QTimer::timeout, this, &ProfileWatch::read);
    connect(&m_rearm, &QTimer::timeout, this, &ProfileWatch::read);
}

void ProfileWatch::follow(const environment::Profile &profile)
{
    stop();
    m_known = profile;
    m_seen = QFileInfo::exists(profile.file);
    if (!profile.file.isEmpty())
        arm();
}

void ProfileWatch::stop()
{
    ++m_generation;
    m_settle.stop();
    m_rearm.stop();
    m_trouble.clear();
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
}

void ProfileWatch::arm()
{
    // A file that is replaced is another one, which only its folder tells of; one written in place, only the file.
    const QString folder = QFileInfo(m_known.file).absolutePath();
    bool armed = m_watcher.directories().contains(folder) || m_watcher.addPath(folder);
    armed = (m_watcher.files().contains(m_known.file) || m_watcher.addPath(m_known.file)) && armed;
    if (!armed)
        m_rearm.start();
}

void ProfileWatch::read()
{
    arm();
    if (QFileInfo::exists(m_known.file))
        m_seen = true;
    else if (!m_seen)
        return; // not saved yet
    whenDone(Environments::load({}, m_known.file), this,
             [this, generation = m_generation](const Result<environment::Profile> &read) {
                 if (generation == m_generation)
                     take(read);
             });
}

void ProfileWatch::take(const Result<environment::Profile> &read)
{
    const QString trouble = read ? QString() : read.error().text();
    const QString before = std::exchange(m_trouble, trouble);
    if (!read) {
        if (before != trouble)
            Q_EMIT broken(read.error());
        return;
    }
    if (*read == m_known && before.isEmpty())
        return;
    m_known = *read;
    Q_EMIT changed(m_known);
}

} // namespace gw::gui
