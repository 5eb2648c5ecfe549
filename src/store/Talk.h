// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation with the store: asks, goes on with the answer, and promises something in the end. For those who make
// something of several journals or pages.
#pragma once

#include "store/Store.h"

#include <QFutureWatcher>
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
        auto *watcher = new QFutureWatcher<Result<A>>(&m_store);
        QObject::connect(watcher, &QFutureWatcherBase::finished, watcher,
                         [self = this->shared_from_this(), watcher, use] {
                             watcher->deleteLater();
                             const auto answer = watcher->future();
                             if (answer.resultCount() > 0)
                                 use(answer.result());
                         });
        watcher->setFuture(future);
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

/// Every entry of a journal of @p kind with its open claims.
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
    QString m_id;
    JournalKind m_kind;
    WholeJournal m_whole;
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

} // namespace gw::store
