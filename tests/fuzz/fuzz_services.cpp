// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of the services, without a network: the linker takes the NetworkThread that is defined here, which gives the
// input as answer to every question, and leaves the real one in its library.
// Seeds: tests/data/services
#include "Fuzz.h"

#include "services/AlertmanagerClient.h"
#include "services/Probe.h"
#include "services/PrometheusClient.h"

#include <QUrlQuery>

namespace {

QByteArray answerBody;
int answerStatus = 200;

} // namespace

namespace gw::services {

struct NetworkThread::Private
{};
NetworkThread::NetworkThread() = default;
NetworkThread::~NetworkThread() = default;
Result<HttpAnswer> NetworkThread::send(const HttpRequest &) { return HttpAnswer{answerStatus, {}, answerBody}; }
Result<HttpAnswer> NetworkThread::get(HttpRequest request) { return send(request); }
Result<QList<QHostAddress>> NetworkThread::resolve(const QString &host, Milliseconds, std::stop_token)
{
    return failure(ErrorKind::Unreachable, QStringLiteral("no network"), host);
}
Result<QByteArray> authorization(const QByteArray &, const QString &) { return QByteArray(); }
HttpRequest HttpRequest::at(const QString &path) const
{
    HttpRequest other = *this;
    other.url.setPath(path.section(QLatin1Char('?'), 0, 0));
    return other;
}

} // namespace gw::services

using namespace gw;
using namespace gw::services;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    NetworkThread network;
    HttpRequest base;
    base.url = QUrl(QStringLiteral("http://127.0.0.1:1"));
    const PrometheusClient prometheus(network, base);
    const AlertmanagerClient alertmanager(network, base);
    RangeQuery range;
    range.start = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
    range.end = range.start.addSecs(3600);
    answerBody = fuzz::viewOf(data, size).toByteArray();
    for (const int status : {200, 400, 503}) {
        answerStatus = status;
        (void)prometheus.query(QStringLiteral("up"));
        (void)prometheus.queryRange(range);
        (void)prometheus.rules();
        (void)prometheus.alerts();
        (void)prometheus.targets();
        (void)alertmanager.status();
        (void)alertmanager.alerts();
        (void)alertmanager.silences();
        (void)alertmanager.silence(QStringLiteral("a"));
        (void)alertmanager.expire(QStringLiteral("a"));
        (void)probeBackend(network, base);
        (void)probeWorkers(network, base);
        (void)probeReadiness(network, base);
    }
    (void)metricValue(answerBody, "nova_policy_emergency_stop_enabled");
    return 0;
}
