// SPDX-License-Identifier: GPL-3.0-or-later
// Journals as lines of JSON, for keeping, carrying and verifying without the database: a line that begins a journal,
// one for each entry with the texts as they were hashed, one that ends it. docs/store.md describes them.
#pragma once

#include "store/Journals.h"
#include "store/Verification.h"

#include "base/FileOps.h"

#include <functional>

namespace gw::store {

[[nodiscard]] QByteArray exportStart(const Journal &journal);
[[nodiscard]] QByteArray exportLine(const Record &record);
[[nodiscard]] QByteArray exportEnd(const Journal &journal, const Head &head);

struct Counted
{
    qint64 journals = 0, entries = 0;
};

/// Writes @p journals, all when there are none named, as they are at one moment. Refuses to replace a file.
[[nodiscard]] Result<Counted> exportTo(Connection &connection, const QStringList &journals, const QString &file,
                                       FileOps &ops = FileOps::system());

/// Verifies each journal of an export; with @p heads also against the witness files there. BadInput names the line
/// that is none of an export. Needs no database and no event loop; blocks.
[[nodiscard]] Result<QList<Verification>> verifyExport(const QString &file, const QString &heads = {});

/// Takes over the journals of an export: all, or none when one of them does not verify or goes another way than the one
/// of its name here. Within a transaction. Counts what was not there before.
[[nodiscard]] Result<Counted> importFrom(Connection &connection, const QString &file);

/// What an export is made of, in its order. The first failure of a function ends the reading and is returned.
struct ExportVisitor
{
    std::function<Result<void>(const Journal &journal)> start;
    std::function<Result<void>(const Record &record)> record;
    /// nullopt: the file ended, or another journal began, before the line that ends this one.
    std::function<Result<void>(const std::optional<Head> &head)> end;
};
[[nodiscard]] Result<void> readExport(const QString &file, const ExportVisitor &visitor);

} // namespace gw::store
