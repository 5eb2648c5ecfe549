// SPDX-License-Identifier: GPL-3.0-or-later
// Lets the n-th file operation fail, once or from then on. A failing write first writes half, as a full disk does.
#pragma once

#include "base/FileOps.h"

#include <atomic>
#include <cerrno>

namespace gw::test {

/// Thread-safe, as what it stands for.
class FailingOps : public FileOps
{
public:
    FailingOps(int n, bool forEver, int error = EIO) : m_left(n), m_forEver(forEver), m_error(error) {}
    int open(const char *path, int flags, mode_t mode) override
    {
        return fails() ? -1 : FileOps::open(path, flags, mode);
    }
    int openat(int directory, const char *path, int flags, mode_t mode) override
    {
        return fails() ? -1 : FileOps::openat(directory, path, flags, mode);
    }
    ssize_t write(int fd, const void *data, size_t size) override
    {
        if (!fails())
            return FileOps::write(fd, data, size);
        FileOps::write(fd, data, size / 2);
        errno = m_error;
        return -1;
    }
    int fsync(int fd) override { return fails() ? -1 : FileOps::fsync(fd); }
    int syncfs(int fd) override { return fails() ? -1 : FileOps::syncfs(fd); }
    int close(int fd) override
    {
        const int rc = FileOps::close(fd);
        return fails() ? -1 : rc;
    }
    int rename(const char *from, const char *to) override { return fails() ? -1 : FileOps::rename(from, to); }
    int renameat(int fromDirectory, const char *from, int toDirectory, const char *to) override
    {
        return fails() ? -1 : FileOps::renameat(fromDirectory, from, toDirectory, to);
    }
    int renameNew(int fromDirectory, const char *from, int toDirectory, const char *to) override
    {
        return fails() ? -1 : FileOps::renameNew(fromDirectory, from, toDirectory, to);
    }
    int unlink(const char *path) override { return fails() ? -1 : FileOps::unlink(path); }
    int unlinkat(int directory, const char *path, int flags) override
    {
        return fails() ? -1 : FileOps::unlinkat(directory, path, flags);
    }
    int mkdirat(int directory, const char *path, mode_t mode) override
    {
        return fails() ? -1 : FileOps::mkdirat(directory, path, mode);
    }
    void mend() { m_left = 1 << 30; }
    std::atomic<bool> failed = false;

private:
    bool fails()
    {
        const int left = --m_left;
        if (left > 0 || (left < 0 && !m_forEver))
            return false;
        failed = true;
        errno = m_error;
        return true;
    }
    std::atomic<int> m_left;
    bool m_forEver;
    int m_error;
};

} // namespace gw::test
