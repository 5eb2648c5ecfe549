// SPDX-License-Identifier: GPL-3.0-or-later
// A catalog on disk, for the cache: what was read of a million files need not be read again by the next program.
//
//     one line of JSON      version, size of a row, the directory's stamp, numbers of rows and of bytes of names, types
//     rows, names           as in memory, in pieces of a megabyte, each followed by its SHA-256 in hex
#pragma once

#include "golden/scan/DirectoryScan.h"

namespace gw {
class FileWriter;
}

namespace gw::golden {

struct CatalogHeader
{
    DirectoryStamp stamp;
    QString keyMark; ///< of the key signatures were checked with
    bool isListed = false, isSettled = false;
};

/// Tells keys apart without telling the key; empty for none.
[[nodiscard]] QString keyMark(const QByteArray &key);

/// Into an open @p writer, which the caller commits. Rows that are gone and reasons stay out.
[[nodiscard]] Result<void> writeCatalog(FileWriter &writer, const CatalogHeader &header, const CatalogTable &table);
/// Into an empty @p table. nullopt when the file is missing, damaged or of another version; nothing in it is trusted: a
/// row that does not fit ends the reading.
[[nodiscard]] std::optional<CatalogHeader> readCatalog(const QString &path, CatalogTable &table);

} // namespace gw::golden
