// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/archive/StreamReader.h"

#include "base/Descriptor.h"
#include "golden/Text.h"
#include "golden/archive/GzipFeed.h"

#include <QFile>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <limits>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace gw::golden {
namespace {

struct ReaderFreed
{
    void operator()(archive *reader) const { ::archive_read_free(reader); }
};

ssize_t feed(archive *reader, void *data, const void **buffer)
{
    const auto piece = static_cast<GzipFeed *>(data)->next();
    if (!piece) {
        ::archive_set_error(reader, EIO, "%s", qUtf8Printable(piece.error().what));
        return -1;
    }
    *buffer = piece->data();
    return ssize_t(piece->size());
}

EntryType typeOf(archive_entry *entry)
{
    if (::archive_entry_hardlink(entry) || ::archive_entry_hardlink_utf8(entry))
        return EntryType::Hardlink;
    switch (::archive_entry_filetype(entry)) {
    case AE_IFREG:
        return EntryType::File;
    case AE_IFDIR:
        return EntryType::Directory;
    case AE_IFLNK:
        return EntryType::Symlink;
    default:
        return EntryType::Device;
    }
}

/// Nanoseconds since 1970. A head may tell any number of seconds.
qint64 timeOf(archive_entry *entry)
{
    constexpr qint64 nsPerSecond = 1'000'000'000, most = std::numeric_limits<qint64>::max() / nsPerSecond - 1;
    return std::clamp<qint64>(::archive_entry_mtime(entry), -most, most) * nsPerSecond +
           std::clamp<qint64>(::archive_entry_mtime_nsec(entry), 0, nsPerSecond - 1);
}

/// The bytes of a name; where libarchive cannot put a Unicode name into the locale's characters, its UTF-8.
std::string bytesOf(const char *raw, const char *utf8) { return raw ? raw : utf8 ? utf8 : ""; }

} // namespace

QString typeText(EntryType type)
{
    return type == EntryType::File        ? QStringLiteral("file")
           : type == EntryType::Directory ? QStringLiteral("directory")
           : type == EntryType::Device    ? QStringLiteral("device")
                                          : QStringLiteral("link");
}

struct StreamReader::Private
{
    QString path;
    StreamLimits limits;
    Descriptor file;
    qint64 fileSize = 0;
    std::unique_ptr<GzipFeed> gzip; ///< outlives the reader, which calls it
    std::unique_ptr<archive, ReaderFreed> reader;
    std::vector<char> buffer = std::vector<char>(128 * 1024);
    qint64 entries = 0, content = 0;
    bool isOpen = false; ///< an entry whose content is not yet at its end

    Failure failed() const
    {
        const char *said = ::archive_error_string(reader.get());
        return failure(ErrorKind::BadInput, said ? QString::fromLocal8Bit(said) : Text::tr("The archive is damaged"),
                       path);
    }
    Result<void> checkLimits() const
    {
        const qint64 unpacked = std::max<qint64>(content, ::archive_filter_bytes(reader.get(), 0));
        if (unpacked <= limits.unpacked && entries <= limits.entries &&
            unpacked - limits.allowance <= fileSize * limits.ratio)
            return {};
        return failure(ErrorKind::Refused,
                       Text::tr("The archive unpacks to more than %1 times its size, or to more than can be: it looks "
                                "like a decompression bomb")
                           .arg(limits.ratio),
                       path);
    }
    Result<void> openReader();
    Result<void> drain();
};

StreamReader::StreamReader() : d(std::make_unique<Private>()) {}
StreamReader::~StreamReader() = default;

qint64 StreamReader::fileSize() const { return d->fileSize; }

qint64 StreamReader::consumedBytes() const
{
    return d->gzip ? d->gzip->consumed() : std::min<qint64>(d->fileSize, ::archive_filter_bytes(d->reader.get(), -1));
}

