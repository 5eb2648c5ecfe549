// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/AlertmanagerClient.h"

#include "services/HttpErrors.h"
#include "services/PrometheusClient.h"
#include "services/Text.h"

#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace gw::services {
namespace {

/// Errors are bare JSON strings; those of the checks before Alertmanager's own have a "message".
QString saidIn(const HttpAnswer &answer)
{
    const QJsonValue value = jsonOf(answer.body);
    if (value.isString())
        return value.toString().left(500);
    for (const char *key : {"message", "error"})
        if (const QString text = value[QLatin1String(key)].toString(); !text.isEmpty())
            return text.left(500);
    return {};
}

/// The answer as JSON; undefined for an empty one.
Result<QJsonValue> ask(NetworkThread &network, const HttpRequest &request)
{
    const auto answer = network.send(request);
    if (!answer)
        return Failure(answer.error());
    if (answer->status == 404)
        return failure(ErrorKind::NotFound, Text::tr("Alertmanager does not know it"), shown(request));
    if (answer->status != 200) {
        const QString said = saidIn(*answer);
        if (said.isEmpty() || answer->status == 401 || answer->status == 403)
            return wrongStatus(request, *answer);
        return failure(answer->status < 500 ? ErrorKind::BadInput : ErrorKind::Unreachable,
                       Text::tr("Alertmanager says: %1").arg(said), shown(request));
    }
    QJsonValue value = jsonOf(answer->body);
    if (value.isUndefined() && !answer->body.trimmed().isEmpty())
        return failure(ErrorKind::Protocol,
                       Text::tr("Not an answer of Alertmanager's API: %1").arg(excerpt(answer->body)), shown(request));
    return value;
}

template<class T> Result<QList<T>> all(NetworkThread &network, const HttpRequest &request,
                                       T (*read)(const QJsonObject &))
{
    const auto answer = ask(network, request);
    if (!answer)
        return Failure(answer.error());
    if (!answer->isArray())
        return failure(ErrorKind::Protocol, Text::tr("The answer is not a list"), shown(request));
    QList<T> list;
    for (const auto &item : answer->toArray())
        list << read(item.toObject());
    return list;
}

/// A silence's id goes into a path: nothing but what Alertmanager makes (a UUID, once a ULID).
Result<QString> pathOf(const QString &id)
{
    static const QRegularExpression whole(QStringLiteral("\\A[0-9A-Za-z-]{1,64}\\z"));
    if (!whole.match(id).hasMatch())
        return failure(ErrorKind::Usage, Text::tr("Not the id of a silence"), id.left(100));
    return QStringLiteral("/api/v2/silence/") + id;
}

QString filters(const QList<Matcher> &matchers)
{
    QString query;
    for (const Matcher &matcher : matchers)
        query += QStringLiteral("&filter=") + QString::fromLatin1(QUrl::toPercentEncoding(matcherText(matcher)));
    return query;
}

Alert heldAlertOf(const QJsonObject &object)
{
    Alert alert;
    alert.labels = textsOf(object.value(QLatin1String("labels")));
    alert.annotations = textsOf(object.value(QLatin1String("annotations")));
    alert.name = alert.labels.value(QStringLiteral("alertname"));
    alert.severity = alert.labels.value(QStringLiteral("severity"));
    alert.fingerprint = object.value(QLatin1String("fingerprint")).toString();
    if (alert.fingerprint.isEmpty())
        alert.fingerprint = fingerprintOf(alert.labels);
    alert.since = instantOf(object.value(QLatin1String("startsAt")));
    alert.updatedAt = instantOf(object.value(QLatin1String("updatedAt")));
    alert.source = object.value(QLatin1String("generatorURL")).toString();
    const QJsonObject status = object.value(QLatin1String("status")).toObject();
    const auto state = json::enumValue<AlertState>(status.value(QLatin1String("state")).toString());
    alert.state = state.value_or(AlertState::Unknown);
    alert.silencedBy = listOf(status.value(QLatin1String("silencedBy")));
    alert.inhibitedBy = listOf(status.value(QLatin1String("inhibitedBy")));
    alert.mutedBy = listOf(status.value(QLatin1String("mutedBy")));
    return alert;
}

Silence silenceOf(const QJsonObject &object)
{
    Silence silence;
    silence.id = object.value(QLatin1String("id")).toString();
    const auto state =
        json::enumValue<SilenceState>(object.value(QLatin1String("status"))[QLatin1String("state")].toString());
    silence.state = state.value_or(SilenceState::Unknown);
    for (const auto &item : object.value(QLatin1String("matchers")).toArray())
        silence.matchers << Matcher{item[QLatin1String("name")].toString(), item[QLatin1String("value")].toString(),
                                    item[QLatin1String("isRegex")].toBool(false),
                                    item[QLatin1String("isEqual")].toBool(true)};
    silence.startsAt = instantOf(object.value(QLatin1String("startsAt")));
    silence.endsAt = instantOf(object.value(QLatin1String("endsAt")));
    silence.updatedAt = instantOf(object.value(QLatin1String("updatedAt")));
    silence.createdBy = object.value(QLatin1String("createdBy")).toString();
    silence.comment = object.value(QLatin1String("comment")).toString();
    return silence;
}

} // namespace

