// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/Gatherer.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <sys/stat.h>
#include <sys/statvfs.h>

namespace gw::host {

health::DiskUsage diskUsage(const QString &path)
{
    health::DiskUsage usage;
    usage.path = path;
    const QByteArray name = QFile::encodeName(path);
    struct statvfs fs{};
    struct stat info{};
    if (::statvfs(name.constData(), &fs) != 0 || ::stat(name.constData(), &info) != 0) {
        usage.missing = errno == ENOENT;
        usage.error =
            systemError(errno, QCoreApplication::translate("gw::host::DiskUsage", "Cannot ask the file system"), path)
                .text();
        return usage;
    }
    usage.device = qint64(info.st_dev);
    const qint64 block = qint64(fs.f_frsize);
    const qint64 used = qint64(fs.f_blocks - fs.f_bfree) * block;
    usage.total.value = qint64(fs.f_blocks) * block;
    usage.available.value = qint64(fs.f_bavail) * block;
    // What root alone may use counts neither as used nor as available: so df's percentage reaches 100 when users are
    // stuck.
    if (used + usage.available.value > 0)
        usage.usedPercent = 100.0 * double(used) / double(used + usage.available.value);
    else
        usage.error = QCoreApplication::translate("gw::host::DiskUsage", "This file system has no size");
    return usage;
}

} // namespace gw::host
