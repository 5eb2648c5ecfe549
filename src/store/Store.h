// SPDX-License-Identifier: GPL-3.0-or-later
// Where incidents, drills and certifications are written: journals, which only grow, in SQLite or in a PostgreSQL that
// all desks of a team share. What is true now is derived from the entries by those who wrote them.
//
// Every answer is a future, made by the one thread that owns the connection, in the order of asking. Nothing here
// blocks but the end of the object, which waits for what was asked before. A future without a result was cancelled. An
// entry is on disk when its Receipt is there. Without one it may be there: asking again with the same entry and the
// same expected head writes it once.
#pragma once

#include "store/Claims.h"
#include "store/Export.h"
#include "store/Place.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace gw::store {

struct StoreInfo
{
    QString where; ///< for people
    QString engine;
    int version = 0; ///< of the tables
};

class Store : public QObject
{
    Q_OBJECT
public:
    /// Returns at once; the connection is made with the first question, and anew after one that failed. Needs a
    /// QCoreApplication. The errors of opening are those of every question: Unreachable, Timeout (locked), Unreadable
    /// (rights, read-only, a newer version), BadInput (damaged), NotFound (removed while in use).
    [[nodiscard]] static std::unique_ptr<Store> open(const Place &place);
    ~Store() override;

    template<class T> using Answer = QFuture<Result<T>>;

    [[nodiscard]] Answer<StoreInfo> info();
    [[nodiscard]] Answer<Journal> create(JournalKind kind);
    /// Refused, with whose entry it is, when @p expected is not where the journal ends: read on and decide anew.
    /// Without @p expected the entry follows whatever is there; then asking again may write it twice.
    [[nodiscard]] Answer<Receipt> append(const QString &journal, const Entry &entry,
                                         const std::optional<Head> &expected = std::nullopt);

    /// Journals by id after @p after, at most longestPage of them; each with its head.
    [[nodiscard]] Answer<QList<JournalState>> list(const QString &after = {}, int count = longestPage);
    /// NotFound for an unknown journal; an empty list is the end of a known one.
    [[nodiscard]] Answer<QList<Record>> read(const QString &journal, qint64 first = 1, int count = longestPage);
    [[nodiscard]] Answer<JournalState> state(const QString &journal);

    [[nodiscard]] Answer<ClaimAnswer> claim(ClaimRequest request);
    [[nodiscard]] Answer<Claim> renew(const Claim &claim, Milliseconds lease);
    /// The owner says how it went.
    [[nodiscard]] Answer<Receipt> finish(const Claim &claim, const Entry &entry);
    /// Another desk, which found out how a step of unknown outcome went. Refused while the lease lasts.
    [[nodiscard]] Answer<Receipt> settle(const Claim &claim, const Entry &entry);
    [[nodiscard]] Answer<QList<Claim>> claims(const QString &journal);

    /// All journals, and all that have a witness file, when none are named.
    [[nodiscard]] Answer<QList<Verification>> verify(const QStringList &journals = {});
    [[nodiscard]] Answer<Counted> backup(const QString &file);
    [[nodiscard]] Answer<Counted> exportJournals(const QStringList &journals, const QString &file);
    [[nodiscard]] Answer<Counted> importJournals(const QString &file);

Q_SIGNALS:
    /// A journal has grown, here or at another desk. Null: perhaps any, since the connection was away meanwhile.
    void changed(const QString &journal);

private:
    explicit Store(const Place &place);
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gw::store
