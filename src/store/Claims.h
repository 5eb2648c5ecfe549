// SPDX-License-Identifier: GPL-3.0-or-later
// Two desks must not run the same step. A claim says who runs it, with a lease that its owner renews; it begins with
// the entry that says "started" and ends with the entry that says how it went, each in one transaction with it. A lease
// that ran out means that nobody knows how far its owner came: the outcome is unknown, until someone has looked and
// writes down what was found. It is never taken over silently.
#pragma once

#include "store/Journals.h"

namespace gw::store {

struct Claim
{
    QString journal;
    QString what;  ///< the step, in its owner's words
    QString token; ///< tells this claim from another one by the same owner
    QString owner, host;
    qint64 started = 0;     ///< sequence of the entry that began it
    qint64 sinceMs = 0;     ///< milliseconds since 1970, by the store's clock
    qint64 untilMs = 0;     ///< end of the lease
    bool isUnknown = false; ///< the lease is over, nobody said how it went
    bool operator==(const Claim &) const = default;
};

struct ClaimAnswer
{
    enum class State {
        Granted,       ///< claim is the caller's
        Held,          ///< claim is another's, who is at it
        OutcomeUnknown ///< claim is another's, who fell silent: settle() it first
    };
    State state = State::Granted;
    Claim claim;
    std::optional<Receipt> receipt; ///< of the entry that says "started"; when granted
};

struct ClaimRequest
{
    QString journal, what;
    Milliseconds lease{60'000};
    Entry started;                  ///< its by and host own the claim
    QString token;                  ///< filled in by Store
    std::optional<Head> expected{}; ///< where the caller saw the journal end; Refused when it ends elsewhere by now
};

/// Each is one try within a transaction: see writing().
class Claiming
{
public:
    Claiming(Connection &connection, ClaimRequest request);
    [[nodiscard]] Result<ClaimAnswer> operator()();

private:
    Connection &m_connection;
    ClaimRequest m_request;
    Appending m_append;
};

/// Sets the end of the lease anew. Refused when the claim is no longer the caller's, because someone settled it.
[[nodiscard]] Result<Claim> renewClaim(Connection &connection, const Claim &claim, Milliseconds lease);

/// Ends a claim with an entry: by its owner, or, once its outcome is unknown, by whoever found out.
class Settling
{
public:
    Settling(Connection &connection, Claim claim, Entry entry, bool isOwner);
    [[nodiscard]] Result<Record> operator()();

private:
    Connection &m_connection;
    Claim m_claim;
    bool m_isOwner;
    Appending m_append;
};

/// Open ones.
[[nodiscard]] Result<QList<Claim>> listClaims(Connection &connection, const QString &journal);

} // namespace gw::store
