// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SocketWatch.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace gw::store {

SocketWatch::SocketWatch() : m_thread(&SocketWatch::watch, this) {}

SocketWatch::~SocketWatch()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void SocketWatch::watch()
{
    std::unique_lock lock(m_mutex);
    while (!m_ending) {
        if (m_socket < 0 || m_over) {
            m_changed.wait(lock);
        } else if (m_changed.wait_until(lock, m_deadline) == std::cv_status::timeout && m_socket >= 0 &&
                   std::chrono::steady_clock::now() >= m_deadline) {
            ::shutdown(m_socket, SHUT_RDWR);
            m_over = true;
        }
    }
}

SocketWatch::Hold::Hold(SocketWatch &watch, int socket, Milliseconds limit) : m_watch(watch)
{
    {
        const std::scoped_lock lock(watch.m_mutex);
        // A descriptor of our own: libpq may close its one, and the number would be another file's then.
        watch.m_socket = ::fcntl(socket, F_DUPFD_CLOEXEC, 0);
        watch.m_over = false;
        watch.m_deadline = std::chrono::steady_clock::now() + limit;
    }
    watch.m_changed.notify_all();
}

SocketWatch::Hold::~Hold()
{
    const std::scoped_lock lock(m_watch.m_mutex);
    if (m_watch.m_socket >= 0)
        ::close(m_watch.m_socket);
    m_watch.m_socket = -1;
}

bool SocketWatch::Hold::isOver() const
{
    const std::scoped_lock lock(m_watch.m_mutex);
    return m_watch.m_over;
}

} // namespace gw::store
