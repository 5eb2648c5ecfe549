// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/Plan.h"

#include "incident/Text.h"

#include <algorithm>

namespace gw::incident {
namespace {

using playbook::Action, playbook::Command, playbook::PartKind;

const QString program = QStringLiteral("{{goldwatchctl}}");

/// Lines that begin with our program, and others.
std::pair<int, int> countLines(const QString &script)
{
    int ours = 0, others = 0;
    for (const QString &line : script.split(u'\n')) {
        const QString text = line.trimmed();
        if (!text.isEmpty() && !text.startsWith(u'#'))
            ++(text.startsWith(program) ? ours : others);
    }
    return {ours, others};
}

QString refusalOf(const Incident &incident, const Command &command, const playbook::Filled &filled,
                  const playbook::Values &values)
{
    if (command.action == Action::Resume && !incident.fixVerified)
        return Text::tr("The stop is lifted only after ten clean repeats have verified the fix");
    if (command.action == Action::Classify)
        return Text::tr("Decide with: %1")
            .arg(
                QStringLiteral("%1 incident classify %2 CATEGORY --reason REASON").arg(programOf(values), incident.id));
    if (command.action == Action::Close)
        return Text::tr("Close with: %1")
            .arg(QStringLiteral("%1 incident close %2").arg(programOf(values), incident.id));
    if (command.action == Action::StopEnable || command.action == Action::StopProve ||
        command.action == Action::Resume || command.action == Action::Capture)
        return {}; // done without a shell
    if (!command.blocked.isEmpty())
        return command.blocked;
    if (!command.openEnds.isEmpty())
        return Text::tr("Put in by hand: %1").arg(command.openEnds.join(QStringLiteral(", ")));
    if (!filled.missing.isEmpty())
        return Text::tr("Not known here: %1").arg(filled.missing.join(QStringLiteral(", ")));
    if (!filled.problems.isEmpty())
        return filled.problems.join(QStringLiteral("; "));
    if (command.shell.isEmpty() && command.action == Action::None)
        return Text::tr("It is there to be copied, not to be run");
    return {};
}

PlannedCommand plan(const Incident &incident, const Command &command, const playbook::Values &values, bool remote)
{
    PlannedCommand planned;
    planned.command = command;
    const auto filled = playbook::fillScript(command.script, command.shell, values);
    planned.text = filled.text;
    planned.refusal = refusalOf(incident, command, filled, values);
    const auto words = [&](const char *name) { planned.argv = values.value(QLatin1String(name)); };
    if (command.action == Action::Restart)
        words("start_command");
    if (command.action == Action::VerifyFix) {
        words("verify_command");
        if (planned.argv.isEmpty())
            words("quick_command");
        if (!planned.argv.isEmpty() && !filled.missing.isEmpty())
            planned.refusal.clear(); // the one that is named is not there, the other is
    }
    if (!command.undo.isEmpty()) {
        const auto undo = playbook::fillScript(command.undo, command.shell, values);
        if (undo.isComplete())
            planned.undo = undo.text;
    }
    const auto [ours, others] = countLines(command.script);
    if (remote && ours > 0 && others > 0 && planned.refusal.isEmpty())
        planned.refusal = Text::tr("Some of it belongs on the host and some on this desk; run its lines by hand");
    planned.place = remote && ours > 0 ? Place::Desk : Place::Host;
    return planned;
}

QList<QStringList> filledRows(QList<QStringList> rows, const playbook::Values &values)
{
    for (QStringList &row : rows)
        for (QString &cell : row)
            cell = playbook::fillText(cell, values).text;
    return rows;
}

} // namespace

playbook::Values valuesOf(const Incident &incident, playbook::Values environment, const environment::Profile &profile)
{
    for (auto it = incident.facts.cbegin(); it != incident.facts.cend(); ++it)
        environment.insert(it.key(), it.value());
    const auto add = [&](const char *name, const QString &value) {
        if (!value.isEmpty())
            environment.insert(QLatin1String(name), {value});
    };
    add("incident", incident.id);
    if (incident.detectedAt.isValid())
        add("since", incident.detectedAt.toLocalTime().toString(Qt::ISODate));
    if (!incident.captures.isEmpty())
        add("evidence_dir", incident.captures.last().evidence.folder);
    add("category", incident.classification ? incident.classification->category : incident.suggestedCategory);
    add("output", nextOutput(profile, QDateTime::currentDateTimeUtc()));
    if (incident.type == u"mismatch") // it failed the run: the next one is a whole one
        add("hours_left", environment.value(QStringLiteral("target_hours")).value(0));
    addCommands(profile, environment);
    return environment;
}

QString programOf(const playbook::Values &values)
{
    const auto filled = playbook::fillScript(program, QStringLiteral("sh"), values);
    return filled.isComplete() ? filled.text : QStringLiteral("goldwatchctl");
}

QString StepPlan::refusal() const
{
    for (const PlannedCommand &command : commands)
        if (!command.refusal.isEmpty())
            return command.refusal;
    return {};
}

bool StepPlan::changes() const
{
    return std::any_of(commands.begin(), commands.end(),
                       [](const PlannedCommand &c) { return c.command.changes.value_or(true); });
}

Result<StepPlan> planStep(const Incident &incident, const QString &step, const playbook::Values &values,
                          const environment::Profile &profile)
{
    const playbook::Step *text = incident.playbook.step(step);
    if (!text)
        return failure(ErrorKind::NotFound, Text::tr("The playbook has no such step: %1").arg(step.left(100)),
                       incident.id);
    StepPlan made;
    made.step = text->id;
    made.title = text->title;
    const bool remote = profile.host.kind == environment::HostKind::Ssh;
    for (const playbook::Part &part : text->parts) {
        const QString words = playbook::fillText(part.text, values).text;
        if (part.kind == PartKind::Text && made.commands.isEmpty())
            made.why += (made.why.isEmpty() ? QString() : QStringLiteral("\n")) + words;
        else if (part.kind == PartKind::Expected)
            made.expected << words;
        else if (part.kind == PartKind::IfNot)
            made.ifNot << words;
        else if (part.kind == PartKind::Text)
            made.also << words;
        else if (part.kind == PartKind::Task)
            made.tasks << words;
        else if (part.kind == PartKind::Table)
            made.tables << filledRows(part.rows, values);
        else if (part.kind == PartKind::Command)
            made.commands << plan(incident, part.command, values, remote);
    }
    return made;
}

} // namespace gw::incident
