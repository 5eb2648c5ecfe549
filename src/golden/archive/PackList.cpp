// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/archive/PackList.h"

#include "golden/DirectoryReader.h"
#include "golden/FileNames.h"
#include "golden/Text.h"
#include "golden/archive/Parallel.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <malloc.h>
#include <utility>

namespace gw::golden {
namespace {

constexpr qint64 settledNs = 60'000'000'000;
constexpr qint64 clocksDifferNs = 3600 * qint64(1'000'000'000); ///< no more between a disk of the network and us

bool isPacked(std::string_view name) { return isGoldenName(name) || name.ends_with(signatureSuffix); }

/// What one thread lists.
struct Part
{
    std::string names;
    std::vector<PackFile> files;
    std::optional<Error> error;
    bool isStopped = false;
};

void listPart(DirectoryReader &reader, bool all, const std::stop_token &stop, Part &part)
{
    const auto listed = forEachBatch(reader, stop, [&](const DirectoryBatch &batch) -> Result<void> {
        for (const DirectoryEntry &entry : batch.entries) {
            struct stat info{};
            if (!all && !isPacked(entry.name))
                continue;
            if (::fstatat(reader.descriptor(), entry.cName(), &info, AT_SYMLINK_NOFOLLOW) != 0) {
                if (errno == ENOENT)
                    continue; // gone since it was listed
                return Failure(systemError(errno, Text::tr("Cannot look at a golden file"), displayName(entry.name)));
            }
            part.files.push_back(
                {quint32(part.names.size()), quint16(entry.name.size()), quint16(info.st_mode), stateOf(info), {}});
            part.names += entry.name;
        }
        return {};
    });
    if (!listed)
        part.error = listed.error();
    else
        part.isStopped = !*listed;
}

QString unfitReason(std::string_view name, const PackFile &file)
{
    if (!S_ISREG(file.mode))
        return Text::tr("is not a regular file");
    if (file.state.size > largestPacked)
        return Text::tr("is larger than %1 MB").arg(largestPacked >> 20);
    if (std::any_of(name.begin(), name.end(), [](char c) { return quint8(c) < 0x20 || c == 0x7f; }))
        return Text::tr("has control characters in its name, which restoring refuses");
    return {};
}

QString futureReason(qint64 modifiedNs)
{
    return Text::tr("is dated in the future, %1: its age is not known")
        .arg(QDateTime::fromMSecsSinceEpoch(modifiedNs / 1'000'000, Qt::UTC).toString(Qt::ISODate));
}

/// Leaves in @p list, which is sorted and holds everything, what goes at @p nowNs.
void choose(PackList &list, qint64 beforeNs, qint64 nowNs)
{
    list.seen = qint64(list.files.size());
    std::vector<bool> stays(list.files.size(), true);
    for (size_t i = 0; i < list.files.size(); ++i) {
        const PackFile &file = list.files[i];
        const std::string_view name = list.name(file);
        const PackFile *other = list.companionOf(file);
        const qint64 modifiedNs = std::max(file.state.modifiedNs, other ? other->state.modifiedNs : 0);
        if (modifiedNs > nowNs + clocksDifferNs)
            list.keep(name, futureReason(modifiedNs));
        else if (modifiedNs >= beforeNs)
            ++list.young;
        else if (const QString reason = unfitReason(name, file); !reason.isEmpty())
            list.keep(name, reason);
        else if (!other && name.ends_with(signatureSuffix))
            list.keep(name, Text::tr("is a signature without its recording"));
        else if (other && !unfitReason(list.name(*other), *other).isEmpty())
            list.keep(name, Text::tr("belongs to a file that is kept"));
        else
            stays[i] = false;
    }
    list.leaveOut(stays);
}

/// The eight bytes behind what all names have in common, then the names themselves: comparing names all the way would
/// go to two places in memory for each of twenty million comparisons.
void sortByName(PackList &list)
{
    struct Key
    {
        quint64 bytes;
        quint32 file;
    };
    if (list.files.empty())
        return;
    const std::string_view first = list.name(list.files.front());
    size_t common = first.size();
    for (const PackFile &file : list.files) {
        const std::string_view name = list.name(file).substr(0, common);
        common = size_t(std::mismatch(name.begin(), name.end(), first.begin()).first - name.begin());
    }
    std::vector<Key> keys;
    keys.reserve(list.files.size());
    for (const PackFile &file : list.files) {
        const std::string_view rest = list.name(file).substr(common, 8);
        quint64 bytes = 0;
        for (size_t i = 0; i < 8; ++i)
            bytes = bytes << 8 | (i < rest.size() ? quint8(rest[i]) : 0);
        keys.push_back({bytes, quint32(keys.size())});
    }
    std::sort(keys.begin(), keys.end(), [&](const Key &a, const Key &b) {
        return a.bytes != b.bytes ? a.bytes < b.bytes : list.name(list.files[a.file]) < list.name(list.files[b.file]);
    });
    // In place, cycle by cycle: a second list of this size would count.
    for (quint32 begin = 0; begin < keys.size(); ++begin) {
        if (keys[begin].file == begin)
            continue;
        const PackFile saved = list.files[begin];
        quint32 at = begin;
        while (keys[at].file != begin) {
            const quint32 from = std::exchange(keys[at].file, at);
            list.files[at] = list.files[from];
            at = from;
        }
        list.files[at] = saved;
        keys[at].file = at;
    }
}

Result<void> join(std::vector<Part> &parts, PackList &list)
{
    size_t files = 0, bytes = 0;
    for (const Part &part : parts) {
        if (part.error)
            return Failure(*part.error);
        if (part.isStopped)
            return failure(ErrorKind::Cancelled, Text::tr("Listing was stopped"), QFile::decodeName(list.directory));
        files += part.files.size();
        bytes += part.names.size();
    }
    if (bytes > std::numeric_limits<quint32>::max())
        return failure(ErrorKind::BadInput, Text::tr("The directory holds more names than one archive can"),
                       QFile::decodeName(list.directory), Text::tr("Pack the older ones first, with more --days"));
    list.files.reserve(files);
    list.names.reserve(bytes);
    for (Part &part : parts) {
        for (PackFile &file : part.files)
            file.nameAt += quint32(list.names.size());
        list.files.insert(list.files.end(), part.files.begin(), part.files.end());
        list.names += part.names;
        part = {};
    }
    sortByName(list);
    return {};
}

Result<QByteArray> canonical(const QByteArray &directory)
{
    const std::unique_ptr<char, void (*)(void *)> path(::realpath(directory.constData(), nullptr), ::free);
    if (!path)
        return Failure(systemError(errno, Text::tr("Cannot open the directory"), QFile::decodeName(directory)));
    return QByteArray(path.get());
}

} // namespace

FileState stateOf(const struct stat &info)
{
    const auto ns = [](const timespec &t) { return qint64(t.tv_sec) * 1'000'000'000 + t.tv_nsec; };
    return {info.st_ino, info.st_size, ns(info.st_mtim), ns(info.st_ctim)};
}

void PackList::keep(std::string_view name, const QString &reason)
{
    std::optional<QByteArray> bytes;
    if (!isPlain(name))
        bytes = QByteArray(name.data(), qsizetype(name.size()));
    kept.append({displayName(name), bytes, reason});
}

const PackFile *PackList::companionOf(const PackFile &file) const
{
    const bool isSignature = name(file).ends_with(signatureSuffix);
    if (!isSignature && !name(file).ends_with(engineSuffix))
        return nullptr;
    std::string wanted(name(file));
    if (isSignature)
        wanted.resize(wanted.size() - signatureSuffix.size());
    else
        wanted += signatureSuffix;
    const auto at = std::lower_bound(files.begin(), files.end(), wanted,
                                     [this](const PackFile &f, const auto &w) { return name(f) < w; });
    return at != files.end() && name(*at) == wanted ? &*at : nullptr;
}

void PackList::leaveOut(const std::vector<bool> &leaves)
{
    size_t end = 0;
    for (size_t i = 0; i < files.size(); ++i)
        if (!leaves[i])
            files[end++] = files[i];
    files.resize(end);
}

qint64 PackList::contentBytes() const
{
    qint64 sum = 0;
    for (const PackFile &file : files)
        sum += file.state.size;
    return sum;
}

namespace {

Result<PackList> list(const QByteArray &directory, bool all, const std::stop_token &stop)
{
    PackList list;
    if (auto path = canonical(directory))
        list.directory = *path;
    else
        return Failure(path.error());
    const auto reader = DirectoryReader::open(list.directory);
    if (!reader)
        return Failure(reader.error());
    std::vector<Part> parts(workerCount());
    {
        std::vector<std::jthread> threads;
        threads.reserve(parts.size());
        for (Part &part : parts)
            threads.emplace_back([&] { listPart(**reader, all, stop, part); });
    }
    if (auto joined = join(parts, list); !joined)
        return Failure(joined.error());
    // What the threads gave back stays in their arenas, where nobody else gets it: a third of all memory of a packing.
    ::malloc_trim(0);
    return list;
}

} // namespace

Result<PackList> listForPacking(const QByteArray &directory, const QDateTime &before, std::stop_token stop)
{
    auto found = list(directory, false, stop);
    const qint64 now = QDateTime::currentMSecsSinceEpoch() * 1'000'000;
    if (found)
        choose(*found, std::min(before.toMSecsSinceEpoch() * 1'000'000, now - settledNs), now);
    return found;
}

Result<PackList> listFiles(const QByteArray &directory, std::stop_token stop)
{
    auto found = list(directory, true, stop);
    if (!found)
        return found;
    std::vector<bool> stays(found->files.size());
    for (size_t i = 0; i < stays.size(); ++i) {
        const QString reason = unfitReason(found->name(found->files[i]), found->files[i]);
        stays[i] = !reason.isEmpty();
        if (stays[i])
            found->keep(found->name(found->files[i]), reason);
    }
    found->seen = qint64(stays.size());
    found->leaveOut(stays);
    return found;
}

} // namespace gw::golden
