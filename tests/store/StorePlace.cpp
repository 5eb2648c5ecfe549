// SPDX-License-Identifier: GPL-3.0-or-later
#include "StorePlace.h"

#include "Servers.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>

#include <csignal>

namespace gw::store::test {
namespace {

std::unique_ptr<services::test::Postgres> &server()
{
    static std::unique_ptr<services::test::Postgres> postgres;
    return postgres;
}

} // namespace

void addEngines()
{
    QTest::addColumn<QString>("engine");
    for (const QString &engine : engines())
        QTest::newRow(qPrintable(engine)) << engine;
}

StorePlace::StorePlace(const QString &engine)
{
    static int counter = 0;
    place.heads = m_dir.filePath(QStringLiteral("heads"));
    place.limit = Milliseconds(8000);
    if (engine == QLatin1String("sqlite")) {
        place.file = m_dir.filePath(QStringLiteral("store/store.sqlite"));
        return;
    }
    if (!server()) {
        server() = std::make_unique<services::test::Postgres>();
        if (!server()->start())
            qFatal("PostgreSQL did not start");
    }
    place.engine = Place::Engine::Postgres;
    place.server = QStringLiteral("127.0.0.1");
    place.port = server()->server->port;
    place.user = QStringLiteral("nova");
    place.database = QStringLiteral("postgres");
    const QString name = QStringLiteral("store_%1").arg(counter++);
    if (!run(QStringLiteral("CREATE DATABASE %1 ENCODING 'UTF8' TEMPLATE template0").arg(name), false, nullptr))
        qFatal("No database could be made");
    place.database = name;
}

StorePlace::~StorePlace() = default;

QString StorePlace::url() const { return place.isPostgres() ? place.shown() : QStringLiteral("sqlite:") + place.file; }

bool StorePlace::run(const QString &statement, bool force, QVariant *value) const
{
    bool good = false;
    {
        auto db = QSqlDatabase::addDatabase(place.isPostgres() ? QStringLiteral("QPSQL") : QStringLiteral("QSQLITE"),
                                            QStringLiteral("direct"));
        db.setHostName(place.server);
        db.setPort(place.port);
        db.setUserName(place.user);
        db.setDatabaseName(place.isPostgres() ? place.database : place.file);
        good = db.open();
        QSqlQuery query(db);
        if (place.isPostgres()) {
            query.exec(QStringLiteral("SET search_path TO goldwatch"));
            if (force)
                query.exec(QStringLiteral("SET session_replication_role TO replica"));
        } else if (force) {
            for (const char *name : {"entries_append_only_update", "entries_append_only_delete",
                                     "journals_append_only_update", "journals_append_only_delete", "entries_in_order"})
                query.exec(QStringLiteral("DROP TRIGGER IF EXISTS ") + QLatin1String(name));
        }
        for (const QString &one : statement.split(QStringLiteral(";;")))
            if (good = good && query.exec(one); !good && force)
                qWarning("%s: %s", qPrintable(one), qPrintable(query.lastError().text()));
        if (good && value && query.next())
            *value = query.value(0);
    }
    QSqlDatabase::removeDatabase(QStringLiteral("direct"));
    return good;
}

bool StorePlace::sql(const QString &statement, bool force) const { return run(statement, force, nullptr); }

QVariant StorePlace::value(const QString &statement) const
{
    QVariant value;
    return run(statement, false, &value) ? value : QVariant();
}

void StorePlace::freezeServer()
{
    // Each of its processes is the head of a group of its own.
    const QString pids = value(QStringLiteral("SELECT string_agg(pid::text, ' ') FROM pg_stat_activity WHERE datname = "
                                              "current_database() AND pid <> pg_backend_pid()"))
                             .toString();
    for (const QString &pid : pids.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        m_frozen << pid.toInt();
    for (const pid_t pid : m_frozen)
        ::kill(pid, SIGSTOP);
    server()->server->freeze();
}

void StorePlace::thawServer()
{
    server()->server->thaw();
    for (const pid_t pid : m_frozen)
        ::kill(pid, SIGCONT);
    m_frozen.clear();
}

void StorePlace::stopServer() { server().reset(); }

Entry entry(int number, const QString &by)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(1'795'920'000'000 + number, Qt::UTC);
    return {at, by, QStringLiteral("desk-1"), QStringLiteral("note"),
            QJsonObject{{QStringLiteral("n"), number}, {QStringLiteral("text"), QStringLiteral("näher\nan \"ihm\"")}}};
}

QString fill(Store &store, int count)
{
    const QString id = need(store.create(JournalKind::Incident)).id;
    for (int n = 1; n <= count; ++n)
        if (need(store.append(id, entry(n))).witness)
            qFatal("The witness file was not written");
    return id;
}

} // namespace gw::store::test
