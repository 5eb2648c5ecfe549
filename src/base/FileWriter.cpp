// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/FileWriter.h"

#include "base/Descriptor.h"
#include "base/Text.h"

#include <QFile>
#include <QJsonDocument>

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gw {
namespace {

QByteArray directoryOf(const QByteArray &path)
{
    const auto slash = path.lastIndexOf('/');
    return slash < 0 ? QByteArray(".") : slash == 0 ? QByteArray("/") : path.first(slash);
}

QByteArray temporaryName(const QByteArray &path)
{
    static std::atomic<unsigned> counter{0};
    return path + ".tmp." + QByteArray::number(::getpid()) + '.' + QByteArray::number(counter.fetch_add(1));
}

/// Writes all of @p data, resuming after short writes and signals. False with errno set.
bool writeAll(FileOps &ops, int fd, QByteArrayView data)
{
    while (!data.isEmpty()) {
        const ssize_t n = ops.write(fd, data.data(), size_t(data.size()));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0) {
            if (n == 0)
                errno = EIO;
            return false;
        }
        data = data.sliced(n);
    }
    return true;
}

bool syncDirectory(FileOps &ops, const QByteArray &directory)
{
    const int fd = ops.open(directory.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
    if (fd < 0)
        return false;
    const int rc = ops.fsync(fd);
    const int saved = errno;
    ops.close(fd);
    errno = saved;
    return rc == 0;
}

} // namespace

FileWriter::FileWriter(QByteArray path, mode_t mode, FileOps &ops)
    : m_path(std::move(path)), m_temporary(temporaryName(m_path)), m_ops(ops), m_mode(mode)
{}

FileWriter::~FileWriter() { discard(); }

Error FileWriter::error(const QString &what) const { return systemError(errno, what, QFile::decodeName(m_path)); }

void FileWriter::discard()
{
    if (m_fd < 0)
        return;
    m_ops.close(m_fd);
    m_fd = -1;
    m_ops.unlink(m_temporary.constData());
}

Result<void> FileWriter::open()
{
    struct stat there{};
    if (::stat(m_path.constData(), &there) == 0 && !S_ISREG(there.st_mode)) // renaming would put a device out of use
        return failure(ErrorKind::Io, Text::tr("Not a regular file, nothing is written in its place"),
                       QFile::decodeName(m_path), Text::tr("Name a file"));
    m_fd = m_ops.open(m_temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, m_mode);
    if (m_fd < 0)
        return Failure(error(Text::tr("Cannot create the file")));
    return {};
}

Result<void> FileWriter::write(QByteArrayView data)
{
    if (!writeAll(m_ops, m_fd, data)) {
        auto failed = error(Text::tr("Cannot write the file"));
        discard();
        return Failure(std::move(failed));
    }
    m_written += data.size();
    m_synced = false;
    return {};
}

Result<void> FileWriter::fail(const QString &what)
{
    auto failed = error(what);
    discard();
    return Failure(std::move(failed));
}

Result<void> FileWriter::sync()
{
    struct stat info{};
    if (::fstat(m_fd, &info) != 0)
        return fail(Text::tr("Cannot check the written length"));
    if (info.st_size != m_written) {
        errno = EIO;
        return fail(Text::tr("The written length is not what was written"));
    }
    if (m_ops.fsync(m_fd) != 0)
        return fail(Text::tr("Cannot flush the file to disk"));
    m_synced = true;
    return {};
}

Result<void> FileWriter::commit(Existing existing)
{
    if (auto synced = m_synced ? Result<void>() : sync(); !synced)
        return synced;
    const int renamed = existing == Existing::Replace
                            ? m_ops.rename(m_temporary.constData(), m_path.constData())
                            : m_ops.renameNew(AT_FDCWD, m_temporary.constData(), AT_FDCWD, m_path.constData());
    if (renamed != 0)
        return fail(Text::tr("Cannot give the file its name"));
    const int closed = m_ops.close(m_fd);
    m_fd = -1;
    if (closed != 0)
        return Failure(error(Text::tr("Cannot close the file")));
    if (!syncDirectory(m_ops, directoryOf(m_path)))
        return Failure(error(Text::tr("The file is in place, but its directory could not be flushed to disk")));
    return {};
}

Result<void> writeFile(const QString &path, QByteArrayView content, mode_t mode, FileOps &ops)
{
    FileWriter writer(QFile::encodeName(path), mode, ops);
    if (auto opened = writer.open(); !opened)
        return opened;
    if (auto written = writer.write(content); !written)
        return written;
    return writer.commit();
}

Result<void> writeJsonFile(const QString &path, const QJsonObject &object, mode_t mode, FileOps &ops)
{
    return writeFile(path, QJsonDocument(object).toJson(QJsonDocument::Indented), mode, ops);
}

Result<void> appendLine(const QString &path, QByteArrayView line, mode_t mode, FileOps &ops)
{
    const QByteArray name = QFile::encodeName(path);
    const auto fail = [&](const QString &what) { return Failure(systemError(errno, what, path)); };
    const int fd = ops.open(name.constData(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, mode);
    if (fd < 0)
        return fail(Text::tr("Cannot open the file to append"));
    struct stat info{};
    char last = '\n';
    if (::fstat(fd, &info) == 0 && info.st_size > 0 && ::pread(fd, &last, 1, info.st_size - 1) != 1)
        last = '\n';
    QByteArray record = last == '\n' ? QByteArray() : QByteArray("\n");
    record += line;
    record += '\n';
    const bool written = writeAll(ops, fd, record) && ops.fsync(fd) == 0;
    const int saved = errno;
    const int closed = ops.close(fd);
    if (!written)
        errno = saved;
    if (!written || closed != 0)
        return fail(Text::tr("Cannot append to the file"));
    return {};
}

Result<void> trimLines(const QString &path, qint64 limit, FileOps &ops)
{
    if (QFile(path).size() <= limit)
        return {};
    const auto text = readFile(path, limit * 16);
    if (!text)
        return Failure(text.error());
    const auto cut = text->indexOf('\n', text->size() - limit / 2);
    return cut < 0 ? Result<void>() : writeFile(path, QByteArrayView(*text).sliced(cut + 1), 0600, ops);
}

Result<void> makeDirectories(const QByteArray &path, mode_t mode, FileOps &ops)
{
    struct stat info{};
    const auto isDirectory = [&] { return ::stat(path.constData(), &info) == 0 && S_ISDIR(info.st_mode); };
    if (isDirectory())
        return {};
    const QByteArray above = directoryOf(path);
    if (auto made = above == path ? Result<void>() : makeDirectories(above, mode, ops); !made)
        return made;
    bool isThere = ops.mkdirat(AT_FDCWD, path.constData(), mode) == 0;
    if (!isThere && errno == EEXIST) { // made by another program just now, or no directory
        isThere = isDirectory();
        errno = ENOTDIR;
    }
    if (!isThere || !syncDirectory(ops, above))
        return Failure(systemError(errno, Text::tr("Cannot create the directory"), QFile::decodeName(path)));
    return {};
}

Result<QByteArray> readFile(const QString &path, qint64 limit)
{
    const auto file = Descriptor::openRegular(QFile::encodeName(path));
    if (!file)
        return Failure(file.error());
    struct stat info{};
    if (::fstat(file->get(), &info) != 0)
        return Failure(systemError(errno, Text::tr("Cannot read the file"), path));
    if (info.st_size > limit)
        return failure(ErrorKind::BadInput, Text::tr("The file is larger than it can be: %1 bytes").arg(info.st_size),
                       path);
    QByteArray content;
    content.resize(info.st_size + 1); // one more: a file that grows meanwhile is read to its end
    qint64 used = 0;
    for (;;) {
        if (used == content.size())
            content.resize(content.size() * 2);
        const ssize_t n = ::read(file->get(), content.data() + used, size_t(content.size() - used));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return Failure(systemError(errno, Text::tr("Cannot read the file"), path));
        if (n == 0)
            break;
        used += n;
        if (used > limit)
            return failure(ErrorKind::BadInput, Text::tr("The file is larger than it can be"), path);
    }
    content.truncate(used);
    return content;
}

} // namespace gw
