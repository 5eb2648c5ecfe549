// SPDX-License-Identifier: GPL-3.0-or-later
// hiredis writes commands and parses answers; the socket is Qt's, so that names resolve within the limit and TLS is
// verified (hiredis 0.14 has none).
#include "services/Probe.h"
#include "services/Text.h"
#include "services/Tls.h"

#include <QDeadlineTimer>
#include <QSslSocket>

#include <hiredis/hiredis.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace gw::services {
namespace {

using Reader = std::unique_ptr<redisReader, decltype(&redisReaderFree)>;
using Reply = std::unique_ptr<redisReply, decltype(&freeReplyObject)>;

QByteArray command(std::initializer_list<QByteArray> words)
{
    std::vector<const char *> argv;
    std::vector<size_t> sizes;
    for (const auto &word : words) {
        argv.push_back(word.constData());
        sizes.push_back(size_t(word.size()));
    }
    char *text = nullptr;
    const auto size = redisFormatCommandArgv(&text, int(argv.size()), argv.data(), sizes.data());
    const QByteArray made = size > 0 ? QByteArray(text, qsizetype(size)) : QByteArray();
    redisFreeCommand(text);
    return made;
}

class Talk
{
public:
    Talk(const DatabaseQuestion &question, QString where)
        : m_question(question), m_where(std::move(where)), m_deadline(question.limit.count())
    {}

    Result<void> open(const QUrl &url, const QList<QHostAddress> &addresses)
    {
        const bool tls = url.scheme() == QLatin1String("rediss");
        if (tls) {
            const auto trusted = trust(m_question.caFile);
            if (!trusted)
                return Failure(trusted.error());
            m_socket.setSslConfiguration(*trusted);
        }
        m_socket.setPeerVerifyName(url.host());
        for (const auto &address : addresses) {
            m_socket.connectToHost(address, quint16(url.port(6379)));
            if (m_socket.waitForConnected(left()))
                break;
            if (m_deadline.hasExpired())
                return failure(ErrorKind::Timeout,
                               Text::tr("No connection within %1 s")
                                   .arg(formatSignificant(double(m_question.limit.count()) / 1000, 4)),
                               m_where);
        }
        if (m_socket.state() != QAbstractSocket::ConnectedState)
            return failure(ErrorKind::Unreachable, m_socket.errorString(), m_where,
                           Text::tr("Is the service running?"));
        if (!tls)
            return {};
        m_socket.startClientEncryption();
        if (m_socket.waitForEncrypted(left()))
            return {};
        if (m_deadline.hasExpired() && m_socket.sslHandshakeErrors().isEmpty())
            return failure(ErrorKind::Timeout,
                           Text::tr("No TLS connection within %1 s")
                               .arg(formatSignificant(double(m_question.limit.count()) / 1000, 4)),
                           m_where);
        return Failure(tlsError(m_socket.sslHandshakeErrors(), m_socket.errorString(), m_where, m_question.caFile));
    }

    Result<QByteArray> ask(const QByteArray &question)
    {
        m_socket.write(question);
        qint64 read = 0;
        for (;;) {
            void *raw = nullptr;
            if (redisReaderGetReply(m_reader.get(), &raw) != REDIS_OK)
                return failure(ErrorKind::Protocol, Text::tr("The answer is not Redis' protocol"), m_where);
            if (raw)
                return textOf(Reply(static_cast<redisReply *>(raw), freeReplyObject));
            if (m_question.stop.stop_requested())
                return failure(ErrorKind::Cancelled, Text::tr("Cancelled"), m_where);
            if (!m_socket.bytesAvailable() && !m_socket.waitForReadyRead(left()))
                return m_deadline.hasExpired()
                           ? failure(ErrorKind::Timeout,
                                     Text::tr("No answer within %1 s")
                                         .arg(formatSignificant(double(m_question.limit.count()) / 1000, 4)),
                                     m_where)
                           : failure(ErrorKind::Protocol,
                                     Text::tr("The connection was closed before the answer was complete"), m_where);
            const QByteArray block = m_socket.read(65536);
            read += block.size();
            if (read > answerLimit)
                return failure(ErrorKind::Protocol,
                               Text::tr("The answer is longer than %1").arg(formatBytes({answerLimit})), m_where);
            redisReaderFeed(m_reader.get(), block.constData(), size_t(block.size()));
        }
    }

private:
    int left() const { return int(std::max<qint64>(1, m_deadline.remainingTime())); }

    Result<QByteArray> textOf(const Reply &reply) const
    {
        QByteArray text = reply->str ? QByteArray(reply->str, qsizetype(reply->len)) : QByteArray();
        if (reply->type == REDIS_REPLY_ERROR) {
            const bool shut = text.startsWith("NOAUTH") || text.startsWith("WRONGPASS") ||
                              text.startsWith("ERR AUTH") || text.startsWith("ERR invalid password");
            return failure(shut ? ErrorKind::Refused : ErrorKind::Protocol, QString::fromUtf8(text.left(200)), m_where,
                           shut ? Text::tr("Name the password's secret in services.auth.redis") : QString());
        }
        return text;
    }

    const DatabaseQuestion &m_question;
    const QString m_where;
    const QDeadlineTimer m_deadline;
    QSslSocket m_socket;
    Reader m_reader{redisReaderCreate(), redisReaderFree};
};

} // namespace

Result<Finding> probeRedis(NetworkThread &network, const DatabaseQuestion &question)
{
    const QUrl url(question.url);
    const QString where = url.toString(QUrl::RemoveUserInfo);
    if (!url.isValid() || url.host().isEmpty() ||
        (url.scheme() != QLatin1String("redis") && url.scheme() != QLatin1String("rediss")))
        return failure(ErrorKind::BadInput, Text::tr("Not a redis:// or rediss:// URL"), where);
    const auto addresses = network.resolve(url.host(), question.limit, question.stop);
    if (!addresses)
        return Failure(addresses.error());
    Talk talk(question, where);
    if (const auto opened = talk.open(url, *addresses); !opened)
        return Failure(opened.error());
    const QByteArray password = question.secret.isEmpty() ? url.password().toUtf8() : question.secret;
    if (!password.isEmpty()) {
        const QByteArray user = url.userName().toUtf8();
        if (const auto in = talk.ask(user.isEmpty() ? command({"AUTH", password}) : command({"AUTH", user, password}));
            !in)
            return Failure(in.error());
    }
    const auto pong = talk.ask(command({"PING"}));
    if (!pong) {
        // It lives and says that it loads its data, or has lost its primary.
        if (pong.error().what.startsWith(QLatin1String("LOADING")) ||
            pong.error().what.startsWith(QLatin1String("MASTERDOWN")))
            return Finding{ServiceHealth::NotReady, pong.error().what};
        return Failure(pong.error());
    }
    if (*pong != "PONG")
        return failure(ErrorKind::Protocol,
                       Text::tr("PING was answered with \"%1\"").arg(QString::fromUtf8(pong->left(80))), where);
    return Finding{ServiceHealth::Up, QStringLiteral("PONG")};
}

} // namespace gw::services
