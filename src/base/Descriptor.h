// SPDX-License-Identifier: GPL-3.0-or-later
// An owned file descriptor. Reading what others write goes through these, never through a memory map:
// a file that is truncated under a map kills the reader.
#pragma once

#include "base/Error.h"

#include <QByteArray>

namespace gw {

class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int fd) : m_fd(fd) {}
    Descriptor(Descriptor &&other) noexcept;
    Descriptor &operator=(Descriptor &&other) noexcept;
    ~Descriptor();

    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }

    /// Opens a regular file for reading without ever blocking on a FIFO. Directories, devices, FIFOs and
    /// symlink loops are errors. @p path in the file system's bytes.
    [[nodiscard]] static Result<Descriptor> openRegular(const QByteArray &path);
    /// Opens a directory for listing.
    [[nodiscard]] static Result<Descriptor> openDirectory(const QByteArray &path);

private:
    int m_fd = -1;
};

} // namespace gw
