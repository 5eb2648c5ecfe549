// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/DirectoryReader.h"

#include <QCoreApplication>
#include <QFile>
#include <QHashFunctions>
#include <QStringDecoder>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <dirent.h>

namespace gw::golden {

namespace {

constexpr size_t batchBytes = 256 * 1024; // some five thousand names: worth sorting, small beside the caches

} // namespace

Result<std::unique_ptr<DirectoryReader>> DirectoryReader::open(const QByteArray &path)
{
    auto directory = Descriptor::openDirectory(path);
    if (!directory)
        return Failure(directory.error());
    return std::unique_ptr<DirectoryReader>(new DirectoryReader(std::move(*directory), path));
}

Result<bool> DirectoryReader::next(DirectoryBatch &batch)
{
    batch.buffer.resize(batchBytes);
    batch.entries.clear();
    ssize_t got = 0;
    {
        const std::lock_guard lock(m_mutex);
        if (m_error)
            return Failure(*m_error);
        got = ::getdents64(m_directory.get(), batch.buffer.data(), batch.buffer.size());
        if (got < 0) {
            m_error = systemError(errno, QCoreApplication::translate("gw::golden", "Cannot list the directory"),
                                  QFile::decodeName(m_path));
            return Failure(*m_error);
        }
    }
    for (ssize_t at = 0; at < got;) {
        const auto *entry = reinterpret_cast<const dirent64 *>(batch.buffer.data() + at); // aligned to 8 by the kernel
        at += entry->d_reclen;
        const std::string_view name(entry->d_name);
        if (name != "." && name != "..")
            batch.entries.push_back({name, entry->d_ino, entry->d_type});
    }
    std::sort(batch.entries.begin(), batch.entries.end(),
              [](const auto &a, const auto &b) { return a.inode < b.inode; });
    return got > 0;
}

bool isUtf8(std::string_view name) { return QByteArrayView(name.data(), qsizetype(name.size())).isValidUtf8(); }

namespace {

/// What a terminal or a table would obey, or what makes text look like other text: line ends of Unicode, and the marks
/// that turn the direction of what follows.
bool isControl(QChar c)
{
    const char16_t u = c.unicode();
    return c.category() == QChar::Other_Control || u == 0x2028 || u == 0x2029 || (u >= 0x202a && u <= 0x202e) ||
           (u >= 0x2066 && u <= 0x2069);
}

} // namespace

bool containsFolded(std::string_view name, const QByteArray &lower)
{
    const auto fold = [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; };
    return std::search(name.begin(), name.end(), lower.begin(), lower.end(),
                       [&](char a, char b) { return fold(a) == b; }) != name.end();
}

size_t hashOf(std::string_view name) { return qHashBits(name.data(), name.size(), QHashSeed::globalSeed()); }

bool isPlain(std::string_view name)
{
    const QString text = QString::fromUtf8(name.data(), qsizetype(name.size()));
    return isUtf8(name) && std::none_of(text.begin(), text.end(), isControl);
}

QString displayName(std::string_view name)
{
    // What is not UTF-8 is gone through byte by byte.
    const bool isText = isUtf8(name);
    const QString text = isText ? QString::fromUtf8(name.data(), qsizetype(name.size()))
                                : QString::fromLatin1(name.data(), qsizetype(name.size()));
    QString out;
    for (const QChar c : text)
        if (isControl(c) || (!isText && c.unicode() > 0x7f))
            out += QStringLiteral("\\x%1").arg(int(c.unicode()), 2, 16, QLatin1Char('0'));
        else
            out += c;
    return out;
}

} // namespace gw::golden
