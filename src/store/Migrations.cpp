// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Migrations.h"

#include "store/Connection.h"
#include "store/Text.h"

#include <algorithm>
#include <span>

namespace gw::store {
namespace {

struct Migration
{
    std::span<const char *const> both, sqlite, postgres;
};

constexpr const char *firstTables[] = {
    "CREATE TABLE journals (id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, created_at TEXT NOT NULL)",
    "CREATE TABLE entries (journal TEXT NOT NULL REFERENCES journals (id), sequence BIGINT NOT NULL, "
    "written_at TEXT NOT NULL, author TEXT NOT NULL, host TEXT NOT NULL, kind TEXT NOT NULL, content TEXT NOT NULL, "
    "previous TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (journal, sequence))",
    // started: the entry that says so. Times in milliseconds since 1970 by the clock of Connection::now().
    "CREATE TABLE claims (journal TEXT NOT NULL REFERENCES journals (id), what TEXT NOT NULL, token TEXT NOT NULL, "
    "owner TEXT NOT NULL, host TEXT NOT NULL, started BIGINT NOT NULL, since_ms BIGINT NOT NULL, "
    "until_ms BIGINT NOT NULL, PRIMARY KEY (journal, what))",
};

constexpr const char *firstSqlite[] = {
    "CREATE TRIGGER entries_append_only_update BEFORE UPDATE ON entries "
    "BEGIN SELECT RAISE(ABORT, 'a journal is append-only'); END",
    "CREATE TRIGGER entries_append_only_delete BEFORE DELETE ON entries "
    "BEGIN SELECT RAISE(ABORT, 'a journal is append-only'); END",
    "CREATE TRIGGER journals_append_only_update BEFORE UPDATE ON journals "
    "BEGIN SELECT RAISE(ABORT, 'a journal is append-only'); END",
    "CREATE TRIGGER journals_append_only_delete BEFORE DELETE ON journals "
    "BEGIN SELECT RAISE(ABORT, 'a journal is append-only'); END",
    "CREATE TRIGGER entries_in_order BEFORE INSERT ON entries WHEN NEW.sequence <> "
    "(SELECT COALESCE(MAX(sequence), 0) + 1 FROM entries WHERE journal = NEW.journal) "
    "BEGIN SELECT RAISE(ABORT, 'an entry follows the one before'); END",
};

constexpr const char *firstPostgres[] = {
    "CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'a journal is append-only'; END $$",
    "CREATE FUNCTION in_order() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN "
    "IF NEW.sequence <> (SELECT COALESCE(MAX(sequence), 0) + 1 FROM entries WHERE journal = NEW.journal) THEN "
    "RAISE EXCEPTION 'an entry follows the one before'; END IF; RETURN NEW; END $$",
    "CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON entries FOR EACH ROW EXECUTE FUNCTION append_only()",
    "CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON entries EXECUTE FUNCTION append_only()",
    "CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON journals FOR EACH ROW EXECUTE FUNCTION append_only()",
    "CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON journals EXECUTE FUNCTION append_only()",
    "CREATE TRIGGER in_order BEFORE INSERT ON entries FOR EACH ROW EXECUTE FUNCTION in_order()",
};

/// Migration n leads from version n to n + 1. One that was released is never changed again.
constexpr Migration migrations[] = {{firstTables, firstSqlite, firstPostgres}};

/// 0: nothing there yet.
Result<int> presentVersion(Connection &connection)
{
    const auto there = connection.value(
        connection.isPostgres() ? QStringLiteral("SELECT count(*) FROM pg_catalog.pg_tables "
                                                 "WHERE schemaname = 'goldwatch' AND tablename = 'store_version'")
                                : QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = 'store_version'"));
    if (!there)
        return Failure(there.error());
    if (there->toInt() > 0) {
        const auto version = connection.value(QStringLiteral("SELECT max(version) FROM store_version"));
        return version ? Result<int>(version->toInt()) : Failure(version.error());
    }
    if (connection.isPostgres())
        return 0;
    const auto others = connection.value(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (!others)
        return Failure(others.error());
    if (others->toInt() > 0)
        return failure(ErrorKind::Unreadable, Text::tr("The file is a database, but not a store of Goldwatch"),
                       connection.place().shown());
    return 0;
}

Result<void> checkVersion(const Connection &connection, int version)
{
    if (version <= schemaVersion())
        return {};
    return failure(ErrorKind::Unreadable,
                   Text::tr("The store was made by a newer Goldwatch (version %1 of its tables, this one knows %2)")
                       .arg(version)
                       .arg(schemaVersion()),
                   connection.place().shown(), Text::tr("Use the newer Goldwatch on this desk too"));
}

Result<void> runAll(Connection &connection, std::span<const char *const> statements)
{
    for (const char *statement : statements)
        if (auto done = connection.run(QString::fromLatin1(statement)); !done)
            return done;
    return {};
}

/// Text in another encoding would not be the text that was hashed.
Result<void> prepareSchema(Connection &connection)
{
    const auto encoding = connection.value(QStringLiteral("SHOW server_encoding"));
    if (!encoding)
        return Failure(encoding.error());
    if (encoding->toString() != QLatin1String("UTF8"))
        return failure(ErrorKind::BadInput,
                       Text::tr("The database keeps text as %1, a store needs UTF8").arg(encoding->toString()),
                       connection.place().shown(), Text::tr("createdb --encoding=UTF8 --template=template0 makes one"));
    if (auto locked = connection.run(QStringLiteral("SELECT pg_advisory_xact_lock(7236822651)")); !locked)
        return locked;
    // Asked first: IF NOT EXISTS needs the right to make one even where it is there.
    const auto there =
        connection.value(QStringLiteral("SELECT count(*) FROM pg_catalog.pg_namespace WHERE nspname = 'goldwatch'"));
    if (!there)
        return Failure(there.error());
    return there->toInt() > 0 ? Result<void>() : connection.run(QStringLiteral("CREATE SCHEMA goldwatch"));
}

Result<void> migrateLocked(Connection &connection)
{
    if (connection.isPostgres())
        if (auto prepared = prepareSchema(connection); !prepared)
            return prepared;
    const auto version = presentVersion(connection); // another desk may have been first
    if (!version)
        return Failure(version.error());
    if (auto known = checkVersion(connection, *version); !known)
        return known;
    if (*version == 0)
        if (auto made = connection.run(QStringLiteral("CREATE TABLE store_version (version INTEGER NOT NULL)")); !made)
            return made;
    for (int n = *version; n < schemaVersion(); ++n) {
        const Migration &step = migrations[n];
        for (const auto &statements : {step.both, connection.isPostgres() ? step.postgres : step.sqlite})
            if (auto done = runAll(connection, statements); !done)
                return done;
        if (auto done = connection.run(QStringLiteral("INSERT INTO store_version VALUES (?)"), {n + 1}); !done)
            return done;
    }
    return {};
}

} // namespace

int schemaVersion() { return int(std::size(migrations)); }

Result<void> migrate(Connection &connection)
{
    const auto version = presentVersion(connection);
    if (!version)
        return Failure(version.error());
    if (*version == schemaVersion())
        return {};
    if (auto known = checkVersion(connection, *version); !known)
        return known;
    if (auto begun = connection.begin(Connection::Access::Write); !begun)
        return begun;
    auto done = migrateLocked(connection);
    if (done)
        done = connection.commit();
    if (!done)
        connection.rollback();
    return done;
}

} // namespace gw::store
