// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/Event.h"

#include "monitor/Text.h"

#include <QUuid>

namespace gw::monitor {
QString causeOf(const health::Problem &problem)
{
    const auto kind = problem.kind == health::ProblemKind::DiskFull ? health::ProblemKind::Disk : problem.kind;
    return json::enumName(kind) + QLatin1Char('/') + problem.subject;
}

Level levelOf(const health::Problem &problem)
{
    const bool critical = problem.severity <= health::Severity::P1 ||
                          (problem.kind == health::ProblemKind::StaleLog && problem.severity == health::Severity::P2);
    return critical ? Level::Critical : Level::Warning;
}

Event eventOf(EventKind kind, const health::Problem &problem, const QDateTime &at)
{
    Event event;
    event.id = QStringLiteral("msg_") + QUuid::createUuid().toString(QUuid::Id128);
    event.kind = kind;
    event.at = at;
    event.level = levelOf(problem);
    event.cause = causeOf(problem);
    event.problem = problem;
    return event;
}

Event noteOf(const QString &text, const QDateTime &at)
{
    health::Problem problem;
    problem.kind = health::ProblemKind::Unreadable;
    problem.severity = health::Severity::P3;
    problem.subject = QStringLiteral("monitor");
    problem.summary = text;
    return eventOf(EventKind::Note, problem, at);
}

QString textOf(const Event &event)
{
    QString summary = event.problem.summary;
    switch (event.kind) {
    case EventKind::Cleared:
        //: %1 is the sentence of a problem that is gone
        return Text::tr("Over: %1").arg(summary);
    case EventKind::Changed:
        //: %1 is a severity such as P2, %2 the sentence of a problem
        return Text::tr("Now %1: %2").arg(json::enumName(event.problem.severity), summary);
    case EventKind::Raised:
    case EventKind::Note:
    case EventKind::Test:
        break;
    }
    return summary;
}

} // namespace gw::monitor
