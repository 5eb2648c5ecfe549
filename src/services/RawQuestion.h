// SPDX-License-Identifier: GPL-3.0-or-later
// One question to one service, answered as it came: for whoever keeps the answer as evidence and judges it elsewhere.
#pragma once

#include "services/Probe.h"

namespace gw::services {

enum class RawKind {
    Http,   ///< GET of `path` beneath the service's URL
    Redis,  ///< PING
    Sql,    ///< `statement`, in a session that cannot write; its first value
    Table,  ///< rows of the profile's table of checkpoints, or of `checkpoints` where that is the older name
    Workers ///< the container of workers where the profile names one, else GET of their URL
};
constexpr auto enumNames(RawKind)
{
    using enum RawKind;
    return std::array{std::pair{Http, "http"}, std::pair{Redis, "redis"}, std::pair{Sql, "sql"},
                      std::pair{Table, "table"}, std::pair{Workers, "workers"}};
}

struct RawQuestion
{
    RawKind kind = RawKind::Http;
    ServiceKind service = ServiceKind::Backend;
    QString path;      ///< of Http; a query may follow it
    QString statement; ///< of Sql
    Milliseconds limit{10'000};
};

struct RawAnswer
{
    bool used = true;          ///< false: the plan does not use what was asked for, and nothing was asked
    QString request;           ///< as it was asked, without secrets
    std::optional<int> status; ///< of Http; any
    QByteArray body;
};

/// Blocks for at most the question's limit and a little. Errors as of the probes; NotFound for a table that is not
/// there. @p request is filled in also where there is no answer.
[[nodiscard]] Result<RawAnswer> askRaw(NetworkThread &network, const ServicePlan &plan, const RawQuestion &question,
                                       std::stop_token stop, QString &request);

/// The first value of @p statement's answer, asked for in a session that cannot write.
[[nodiscard]] Result<QString> askPostgres(NetworkThread &network, const DatabaseQuestion &question,
                                          const QString &statement);
/// Rows of @p question's table; NotFound when there is none.
[[nodiscard]] Result<QString> countRows(NetworkThread &network, const DatabaseQuestion &question, QString &statement);

struct WorkerCount
{
    std::optional<qint64> up, total;
};
/// Out of what a workers' endpoint answers: lists of workers, maps of workers and plain counts are all met.
[[nodiscard]] WorkerCount countWorkers(const QByteArray &json);

} // namespace gw::services
