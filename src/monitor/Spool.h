// SPDX-License-Identifier: GPL-3.0-or-later
// Messages to webhooks that must not get lost: a directory with one file per message, each written in one step.
//
// A message is either in `pending`, or in `dead` once it was given up, or delivered and gone. It holds the event and
// the webhook's name, never a URL or a secret: those are the profile's at the time of sending. Its file name begins
// with a number that grows, so that names sort in the order in which events came. Main thread; docs/reliability.md has
// what every interruption leaves.
#pragma once

#include "monitor/Event.h"

#include "base/FileOps.h"

namespace gw::monitor {

struct Message
{
    QString id;      ///< of the event and the webhook together; the same at every try
    QString webhook; ///< name in the profile
    Event event;
    qint64 attempts = 0; ///< begun, counted before sending: a receiver never sees more than this
    QDateTime createdAt, nextAttempt;
    QString error; ///< of the last try
    QString file;  ///< name in its directory; empty: only in memory. Not in the file.
};
template<class V> void describe(V &v, Message &m)
{
    v("id", m.id);
    v("webhook", m.webhook);
    v("event", m.event);
    v("attempts", m.attempts);
    v("created_at", m.createdAt);
    v("next_attempt", m.nextAttempt);
    v("error", m.error);
}

[[nodiscard]] Message messageFor(const Event &event, const QString &webhook);

/// A message file that is no message; it is left where it is and told.
struct BadMessage
{
    QString file;
    Error error;
};

class Spool
{
public:
    /// @p pending and @p dead are the directories.
    Spool(QString pending, QString dead, FileOps &ops = FileOps::system());

    /// Makes the directories and removes what an interrupted write left behind.
    [[nodiscard]] Result<void> open();

    /// Pending ones in their order. Those that are dead too are finished dying; nothing is lost by asking twice.
    [[nodiscard]] Result<QList<Message>> pending(QList<BadMessage> *bad = nullptr);
    /// The same to look at alone: nothing is changed; a directory that is not there is empty.
    [[nodiscard]] Result<QList<Message>> peek(QList<BadMessage> *bad = nullptr) const;
    [[nodiscard]] Result<QList<Message>> dead(QList<BadMessage> *bad = nullptr) const;

    /// After success the message is on disk for good; its file is set.
    [[nodiscard]] Result<void> add(Message &message);
    /// Writes what changed: attempts, error, next attempt.
    [[nodiscard]] Result<void> update(const Message &message);
    /// It was delivered.
    [[nodiscard]] Result<void> remove(const Message &message);
    /// It is given up: from pending to dead, with its error.
    [[nodiscard]] Result<void> bury(const Message &message);
    /// From dead to the end of pending, with no attempts and the same id.
    [[nodiscard]] Result<void> revive(const Message &message);

private:
    Result<QList<Message>> list(const QString &directory, QList<BadMessage> *bad) const;
    Result<void> write(const QString &directory, const Message &message);
    Result<void> unlink(const QString &path);
    Result<qint64> nextNumber() const;

    const QString m_pending, m_dead;
    FileOps &m_ops;
    qint64 m_number = 0; ///< the last one given
};

} // namespace gw::monitor
