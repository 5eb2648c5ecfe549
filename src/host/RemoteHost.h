// SPDX-License-Identifier: GPL-3.0-or-later
// A host behind an agent. Connects by itself, and again when the connection is lost; a watch that was begun goes on
// after that with a full new state, so that nothing is missed.
#pragma once

#include "host/Channel.h"
#include "host/Host.h"
#include "host/Link.h"

#include <QElapsedTimer>
#include <QMap>
#include <QTimer>

#include <functional>

namespace gw::host {

/// Wall time; tests shorten them.
struct RemoteTiming
{
    Milliseconds handshake{30'000}; ///< until the welcome must have come
    Milliseconds retryFirst{200}, retryMost{10'000};
    Milliseconds stable{5000}; ///< a connection that lasted so long begins the retries anew
    Milliseconds ping{2000};
    Milliseconds late{3500};      ///< a ping unanswered so long: it is said that the host is silent
    Milliseconds silence{15'000}; ///< a ping unanswered so long means that the connection is dead
};

class RemoteHost : public Host
{
    Q_OBJECT
public:
    using LinkFactory = std::function<Result<std::unique_ptr<Link>>()>;

    /// @p place is how the host is called in stateText(): "ssh oncall@m4"; empty for this machine.
    RemoteHost(LinkFactory factory, Hello hello, QString place, RemoteTiming timing = {}, QObject *parent = nullptr);
    ~RemoteHost() override;

    /// The host of a profile: a child process, or ssh.
    [[nodiscard]] static std::unique_ptr<RemoteHost> forProfile(const environment::Profile &profile, bool unlocked,
                                                                const QString &language = {});

    /// While Connecting calls wait for the connection; while Lost or Refused they fail at once.
    [[nodiscard]] QFuture<Result<QJsonObject>> invoke(const QByteArray &method, const QJsonObject &params) override;
    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] bool isAnswering() const override { return !m_late; }
    [[nodiscard]] QString stateText() const override;
    [[nodiscard]] Welcome welcome() const override { return m_welcome; }
    /// Time of the last ping's way there and back; nullopt: none came back yet.
    [[nodiscard]] std::optional<Milliseconds> latency() const { return m_latency; }

    /// Tries at once: after Refused, when the user changed something, or instead of waiting.
    void reconnect();

private:
    using Promise = QPromise<Result<QJsonObject>>;
    struct Pending
    {
        std::shared_ptr<Promise> promise;
        QByteArray method;
        QJsonObject params;
    };

    void connectNow();
    void take(const Message &message);
    void takeAnswer(const Message &message);
    void takeWelcome(const Result<QJsonObject> &answer);
    void resumeWatch();
    void send(qint64 id, const Pending &pending);
    QFuture<Result<QJsonObject>> enqueue(const QByteArray &method, const QJsonObject &params);
    void cancel(qint64 id);
    void ping();
    void lose(const QString &reason, bool permanent);
    void dropLink();
    void forgetLink();
    void enter(State state);

    const LinkFactory m_factory;
    const Hello m_hello;
    const QString m_place;
    const RemoteTiming m_timing;
    State m_state = State::Connecting;
    QString m_reason;
    Welcome m_welcome;
    std::optional<Milliseconds> m_latency;

    std::unique_ptr<Link> m_link, m_droppedLink; ///< declared before the channels: these use its device
    std::unique_ptr<Channel> m_channel, m_droppedChannel;
    bool m_greeted = false;
    QMap<qint64, Pending> m_pending;
    qint64 m_nextId = 1;
    std::optional<QJsonObject> m_watch; ///< params of the watch that goes on

    int m_failures = 0;
    QTimer m_retry, m_handshake, m_pingTimer;
    QElapsedTimer m_connectedFor, m_pingSent;
    bool m_pinging = false, m_late = false;
};

} // namespace gw::host
