// SPDX-License-Identifier: GPL-3.0-or-later
// libpq's non-blocking calls with a deadline of our own: neither connect_timeout nor statement_timeout help against a
// server that is frozen.
#include "services/RawQuestion.h"
#include "services/Text.h"

#include <QDeadlineTimer>
#include <QRegularExpression>

#include <libpq-fe.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <poll.h>
#include <vector>

namespace gw::services {
namespace {

using Connection = std::unique_ptr<PGconn, decltype(&PQfinish)>;
using Answer = std::unique_ptr<PGresult, decltype(&PQclear)>;

QString said(const char *message) { return QString::fromUtf8(message ? message : "").simplified().left(300); }

/// The hosts of a URL, "" where it names none or several.
QString hostOf(const QString &url)
{
    char *error = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(url.toUtf8().constData(), &error), PQconninfoFree);
    PQfreemem(error);
    for (const auto *o = options.get(); o && o->keyword; ++o)
        if (qstrcmp(o->keyword, "host") == 0 && o->val && o->val[0] != '/' && !std::strchr(o->val, ','))
            return QString::fromUtf8(o->val);
    return {};
}

class Session
{
public:
    Session(const DatabaseQuestion &question, QString where)
        : m_question(question), m_where(std::move(where)), m_deadline(question.limit.count())
    {}

    Result<void> open(const QString &host, const QList<QHostAddress> &addresses)
    {
        std::vector<std::pair<QByteArray, QByteArray>> options{
            {"gssencmode", "disable"}, {"application_name", "goldwatch"}, {"dbname", m_question.url.toUtf8()}};
        QByteArrayList hosts, numbers;
        for (const auto &address : addresses) {
            hosts.append(host.toUtf8());
            numbers.append(address.toString().toUtf8());
        }
        if (!numbers.isEmpty()) {
            options.emplace_back("host", hosts.join(',')); // for the certificate's name
            options.emplace_back("hostaddr", numbers.join(','));
        }
        if (!m_question.secret.isEmpty())
            options.emplace_back("password", m_question.secret);
        if (!m_question.caFile.isEmpty())
            options.emplace_back("sslrootcert", m_question.caFile.toUtf8());
        std::vector<const char *> keys, values;
        for (const auto &[key, value] : options) {
            keys.push_back(key.constData());
            values.push_back(value.constData());
        }
        keys.push_back(nullptr);
        values.push_back(nullptr);
        m_connection.reset(PQconnectStartParams(keys.data(), values.data(), 1));
        if (m_connection)
            PQsetErrorVerbosity(m_connection.get(), PQERRORS_VERBOSE); // for the SQLSTATE: texts are translated
        auto state = m_connection && PQstatus(m_connection.get()) != CONNECTION_BAD ? PGRES_POLLING_WRITING
                                                                                    : PGRES_POLLING_FAILED;
        while (state == PGRES_POLLING_READING || state == PGRES_POLLING_WRITING) {
            if (const auto ready = wait(state == PGRES_POLLING_READING ? POLLIN : POLLOUT); !ready)
                return ready;
            state = PQconnectPoll(m_connection.get());
        }
        if (state == PGRES_POLLING_OK) {
            PQsetErrorVerbosity(m_connection.get(), PQERRORS_TERSE);
            return {};
        }
        return refusal();
    }

    /// @p query with its one parameter $1, or without one.
    Result<Answer> ask(const char *query, const std::optional<QByteArray> &parameter = {})
    {
        const char *values[] = {parameter ? parameter->constData() : nullptr};
        if (!PQsendQueryParams(m_connection.get(), query, parameter ? 1 : 0, nullptr, values, nullptr, nullptr, 0))
            return failure(ErrorKind::Protocol, said(PQerrorMessage(m_connection.get())), m_where);
        // Sent and read by turns: a flush that would block must not keep us from reading.
        for (int unsent = PQflush(m_connection.get()); unsent == 1; unsent = PQflush(m_connection.get()))
            if (const auto ready = read(POLLIN | POLLOUT); !ready)
                return Failure(ready.error());
        // To the end of what belongs to this question: only then the session takes another.
        Answer answer(nullptr, PQclear);
        for (bool more = true; more;) {
            while (PQisBusy(m_connection.get()))
                if (const auto ready = read(POLLIN); !ready)
                    return Failure(ready.error());
            Answer next(PQgetResult(m_connection.get()), PQclear);
            more = bool(next);
            if (!answer)
                answer = std::move(next);
        }
        if (PQresultStatus(answer.get()) != PGRES_TUPLES_OK)
            return failure(ErrorKind::Protocol, said(PQresultErrorMessage(answer.get())), m_where);
        return answer;
    }

