// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/RawQuestion.h"

#include "services/HttpErrors.h"
#include "services/Text.h"

#include <algorithm>

namespace gw::services {
namespace {

constexpr qint64 rawLimit = 4 << 20; // an agent's message holds four times that

Result<RawAnswer> askHttp(NetworkThread &network, HttpRequest base, const RawQuestion &question, QString &request)
{
    // What stands behind a question mark is a query, not part of a name.
    const qsizetype mark = question.path.indexOf(u'?');
    HttpRequest asked = question.path.isEmpty() ? base : base.at(question.path.left(mark));
    if (mark >= 0)
        asked.url.setQuery(question.path.sliced(mark + 1));
    asked.sizeLimit = rawLimit;
    request = QStringLiteral("GET ") + shown(asked);
    const auto answer = network.get(asked);
    if (!answer)
        return Failure(answer.error());
    return RawAnswer{true, request, answer->status, answer->body};
}

Result<RawAnswer> askContainer(const ServicePlan &plan, const RawQuestion &question, std::stop_token stop,
                               QString &request)
{
    request = QStringLiteral("docker ps --filter name=") + plan.workerContainer;
    const auto found = probeContainer(plan.workerContainer, question.limit, std::move(stop));
    if (!found)
        return Failure(found.error());
    if (found->health != ServiceHealth::Up)
        return failure(ErrorKind::Protocol, Text::tr("It is there and not up: %1").arg(found->detail),
                       plan.workerContainer);
    return RawAnswer{true, request, {}, found->detail.toUtf8()};
}

Result<RawAnswer> askDatabase(NetworkThread &network, const DatabaseQuestion &database, const RawQuestion &question,
                              QString &request)
{
    if (question.kind == RawKind::Redis) {
        request = QStringLiteral("PING");
        const auto found = probeRedis(network, database);
        if (!found)
            return Failure(found.error());
        return RawAnswer{true, request, {}, found->detail.toUtf8()};
    }
    request = question.statement;
    const auto value = question.kind == RawKind::Table ? countRows(network, database, request)
                                                       : askPostgres(network, database, question.statement);
    if (!value)
        return Failure(value.error());
    return RawAnswer{true, request, {}, value->toUtf8()};
}

ServiceKind serviceOf(const RawQuestion &question)
{
    switch (question.kind) {
    case RawKind::Redis:
        return ServiceKind::Redis;
    case RawKind::Sql:
    case RawKind::Table:
        return ServiceKind::Postgres;
    case RawKind::Workers:
        return ServiceKind::Workers;
    case RawKind::Http:
        break;
    }
    return question.service;
}

} // namespace

Result<RawAnswer> askRaw(NetworkThread &network, const ServicePlan &plan, const RawQuestion &question,
                         std::stop_token stop, QString &request)
{
    const ServiceKind kind = serviceOf(question);
    const auto target = std::find_if(plan.targets.begin(), plan.targets.end(),
                                     [kind](const ServiceTarget &t) { return t.kind == kind; });
    if (question.kind == RawKind::Workers && !plan.workerContainer.isEmpty())
        return askContainer(plan, question, std::move(stop), request);
    RawAnswer unused;
    unused.used = false;
    if (target == plan.targets.end() || target->url.isEmpty() ||
        (question.kind == RawKind::Table && plan.checkpointTable.isEmpty()))
        return unused;
    QByteArray secret;
    if (target->secret) {
        auto read = target->secret();
        if (!read)
            return Failure(read.error());
        secret = *read;
    }
    if (question.kind != RawKind::Http && question.kind != RawKind::Workers)
        return askDatabase(network,
                           {target->url, secret, plan.caFile, plan.checkpointTable, question.limit, std::move(stop)},
                           question, request);
    HttpRequest http;
    http.url = QUrl(target->url);
    http.secret = secret;
    http.caFile = plan.caFile;
    http.limit = question.limit;
    http.stop = std::move(stop);
    return askHttp(network, http, question, request);
}

} // namespace gw::services
