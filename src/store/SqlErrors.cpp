// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SqlErrors.h"

#include "store/Text.h"

#include <QSqlError>

namespace gw::store {
namespace {

/// The engine's own words, on one line.
QString words(const QSqlError &error)
{
    QString text = error.databaseText().section(QLatin1Char('\n'), 0, 0).simplified();
    return text.startsWith(QLatin1String("ERROR:")) ? text.mid(6).trimmed() : text;
}

QString with(const QString &what, const QSqlError &error) { return QStringLiteral("%1 (%2)").arg(what, words(error)); }

} // namespace

Error sqliteError(int code, const QSqlError &error, const Place &place)
{
    switch (code & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return {ErrorKind::Timeout, Text::tr("Another program holds the store locked; nothing was written"),
                place.shown(), Text::tr("Try again; if it stays so, look who has the file open (fuser)")};
    case 8: // SQLITE_READONLY
    case 3: // SQLITE_PERM
        return {ErrorKind::Unreadable, Text::tr("The store is read-only; nothing was written"), place.shown(),
                Text::tr("Check the permissions of the file and of its folder")};
    case 10: // SQLITE_IOERR
        return {ErrorKind::Io, with(Text::tr("The disk failed under the store"), error), place.shown(),
                Text::tr("Check the disk, then verify the journals")};
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return {ErrorKind::BadInput, with(Text::tr("The store is damaged, or not a database"), error), place.shown(),
                Text::tr("Keep the file as it is and put the last backup in its place")};
    case 13: // SQLITE_FULL
        return {ErrorKind::DiskFull, Text::tr("The disk is full; nothing was written"), place.shown(),
                Text::tr("Make room on that file system first")};
    case 14: // SQLITE_CANTOPEN
        return {ErrorKind::Unreadable, with(Text::tr("The store cannot be opened"), error), place.shown(),
                Text::tr("Check that the folder is there and may be written to: SQLite keeps files beside its own")};
    default:
        return {ErrorKind::Io, with(Text::tr("The store refused"), error), place.shown(), {}};
    }
}

Error postgresError(const QString &sqlState, const QSqlError &error, const Place &place)
{
    const auto is = [&sqlState](const char *prefix) { return sqlState.startsWith(QLatin1String(prefix)); };
    if (sqlState.isEmpty() || is("08") || is("57P"))
        return {ErrorKind::Unreachable, with(Text::tr("The store's server does not answer"), error), place.shown(),
                Text::tr("Is it running, and can it be reached from here?")};
    if (is("53300"))
        return {ErrorKind::Unreachable,
                with(Text::tr("The store's server takes no more connections"), error),
                place.shown(),
                {}};
    if (is("57014") || is("55P03") || is("25P03"))
        return {ErrorKind::Timeout, with(Text::tr("The store's server took too long"), error), place.shown(),
                Text::tr("Another desk may hold a lock; try again")};
    if (is("25006"))
        return {ErrorKind::Unreadable, Text::tr("The store is read-only; nothing was written"), place.shown(),
                Text::tr("Is that server a standby?")};
    if (is("28") || is("42501"))
        return {ErrorKind::Unreadable, with(Text::tr("The store's server refused"), error), place.shown(),
                Text::tr("Check user, password and rights")};
    if (is("53100"))
        return {ErrorKind::DiskFull, Text::tr("The disk of the store's server is full; nothing was written"),
                place.shown(), Text::tr("Make room there first")};
    if (is("XX001") || is("XX002"))
        return {ErrorKind::BadInput, with(Text::tr("The store is damaged"), error), place.shown(),
                Text::tr("Keep it as it is and restore the last backup into another database")};
    return {ErrorKind::Io, with(Text::tr("The store refused"), error), place.shown(), {}};
}

Error limitError(const Place &place)
{
    return {ErrorKind::Timeout,
            Text::tr("The store's server did not answer within %1 s; what was asked last may have been written or not")
                .arg(formatSignificant(double(place.limit.count()) / 1000, 4)),
            place.shown(), Text::tr("Ask again: what was written already is not written twice")};
}

Error noDriverError(const Place &place)
{
    return {ErrorKind::NotFound, Text::tr("Qt has no driver for this store"), place.shown(),
            Text::tr("Install %1")
                .arg(place.isPostgres() ? QLatin1String("libqt6sql6-psql") : QLatin1String("libqt6sql6-sqlite"))};
}

Error goneError(const Place &place)
{
    return {ErrorKind::NotFound, Text::tr("The store's file was removed or replaced while it was in use"),
            place.shown(), Text::tr("Put it back, or start again with what is there now")};
}

} // namespace gw::store