    /// The server is there and said that it cannot serve yet, or no more (SQLSTATE 57P03).
    [[nodiscard]] bool isStarting() const { return m_starting; }

private:
    /// "... FATAL: 28P01: password authentication failed ... LOCATION: ..." without what only its authors need.
    Failure refusal()
    {
        static const QRegularExpression verbose(QStringLiteral(": +([0-9][0-9A-Z]{4}): (.*?)( LOCATION:.*)?$"));
        const QString text = said(PQerrorMessage(m_connection.get()));
        const auto match = verbose.match(text);
        const QString state = match.captured(1);
        m_starting = state == QLatin1String("57P03");
        const bool shut = state.startsWith(QLatin1String("28")) || text.contains(QLatin1String("no password supplied"));
        // libpq's own texts have no code; they may be translated, and then only the hint is missing.
        const bool strange = text.contains(QLatin1String("root certificate file")) ||
                             text.contains(QLatin1String("certificate verify failed"));
        const QString hint = shut      ? Text::tr("Name the password's secret in services.auth.postgres")
                             : strange ? Text::tr("Name the authority's certificate in services.tls.ca_file")
                                       : QString();
        return failure(shut || strange ? ErrorKind::Refused : ErrorKind::Unreachable,
                       match.hasMatch() ? match.captured(2) : text, m_where, hint);
    }

    Result<void> read(int events)
    {
        if (auto ready = wait(events); !ready)
            return ready;
        if (!PQconsumeInput(m_connection.get()))
            return failure(ErrorKind::Protocol, said(PQerrorMessage(m_connection.get())), m_where);
        return {};
    }

    Result<void> wait(int events)
    {
        while (!m_deadline.hasExpired()) {
            if (m_question.stop.stop_requested())
                return failure(ErrorKind::Cancelled, Text::tr("Cancelled"), m_where);
            pollfd set{PQsocket(m_connection.get()), short(events), 0};
            if (::poll(&set, 1, int(std::clamp<qint64>(m_deadline.remainingTime(), 1, 100))) > 0)
                return {};
        }
        return failure(
            ErrorKind::Timeout,
            Text::tr("No answer within %1 s").arg(formatSignificant(double(m_question.limit.count()) / 1000, 4)),
            m_where);
    }

    const DatabaseQuestion &m_question;
    const QString m_where;
    const QDeadlineTimer m_deadline;
    Connection m_connection{nullptr, PQfinish};
    bool m_starting = false;
};

/// What every user may see: pg_stat_activity hides most of other users' sessions.
constexpr char facts[] =
    "SELECT 1, current_setting('server_version'), "
    "EXISTS (SELECT FROM pg_catalog.pg_class WHERE relname IN ($1, 'checkpoints')"
    " OR relnamespace::regnamespace::text || '.' || relname = $1), "
    "(SELECT sum(numbackends) FROM pg_catalog.pg_stat_database), current_setting('max_connections'), "
    "(SELECT count(DISTINCT pid) FROM pg_catalog.pg_locks WHERE NOT granted)";

QString field(const Answer &answer, int column)
{
    return PQntuples(answer.get()) > 0 && PQnfields(answer.get()) > column
               ? QString::fromUtf8(PQgetvalue(answer.get(), 0, column))
               : QString();
}

/// Connects @p session to where @p question leads.
Result<void> reach(Session &session, NetworkThread &network, const DatabaseQuestion &question, const QString &where)
{
    if (!question.url.startsWith(QLatin1String("postgres")))
        return failure(ErrorKind::BadInput, Text::tr("Not a postgresql:// URL"), where);
    const QString host = hostOf(question.url);
    QList<QHostAddress> addresses;
    if (!host.isEmpty()) {
        auto found = network.resolve(host, question.limit, question.stop);
        if (!found)
            return Failure(found.error());
        addresses = *found;
    }
    return session.open(host, addresses);
}

Result<void> onlyRead(Session &session)
{
    const auto set = session.ask("SELECT set_config('default_transaction_read_only', 'on', false)");
    return set ? Result<void>() : Failure(set.error());
}

} // namespace

