// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/PrometheusAnswer.h"

#include "services/HttpErrors.h"
#include "services/Text.h"

namespace gw::services {
namespace {

ErrorKind kindOf(const QString &type)
{
    if (type == QLatin1String("bad_data") || type == QLatin1String("execution"))
        return ErrorKind::BadInput;
    if (type == QLatin1String("timeout") || type == QLatin1String("canceled"))
        return ErrorKind::Timeout;
    if (type == QLatin1String("unavailable"))
        return ErrorKind::Unreachable;
    if (type == QLatin1String("not_found"))
        return ErrorKind::NotFound;
    return ErrorKind::Protocol;
}

} // namespace

Result<PrometheusAnswer> askPrometheus(NetworkThread &network, const HttpRequest &request)
{
    const auto answer = network.send(request);
    if (!answer)
        return Failure(answer.error());
    const QJsonObject envelope = jsonOf(answer->body).toObject();
    const QString status = envelope.value(QLatin1String("status")).toString();
    if (status == QLatin1String("error")) {
        const QString type = envelope.value(QLatin1String("errorType")).toString();
        const QString says = envelope.value(QLatin1String("error")).toString().left(500);
        return failure(kindOf(type), Text::tr("Prometheus says: %1").arg(says.isEmpty() ? type : says), shown(request));
    }
    if (answer->status != 200)
        return wrongStatus(request, *answer);
    if (status != QLatin1String("success") || !envelope.value(QLatin1String("data")).isObject())
        return failure(ErrorKind::Protocol, Text::tr("Not an answer of Prometheus' API: %1").arg(excerpt(answer->body)),
                       shown(request));
    return PrometheusAnswer{envelope.value(QLatin1String("data")).toObject(),
                            listOf(envelope.value(QLatin1String("warnings"))) +
                                listOf(envelope.value(QLatin1String("infos")))};
}

Result<QJsonArray> listIn(const QJsonObject &data, const char *key, const HttpRequest &request)
{
    const QJsonValue list = data.value(QLatin1String(key));
    if (!list.isArray())
        return failure(ErrorKind::Protocol, Text::tr("The answer has no list \"%1\"").arg(QLatin1String(key)),
                       shown(request));
    return list.toArray();
}

} // namespace gw::services
