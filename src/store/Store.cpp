// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Store.h"

#include "store/Backup.h"
#include "store/Migrations.h"
#include "store/Worker.h"

#include <QPromise>
#include <QThread>
#include <QUuid>

namespace gw::store {

struct Store::Private
{
    QThread thread;
    std::unique_ptr<Worker> worker;
};

namespace {

/// @p body, which gets the worker, in the worker's thread. It must hold all it needs by value.
template<class T, class F> QFuture<Result<T>> ask(Worker *worker, F body)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto future = promise->future();
    QMetaObject::invokeMethod(
        worker,
        [worker, promise, body = std::move(body)]() mutable {
            if (!promise->isCanceled())
                promise->addResult(worker->perform<T>(body));
            promise->finish();
        },
        Qt::QueuedConnection);
    return future;
}

template<class T, class F> QFuture<Result<T>> askToRead(Worker *worker, F body)
{
    return ask<T>(worker, [body = std::move(body)](Worker &w) {
        return reading<T>(w.connection(), [&] { return body(w.connection()); });
    });
}

/// Writes the record that @p tries makes, and confirms it.
template<class F> Result<Receipt> writeRecord(Worker &worker, F &tries)
{
    const auto record = writing<Record>(worker.connection(), [&tries] { return tries(); });
    return record ? Result<Receipt>(worker.confirm(*record)) : Failure(record.error());
}

Result<JournalState> stateOf(Connection &connection, const QString &id)
{
    const auto journal = findJournal(connection, id);
    if (!journal)
        return Failure(journal.error());
    const auto head = headOf(connection, *journal);
    if (!head)
        return Failure(head.error());
    const auto last = readRecords(connection, id, std::max<qint64>(1, head->sequence), 1);
    if (!last)
        return Failure(last.error());
    return JournalState{*journal, *head, last->isEmpty() ? QString() : last->first().at};
}

Result<Verification> verifyOne(Connection &connection, const QString &id)
{
    // The witness first: what is appended meanwhile must not look as if it had been cut off.
    const QString &heads = connection.place().heads;
    const auto witness = heads.isEmpty() ? Result<std::optional<Witness>>() : readWitness(heads, id);
    const auto journal = findJournal(connection, id);
    if (!journal && journal.error().kind == ErrorKind::NotFound && witness && *witness)
        return missingJournal(**witness, connection.place().shown());
    if (!journal)
        return Failure(journal.error());
    ChainCheck check(*journal);
    for (qint64 next = 1;;) {
        const auto page = readRecords(connection, id, next, longestPage);
        if (!page)
            return Failure(page.error());
        for (const Record &record : *page)
            check.add(record);
        if (page->size() < longestPage)
            return check.end(witness);
        next = page->last().sequence + 1;
    }
}

Result<QStringList> allToVerify(Connection &connection)
{
    QStringList ids;
    if (!connection.place().heads.isEmpty()) {
        const auto witnessed = witnessedJournals(connection.place().heads);
        if (!witnessed)
            return witnessed;
        ids = *witnessed;
    }
    for (QString after;;) {
        const auto page = listJournals(connection, after, longestPage);
        if (!page)
            return Failure(page.error());
        for (const JournalState &state : *page)
            ids << (after = state.journal.id);
        if (page->size() < longestPage)
            break;
    }
    ids.sort();
    ids.removeDuplicates();
    return ids;
}

Result<QList<Verification>> verifyAll(Connection &connection, const QStringList &asked)
{
    const auto ids = asked.isEmpty() ? allToVerify(connection) : asked;
    if (!ids)
        return Failure(ids.error());
    QList<Verification> results;
    for (const QString &id : *ids) {
        auto result = verifyOne(connection, id);
        if (!result)
            return Failure(result.error());
        results << *std::move(result);
    }
    return results;
}

} // namespace

std::unique_ptr<Store> Store::open(const Place &place) { return std::unique_ptr<Store>(new Store(place)); }

Store::Store(const Place &place) : d(std::make_unique<Private>())
{
    d->thread.setObjectName(QStringLiteral("store"));
    d->worker = std::make_unique<Worker>(place);
    d->worker->moveToThread(&d->thread);
    connect(d->worker.get(), &Worker::changed, this, &Store::changed);
    d->thread.start();
}

Store::~Store()
{
    // Behind all that was asked before: an entry that someone wanted written is written.
    d->worker->beginClosing();
    QMetaObject::invokeMethod(
        d->worker.get(),
        [worker = d->worker.get(), thread = &d->thread] {
            worker->end();
            thread->quit();
        },
        Qt::QueuedConnection);
    d->thread.wait();
}

