// SPDX-License-Identifier: GPL-3.0-or-later
// Entries of a tar in memory: written by KArchive's KTar, read back by a walker that knows just what KTar writes.
#pragma once

#include "base/Error.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <sys/types.h>

namespace gw::golden {

constexpr size_t tarBlock = 512;
[[nodiscard]] constexpr size_t tarPadded(size_t size) { return (size + tarBlock - 1) / tarBlock * tarBlock; }

/// A regular file in a tar.
struct TarEntry
{
    std::string_view name;    ///< bytes; need not be UTF-8
    std::string_view content; ///< empty while only a head was written
    mode_t mode = 0644;
    qint64 modifiedS = 0; ///< seconds since 1970; clamped to what a tar can hold
};

/// Reusable; one per thread.
class TarPacker
{
public:
    TarPacker();
    ~TarPacker();
    /// Appends @p entry with its padding to @p out.
    [[nodiscard]] Result<void> append(const TarEntry &entry, std::string &out);
    /// Appends the head alone, for a content of @p size bytes that the caller appends and pads.
    [[nodiscard]] Result<void> appendHead(const TarEntry &entry, size_t size, std::string &out);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Steps through whole entries in @p tar, which outlives it.
class TarWalker
{
public:
    explicit TarWalker(std::string_view tar) : m_rest(tar) {}
    /// nullopt at the end of what was given. An error for what our archives never hold: a wrong checksum, an entry that
    /// is cut off, anything but a regular file.
    [[nodiscard]] Result<std::optional<TarEntry>> next();

private:
    std::string_view m_rest;
};

} // namespace gw::golden
