// SPDX-License-Identifier: GPL-3.0-or-later
// A certification as its journal tells it: what was checked, what was confirmed, what was signed. Nothing of it is
// stored but entries: see Entries.h.
#pragma once

#include "certification/Checklist.h"
#include "certification/Statement.h"
#include "certification/Verdict.h"
#include "host/Methods.h"
#include "incident/Entries.h"
#include "store/Claims.h"

namespace gw::certification {

using incident::Who;

struct ItemState
{
    Item item;
    QList<Checked> history; ///< oldest first
    [[nodiscard]] const Checked *last() const { return history.isEmpty() ? nullptr : &history.last(); }
    /// What counts at @p now: the last check, unless it has become too old.
    [[nodiscard]] Verdict verdict(const QDateTime &now) const;
    /// When a pass becomes too old; invalid: never, or it is none.
    [[nodiscard]] QDateTime expires() const;
};

/// An emergency stop that a certification set. Open as long as nobody has seen it lifted.
struct StopTest
{
    QDateTime beganAt, endedAt;
    QString by, host;
    QString how; ///< it ended
};

/// What the run and the host looked like when items were checked last; the requirements rest on it.
struct Observed
{
    QDateTime at;
    health::RunStatus run;
    qint64 goldenArchived = 0;   ///< files of the run in archives
    QStringList archives;        ///< with files of the run
    bool archivesProven = false; ///< every byte of each was proven after packing, and nothing was found
    QString archivesProblem;     ///< they could not be listed
    QStringList summaries;       ///< reports/summary_*.json of the run
    QString summariesProblem;
    std::optional<bool> monitored; ///< the daemon ran; nullopt: not known
};
template<class V> void describe(V &v, Observed &o)
{
    v("at", o.at);
    v("run", o.run);
    v("golden_archived", o.goldenArchived);
    v("archives", o.archives);
    v("archives_proven", o.archivesProven);
    v("archives_problem", o.archivesProblem);
    v("summaries", o.summaries);
    v("summaries_problem", o.summariesProblem);
    v("monitored", o.monitored);
}

/// A document that was signed.
struct Signature
{
    QDateTime at;
    QString by;
    QString file, sha256;
    QString signer, fingerprint;
    bool selfSigned = false, certified = false;
    QString owner, role, remediation;
};

struct Certification
{
    QString id;
    QString environment, host, run, runDirectory;
    double speed = 1; ///< other than 1: practice
    QDateTime begunAt;
    QString begunBy;
    Checklist checklist;
    QList<ItemState> items; ///< by id
    QList<Confirmation> statement;
    std::optional<Observed> observed;
    QList<StopTest> stops;
    QList<Signature> signatures;
    QList<Signature> reviews; ///< second signatures; owner and role are the reviewer's
    QList<store::Claim> claims;
    store::Head head;
    QDateTime changedAt;

    [[nodiscard]] const ItemState *item(qint64 id) const;
    [[nodiscard]] qint64 passed(const QDateTime &now) const;
    /// A run that ran faster than time, at any of its checks.
    [[nodiscard]] bool isPractice() const;
    /// Set by us and not known to be lifted; nullptr: none.
    [[nodiscard]] const StopTest *openStop() const;
    [[nodiscard]] bool isSigned() const { return !signatures.isEmpty(); }
};

/// Why sentence @p number cannot be confirmed at @p now: nobody confirms by hand what was measured otherwise. Empty: it
/// can be.
[[nodiscard]] QString whyNotConfirmed(const Certification &certification, int number, const QDateTime &now);

/// What the entries of a journal come to. BadInput names the entry that is none of a certification.
[[nodiscard]] Result<Certification> foldCertification(const store::Journal &journal,
                                                      const QList<store::Record> &records,
                                                      const QList<store::Claim> &claims);

} // namespace gw::certification
