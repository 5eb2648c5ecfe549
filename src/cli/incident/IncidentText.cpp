// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/incident/IncidentText.h"

#include "cli/Layout.h"
#include "cli/Text.h"
#include "cli/playbook/PlaybookText.h"

#include <QSysInfo>

#include <algorithm>

namespace gw::cli {
namespace {

using health::Verdict;
using incident::State, incident::StepState;

/// Each line of @p text behind @p indent, none of which a terminal obeys.
QString block(const QString &text, const QString &indent)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n'))
        lines << indent + oneLine(line);
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    return lines.join(u'\n');
}

QString whereText(const incident::PlannedCommand &planned, const environment::Profile &profile)
{
    if (profile.host.kind == environment::HostKind::Local || planned.place == incident::Place::Desk)
        return Text::tr("on this machine, %1").arg(QSysInfo::machineHostName());
    return Text::tr("on %1").arg(profile.host.ssh);
}

QString checklistText(const incident::Incident &incident)
{
    Columns table;
    for (const incident::ChecklistItem &item : incident::checklistOf(incident))
        table.add({item.met ? QStringLiteral("[x]") : QStringLiteral("[ ]"), item.name,
                   incident::checklistText(item.name), oneLine(item.how)});
    return table.text(QStringLiteral("  "));
}

/// The command that closes, with a place for each word that nothing of the incident says.
QString closeCommand(const incident::Incident &incident, const QString &program)
{
    QString command = QStringList{program, QStringLiteral("incident"), QStringLiteral("close"), incident.id}.join(u' ');
    if (incident.severity <= health::Severity::P1)
        for (const incident::ChecklistItem &item : incident::checklistOf(incident))
            if (!item.met)
                command += QStringLiteral(" --confirm %1=HOW").arg(item.name);
    return command;
}

/// What to type for @p step, as it stands and as it went last.
QStringList typedText(const incident::Incident &incident, const incident::Step &step, const incident::StepPlan &plan,
                      const QString &program)
{
    const QString typed =
        QStringList{program, QStringLiteral("incident"), QStringLiteral("step"), incident.id, step.id, {}}.join(u' ');
    const QString noteWords = QStringList{QStringLiteral("incident"), QStringLiteral("note")}.join(u' ');
    const auto has = [&](auto fits) { return std::any_of(plan.commands.begin(), plan.commands.end(), fits); };
    if (has([](const auto &planned) { return planned.command.action == playbook::Action::Close; }))
        return {checklistText(incident),
                QStringLiteral("  ") + Text::tr("Close it: %1").arg(closeCommand(incident, program))};
    if (has([&](const auto &planned) {
            return planned.command.action == playbook::Action::Classify ||
                   (!planned.refusal.isEmpty() && planned.command.script.contains(noteWords));
        }))
        return {QStringLiteral("  ") + Text::tr("With that said the step is done.")};
    if (plan.commands.isEmpty() || !plan.refusal().isEmpty())
        return {QStringLiteral("  ") + Text::tr("When it is done: %1").arg(typed + QStringLiteral("done"))};
    const QString otherwise = typed + QStringLiteral("done --reason HOW");
    if (step.state == StepState::OutcomeUnknown)
        return {QStringLiteral("  ") +
                    Text::tr("Look first, then run it again: %1").arg(typed + QStringLiteral("run --again")),
                QStringLiteral("  ") + Text::tr("Or, when it is done: %1").arg(otherwise)};
    QStringList lines{QStringLiteral("  ") + Text::tr("Run it: %1").arg(typed + QStringLiteral("run"))};
    if (step.state == StepState::Failed)
        lines << QStringLiteral("  ") + Text::tr("Or, when it is settled otherwise: %1").arg(otherwise);
    return lines;
}

} // namespace

QString stateText(State state)
{
    switch (state) {
    case State::Open:
        return Text::tr("open", "state of an incident");
    case State::Acknowledged:
        return Text::tr("acknowledged", "state of an incident");
    case State::Closed:
        return Text::tr("closed", "state of an incident");
    case State::Merged:
        break;
    }
    return Text::tr("merged", "state of an incident");
}

QString stateText(const Session &session, StepState state)
{
    switch (state) {
    case StepState::Ready:
        return Text::tr("ready", "state of a step");
    case StepState::Running:
        return session.paint(Verdict::Warning, Text::tr("running", "state of a step"));
    case StepState::Done:
        return session.paint(Verdict::Healthy, Text::tr("done", "state of a step"));
    case StepState::Failed:
        return session.paint(Verdict::Critical, Text::tr("failed", "state of a step"));
    case StepState::Skipped:
        return Text::tr("skipped", "state of a step");
    case StepState::OutcomeUnknown:
        break;
    }
    return session.paint(Verdict::Unknown, Text::tr("outcome unknown", "state of a step"));
}

