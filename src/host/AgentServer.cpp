// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/AgentServer.h"

#include "base/Translations.h"

#include <QCoreApplication>

namespace gw::host {
namespace {
/// More calls at once than any client of ours makes: one that makes them is broken.
constexpr qsizetype callLimit = 256;
} // namespace

AgentServer::AgentServer(QIODevice *device, QObject *parent)
    : QObject(parent), m_channel(device, FrameParser::Start::AtFrame)
{
    connect(&m_channel, &Channel::received, this, &AgentServer::take);
    connect(&m_channel, &Channel::broken, this, [this](const Error &error) {
        reply(Message::failed({}, error));
        Q_EMIT failed(error);
    });
    m_channel.sendMagic();
}

AgentServer::~AgentServer() = default;

void AgentServer::take(const Message &message)
{
    if (message.kind == Message::Kind::Request) {
        takeRequest(message);
    } else if (message.kind == Message::Kind::Notice && message.method == cancelNotice) {
        if (const auto note = readJson<CancelNote>(message.content, QLatin1String(cancelNotice));
            note && m_calls.contains(note->id))
            m_calls[note->id].cancel();
    }
    // Other notices are from a later version, and answers belong to nothing we asked.
}

void AgentServer::takeRequest(const Message &message)
{
    const qint64 id = *message.id;
    if (message.method == methods::hello.name)
        return greet(message);
    if (!m_host)
        return reply(Message::failed(id, {ErrorKind::Protocol,
                                          tr("The first request must be hello"),
                                          QString::fromUtf8(message.method.left(100)),
                                          {}}));
    if (m_calls.contains(id))
        return reply(Message::failed(
            id, {ErrorKind::Protocol, tr("A request with the id of one that is under way"), QString::number(id), {}}));
    if (m_calls.size() >= callLimit)
        return reply(
            Message::failed(id, {ErrorKind::Refused, tr("More than %1 requests at once").arg(callLimit), {}, {}}));
    const Answer future = m_host->invoke(message.method, message.content);
    m_calls.insert(id, future);
    watch(id, future);
}

void AgentServer::watch(qint64 id, const Answer &future)
{
    auto *watcher = new QFutureWatcher<Result<QJsonObject>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, id, watcher](int permille) {
        if (permille > 0) // 0 is only Qt's announcement of the range
            reply(Message::notice(progressNotice,
                                  toJson(ProgressNote{id, permille, watcher->progressText()}).toObject()));
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, id, watcher] {
        const Answer done = watcher->future();
        finish(id, done.resultCount() > 0 ? done.result()
                                          : Result<QJsonObject>(failure(ErrorKind::Cancelled, tr("Cancelled"))));
        watcher->deleteLater();
    });
    watcher->setFuture(future);
}

void AgentServer::finish(qint64 id, const Result<QJsonObject> &answer)
{
    m_calls.remove(id);
    reply(answer ? Message::answer(id, *answer) : Message::failed(id, answer.error()));
}

void AgentServer::reply(const Message &message)
{
    if (const auto sent = m_channel.send(message); !sent && message.id)
        (void)m_channel.send(Message::failed(message.id, sent.error()));
}

void AgentServer::greet(const Message &message)
{
    const auto welcome = open(message.content);
    reply(welcome ? Message::answer(*message.id, toJson(*welcome).toObject())
                  : Message::failed(message.id, welcome.error()));
}

Result<Welcome> AgentServer::open(const QJsonObject &params)
{
    if (m_host)
        return failure(ErrorKind::Protocol, tr("A second hello"));
    // Before anything else: the rest of another version's hello may not be ours to understand.
    const auto version = params.value(QLatin1String("protocol")).toInteger();
    if (version != protocolVersion)
        return failure(
            ErrorKind::Refused, tr("This agent speaks protocol %1, the client %2").arg(protocolVersion).arg(version),
            QCoreApplication::applicationVersion(), tr("Install the same version of Goldwatch on both machines"));
    const auto hello = readJson<Hello>(params, QStringLiteral("hello"));
    if (!hello)
        return Failure(hello.error());
    if (!hello->language.isEmpty()) // what the host says is read there
        installTranslations({hello->language});
    auto host = LocalHost::open({hello->profile, hello->unlocked});
    if (!host)
        return Failure(host.error());
    m_host = std::move(*host);
    connect(m_host.get(), &Host::noticed, this,
            [this](const QByteArray &name, const QJsonObject &content) { reply(Message::notice(name, content)); });
    return m_host->welcome();
}

} // namespace gw::host
