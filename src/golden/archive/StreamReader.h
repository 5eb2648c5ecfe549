// SPDX-License-Identifier: GPL-3.0-or-later
// Archives of any origin (tar plain or with gzip, xz, zstd, bzip2; zip) as a stream, through libarchive: raw names,
// true types and links. Hostile input is bounded: no entry is skipped unseen, so a bomb ends at the limit, not at the
// disk's.
#pragma once

#include "base/Error.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <sys/types.h>

namespace gw::golden {

struct StreamLimits
{
    qint64 ratio = 250;                  ///< unpacked bytes per byte of the file (a tar of goldens has 13) ...
    qint64 allowance = qint64(64) << 20; ///< ... beyond these
    qint64 unpacked = qint64(1) << 40;   ///< bytes, whatever the ratio
    qint64 entries = 20'000'000;
};

enum class EntryType { File, Directory, Symlink, Hardlink, Device };
/// "file", "directory", "link" or "device".
[[nodiscard]] QString typeText(EntryType type);

struct StreamEntry
{
    std::string name; ///< as tar prints it; bytes
    EntryType type = EntryType::File;
    qint64 size = 0; ///< as the head says; 0 where it does not
    mode_t mode = 0;
    qint64 modifiedNs = 0;
    std::string target; ///< of a link
};

class StreamReader
{
public:
    [[nodiscard]] static Result<std::unique_ptr<StreamReader>> open(const QByteArray &path,
                                                                    const StreamLimits &limits = {});
    ~StreamReader();
    /// The next entry; what was left of the one before is read over. nullopt at the end of the archive.
    [[nodiscard]] Result<std::optional<StreamEntry>> next();
    /// The next piece of the entry's content, valid until the next call; empty at its end.
    [[nodiscard]] Result<std::string_view> read();
    /// All of the rest of the content, if it is at most @p most bytes: else BadInput.
    [[nodiscard]] Result<std::string> readAll(qint64 most);

    [[nodiscard]] qint64 consumedBytes() const; ///< of the file
    [[nodiscard]] qint64 fileSize() const;

private:
    StreamReader();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gw::golden
