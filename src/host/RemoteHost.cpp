// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/RemoteHost.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>

namespace gw::host {
namespace {
constexpr qint64 helloId = 0; // calls begin at 1
}

RemoteHost::RemoteHost(LinkFactory factory, Hello hello, QString place, RemoteTiming timing, QObject *parent)
    : Host(parent),
      m_factory(std::move(factory)),
      m_hello(std::move(hello)),
      m_place(std::move(place)),
      m_timing(timing)
{
    for (QTimer *timer : {&m_retry, &m_handshake})
        timer->setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &RemoteHost::connectNow);
    connect(&m_handshake, &QTimer::timeout, this,
            [this] { lose(tr("no answer from the agent within %1 s").arg(m_timing.handshake.count() / 1000), false); });
    connect(&m_pingTimer, &QTimer::timeout, this, &RemoteHost::ping);
    m_pingTimer.setInterval(m_timing.ping);
    m_retry.start(0); // not from here: the caller has not connected to our signals yet
}

RemoteHost::~RemoteHost()
{
    dropLink();
    forgetLink();
}

std::unique_ptr<RemoteHost> RemoteHost::forProfile(const environment::Profile &profile, bool unlocked,
                                                   const QString &language)
{
    Hello hello;
    hello.protocol = protocolVersion;
    hello.client = QCoreApplication::applicationName() + QLatin1Char(' ') + QCoreApplication::applicationVersion();
    hello.language = language;
    hello.profile = profile;
    hello.unlocked = unlocked;
    auto factory = [host = profile.host]() -> Result<std::unique_ptr<Link>> {
        const auto command = agentCommand(host);
        if (!command)
            return Failure(command.error());
        return std::make_unique<ProcessLink>(*command, host);
    };
    const QString place =
        profile.host.kind == environment::HostKind::Ssh ? QStringLiteral("ssh ") + profile.host.ssh : QString();
    return std::make_unique<RemoteHost>(std::move(factory), std::move(hello), place);
}

QString RemoteHost::stateText() const
{
    const QString place = m_place.isEmpty() ? tr("this machine") : m_place;
    switch (m_state) {
    case State::Connecting:
        return tr("connecting to %1").arg(place);
    case State::Connected:
        if (m_late)
            return tr("%1: no answer for %2 s").arg(place).arg(m_pingSent.elapsed() / 1000);
        return m_place.isEmpty() || !m_latency ? place : tr("%1, %2 ms").arg(place).arg(m_latency->count());
    case State::Lost:
    case State::Refused:
        return m_reason;
    }
    return {};
}

void RemoteHost::enter(State state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

void RemoteHost::reconnect()
{
    dropLink();
    m_failures = 0;
    m_retry.start(0);
    if (m_state != State::Connecting)
        enter(State::Connecting);
}

void RemoteHost::connectNow()
{
    forgetLink();
    auto link = m_factory();
    if (!link)
        return lose(link.error().text(), true);
    m_link = std::move(*link);
    connect(m_link.get(), &Link::ended, this, &RemoteHost::lose,
            Qt::QueuedConnection); // what it said last is read first
    m_channel = std::make_unique<Channel>(m_link->open(), FrameParser::Start::AtMagic);
    connect(m_channel.get(), &Channel::received, this, &RemoteHost::take);
    connect(m_channel.get(), &Channel::broken, this, [this](const Error &error) { lose(error.text(), false); });
    m_greeted = false;
    m_handshake.start(m_timing.handshake);
    (void)m_channel->send(Message::request(helloId, methods::hello.name, toJson(m_hello).toObject()));
}

void RemoteHost::take(const Message &message)
{
    switch (message.kind) {
    case Message::Kind::Answer:
    case Message::Kind::Failed:
        takeAnswer(message);
        break;
    case Message::Kind::Notice:
        if (message.method == progressNotice) {
            const auto note = readJson<ProgressNote>(message.content, QLatin1String(progressNotice));
            if (note && m_pending.contains(note->id))
                m_pending[note->id].promise->setProgressValueAndText(int(std::clamp<qint64>(note->permille, 0, 1000)),
                                                                     note->text);
        } else {
            Q_EMIT noticed(message.method, message.content);
        }
        break;
    case Message::Kind::Request:
        break; // an agent asks nothing of us
    }
}

void RemoteHost::takeAnswer(const Message &message)
{
    const Result<QJsonObject> answer =
        message.kind == Message::Kind::Answer ? Result<QJsonObject>(message.content) : Failure(message.error);
    if (!message.id) // it could not read what we sent
        return lose(answer ? QString() : answer.error().text(), false);
    if (!m_greeted)
        return message.id == helloId ? takeWelcome(answer)
                                     : lose(tr("the agent answered what it was not asked"), false);
    if (auto pending = m_pending.take(*message.id); pending.promise) {
        pending.promise->addResult(answer);
        pending.promise->finish();
    }
}

void RemoteHost::takeWelcome(const Result<QJsonObject> &answer)
{
    m_handshake.stop();
    const auto welcome =
        answer ? readJson<Welcome>(*answer, QStringLiteral("welcome")) : Result<Welcome>(Failure(answer.error()));
    if (!welcome)
        return lose(welcome.error().text(), true);
    if (welcome->protocol != protocolVersion)
        return lose(tr("The agent %1 speaks protocol %2, this program %3. Install the same version of Goldwatch on "
                       "both machines")
                        .arg(welcome->version)
                        .arg(welcome->protocol)
                        .arg(protocolVersion),
                    true);
    m_welcome = *welcome;
    m_greeted = true;
    m_connectedFor.start();
    m_latency.reset();
    m_pinging = m_late = false;
    m_pingTimer.start();
    for (auto it = m_pending.cbegin(); it != m_pending.cend(); ++it)
        send(it.key(), *it);
    enter(State::Connected);
    if (m_state == State::Connected) {
        ping();
        resumeWatch();
    }
}

/// Only after a loss: the first watch.start is among the calls that waited.
void RemoteHost::resumeWatch()
{
    const auto waiting = std::any_of(m_pending.cbegin(), m_pending.cend(),
                                     [](const Pending &p) { return p.method == methods::watchStart.name; });
    if (!m_watch || waiting)
        return;
    auto *watcher = new QFutureWatcher<Result<QJsonObject>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        const auto future = watcher->future();
        if (future.resultCount() > 0 && future.result())
            Q_EMIT noticed(methods::watchChanged.name, *future.result());
        watcher->deleteLater();
    });
    watcher->setFuture(enqueue(methods::watchStart.name, *m_watch));
}

