// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/FileText.h"

#include "base/Descriptor.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gw::golden {

int FileText::read(int at, const char *name, unsigned char type, struct stat *info)
{
    m_size = 0;
    if (type == DT_DIR)
        return EISDIR;
    const Descriptor file(::openat(at, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!file.isOpen())
        return errno;
    if (info || type != DT_REG) { // the listing's word saves a call per file; O_NONBLOCK covers one replaced since
        struct stat own{};
        struct stat &found = info ? *info : own;
        if (::fstat(file.get(), &found) != 0)
            return errno;
        if (!S_ISREG(found.st_mode))
            return S_ISDIR(found.st_mode) ? EISDIR : EINVAL;
        if (found.st_size > qint64(largest))
            return EFBIG;
    }
    return readAll(file.get());
}

int FileText::readAll(int fd)
{
    if (m_buffer.size() > 1024 * 1024) // one large file must not cost memory for ever
        m_buffer = std::vector<char>(64 * 1024);
    for (;;) {
        const size_t room = m_buffer.size() - simdjson::SIMDJSON_PADDING - m_size;
        const ssize_t got = ::read(fd, m_buffer.data() + m_size, room);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return errno;
        m_size += size_t(got);
        if (size_t(got) < room) // short: that was all of it
            return 0;
        if (m_size > largest)
            return EFBIG;
        m_buffer.resize(std::min(m_buffer.size() * 4, largest + 1 + simdjson::SIMDJSON_PADDING));
    }
}

QString FileText::reason(int problem)
{
    switch (problem) {
    case EISDIR:
        return QCoreApplication::translate("gw::golden", "is a directory");
    case EINVAL:
        return QCoreApplication::translate("gw::golden", "is not a regular file");
    case EFBIG:
        return QCoreApplication::translate("gw::golden", "is larger than %1 MB").arg(largest >> 20);
    default:
        return QCoreApplication::translate("gw::golden", "cannot be read: %1")
            .arg(QString::fromLocal8Bit(std::strerror(problem)));
    }
}

} // namespace gw::golden
