// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/FileWriter.h"
#include "lab/Services.h"
#include "lab/Text.h"

#include <hiredis/hiredis.h>
#include <httplib.h>
#include <libpq-fe.h>

#include <memory>

namespace gw::lab {
namespace {

std::optional<QString> probeHttp(const Service &service, const char *path)
{
    httplib::Client client("127.0.0.1", service.port);
    client.set_connection_timeout(1);
    client.set_read_timeout(1);
    const auto answer = client.Get(path);
    if (!answer)
        return Text::tr("no answer");
    return answer->status == 200 ? std::nullopt : std::optional(Text::tr("answers %1").arg(answer->status));
}

std::optional<QString> probeRedis(const Layout &layout, const Service &service)
{
    const timeval limit{1, 0};
    const std::unique_ptr<redisContext, decltype(&redisFree)> redis(
        redisConnectWithTimeout("127.0.0.1", service.port, limit), redisFree);
    if (!redis || redis->err != 0 || redisSetTimeout(redis.get(), limit) != REDIS_OK)
        return Text::tr("no answer");
    const auto password = readFile(layout.secret(QStringLiteral("redis")));
    const auto ask = [&](const char *format, const char *argument = "") {
        const std::unique_ptr<void, decltype(&freeReplyObject)> reply(redisCommand(redis.get(), format, argument),
                                                                      freeReplyObject);
        const auto *text = static_cast<redisReply *>(reply.get());
        return text ? QByteArray(text->str, qsizetype(text->len)) : QByteArray();
    };
    ask("AUTH %s", password ? password->constData() : "");
    return ask("PING") == "PONG" ? std::nullopt : std::optional(Text::tr("does not answer PING"));
}

std::optional<QString> probePostgres(const Service &service)
{
    const QByteArray where = QByteArrayLiteral("host=127.0.0.1 user=nova dbname=nova_aos connect_timeout=1 port=") +
                             QByteArray::number(service.port);
    return PQping(where.constData()) == PQPING_OK ? std::nullopt : std::optional(Text::tr("no answer"));
}

} // namespace

std::optional<QString> probe(const Layout &layout, const Service &service)
{
    if (service.name == QLatin1String("redis"))
        return probeRedis(layout, service);
    if (service.name == QLatin1String("postgres"))
        return probePostgres(service);
    return probeHttp(service,
                     service.name == QLatin1String("prometheus") || service.name == QLatin1String("alertmanager")
                         ? "/-/ready"
                         : "/health");
}

} // namespace gw::lab