AlertmanagerClient::AlertmanagerClient(NetworkThread &network, HttpRequest base)
    : m_network(network), m_base(std::move(base))
{
    m_base.sizeLimit = apiLimit;
}

Result<AlertmanagerStatus> AlertmanagerClient::status() const
{
    const HttpRequest request = m_base.at(QStringLiteral("/api/v2/status"));
    const auto answer = ask(m_network, request);
    if (!answer)
        return Failure(answer.error());
    const QJsonObject object = answer->toObject();
    AlertmanagerStatus status;
    status.version = object.value(QLatin1String("versionInfo"))[QLatin1String("version")].toString();
    const QJsonObject cluster = object.value(QLatin1String("cluster")).toObject();
    status.cluster = cluster.value(QLatin1String("status")).toString();
    status.peers = cluster.value(QLatin1String("peers")).toArray().size();
    status.upSince = instantOf(object.value(QLatin1String("uptime")));
    if (status.version.isEmpty() && status.cluster.isEmpty())
        return failure(ErrorKind::Protocol, Text::tr("The answer is not Alertmanager's status"), shown(request));
    return status;
}

Result<QList<Alert>> AlertmanagerClient::alerts(const AlertFilter &filter) const
{
    const QString wanted = QLatin1String(filter.suppressed ? "true" : "false");
    auto alerts = all(
        m_network,
        m_base.at(QStringLiteral("/api/v2/alerts?active=true&unprocessed=true&silenced=%1&inhibited=%1").arg(wanted) +
                  filters(filter.matchers)),
        heldAlertOf);
    if (alerts)
        sortAlerts(*alerts);
    return alerts;
}

Result<QList<Silence>> AlertmanagerClient::silences(const QList<Matcher> &matchers) const
{
    auto silences =
        all(m_network, m_base.at(QStringLiteral("/api/v2/silences?") + filters(matchers).mid(1)), silenceOf);
    if (!silences)
        return silences;
    const auto key = [](const Silence &s) {
        const int rank = s.state == SilenceState::Active ? 0 : s.state == SilenceState::Expired ? 2 : 1;
        return std::make_tuple(rank, s.endsAt, s.id);
    };
    std::stable_sort(silences->begin(), silences->end(), [&](const auto &a, const auto &b) { return key(a) < key(b); });
    return silences;
}

Result<Silence> AlertmanagerClient::silence(const QString &id) const
{
    const auto path = pathOf(id);
    const auto answer = path ? ask(m_network, m_base.at(*path)) : Result<QJsonValue>(Failure(path.error()));
    if (!answer)
        return Failure(answer.error());
    Silence silence = silenceOf(answer->toObject());
    if (silence.id != id)
        return failure(ErrorKind::Protocol, Text::tr("The answer is another silence"), id);
    return silence;
}

Result<QString> AlertmanagerClient::put(const Silence &silence) const
{
    QJsonObject body{{QStringLiteral("matchers"), toJson(silence.matchers)},
                     {QStringLiteral("startsAt"), timeToJson(silence.startsAt)},
                     {QStringLiteral("endsAt"), timeToJson(silence.endsAt)},
                     {QStringLiteral("createdBy"), silence.createdBy},
                     {QStringLiteral("comment"), silence.comment}};
    if (!silence.id.isEmpty())
        body.insert(QStringLiteral("id"), silence.id);
    HttpRequest request = m_base.at(QStringLiteral("/api/v2/silences"));
    request.method = HttpMethod::Post;
    request.contentType = "application/json";
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    const auto answer = ask(m_network, request);
    if (!answer)
        return Failure(answer.error());
    QString id = (*answer)[QLatin1String("silenceID")].toString();
    if (id.isEmpty())
        return failure(ErrorKind::Protocol, Text::tr("The answer names no silence"), shown(request));
    return id;
}

Result<void> AlertmanagerClient::expire(const QString &id) const
{
    const auto path = pathOf(id);
    if (!path)
        return Failure(path.error());
    HttpRequest request = m_base.at(*path);
    request.method = HttpMethod::Delete;
    const auto answer = ask(m_network, request);
    if (!answer)
        return Failure(answer.error());
    return {};
}

} // namespace gw::services
