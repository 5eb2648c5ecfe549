// SPDX-License-Identifier: GPL-3.0-or-later
// The journals in the database. Blocking, in the thread of the connection; Store.h is what others use.
#pragma once

#include "store/Entry.h"

#include <optional>

namespace gw::store {

class Connection;

/// An entry is written and flushed to disk.
struct Receipt
{
    qint64 sequence = 0;
    QString hash;
    /// The entry is safe, but the witness file could not be brought up to it.
    std::optional<Error> witness;
};

struct JournalState
{
    Journal journal;
    Head head;
    QString lastAt; ///< of the last entry; empty without one
};

/// At most this many entries or journals are read at once.
inline constexpr int longestPage = 1000;

[[nodiscard]] Result<Journal> createJournal(Connection &connection, JournalKind kind, const QDateTime &now);
/// NotFound when there is none of that id.
[[nodiscard]] Result<Journal> findJournal(Connection &connection, const QString &id);
/// Sorted by id, those after @p after.
[[nodiscard]] Result<QList<JournalState>> listJournals(Connection &connection, const QString &after, int count);
[[nodiscard]] Result<Head> headOf(Connection &connection, const Journal &journal);
/// Sorted, from entry @p first on.
[[nodiscard]] Result<QList<Record>> readRecords(Connection &connection, const QString &journal, qint64 first,
                                                int count);

/// One try to append, of which several may be needed: see writing(). Within a transaction.
class Appending
{
public:
    /// @p expected: refused when the journal ends elsewhere by now. Without it, the entry follows whatever is there.
    Appending(Connection &connection, QString journal, Entry entry, std::optional<Head> expected);
    /// The record is in the database, by this try or, unnoticed, by one before: then it is not written again.
    [[nodiscard]] Result<Record> operator()();
    /// Whether a try before this one was committed after all.
    [[nodiscard]] Result<bool> isDone();

private:
    [[nodiscard]] Result<Record> insert(const Head &head);
    [[nodiscard]] Error overtaken(const Head &head);

    Connection &m_connection;
    QString m_journal;
    Entry m_entry;
    std::optional<Head> m_expected;
    std::optional<Record> m_tried;
};

/// Keeps other desks from appending until the transaction ends.
[[nodiscard]] Result<Journal> lockJournal(Connection &connection, const QString &id);
/// Writes @p record as it is.
[[nodiscard]] Result<void> insertRecord(Connection &connection, const Record &record);
/// Other desks are told when the transaction is committed.
[[nodiscard]] Result<void> notifyOthers(Connection &connection, const QString &journal);

} // namespace gw::store
