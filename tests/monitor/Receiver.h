// SPDX-License-Identifier: GPL-3.0-or-later
// A webhook's receiver that can be told what to answer, and can be down.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QTcpServer>

#include <functional>

namespace gw::monitor::test {

struct Request
{
    QByteArray method, path, body;
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QByteArray id() const { return headers.value("webhook-id"); }
};

class Receiver : public QObject
{
public:
    Receiver();
    [[nodiscard]] QString url(const QString &path = QStringLiteral("/hook")) const;
    /// Down: connections are refused. Up again on the same port.
    void setUp(bool up);
    /// Ids of the requests that were answered with 200, each once, in their order.
    [[nodiscard]] QList<QByteArray> delivered() const;

    QList<Request> requests; ///< all that came, answered well or not
    /// Status line and headers of the answer: "200 OK", "503 No\r\nRetry-After: 1". Empty: no answer at all.
    std::function<QByteArray(const Request &)> answer = [](const Request &) { return QByteArray("200 OK"); };

private:
    void read(class QTcpSocket *socket);
    QTcpServer m_server;
    quint16 m_port = 0;
    QList<QByteArray> m_delivered;
};

} // namespace gw::monitor::test
