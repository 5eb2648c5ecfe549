// SPDX-License-Identifier: GPL-3.0-or-later
#include "Teller.h"

#include <QFile>

#include <sys/socket.h>

namespace gw::services::test {

QByteArray recorded(const QString &name)
{
    QFile file(QStringLiteral(GW_TEST_DATA "/services/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(name));
    return file.readAll();
}

namespace {

/// Reads what is still to come of a request, body and all: closing before would reset the connection.
QByteArray whole(int fd, QByteArray request)
{
    const auto missing = [&request] {
        const auto head = request.indexOf("\r\n\r\n");
        const auto at = request.toLower().indexOf("content-length:");
        if (head < 0)
            return true;
        return at >= 0 && at < head &&
               request.size() < head + 4 + request.mid(at + 15, request.indexOf('\r', at) - at - 15).trimmed().toInt();
    };
    char more[4096];
    for (ssize_t n = 1; missing() && (n = ::recv(fd, more, sizeof more, 0)) > 0;)
        request += QByteArray(more, n);
    return request;
}

} // namespace

Teller::Teller(const QByteArray &body, int status)
    : m_liar([this, body, status](int fd, const QByteArray &request, const std::atomic<bool> &ending) {
          const QByteArray read = whole(fd, request);
          {
              const std::scoped_lock lock(m_mutex);
              m_asked = read;
          }
          Liar::answers(body, status)(fd, read, ending);
      })
{}

HttpRequest Teller::request() const
{
    HttpRequest made;
    made.url = QUrl(m_liar.url());
    return made;
}

QByteArray Teller::wasAsked()
{
    const std::scoped_lock lock(m_mutex);
    return m_asked;
}

} // namespace gw::services::test
