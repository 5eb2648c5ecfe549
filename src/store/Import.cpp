// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Connection.h"
#include "store/Export.h"
#include "store/Text.h"

namespace gw::store {
namespace {

/// Writes what is not there while the chain is checked; the transaction is given up when it does not hold.
class Import
{
public:
    explicit Import(Connection &connection) : m_connection(connection) {}

    Result<void> start(const Journal &journal)
    {
        m_journal = journal;
        m_check.emplace(journal);
        m_already = 0;
        const auto present = lockJournal(m_connection, journal.id);
        if (present) {
            if (*present != journal)
                return goesAnotherWay(0);
            const auto head = headOf(m_connection, journal);
            if (!head)
                return Failure(head.error());
            m_already = head->sequence;
            return {};
        }
        if (present.error().kind != ErrorKind::NotFound)
            return Failure(present.error());
        ++m_counted.journals;
        return m_connection.run(QStringLiteral("INSERT INTO journals VALUES (?, ?, ?)"),
                                {journal.id, journal.kind, journal.createdAt});
    }

    Result<void> record(const Record &record)
    {
        // Before it is written: the database would refuse in words of its own.
        if (record.journal != m_journal.id || record.sequence != m_check->count() + 1 || record.hash != hashOf(record))
            return doesNotVerify(Text::tr("Entry %1 is not as it was written").arg(record.sequence));
        m_check->add(record);
        if (record.sequence > m_already) {
            ++m_counted.entries;
            return insertRecord(m_connection, record);
        }
        const auto present = readRecords(m_connection, m_journal.id, record.sequence, 1);
        if (!present)
            return Failure(present.error());
        return present->isEmpty() || present->first() != record ? goesAnotherWay(record.sequence) : Result<void>();
    }

    Result<void> end(const std::optional<Head> &head)
    {
        const auto result = m_check->end(std::optional<Witness>());
        if (!result.isGood())
            return doesNotVerify(result.findings.first().text);
        if (!head || *head != result.head)
            return doesNotVerify(Text::tr("It was cut off"));
        return notifyOthers(m_connection, m_journal.id);
    }

    [[nodiscard]] Counted counted() const { return m_counted; }

private:
    [[nodiscard]] Result<void> doesNotVerify(const QString &why) const
    {
        return failure(ErrorKind::BadInput, Text::tr("The export does not verify; nothing was taken over"),
                       m_journal.id, why);
    }
    [[nodiscard]] Result<void> goesAnotherWay(qint64 sequence) const
    {
        return failure(ErrorKind::Refused, Text::tr("The store has another journal of this id; nothing was taken over"),
                       m_journal.id,
                       sequence > 0 ? Text::tr("They differ from entry %1 on").arg(sequence)
                                    : Text::tr("They differ in kind or time"));
    }

    Connection &m_connection;
    Journal m_journal;
    std::optional<ChainCheck> m_check;
    qint64 m_already = 0; ///< entries that the store has
    Counted m_counted;
};

} // namespace

Result<Counted> importFrom(Connection &connection, const QString &file)
{
    Import import(connection);
    const ExportVisitor visitor{[&](const Journal &journal) { return import.start(journal); },
                                [&](const Record &record) { return import.record(record); },
                                [&](const std::optional<Head> &head) { return import.end(head); }};
    const auto read = readExport(file, visitor);
    return read ? Result<Counted>(import.counted()) : Failure(read.error());
}

} // namespace gw::store
