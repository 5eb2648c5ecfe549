// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/Signals.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace gw::monitor {
namespace {

std::array<int, 2> pipeEnds{-1, -1};

void onSignal(int number)
{
    const int saved = errno;
    const char byte = char(number);
    [[maybe_unused]] const ssize_t n = ::write(pipeEnds[1], &byte, 1);
    errno = saved;
}

} // namespace

Signals::Signals(QObject *parent) : QObject(parent)
{
    if (pipeEnds[0] < 0 && ::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        for (char byte = 0; ::read(pipeEnds[0], &byte, 1) == 1;) {
            if (byte == SIGHUP)
                Q_EMIT reload();
            else if (byte == SIGUSR1)
                Q_EMIT hurry();
            else
                Q_EMIT end();
        }
    });
    for (const int number : {SIGTERM, SIGINT, SIGHUP, SIGUSR1}) {
        struct sigaction action{};
        action.sa_handler = onSignal;
        action.sa_flags = SA_RESTART;
        ::sigaction(number, &action, nullptr);
    }
    std::signal(SIGPIPE, SIG_IGN);
}

} // namespace gw::monitor
