// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/backend/Checkpoints.h"

#include "lab/engine/EngineState.h"

#include <QFile>

#include <libpq-fe.h>

#include <algorithm>
#include <memory>

namespace gw::lab {
namespace {

using Connection = std::unique_ptr<PGconn, decltype(&PQfinish)>;

Connection connect(int port, const QByteArray &password)
{
    const QByteArray number = QByteArray::number(port);
    const char *keys[] = {"host", "port", "user", "dbname", "password", "connect_timeout", nullptr};
    const char *values[] = {"127.0.0.1", number.constData(), "nova", "nova_aos", password.constData(), "1", nullptr};
    Connection connection(PQconnectdbParams(keys, values, 0), PQfinish);
    if (PQstatus(connection.get()) != CONNECTION_OK)
        connection.reset();
    return connection;
}

bool runStatement(const Connection &connection, const char *statement, std::initializer_list<QByteArray> arguments = {})
{
    std::vector<const char *> values;
    for (const auto &argument : arguments)
        values.push_back(argument.constData());
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(
        PQexecParams(connection.get(), statement, int(values.size()), nullptr, values.data(), nullptr, nullptr, 0),
        PQclear);
    return PQresultStatus(result.get()) == PGRES_COMMAND_OK;
}

constexpr const char *createTable = "CREATE TABLE IF NOT EXISTS workflow_checkpoints (id bigserial PRIMARY KEY, run_id "
                                    "text NOT NULL, cycle bigint NOT NULL,"
                                    " state jsonb NOT NULL, created_at timestamptz NOT NULL DEFAULT now())";
constexpr const char *saveCheckpoint = "INSERT INTO workflow_checkpoints (run_id, cycle, state) VALUES ($1, $2, $3)";

} // namespace

Checkpoints::Checkpoints(Layout layout, int port) : m_layout(std::move(layout)), m_port(port)
{
    if (port > 0)
        m_worker = std::jthread([this](const std::stop_token &stop) { work(stop); });
}

CheckpointCounts Checkpoints::counts() const
{
    const std::lock_guard lock(m_mutex);
    return m_counts;
}

void Checkpoints::note(bool saved, double seconds)
{
    const std::lock_guard lock(m_mutex);
    ++(saved ? m_counts.saved : m_counts.failed);
    if (!saved)
        return;
    ++m_counts.buckets[size_t(std::lower_bound(checkpointBuckets.begin(), checkpointBuckets.end(), seconds) -
                              checkpointBuckets.begin())];
    m_counts.seconds += seconds;
}

/// A server that is still starting counts for nothing; one that was there and is gone counts as a failure.
void Checkpoints::work(const std::stop_token &stop)
{
    QFile file(m_layout.secret(QStringLiteral("postgres")));
    const QByteArray password = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    Connection connection(nullptr, PQfinish);
    bool wasThere = false;
    qint64 last = -1;
    for (; !stop.stop_requested(); std::this_thread::sleep_for(std::chrono::milliseconds(200))) {
        if (!connection) {
            connection = connect(m_port, password);
            wasThere = (connection && runStatement(connection, createTable)) || wasThere;
        }
        const auto state = readEngineState(m_layout.engineState());
        if (!state || state->cycles == last || !wasThere)
            continue;
        last = state->cycles;
        const auto start = std::chrono::steady_clock::now();
        const bool saved =
            connection && runStatement(connection, saveCheckpoint,
                                       {state->lastGolden.toUtf8(), QByteArray::number(state->cycle),
                                        QJsonDocument(QJsonObject{{QStringLiteral("workflows"), state->workflows}})
                                            .toJson(QJsonDocument::Compact)});
        note(saved, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
        if (!saved)
            connection.reset();
    }
}

} // namespace gw::lab
