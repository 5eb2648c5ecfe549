// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/GoldenUsage.h"

#include "golden/DirectoryReader.h"
#include "golden/FileNames.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <thread>

namespace gw::golden {

namespace {

/// What is kept of a regular file, found again by the hash of its name: 32 bytes for each of up to a million.
/// 64 bits with a random seed: two of a million names agree once in 37 million runs, and nobody can aim at it.
struct Known
{
    quint64 hash = 0;
    qint64 size = 0;
    qint64 modified = 0;    ///< seconds since 1970
    quint32 blocks = 0;     ///< of 512 bytes
    quint32 inode : 31 = 0; ///< its lower bits: another one under the same name is another file
    quint32 isGolden : 1 = 0;
};
static_assert(sizeof(Known) == 32);

bool byHash(const Known &a, const Known &b) { return a.hash < b.hash; }

quint32 inodeBits(quint64 inode) { return quint32(inode & 0x7fffffff); }

/// 1: a regular file, in @p known. 0: gone, or something else. -1: errno says why it cannot be told.
int statInto(int directory, const char *name, Known &known)
{
    struct stat info{};
    if (::fstatat(directory, name, &info, AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT ? 0 : -1;
    known = {hashOf(name),           info.st_size,      info.st_mtim.tv_sec, quint32(info.st_blocks),
             inodeBits(info.st_ino), isGoldenName(name)};
    return S_ISREG(info.st_mode) ? 1 : 0;
}

struct DirectoryState
{
    dev_t device = 0;
    ino_t inode = 0;
    timespec modified{}, changed{};
    bool operator==(const DirectoryState &other) const
    {
        const auto same = [](const timespec &a, const timespec &b) {
            return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec;
        };
        return device == other.device && inode == other.inode && same(modified, other.modified) &&
               same(changed, other.changed);
    }
};

/// A directory's time moves in ticks, and on some file systems in whole seconds: what happens within the tick of our
/// look leaves the time as we saw it. So a time this close to the clock does not count as seen.
constexpr time_t settledAfterS = 2;
/// An engine recording grows while its run goes on, which the directory does not show.
constexpr time_t growsForS = 60;

bool isNear(time_t time, time_t now, time_t within) { return std::abs(now - time) <= within; }

struct ListedPart
{
    std::vector<Known> added;
    std::vector<std::string> young; ///< names to look at again even if the directory stays as it is
    std::vector<char> seen;         ///< one per known file: its name is still there
    std::optional<Error> error;
    bool isStopped = false;
};

} // namespace

struct UsageScanner::Private
{
    QByteArray path;
    std::vector<Known> known; ///< by hash
    std::vector<std::string> young;
    DirectoryState state;
    bool isSettled = false;
    GoldenUsage usage;

    Error error(const QString &what) const { return systemError(errno, what, QFile::decodeName(path)); }
    Result<DirectoryState> look() const;
    Result<void> list(std::stop_token stop);
    void listPart(DirectoryReader &reader, const std::stop_token &stop, ListedPart &part) const;
    Result<void> lookAtYoung();
    void sum();
};

UsageScanner::UsageScanner(QByteArray directory) : d(std::make_unique<Private>())
{
    d->path = std::move(directory);
    d->usage.path = displayName({d->path.constData(), size_t(d->path.size())});
}

UsageScanner::~UsageScanner() = default;

Result<DirectoryState> UsageScanner::Private::look() const
{
    struct stat info{};
    if (::stat(path.constData(), &info) != 0)
        return Failure(error(QCoreApplication::translate("gw::golden", "Cannot look at the golden directory")));
    return DirectoryState{info.st_dev, info.st_ino, info.st_mtim, info.st_ctim};
}

void UsageScanner::Private::listPart(DirectoryReader &reader, const std::stop_token &stop, ListedPart &part) const
{
    part.seen.resize(known.size());
    const time_t now = ::time(nullptr);
    const auto listed = forEachBatch(reader, stop, [&](const DirectoryBatch &batch) -> Result<void> {
        for (const DirectoryEntry &entry : batch.entries) {
            if (entry.type != DT_REG && entry.type != DT_UNKNOWN)
                continue;
            Known file{.hash = hashOf(entry.name)};
            if (const auto at = std::lower_bound(known.begin(), known.end(), file, byHash);
                at != known.end() && at->hash == file.hash && at->inode == inodeBits(entry.inode)) {
                part.seen[size_t(at - known.begin())] = 1;
                continue;
            }
            const int found = statInto(reader.descriptor(), entry.cName(), file);
            if (found < 0)
                return Failure(error(QCoreApplication::translate("gw::golden", "Cannot look at a golden file")));
            if (found == 0)
                continue;
            part.added.push_back(file);
            if (isNear(file.modified, now, entry.name.ends_with(engineSuffix) ? growsForS : settledAfterS))
                part.young.emplace_back(entry.name);
        }
        return {};
    });
    if (!listed)
        part.error = listed.error();
    else
        part.isStopped = !*listed;
}

Result<void> UsageScanner::Private::list(std::stop_token stop)
{
    const auto reader = DirectoryReader::open(path);
    if (!reader)
        return Failure(reader.error());
    // A second thread pays for itself where there is much to stat: at the first look, and after a burst.
    std::vector<ListedPart> parts(known.empty() ? std::clamp(std::thread::hardware_concurrency(), 1u, 8u) : 1u);
    {
        std::vector<std::jthread> threads;
        for (size_t i = 1; i < parts.size(); ++i)
            threads.emplace_back([&, i] { listPart(**reader, stop, parts[i]); });
        listPart(**reader, stop, parts.front());
    }
    for (const ListedPart &part : parts) {
        if (part.error)
            return Failure(*part.error);
        if (part.isStopped)
            return failure(ErrorKind::Cancelled,
                           QCoreApplication::translate("gw::golden", "Looking at the golden files was stopped"),
                           usage.path);
    }
    std::vector<Known> current;
    for (size_t i = 0; i < known.size(); ++i)
        if (parts.front().seen[i]) // several parts only when nothing was known
            current.push_back(known[i]);
    for (ListedPart &part : parts) {
        current.insert(current.end(), part.added.begin(), part.added.end());
        young.insert(young.end(), std::make_move_iterator(part.young.begin()),
                     std::make_move_iterator(part.young.end()));
    }
    std::sort(current.begin(), current.end(), byHash);
    current.shrink_to_fit();
    known = std::move(current);
    return {};
}

Result<void> UsageScanner::Private::lookAtYoung()
{
    if (young.empty())
        return {};
    const auto directory = Descriptor::openDirectory(path);
    if (!directory)
        return Failure(directory.error());
    const time_t now = ::time(nullptr);
    std::vector<std::string> still;
    for (const std::string &name : young) {
        Known file;
        const int found = statInto(directory->get(), name.c_str(), file);
        if (found < 0)
            return Failure(error(QCoreApplication::translate("gw::golden", "Cannot look at a golden file")));
        const auto at = std::lower_bound(known.begin(), known.end(), file, byHash);
        if (found == 0 || at == known.end() || at->hash != file.hash)
            continue; // gone: the next listing notices
        *at = file;
        if (isNear(file.modified, now, name.ends_with(".steps.jsonl") ? growsForS : settledAfterS))
            still.push_back(name);
    }
    young = std::move(still);
    return {};
}

void UsageScanner::Private::sum()
{
    usage.files = usage.bytes.value = usage.contentBytes.value = 0;
    qint64 oldest = std::numeric_limits<qint64>::max(), newest = std::numeric_limits<qint64>::min();
    for (const Known &file : known) {
        usage.bytes.value += qint64(file.blocks) * 512;
        usage.contentBytes.value += file.size;
        if (!file.isGolden)
            continue;
        ++usage.files;
        oldest = std::min(oldest, file.modified);
        newest = std::max(newest, file.modified);
    }
    const auto time = [&](qint64 seconds) {
        return usage.files > 0 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
    };
    usage.oldest = time(oldest);
    usage.newest = time(newest);
}

Result<GoldenUsage> UsageScanner::refresh(std::stop_token stop)
{
    const time_t now = ::time(nullptr);
    const auto state = d->look(); // before listing: what changes meanwhile shows at the next look
    if (!state)
        return Failure(state.error());
    const bool isOther = state->device != d->state.device || state->inode != d->state.inode;
    const bool isUnchanged = d->isSettled && *state == d->state;
    if (isUnchanged && d->young.empty())
        return d->usage;
    if (isOther) {
        d->known.clear();
        d->young.clear();
    }
    if (const auto looked = d->lookAtYoung(); !looked)
        return Failure(looked.error());
    if (!isUnchanged) {
        d->isSettled = false;
        if (const auto listed = d->list(stop); !listed)
            return Failure(listed.error());
        d->state = *state;
        d->isSettled = !isNear(state->modified.tv_sec, now, settledAfterS);
    }
    d->sum();
    return d->usage;
}

const GoldenUsage &UsageScanner::usage() const { return d->usage; }

UsageSpread UsageScanner::spread(qint64 fromS, qint64 widthS, size_t count) const
{
    UsageSpread spread{fromS, widthS, std::vector<UsagePart>(count)};
    for (const Known &file : d->known) {
        const qint64 at = file.modified - fromS;
        if (at < 0 || size_t(at / widthS) >= count)
            continue;
        UsagePart &part = spread.parts[size_t(at / widthS)];
        part.files += file.isGolden;
        part.bytes += qint64(file.blocks) * 512;
        part.contentBytes += file.size;
    }
    return spread;
}

} // namespace gw::golden
