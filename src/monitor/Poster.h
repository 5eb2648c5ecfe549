// SPDX-License-Identifier: GPL-3.0-or-later
// One HTTP request to a webhook or a heartbeat, without blocking and within a time limit. Main thread.
#pragma once

#include "base/Error.h"
#include "base/Units.h"

#include <QByteArray>
#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

#include <functional>
#include <optional>
#include <utility>

namespace gw::monitor {

struct Post
{
    QUrl url;
    QByteArray body; ///< JSON; empty: a GET
    QList<std::pair<QByteArray, QByteArray>> headers{};
    QString caFile{}; ///< certificates to trust besides the system's
    Milliseconds limit{10'000};
};

struct PostAnswer
{
    int status = 0;
    std::optional<Seconds> retryAfter; ///< what the receiver asked for
    [[nodiscard]] bool good() const { return status >= 200 && status < 300; }
};

class Poster : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const Result<PostAnswer> &)>;
    using QObject::QObject;

    /// Calls @p done once, unless this object goes before. Redirects are not followed: a POST that is sent on becomes
    /// a GET, and the message would be lost with a 200. Errors: Unreachable, Timeout, Refused (certificate), BadInput.
    void send(const Post &post, Done done);

private:
    QNetworkAccessManager m_network;
};

/// Scheme and host of @p url: its path and query are as good as a password.
[[nodiscard]] QString shownUrl(const QUrl &url);
/// Seconds of a Retry-After header, which is a number or a date.
[[nodiscard]] std::optional<Seconds> retryAfter(const QByteArray &header, const class QDateTime &now);

} // namespace gw::monitor
