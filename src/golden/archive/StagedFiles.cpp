// SPDX-License-Identifier: GPL-3.0-or-later
// Staging: files written, proven and placed.
#include "golden/DirectoryReader.h"
#include "golden/Text.h"
#include "golden/archive/StagingParts.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <utility>

namespace gw::golden {
Result<Staging::Opened> Staging::create(const std::string &path)
{
    const auto directory = stagedDirectory(parentPath(path));
    if (!directory)
        return Failure(directory.error());
    Opened opened{m_ops.openat((*directory)->get(), leafOf(path).c_str(),
                               O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600),
                  path};
    if (opened.fd < 0 && errno == EEXIST)
        return failure(ErrorKind::Refused, Text::tr("another entry of the archive has the same name"));
    if (opened.fd < 0)
        return Failure(error(Text::tr("Cannot create a file"), path));
    return opened;
}

Result<void> Staging::write(const Opened &file, std::string_view content)
{
    while (!content.empty()) {
        const ssize_t written = m_ops.write(file.fd, content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            errno = written == 0 ? EIO : errno;
            return Failure(error(Text::tr("Cannot write a file")));
        }
        content.remove_prefix(size_t(written));
    }
    return {};
}

Result<void> Staging::close(Opened &file, mode_t mode, qint64 modifiedNs)
{
    constexpr qint64 second = 1'000'000'000;
    const qint64 seconds = modifiedNs / second - (modifiedNs % second < 0 ? 1 : 0);
    const timespec time{time_t(seconds), long(modifiedNs - seconds * second)};
    const timespec times[2]{time, time};
    const bool isDressed = ::fchmod(file.fd, mode & 0777) == 0 && ::futimens(file.fd, times) == 0;
    const int saved = errno;
    const bool isClosed = m_ops.close(std::exchange(file.fd, -1)) == 0; // closed even where that failed
    errno = isDressed ? errno : saved;
    if (!isDressed || !isClosed)
        return Failure(error(Text::tr("Cannot write a file")));
    return {};
}

void Staging::discard(Opened &file)
{
    if (file.fd >= 0)
        ::close(std::exchange(file.fd, -1));
    if (const auto directory = stagedDirectory(parentPath(file.path)))
        m_ops.unlinkat((*directory)->get(), leafOf(file.path).c_str(), 0);
}

Result<void> Staging::sync()
{
    if (m_ops.syncfs(m_directory.get()) != 0)
        return Failure(error(Text::tr("Cannot flush the restored files to disk")));
    return {};
}

Result<void> Staging::prove(const StagedFile &file)
{
    const auto directory = stagedDirectory(parentPath(file.path));
    if (!directory)
        return Failure(directory.error());
    const Descriptor fd(::openat((*directory)->get(), leafOf(file.path).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    Digest digest;
    if (!fd.isOpen() || !digestOf(fd.get(), digest))
        return Failure(error(Text::tr("Cannot read back what was restored"), file.path));
    if (digest == file.digest)
        return {};
    return failure(ErrorKind::Io, Text::tr("What was restored does not read back as it was written"),
                   displayName(file.path), Text::tr("Check the disk and the memory of this machine"));
}

Result<bool> Staging::placeDirectory(const std::string &parent)
{
    const auto staged = m_staged.find(parent);
    if (parent.empty() || staged == m_staged.end())
        return false;
    const auto above = targetDirectory(parentPath(parent), true);
    if (!above)
        return Failure(above.error());
    if (m_ops.renameNew(m_directory.get(), std::to_string(staged->second).c_str(), (*above)->get(),
                        leafOf(parent).c_str()) != 0)
        // EPERM: a file system that cannot rename without replacing, and has no links of directories.
        return errno == EEXIST || errno == EPERM
                   ? Result<bool>(false)
                   : Failure(error(Text::tr("Cannot give the directory its name"), parent));
    m_touched.insert(parentPath(parent));
    m_recentTarget = {};
    return true;
}

Result<bool> Staging::place(const StagedFile &file, bool replace)
{
    const auto from = stagedDirectory(parentPath(file.path)), to = targetDirectory(parentPath(file.path), true);
    if (!from || !to)
        return Failure(from ? to.error() : from.error());
    const std::string leaf = leafOf(file.path);
    const int renamed = replace ? m_ops.renameat((*from)->get(), leaf.c_str(), (*to)->get(), leaf.c_str())
                                : m_ops.renameNew((*from)->get(), leaf.c_str(), (*to)->get(), leaf.c_str());
    if (renamed != 0)
        return !replace && errno == EEXIST ? Result<bool>(false)
                                           : Failure(error(Text::tr("Cannot give the file its name"), file.path));
    m_touched.insert(parentPath(file.path));
    return true;
}

Result<void> Staging::finish()
{
    for (const std::string &path : m_touched) {
        const auto directory = descend(path, false);
        if (!directory)
            return Failure(directory.error());
        if (*directory && m_ops.fsync((*directory)->get()) != 0)
            return Failure(
                error(Text::tr("The files are in place, but their directory could not be flushed to disk"), path));
    }
    return {};
}

} // namespace gw::golden
