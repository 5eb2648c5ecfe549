// SPDX-License-Identifier: GPL-3.0-or-later
// What the targets of libFuzzer share. A target is a file fuzz_NAME.cpp that defines LLVMFuzzerTestOneInput(); a line
// "// Seeds: PATH..." in it names what `./dev fuzz` begins with besides tests/fuzz/corpus/NAME.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <sys/mman.h>
#include <unistd.h>

// What libFuzzer calls, again and again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace gw::fuzz {

[[nodiscard]] inline QByteArrayView viewOf(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), qsizetype(size)};
}

/// A promise of the parser that the input broke counts as a crash.
inline void require(bool kept, const char *promise)
{
    if (kept)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

/// A regular file in memory, for parsers that open theirs by name.
class MemoryFile
{
public:
    explicit MemoryFile(QByteArrayView content) : m_fd(::memfd_create("fuzz", MFD_CLOEXEC))
    {
        require(m_fd >= 0 && ::write(m_fd, content.data(), std::size_t(content.size())) == content.size(),
                "memory for the file");
    }
    ~MemoryFile() { ::close(m_fd); }
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;
    [[nodiscard]] QByteArray path() const { return "/proc/self/fd/" + QByteArray::number(m_fd); }

private:
    int m_fd;
};

} // namespace gw::fuzz
