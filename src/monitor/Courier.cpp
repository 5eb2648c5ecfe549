// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/Courier.h"

#include "base/WhenDone.h"

#include <QRandomGenerator>
#include <QTimer>
#include <QtConcurrent>

#include <algorithm>

namespace gw::monitor {

/// The messages of one webhook, oldest first: only the first is ever under way, so that their order is kept.
struct Courier::Lane
{
    explicit Lane(QString webhook) : name(std::move(webhook)) { pause.setSingleShot(true); }
    const QString name;
    QList<Message> queue;
    bool busy = false;
    QTimer pause;  ///< until the next try
    QString error; ///< of the last try; empty when it was good
    QDateTime failingSince;

    Message *find(const QString &id)
    {
        const auto it = std::find_if(queue.begin(), queue.end(), [&](const Message &m) { return m.id == id; });
        return it == queue.end() ? nullptr : &*it;
    }
};

Courier::Courier(const host::MonitorPlaces &places, FileOps &ops, QObject *parent)
    : QObject(parent), m_spool(places.pending, places.dead, ops)
{}

Courier::~Courier() = default;

Courier::Lane &Courier::laneOf(const QString &webhook)
{
    auto &lane = m_lanes[webhook];
    if (!lane) {
        lane = std::make_unique<Lane>(webhook);
        connect(&lane->pause, &QTimer::timeout, this, [this, one = lane.get()] { begin(*one); });
    }
    return *lane;
}

Result<void> Courier::open()
{
    if (auto opened = m_spool.open(); !opened)
        return opened;
    QList<BadMessage> bad;
    auto messages = m_spool.pending(&bad);
    if (!messages)
        return Failure(messages.error());
    m_spoolOpen = true;
    for (const BadMessage &message : bad)
        Q_EMIT trouble(message.error);
    takeUp(*std::move(messages));
    return {};
}

void Courier::takeUp(QList<Message> messages)
{
    for (Message &message : messages) {
        Lane &lane = laneOf(message.webhook);
        if (lane.find(message.id) || m_done.value(message.id)) // delivered, and its file could not be removed
            continue;
        m_done.remove(message.id); // given up once, and sent again by a person
        if (lane.error.isEmpty() && message.attempts > 0 && !message.error.isEmpty()) {
            lane.error = message.error;
            lane.failingSince = message.createdAt;
        }
        lane.queue << std::move(message);
    }
}

void Courier::setProfile(const environment::Profile &profile, Patience patience)
{
    m_profile = profile;
    m_patience = patience;
    for (auto &[name, lane] : m_lanes)
        if (!profile.webhooks.contains(name) && lane->queue.isEmpty())
            lane->error.clear();
    hurry();
}

void Courier::hurry()
{
    if (m_spoolOpen) {
        if (auto messages = m_spool.pending())
            takeUp(*std::move(messages));
        else
            report(Failure(messages.error()));
    }
    for (auto &[name, lane] : m_lanes) {
        lane->pause.stop();
        begin(*lane);
    }
}

bool Courier::carry(const Event &event)
{
    bool safe = true;
    for (auto it = m_profile.webhooks.cbegin(); it != m_profile.webhooks.cend(); ++it) {
        const bool about = event.problem.kind == health::ProblemKind::Webhook && event.problem.subject == it.key();
        if (!about && wants(*it, event))
            safe = carryTo(it.key(), event) && safe;
    }
    Q_EMIT changed();
    return safe;
}

bool Courier::carryTo(const QString &webhook, const Event &event)
{
    Message message = messageFor(event, webhook);
    if (m_done.contains(message.id))
        return true;
    Lane &lane = laneOf(webhook);
    if (Message *known = lane.find(message.id))
        return persist(*known);
    const bool safe = persist(message);
    lane.queue << std::move(message);
    // Not from here: the caller writes down first that the event is in our hands.
    QMetaObject::invokeMethod(this, [this, &lane] { begin(lane); }, Qt::QueuedConnection);
    return safe;
}

bool Courier::persist(Message &message)
{
    if (!message.file.isEmpty())
        return true;
    if (!m_spoolOpen) {
        const auto opened = m_spool.open();
        m_spoolOpen = opened.has_value();
        if (!opened) {
            report(opened);
            return false;
        }
    }
    const auto added = m_spool.add(message);
    if (!added && added.error().kind == ErrorKind::NotFound)
        m_spoolOpen = false; // somebody removed the directory: it is made again at the next try
    report(added);
    return added.has_value();
}

void Courier::report(const Result<void> &result)
{
    const QString text = result ? QString() : result.error().text();
    if (!text.isEmpty() && text != m_lastTrouble)
        Q_EMIT trouble(result.error());
    m_lastTrouble = text;
}

void Courier::begin(Lane &lane)
{
    if (lane.busy || lane.queue.isEmpty() || lane.pause.isActive())
        return;
    const auto webhook = m_profile.webhooks.constFind(lane.name);
    if (webhook == m_profile.webhooks.cend()) {
        giveUp(lane, {ErrorKind::NotFound, tr("The profile has no such webhook any more"), lane.name, {}});
        return;
    }
    lane.busy = true;
    Message &message = lane.queue.first();
    persist(message);
    ++message.attempts;
    if (!message.file.isEmpty())
        report(m_spool.update(message));
    // A secret may come from a command that takes its time.
    whenDone(QtConcurrent::run(environment::readSecret, m_profile, webhook->secret), this,
             [this, &lane](const Result<QByteArray> &secret) { send(lane, secret); });
}

void Courier::send(Lane &lane, const Result<QByteArray> &secret)
{
    if (!secret)
        return failed(lane, secret.error());
    const auto webhook = m_profile.webhooks.constFind(lane.name);
    if (webhook == m_profile.webhooks.cend()) { // a reload took it away meanwhile
        lane.busy = false;
        return begin(lane);
    }
    auto post = postFor(lane.queue.first(), *webhook, *secret, QDateTime::currentDateTimeUtc());
    if (!post)
        return failed(lane, post.error());
    post->caFile = m_profile.services.tlsCaFile;
    post->limit = m_patience.limit;
    m_poster.send(*post, [this, &lane](const Result<PostAnswer> &answer) { answered(lane, answer); });
}

void Courier::answered(Lane &lane, const Result<PostAnswer> &answer)
{
    if (!answer)
        return failed(lane, answer.error());
    if (answer->good())
        return delivered(lane);
    const int status = answer->status;
    if (status >= 300 && status < 400)
        return failed(lane,
                      {ErrorKind::Protocol, tr("The webhook redirects (HTTP %1), which is not followed").arg(status),
                       lane.name, tr("Put the address it redirects to into the profile")});
    const Error error{ErrorKind::Protocol, tr("The webhook answered HTTP %1").arg(status), lane.name, {}};
    if (status >= 400 && status < 500 && status != 408 && status != 429)
        return giveUp(lane, error);
    failed(lane, error, answer->retryAfter);
}

void Courier::delivered(Lane &lane)
{
    report(m_spool.remove(lane.queue.first()));
    lane.error.clear();
    lane.failingSince = {};
    leave(lane, true);
}

void Courier::failed(Lane &lane, const Error &error, std::optional<Seconds> asked)
{
    Message &message = lane.queue.first();
    if (message.attempts >= m_patience.attempts)
        return giveUp(lane, error);
    const Milliseconds wait = m_patience.delay(message.attempts, asked, QRandomGenerator::global()->generateDouble());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (lane.error.isEmpty())
        lane.failingSince = now;
    lane.error = message.error = error.text();
    message.nextAttempt = now.addMSecs(wait.count());
    if (!message.file.isEmpty())
        report(m_spool.update(message));
    lane.busy = false;
    lane.pause.start(wait);
    Q_EMIT changed();
}

void Courier::giveUp(Lane &lane, const Error &error)
{
    Message &message = lane.queue.first();
    message.error = error.text();
    message.nextAttempt = {};
    if (lane.error.isEmpty())
        lane.failingSince = QDateTime::currentDateTimeUtc();
    lane.error = message.error;
    Q_EMIT trouble({error.kind, tr("A message was given up: %1").arg(textOf(message.event)), error.text(),
                    tr("Send it again with: goldwatchctl monitor queue resend %1").arg(message.id)});
    if (persist(message))
        report(m_spool.bury(message));
    leave(lane, false);
}

void Courier::leave(Lane &lane, bool done)
{
    constexpr qsizetype remembered = 4096; // events are asked for again only for as long as they are not on disk
    if (m_done.size() >= remembered)
        m_done.clear();
    m_done.insert(lane.queue.takeFirst().id, done);
    lane.busy = false;
    Q_EMIT changed();
    QMetaObject::invokeMethod(this, [this, &lane] { begin(lane); }, Qt::QueuedConnection);
}

QList<health::Problem> Courier::problems() const
{
    QList<health::Problem> problems;
    for (const auto &[name, lane] : m_lanes)
        if (!lane->error.isEmpty() && m_profile.webhooks.contains(name))
            problems << health::Problem{health::ProblemKind::Webhook,
                                        name,
                                        health::Severity::P3,
                                        tr("The webhook %1 does not take messages").arg(name),
                                        lane->failingSince,
                                        {lane->error, tr("messages that wait for it: %1").arg(lane->queue.size())}};
    return problems;
}

qsizetype Courier::unwritten() const
{
    qsizetype count = 0;
    for (const auto &[name, lane] : m_lanes)
        count +=
            std::count_if(lane->queue.begin(), lane->queue.end(), [](const Message &m) { return m.file.isEmpty(); });
    return count;
}

qsizetype Courier::waiting() const
{
    qsizetype count = 0;
    for (const auto &[name, lane] : m_lanes)
        count += lane->queue.size();
    return count;
}

} // namespace gw::monitor
