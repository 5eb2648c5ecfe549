// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/archive/GzipMember.h"

#include <libdeflate.h>

#include <cstdint>
#include <new>

namespace gw::golden {
namespace {

// Level 6 is smaller than gzip's own 6 and takes 4 µs for a golden file; 7 takes half as long again for 2 %.
constexpr int level = 6;

// ID1 ID2, deflate, FEXTRA, no time, no hint, "unknown" system: the same input gives the same bytes everywhere.
constexpr std::string_view fixedHead("\x1f\x8b\x08\x04\0\0\0\0\0\xff", 10);
constexpr std::string_view subfield("GW");
constexpr size_t ownFields = 4 + 4;             // subfield id, its length, length of the member
constexpr size_t headSize = 10 + 2 + ownFields; // without payload
constexpr size_t footSize = 8;                  // CRC-32, length

template<class T> void append(std::string &out, T value)
{
    for (size_t i = 0; i < sizeof(T); ++i)
        out += char(uint8_t(value >> (8 * i)));
}

template<class T> T read(std::string_view bytes, size_t at)
{
    T value = 0;
    for (size_t i = 0; i < sizeof(T); ++i)
        value = T(value | T(uint8_t(bytes[at + i])) << (8 * i));
    return value;
}

void write32(std::string &out, size_t at, uint32_t value)
{
    for (size_t i = 0; i < 4; ++i)
        out[at + i] = char(uint8_t(value >> (8 * i)));
}

template<class T> T *allocated(T *object)
{
    if (!object)
        throw std::bad_alloc();
    return object;
}

} // namespace

std::optional<MemberHead> memberHead(std::string_view bytes)
{
    if (bytes.size() < headSize || !bytes.starts_with(fixedHead) || bytes.substr(12, 2) != subfield)
        return std::nullopt;
    const size_t fields = read<uint16_t>(bytes, 10), own = read<uint16_t>(bytes, 14);
    const size_t length = read<uint32_t>(bytes, 16);
    if (own < 4 || fields != own + 4 || bytes.size() < 12 + fields || length < 12 + fields + footSize)
        return std::nullopt;
    return MemberHead{length, bytes.substr(headSize, own - 4)};
}

size_t claimedSize(std::string_view member)
{
    return member.size() < headSize + footSize ? 0 : read<uint32_t>(member, member.size() - 4);
}

GzipPacker::GzipPacker() : m_compressor(allocated(libdeflate_alloc_compressor(level))) {}
GzipPacker::~GzipPacker() { libdeflate_free_compressor(m_compressor); }

void GzipPacker::append(std::string_view data, std::string &out, std::string_view extra)
{
    const size_t begin = out.size();
    out += fixedHead;
    golden::append(out, uint16_t(ownFields + extra.size()));
    out += subfield;
    golden::append(out, uint16_t(4 + extra.size()));
    const size_t lengthAt = out.size();
    golden::append(out, uint32_t(0));
    out += extra;
    const size_t bodyAt = out.size();
    out.resize(bodyAt + libdeflate_deflate_compress_bound(m_compressor, data.size()));
    const size_t packed =
        libdeflate_deflate_compress(m_compressor, data.data(), data.size(), out.data() + bodyAt, out.size() - bodyAt);
    out.resize(bodyAt + packed); // the bound is never too small, so packed is never 0
    golden::append(out, libdeflate_crc32(0, data.data(), data.size()));
    golden::append(out, uint32_t(data.size()));
    write32(out, lengthAt, uint32_t(out.size() - begin));
}

GzipUnpacker::GzipUnpacker() : m_decompressor(allocated(libdeflate_alloc_decompressor())) {}
GzipUnpacker::~GzipUnpacker() { libdeflate_free_decompressor(m_decompressor); }

bool GzipUnpacker::unpack(std::string_view member, size_t size, std::string &out)
{
    out.resize(size);
    size_t used = 0, made = 0;
    return libdeflate_gzip_decompress_ex(m_decompressor, member.data(), member.size(), out.data(), size, &used,
                                         &made) == LIBDEFLATE_SUCCESS &&
           used == member.size() && made == size;
}

} // namespace gw::golden
