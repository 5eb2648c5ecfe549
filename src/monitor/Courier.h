// SPDX-License-Identifier: GPL-3.0-or-later
// Carries events to the webhooks: through the spool, in order for each webhook, again and again until the receiver has
// it or it is given up. Main thread with an event loop.
#pragma once

#include "host/MonitorState.h"
#include "monitor/Patience.h"
#include "monitor/Payload.h"
#include "monitor/Spool.h"

#include <map>
#include <memory>

namespace gw::monitor {

class Courier : public QObject
{
    Q_OBJECT
public:
    explicit Courier(const host::MonitorPlaces &places, FileOps &ops = FileOps::system(), QObject *parent = nullptr);
    ~Courier() override;

    /// Takes up what waits in the spool. After an error messages are carried from memory alone, until it opens.
    [[nodiscard]] Result<void> open();
    /// URLs, kinds and secrets from now on. What is waiting for its next try is tried at once.
    void setProfile(const environment::Profile &profile, Patience patience);
    /// Looks for messages that another program put into the spool, and tries everything now.
    void hurry();

    /// One message for each webhook that wants the event. True when all of them are on disk or delivered; else carry on
    /// asking with the same event: nothing is sent twice for it. Events are not sent through the webhook they are
    /// about.
    bool carry(const Event &event);

    /// Webhooks whose last try failed, as problems of kind `webhook`.
    [[nodiscard]] QList<health::Problem> problems() const;
    /// Messages that are in memory alone.
    [[nodiscard]] qsizetype unwritten() const;
    /// Messages on their way.
    [[nodiscard]] qsizetype waiting() const;

Q_SIGNALS:
    /// Something went wrong that must be told at once, on standard error.
    void trouble(const gw::Error &error);
    /// The queue or the health of a webhook changed.
    void changed();

private:
    struct Lane;
    Lane &laneOf(const QString &webhook);
    void takeUp(QList<Message> messages);
    bool carryTo(const QString &webhook, const Event &event);
    void begin(Lane &lane);
    void send(Lane &lane, const Result<QByteArray> &secret);
    void answered(Lane &lane, const Result<PostAnswer> &answer);
    void delivered(Lane &lane);
    void failed(Lane &lane, const Error &error, std::optional<Seconds> retryAfter = {});
    void giveUp(Lane &lane, const Error &error);
    void leave(Lane &lane, bool done);
    bool persist(Message &message);
    void report(const Result<void> &result);

    Spool m_spool;
    bool m_spoolOpen = false;
    environment::Profile m_profile;
    Patience m_patience;
    Poster m_poster;
    std::map<QString, std::unique_ptr<Lane>> m_lanes; ///< by webhook
    QHash<QString, bool> m_done;                      ///< ids that have left their lane; true: delivered
    QString m_lastTrouble;
};

} // namespace gw::monitor
