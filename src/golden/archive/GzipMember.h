// SPDX-License-Identifier: GPL-3.0-or-later
// One member of a gzip file (RFC 1952) at a time, through libdeflate. Members that we write carry in their extra field
// how long they are, so that a reader steps from one to the next without unpacking any.
#pragma once

#include "base/Error.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct libdeflate_compressor;
struct libdeflate_decompressor;

namespace gw::golden {

/// What the head of one of our members says.
struct MemberHead
{
    size_t length = 0;      ///< of the whole member, in bytes of the file
    std::string_view extra; ///< our payload in the extra field; empty for all but the last member
};

/// nullopt when @p bytes do not begin with a member of ours. @p bytes may end before the member does.
[[nodiscard]] std::optional<MemberHead> memberHead(std::string_view bytes);
/// Bytes that memberHead() needs at most.
constexpr size_t memberHeadSize = 256;

/// Reusable; one per thread.
class GzipPacker
{
public:
    GzipPacker();
    ~GzipPacker();
    /// Appends a member that holds @p data; @p extra is at most 200 bytes.
    void append(std::string_view data, std::string &out, std::string_view extra = {});

private:
    libdeflate_compressor *m_compressor;
};

/// Reusable; one per thread.
class GzipUnpacker
{
public:
    GzipUnpacker();
    ~GzipUnpacker();
    /// Unpacks exactly one member of exactly @p size bytes of content into @p out, checksum and length checked. False
    /// when it is damaged or says otherwise.
    [[nodiscard]] bool unpack(std::string_view member, size_t size, std::string &out);

private:
    libdeflate_decompressor *m_decompressor;
};

/// CONTENT length that the last four bytes of @p member claim (RFC 1952: modulo 2^32).
[[nodiscard]] size_t claimedSize(std::string_view member);

} // namespace gw::golden
