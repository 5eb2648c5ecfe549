// SPDX-License-Identifier: GPL-3.0-or-later
// `monitor services`: how the services did while nobody looked, from what the daemon noted at every check.
#include "cli/monitor/MonitorVerbs.h"

#include "base/Duration.h"
#include "cli/Layout.h"
#include "cli/Text.h"
#include "health/Words.h"

#include <algorithm>
#include <map>
#include <vector>

namespace gw::cli {
namespace {

/// One service over the checks that asked it.
struct ServiceSummary
{
    services::ServiceKind kind = services::ServiceKind::Backend;
    qint64 checks = 0, up = 0;                             ///< a slow answer counts as up
    std::optional<Milliseconds> median, slowest, slowest5; ///< slowest5: 95 % were as fast or faster
    QDateTime lastBad;                                     ///< down or not ready
};
template<class V> void describe(V &v, ServiceSummary &s)
{
    v("kind", s.kind);
    v("checks", s.checks);
    v("up", s.up);
    v("median_ms", s.median);
    v("p95_ms", s.slowest5);
    v("slowest_ms", s.slowest);
    v("last_bad", s.lastBad);
}

struct Answer
{
    QDateTime since; ///< of the first check that is in it
    QDateTime until; ///< of the last
    QList<ServiceSummary> services;
    qint64 unreadable = 0; ///< lines of the history that are no checks
};
template<class V> void describe(V &v, Answer &a)
{
    v("since", a.since);
    v("until", a.until);
    v("services", a.services);
    v("unreadable", a.unreadable);
}

ServiceSummary summarise(services::ServiceKind kind, const QList<host::ServiceSample> &samples)
{
    ServiceSummary sum;
    sum.kind = kind;
    std::vector<Milliseconds> times;
    for (const host::ServiceSample &sample : samples)
        for (const host::ServiceTime &time : sample.services) {
            using enum services::ServiceHealth;
            if (time.kind != kind)
                continue;
            ++sum.checks;
            if (time.health == Up || time.health == Slow)
                ++sum.up;
            else
                sum.lastBad = sample.at;
            if (time.latency)
                times.push_back(*time.latency);
        }
    if (times.empty())
        return sum;
    std::ranges::sort(times);
    const auto at = [&times](size_t percent) { return times[(times.size() - 1) * percent / 100]; };
    sum.median = at(50);
    sum.slowest5 = at(95);
    sum.slowest = times.back();
    return sum;
}

Answer summariseAll(const host::ServiceHistory &history)
{
    Answer answer;
    answer.unreadable = history.unreadable;
    if (history.samples.isEmpty())
        return answer;
    answer.since = history.samples.first().at;
    answer.until = history.samples.last().at;
    for (const auto &[kind, name] : enumNames(services::ServiceKind{}))
        if (auto sum = summarise(kind, history.samples); sum.checks > 0)
            answer.services.append(sum);
    return answer;
}

QString milliseconds(const std::optional<Milliseconds> &time)
{
    return time ? Text::tr("%1 ms").arg(time->count()) : QStringLiteral("–");
}

void show(const Session &session, const Answer &answer)
{
    Columns table({1, 2, 3, 4});
    table.add({Text::tr("service"), Text::tr("up"), Text::tr("median"), Text::tr("95 %"), Text::tr("slowest"),
               Text::tr("last not up")});
    for (const ServiceSummary &sum : answer.services) {
        const bool good = sum.up == sum.checks;
        table.add({json::enumName(sum.kind),
                   session.paint(good ? health::Verdict::Healthy : health::Verdict::Warning,
                                 Text::tr("%1 of %2").arg(sum.up).arg(sum.checks)),
                   milliseconds(sum.median), milliseconds(sum.slowest5), milliseconds(sum.slowest),
                   sum.lastBad.isValid() ? clockTime(sum.lastBad) : QStringLiteral("–")});
    }
    session.print(table.text());
    session.print(Text::tr("from %1 to %2").arg(clockTime(answer.since), clockTime(answer.until)));
    if (answer.unreadable > 0)
        session.print(Text::tr("left out: %n lines that are no checks", nullptr, grammaticalNumber(answer.unreadable)));
}

int showServices(Session &session, const std::string &since)
{
    host::ServiceHistoryQuery query;
    if (!since.empty()) {
        const auto length = parseDuration(QString::fromStdString(since));
        if (!length)
            return session.fail({ErrorKind::Usage,
                                 Text::tr("Not a length of time: %1").arg(QString::fromStdString(since)),
                                 QStringLiteral("--since"), Text::tr("For example 90m, 12h or 2d")});
        query.since = QDateTime::currentDateTimeUtc().addSecs(-length->count());
    }
    const auto history =
        session.ask(host::methods::servicesHistory, query, Text::tr("Asking for what the monitor noted"));
    if (!history)
        return session.fail(history.error());
    const Answer answer = summariseAll(*history);
    if (answer.services.isEmpty())
        return session.fail({ErrorKind::NotFound,
                             Text::tr("The monitor has noted no service in this time"),
                             {},
                             Text::tr("The monitor notes them while it runs: goldwatchctl monitor start")});
    if (session.json())
        session.printJson("monitor.services", toJson(answer).toObject());
    else
        show(session, answer);
    return Exit::Ok;
}

} // namespace

void addMonitorServicesVerb(Program &program, CLI::App &monitor)
{
    const auto since = std::make_shared<std::string>();
    auto &verb = program.verb(monitor, "services", Text::tr("How the services answered while the monitor watched"),
                              [since](Session &session) { return showServices(session, *since); });
    addOption(verb, "--since", *since, Text::tr("How far back: 90m, 12h, 2d; all that is kept when absent"))
        .typeName("TIME");
}

} // namespace gw::cli
