// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/StdioDevice.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace gw::host {
namespace {

int makeNonBlocking(int fd)
{
    const int flags = ::fcntl(fd, F_GETFL);
    ::fcntl(fd, F_SETFL, flags | O_NONBLOCK);
    return flags;
}

} // namespace

StdioDevice::StdioDevice(Descriptor in, Descriptor out, QObject *parent)
    : QIODevice(parent),
      m_in(std::move(in)),
      m_out(std::move(out)),
      m_readable(m_in.get(), QSocketNotifier::Read),
      m_writable(m_out.get(), QSocketNotifier::Write),
      m_inFlags(makeNonBlocking(m_in.get())),
      m_outFlags(makeNonBlocking(m_out.get()))
{
    m_writable.setEnabled(false);
    connect(&m_readable, &QSocketNotifier::activated, this, &StdioDevice::fill);
    connect(&m_writable, &QSocketNotifier::activated, this, &StdioDevice::drain);
    open(QIODevice::ReadWrite | QIODevice::Unbuffered);
}

StdioDevice::~StdioDevice()
{
    // The descriptors may be shared with a shell that does not expect them non-blocking.
    ::fcntl(m_in.get(), F_SETFL, m_inFlags);
    ::fcntl(m_out.get(), F_SETFL, m_outFlags);
}

void StdioDevice::fill()
{
    std::array<char, 65536> block;
    const ssize_t n = ::read(m_in.get(), block.data(), block.size());
    if (n < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (n <= 0) {
        m_readable.setEnabled(false);
        Q_EMIT readChannelFinished();
        return;
    }
    m_read.append(block.data(), n);
    Q_EMIT readyRead();
}

qint64 StdioDevice::readData(char *data, qint64 most)
{
    const qint64 n = std::min<qint64>(most, m_read.size());
    std::memcpy(data, m_read.constData(), size_t(n));
    m_read.remove(0, n);
    return n;
}

qint64 StdioDevice::writeData(const char *data, qint64 size)
{
    m_unwritten.append(data, size);
    drain();
    return size;
}

void StdioDevice::drain()
{
    while (!m_unwritten.isEmpty()) {
        const ssize_t n =
            ::write(m_out.get(), m_unwritten.constData(), size_t(std::min<qsizetype>(m_unwritten.size(), 65536)));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0 && errno != EAGAIN) {
            m_unwritten.clear(); // the reader is gone; the end of input tells it as well
            Q_EMIT readChannelFinished();
        }
        if (n <= 0)
            break;
        m_unwritten.remove(0, n);
    }
    m_writable.setEnabled(!m_unwritten.isEmpty());
}

} // namespace gw::host
