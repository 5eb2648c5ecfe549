// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/archive/SourceReader.h"

#include "base/Descriptor.h"
#include "golden/Text.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace gw::golden {
namespace {

/// Reads up to @p content's size; less at the end of the file, -1 with errno.
ssize_t readAll(int fd, std::string &content)
{
    size_t used = 0;
    while (used < content.size()) {
        const ssize_t got = ::read(fd, content.data() + used, content.size() - used);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return -1;
        if (got == 0)
            break;
        used += size_t(got);
    }
    return ssize_t(used);
}

QString problem(int errnoValue)
{
    if (errnoValue == ENOENT)
        return Text::tr("vanished meanwhile");
    if (errnoValue == ELOOP)
        return Text::tr("was replaced by a symbolic link meanwhile");
    return Text::tr("cannot be read: %1").arg(QString::fromLocal8Bit(std::strerror(errnoValue)));
}

} // namespace

QString SourceReader::read(const PackFile &file)
{
    m_name = m_list.name(file);
    const Descriptor fd(
        ::openat(m_directory, m_name.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY));
    if (!fd.isOpen())
        return problem(errno);
    m_content.resize(size_t(file.state.size) + 1); // one more: a file that grew is noticed
    const ssize_t got = readAll(fd.get(), m_content);
    struct stat info{};
    if (got < 0 || ::fstat(fd.get(), &info) != 0)
        return problem(errno);
    // Looked at after reading: whatever was written before or meanwhile has changed its time.
    if (got != file.state.size || stateOf(info) != file.state || !S_ISREG(info.st_mode))
        return Text::tr("changed meanwhile");
    m_content.resize(size_t(got));
    return {};
}

} // namespace gw::golden
