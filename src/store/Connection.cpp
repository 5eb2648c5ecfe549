// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Connection.h"

#include "store/Migrations.h"
#include "store/SqlErrors.h"
#include "store/StoreFile.h"

#include "base/FileWriter.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QThread>

#include <atomic>
#include <libpq-fe.h>

namespace gw::store {
namespace {

PGconn *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.isValid() ? database.driver()->handle() : QVariant();
    // Which of its two names Qt gives the type depends on how Qt was built.
    const bool known =
        handle.isValid() && (qstrcmp(handle.typeName(), "PGconn*") == 0 || qstrcmp(handle.typeName(), "pg_conn*") == 0);
    return known ? *static_cast<PGconn *const *>(handle.constData()) : nullptr;
}

/// In libpq's quotes, as a value of a connection string.
QString quoted(QString value)
{
    value.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('\''), QLatin1String("\\'"));
    return QLatin1Char('\'') + value + QLatin1Char('\'');
}

QString postgresOptions(const Place &place)
{
    // Qt Sql has no time limit of its own; these end what a dead network would hang. SocketWatch ends the rest.
    QStringList options{QStringLiteral("connect_timeout=%1").arg(std::max<qint64>(2, place.limit.count() / 1000)),
                        QStringLiteral("keepalives=1"),
                        QStringLiteral("keepalives_idle=10"),
                        QStringLiteral("keepalives_interval=5"),
                        QStringLiteral("keepalives_count=3"),
                        QStringLiteral("tcp_user_timeout=%1").arg(place.limit.count())};
    for (auto it = place.options.cbegin(); it != place.options.cend(); ++it)
        options << it.key() + QLatin1Char('=') + quoted(it.value());
    return options.join(QLatin1Char(';'));
}

} // namespace

Connection::Connection(Place place) : m_place(std::move(place))
{
    static std::atomic<int> counter{0};
    m_name = QStringLiteral("goldwatch-store-%1").arg(counter.fetch_add(1));
    if (isPostgres())
        m_watch = std::make_unique<SocketWatch>();
}

Connection::~Connection() { close(); }

void Connection::close()
{
    m_open = false;
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> Connection::open()
{
    if (m_open && !m_lost)
        return {};
    close();
    m_lost = false;
    const QString driver = isPostgres() ? QStringLiteral("QPSQL") : QStringLiteral("QSQLITE");
    if (!QSqlDatabase::isDriverAvailable(driver))
        return Failure(noDriverError(m_place));
    m_database = QSqlDatabase::addDatabase(driver, m_name);
    auto opened = isPostgres() ? connectPostgres() : connectSqlite();
    if (opened)
        opened = migrate(*this);
    if (!opened) {
        close();
        return opened;
    }
    m_open = true;
    ++m_generation;
    return {};
}

Result<void> Connection::subscribe(const QString &channel)
{
    const SocketWatch::Hold hold(*m_watch, socket(), m_place.limit);
    if (!m_database.driver()->subscribeToNotification(channel))
        return Failure(errorOf(m_database.lastError(), hold.isOver()));
    return {};
}

Result<void> Connection::connectSqlite()
{
    const QByteArray name = QFile::encodeName(m_place.file);
    if (auto made = makeDirectories(QFile::encodeName(QFileInfo(m_place.file).path()), 0700); !made)
        return made;
    if (const int error = makeFile(name); error != 0 && error != EACCES && error != EROFS)
        return Failure(
            systemError(error, QCoreApplication::translate("gw::store", "Cannot open the store"), m_place.shown()));
    m_identity = identityOf(m_place.file);
    m_database.setDatabaseName(m_place.file);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(m_place.limit.count()));
    if (!m_database.open())
        return Failure(errorOf(m_database.lastError(), false));
    if (auto done = useWal(); !done)
        return done;
    return setUp({QStringLiteral("PRAGMA synchronous=FULL"), QStringLiteral("PRAGMA foreign_keys=ON"),
                  QStringLiteral("PRAGMA recursive_triggers=ON"), // else REPLACE would delete without a trigger
                  QStringLiteral("PRAGMA trusted_schema=OFF"), QStringLiteral("PRAGMA cell_size_check=ON")});
}

/// While another desk does the same, SQLite refuses at once, whatever its time limit for locks.
Result<void> Connection::useWal()
{
    const QDeadlineTimer deadline(m_place.limit);
    for (;;) {
        const auto mode = value(QStringLiteral("PRAGMA journal_mode=WAL"));
        if (mode) // a file that may only be read stays as it is
            return {};
        if (mode.error().kind != ErrorKind::Timeout || deadline.hasExpired())
            return Failure(mode.error());
        QThread::msleep(20);
    }
}

