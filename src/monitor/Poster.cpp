// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/Poster.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimeZone>
#include <QTimer>

#include <algorithm>

namespace gw::monitor {
namespace {

constexpr qint64 answerRead = 2048;

QNetworkRequest requestFor(const Post &post)
{
    QNetworkRequest request(post.url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("User-Agent", "goldwatch");
    if (!post.body.isEmpty())
        request.setRawHeader("Content-Type", "application/json");
    for (const auto &[name, value] : post.headers)
        request.setRawHeader(name, value);
    if (!post.caFile.isEmpty()) {
        auto tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(post.caFile);
        request.setSslConfiguration(tls);
    }
    return request;
}

Error errorOf(const QNetworkReply &reply, const QString &where)
{
    if (reply.error() == QNetworkReply::SslHandshakeFailedError)
        return {ErrorKind::Refused, Poster::tr("The certificate is not trusted"), where,
                Poster::tr("Name the authority's certificate in services.tls.ca_file")};
    if (reply.error() == QNetworkReply::ConnectionRefusedError)
        return {ErrorKind::Unreachable, Poster::tr("Connection refused"), where, {}};
    if (reply.error() == QNetworkReply::HostNotFoundError)
        return {ErrorKind::Unreachable, Poster::tr("The host name is not known"), where, {}};
    // Qt's own text names the whole URL, which nobody is to see.
    return {ErrorKind::Unreachable,
            Poster::tr("The connection failed (network error %1)").arg(int(reply.error())),
            where,
            {}};
}

} // namespace

QString shownUrl(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

std::optional<Seconds> retryAfter(const QByteArray &header, const QDateTime &now)
{
    bool number = false;
    const qint64 seconds = header.trimmed().toLongLong(&number);
    if (number)
        return seconds >= 0 ? std::optional(Seconds(seconds)) : std::nullopt;
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(header.trimmed()),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return Seconds(std::max<qint64>(now.secsTo(date), 0));
}

void Poster::send(const Post &post, Done done)
{
    const QString where = shownUrl(post.url);
    const bool http = post.url.scheme() == QLatin1String("http") || post.url.scheme() == QLatin1String("https");
    if (!http || post.url.host().isEmpty()) {
        QMetaObject::invokeMethod(
            this, [done, where] { done(failure(ErrorKind::BadInput, tr("Not an http or https URL"), where)); },
            Qt::QueuedConnection);
        return;
    }
    const QNetworkRequest request = requestFor(post);
    QNetworkReply *reply = post.body.isEmpty() ? m_network.get(request) : m_network.post(request, post.body);
    reply->setParent(this);
    // The limit is for all of it: a receiver that trickles must not hold the queue.
    auto *limit = new QTimer(reply);
    limit->setSingleShot(true);
    limit->start(post.limit);
    connect(limit, &QTimer::timeout, reply, [reply] {
        reply->setProperty("late", true);
        reply->abort();
    });
    const auto finish = [this, reply, done, where, limit = post.limit] {
        if (reply->property("told").toBool())
            return;
        reply->setProperty("told", true);
        reply->deleteLater();
        PostAnswer answer;
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (answer.status >= 200) {
            answer.retryAfter = retryAfter(reply->rawHeader("Retry-After"), QDateTime::currentDateTimeUtc());
            return done(answer);
        }
        if (reply->property("late").toBool())
            return done(failure(ErrorKind::Timeout,
                                tr("No answer within %1 s").arg(formatSignificant(double(limit.count()) / 1000, 4)),
                                where));
        done(Failure(errorOf(*reply, where)));
    };
    connect(reply, &QNetworkReply::finished, this, finish);
    // The status decides; a body without end is not waited for.
    connect(reply, &QNetworkReply::readyRead, this, [reply, finish] {
        if (reply->bytesAvailable() <= answerRead)
            return;
        finish();
        reply->abort();
    });
}

} // namespace gw::monitor
