// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/Tracker.h"

#include <QMap>

#include <algorithm>

namespace gw::monitor {
namespace {

using health::Problem;
using health::ProblemKind;
using health::Severity;
using Seen = QList<std::optional<Severity>>;

bool countsAtOnce(ProblemKind kind) { return kind == ProblemKind::Mismatch || kind == ProblemKind::GoldenAltered; }

/// The severity that @p n of the checks reached, if as many saw it at all.
std::optional<Severity> confirmed(const Seen &seen, qint64 n)
{
    QList<Severity> severities;
    for (const auto &one : seen)
        if (one)
            severities << *one;
    if (severities.size() < n)
        return std::nullopt;
    std::sort(severities.begin(), severities.end()); // P0 first
    return severities.at(n - 1);
}

void remember(Seen &seen, std::optional<Severity> severity, qint64 m)
{
    seen << severity;
    while (seen.size() > m)
        seen.removeFirst();
}

/// What this check, the last in the memory, changes about a cause that it saw.
std::optional<Event> present(Memory &memory, const Problem &problem, const QDateTime &at, Confirmation confirmation)
{
    const auto severity =
        countsAtOnce(problem.kind) ? std::optional(problem.severity) : confirmed(memory.seen, confirmation.n);
    Problem told = problem;
    if (!memory.open) {
        if (!severity)
            return std::nullopt;
        told.severity = *severity;
        memory.open = OpenProblem{told, at};
        return eventOf(EventKind::Raised, told, at);
    }
    const Severity before = memory.open->problem.severity;
    told.severity = severity.value_or(before);
    if (!told.since.isValid())
        told.since = memory.open->problem.since;
    memory.open->problem = told;
    if (told.severity == before)
        return std::nullopt;
    return eventOf(EventKind::Changed, told, at);
}

bool isOver(const Memory &memory, Confirmation confirmation)
{
    if (countsAtOnce(memory.open->problem.kind)) {
        const Seen last = memory.seen.last(std::min<qsizetype>(confirmation.n, memory.seen.size()));
        return last.size() == confirmation.n && last.count(std::nullopt) == last.size();
    }
    return memory.seen.count(std::nullopt) >= confirmation.n && !confirmed(memory.seen, confirmation.n);
}

ProblemKind kindOf(const Memory &memory)
{
    const QString name = memory.cause.section(QLatin1Char('/'), 0, 0);
    return json::enumValue<ProblemKind>(name).value_or(ProblemKind::Unreadable);
}

} // namespace

QSet<ProblemKind> hiddenBy(const Problem &problem)
{
    using enum ProblemKind;
    QSet<ProblemKind> ofReports{Mismatch, GoldenAltered, Disagreement, ReportUnreadable};
    if (problem.kind == LogUnreadable)
        return {StaleLog, ProcessDied, Disagreement};
    if (problem.kind != Unreadable)
        return {};
    if (problem.subject == QLatin1String("run")) // nothing could be looked at but the services
        return ofReports + QSet{StaleLog, ProcessDied, LogUnreadable, Disk, GoldenSize, EmergencyStop, StopIneffective};
    if (problem.subject.endsWith(QLatin1String("/reports")))
        return ofReports;
    if (problem.subject == QLatin1String("process"))
        return {ProcessDied, StaleLog};
    if (problem.subject == QLatin1String("golden"))
        return {GoldenSize};
    if (problem.subject == QLatin1String("stop"))
        return {EmergencyStop, StopIneffective};
    return problem.subject.startsWith(QLatin1Char('/')) ? QSet{Disk} : QSet<ProblemKind>();
}

Memory &Tracker::memoryOf(const QString &cause)
{
    const auto found =
        std::find_if(m_memory.begin(), m_memory.end(), [&](const Memory &memory) { return memory.cause == cause; });
    if (found != m_memory.end())
        return *found;
    m_memory << Memory{cause, {}, {}};
    return m_memory.last();
}

QList<Event> Tracker::take(const Check &check, Confirmation confirmation)
{
    QSet<ProblemKind> hidden = check.notJudged;
    for (const Problem &problem : check.problems)
        hidden += hiddenBy(problem);
    if (hidden.contains(ProblemKind::Disk) || hidden.contains(ProblemKind::DiskFull))
        hidden += QSet{ProblemKind::Disk, ProblemKind::DiskFull};

    QList<Event> events;
    QSet<QString> there;
    for (const Problem &problem : check.problems) {
        const QString cause = causeOf(problem);
        if (check.notJudged.contains(problem.kind) || there.contains(cause))
            continue;
        there.insert(cause);
        Memory &memory = memoryOf(cause);
        remember(memory.seen, problem.severity, confirmation.m);
        if (auto event = present(memory, problem, check.at, confirmation))
            events << *std::move(event);
    }
    for (auto memory = m_memory.begin(); memory != m_memory.end();) {
        if (there.contains(memory->cause) || hidden.contains(kindOf(*memory))) {
            ++memory;
            continue;
        }
        remember(memory->seen, std::nullopt, confirmation.m);
        if (memory->open && isOver(*memory, confirmation)) {
            events << eventOf(EventKind::Cleared, memory->open->problem, check.at);
            memory->open.reset();
        }
        const bool forgotten = !memory->open && memory->seen.count(std::nullopt) == memory->seen.size();
        memory = forgotten ? m_memory.erase(memory) : memory + 1;
    }
    return events;
}

QList<OpenProblem> Tracker::open() const
{
    QList<OpenProblem> problems;
    for (const Memory &memory : m_memory)
        if (memory.open)
            problems << *memory.open;
    std::stable_sort(problems.begin(), problems.end(), [](const OpenProblem &a, const OpenProblem &b) {
        return a.problem.severity < b.problem.severity ||
               (a.problem.severity == b.problem.severity && a.problem.kind < b.problem.kind);
    });
    return problems;
}

} // namespace gw::monitor
