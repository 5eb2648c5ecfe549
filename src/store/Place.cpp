// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Place.h"

#include "store/Text.h"

#include <QStandardPaths>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace gw::store {
namespace {

/// What a URL may ask of libpq. Anything else could name files or programs that nobody meant.
constexpr std::array knownOptions{"host",       "sslmode", "sslrootcert",      "sslcert",
                                  "sslkey",     "sslcrl",  "application_name", "target_session_attrs",
                                  "gssencmode", "service", "channel_binding"};

Result<Place> postgres(const QString &text, const QByteArray &password)
{
    const QUrl url(text);
    Place place;
    place.engine = Place::Engine::Postgres;
    if (!url.isValid())
        return failure(ErrorKind::BadInput, Text::tr("Not a URL of a PostgreSQL database"), {},
                       Text::tr("It looks like postgresql://USER@HOST:PORT/DATABASE"));
    place.server = url.host();
    place.port = url.port();
    place.user = url.userName(QUrl::FullyDecoded);
    place.database = url.path(QUrl::FullyDecoded).mid(1);
    place.password = password.isEmpty() ? url.password(QUrl::FullyDecoded).toUtf8() : password;
    for (const auto &[key, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        const auto is = [&key](const char *known) { return key == QLatin1String(known); };
        // Qt Sql takes options apart at semicolons.
        if (std::none_of(knownOptions.begin(), knownOptions.end(), is) || value.contains(QLatin1Char(';')))
            return failure(ErrorKind::BadInput, Text::tr("The URL of the store asks for what it may not: %1").arg(key),
                           place.shown());
        if (is("host"))
            place.server = value;
        else
            place.options.insert(key, value);
    }
    return place;
}

} // namespace

QString dataDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/goldwatch");
}

Result<Place> Place::fromUrl(const QString &url, const QByteArray &password, const QString &heads)
{
    Result<Place> place = Place();
    if (url == QLatin1String("sqlite"))
        place->file = dataDirectory() + QStringLiteral("/store.sqlite");
    else if (url.startsWith(QLatin1String("sqlite:/")))
        place->file = url.mid(7);
    else if (url.startsWith(QLatin1String("postgresql://")) || url.startsWith(QLatin1String("postgres://")))
        place = postgres(url, password);
    else
        return failure(ErrorKind::BadInput, Text::tr("Not a place for a store"), {},
                       Text::tr("It is \"sqlite\", sqlite:/FILE or postgresql://USER@HOST/DATABASE"));
    if (place)
        place->heads = heads;
    return place;
}

QString Place::shown() const
{
    if (!isPostgres())
        return file;
    QUrl url;
    url.setScheme(QStringLiteral("postgresql"));
    url.setUserName(user);
    url.setHost(server.startsWith(QLatin1Char('/')) ? QString() : server);
    url.setPort(port);
    url.setPath(QLatin1Char('/') + database);
    return url.toString();
}

} // namespace gw::store
