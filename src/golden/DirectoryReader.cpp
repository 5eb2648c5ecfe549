// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/DirectoryReader.h"

#include <QCoreApplication>
#include <QFile>
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

QString displayName(std::string_view name)
{
    if (isUtf8(name))
        return QString::fromUtf8(name.data(), qsizetype(name.size()));
    QString out;
    for (const char c : name)
        out += c > 0x1f && c < 0x7f ? QString(QLatin1Char(c))
                                    : QStringLiteral("\\x%1").arg(int(quint8(c)), 2, 16, QLatin1Char('0'));
    return out;
}

} // namespace gw::golden
