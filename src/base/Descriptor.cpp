// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Descriptor.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace gw {

Descriptor::Descriptor(Descriptor &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    std::swap(m_fd, other.m_fd);
    return *this;
}

Descriptor::~Descriptor()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Result<Descriptor> Descriptor::openRegular(const QByteArray &path)
{
    Descriptor file(::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!file.isOpen())
        return Failure(systemError(errno, QCoreApplication::translate("gw::Descriptor", "Cannot open the file"),
                                   QFile::decodeName(path)));
    struct stat info{};
    if (::fstat(file.get(), &info) != 0)
        return Failure(systemError(errno, QCoreApplication::translate("gw::Descriptor", "Cannot open the file"),
                                   QFile::decodeName(path)));
    if (!S_ISREG(info.st_mode))
        return failure(ErrorKind::Unreadable, QCoreApplication::translate("gw::Descriptor", "Not a regular file"),
                       QFile::decodeName(path));
    return file;
}

Result<Descriptor> Descriptor::openDirectory(const QByteArray &path)
{
    Descriptor directory(::open(path.constData(), O_RDONLY | O_CLOEXEC | O_DIRECTORY));
    if (directory.isOpen())
        return directory;
    const int reason = errno;
    struct stat info{};
    // Something else has the name: that is not the same as nothing being there, which ENOTDIR means on the way to it.
    if (reason == ENOTDIR && ::stat(path.constData(), &info) == 0)
        return failure(ErrorKind::Unreadable, QCoreApplication::translate("gw::Descriptor", "Not a directory"),
                       QFile::decodeName(path));
    return Failure(systemError(reason, QCoreApplication::translate("gw::Descriptor", "Cannot open the directory"),
                               QFile::decodeName(path)));
}

} // namespace gw
