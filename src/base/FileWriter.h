// SPDX-License-Identifier: GPL-3.0-or-later
// The one writer of files that matter. After commit() the new content is on disk under its final name;
// before it, and after any failure, the old content is untouched and no temporary file is left behind.
//
// Order: temporary name in the same directory, write, length checked, fsync, rename, close, fsync of the directory.
// What must be proven before it counts is read back between sync() and commit(), from temporaryPath().
// The order is the one of SQLite's and restic's atomic commit. Not thread-safe; one writer per file.
#pragma once

#include "base/Error.h"
#include "base/FileOps.h"

#include <QByteArray>

#include <sys/types.h>

namespace gw {

class FileWriter
{
public:
    /// @p path as the file system has it (bytes, need not be UTF-8).
    explicit FileWriter(QByteArray path, mode_t mode = 0644, FileOps &ops = FileOps::system());
    ~FileWriter(); ///< without commit(): removes the temporary file
    FileWriter(const FileWriter &) = delete;
    FileWriter &operator=(const FileWriter &) = delete;

    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> write(QByteArrayView data);
    /// Length checked, flushed to disk, but not yet under its name.
    [[nodiscard]] Result<void> sync();
    enum class Existing { Replace, Refuse };
    /// sync(), if that was not yet done, and the rest.
    [[nodiscard]] Result<void> commit(Existing existing = Existing::Replace);

    [[nodiscard]] const QByteArray &temporaryPath() const { return m_temporary; }
    [[nodiscard]] qint64 bytesWritten() const { return m_written; }

private:
    Error error(const QString &what) const;
    Result<void> fail(const QString &what);
    void discard();

    QByteArray m_path;
    QByteArray m_temporary;
    FileOps &m_ops;
    mode_t m_mode;
    int m_fd = -1;
    qint64 m_written = 0;
    bool m_synced = false;
};

/// Replaces @p path by @p content in one step.
[[nodiscard]] Result<void> writeFile(const QString &path, QByteArrayView content, mode_t mode = 0644,
                                     FileOps &ops = FileOps::system());
/// The same for a JSON object, indented, with a final newline.
[[nodiscard]] Result<void> writeJsonFile(const QString &path, const QJsonObject &object, mode_t mode = 0644,
                                         FileOps &ops = FileOps::system());
/// Appends one record with a single write and syncs it; for line-oriented journals. A line that came out short
/// is reported; the next append starts on a line of its own.
[[nodiscard]] Result<void> appendLine(const QString &path, QByteArrayView line, mode_t mode = 0644,
                                      FileOps &ops = FileOps::system());

/// Cuts the older half off a file of lines that is larger than @p limit bytes.
[[nodiscard]] Result<void> trimLines(const QString &path, qint64 limit, FileOps &ops = FileOps::system());

/// Creates the directory @p path, and those above it that are missing. The name of each is flushed to disk: what is put
/// into it later must not be lost with it. @p path as the file system has it.
[[nodiscard]] Result<void> makeDirectories(const QByteArray &path, mode_t mode = 0755,
                                           FileOps &ops = FileOps::system());

/// Whole content of a regular file of at most @p limit bytes. Directories, FIFOs, devices and larger files are errors.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 limit = 64 * 1024 * 1024);

} // namespace gw