Result<void> StreamReader::Private::openReader()
{
    reader.reset(::archive_read_new());
    if (!reader)
        throw std::bad_alloc();
    ::archive_read_support_format_tar(reader.get());
    std::array<unsigned char, 2> magic{};
    const bool isGzip = ::pread(file.get(), magic.data(), magic.size(), 0) == ssize_t(magic.size()) &&
                        magic == std::array<unsigned char, 2>{0x1f, 0x8b};
    int opened = ARCHIVE_OK;
    if (isGzip) {
        gzip = std::make_unique<GzipFeed>(file.get(), path);
        opened = ::archive_read_open(reader.get(), gzip.get(), nullptr, feed, nullptr);
    } else {
        ::archive_read_support_format_zip(reader.get());
        ::archive_read_support_filter_xz(reader.get());
        ::archive_read_support_filter_zstd(reader.get());
        ::archive_read_support_filter_bzip2(reader.get());
        // Else it stops at the end of the tar, and does not see the checksums behind it.
        ::archive_read_set_format_option(reader.get(), "tar", "read_concatenated_archives", "1");
        opened = ::archive_read_open_fd(reader.get(), file.get(), 128 * 1024);
    }
    return opened == ARCHIVE_OK ? Result<void>() : failed();
}

/// libarchive stops at the end of the tar; the checksum stands behind it.
Result<void> StreamReader::Private::drain()
{
    while (gzip) {
        const auto piece = gzip->next();
        if (!piece)
            return Failure(piece.error());
        if (piece->empty())
            break;
        content += qint64(piece->size());
        if (auto fits = checkLimits(); !fits)
            return fits;
    }
    return {};
}

Result<std::unique_ptr<StreamReader>> StreamReader::open(const QByteArray &path, const StreamLimits &limits)
{
    std::unique_ptr<StreamReader> stream(new StreamReader);
    stream->d->path = QFile::decodeName(path);
    stream->d->limits = limits;
    auto file = Descriptor::openRegular(path);
    if (!file)
        return Failure(file.error());
    stream->d->file = *std::move(file);
    struct stat info{};
    if (::fstat(stream->d->file.get(), &info) != 0)
        return Failure(systemError(errno, Text::tr("Cannot read the archive"), stream->d->path));
    stream->d->fileSize = info.st_size;
    if (info.st_size == 0)
        return failure(ErrorKind::BadInput, Text::tr("The archive is empty"), stream->d->path);
    if (auto opened = stream->d->openReader(); !opened)
        return Failure(opened.error());
    return stream;
}

Result<std::optional<StreamEntry>> StreamReader::next()
{
    while (d->isOpen) {
        const auto piece = read();
        if (!piece)
            return Failure(piece.error());
    }
    archive_entry *entry = nullptr;
    const int outcome = ::archive_read_next_header(d->reader.get(), &entry);
    if (outcome == ARCHIVE_EOF) {
        if (auto ended = d->drain(); !ended)
            return Failure(ended.error());
        return std::nullopt;
    }
    if (outcome != ARCHIVE_OK && outcome != ARCHIVE_WARN)
        return d->failed();
    ++d->entries;
    if (auto fits = d->checkLimits(); !fits)
        return Failure(fits.error());
    d->isOpen = true;
    StreamEntry found;
    found.name = bytesOf(::archive_entry_pathname(entry), ::archive_entry_pathname_utf8(entry));
    found.type = typeOf(entry);
    found.size = ::archive_entry_size(entry);
    found.mode = ::archive_entry_perm(entry);
    found.modifiedNs = timeOf(entry);
    if (found.type == EntryType::Hardlink)
        found.target = bytesOf(::archive_entry_hardlink(entry), ::archive_entry_hardlink_utf8(entry));
    else if (found.type == EntryType::Symlink)
        found.target = bytesOf(::archive_entry_symlink(entry), ::archive_entry_symlink_utf8(entry));
    return found;
}

Result<std::string_view> StreamReader::read()
{
    const la_ssize_t got = ::archive_read_data(d->reader.get(), d->buffer.data(), d->buffer.size());
    if (got < 0)
        return d->failed();
    d->content += got;
    if (auto fits = d->checkLimits(); !fits)
        return Failure(fits.error());
    d->isOpen = got > 0;
    return std::string_view(d->buffer.data(), size_t(got));
}

Result<std::string> StreamReader::readAll(qint64 most)
{
    std::string content;
    for (;;) {
        const auto piece = read();
        if (!piece)
            return Failure(piece.error());
        if (piece->empty())
            return content;
        content += *piece;
        if (qint64(content.size()) > most)
            return failure(ErrorKind::BadInput, Text::tr("The file is larger than %1 MB").arg(most >> 20), d->path);
    }
}

} // namespace gw::golden