Result<QString> askPostgres(NetworkThread &network, const DatabaseQuestion &question, const QString &statement)
{
    const QString where = QUrl(question.url).toString(QUrl::RemoveUserInfo);
    Session session(question, where);
    if (const auto opened = reach(session, network, question, where); !opened)
        return Failure(opened.error());
    if (const auto reads = onlyRead(session); !reads)
        return Failure(reads.error());
    const auto answer = session.ask(statement.toUtf8().constData());
    if (!answer)
        return Failure(answer.error());
    if (PQntuples(answer->get()) < 1 || PQnfields(answer->get()) < 1 || PQgetisnull(answer->get(), 0, 0))
        return failure(ErrorKind::Protocol, Text::tr("Answered with no value"), where);
    return field(*answer, 0);
}

Result<QString> countRows(NetworkThread &network, const DatabaseQuestion &question, QString &statement)
{
    const QString where = QUrl(question.url).toString(QUrl::RemoveUserInfo);
    statement = QStringLiteral("SELECT count(*) FROM %1").arg(question.table);
    Session session(question, where);
    if (const auto opened = reach(session, network, question, where); !opened)
        return Failure(opened.error());
    if (const auto reads = onlyRead(session); !reads)
        return Failure(reads.error());
    // As the server writes the name, quoted where it must be: only so it may stand in a statement.
    const auto table =
        session.ask("SELECT coalesce(to_regclass($1), to_regclass('checkpoints'))::text", question.table.toUtf8());
    if (!table)
        return Failure(table.error());
    if (PQgetisnull(table->get(), 0, 0))
        return failure(ErrorKind::NotFound, Text::tr("There is no table %1").arg(question.table), where,
                       Text::tr("Name the table of checkpoints in services.checkpoint_table"));
    statement = QStringLiteral("SELECT count(*) FROM %1").arg(field(*table, 0));
    const auto count = session.ask(statement.toUtf8().constData());
    if (!count)
        return Failure(count.error());
    return field(*count, 0);
}

Result<Finding> probePostgres(NetworkThread &network, const DatabaseQuestion &question)
{
    const QString where = QUrl(question.url).toString(QUrl::RemoveUserInfo);
    Session session(question, where);
    if (const auto opened = reach(session, network, question, where); !opened) {
        if (session.isStarting())
            return Finding{ServiceHealth::NotReady, opened.error().what};
        return Failure(opened.error());
    }
    const auto answer = session.ask(facts, question.table.toUtf8());
    if (!answer)
        return Failure(answer.error());
    if (field(*answer, 0) != QLatin1String("1"))
        return failure(ErrorKind::Protocol,
                       Text::tr("SELECT 1 was answered with \"%1\"").arg(field(*answer, 0).left(80)), where);
    QString detail = QStringLiteral("PostgreSQL ") + field(*answer, 1).section(QLatin1Char(' '), 0, 0).left(20);
    if (!question.table.isEmpty() && field(*answer, 2) != QLatin1String("t"))
        detail += Text::tr(", no table %1").arg(question.table);
    detail += Text::tr(", %1 of %2 connections").arg(field(*answer, 3), field(*answer, 4));
    if (const int waiting = field(*answer, 5).toInt(); waiting > 0)
        detail += Text::tr(", %n session(s) wait for a lock", nullptr, waiting);
    return Finding{ServiceHealth::Up, detail};
}

} // namespace gw::services
