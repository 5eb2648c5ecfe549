// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/archive/GzipFeed.h"

#include "golden/Text.h"

#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <new>
#include <optional>
#include <unistd.h>
#include <vector>

namespace gw::golden {
struct GzipFeed::Private
{
    int fd;
    QString where;
    z_stream stream{};
    std::vector<char> in = std::vector<char>(128 * 1024), out = std::vector<char>(256 * 1024);
    qint64 consumed = 0;
    bool isWithin = true; ///< a member, as opposed to between two
    std::optional<Error> error;

    Failure fail(ErrorKind kind, const QString &what)
    {
        error = Error{kind, what, where, {}};
        return Failure(*error);
    }
    Result<bool> fill();
    Result<bool> beginNextMember();
};

GzipFeed::GzipFeed(int fd, QString where) : d(std::make_unique<Private>())
{
    d->fd = fd;
    d->where = std::move(where);
    if (::inflateInit2(&d->stream, 15 + 16) != Z_OK) // + 16: gzip alone, header and trailer
        throw std::bad_alloc();
}

GzipFeed::~GzipFeed() { ::inflateEnd(&d->stream); }

qint64 GzipFeed::consumed() const { return d->consumed; }

/// False at the end of the file.
Result<bool> GzipFeed::Private::fill()
{
    for (;;) {
        const ssize_t got = ::read(fd, in.data(), in.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            error = systemError(errno, Text::tr("Cannot read the archive"), where);
            return Failure(*error);
        }
        consumed += got;
        stream.next_in = reinterpret_cast<Bytef *>(in.data());
        stream.avail_in = uInt(got);
        return got > 0;
    }
}

/// False when nothing but zeros, with which tapes and some tools fill up, is left.
Result<bool> GzipFeed::Private::beginNextMember()
{
    for (;;) {
        if (stream.avail_in == 0) {
            const auto more = fill();
            if (!more || !*more)
                return more;
        }
        if (*stream.next_in != 0)
            break;
        ++stream.next_in;
        --stream.avail_in;
    }
    if (*stream.next_in != 0x1f)
        return fail(ErrorKind::BadInput, Text::tr("After the end of the archive stand other bytes"));
    ::inflateReset(&stream);
    isWithin = true;
    return true;
}

Result<std::string_view> GzipFeed::next()
{
    if (d->error)
        return Failure(*d->error);
    z_stream &stream = d->stream;
    for (;;) {
        if (!d->isWithin) {
            const auto more = d->beginNextMember();
            if (!more)
                return Failure(more.error());
            if (!*more)
                return std::string_view();
        }
        if (stream.avail_in == 0) {
            const auto more = d->fill();
            if (!more)
                return Failure(more.error());
            if (!*more)
                return d->fail(ErrorKind::BadInput, Text::tr("The archive is cut off"));
        }
        stream.next_out = reinterpret_cast<Bytef *>(d->out.data());
        stream.avail_out = uInt(d->out.size());
        const int outcome = ::inflate(&stream, Z_NO_FLUSH);
        if (outcome == Z_STREAM_END)
            d->isWithin = false;
        else if (outcome != Z_OK && outcome != Z_BUF_ERROR)
            return d->fail(ErrorKind::BadInput,
                           Text::tr("The archive is damaged before byte %1: %2")
                               .arg(d->consumed - qint64(stream.avail_in))
                               .arg(QString::fromLatin1(stream.msg ? stream.msg : "it does not unpack")));
        if (const size_t made = d->out.size() - stream.avail_out; made > 0)
            return std::string_view(d->out.data(), made);
    }
}

} // namespace gw::golden
