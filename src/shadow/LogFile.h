// SPDX-License-Identifier: GPL-3.0-or-later
// One log file, read again and again: only what was appended, all of it when it was truncated or replaced.
#pragma once

#include "shadow/LogScanner.h"

#include <sys/stat.h>

#include <stop_token>

namespace gw::shadow {

class LogFile
{
public:
    explicit LogFile(QString path);

    /// Bytes read. On an error the tally keeps what was known of the file before.
    [[nodiscard]] Result<qint64> refresh(std::stop_token stop);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] LogTally tally() const { return m_scanner.withUnfinished(); }
    [[nodiscard]] qint64 offset() const { return m_scanner.offset(); }
    /// Times of the file when it was last read; invalid before.
    [[nodiscard]] QDateTime changedAt() const { return m_changedAt; }
    [[nodiscard]] QDateTime bornAt() const { return m_bornAt; }

private:
    struct Identity
    {
        dev_t device = 0;
        ino_t inode = 0;
        qint64 size = -1, changed = 0; ///< nanoseconds
        bool operator==(const Identity &) const = default;
    };
    [[nodiscard]] Result<bool> isContinued(int fd, const Identity &now, qint64 &bytes);
    /// False when the file was rewritten meanwhile, so that what was read is of two files.
    [[nodiscard]] Result<bool> readOnce(int fd, qint64 &bytes, const std::stop_token &stop);
    [[nodiscard]] Result<bool> readOn(int fd, qint64 end, qint64 &bytes, const std::stop_token &stop);
    [[nodiscard]] Result<QByteArray> edge(int fd, qint64 at, qint64 &bytes) const;
    [[nodiscard]] Error error(int errnoValue) const;

    QString m_path;
    LogScanner m_scanner;
    Identity m_identity;
    QByteArray m_start, m_tail; ///< first bytes of the file and those before the offset, to know it again
    QDateTime m_changedAt, m_bornAt;
};

} // namespace gw::shadow
