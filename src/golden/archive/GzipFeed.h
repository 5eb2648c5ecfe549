// SPDX-License-Identifier: GPL-3.0-or-later
// The unpacked bytes of a gzip file of any origin, with every checksum and length compared: libarchive's own gzip
// filter does neither, so a flipped bit could come out as a good file.
#pragma once

#include "base/Error.h"

#include <memory>
#include <string_view>

namespace gw::golden {

class GzipFeed
{
public:
    /// Reads from @p fd, which is at its beginning and outlives this. @p where names the file in errors.
    GzipFeed(int fd, QString where);
    ~GzipFeed();
    /// The next bytes; empty at the end. After an error every further call is the same error.
    [[nodiscard]] Result<std::string_view> next();
    /// Bytes of the file that were read.
    [[nodiscard]] qint64 consumed() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gw::golden
