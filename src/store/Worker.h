// SPDX-License-Identifier: GPL-3.0-or-later
// Lives in the store's thread, owns the connection, and looks for what other desks write.
#pragma once

#include "store/Connection.h"
#include "store/Journals.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <atomic>

namespace gw::store {

class Worker : public QObject
{
    Q_OBJECT
public:
    explicit Worker(const Place &place);

    /// In its thread: @p body with the connection, and what follows from a connection made anew.
    template<class T, class F> [[nodiscard]] Result<T> perform(F &body)
    {
        // While the store is being closed, a server that does not answer is not waited for again and again.
        if (m_closing && m_connection.isLost())
            return failure(ErrorKind::Cancelled, closingText(), m_connection.place().shown());
        Result<T> result = body(*this);
        attach();
        return result;
    }

    Connection &connection() { return m_connection; }
    /// After commit(): the witness file, and everyone who shows the journal.
    [[nodiscard]] Receipt confirm(const Record &record);
    void tell(const QString &journal) { Q_EMIT changed(journal); }

    void beginClosing() { m_closing = true; } ///< from any thread
    void end();                               ///< in its thread, last

Q_SIGNALS:
    /// Null: perhaps any, since the connection was away.
    void changed(const QString &journal);

private:
    [[nodiscard]] static QString closingText();
    void attach();
    void look();
    void lookAtFile();
    void lookAtServer();

    Connection m_connection;
    QTimer m_timer;
    std::atomic<bool> m_closing = false;
    int m_generation = 0;                   ///< of the connection that is watched
    int m_quiet = 0;                        ///< looks since the server was asked
    qint64 m_version = 0;                   ///< SQLite's, of the file
    qint64 m_lastRow = 0;                   ///< of those told
    QSet<std::pair<QString, qint64>> m_own; ///< journal and sequence of what was written here since then
};

} // namespace gw::store
