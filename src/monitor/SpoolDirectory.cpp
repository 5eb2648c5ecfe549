// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/SpoolDirectory.h"

#include "monitor/Text.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

namespace gw::monitor {
Result<void> makePrivate(const QString &directory)
{
    const QByteArray path = QFile::encodeName(directory);
    for (auto slash = path.indexOf('/', 1);; slash = path.indexOf('/', slash + 1)) {
        const QByteArray part = slash < 0 ? path : path.first(slash);
        if (::mkdir(part.constData(), 0700) != 0 && errno != EEXIST && errno != EISDIR && errno != EROFS)
            return Failure(systemError(errno, Text::tr("Cannot make the directory"), QFile::decodeName(part)));
        if (slash < 0)
            break;
    }
    struct stat info{};
    if (::stat(path.constData(), &info) != 0)
        return Failure(systemError(errno, Text::tr("Cannot make the directory"), directory));
    if (!S_ISDIR(info.st_mode))
        return failure(ErrorKind::Io, Text::tr("Not a directory"), directory);
    return {};
}

Result<QStringList> namesIn(const QString &directory)
{
    DIR *listing = ::opendir(QFile::encodeName(directory).constData());
    if (!listing && errno == ENOTDIR) // something else lies there: not the same as nothing
        return failure(ErrorKind::Io, Text::tr("Not a directory"), directory);
    if (!listing)
        return Failure(systemError(errno, Text::tr("Cannot list the directory"), directory));
    QStringList names;
    errno = 0;
    while (const dirent *entry = ::readdir(listing)) { // NOLINT(concurrency-mt-unsafe): a listing of our own
        const QByteArrayView name(entry->d_name);
        if (name != "." && name != "..")
            names << QFile::decodeName(entry->d_name);
        errno = 0;
    }
    const int failed = errno;
    ::closedir(listing);
    if (failed != 0)
        return Failure(systemError(failed, Text::tr("Cannot list the directory"), directory));
    names.sort();
    return names;
}

Result<void> syncDirectory(const QString &directory, FileOps &ops)
{
    const int fd = ops.open(QFile::encodeName(directory).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
    const int failed = fd >= 0 && ops.fsync(fd) == 0 ? 0 : errno;
    if (fd >= 0)
        ops.close(fd);
    if (failed != 0)
        return Failure(systemError(failed, Text::tr("Cannot flush the directory to disk"), directory));
    return {};
}

} // namespace gw::monitor
