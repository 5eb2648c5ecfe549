// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/FileOps.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gw {

int FileOps::open(const char *path, int flags, mode_t mode) { return ::open(path, flags, mode); }
ssize_t FileOps::write(int fd, const void *data, size_t size) { return ::write(fd, data, size); }
int FileOps::fsync(int fd) { return ::fsync(fd); }
int FileOps::close(int fd) { return ::close(fd); }
int FileOps::rename(const char *from, const char *to) { return std::rename(from, to); }
int FileOps::unlink(const char *path) { return ::unlink(path); }
int FileOps::openat(int directory, const char *path, int flags, mode_t mode)
{
    return ::openat(directory, path, flags, mode);
}
int FileOps::renameat(int fromDirectory, const char *from, int toDirectory, const char *to)
{
    return ::renameat(fromDirectory, from, toDirectory, to);
}
int FileOps::unlinkat(int directory, const char *path, int flags) { return ::unlinkat(directory, path, flags); }
int FileOps::mkdirat(int directory, const char *path, mode_t mode) { return ::mkdirat(directory, path, mode); }
int FileOps::syncfs(int fd) { return ::syncfs(fd); }

int FileOps::renameNew(int fromDirectory, const char *from, int toDirectory, const char *to)
{
    if (::renameat2(fromDirectory, from, toDirectory, to, RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL) // EINVAL: this file system does not know the flag
        return -1;
    if (::linkat(fromDirectory, from, toDirectory, to, 0) != 0)
        return -1;
    return ::unlinkat(fromDirectory, from, 0);
}

FileOps &FileOps::system()
{
    static FileOps ops;
    return ops;
}

} // namespace gw
