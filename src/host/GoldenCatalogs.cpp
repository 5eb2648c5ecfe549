// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/GoldenCatalogs.h"

#include "golden/scan/DirectoryScan.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>
#include <condition_variable>
#include <thread>

namespace gw::host {
namespace {

using Clock = std::chrono::steady_clock;
using RowId = golden::CatalogTable::RowId;

constexpr size_t mostCatalogs = 3;
constexpr qint64 worthKeeping = 10'000; ///< files; fewer are read again as fast
constexpr qsizetype provenAtOnce = 500; ///< rows of a page that are read for whoever looks at them
constexpr auto patience = std::chrono::milliseconds(100);
constexpr auto lookAgainAfter = std::chrono::seconds(1);
constexpr int daysInCache = 30;
// What is changed in place shows only in the file's own times: they are looked at again from time to time, more seldom
// where that takes long.
constexpr auto recheckAfter = std::chrono::seconds(60);
constexpr int recheckShare = 50;

QString cacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
           QStringLiteral("/goldwatch/catalogs");
}

QString cacheFile(const QByteArray &directory)
{
    const QByteArray digest = QCryptographicHash::hash(directory, QCryptographicHash::Sha256).toHex().left(32);
    return QStringLiteral("%1/%2.catalog").arg(cacheFolder(), QString::fromLatin1(digest));
}

/// A cache: whatever fails here costs time later and nothing else.
void keep(const golden::DirectoryScan &scan)
{
    QDir folder(cacheFolder());
    if (scan.catalog().counts().golden < worthKeeping || !folder.mkpath(QStringLiteral(".")))
        return;
    const QDateTime old = QDateTime::currentDateTimeUtc().addDays(-daysInCache);
    for (const QFileInfo &file : folder.entryInfoList({QStringLiteral("*.catalog")}, QDir::Files))
        if (file.lastModified() < old)
            QFile::remove(file.filePath());
    static_cast<void>(scan.save(cacheFile(scan.directory())));
}

/// Which of @p parts of @p total rows hold a place of @p bad.
QList<qint64> partsWith(const std::vector<quint32> &bad, qint64 total, qint64 parts)
{
    QList<qint64> marked;
    for (const quint32 at : bad)
        if (const qint64 part = qint64(at) * parts / total; marked.isEmpty() || marked.last() != part)
            marked << part;
    return marked;
}

} // namespace

struct GoldenCatalogs::Open
{
    Open(const QByteArray &directory, const QByteArray &signingKey) : key(signingKey), scan(directory, signingKey) {}

    const QByteArray key;
    golden::DirectoryScan scan;
    quint64 lastUse = 0;

    std::mutex mutex; ///< of what follows
    std::condition_variable changed;
    bool isReading = false, wasRead = false;
    std::optional<Error> error;
    golden::ScanProgress progress;
    Clock::time_point readAt{}, recheckAt{};

    golden::CatalogQuery ordered;
    std::vector<RowId> order;
    std::vector<quint32> bad; ///< places in the order
    quint64 orderRevision = 0;
    Clock::time_point orderedAt{};
    bool hasOrder = false;

    std::jthread worker; ///< last: it uses the others

    void look(bool recheck);
    void work(golden::Trust trust, const std::stop_token &stop);
    std::span<const RowId> rows(const golden::CatalogQuery &query);
};

void GoldenCatalogs::Open::work(golden::Trust trust, const std::stop_token &stop)
{
    const auto begin = Clock::now();
    // From the cache only what still has the size and times it had.
    if (scan.catalog().revision() == 0 && scan.load(cacheFile(scan.directory())))
        trust = golden::Trust::Times;
    const auto cost = scan.refresh(trust, stop, [this](golden::ScanProgress now) {
        const std::lock_guard lock(mutex);
        progress = now;
        changed.notify_all();
    });
    // Also what was read until someone stopped it: the next time goes on from there.
    if (!cost || cost->read > worthKeeping / 10)
        keep(scan);
    const std::lock_guard lock(mutex);
    error = cost ? std::nullopt : std::optional(cost.error());
    isReading = false;
    wasRead = wasRead || cost.has_value();
    readAt = Clock::now();
    if (trust == golden::Trust::Times || recheckAt == Clock::time_point{})
        recheckAt = readAt + std::max<Clock::duration>(recheckAfter, recheckShare * (readAt - begin));
    changed.notify_all();
}

/// Call with the mutex held. Begins to look again, if that is due and not under way.
void GoldenCatalogs::Open::look(bool recheck)
{
    const auto now = Clock::now();
    recheck = recheck || (wasRead && now > recheckAt);
    if (isReading || (!recheck && wasRead && now - readAt < lookAgainAfter))
        return;
    isReading = true;
    progress = {};
    const auto trust = recheck ? golden::Trust::Times : golden::Trust::Directory;
    // The thread belongs to what it works on and ends before it.
    worker = std::jthread([open = this, trust](const std::stop_token &stop) { open->work(trust, stop); });
}

