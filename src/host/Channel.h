// SPDX-License-Identifier: GPL-3.0-or-later
// Messages over a byte stream. Used by the agent and by its client alike.
#pragma once

#include "host/Frame.h"
#include "host/Message.h"

#include <QObject>

class QIODevice;

namespace gw::host {

/// Thread: that of its device. The device must be open and outlive the channel.
class Channel : public QObject
{
    Q_OBJECT
public:
    Channel(QIODevice *device, FrameParser::Start start, QObject *parent = nullptr);

    /// Queues @p message. A message above the limit is an error and nothing is sent.
    Result<void> send(const Message &message);
    void sendMagic();
    [[nodiscard]] const FrameParser &parser() const { return m_parser; }

Q_SIGNALS:
    void received(const gw::host::Message &message);
    /// The peer did not keep to the protocol, or does not read. Nothing is received after it.
    void broken(const gw::Error &error);

private:
    void read();
    void breakOff(const Error &error);

    QIODevice *m_device;
    FrameParser m_parser;
    bool m_broken = false;
};

} // namespace gw::host