QFuture<Result<StoreInfo>> Store::info()
{
    return askToRead<StoreInfo>(d->worker.get(), [](Connection &c) -> Result<StoreInfo> {
        return StoreInfo{c.place().shown(), c.isPostgres() ? QStringLiteral("postgresql") : QStringLiteral("sqlite"),
                         schemaVersion()};
    });
}

QFuture<Result<Journal>> Store::create(JournalKind kind)
{
    return ask<Journal>(d->worker.get(), [kind](Worker &w) {
        return writing<Journal>(w.connection(),
                                [&] { return createJournal(w.connection(), kind, QDateTime::currentDateTimeUtc()); });
    });
}

QFuture<Result<Receipt>> Store::append(const QString &journal, const Entry &entry, const std::optional<Head> &expected)
{
    return ask<Receipt>(d->worker.get(), [journal, entry, expected](Worker &w) {
        Appending tries(w.connection(), journal, entry, expected);
        return writeRecord(w, tries);
    });
}

QFuture<Result<QList<JournalState>>> Store::list(const QString &after, int count)
{
    return askToRead<QList<JournalState>>(d->worker.get(),
                                          [after, count](Connection &c) { return listJournals(c, after, count); });
}

QFuture<Result<QList<Record>>> Store::read(const QString &journal, qint64 first, int count)
{
    return askToRead<QList<Record>>(d->worker.get(), [=](Connection &c) -> Result<QList<Record>> {
        if (const auto known = findJournal(c, journal); !known)
            return Failure(known.error());
        return readRecords(c, journal, first, count);
    });
}

QFuture<Result<JournalState>> Store::state(const QString &journal)
{
    return askToRead<JournalState>(d->worker.get(), [journal](Connection &c) { return stateOf(c, journal); });
}

QFuture<Result<ClaimAnswer>> Store::claim(ClaimRequest request)
{
    request.token = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return ask<ClaimAnswer>(d->worker.get(), [request = std::move(request)](Worker &w) {
        Claiming tries(w.connection(), request);
        auto answer = writing<ClaimAnswer>(w.connection(), [&tries] { return tries(); });
        if (answer && answer->receipt) {
            Record record;
            record.journal = answer->claim.journal;
            record.sequence = answer->receipt->sequence;
            record.hash = answer->receipt->hash;
            answer->receipt = w.confirm(record);
        }
        return answer;
    });
}

QFuture<Result<Claim>> Store::renew(const Claim &claim, Milliseconds lease)
{
    return ask<Claim>(d->worker.get(), [claim, lease](Worker &w) {
        return writing<Claim>(w.connection(), [&] { return renewClaim(w.connection(), claim, lease); });
    });
}

QFuture<Result<Receipt>> Store::finish(const Claim &claim, const Entry &entry)
{
    return ask<Receipt>(d->worker.get(), [claim, entry](Worker &w) {
        Settling tries(w.connection(), claim, entry, true);
        return writeRecord(w, tries);
    });
}

QFuture<Result<Receipt>> Store::settle(const Claim &claim, const Entry &entry)
{
    return ask<Receipt>(d->worker.get(), [claim, entry](Worker &w) {
        Settling tries(w.connection(), claim, entry, false);
        return writeRecord(w, tries);
    });
}

QFuture<Result<QList<Claim>>> Store::claims(const QString &journal)
{
    return askToRead<QList<Claim>>(d->worker.get(), [journal](Connection &c) { return listClaims(c, journal); });
}

QFuture<Result<QList<Verification>>> Store::verify(const QStringList &journals)
{
    return askToRead<QList<Verification>>(d->worker.get(),
                                          [journals](Connection &c) { return verifyAll(c, journals); });
}

QFuture<Result<Counted>> Store::backup(const QString &file)
{
    return askToRead<Counted>(d->worker.get(), [file](Connection &c) { return backupTo(c, file); });
}

QFuture<Result<Counted>> Store::exportJournals(const QStringList &journals, const QString &file)
{
    return askToRead<Counted>(d->worker.get(),
                              [=](Connection &c) { return exportTo(c, journals, file, *c.place().ops); });
}

QFuture<Result<Counted>> Store::importJournals(const QString &file)
{
    return ask<Counted>(d->worker.get(), [file](Worker &w) {
        const auto counted = writing<Counted>(w.connection(), [&] { return importFrom(w.connection(), file); });
        if (counted && counted->entries > 0)
            w.tell({});
        return counted;
    });
}

} // namespace gw::store
