// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/backend/Backend.h"

#include "base/FileWriter.h"
#include "lab/backend/Metrics.h"

#include <QFile>

#include <httplib.h>

#include <unistd.h>

#include <chrono>
#include <functional>
#include <string>
#include <thread>

using namespace std::string_literals;

namespace gw::lab {
namespace {

bool present(const QString &path) { return ::access(QFile::encodeName(path).constData(), F_OK) == 0; }

std::string text(const QByteArray &bytes) { return bytes.toStdString(); }

} // namespace

int backendMain(const Layout &layout, const QStringList &arguments)
{
    const int port = arguments.value(1).toInt(), postgres = arguments.value(2).toInt();
    const bool stoppedFromStart =
        qgetenv("WORKFLOW_EMERGENCY_STOP") == "true"; // read at the start only, as every service does
    Checkpoints checkpoints(layout, postgres);
    httplib::Server server;
    // A fault changes every answer alike.
    const auto answer = [&layout](httplib::Response &response, const char *type,
                                  const std::function<QByteArray()> &content) {
        if (present(layout.fault(QStringLiteral("backend-slow"))))
            std::this_thread::sleep_for(std::chrono::seconds(2)); // slow, but within the time one waits
        if (present(layout.fault(QStringLiteral("backend-garbage"))))
            response.set_content("\x7f\x00{]<html>]]nova\xff\xfe: it is what it is"s, "application/json");
        else
            response.set_content(text(content()), type);
    };
    server.Get("/health", [&](const httplib::Request &, httplib::Response &response) {
        answer(response, "application/json", [] {
            return QByteArrayLiteral("{\"status\":\"healthy\",\"service\":\"nova\",\"version\":\"practice\"}");
        });
    });
    server.Get("/workers/status", [&](const httplib::Request &, httplib::Response &response) {
        answer(response, "application/json", [] {
            QJsonArray workers;
            for (int i = 0; i < 3; ++i)
                workers.append(QJsonObject{{QStringLiteral("name"), QStringLiteral("worker-%1").arg(i)},
                                           {QStringLiteral("status"), QStringLiteral("up")}});
            return QJsonDocument(QJsonObject{{QStringLiteral("workers"), workers},
                                             {QStringLiteral("up"), 3},
                                             {QStringLiteral("total"), 3}})
                .toJson(QJsonDocument::Compact);
        });
    });
    server.Get("/metrics", [&](const httplib::Request &, httplib::Response &response) {
        answer(response, "text/plain; version=0.0.4", [&] {
            return metricsText(readEngineState(layout.engineState()), checkpoints.counts(), postgres > 0,
                               stoppedFromStart || present(layout.stopFile()));
        });
    });
    return server.listen("127.0.0.1", port) ? 0 : 1;
}

int receiverMain(const Layout &layout, const QStringList &arguments)
{
    httplib::Server server;
    server.set_payload_max_length(1 << 20);
    server.Get("/health", [](const httplib::Request &, httplib::Response &response) {
        response.set_content("{\"status\":\"ok\"}", "application/json");
    });
    server.Get("/alerts", [&](const httplib::Request &, httplib::Response &response) {
        const auto lines = readFile(layout.alerts());
        response.set_content(lines ? text(*lines) : std::string(), "application/x-ndjson");
    });
    server.Post(".*", [&](const httplib::Request &request, httplib::Response &response) {
        const QByteArray body = QByteArray::fromStdString(request.body);
        const QJsonDocument document = QJsonDocument::fromJson(body);
        const QJsonObject line{{QStringLiteral("received"), timeToJson(QDateTime::currentDateTimeUtc())},
                               {QStringLiteral("path"), QString::fromStdString(request.path)},
                               {QStringLiteral("body"), document.isObject() ? QJsonValue(document.object())
                                                                            : QJsonValue(QString::fromUtf8(body))}};
        const auto written = appendLine(layout.alerts(), QJsonDocument(line).toJson(QJsonDocument::Compact), 0600);
        response.status = written ? 200 : 507;
    });
    return server.listen("127.0.0.1", arguments.value(1).toInt()) ? 0 : 1;
}

} // namespace gw::lab
