// SPDX-License-Identifier: GPL-3.0-or-later
// The system calls that change files, behind one seam, so that a test can make the n-th of them fail.
#pragma once

#include <sys/types.h>

#include <cstddef>

namespace gw {

/// Each function is its namesake of POSIX: result and errno as there. Thread-safe as the calls themselves.
class FileOps
{
public:
    virtual ~FileOps() = default;
    virtual int open(const char *path, int flags, mode_t mode);
    virtual ssize_t write(int fd, const void *data, size_t size);
    virtual int fsync(int fd);
    virtual int close(int fd);
    virtual int rename(const char *from, const char *to);
    /// rename() that fails with EEXIST instead of replacing; also relative to directories, as renameat2(2).
    virtual int renameNew(int fromDirectory, const char *from, int toDirectory, const char *to);
    virtual int unlink(const char *path);
    virtual int openat(int directory, const char *path, int flags, mode_t mode);
    virtual int renameat(int fromDirectory, const char *from, int toDirectory, const char *to);
    virtual int unlinkat(int directory, const char *path, int flags);
    virtual int mkdirat(int directory, const char *path, mode_t mode);
    virtual int syncfs(int fd);

    /// The calls of the operating system.
    static FileOps &system();
};

} // namespace gw