Result<void> Connection::connectPostgres()
{
    m_database.setHostName(m_place.server);
    m_database.setPort(m_place.port);
    m_database.setDatabaseName(m_place.database);
    m_database.setUserName(m_place.user);
    m_database.setPassword(QString::fromUtf8(m_place.password));
    m_database.setConnectOptions(postgresOptions(m_place));
    if (!m_database.open())
        return Failure(postgresError({}, m_database.lastError(), m_place));
    m_open = true; // for the statements that follow
    const QString limit = QString::number(m_place.limit.count());
    auto done =
        setUp({QStringLiteral("SET search_path TO goldwatch"), QStringLiteral("SET client_min_messages TO warning"),
               QStringLiteral("SET standard_conforming_strings TO on"), // as Qt Sql quotes
               QStringLiteral("SET statement_timeout TO ") + limit, QStringLiteral("SET lock_timeout TO ") + limit,
               QStringLiteral("SET idle_in_transaction_session_timeout TO ") + limit,
               QStringLiteral("SET synchronous_commit TO on")});
    m_open = false;
    return done;
}

Result<void> Connection::setUp(const QStringList &statements)
{
    for (const QString &statement : statements)
        if (auto done = run(statement); !done)
            return done;
    return {};
}

int Connection::socket() const
{
    const PGconn *connection = handleOf(m_database);
    return connection ? PQsocket(connection) : -1;
}

bool Connection::looksBroken() const
{
    return isPostgres() && m_open && PQstatus(handleOf(m_database)) == CONNECTION_BAD;
}

Error Connection::errorOf(const QSqlError &error, bool overLimit)
{
    const QString code = error.nativeErrorCode();
    if (!isPostgres())
        return sqliteError(code.toInt(), error, m_place);
    // A server that ends the connection says so before libpq notices that it is gone.
    m_lost = m_lost || overLimit || code.startsWith(QLatin1String("57P")) || code.startsWith(QLatin1String("08")) ||
             PQstatus(handleOf(m_database)) == CONNECTION_BAD;
    return overLimit ? limitError(m_place) : postgresError(m_lost ? QString() : code, error, m_place);
}

Result<Rows> Connection::rows(const QString &sql, const QVariantList &values)
{
    std::optional<SocketWatch::Hold> hold;
    if (m_watch)
        hold.emplace(*m_watch, socket(), m_place.limit + Milliseconds(1000)); // the server may end it itself
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    // Statements without values go as they are: PostgreSQL does not prepare all of them.
    bool good = values.isEmpty() || query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    good = good && (values.isEmpty() ? query.exec(sql) : query.exec());
    Rows all;
    while (good && query.next()) {
        QVariantList row;
        for (int i = 0, n = query.record().count(); i < n; ++i)
            row << query.value(i);
        all << std::move(row);
    }
    if (!good || query.lastError().isValid())
        return Failure(errorOf(query.lastError(), hold && hold->isOver()));
    return all;
}

Result<void> Connection::run(const QString &sql, const QVariantList &values)
{
    const auto done = rows(sql, values);
    return done ? Result<void>() : Failure(done.error());
}

Result<QVariant> Connection::value(const QString &sql, const QVariantList &values)
{
    const auto found = rows(sql, values);
    if (!found)
        return Failure(found.error());
    return found->isEmpty() ? QVariant() : found->first().first();
}

Result<void> Connection::checkFile()
{
    if (isPostgres() || identityOf(m_place.file) == m_identity)
        return {};
    return Failure(goneError(m_place));
}

Result<void> Connection::begin(Access access)
{
    if (auto there = checkFile(); !there)
        return there;
    if (isPostgres())
        return run(access == Access::Read ? QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                                          : QStringLiteral("BEGIN"));
    return run(access == Access::Read ? QStringLiteral("BEGIN") : QStringLiteral("BEGIN IMMEDIATE"));
}

Result<void> Connection::commit()
{
    // Written into a file that has no name any more, it would be lost.
    if (auto there = checkFile(); !there)
        return there;
    if (auto done = run(QStringLiteral("COMMIT")); !done)
        return done;
    return checkFile();
}

void Connection::rollback()
{
    if (m_open && !looksBroken())
        QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK"));
}

Result<qint64> Connection::now()
{
    if (!isPostgres())
        return QDateTime::currentMSecsSinceEpoch();
    const auto read = value(QStringLiteral("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint"));
    return read ? Result<qint64>(read->toLongLong()) : Failure(read.error());
}

} // namespace gw::store
