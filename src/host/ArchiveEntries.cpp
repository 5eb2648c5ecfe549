// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/ArchiveEntries.h"

#include "host/Text.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <sys/stat.h>

namespace gw::host {
namespace {

using golden::EntryTable;

constexpr size_t mostTables = 2;

Result<golden::FileState> stateOf(const QByteArray &path)
{
    struct stat info{};
    if (::stat(path.constData(), &info) != 0)
        return Failure(systemError(errno, Text::tr("Cannot look at the archive"), QFile::decodeName(path)));
    if (!S_ISREG(info.st_mode))
        return failure(ErrorKind::BadInput, Text::tr("This is no archive"), QFile::decodeName(path));
    return golden::stateOf(info);
}

QString versionOf(const golden::FileState &state)
{
    return QStringLiteral("%1-%2-%3").arg(state.inode).arg(state.size).arg(state.changedNs);
}

} // namespace

struct ArchiveEntries::Open
{
    const QByteArray path;
    std::timed_mutex mutex; ///< over what follows
    golden::FileState state;
    std::optional<EntryTable> table;
    QString filter;
    golden::EntryKey key = golden::EntryKey::Name;
    bool descending = false;
    std::optional<std::vector<EntryTable::RowId>> rows; ///< for these three

    explicit Open(QByteArray archive) : path(std::move(archive)) {}
    Result<void> refresh(const std::stop_token &stop, const std::function<void(qint64, qint64)> &onProgress);
    const std::vector<EntryTable::RowId> &rowsFor(const EntriesQuery &query);
};

Result<void> ArchiveEntries::Open::refresh(const std::stop_token &stop,
                                           const std::function<void(qint64, qint64)> &onProgress)
{
    const auto now = stateOf(path);
    if (!now)
        return Failure(now.error());
    if (table && *now == state)
        return {};
    table.reset();
    rows.reset();
    auto read = EntryTable::read(path, stop, onProgress);
    if (!read)
        return Failure(read.error());
    table = *std::move(read);
    state = *now;
    return {};
}

const std::vector<EntryTable::RowId> &ArchiveEntries::Open::rowsFor(const EntriesQuery &query)
{
    if (!rows || query.filter != filter || query.sort != key || query.descending != descending) {
        rows = table->order(query.filter, query.sort, query.descending);
        filter = query.filter;
        key = query.sort;
        descending = query.descending;
    }
    return *rows;
}

ArchiveEntries::ArchiveEntries() = default;
ArchiveEntries::~ArchiveEntries() = default;

std::shared_ptr<ArchiveEntries::Open> ArchiveEntries::open(const QByteArray &path)
{
    const std::scoped_lock lock(m_mutex);
    const auto known = std::find_if(m_open.begin(), m_open.end(), [&](const auto &open) { return open->path == path; });
    if (known != m_open.end())
        m_open.splice(m_open.begin(), m_open, known);
    else
        m_open.push_front(std::make_shared<Open>(path));
    if (m_open.size() > mostTables)
        m_open.pop_back();
    return m_open.front();
}

Result<EntriesPage> ArchiveEntries::page(const EntriesQuery &query, const std::stop_token &stop,
                                         const std::function<void(qint64, qint64)> &onProgress)
{
    const auto open = this->open(query.archiveBytes.value_or(QFile::encodeName(query.archive)));
    std::unique_lock lock(open->mutex, std::defer_lock);
    while (!lock.try_lock_for(std::chrono::milliseconds(100))) // another call reads it
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, Text::tr("Listing was stopped"), query.archive);
    if (auto refreshed = open->refresh(stop, onProgress); !refreshed)
        return Failure(refreshed.error());
    const auto &rows = open->rowsFor(query);
    EntriesPage page;
    page.kind = open->table->kind();
    page.all = open->table->size();
    page.allBytes = open->table->bytes();
    page.total = qint64(rows.size());
    page.first = query.first;
    page.problem = open->table->problem();
    page.version = versionOf(open->state);
    const qint64 begin = std::min(query.first, page.total);
    const qint64 end = begin + std::min(query.count, page.total - begin);
    page.entries.reserve(end - begin);
    for (qint64 i = begin; i < end; ++i)
        page.entries << open->table->entry(rows[size_t(i)]);
    return page;
}

} // namespace gw::host
