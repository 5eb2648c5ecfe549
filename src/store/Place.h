// SPDX-License-Identifier: GPL-3.0-or-later
// Where a store is: a file of SQLite, or a database on a PostgreSQL server that a team shares.
#pragma once

#include "base/Error.h"
#include "base/FileOps.h"
#include "base/Units.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace gw::store {

struct Place
{
    enum class Engine { Sqlite, Postgres };
    Engine engine = Engine::Sqlite;
    QString file; ///< of SQLite; it and its folder are made when missing, for their owner alone

    QString server; ///< name, address or folder of a Unix socket; empty: libpq's default
    int port = -1;
    QString database, user;
    QByteArray password;            ///< goes to the server and nowhere else
    QMap<QString, QString> options; ///< of libpq, from the URL's query

    QString heads;             ///< folder of the witness files (Heads.h); empty: none are kept
    Milliseconds limit{15000}; ///< for one statement; what takes longer is ended and is a Timeout
    FileOps *ops = &FileOps::system();

    /// @p url as in a profile: "sqlite", "sqlite:FILE" or "postgresql://USER@HOST:PORT/DATABASE?sslmode=...".
    /// @p password, from a file, a command or a variable, goes over one that stands in the URL.
    [[nodiscard]] static Result<Place> fromUrl(const QString &url, const QByteArray &password, const QString &heads);
    [[nodiscard]] bool isPostgres() const { return engine == Engine::Postgres; }
    /// For people and logs: never with a password.
    [[nodiscard]] QString shown() const;
};

/// $XDG_DATA_HOME/goldwatch
[[nodiscard]] QString dataDirectory();

} // namespace gw::store
