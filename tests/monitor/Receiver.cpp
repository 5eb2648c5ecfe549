// SPDX-License-Identifier: GPL-3.0-or-later
#include "Receiver.h"

#include <QJsonDocument>
#include <QTcpSocket>

namespace gw::monitor::test {

QJsonObject Request::json() const { return QJsonDocument::fromJson(body).object(); }

Receiver::Receiver()
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen");
    m_port = m_server.serverPort();
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

QString Receiver::url(const QString &path) const
{
    return QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(path);
}

void Receiver::setUp(bool up)
{
    if (!up)
        m_server.close();
    else if (!m_server.isListening() && !m_server.listen(QHostAddress::LocalHost, m_port))
        qFatal("the port is gone");
}

QList<QByteArray> Receiver::delivered() const
{
    QList<QByteArray> unique;
    for (const QByteArray &id : m_delivered)
        if (!unique.contains(id))
            unique << id;
    return unique;
}

void Receiver::read(QTcpSocket *socket)
{
    QByteArray text = socket->property("text").toByteArray() + socket->readAll();
    socket->setProperty("text", text);
    const auto head = text.indexOf("\r\n\r\n");
    if (head < 0)
        return;
    Request request;
    const QList<QByteArray> lines = text.first(head).split('\n');
    request.method = lines.first().split(' ').value(0);
    request.path = lines.first().split(' ').value(1);
    for (const QByteArray &line : lines.mid(1))
        request.headers.insert(line.left(line.indexOf(':')).toLower(), line.mid(line.indexOf(':') + 1).trimmed());
    request.body = text.mid(head + 4);
    if (request.body.size() < request.headers.value("content-length").toLongLong() || socket->property("done").toBool())
        return;
    socket->setProperty("done", true);
    requests << request;
    const QByteArray said = answer(request);
    if (said.isEmpty())
        return;
    if (said.startsWith("200"))
        m_delivered << request.id();
    socket->write("HTTP/1.1 " + said + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    socket->disconnectFromHost();
}

} // namespace gw::monitor::test
