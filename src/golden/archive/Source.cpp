// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/archive/Source.h"

#include "golden/DirectoryReader.h"
#include "golden/Text.h"
#include "golden/archive/ArchiveReader.h"
#include "golden/archive/StreamReader.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gw::golden {
namespace {

QDateTime timeOf(qint64 ns) { return QDateTime::fromMSecsSinceEpoch(ns / 1'000'000, Qt::UTC); }

/// Counts what matches, and shows what is on the page.
class Page
{
public:
    Page(const SourceQuery &query, const std::function<void(const SourceEntry &)> &visit, SourceListing &listing)
        : m_query(query), m_visit(visit), m_listing(listing)
    {}
    /// Whether the entry is to be shown; then show() follows.
    bool takes(std::string_view name)
    {
        if (!m_query.patterns.matches(name, m_hits))
            return false;
        const qint64 number = m_listing.total++;
        return number >= m_query.first && number - m_query.first < m_query.count;
    }
    /// Whether none of the next @p entries is shown; they are counted then.
    bool passes(qint64 entries)
    {
        const qint64 from = m_listing.total, past = from + entries;
        if (!m_query.patterns.isEmpty() || (past > m_query.first && from - m_query.first < m_query.count))
            return false;
        m_listing.total = past;
        return true;
    }
    void show(std::string_view name, SourceEntry entry)
    {
        entry.entry = displayName(name);
        if (!isPlain(name))
            entry.entryBytes = QByteArray(name.data(), qsizetype(name.size()));
        m_visit(entry);
    }

private:
    const SourceQuery &m_query;
    const std::function<void(const SourceEntry &)> &m_visit;
    SourceListing &m_listing;
    std::vector<qint64> m_hits;
};

Failure stopped(const QByteArray &source)
{
    return failure(ErrorKind::Cancelled, Text::tr("Listing was stopped"), QFile::decodeName(source));
}

QString modeText(mode_t mode)
{
    return S_ISREG(mode)   ? QStringLiteral("file")
           : S_ISDIR(mode) ? QStringLiteral("directory")
           : S_ISLNK(mode) ? QStringLiteral("link")
                           : QStringLiteral("device");
}

Result<void> listDirectory(const QByteArray &source, Page &page, std::stop_token stop)
{
    const auto reader = DirectoryReader::open(source);
    if (!reader)
        return Failure(reader.error());
    std::vector<std::string> names;
    const auto listed = forEachBatch(**reader, stop, [&names](const DirectoryBatch &batch) -> Result<void> {
        for (const DirectoryEntry &entry : batch.entries)
            names.emplace_back(entry.name);
        return {};
    });
    if (!listed)
        return Failure(listed.error());
    if (!*listed)
        return stopped(source);
    std::sort(names.begin(), names.end());
    for (const std::string &name : names) {
        if (!page.takes(name))
            continue;
        struct stat info{};
        if (::fstatat((*reader)->descriptor(), name.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0 && errno != ENOENT)
            return Failure(systemError(errno, Text::tr("Cannot look at a file"), displayName(name)));
        page.show(name, {{},
                         {},
                         modeText(info.st_mode),
                         info.st_size,
                         timeOf(qint64(info.st_mtim.tv_sec) * 1'000'000'000 + info.st_mtim.tv_nsec),
                         {}});
    }
    return {};
}

Result<void> listArchive(const ArchiveReader &archive, Page &page, std::stop_token stop)
{
    PartReader parts(archive);
    for (qsizetype group = 0; group < archive.index().groups.size(); ++group) {
        if (page.passes(archive.index().groups.at(group).entries))
            continue;
        const auto manifest = parts.manifest(group);
        if (!manifest)
            return Failure(manifest.error());
        if (stop.stop_requested())
            return stopped(QFile::encodeName(archive.path()));
        for (const ManifestEntry &entry : *manifest) {
            if (!page.takes(entry.name))
                continue;
            const HexDigest digest = toHex(entry.digest);
            page.show(entry.name, {{},
                                   {},
                                   QStringLiteral("file"),
                                   entry.size,
                                   timeOf(entry.modifiedNs),
                                   QString::fromLatin1(digest.data(), digest.size())});
        }
    }
    return {};
}

Result<void> listStream(const QByteArray &source, Page &page, SourceListing &listing, std::stop_token stop)
{
    const auto stream = StreamReader::open(source);
    if (!stream)
        return Failure(stream.error());
    for (bool isFirst = true;; isFirst = false) {
        const auto entry = (*stream)->next();
        if (stop.stop_requested())
            return stopped(source);
        if (!entry && isFirst) // not an archive at all
            return Failure(entry.error());
        if (!entry)
            listing.problem = entry.error().what;
        if (!entry || !*entry)
            return {};
        if (page.takes((*entry)->name))
            page.show((*entry)->name,
                      {{}, {}, typeText((*entry)->type), (*entry)->size, timeOf((*entry)->modifiedNs), {}});
    }
}

bool isDirectory(const QByteArray &path)
{
    struct stat info{};
    return ::stat(path.constData(), &info) == 0 && S_ISDIR(info.st_mode);
}

using PieceSink = std::function<Result<void>(std::string_view)>;

Result<void> copyFile(const QByteArray &path, const PieceSink &sink, const std::stop_token &stop)
{
    const auto file = Descriptor::openRegular(path);
    if (!file)
        return Failure(file.error());
    std::vector<char> buffer(128 * 1024);
    for (;;) {
        const ssize_t got = ::read(file->get(), buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return Failure(systemError(errno, Text::tr("Cannot read the file"), QFile::decodeName(path)));
        if (stop.stop_requested())
            return stopped(path);
        if (got == 0)
            return {};
        if (auto done = sink({buffer.data(), size_t(got)}); !done)
            return done;
    }
}

Result<void> copyFromStream(const QByteArray &source, const QByteArray &entry, const PieceSink &sink,
                            const std::stop_token &stop)
{
    const auto stream = StreamReader::open(source);
    if (!stream)
        return Failure(stream.error());
    for (;;) {
        const auto next = (*stream)->next();
        if (!next)
            return Failure(next.error());
        if (stop.stop_requested())
            return stopped(source);
        if (!*next)
            return failure(ErrorKind::NotFound, Text::tr("The archive has no file of that name"),
                           displayName({entry.constData(), size_t(entry.size())}),
                           Text::tr("`golden ls` lists the names as they have to be given"));
        if ((*next)->type != EntryType::File ||
            QByteArrayView((*next)->name.data(), qsizetype((*next)->name.size())) != entry)
            continue;
        for (;;) {
            const auto piece = (*stream)->read();
            if (!piece)
                return Failure(piece.error());
            if (piece->empty())
                return {};
            if (auto done = sink(*piece); !done)
                return done;
        }
    }
}

} // namespace

Result<SourceListing> listSource(const QByteArray &source, const SourceQuery &query,
                                 const std::function<void(const SourceEntry &)> &visit, std::stop_token stop)
{
    SourceListing listing;
    Page page(query, visit, listing);
    Result<void> listed;
    if (isDirectory(source)) {
        listed = listDirectory(source, page, stop);
    } else {
        const auto archive = ArchiveReader::openIfOurs(source, listing.problem);
        if (!archive)
            return Failure(archive.error());
        listing.kind = *archive ? SourceKind::Archive : SourceKind::Foreign;
        listed = *archive ? listArchive(**archive, page, stop) : listStream(source, page, listing, stop);
    }
    return listed ? Result<SourceListing>(listing) : Failure(listed.error());
}

Result<void> readSource(const QByteArray &source, const QByteArray &entry, const PieceSink &sink, std::stop_token stop)
{
    if (isDirectory(source) && !entry.isEmpty()) {
        std::string relative;
        if (const QString reason = refusalOf({entry.constData(), size_t(entry.size())}, false, relative);
            !reason.isEmpty())
            return failure(ErrorKind::Usage, reason, QFile::decodeName(entry));
        return copyFile(source + '/' + entry, sink, stop);
    }
    if (entry.isEmpty())
        return copyFile(source, sink, stop);
    QString problem;
    const auto archive = ArchiveReader::openIfOurs(source, problem);
    if (!archive)
        return Failure(archive.error());
    if (!*archive)
        return copyFromStream(source, entry, sink, stop);
    const auto content = readArchived(**archive, {entry.constData(), size_t(entry.size())});
    return content ? sink({content->constData(), size_t(content->size())}) : Failure(content.error());
}

} // namespace gw::golden
