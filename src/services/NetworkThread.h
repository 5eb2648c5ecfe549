// SPDX-License-Identifier: GPL-3.0-or-later
// Blocking questions over the network for worker threads, answered by one thread with an event loop:
// neither a slow resolver nor a peer that hangs can keep a caller beyond its limit.
#pragma once

#include "services/ServiceState.h"

#include <QHostAddress>
#include <QUrl>

#include <memory>
#include <stop_token>

namespace gw::services {

enum class HttpMethod { Get, Post, Delete };

struct HttpRequest
{
    QUrl url;
    QByteArray secret; ///< see authorization(); empty: none
    QString caFile;    ///< certificates to trust besides the system's
    Milliseconds limit = probeLimit;
    qint64 sizeLimit = answerLimit;
    std::stop_token stop;
    HttpMethod method = HttpMethod::Get;
    QByteArray body;        ///< of a Post
    QByteArray contentType; ///< of the body

    /// The same request to another path and query of the same server; @p path is appended to the URL's own.
    [[nodiscard]] HttpRequest at(const QString &path) const;
};

struct HttpAnswer
{
    int status = 0;
    QByteArray contentType;
    QByteArray body; ///< complete, at most sizeLimit bytes
};

/// The value of the Authorization header for @p secret. A bearer token cannot hold a colon (RFC 6750), so a secret with
/// one is `user:password`. An error when no header can hold it; it never quotes the secret.
[[nodiscard]] Result<QByteArray> authorization(const QByteArray &secret, const QString &where);

/// Thread-safe; needs a QCoreApplication.
class NetworkThread
{
public:
    NetworkThread();
    ~NetworkThread();

    /// Any status is an answer; redirects are followed on the same server only. Errors: Unreachable, Timeout,
    /// Protocol (too long, closed early, redirected away), Refused (certificate), BadInput (URL, secret), Cancelled.
    [[nodiscard]] Result<HttpAnswer> send(const HttpRequest &request);
    /// GET, whatever the request's method.
    [[nodiscard]] Result<HttpAnswer> get(HttpRequest request);
    /// Addresses of @p host, at least one.
    [[nodiscard]] Result<QList<QHostAddress>> resolve(const QString &host, Milliseconds limit,
                                                      std::stop_token stop = {});

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gw::services
