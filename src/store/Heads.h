// SPDX-License-Identifier: GPL-3.0-or-later
// Witness files: how many entries a journal had and where it ended, kept outside the database. Whoever cuts the end off
// a journal leaves a chain without a fault; only a witness tells. A file is written after the entry is committed, so a
// crash in between leaves it behind the journal, never ahead of it.
#pragma once

#include "store/Entry.h"

#include "base/FileOps.h"

#include <optional>

namespace gw::store {

struct Witness
{
    QString journal;
    Head head;
    QString at; ///< when it was written
};

/// DIRECTORY/ID
[[nodiscard]] QString witnessFile(const QString &directory, const QString &journal);

/// Writes @p head unless the file is as far already: it never goes backwards, also when several desks of one machine
/// write at once (a lock file in the directory sees to that).
[[nodiscard]] Result<void> writeWitness(const QString &directory, const QString &journal, const Head &head,
                                        FileOps &ops = FileOps::system());

/// nullopt when there is none; an error when it cannot be read or is not one.
[[nodiscard]] Result<std::optional<Witness>> readWitness(const QString &directory, const QString &journal);

/// The journals that have a witness file in @p directory. One that is not there has none.
[[nodiscard]] Result<QStringList> witnessedJournals(const QString &directory);

} // namespace gw::store
