// SPDX-License-Identifier: GPL-3.0-or-later
// The reports directory of a run, read again and again: only files that are new or changed.
#pragma once

#include "shadow/ReportParser.h"

#include "base/Descriptor.h"

#include <sys/stat.h>

#include <map>
#include <stop_token>

namespace gw::shadow {

class ReportsReader
{
public:
    /// @p directory: .../reports; @p start is set in the facts.
    explicit ReportsReader(QString directory, qint64 start = 0);

    /// Bytes read. NotFound when there is no such directory; after any error the facts are as before.
    [[nodiscard]] Result<qint64> refresh(std::stop_token stop);

    [[nodiscard]] const ReportFacts &facts() const { return m_facts; }
    /// Newest file time among the reports (wall time); invalid when there are none.
    [[nodiscard]] QDateTime changedAt() const { return m_changedAt; }
    /// Time stamp of a cycle's report, invalid when it has none.
    [[nodiscard]] QDateTime timeOf(qint64 cycle) const;
    [[nodiscard]] const QString &directory() const { return m_directory; }

private:
    /// Tells whether a file is still the one that was read.
    struct Identity
    {
        ino_t inode = 0;
        qint64 size = -1, changed = 0; ///< nanoseconds
        bool operator==(const Identity &) const = default;
    };
    struct Entry
    {
        Identity identity;
        CycleReport report;
        QList<ReplayMismatch> details;
    };
    struct Content
    {
        ReportState state = ReportState::Ok; ///< Unreadable: text is the reason
        QByteArray text;
        bool cut = false; ///< longer than what is read of a file
        Identity identity;
        QDateTime changedAt;
    };
    [[nodiscard]] Result<bool> list(int fd);
    [[nodiscard]] bool changed(int fd, const QByteArray &name, const Identity &known) const;
    [[nodiscard]] Content readFile(int fd, const QByteArray &name, qint64 &bytes) const;
    void readCycle(int fd, qint64 cycle, Entry &entry, qint64 &bytes);
    void readSummary(int fd, qint64 &bytes);
    void sumUp();

    QString m_directory;
    qint64 m_start = 0;
    Identity m_listed; ///< of the directory when it was listed; size -1: list again
    std::map<qint64, Entry> m_entries;
    QByteArray m_summary; ///< name of the newest summary
    Identity m_summaryIdentity;
    ReportParser m_parser;
    ReportFacts m_facts;
    QDateTime m_changedAt;
};

} // namespace gw::shadow
