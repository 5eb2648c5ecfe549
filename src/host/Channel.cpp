// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/Channel.h"

#include <QIODevice>
#include <QPointer>

namespace gw::host {
namespace {
/// A peer that lets this much wait unread is gone or hung.
constexpr qint64 backlogLimit = 64 << 20;
} // namespace

Channel::Channel(QIODevice *device, FrameParser::Start start, QObject *parent)
    : QObject(parent), m_device(device), m_parser(start)
{
    connect(m_device, &QIODevice::readyRead, this, &Channel::read);
    // What came before we listened would never be announced again.
    if (m_device->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &Channel::read, Qt::QueuedConnection);
}

Result<void> Channel::send(const Message &message)
{
    const QByteArray body = encode(message);
    if (body.size() > messageLimit)
        return failure(ErrorKind::Protocol,
                       tr("A message of %1 bytes is longer than the limit of %2").arg(body.size()).arg(messageLimit),
                       QString::fromLatin1(message.method), tr("Ask for smaller pages"));
    m_device->write(frame(body));
    if (m_device->bytesToWrite() > backlogLimit)
        breakOff({ErrorKind::Unreachable, tr("The other side does not read what it is sent"), {}, {}});
    return {};
}

void Channel::sendMagic() { m_device->write(magicFrame()); }

void Channel::read()
{
    const QPointer<Channel> alive(this); // a receiver may end the connection, and us
    while (alive && !m_broken && m_device->bytesAvailable() > 0) {
        m_parser.feed(m_device->read(256 << 10));
        for (;;) {
            const auto body = m_parser.next();
            if (!body)
                return breakOff(body.error());
            if (!*body)
                break;
            const auto message = decode(**body);
            if (!message)
                return breakOff(message.error());
            Q_EMIT received(*message);
            if (!alive || m_broken)
                return;
        }
    }
}

void Channel::breakOff(const Error &error)
{
    if (m_broken)
        return;
    m_broken = true;
    // Later, so that no caller of send() is torn down under its own feet.
    QMetaObject::invokeMethod(this, [this, error] { Q_EMIT broken(error); }, Qt::QueuedConnection);
}

} // namespace gw::host
