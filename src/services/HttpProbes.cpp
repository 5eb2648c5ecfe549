// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/RawQuestion.h"

#include "services/HttpErrors.h"
#include "services/Text.h"

#include <QJsonArray>

namespace gw::services {
QString shown(const HttpRequest &request) { return request.url.toString(QUrl::RemoveUserInfo); }

QString excerpt(const QByteArray &body)
{
    QString text = QString::fromUtf8(body.left(200)).simplified().left(80);
    for (QChar &c : text)
        if (!c.isPrint() || c == QChar::ReplacementCharacter)
            c = QLatin1Char('.'); // as hexdump does
    return text;
}

Failure wrongStatus(const HttpRequest &request, const HttpAnswer &answer)
{
    const bool shut = answer.status == 401 || answer.status == 403;
    const QString hint = shut ? Text::tr("Name a secret for it in services.auth") : QString();
    const QString body = excerpt(answer.body);
    return failure(shut ? ErrorKind::Refused : ErrorKind::Protocol,
                   body.isEmpty() ? Text::tr("Answered with status %1").arg(answer.status)
                                  : Text::tr("Answered with status %1: %2").arg(answer.status).arg(body),
                   shown(request), hint);
}

namespace {

Result<QJsonDocument> getJson(NetworkThread &network, const HttpRequest &request, int *status = nullptr)
{
    const auto answer = network.get(request);
    if (!answer)
        return Failure(answer.error());
    if (status)
        *status = answer->status;
    QJsonParseError error;
    auto document = QJsonDocument::fromJson(answer->body, &error);
    if (error.error == QJsonParseError::NoError && (status || answer->status == 200))
        return document;
    if (answer->status != 200)
        return wrongStatus(request, *answer);
    return failure(ErrorKind::Protocol, Text::tr("Answered nonsense, not JSON"), shown(request),
                   Text::tr("It begins with: %1").arg(excerpt(answer->body)));
}

bool soundsUp(const QString &state)
{
    static const QStringList words{QStringLiteral("up"),      QStringLiteral("ok"),     QStringLiteral("healthy"),
                                   QStringLiteral("running"), QStringLiteral("active"), QStringLiteral("alive"),
                                   QStringLiteral("idle"),    QStringLiteral("busy"),   QStringLiteral("ready"),
                                   QStringLiteral("online")};
    return words.contains(state.toLower());
}

bool isUp(const QJsonValue &worker)
{
    if (worker.isBool())
        return worker.toBool();
    if (worker.isString())
        return soundsUp(worker.toString());
    const QJsonObject object = worker.toObject();
    for (const char *key : {"up", "alive", "healthy", "active"})
        if (const auto value = object.value(QLatin1String(key)); value.isBool())
            return value.toBool();
    for (const char *key : {"status", "state", "health"})
        if (const auto value = object.value(QLatin1String(key)); value.isString())
            return soundsUp(value.toString());
    return false;
}

WorkerCount countOf(const QJsonArray &workers)
{
    WorkerCount count{0, workers.size()};
    for (const auto &worker : workers)
        count.up = *count.up + isUp(worker);
    return count;
}

std::optional<qint64> number(const QJsonObject &object, std::initializer_list<const char *> keys)
{
    for (const char *key : keys)
        if (const auto value = object.value(QLatin1String(key)); value.isDouble())
            return value.toInteger();
    return std::nullopt;
}

/// Lists of workers, maps of workers and plain counts are all met in the field.
WorkerCount countIn(const QJsonDocument &document)
{
    if (document.isArray())
        return countOf(document.array());
    const QJsonObject object = document.object();
    const QJsonValue workers = object.value(QLatin1String("workers"));
    if (workers.isArray())
        return countOf(workers.toArray());
    if (workers.isObject()) {
        QJsonArray list;
        for (const auto &worker : workers.toObject())
            list.append(worker);
        return countOf(list);
    }
    WorkerCount count{number(object, {"up", "active", "alive", "healthy", "running", "online", "count",
                                      "active_workers", "workers_up"}),
                      number(object, {"total", "expected", "size", "total_workers", "workers_total"})};
    if (workers.isDouble())
        (count.up ? count.total : count.up) = workers.toInteger();
    return count;
}

} // namespace

WorkerCount countWorkers(const QByteArray &json) { return countIn(QJsonDocument::fromJson(json)); }

Result<Finding> probeBackend(NetworkThread &network, const HttpRequest &base)
{
    const HttpRequest request = base.at(QStringLiteral("/health"));
    int status = 0;
    const auto document = getJson(network, request, &status);
    if (!document)
        return Failure(document.error());
    const QJsonValue word = document->object().value(QLatin1String("status"));
    if (!word.isString())
        return failure(ErrorKind::Protocol, Text::tr("Answered nonsense, there is no \"status\" in it"),
                       shown(request));
    const QString state = word.toString();
    if (status == 200 && (state == QLatin1String("healthy") || state == QLatin1String("ok")))
        return Finding{ServiceHealth::Up, state};
    return Finding{ServiceHealth::NotReady, Text::tr("says of itself: %1 (status %2)").arg(state.left(80)).arg(status)};
}

Result<Finding> probeWorkers(NetworkThread &network, const HttpRequest &base)
{
    const auto document = getJson(network, base);
    if (!document)
        return Failure(document.error());
    const WorkerCount count = countIn(*document);
    if (!count.up)
        return failure(ErrorKind::Protocol, Text::tr("Answered nonsense, neither workers nor their number"),
                       shown(base));
    const QString text =
        count.total ? Text::tr("%1 of %2 up").arg(*count.up).arg(*count.total) : Text::tr("%1 up").arg(*count.up);
    return Finding{*count.up > 0 ? ServiceHealth::Up : ServiceHealth::NotReady,
                   *count.up > 0 ? text : Text::tr("no worker is up")};
}

Result<Finding> probeReadiness(NetworkThread &network, const HttpRequest &base)
{
    const HttpRequest healthy = base.at(QStringLiteral("/-/healthy"));
    const auto alive = network.get(healthy);
    if (!alive)
        return Failure(alive.error());
    if (alive->status != 200)
        return wrongStatus(healthy, *alive);
    const HttpRequest request = base.at(QStringLiteral("/-/ready"));
    const auto ready = network.get(request);
    if (!ready)
        return Failure(ready.error());
    if (ready->status != 200)
        return Finding{ServiceHealth::NotReady,
                       Text::tr("healthy, but not ready (status %1): %2").arg(ready->status).arg(excerpt(ready->body))};
    // A page of some other program also has status 200; both servers of ours say so in words.
    if (!alive->body.contains("ealthy") && !alive->body.contains("OK"))
        return failure(ErrorKind::Protocol, Text::tr("Something else answers there"), shown(healthy),
                       Text::tr("It begins with: %1").arg(excerpt(alive->body)));
    return Finding{ServiceHealth::Up, Text::tr("healthy and ready")};
}

} // namespace gw::services
