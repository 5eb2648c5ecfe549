// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Journals.h"

#include "store/Connection.h"
#include "store/Text.h"

#include <algorithm>

namespace gw::store {
namespace {

const QString columns = QStringLiteral("journal, sequence, written_at, author, host, kind, content, previous, hash");

Record recordOf(const QVariantList &row)
{
    return {row.at(0).toString(), row.at(1).toLongLong(), row.at(2).toString(),
            row.at(3).toString(), row.at(4).toString(),   row.at(5).toString(),
            row.at(6).toString(), row.at(7).toString(),   row.at(8).toString()};
}

Result<Journal> journalOf(Connection &connection, const QString &id, const QString &ending)
{
    const auto rows =
        connection.rows(QStringLiteral("SELECT id, kind, created_at FROM journals WHERE id = ?") + ending, {id});
    if (!rows)
        return Failure(rows.error());
    if (rows->isEmpty())
        return failure(ErrorKind::NotFound, Text::tr("The store has no such journal"), id,
                       Text::tr("`goldwatchctl journal list` shows those it has"));
    const QVariantList &row = rows->first();
    return Journal{row.at(0).toString(), row.at(1).toString(), row.at(2).toString()};
}

} // namespace

Result<Journal> createJournal(Connection &connection, JournalKind kind, const QDateTime &now)
{
    Journal journal{newJournalId(now), json::enumName(kind), timeToJson(now).toString()};
    for (int tries = 0; tries < 8; ++tries) {
        auto there = connection.rows(QStringLiteral("SELECT kind FROM journals WHERE id = ?"), {journal.id});
        if (!there)
            return Failure(there.error());
        if (there->isEmpty()) {
            const auto made = connection.run(QStringLiteral("INSERT INTO journals VALUES (?, ?, ?)"),
                                             {journal.id, journal.kind, journal.createdAt});
            return made ? Result<Journal>(journal) : Failure(made.error());
        }
        journal.id = newJournalId(now);
    }
    return failure(ErrorKind::Internal, Text::tr("No free id for a journal was found"), journal.id);
}

Result<Journal> findJournal(Connection &connection, const QString &id) { return journalOf(connection, id, {}); }

Result<Journal> lockJournal(Connection &connection, const QString &id)
{
    // SQLite has but one lock, which the transaction holds already.
    return journalOf(connection, id, connection.isPostgres() ? QStringLiteral(" FOR UPDATE") : QString());
}

Result<QList<JournalState>> listJournals(Connection &connection, const QString &after, int count)
{
    const auto rows = connection.rows(
        QStringLiteral("SELECT j.id, j.kind, j.created_at, e.sequence, e.hash, e.written_at FROM journals j "
                       "LEFT JOIN entries e ON e.journal = j.id AND e.sequence = "
                       "(SELECT max(sequence) FROM entries WHERE journal = j.id) "
                       "WHERE j.id > ? ORDER BY j.id LIMIT ?"),
        {after.isNull() ? QStringLiteral("") : after, std::clamp(count, 1, longestPage)});
    if (!rows)
        return Failure(rows.error());
    QList<JournalState> list;
    for (const QVariantList &row : *rows) {
        JournalState state{{row.at(0).toString(), row.at(1).toString(), row.at(2).toString()},
                           {row.at(3).toLongLong(), row.at(4).toString()},
                           row.at(5).toString()};
        if (row.at(3).isNull())
            state.head = {0, startHash(state.journal)};
        list << std::move(state);
    }
    return list;
}

Result<Head> headOf(Connection &connection, const Journal &journal)
{
    const auto rows = connection.rows(
        QStringLiteral("SELECT sequence, hash FROM entries WHERE journal = ? ORDER BY sequence DESC LIMIT 1"),
        {journal.id});
    if (!rows)
        return Failure(rows.error());
    if (rows->isEmpty())
        return Head{0, startHash(journal)};
    return Head{rows->first().at(0).toLongLong(), rows->first().at(1).toString()};
}

Result<QList<Record>> readRecords(Connection &connection, const QString &journal, qint64 first, int count)
{
    const auto rows = connection.rows(
        QStringLiteral("SELECT %1 FROM entries WHERE journal = ? AND sequence >= ? ORDER BY sequence LIMIT ?")
            .arg(columns),
        {journal, first, std::clamp(count, 1, longestPage)});
    if (!rows)
        return Failure(rows.error());
    QList<Record> records;
    for (const QVariantList &row : *rows)
        records << recordOf(row);
    return records;
}

Result<void> insertRecord(Connection &connection, const Record &record)
{
    const auto text = [](const QString &word) { return word.isNull() ? QStringLiteral("") : word; };
    return connection.run(QStringLiteral("INSERT INTO entries (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)").arg(columns),
                          {record.journal, record.sequence, record.at, text(record.by), text(record.host), record.kind,
                           record.content, record.previous, record.hash});
}

Result<void> notifyOthers(Connection &connection, const QString &journal)
{
    return connection.isPostgres()
               ? connection.run(QStringLiteral("SELECT pg_notify('goldwatch_changed', ?)"), {journal})
               : Result<void>();
}

Appending::Appending(Connection &connection, QString journal, Entry entry, std::optional<Head> expected)
    : m_connection(connection),
      m_journal(std::move(journal)),
      m_entry(std::move(entry)),
      m_expected(std::move(expected))
{}

Result<bool> Appending::isDone()
{
    if (!m_tried)
        return false;
    const auto rows = m_connection.rows(QStringLiteral("SELECT hash FROM entries WHERE journal = ? AND sequence = ?"),
                                        {m_tried->journal, m_tried->sequence});
    if (!rows)
        return Failure(rows.error());
    return !rows->isEmpty() && rows->first().first().toString() == m_tried->hash;
}

Error Appending::overtaken(const Head &head)
{
    QString who;
    if (const auto last = readRecords(m_connection, m_journal, head.sequence, 1); last && !last->isEmpty())
        who = Text::tr("Entry %1, \"%2\", is by %3 on %4")
                  .arg(head.sequence)
                  .arg(last->first().kind, last->first().by, last->first().host);
    return {ErrorKind::Refused, Text::tr("Another desk was first; nothing was written"), m_journal, who};
}

Result<Record> Appending::insert(const Head &head)
{
    auto record = recordAfter(head, m_journal, m_entry);
    if (!record)
        return record;
    m_tried = *record;
    if (auto written = insertRecord(m_connection, *record); !written)
        return Failure(written.error());
    if (auto told = notifyOthers(m_connection, m_journal); !told)
        return Failure(told.error());
    return record;
}

Result<Record> Appending::operator()()
{
    const auto journal = lockJournal(m_connection, m_journal);
    if (!journal)
        return Failure(journal.error());
    const auto head = headOf(m_connection, *journal);
    if (!head)
        return Failure(head.error());
    // Asked again by ourselves, or by a caller who never got the answer.
    if (!m_tried && m_expected) {
        auto asked = recordAfter(*m_expected, m_journal, m_entry);
        if (!asked)
            return asked;
        m_tried = *std::move(asked);
    }
    if (const auto done = isDone(); !done)
        return Failure(done.error());
    else if (*done)
        return *m_tried;
    if (m_expected && *m_expected != *head)
        return Failure(overtaken(*head));
    return insert(*head);
}

} // namespace gw::store
