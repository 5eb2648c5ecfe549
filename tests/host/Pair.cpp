// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pair.h"

#include "host/Frame.h"

#include <array>
#include <sys/socket.h>

namespace gw::host::test {

std::pair<std::unique_ptr<QLocalSocket>, std::unique_ptr<QLocalSocket>> socketPair()
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        qFatal("No socket pair");
    auto a = std::make_unique<QLocalSocket>(), b = std::make_unique<QLocalSocket>();
    a->setSocketDescriptor(ends[0]);
    b->setSocketDescriptor(ends[1]);
    return {std::move(a), std::move(b)};
}

environment::Profile profileFor(const QString &sample, const QString &directory)
{
    const QString base = QStringLiteral(GW_TEST_DATA "/samples/") + sample;
    environment::Profile profile;
    profile.paths.logs = {base + QStringLiteral("/aos/*.log")};
    profile.paths.runDirs = {base + QStringLiteral("/tmp/*")};
    profile.paths.goldenDirs = {base + QStringLiteral("/tmp/*/golden")};
    profile.paths.disks = {directory};
    profile.paths.stopFile = directory + QStringLiteral("/stop");
    profile.shadow.process = QStringLiteral("no process has this name");
    for (QString *url : {&profile.services.backend, &profile.services.workers, &profile.services.redis,
                         &profile.services.postgres, &profile.services.prometheus, &profile.services.alertmanager})
        url->clear();
    return profile;
}

Hello helloFor(const environment::Profile &profile)
{
    Hello hello;
    hello.protocol = protocolVersion;
    hello.client = QStringLiteral("test");
    hello.profile = profile;
    return hello;
}

RemoteTiming quick()
{
    RemoteTiming timing;
    timing.handshake = Milliseconds(5000);
    timing.retryFirst = Milliseconds(20);
    timing.retryMost = Milliseconds(200);
    timing.ping = Milliseconds(100);
    timing.late = Milliseconds(300);
    timing.silence = Milliseconds(1000);
    return timing;
}

} // namespace gw::host::test