/// Call with the mutex held. While files are still being read the order is made anew once a second at most: sorting a
/// million for every page would slow down the reading.
std::span<const RowId> GoldenCatalogs::Open::rows(const golden::CatalogQuery &query)
{
    const quint64 revision = scan.catalog().revision();
    const bool isOther = !hasOrder || !(ordered == query);
    const bool isOld =
        revision != orderRevision && (!isReading || order.size() < 20'000 || Clock::now() - orderedAt > lookAgainAfter);
    if (isOther || isOld) {
        order = golden::orderOf(scan.catalog(), query);
        bad = golden::badAmong(scan.catalog(), order);
        ordered = query;
        orderRevision = revision;
        orderedAt = Clock::now();
        hasOrder = true;
    }
    return order;
}

GoldenCatalogs::GoldenCatalogs(ReadKey readKey) : m_readKey(std::move(readKey)) {}

GoldenCatalogs::~GoldenCatalogs()
{
    for (const auto &[directory, open] : m_open)
        open->worker.request_stop();
}

Result<std::shared_ptr<GoldenCatalogs::Open>> GoldenCatalogs::open(const QByteArray &directory)
{
    auto key = m_readKey();
    if (!key &&
        key.error().kind != ErrorKind::Refused) // a keychain, which only the desktop can ask: unchecked, and said
        return Failure(key.error());
    const std::lock_guard lock(m_mutex);
    auto &open = m_open[directory];
    if (open && key && open->key != *key) { // the keychain was opened meanwhile
        open->worker.request_stop();
        open.reset();
    }
    if (!open)
        open = std::make_shared<Open>(directory, key.value_or(QByteArray()));
    open->lastUse = ++m_uses;
    std::shared_ptr<Open> found = open;
    while (m_open.size() > mostCatalogs) {
        const auto oldest = std::min_element(m_open.begin(), m_open.end(), [](const auto &a, const auto &b) {
            return a.second->lastUse < b.second->lastUse;
        });
        oldest->second->worker.request_stop();
        m_open.erase(oldest);
    }
    return found;
}

Result<GoldenPage> GoldenCatalogs::page(const GoldenListQuery &query, std::stop_token stop,
                                        const std::function<void(qint64, qint64)> &onProgress)
{
    const auto found = this->open(QFile::encodeName(query.directory));
    if (!found)
        return Failure(found.error());
    const std::shared_ptr<Open> &open = *found;
    std::unique_lock lock(open->mutex);
    open->look(query.recheck);
    const auto deadline = Clock::now() + patience;
    while (open->isReading) {
        static_cast<void>(open->changed.wait_for(lock, patience / 4));
        if (stop.stop_requested()) {
            open->worker.request_stop();
            return failure(ErrorKind::Cancelled,
                           QCoreApplication::translate("gw::golden", "Reading the golden files was stopped"),
                           query.directory);
        }
        if (query.wait && onProgress)
            onProgress(open->progress.done, open->progress.total);
        if (!query.wait && Clock::now() >= deadline)
            break;
    }
    if (open->error && !open->wasRead)
        return Failure(*open->error);

    GoldenPage page;
    page.directory = query.directory;
    page.first = query.first;
    page.error = open->error;
    page.reading = open->isReading;
    const std::span<const RowId> rows = open->rows(query.query);
    page.total = qint64(rows.size());
    if (query.marks > 0)
        page.marked = partsWith(open->bad, page.total, query.marks);
    const qint64 begin = std::min(query.first, page.total);
    const auto part = rows.subspan(size_t(begin), size_t(std::min(query.count, page.total - begin)));
    const std::vector<RowId> shown(part.begin(), part.end());
    lock.unlock();
    if (shown.size() <= size_t(provenAtOnce) || !page.reading)
        if (const auto proven = open->scan.prove(shown); !proven)
            page.error = proven.error();
    page.entries = golden::entriesOf(open->scan.catalog(), shown);
    page.counts = open->scan.catalog().counts();
    return page;
}

Result<GoldenGroups> GoldenCatalogs::groups(const GoldenGroupQuery &query)
{
    const auto found = this->open(QFile::encodeName(query.directory));
    if (!found)
        return Failure(found.error());
    const std::shared_ptr<Open> &open = *found;
    std::unique_lock lock(open->mutex);
    open->look(false);
    open->changed.wait_for(lock, patience, [&] { return !open->isReading; });
    if (open->error && !open->wasRead)
        return Failure(*open->error);
    const bool isReading = open->isReading;
    lock.unlock();
    return GoldenGroups{golden::groupsOf(open->scan.catalog(), query.filter, query.by), isReading};
}

} // namespace gw::host
