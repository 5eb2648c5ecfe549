// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/LocalHost.h"

#include "host/Frame.h"
#include "host/Registry.h"

#include <QCoreApplication>
#include <QSysInfo>
#include <QTimeZone>

namespace gw::host {
namespace {

/// More than cores: most handlers wait for disks and services, and one that hangs must not hold up the others.
constexpr int workers = 8;

using Promise = QPromise<Result<QJsonObject>>;

CallContext callContext(const std::shared_ptr<Promise> &promise, std::stop_token stop)
{
    return {std::move(stop),
            [promise](int permille, const QString &text) { promise->setProgressValueAndText(permille, text); }};
}

} // namespace

Result<std::unique_ptr<LocalHost>> LocalHost::open(const HostSettings &settings)
{
    auto profile = environment::expandPaths(settings.profile);
    if (!profile)
        return Failure(profile.error());
    return std::unique_ptr<LocalHost>(
        new LocalHost(std::make_shared<HostContext>(std::move(*profile), settings.unlocked)));
}

LocalHost::LocalHost(std::shared_ptr<HostContext> context) : m_context(std::move(context))
{
    m_pool.setMaxThreadCount(workers);
    m_welcome.protocol = protocolVersion;
    m_welcome.version = QCoreApplication::applicationVersion();
    m_welcome.hostName = QSysInfo::machineHostName();
    m_welcome.pid = QCoreApplication::applicationPid();
    m_welcome.methods = Registry::local().methods();
    m_welcome.clock = QDateTime::currentDateTimeUtc();
    m_welcome.timeZone = QString::fromUtf8(QTimeZone::systemTimeZoneId());
    connect(&m_context->mailbox, &Mailbox::posted, this, &LocalHost::noticed, Qt::QueuedConnection);
}

LocalHost::~LocalHost()
{
    m_ending.request_stop();
    m_context->watcher.stop();
    m_pool.waitForDone();
}

QFuture<Result<QJsonObject>> LocalHost::invoke(const QByteArray &method, const QJsonObject &params)
{
    auto promise = std::make_shared<Promise>();
    promise->start();
    promise->setProgressRange(0, 1000);
    auto stop = std::make_shared<std::stop_source>();
    auto *watcher = new QFutureWatcher<Result<QJsonObject>>(this);
    connect(watcher, &QFutureWatcherBase::canceled, watcher, [stop] { stop->request_stop(); });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(promise->future());
    m_pool.start([promise, stop, context = m_context, ending = m_ending.get_token(), method, params] {
        const std::stop_callback end(ending, [stop] { stop->request_stop(); });
        promise->addResult(Registry::local().answer(*context, method, params, callContext(promise, stop->get_token())));
        promise->finish();
    });
    return promise->future();
}

QString LocalHost::stateText() const { return tr("this machine"); }

} // namespace gw::host
