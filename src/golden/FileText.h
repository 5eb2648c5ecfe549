// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <simdjson.h>

#include <QString>

#include <sys/stat.h>

#include <vector>

namespace gw::golden {

/// One file's content in a buffer that is used again for the next, with simdjson's padding behind it.
class FileText
{
public:
    static constexpr size_t largest = 64 << 20;

    /// Reads @p name in the directory @p at; @p type is its DT_ type, as far as it is known. 0, or an errno value:
    /// EISDIR and EINVAL for what is no regular file, EFBIG beyond the largest. Never waits for a FIFO's writer.
    /// @p info, if given, is filled with what fstat says of the very file that was read.
    [[nodiscard]] int read(int at, const char *name, unsigned char type, struct stat *info = nullptr);
    [[nodiscard]] simdjson::padded_string_view text() const
    {
        return simdjson::padded_string_view(m_buffer.data(), m_size, m_buffer.size());
    }

    /// For people.
    [[nodiscard]] static QString reason(int problem);

private:
    [[nodiscard]] int readAll(int fd);

    std::vector<char> m_buffer = std::vector<char>(64 * 1024);
    size_t m_size = 0;
};

} // namespace gw::golden
