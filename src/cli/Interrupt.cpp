// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Interrupt.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace gw::cli {
namespace {

std::array<int, 2> wakeUp{-1, -1};
Interrupt *theInstance = nullptr;

void onSignal(int number)
{
    const char byte = char(number);
    [[maybe_unused]] const ssize_t n = ::write(wakeUp[1], &byte, 1);
    // The second one ends the program as if we had never asked.
    std::signal(number, SIG_DFL);
}

} // namespace

Interrupt::Interrupt()
{
    theInstance = this;
    if (::pipe2(wakeUp.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto *notifier = new QSocketNotifier(wakeUp[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (::read(wakeUp[0], &byte, 1) == 1) {
        }
        m_source.request_stop();
        Q_EMIT interrupted();
    });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
    std::signal(SIGHUP, onSignal);
    std::signal(SIGPIPE, SIG_IGN);
}

Interrupt::~Interrupt() { theInstance = nullptr; }

Interrupt *Interrupt::instance() { return theInstance; }

} // namespace gw::cli
