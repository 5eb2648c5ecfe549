// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreFile.h"

#include <QFile>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gw::store {

int makeFile(const QByteArray &name)
{
    struct stat info{};
    if (::stat(name.constData(), &info) == 0)
        return S_ISDIR(info.st_mode) ? EISDIR : 0;
    if (errno != ENOENT)
        return errno;
    QByteArray draft = name + ".XXXXXX";
    const int fd = ::mkostemp(draft.data(), O_CLOEXEC); // 0600
    if (fd < 0)
        return errno;
    ::close(fd);
    int error = ::link(draft.constData(), name.constData()) == 0 ? 0 : errno;
    ::unlink(draft.constData());
    if (error == EEXIST) // somebody was faster, unless it is a link to nothing
        error = ::stat(name.constData(), &info) == 0 ? 0 : errno;
    return error;
}

std::pair<quint64, quint64> identityOf(const QString &file)
{
    struct stat info{};
    return ::stat(QFile::encodeName(file).constData(), &info) == 0
               ? std::pair(quint64(info.st_dev), quint64(info.st_ino))
               : std::pair(quint64(0), quint64(0));
}

} // namespace gw::store
