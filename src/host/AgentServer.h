// SPDX-License-Identifier: GPL-3.0-or-later
// The agent's side of the protocol: one client, one host, over any byte stream.
#pragma once

#include "host/Channel.h"
#include "host/LocalHost.h"

#include <QMap>

namespace gw::host {

/// Thread: that of the device. Sends the magic line at once.
class AgentServer : public QObject
{
    Q_OBJECT
public:
    explicit AgentServer(QIODevice *device, QObject *parent = nullptr);
    ~AgentServer() override;

Q_SIGNALS:
    /// The client did not keep to the protocol; it has been told. Nothing more will be answered.
    void failed(const gw::Error &error);

private:
    using Answer = QFuture<Result<QJsonObject>>;
    void take(const Message &message);
    void takeRequest(const Message &message);
    void greet(const Message &message);
    Result<Welcome> open(const QJsonObject &params);
    void watch(qint64 id, const Answer &future);
    void finish(qint64 id, const Result<QJsonObject> &answer);
    void reply(const Message &message);

    Channel m_channel;
    std::unique_ptr<LocalHost> m_host; ///< after a good hello
    QMap<qint64, Answer> m_calls;      ///< under way
};

/// `goldwatchctl agent`: serves standard input and output until input ends. Returns the exit code.
/// Needs the QCoreApplication. What anything else of the process prints goes to standard error.
int runAgent();

} // namespace gw::host
