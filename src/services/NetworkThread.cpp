// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/NetworkThread.h"

#include "services/Text.h"
#include "services/Tls.h"

#include <QHostInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>

namespace gw::services {
namespace {

/// An answer on its way from the network thread to the one that asked.
template<class T> class Slot
{
public:
    void put(Result<T> value)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_value)
            return;
        m_value = std::move(value);
        m_filled.notify_all();
    }
    /// @p limit is the other side's to keep; a little more is given before it is our own fault.
    Result<T> take(const std::stop_token &stop, Milliseconds limit, const QString &where)
    {
        std::unique_lock lock(m_mutex);
        if (m_filled.wait_for(lock, stop, limit + Milliseconds(1000), [this] { return m_value.has_value(); }))
            return std::move(*m_value);
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, Text::tr("Cancelled"), where);
        return failure(ErrorKind::Timeout, Text::tr("No answer within %1 s").arg(limit.count() / 1000), where);
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_filled;
    std::optional<Result<T>> m_value;
};

QString shown(const QUrl &url) { return url.toString(QUrl::RemoveUserInfo); }

Error errorOf(const QNetworkReply *reply, const QString &where)
{
    switch (reply->error()) {
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError:
        return {ErrorKind::Protocol, Text::tr("Redirected to another server or too often"), where, {}};
    case QNetworkReply::RemoteHostClosedError:
        return {ErrorKind::Protocol, Text::tr("The connection was closed before the answer was complete"), where, {}};
    case QNetworkReply::ConnectionRefusedError:
        return {ErrorKind::Unreachable, Text::tr("Connection refused"), where, Text::tr("Is the service running?")};
    case QNetworkReply::HostNotFoundError:
        return {ErrorKind::Unreachable, Text::tr("The host name is not known"), where, {}};
    default:
        return {ErrorKind::Unreachable, reply->errorString(), where, {}};
    }
}

/// One request under way; lives in the network thread and deletes itself.
class Fetch : public QObject
{
public:
    Fetch(QNetworkReply *reply, const HttpRequest &request, std::shared_ptr<Slot<HttpAnswer>> slot)
        : QObject(reply),
          m_reply(reply),
          m_limit(request.sizeLimit),
          m_where(shown(request.url)),
          m_caFile(request.caFile),
          m_slot(std::move(slot))
    {
        connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) { m_faults = errors; });
        connect(reply, &QNetworkReply::readyRead, this, &Fetch::read);
        connect(reply, &QNetworkReply::finished, this, &Fetch::finish);
        QTimer::singleShot(request.limit, this, [this, limit = request.limit] {
            end({ErrorKind::Timeout,
                 Text::tr("No complete answer within %1 s").arg(formatSignificant(double(limit.count()) / 1000, 4)),
                 m_where,
                 {}});
        });
    }

private:
    void read()
    {
        m_body += m_reply->read(m_limit - m_body.size() + 1);
        if (m_body.size() > m_limit)
            end({ErrorKind::Protocol,
                 Text::tr("The answer is longer than %1").arg(formatBytes({m_limit})),
                 m_where,
                 {}});
    }

    void finish()
    {
        if (m_done)
            return;
        read();
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        // Qt counts a status of 400 or more as an error; to us it is an answer.
        const bool answered = status >= 200 && m_reply->error() >= QNetworkReply::ContentAccessDenied;
        if (m_done)
            return;
        if (m_reply->error() == QNetworkReply::SslHandshakeFailedError)
            return end(tlsError(m_faults, m_reply->errorString(), m_where, m_caFile));
        if (m_reply->error() != QNetworkReply::NoError && !answered)
            return end(errorOf(m_reply, m_where));
        const qint64 promised =
            m_reply->hasRawHeader("Content-Length") ? m_reply->rawHeader("Content-Length").toLongLong() : -1;
        if (promised > m_body.size() && !m_reply->hasRawHeader("Content-Encoding"))
            return end({ErrorKind::Protocol,
                        Text::tr("The connection was closed before the answer was complete"),
                        m_where,
                        {}});
        m_done = true;
        m_slot->put(HttpAnswer{status, m_reply->rawHeader("Content-Type"), m_body});
        m_reply->deleteLater();
    }

    void end(const Error &error)
    {
        if (m_done)
            return;
        m_done = true;
        m_slot->put(Failure(error));
        m_reply->abort();
        m_reply->deleteLater();
    }

    QNetworkReply *m_reply;
    const qint64 m_limit;
    const QString m_where, m_caFile;
    QList<QSslError> m_faults; ///< of the server's certificate
    std::shared_ptr<Slot<HttpAnswer>> m_slot;
    QByteArray m_body;
    bool m_done = false;
};