QFuture<Result<QJsonObject>> RemoteHost::invoke(const QByteArray &method, const QJsonObject &params)
{
    if (method == methods::watchStart.name)
        m_watch = params;
    else if (method == methods::watchStop.name)
        m_watch.reset();
    return enqueue(method, params);
}

QFuture<Result<QJsonObject>> RemoteHost::enqueue(const QByteArray &method, const QJsonObject &params)
{
    auto promise = std::make_shared<Promise>();
    promise->start();
    promise->setProgressRange(0, 1000);
    if (m_state == State::Lost || m_state == State::Refused) {
        promise->addResult(failure(ErrorKind::Unreachable, m_reason, m_place));
        promise->finish();
        return promise->future();
    }
    const qint64 id = m_nextId++;
    m_pending.insert(id, {promise, method, params});
    auto *watcher = new QFutureWatcher<Result<QJsonObject>>(this);
    connect(watcher, &QFutureWatcherBase::canceled, this, [this, id] { cancel(id); });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(promise->future());
    if (m_greeted)
        send(id, m_pending.value(id));
    return promise->future();
}

void RemoteHost::send(qint64 id, const Pending &pending)
{
    const auto sent = m_channel->send(Message::request(id, pending.method, pending.params));
    if (sent)
        return;
    pending.promise->addResult(Failure(sent.error()));
    pending.promise->finish();
    // Not from m_pending here: the caller may be walking through it. An answer will never come, and cancel() drops it.
}

void RemoteHost::cancel(qint64 id)
{
    const auto pending = m_pending.take(id);
    if (!pending.promise)
        return;
    pending.promise->finish();
    if (m_greeted)
        (void)m_channel->send(Message::notice(cancelNotice, toJson(CancelNote{id}).toObject()));
}

void RemoteHost::ping()
{
    if (m_connectedFor.isValid() && m_connectedFor.hasExpired(m_timing.stable.count()))
        m_failures = 0;
    if (m_pinging) {
        if (m_pingSent.hasExpired(m_timing.silence.count()))
            return lose(tr("the agent has not answered for %1 s").arg(m_timing.silence.count() / 1000), false);
        m_late = m_pingSent.hasExpired(m_timing.late.count());
        if (m_late)
            Q_EMIT stateTextChanged();
        return;
    }
    m_pinging = true;
    m_pingSent.start();
    auto *watcher = new QFutureWatcher<Result<QJsonObject>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        const auto future = watcher->future();
        watcher->deleteLater();
        if (future.resultCount() == 0 || !future.result())
            return;
        m_pinging = m_late = false;
        m_latency = Milliseconds(m_pingSent.elapsed());
        Q_EMIT stateTextChanged();
    });
    watcher->setFuture(enqueue(methods::hostPing.name, {}));
}

void RemoteHost::lose(const QString &reason, bool permanent)
{
    QString full = reason;
    if (m_channel && !m_channel->parser().started() && !m_channel->parser().preamble().isEmpty())
        full += tr("; the host had printed: %1")
                    .arg(QString::fromUtf8(m_channel->parser().preamble()).simplified().left(200));
    m_reason = m_place.isEmpty() ? full : QStringLiteral("%1: %2").arg(m_place, full);
    // The state first: whoever gets the failures below may ask for it, and new calls must not wait.
    const State next = permanent ? State::Refused : State::Lost;
    const bool changed = m_state != next;
    m_state = next;
    dropLink();
    if (!permanent) {
        const auto delay =
            std::min<qint64>(m_timing.retryMost.count(), m_timing.retryFirst.count() << std::min(m_failures++, 16));
        m_retry.start(int(double(delay) * (0.75 + 0.5 * QRandomGenerator::global()->generateDouble())));
    }
    if (changed)
        Q_EMIT stateChanged(m_state);
    else
        Q_EMIT stateTextChanged();
}

void RemoteHost::forgetLink()
{
    m_droppedChannel.reset();
    m_droppedLink.reset();
}

void RemoteHost::dropLink()
{
    m_retry.stop();
    m_handshake.stop();
    m_pingTimer.stop();
    m_late = false;
    m_greeted = false;
    if (m_link) {
        m_link->disconnect(this);
        m_channel->disconnect(this);
        // One of them may be calling us: they go a moment later.
        m_droppedChannel = std::move(m_channel);
        m_droppedLink = std::move(m_link);
        QMetaObject::invokeMethod(this, &RemoteHost::forgetLink, Qt::QueuedConnection);
    }
    const auto pending = std::exchange(m_pending, {});
    for (const auto &call : pending) {
        call.promise->addResult(failure(ErrorKind::Unreachable,
                                        m_reason.isEmpty() ? tr("The connection was closed") : m_reason,
                                        QString::fromLatin1(call.method)));
        call.promise->finish();
    }
}

} // namespace gw::host
