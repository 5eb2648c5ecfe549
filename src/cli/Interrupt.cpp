// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Interrupt.h"

#include <array>
#include <cerrno>
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

/// Until it is told to end by a zero.
void listen(int pipe, std::stop_source source)
{
    // They are the main thread's: a question at the terminal is waiting for them.
    sigset_t all;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_BLOCK, &all, nullptr);
    for (char byte = 0;;) {
        const ssize_t got = ::read(pipe, &byte, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got != 1 || byte == 0)
            return;
        source.request_stop();
        QMetaObject::invokeMethod(theInstance, &Interrupt::interrupted, Qt::QueuedConnection);
    }
}

} // namespace

Interrupt::Interrupt()
{
    theInstance = this;
    if (::pipe2(wakeUp.data(), O_CLOEXEC) != 0 || ::fcntl(wakeUp[1], F_SETFL, O_NONBLOCK) != 0)
        return;
    m_listener = std::jthread(listen, wakeUp[0], m_source);
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
    std::signal(SIGHUP, onSignal);
    std::signal(SIGPIPE, SIG_IGN);
}

Interrupt::~Interrupt()
{
    if (const char end = 0; m_listener.joinable() && ::write(wakeUp[1], &end, 1) == 1)
        m_listener.join();
    theInstance = nullptr;
}

Interrupt *Interrupt::instance() { return theInstance; }

} // namespace gw::cli
