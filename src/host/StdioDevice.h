// SPDX-License-Identifier: GPL-3.0-or-later
// Standard input and output as one stream that never blocks the event loop.
#pragma once

#include "base/Descriptor.h"

#include <QIODevice>
#include <QSocketNotifier>

namespace gw::host {

/// readChannelFinished() tells the end of input. Thread: the one that made it.
class StdioDevice : public QIODevice
{
    Q_OBJECT
public:
    /// Takes over both descriptors.
    StdioDevice(Descriptor in, Descriptor out, QObject *parent = nullptr);
    ~StdioDevice() override;

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_read.size() + QIODevice::bytesAvailable(); }
    [[nodiscard]] qint64 bytesToWrite() const override { return m_unwritten.size(); }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    void fill();
    void drain();

    Descriptor m_in, m_out;
    QSocketNotifier m_readable, m_writable;
    QByteArray m_read, m_unwritten;
    int m_inFlags, m_outFlags;
};

} // namespace gw::host
