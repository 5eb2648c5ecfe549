// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to the database, and what both engines have in common. Everything here blocks and belongs to one
// thread: the store's own (Worker.h).
#pragma once

#include "store/Place.h"
#include "store/SocketWatch.h"

#include <QSqlDatabase>
#include <QVariant>

#include <memory>
#include <optional>

namespace gw::store {

using Rows = QList<QVariantList>;

class Connection
{
public:
    explicit Connection(Place place);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// Connects, brings the schema up to date. Nothing to do when it is open.
    [[nodiscard]] Result<void> open();
    void close();
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// The connection broke: what was asked last may have happened or not, and open() is needed.
    [[nodiscard]] bool isLost() const { return m_lost; }
    /// Looks without asking the server.
    [[nodiscard]] bool looksBroken() const;
    /// Counts connections made: what was subscribed on one is gone with it.
    [[nodiscard]] int generation() const { return m_generation; }
    /// PostgreSQL tells driver() of @p channel from now on.
    [[nodiscard]] Result<void> subscribe(const QString &channel);

    /// @p sql with ? for each of @p values. All rows are held in memory: limit them.
    [[nodiscard]] Result<Rows> rows(const QString &sql, const QVariantList &values = {});
    [[nodiscard]] Result<void> run(const QString &sql, const QVariantList &values = {});
    /// The first column of the only row; an invalid one when there is no row.
    [[nodiscard]] Result<QVariant> value(const QString &sql, const QVariantList &values = {});

    enum class Access { Read, Write };
    /// Read sees one moment; Write excludes other writers in SQLite from here on.
    [[nodiscard]] Result<void> begin(Access access);
    [[nodiscard]] Result<void> commit();
    void rollback();

    /// Milliseconds since 1970 by the one clock that all desks share: the server's, or this machine's.
    [[nodiscard]] Result<qint64> now();
    [[nodiscard]] const Place &place() const { return m_place; }
    [[nodiscard]] bool isPostgres() const { return m_place.isPostgres(); }
    [[nodiscard]] QSqlDriver *driver() const { return m_database.driver(); }

private:
    [[nodiscard]] Result<void> connectSqlite();
    [[nodiscard]] Result<void> useWal();
    [[nodiscard]] Result<void> connectPostgres();
    [[nodiscard]] Result<void> checkFile();
    [[nodiscard]] Result<void> setUp(const QStringList &statements);
    [[nodiscard]] Error errorOf(const QSqlError &error, bool overLimit);
    [[nodiscard]] int socket() const;

    Place m_place;
    QString m_name; ///< Qt Sql's own for it
    QSqlDatabase m_database;
    std::unique_ptr<SocketWatch> m_watch;   ///< of PostgreSQL
    std::pair<quint64, quint64> m_identity; ///< device and inode of SQLite's file
    int m_generation = 0;
    bool m_open = false;
    bool m_lost = false;
};

/// Runs @p body, again once when the connection broke under it. It must only read.
template<class T, class F> [[nodiscard]] Result<T> reading(Connection &connection, F body)
{
    for (int attempt = 0;; ++attempt) {
        if (auto opened = connection.open(); !opened)
            return Failure(opened.error());
        Result<T> result = body();
        if (result || !connection.isLost() || attempt > 0 || result.error().kind == ErrorKind::Timeout)
            return result;
    }
}

/// Runs @p body in a transaction that writes, again once when the connection broke under it. @p body must do nothing
/// the second time if the first was committed after all: whoever loses the connection in a commit cannot know.
template<class T, class F> [[nodiscard]] Result<T> writing(Connection &connection, F body)
{
    for (int attempt = 0;; ++attempt) {
        Result<T> result = Failure(Error{});
        if (auto opened = connection.open(); !opened)
            return Failure(opened.error());
        if (auto begun = connection.begin(Connection::Access::Write); !begun)
            result = Failure(begun.error());
        else if (result = body(); result) {
            if (auto committed = connection.commit(); !committed)
                result = Failure(committed.error());
        }
        if (result)
            return result;
        connection.rollback();
        if (!connection.isLost() || attempt > 0 || result.error().kind == ErrorKind::Timeout)
            return result;
    }
}

} // namespace gw::store