QNetworkRequest networkRequest(const HttpRequest &request, const QByteArray &authorized)
{
    QNetworkRequest made(request.url);
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    made.setMaximumRedirectsAllowed(3);
    made.setRawHeader("Accept", "application/json, text/plain;q=0.9, */*;q=0.5");
    made.setRawHeader("User-Agent", "goldwatch");
    if (!authorized.isEmpty())
        made.setRawHeader("Authorization", authorized);
    if (!request.contentType.isEmpty())
        made.setRawHeader("Content-Type", request.contentType);
    return made;
}

QNetworkReply *start(QNetworkAccessManager &manager, const HttpRequest &request, const QNetworkRequest &made)
{
    switch (request.method) {
    case HttpMethod::Post:
        return manager.post(made, request.body);
    case HttpMethod::Delete:
        return manager.deleteResource(made);
    case HttpMethod::Get:
        break;
    }
    return manager.get(made);
}

} // namespace

Result<QByteArray> authorization(const QByteArray &secret, const QString &where)
{
    if (secret.isEmpty())
        return QByteArray();
    if (secret.contains(':'))
        return "Basic " + secret.toBase64();
    // A line end in a header would begin another one.
    if (std::any_of(secret.begin(), secret.end(), [](char c) { return c <= ' ' || c > '~'; }))
        return failure(ErrorKind::BadInput, Text::tr("The token holds a space or another character that no header can"),
                       where, Text::tr("A secret is a bearer token, or user:password"));
    return "Bearer " + secret;
}

HttpRequest HttpRequest::at(const QString &path) const
{
    HttpRequest other = *this;
    const QUrl relative(path);
    QString base = url.path();
    while (base.endsWith(QLatin1Char('/')))
        base.chop(1);
    other.url.setPath(base + relative.path());
    other.url.setQuery(relative.query(QUrl::FullyEncoded));
    return other;
}

struct NetworkThread::Private
{
    QThread thread;
    std::unique_ptr<QObject> home; ///< where calls into the thread land
    /// One for each server: a manager has one thread for all it fetches, and a server that floods it keeps it busy.
    std::map<QString, std::unique_ptr<QNetworkAccessManager>> managers;
    QNetworkAccessManager &managerFor(const QUrl &url)
    {
        auto &manager = managers[url.scheme() + QLatin1Char(' ') + url.authority()];
        if (!manager)
            manager = std::make_unique<QNetworkAccessManager>();
        return *manager;
    }
};

NetworkThread::NetworkThread() : d(std::make_unique<Private>())
{
    d->thread.setObjectName(QStringLiteral("network"));
    d->home = std::make_unique<QObject>();
    d->home->moveToThread(&d->thread);
    d->thread.start();
}

NetworkThread::~NetworkThread()
{
    // The managers and what they still fetch belong to the thread and go with it.
    QMetaObject::invokeMethod(
        d->home.get(),
        [p = d.get()] {
            p->managers.clear();
            p->thread.quit();
        },
        Qt::QueuedConnection);
    d->thread.wait();
}

Result<HttpAnswer> NetworkThread::get(HttpRequest request)
{
    request.method = HttpMethod::Get;
    return send(request);
}

Result<HttpAnswer> NetworkThread::send(const HttpRequest &request)
{
    const QString where = shown(request.url);
    const QString scheme = request.url.scheme();
    if (!request.url.isValid() || request.url.host().isEmpty() ||
        (scheme != QLatin1String("http") && scheme != QLatin1String("https")))
        return failure(ErrorKind::BadInput, Text::tr("Not an http or https URL"), where);
    const auto authorized = authorization(request.secret, where);
    if (!authorized)
        return Failure(authorized.error());
    QNetworkRequest made = networkRequest(request, *authorized);
    if (scheme == QLatin1String("https")) {
        const auto tls = trust(request.caFile);
        if (!tls)
            return Failure(tls.error());
        made.setSslConfiguration(*tls);
    }
    auto slot = std::make_shared<Slot<HttpAnswer>>();
    QMetaObject::invokeMethod(
        d->home.get(),
        [p = d.get(), request, made, slot] {
            new Fetch(start(p->managerFor(request.url), request, made), request, slot);
        },
        Qt::QueuedConnection);
    return slot->take(request.stop, request.limit, where);
}

Result<QList<QHostAddress>> NetworkThread::resolve(const QString &host, Milliseconds limit, std::stop_token stop)
{
    if (QHostAddress literal; literal.setAddress(host))
        return QList{literal};
    auto slot = std::make_shared<Slot<QList<QHostAddress>>>();
    QMetaObject::invokeMethod(
        d->home.get(),
        [p = d.get(), host, slot] {
            QHostInfo::lookupHost(host, p->home.get(), [slot, host](const QHostInfo &info) {
                if (info.addresses().isEmpty())
                    slot->put(failure(ErrorKind::Unreachable, Text::tr("The host name is not known"), host));
                else
                    slot->put(info.addresses());
            });
        },
        Qt::QueuedConnection);
    return slot->take(stop, limit - Milliseconds(1000), host);
}

} // namespace gw::services
