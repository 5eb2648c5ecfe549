// SPDX-License-Identifier: GPL-3.0-or-later
// What the supervisor knows and says: which services answer, and replies to requests.
#include "lab/Faults.h"
#include "lab/Supervisor.h"
#include "lab/Text.h"

#include <QCoreApplication>
#include <QLocalSocket>
#include <QtConcurrent>

#include <unistd.h>

namespace gw::lab {
namespace {

constexpr qint64 longestRequest = 64 * 1024;
constexpr qint64 patienceMs = 20'000; ///< after it the lab counts as ready with what answers

QJsonObject refusal(const Error &error) { return {{QStringLiteral("error"), toJson(error)}}; }

} // namespace

QString Supervisor::stateOf(const Service &service)
{
    if (!service.missing.isEmpty())
        return service.missing;
    const auto it = m_processes.find(service.name);
    if (it == m_processes.end() || !isAlive(identify(it->second->processId())))
        return QStringLiteral("down");
    const auto seen = m_states.find(service.name);
    return seen == m_states.end() ? QStringLiteral("starting") : seen->second;
}

/// Asks all services at once; no answer takes longer than about a second.
bool Supervisor::probeServices()
{
    QList<Service> asked;
    for (const Service &service : m_plan.services)
        if (service.missing.isEmpty())
            asked.append(service);
    const QStringList states =
        QtConcurrent::blockingMapped<QStringList>(asked, [lab = layout()](const Service &service) {
            const auto problem = probe(lab, service);
            return problem ? *problem : QStringLiteral("up");
        });
    for (qsizetype i = 0; i < asked.size(); ++i)
        m_states[asked.at(i).name] = states.at(i);
    return states.count(QStringLiteral("up")) == states.size();
}

void Supervisor::look()
{
    const bool all = probeServices();
    const auto run = engineState();
    const bool engineThere = run && run->cycle > 0 && run->phase != EnginePhase::CatchingUp;
    if ((all && engineThere) || m_sinceStart.elapsed() > patienceMs) {
        m_looking.stop();
        m_onReady(describeLab());
    }
}

QJsonObject Supervisor::describeLab()
{
    QJsonArray services;
    const auto run = engineState();
    const auto process = engine();
    services.append(QJsonObject{{QStringLiteral("name"), QStringLiteral("engine")},
                                {QStringLiteral("url"), QString()},
                                {QStringLiteral("state"), process ? QStringLiteral("up") : QStringLiteral("down")}});
    for (const Service &service : m_plan.services)
        services.append(QJsonObject{{QStringLiteral("name"), service.name},
                                    {QStringLiteral("url"), service.missing.isEmpty() ? service.url : QString()},
                                    {QStringLiteral("state"), stateOf(service)}});
    QJsonObject engineObject{{QStringLiteral("pid"), process ? QJsonValue(process->pid) : QJsonValue()}};
    if (run) {
        engineObject.insert(QStringLiteral("phase"), json::enumName(run->phase));
        engineObject.insert(QStringLiteral("run"), run->directory);
        engineObject.insert(QStringLiteral("log"), run->log);
        engineObject.insert(QStringLiteral("cycles"), run->cycles);
        engineObject.insert(QStringLiteral("workflows"), run->workflows);
    }
    return {{QStringLiteral("schema"), QStringLiteral("goldwatch.lab/1")},
            {QStringLiteral("env_file"), layout().profile()},
            {QStringLiteral("workspace"), layout().root},
            {QStringLiteral("services"), services},
            {QStringLiteral("pid"), qint64(::getpid())},
            {QStringLiteral("speed"), m_options.speed},
            {QStringLiteral("scenario"), m_options.scenario},
            {QStringLiteral("engine"), engineObject},
            {QStringLiteral("faults"), QJsonArray::fromStringList(activeFaults(*this))}};
}

void Supervisor::acceptRequest()
{
    while (QLocalSocket *socket = m_control.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine() && socket->bytesAvailable() < longestRequest)
                return;
            const auto request = parseObject(socket->readLine(longestRequest), QStringLiteral("request"));
            const QJsonObject reply = request ? answer(*request) : refusal(request.error());
            socket->write(QJsonDocument(reply).toJson(QJsonDocument::Compact) + '\n');
            socket->flush();
            socket->disconnectFromServer();
        });
    }
}

QJsonObject Supervisor::answer(const QJsonObject &request)
{
    const QString what = request.value(QLatin1String("do")).toString();
    Result<QString> done;
    if (what == QLatin1String("status")) {
        probeServices();
        return describeLab();
    }
    if (what == QLatin1String("down")) {
        QTimer::singleShot(0, qApp, &QCoreApplication::quit);
        return {{QStringLiteral("done"), Text::tr("The lab ends")}};
    }
    const QString fault = request.value(QLatin1String("fault")).toString();
    if (what == QLatin1String("inject"))
        done = injectFault(*this, fault);
    else if (what == QLatin1String("clear"))
        done = clearFault(*this, fault);
    else if (what == QLatin1String("restart"))
        done = restartRun(*this);
    else
        return refusal({ErrorKind::NotFound, Text::tr("Unknown request \"%1\"").arg(what), {}, {}});
    if (!done)
        return refusal(done.error());
    QJsonObject reply = describeLab();
    reply.insert(QStringLiteral("done"), *done);
    return reply;
}

} // namespace gw::lab
