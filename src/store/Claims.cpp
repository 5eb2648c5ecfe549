// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Claims.h"

#include "store/Connection.h"
#include "store/Text.h"

namespace gw::store {
namespace {

const QString select = QStringLiteral(
    "SELECT journal, what, token, owner, host, started, since_ms, until_ms FROM claims WHERE journal = ?");

Claim claimOf(const QVariantList &row, qint64 now)
{
    return {row.at(0).toString(),   row.at(1).toString(),   row.at(2).toString(),
            row.at(3).toString(),   row.at(4).toString(),   row.at(5).toLongLong(),
            row.at(6).toLongLong(), row.at(7).toLongLong(), row.at(7).toLongLong() <= now};
}

Result<std::optional<Claim>> openClaim(Connection &connection, const QString &journal, const QString &what)
{
    const auto now = connection.now();
    if (!now)
        return Failure(now.error());
    const auto rows = connection.rows(select + QStringLiteral(" AND what = ?"), {journal, what});
    if (!rows)
        return Failure(rows.error());
    return rows->isEmpty() ? std::optional<Claim>() : claimOf(rows->first(), *now);
}

Failure notYours(const Claim &claim, const std::optional<Claim> &present)
{
    const QString hint = present ? Text::tr("%1 on %2 has it now").arg(present->owner, present->host)
                                 : Text::tr("Someone has written down its outcome; read the journal");
    return failure(ErrorKind::Refused, Text::tr("The step is no longer yours: %1").arg(claim.what), claim.journal,
                   hint);
}

Receipt receiptOf(const Record &record) { return {record.sequence, record.hash, {}}; }

} // namespace

Claiming::Claiming(Connection &connection, ClaimRequest request)
    : m_connection(connection),
      m_request(std::move(request)),
      m_append(connection, m_request.journal, m_request.started, m_request.expected)
{}

Result<ClaimAnswer> Claiming::operator()()
{
    if (auto checked = checkWord(m_request.what, "what"); !checked)
        return Failure(checked.error());
    const auto journal = lockJournal(m_connection, m_request.journal);
    if (!journal)
        return Failure(journal.error());
    const auto present = openClaim(m_connection, m_request.journal, m_request.what);
    if (!present)
        return Failure(present.error());
    if (*present && (*present)->token != m_request.token)
        return ClaimAnswer{(*present)->isUnknown ? ClaimAnswer::State::OutcomeUnknown : ClaimAnswer::State::Held,
                           **present, std::nullopt};
    const auto record = m_append();
    if (!record)
        return Failure(record.error());
    if (*present) // a try before this one was committed after all
        return ClaimAnswer{ClaimAnswer::State::Granted, **present, receiptOf(*record)};
    const auto now = m_connection.now();
    if (!now)
        return Failure(now.error());
    const Claim claim{m_request.journal,
                      m_request.what,
                      m_request.token,
                      record->by,
                      record->host,
                      record->sequence,
                      *now,
                      *now + m_request.lease.count()};
    if (auto made = m_connection.run(QStringLiteral("INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                                     {claim.journal, claim.what, claim.token, claim.owner, claim.host, claim.started,
                                      claim.sinceMs, claim.untilMs});
        !made)
        return Failure(made.error());
    return ClaimAnswer{ClaimAnswer::State::Granted, claim, receiptOf(*record)};
}

Result<Claim> renewClaim(Connection &connection, const Claim &claim, Milliseconds lease)
{
    if (const auto journal = lockJournal(connection, claim.journal); !journal)
        return Failure(journal.error());
    const auto present = openClaim(connection, claim.journal, claim.what);
    if (!present)
        return Failure(present.error());
    if (!*present || (*present)->token != claim.token)
        return notYours(claim, *present);
    const auto now = connection.now();
    if (!now)
        return Failure(now.error());
    Claim renewed = **present;
    renewed.untilMs = *now + lease.count();
    renewed.isUnknown = false; // its owner lives, and nobody has settled it
    const auto done = connection.run(QStringLiteral("UPDATE claims SET until_ms = ? WHERE journal = ? AND what = ?"),
                                     {renewed.untilMs, claim.journal, claim.what});
    return done ? Result<Claim>(renewed) : Failure(done.error());
}

Settling::Settling(Connection &connection, Claim claim, Entry entry, bool isOwner)
    : m_connection(connection),
      m_claim(std::move(claim)),
      m_isOwner(isOwner),
      m_append(connection, m_claim.journal, std::move(entry), std::nullopt)
{}

Result<Record> Settling::operator()()
{
    const auto journal = lockJournal(m_connection, m_claim.journal);
    if (!journal)
        return Failure(journal.error());
    const auto present = openClaim(m_connection, m_claim.journal, m_claim.what);
    if (!present)
        return Failure(present.error());
    const bool same = *present && (*present)->token == m_claim.token;
    if (!same) { // gone by ourselves, if a try before this one was committed after all
        const auto done = m_append.isDone();
        if (!done)
            return Failure(done.error());
        return *done ? m_append() : Result<Record>(notYours(m_claim, *present));
    }
    if (!m_isOwner && !(*present)->isUnknown)
        return failure(ErrorKind::Refused,
                       Text::tr("%1 on %2 is still at it: %3").arg(m_claim.owner, m_claim.host, m_claim.what),
                       m_claim.journal, Text::tr("Wait until the lease is over"));
    const auto record = m_append();
    if (!record)
        return record;
    if (auto removed =
            m_connection.run(QStringLiteral("DELETE FROM claims WHERE journal = ? AND what = ? AND token = ?"),
                             {m_claim.journal, m_claim.what, m_claim.token});
        !removed)
        return Failure(removed.error());
    return record;
}

Result<QList<Claim>> listClaims(Connection &connection, const QString &journal)
{
    const auto now = connection.now();
    if (!now)
        return Failure(now.error());
    const auto rows = connection.rows(select + QStringLiteral(" ORDER BY started"), {journal});
    if (!rows)
        return Failure(rows.error());
    QList<Claim> claims;
    for (const QVariantList &row : *rows)
        claims << claimOf(row, *now);
    return claims;
}

} // namespace gw::store
