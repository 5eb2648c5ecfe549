// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/monitor/MonitorVerbs.h"

#include "cli/Layout.h"
#include "cli/Nagios.h"
#include "cli/Text.h"
#include "health/Words.h"

namespace gw::cli {
namespace {

Result<host::MonitorStatus> ask(Session &session)
{
    return session.ask(host::methods::monitorStatus, Nothing{}, Text::tr("Asking for the monitor"));
}

Seconds secondsOf(Milliseconds time) { return std::chrono::duration_cast<Seconds>(time); }

std::optional<Seconds> ageOf(const host::MonitorStatus &status)
{
    if (!status.lastCheck.isValid())
        return std::nullopt;
    return Seconds(std::max<qint64>(status.lastCheck.secsTo(QDateTime::currentDateTimeUtc()), 0));
}

/// How the watching itself does, whatever it found: ok, critical, or unknown.
health::Verdict stateOf(const host::MonitorStatus &status)
{
    if (!status.running)
        return health::Verdict::Unknown;
    if (*status.running && !status.lastCheck.isValid())
        return health::Verdict::Unknown; // it has just begun, or cannot write its state
    return status.fresh ? health::Verdict::Healthy : health::Verdict::Critical;
}

QString sentence(const host::MonitorStatus &status)
{
    if (!status.running)
        return Text::tr("cannot tell whether the monitor runs: %1").arg(status.error);
    if (!*status.running)
        return status.lastCheck.isValid()
                   ? Text::tr("the monitor does not run, last check at %1").arg(clockTime(status.lastCheck))
                   : Text::tr("the monitor does not run");
    const auto age = ageOf(status);
    if (!age)
        return status.error.isEmpty() ? Text::tr("the monitor runs and has not finished its first check")
                                      : Text::tr("the monitor runs, its checks are not known: %1").arg(status.error);
    if (!status.fresh && status.lastCheck > QDateTime::currentDateTimeUtc())
        return Text::tr("the monitor runs, but its last check is dated %1, later than now: was the clock set back?")
            .arg(clockTime(status.lastCheck));
    if (!status.fresh)
        return Text::tr("the monitor runs, but its last check was %1 ago, two intervals are %2")
            .arg(formatDuration(*age), formatDuration(secondsOf(2 * status.interval)));
    return Text::tr("last check %1 ago: %2, open problems: %3")
        .arg(formatDuration(*age), health::word(status.verdict))
        .arg(status.alerts.size());
}

void show(const Session &session, const host::MonitorStatus &status)
{
    const auto meaning = stateOf(status);
    Columns table;
    table.add({Text::tr("Monitor"), session.paint(meaning, sentence(status))});
    if (status.pid)
        table.add({Text::tr("Process"), Text::tr("%1, since %2").arg(*status.pid).arg(clockTime(status.startedAt))});
    if (!status.run.isEmpty())
        table.add({Text::tr("Run"), status.run});
    table.add({Text::tr("Verdict"), session.paint(status.verdict, health::word(status.verdict))});
    table.add({Text::tr("Queue"),
               Text::tr("%1 waiting, %2 given up").arg(orUnknown(status.queue.pending), orUnknown(status.queue.dead))});
    if (status.heartbeat.used)
        table.add({Text::tr("Heartbeat"), status.heartbeat.error.isEmpty()
                                              ? Text::tr("last taken at %1").arg(clockTime(status.heartbeat.lastGood))
                                              : status.heartbeat.error});
    for (const QString &trouble : status.troubles)
        table.add({Text::tr("Trouble"), trouble});
    if (!status.error.isEmpty())
        table.add({Text::tr("Unknown"), status.error});
    session.print(table.text());
    QList<health::Problem> problems;
    for (const auto &alert : status.alerts)
        problems << alert.problem;
    printProblems(session, problems);
}

int showMonitorStatus(Session &session)
{
    const auto status = ask(session);
    if (!status)
        return session.fail(status.error());
    if (session.json())
        session.printJson("monitor.status", toJson(*status).toObject());
    else
        show(session, *status);
    // Whether it runs is the question here, what it found comes with it: the worse of the two.
    const auto state = stateOf(*status);
    return health::exitCode(state == health::Verdict::Healthy ? status->verdict : state);
}

Perfdata perfdataOf(const host::MonitorStatus &status)
{
    const auto number = [](const std::optional<qint64> &n) { return n ? std::optional(double(*n)) : std::nullopt; };
    const auto age = ageOf(status);
    Perfdata data;
    data.add(QStringLiteral("last_check_age"), age ? std::optional(double(age->count())) : std::nullopt,
             QStringLiteral("s"), {}, QString::number(secondsOf(2 * status.interval).count()));
    data.add(QStringLiteral("open_problems"),
             status.fresh ? std::optional(double(status.alerts.size())) : std::nullopt);
    data.add(QStringLiteral("queue_pending"), number(status.queue.pending));
    data.add(QStringLiteral("queue_dead"), number(status.queue.dead));
    return data;
}

int checkMonitor(Session &session)
{
    const QString service = QStringLiteral("MONITOR");
    const auto status = ask(session);
    if (!status) {
        session.print(pluginLine(service, health::Verdict::Unknown, status.error().text(), {}));
        return Exit::Unknown;
    }
    const auto state = stateOf(*status);
    session.print(pluginLine(service, state, sentence(*status), perfdataOf(*status)));
    return health::exitCode(state);
}

} // namespace

void addMonitorStatusVerbs(Program &program, CLI::App &monitor)
{
    program.verb(monitor, "status", Text::tr("Whether the monitor runs, what it found, what waits to be sent"),
                 showMonitorStatus);
    setFooter(program.verb(monitor, "check", Text::tr("One line for Nagios: OK only while the monitor runs and looks"),
                           checkMonitor),
              pluginHelp());
}

} // namespace gw::cli
