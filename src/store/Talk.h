// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation with the store: asks, goes on with the answer, and promises something in the end. For those who make
// something of several journals or pages.
#pragma once

#include "base/WhenDone.h"
#include "store/Store.h"

#include <QPromise>

namespace gw::store {

/// Keeps itself alive by what it waits for, and ends with the store, then without a result. Lives in the thread that
/// asks.
template<class T> class Talk : public std::enable_shared_from_this<Talk<T>>
{
public:
    explicit Talk(Store &store) : m_store(store) { m_promise.start(); }
    virtual ~Talk() { m_promise.finish(); }
    Q_DISABLE_COPY_MOVE(Talk)
    [[nodiscard]] QFuture<Result<T>> future() const { return m_promise.future(); }

protected:
    /// @p use goes on with what was asked for; an error ends the talk.
    template<class A, class Use> void ask(QFuture<Result<A>> future, Use use)
    {
        await(std::move(future), [this, use](const Result<A> &answer) {
            if (answer)
                use(*answer);
            else
                promise(Failure(answer.error()));
        });
    }
    /// @p use gets errors too.
    template<class A, class Use> void await(QFuture<Result<A>> future, Use use)
    {
        whenDone(future, &m_store, [self = this->shared_from_this(), use](const Result<A> &answer) { use(answer); });
    }
    void promise(Result<T> result) { m_promise.addResult(std::move(result)); }
    Store &store() { return m_store; }

private:
    Store &m_store;
    mutable QPromise<Result<T>> m_promise;
};

/// Begins @p talk; what it promises.
template<class T> auto begun(std::shared_ptr<T> talk)
{
    const auto future = talk->future();
    talk->begin();
    return future;
}

/// Every entry of a journal of @p kind with its open claims, all of one moment.
struct WholeJournal
{
    Journal journal;
    QList<Record> records;
    QList<Claim> claims;
};
class JournalReading : public Talk<WholeJournal>
{
public:
    JournalReading(Store &store, QString id, JournalKind kind) : Talk(store), m_id(std::move(id)), m_kind(kind) {}
    void begin();

private:
    void page();
    void askClaims();
    QString m_id;
    JournalKind m_kind;
    WholeJournal m_whole;
    bool m_hasClaims = false;
};

/// Ids of the journals of @p kind that have an entry, in order: one without belongs to somebody who died before it.
class JournalListing : public Talk<QStringList>
{
public:
    JournalListing(Store &store, JournalKind kind) : Talk(store), m_kind(kind) {}
    void begin();

private:
    JournalKind m_kind;
    QString m_after;
    QStringList m_ids;
};

/// What the entries of a journal come to, in the house whose journals these are.
template<class T> using Fold = Result<T> (*)(const Journal &, const QList<Record> &, const QList<Claim> &);

/// One journal of a kind, folded.
template<class T> class FoldedReading : public Talk<T>
{
public:
    FoldedReading(Store &store, QString id, JournalKind kind, Fold<T> fold)
        : Talk<T>(store), m_id(std::move(id)), m_kind(kind), m_fold(fold)
    {}
    void begin()
    {
        this->ask(
            begun(std::make_shared<JournalReading>(this->store(), m_id, m_kind)),
            [this](const WholeJournal &whole) { this->promise(m_fold(whole.journal, whole.records, whole.claims)); });
    }

private:
    QString m_id;
    JournalKind m_kind;
    Fold<T> m_fold;
};

/// All of a kind, folded into @p all of an L; those that cannot be understood go into its `unreadable` (id, error).
template<class L, class T> class FoldedListing : public Talk<L>
{
public:
    FoldedListing(Store &store, JournalKind kind, Fold<T> fold, QList<T> L::*all)
        : Talk<L>(store), m_kind(kind), m_fold(fold), m_all(all)
    {}
    void begin()
    {
        this->ask(begun(std::make_shared<JournalListing>(this->store(), m_kind)), [this](const QStringList &ids) {
            m_ids = ids;
            next();
        });
    }

private:
    void next()
    {
        if (m_at == m_ids.size()) {
            this->promise(std::move(m_list));
            return;
        }
        const QString id = m_ids.at(m_at++);
        // The error of one journal must not end the talk: it is told among the others.
        this->await(begun(std::make_shared<FoldedReading<T>>(this->store(), id, m_kind, m_fold)),
                    [this, id](const Result<T> &one) {
                        if (one) {
                            (m_list.*m_all) << *one;
                        } else if (one.error().kind == ErrorKind::BadInput || one.error().kind == ErrorKind::Protocol) {
                            m_list.unreadable << typename decltype(L::unreadable)::value_type{id, one.error()};
                        } else {
                            this->promise(Failure(one.error()));
                            return;
                        }
                        next();
                    });
    }
    JournalKind m_kind;
    Fold<T> m_fold;
    QList<T> L::*m_all;
    QStringList m_ids;
    qsizetype m_at = 0;
    L m_list;
};

} // namespace gw::store
