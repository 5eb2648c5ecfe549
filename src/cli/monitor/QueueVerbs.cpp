// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/monitor/MonitorVerbs.h"

#include "cli/Layout.h"
#include "cli/Text.h"
#include "monitor/Instance.h"
#include "monitor/Spool.h"
#include "monitor/WebhookTest.h"

#include <csignal>

namespace gw::cli {
namespace {

QJsonObject row(const monitor::Message &message, bool dead)
{
    QJsonObject object = toJson(message).toObject();
    object.insert(QStringLiteral("state"), dead ? QStringLiteral("dead") : QStringLiteral("pending"));
    object.insert(QStringLiteral("message"), monitor::textOf(message.event));
    return object;
}

/// Both halves of the queue as files say it; the daemon may be taking from them meanwhile.
Result<QList<std::pair<monitor::Message, bool>>> readQueue(monitor::Spool &spool, QList<monitor::BadMessage> &bad)
{
    QList<std::pair<monitor::Message, bool>> all;
    const auto pending = spool.peek(&bad);
    const auto dead = spool.dead(&bad);
    if (!pending)
        return Failure(pending.error());
    if (!dead)
        return Failure(dead.error());
    for (const auto &message : *pending)
        all.append({message, false});
    for (const auto &message : *dead)
        all.append({message, true});
    return all;
}

monitor::Spool spoolOf(const environment::Profile &profile)
{
    const host::MonitorPlaces places(profile.paths);
    return {places.pending, places.dead};
}

int listQueue(Session &session)
{
    const auto profile = session.localProfile();
    if (!profile)
        return session.fail(profile.error());
    auto spool = spoolOf(*profile);
    QList<monitor::BadMessage> bad;
    const auto queue = readQueue(spool, bad);
    if (!queue)
        return session.fail(queue.error());
    QJsonArray rows;
    Columns table;
    for (const auto &[message, dead] : *queue) {
        rows.append(row(message, dead));
        table.add({message.id, message.webhook, dead ? Text::tr("given up") : Text::tr("waiting"),
                   Text::tr("tries: %1").arg(message.attempts), clockTime(message.createdAt),
                   monitor::textOf(message.event)});
        if (!message.error.isEmpty())
            table.add({{}, {}, {}, {}, {}, message.error});
    }
    for (const auto &broken : bad)
        session.fail(broken.error);
    if (session.json())
        session.printJson("monitor.queue", {{QStringLiteral("queue"), rows}});
    else
        session.print(table.isEmpty() ? Text::tr("The queue is empty") : table.text());
    return bad.isEmpty() ? Exit::Ok : Exit::Unknown;
}

/// Wakes the daemon, which takes everything up at once; says so when there is none.
int wake(const Session &session, const environment::Profile &profile, qsizetype revived)
{
    const auto woken = monitor::signalMonitor(host::MonitorPlaces(profile.paths).lock, SIGUSR1);
    if (!woken)
        return session.fail(woken.error());
    if (session.json())
        session.printJson("monitor.queue.resend",
                          {{QStringLiteral("resent"), revived}, {QStringLiteral("running"), *woken}});
    else
        session.print(Text::tr("Messages put back: %1; ").arg(revived) +
                      (*woken ? Text::tr("all that waits is sent now")
                              : Text::tr("sent as soon as the monitor runs: goldwatchctl monitor start")));
    return *woken ? Exit::Ok : Exit::Warning;
}

int resend(Session &session, const QString &wanted)
{
    const auto profile = session.localProfile();
    if (!profile)
        return session.fail(profile.error());
    auto spool = spoolOf(*profile);
    QList<monitor::BadMessage> bad;
    const auto queue = readQueue(spool, bad);
    if (!queue)
        return session.fail(queue.error());
    qsizetype revived = 0;
    bool found = wanted == QLatin1String("all");
    for (const auto &[message, dead] : *queue) {
        if (wanted != QLatin1String("all") && wanted != message.id)
            continue;
        found = true;
        if (!dead)
            continue;
        if (const auto done = spool.revive(message); !done)
            return session.fail(done.error());
        ++revived;
    }
    if (!found)
        return session.fail({ErrorKind::NotFound, Text::tr("The queue has no such message"), wanted,
                             Text::tr("See goldwatchctl monitor queue list")});
    return wake(session, *profile, revived);
}

int testWebhooks(Session &session, const QString &wanted)
{
    const auto profile = session.localProfile();
    if (!profile)
        return session.fail(profile.error());
    if (!wanted.isEmpty() && !profile->webhooks.contains(wanted))
        return session.fail({ErrorKind::Usage, Text::tr("The profile has no such webhook"), wanted,
                             Text::tr("It has: %1").arg(profile->webhooks.keys().join(QLatin1String(", ")))});
    const QStringList names = wanted.isEmpty() ? profile->webhooks.keys() : QStringList{wanted};
    if (names.isEmpty())
        return session.fail({ErrorKind::NotFound, Text::tr("The profile has no webhook"), profile->name, {}});
    monitor::WebhookTest test(*profile);
    QJsonArray outcomes;
    Columns table;
    bool allGood = true;
    for (const QString &name : names) {
        const auto outcome = session.await(test.send(name), Text::tr("Sending to %1").arg(name));
        if (!outcome)
            return session.fail(outcome.error());
        allGood = allGood && outcome->good;
        outcomes.append(toJson(*outcome));
        table.add({name, outcome->kind, outcome->url,
                   outcome->good
                       ? session.paint(health::Verdict::Healthy, Text::tr("taken, HTTP %1").arg(*outcome->status))
                       : session.paint(health::Verdict::Critical, outcome->error)});
    }
    if (session.json())
        session.printJson("monitor.webhook.test", {{QStringLiteral("webhooks"), outcomes}});
    else
        session.print(table.text());
    return allGood ? Exit::Ok : Exit::Critical;
}

} // namespace

void addMonitorQueueVerbs(Program &program, CLI::App &monitor)
{
    auto &queue = program.group(monitor, "queue", Text::tr("Messages to webhooks that wait, or were given up"));
    program.verb(queue, "list", Text::tr("All of them"), listQueue);
    auto id = std::make_shared<std::string>("all");
    auto &again = program.verb(queue, "resend", Text::tr("Put back what was given up, and send all that waits now"),
                               [id](Session &session) { return resend(session, QString::fromStdString(*id)); });
    addOption(again, "id", *id, Text::tr("A message of the list, or all")).showDefault();

    auto &webhook = program.group(monitor, "webhook", Text::tr("Webhooks of the profile"));
    auto name = std::make_shared<std::string>();
    auto &test =
        program.verb(webhook, "test", Text::tr("Send a test message and say what the receiver answered"),
                     [name](Session &session) { return testWebhooks(session, QString::fromStdString(*name)); });
    addOption(test, "name", *name, Text::tr("One webhook; all when absent"));
}

} // namespace gw::cli
