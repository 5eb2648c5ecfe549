// SPDX-License-Identifier: GPL-3.0-or-later
// Lets the n-th file operation fail, once or from then on. A failing write first writes half, as a full disk does.
#pragma once

#include "base/FileOps.h"

#include <cerrno>

namespace gw::monitor::test {

class FailingOps : public FileOps
{
public:
    FailingOps(int n, bool forEver, int error = EIO) : m_left(n), m_forEver(forEver), m_error(error) {}
    int open(const char *path, int flags, mode_t mode) override
    {
        return fails() ? -1 : FileOps::open(path, flags, mode);
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
    int close(int fd) override
    {
        const int rc = FileOps::close(fd);
        return fails() ? -1 : rc;
    }
    int rename(const char *from, const char *to) override { return fails() ? -1 : FileOps::rename(from, to); }
    int unlink(const char *path) override { return fails() ? -1 : FileOps::unlink(path); }
    void mend() { m_left = 1 << 30; }
    bool failed = false;

private:
    bool fails()
    {
        if (--m_left > 0 || (m_left < 0 && !m_forEver))
            return false;
        failed = true;
        errno = m_error;
        return true;
    }
    int m_left;
    bool m_forEver;
    int m_error;
};

} // namespace gw::monitor::test
