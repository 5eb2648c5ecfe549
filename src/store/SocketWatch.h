// SPDX-License-Identifier: GPL-3.0-or-later
// The time limit that Qt Sql does not have. A server that is frozen still acknowledges TCP, so that no keepalive and no
// timeout of libpq ends the wait. When a statement is over its limit, its socket is shut down from another thread:
// libpq then returns with a lost connection.
#pragma once

#include "base/Units.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace gw::store {

class SocketWatch
{
public:
    SocketWatch();
    ~SocketWatch();

    /// While it lives, @p socket has @p limit.
    class Hold
    {
    public:
        Hold(SocketWatch &watch, int socket, Milliseconds limit);
        ~Hold();
        Hold(const Hold &) = delete;
        Hold &operator=(const Hold &) = delete;
        /// Whether it was shut down: the error is a Timeout then, whatever libpq calls it.
        [[nodiscard]] bool isOver() const;

    private:
        SocketWatch &m_watch;
    };

private:
    void watch();

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::chrono::steady_clock::time_point m_deadline;
    int m_socket = -1;
    bool m_over = false;
    bool m_ending = false;
    std::thread m_thread; // last: begins when the others are there
};

} // namespace gw::store
