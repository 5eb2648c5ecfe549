// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/archive/Removal.h"

#include "base/Descriptor.h"
#include "golden/Text.h"
#include "golden/archive/Parallel.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>

namespace gw::golden {
namespace {

/// Why the file stays; empty when it is gone now.
QString removeOne(int directory, const PackFile &file, const std::string &name, FileOps &ops, RemovalResult &result)
{
    struct stat info{};
    const bool isThere = ::fstatat(directory, name.c_str(), &info, AT_SYMLINK_NOFOLLOW) == 0;
    if (!isThere && errno == ENOENT)
        return Text::tr("vanished meanwhile");
    if (isThere && (!S_ISREG(info.st_mode) || stateOf(info) != file.state))
        return Text::tr("changed meanwhile");
    if (!isThere || ops.unlinkat(directory, name.c_str(), 0) != 0)
        return Text::tr("cannot be removed: %1").arg(QString::fromLocal8Bit(std::strerror(errno)));
    ++result.removed;
    result.bytes.value += file.state.size;
    result.freed.value += info.st_nlink == 1 ? qint64(info.st_blocks) * 512 : 0;
    return {};
}

} // namespace

Result<RemovalResult> removeProven(const PackList &proven, FileOps &ops, std::stop_token stop,
                                   const std::function<void(qint64, qint64)> &onProgress)
{
    constexpr size_t chunk = 512;
    const auto directory = Descriptor::openDirectory(proven.directory);
    if (!directory)
        return Failure(directory.error());
    RemovalResult result;
    const auto remove = [&](size_t number) -> Result<RemovalResult> {
        RemovalResult part;
        PackList naming; // only for its way of naming what is kept
        const size_t end = std::min(proven.files.size(), (number + 1) * chunk);
        for (size_t i = number * chunk; i < end && !stop.stop_requested(); ++i) {
            const std::string name(proven.name(proven.files[i]));
            if (const QString reason = removeOne(directory->get(), proven.files[i], name, ops, part); !reason.isEmpty())
                naming.keep(name, reason);
        }
        part.kept = naming.kept;
        return part;
    };
    // Freeing what a file held takes longer than taking it out of its directory. Not stopped from outside: what a
    // thread has removed has to be counted.
    const auto removed = inOrder((proven.files.size() + chunk - 1) / chunk, {}, [&] { return remove; },
                                 [&](const RemovalResult &part) -> Result<void> {
                                     result.removed += part.removed;
                                     result.bytes += part.bytes;
                                     result.freed += part.freed;
                                     result.kept += part.kept;
                                     if (onProgress)
                                         onProgress(result.removed, result.bytes.value);
                                     return {};
                                 });
    if (!removed)
        return Failure(removed.error());
    result.complete = !stop.stop_requested();
    if (result.removed > 0 && ops.fsync(directory->get()) != 0)
        return Failure(systemError(errno,
                                   Text::tr("Files were removed, but their directory could not be flushed to disk"),
                                   QFile::decodeName(proven.directory)));
    return result;
}

} // namespace gw::golden
