// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/archive/TarEntry.h"

#include "golden/DirectoryReader.h"
#include "golden/Text.h"

#include <KTar>

#include <QDateTime>
#include <QIODevice>

#include <algorithm>
#include <charconv>

namespace gw::golden {
namespace {

constexpr qint64 latestTime = 077777777777; // eleven octal digits: the year 2242
constexpr size_t nameSize = 100, checksumAt = 148, checksumSize = 8, typeAt = 156, prefixAt = 345;

/// What KTar writes goes to a string.
class StringDevice : public QIODevice
{
public:
    StringDevice() { open(WriteOnly | Unbuffered); }
    void setOutput(std::string *out) { m_out = out; }
    [[nodiscard]] qint64 pos() const override { return m_out ? qint64(m_out->size()) : 0; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        m_out->append(data, size_t(size));
        return size;
    }

private:
    std::string *m_out = nullptr;
};

unsigned checksum(std::string_view header)
{
    unsigned sum = 0;
    for (size_t i = 0; i < tarBlock; ++i)
        sum += i >= checksumAt && i < checksumAt + checksumSize ? ' ' : quint8(header[i]);
    return sum;
}

/// KTar takes names as QString, which cannot hold other bytes than UTF-8. Such a name is written with a stand-in of the
/// same length, and its bytes are put in its place here: in the header, and before it where it was too long for one.
void putName(std::string_view name, std::string_view standIn, char *head, size_t size)
{
    if (size > tarBlock)
        std::copy(name.begin(), name.end(), head + tarBlock);
    char *header = head + size - tarBlock;
    for (size_t i = 0; i < std::min(name.size(), nameSize); ++i)
        if (header[i] == standIn[i])
            header[i] = name[i];
    unsigned sum = checksum({header, tarBlock});
    for (size_t i = 6; i-- > 0; sum /= 8)
        header[checksumAt + i] = char('0' + sum % 8);
}

std::optional<qint64> octal(std::string_view field)
{
    const size_t begin = std::min(field.find_first_not_of(' '), field.size());
    qint64 value = 0;
    const auto [end, error] = std::from_chars(field.data() + begin, field.data() + field.size(), value, 8);
    const bool isEnded = end == field.data() + field.size() || *end == '\0' || *end == ' ';
    return error == std::errc() && isEnded && value >= 0 ? std::optional(value) : std::nullopt;
}

std::string_view upToNul(std::string_view field) { return field.substr(0, field.find('\0')); }

Failure damaged(const QString &what) { return failure(ErrorKind::BadInput, what); }

} // namespace

struct TarPacker::Private
{
    StringDevice device;
    KTar tar{&device};
    const QString owner = QStringLiteral("root");
};

TarPacker::TarPacker() : d(std::make_unique<Private>()) { d->tar.open(QIODevice::WriteOnly); }

TarPacker::~TarPacker()
{
    std::string rest;
    d->device.setOutput(&rest);
    d->tar.close();
}

Result<void> TarPacker::appendHead(const TarEntry &entry, size_t size, std::string &out)
{
    d->device.setOutput(&out);
    const size_t begin = out.size();
    const bool asItIs = isUtf8(entry.name);
    std::string standIn(entry.name);
    if (!asItIs)
        std::replace_if(standIn.begin(), standIn.end(), [](char c) { return quint8(c) > 0x7f; }, '_');
    const auto time = QDateTime::fromSecsSinceEpoch(std::clamp<qint64>(entry.modifiedS, 0, latestTime), Qt::UTC);
    if (!d->tar.prepareWriting(QString::fromUtf8(standIn.data(), qsizetype(standIn.size())), d->owner, d->owner,
                               qint64(size), 0100000 | (entry.mode & 07777), time, time, time))
        return failure(ErrorKind::Internal, Text::tr("KArchive cannot write the entry"), displayName(entry.name),
                       d->tar.errorString());
    if (!asItIs)
        putName(entry.name, standIn, out.data() + begin, out.size() - begin);
    return {};
}

Result<void> TarPacker::append(const TarEntry &entry, std::string &out)
{
    if (auto head = appendHead(entry, entry.content.size(), out); !head)
        return head;
    if (!d->tar.writeData(entry.content.data(), qint64(entry.content.size())) ||
        !d->tar.finishWriting(qint64(entry.content.size())))
        return failure(ErrorKind::Internal, Text::tr("KArchive cannot write the entry"), displayName(entry.name),
                       d->tar.errorString());
    return {};
}

Result<std::optional<TarEntry>> TarWalker::next()
{
    std::string_view longName;
    for (;;) {
        if (m_rest.empty())
            return longName.empty() ? Result<std::optional<TarEntry>>(std::nullopt)
                                    : damaged(Text::tr("It ends between a name and its entry"));
        if (m_rest.size() < tarBlock)
            return damaged(Text::tr("It ends within the head of an entry"));
        const std::string_view header = m_rest.substr(0, tarBlock);
        const auto size = octal(header.substr(124, 12)), sum = octal(header.substr(checksumAt, checksumSize));
        if (!sum || *sum != checksum(header) || !size)
            return damaged(Text::tr("The head of an entry has another checksum than it says"));
        if (m_rest.size() - tarBlock < size_t(*size) || m_rest.size() - tarBlock < tarPadded(size_t(*size)))
            return damaged(Text::tr("It ends within an entry"));
        const std::string_view content = m_rest.substr(tarBlock, size_t(*size));
        m_rest.remove_prefix(tarBlock + tarPadded(size_t(*size)));
        const char type = header[typeAt];
        if (type == 'L' && longName.empty()) { // GNU: the content is the name of the entry that follows
            longName = upToNul(content);
            continue;
        }
        const auto mode = octal(header.substr(100, 8)), modified = octal(header.substr(136, 12));
        if ((type != '0' && type != '\0') || header[prefixAt] != '\0' || !mode || !modified)
            return damaged(Text::tr("It holds something else than regular files"));
        return TarEntry{longName.empty() ? upToNul(header.substr(0, nameSize)) : longName, content,
                        mode_t(*mode & 07777), *modified};
    }
}

} // namespace gw::golden
