// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of .goldwatch/SHA256SUMS, as sha256sum(1) writes and reads them, and those of .goldwatch/index.
#pragma once

#include "golden/Digest.h"

#include <QtGlobal>

#include <string>
#include <string_view>
#include <vector>

namespace gw::golden {

inline constexpr std::string_view indexName = ".goldwatch/index", sumsName = ".goldwatch/SHA256SUMS";

/// One file as the manifest knows it.
struct ManifestEntry
{
    std::string name; ///< as tar prints it; bytes
    Digest digest{};  ///< SHA-256 of the content
    qint64 size = 0;
    qint64 modifiedNs = 0; ///< since 1970
};

/// "DIGEST  NAME"; a name with a backslash or a line end is escaped, and the line then begins with a backslash.
void appendSumsLine(std::string_view name, const Digest &digest, std::string &out);
/// "SIZE SECONDS.NANOSECONDS"
void appendFileLine(qint64 size, qint64 modifiedNs, std::string &out);

/// Appends an entry per line of @p sums. False when a line is not as appendSumsLine() writes it.
[[nodiscard]] bool parseSums(std::string_view sums, std::vector<ManifestEntry> &entries);
/// Size and time of @p entries, a line each, no more and no fewer.
[[nodiscard]] bool parseFiles(std::string_view files, std::vector<ManifestEntry> &entries);

} // namespace gw::golden