QString headText(const Session &session, const incident::Incident &incident)
{
    QStringList lines{QStringLiteral("%1  %2  %3  %4")
                          .arg(incident.id, paintedSeverity(session, json::enumName(incident.severity)),
                               oneLine(incident.type), stateText(incident.state))};
    lines << oneLine(incident.summary);
    Columns table;
    const auto add = [&](const QString &what, const QDateTime &time, const QString &by = {}) {
        if (time.isValid())
            table.add(
                {what, by.isEmpty() ? clockTime(time) : Text::tr("%1 by %2", "time, user").arg(clockTime(time), by)});
    };
    table.add({Text::tr("Environment"), oneLine(incident.environment)});
    if (!incident.run.isEmpty())
        table.add({Text::tr("Run"), oneLine(incident.run)});
    add(Text::tr("Detected"), incident.detectedAt);
    add(Text::tr("Opened"), incident.openedAt, incident.openedBy);
    if (incident.acknowledgedAt.isValid())
        add(Text::tr("Acknowledged"), incident.acknowledgedAt, incident.acknowledgedBy);
    else if (incident.isOpen())
        table.add({Text::tr("Acknowledged"), session.paint(Verdict::Warning, Text::tr("not yet"))});
    if (incident.stop) {
        add(Text::tr("Stopped"), incident.stop->setAt);
        table.add({Text::tr("Proof"), oneLine(incident.stop->proof)});
        add(Text::tr("Stop lifted"), incident.stop->liftedAt);
    }
    if (incident.classification)
        table.add({Text::tr("Root cause"), QStringLiteral("%1: %2").arg(incident.classification->category,
                                                                        oneLine(incident.classification->reason))});
    else if (!incident.suggestedCategory.isEmpty())
        table.add({Text::tr("Suggested cause"),
                   QStringLiteral("%1 %2").arg(incident.suggestedCategory, oneLine(incident.suggestedWhy))});
    add(Text::tr("Recovered"), incident.recoveredAt);
    add(Text::tr("Closed"), incident.closedAt);
    lines << table.text();
    return lines.join(u'\n');
}

QString planText(const Session &session, const incident::StepPlan &plan, const environment::Profile &profile)
{
    QStringList lines;
    if (!plan.why.isEmpty())
        lines << block(plan.why, QStringLiteral("  "));
    for (const auto &planned : plan.commands) {
        lines << QStringLiteral("  ") + whereText(planned, profile) + u':';
        lines << block(planned.argv.isEmpty() ? planned.text : planned.argv.join(u' '), QStringLiteral("    "));
        if (!planned.refusal.isEmpty())
            lines << QStringLiteral("    ") +
                         session.paint(Verdict::Warning, Text::tr("cannot run: %1").arg(oneLine(planned.refusal)));
        if (!planned.undo.isEmpty())
            lines << QStringLiteral("    ") + Text::tr("taken back by: %1").arg(oneLine(planned.undo));
    }
    for (const QString &text : plan.expected)
        lines << block(text, QStringLiteral("  "));
    for (const auto &rows : plan.tables) {
        Columns table;
        for (const QStringList &row : rows) {
            QStringList cells;
            for (const QString &cell : row)
                cells << oneLine(cell);
            table.add(cells);
        }
        lines << table.text(QStringLiteral("    "));
    }
    for (const QString &text : plan.also + plan.ifNot)
        lines << block(text, QStringLiteral("  "));
    for (const QString &task : plan.tasks)
        lines << QStringLiteral("  [ ] ") + oneLine(task);
    return lines.join(u'\n');
}

QString nextStepText(const Session &session, const incident::Incident &incident, const playbook::Values &values,
                     const environment::Profile &profile)
{
    const incident::Step *next = incident.isOpen() ? incident.next() : nullptr;
    const QString program = incident::programOf(values);
    if (!next)
        return incident.isOpen() ? Text::tr("Every step is done; close it: %1").arg(closeCommand(incident, program))
                                 : QString();
    const auto plan = incident::planStep(incident, next->id, values, profile);
    if (!plan)
        return plan.error().text();
    QStringList lines{
        Text::tr("Next: %1 (%2), %3").arg(oneLine(next->title), next->id, stateText(session, next->state))};
    if (!next->reason.isEmpty())
        lines << QStringLiteral("  ") + oneLine(next->reason);
    lines << planText(session, *plan, profile);
    lines << typedText(incident, *next, *plan, program);
    return lines.join(u'\n');
}

QString recordsText(const Session &session, const QList<incident::CommandRecord> &records)
{
    QStringList lines;
    for (const auto &record : records) {
        lines << block(record.command, QStringLiteral("  $ "));
        for (const QString *said : {&record.output, &record.errors})
            if (!said->isEmpty())
                lines << block(*said, QStringLiteral("    "));
        if (record.masked > 0)
            lines << QStringLiteral("    ") +
                         Text::tr("%n secret(s) masked", nullptr, grammaticalNumber(record.masked));
        lines << QStringLiteral("  ") +
                     session.paint(record.good ? Verdict::Healthy : Verdict::Critical, oneLine(record.verdict));
    }
    return lines.join(u'\n');
}

QString evidenceText(const Session &session, const host::CaptureAnswer &evidence)
{
    Columns table({2, 3});
    for (const auto &item : evidence.items) {
        const QString state = item.state == host::EvidenceState::Kept
                                  ? session.paint(Verdict::Healthy, Text::tr("kept", "evidence"))
                              : item.state == host::EvidenceState::Absent
                                  ? Text::tr("absent", "evidence")
                                  : session.paint(Verdict::Critical, Text::tr("left out", "evidence"));
        table.add({oneLine(item.name), state, item.files > 0 ? formatCount(item.files) : QString(),
                   item.files > 0 ? formatBytes(item.bytes) : QString(), oneLine(item.reason)});
    }
    QStringList lines{table.text(QStringLiteral("  "))};
    lines << Text::tr("%n file(s), %1, in %2", nullptr, grammaticalNumber(evidence.files))
                 .arg(formatBytes(evidence.bytes), oneLine(evidence.folder));
    if (evidence.masked > 0)
        lines << Text::tr("%n secret(s) masked", nullptr, grammaticalNumber(evidence.masked));
    lines << (evidence.hold.isEmpty() ? Text::tr("Golden files are not held: %1").arg(oneLine(evidence.holdProblem))
                                      : Text::tr("Golden files are held: %1").arg(evidence.hold));
    return lines.join(u'\n');
}

} // namespace gw::cli
