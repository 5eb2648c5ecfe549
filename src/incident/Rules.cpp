// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/Rules.h"

#include "incident/Text.h"

#include <QRegularExpression>

#include <algorithm>

namespace gw::incident {
namespace {

constexpr qsizetype longestText = 64 * 1024;

Result<void> isOpen(const Incident &incident)
{
    if (incident.state == State::Merged)
        return failure(ErrorKind::Refused, Text::tr("This incident goes on as another one"), incident.id,
                       incident.mergedInto);
    if (incident.state == State::Closed)
        return failure(ErrorKind::Refused, Text::tr("This incident is closed"), incident.id);
    return {};
}

Result<void> isSaid(const QString &text, const QString &missing)
{
    if (text.trimmed().isEmpty())
        return failure(ErrorKind::Usage, missing);
    if (text.size() > longestText)
        return failure(ErrorKind::Usage, Text::tr("A text has at most %1 characters").arg(longestText));
    return {};
}

Result<const Step *> findStep(const Incident &incident, const QString &id)
{
    if (const Step *step = incident.step(id))
        return step;
    QStringList known;
    for (const Step &step : incident.steps)
        known << step.id;
    return failure(ErrorKind::Usage, Text::tr("The playbook has no such step: %1").arg(id.left(100)), incident.id,
                   Text::tr("Steps: %1").arg(known.join(QStringLiteral(", "))));
}

Result<const Step *> changeable(const Incident &incident, const QString &id)
{
    if (auto open = isOpen(incident); !open)
        return Failure(open.error());
    const auto step = findStep(incident, id);
    if (step && (*step)->state == StepState::Running)
        return failure(ErrorKind::Refused, Text::tr("%1 on %2 is at this step").arg((*step)->by, (*step)->host), id,
                       Text::tr("Wait for its end"));
    return step;
}

} // namespace

Result<store::Entry> acknowledge(const Incident &incident, const Who &who)
{
    if (auto open = isOpen(incident); !open)
        return Failure(open.error());
    if (incident.state == State::Acknowledged)
        return failure(ErrorKind::Refused, Text::tr("%1 has acknowledged it already").arg(incident.acknowledgedBy),
                       incident.id);
    return entryOf(who, kinds::acknowledged, Nothing{});
}

Result<store::Entry> note(const Incident &incident, const Who &who, const QString &text)
{
    if (incident.state == State::Merged) // a closed one may be noted: what comes to light in the morning
        return Failure(isOpen(incident).error());
    if (auto said = isSaid(text, Text::tr("A note says something")); !said)
        return Failure(said.error());
    return entryOf(who, kinds::noted, Noted{text.trimmed()});
}

Result<store::Entry> classify(const Incident &incident, const Who &who, const QString &category, const QString &reason)
{
    if (auto open = isOpen(incident); !open)
        return Failure(open.error());
    if (auto said = isSaid(reason, Text::tr("A root cause takes a reason")); !said)
        return Failure(said.error());
    static const QRegularExpression word(QStringLiteral("^[\\w-]{1,60}$"));
    QString chosen = category;
    if (incident.type == u"mismatch") {
        chosen = category.toUpper().replace(u'-', u'_');
        if (!json::enumValue<golden::Category>(chosen)) {
            QStringList names;
            for (const auto &[value, name] : enumNames(golden::Category{}))
                names << QLatin1String(name);
            return failure(ErrorKind::Usage, Text::tr("No such category: %1").arg(category.left(60)), incident.id,
                           names.join(QStringLiteral(", ")));
        }
    } else if (!word.match(category).hasMatch()) {
        return failure(ErrorKind::Usage, Text::tr("A category is one word"), category.left(60));
    }
    return entryOf(who, kinds::classified, Classified{chosen, reason.trimmed(), incident.suggestedCategory});
}

Result<store::Entry> skipStep(const Incident &incident, const Who &who, const QString &step, const QString &reason)
{
    if (const auto found = changeable(incident, step); !found)
        return Failure(found.error());
    if (auto said = isSaid(reason, Text::tr("Skipping a step takes a reason")); !said)
        return Failure(said.error());
    return entryOf(who, kinds::stepSkipped, StepSaid{step, reason.trimmed()});
}

Result<store::Entry> doneByHand(const Incident &incident, const Who &who, const QString &step, const QString &how)
{
    const auto found = changeable(incident, step);
    if (!found)
        return Failure(found.error());
    if ((*found)->state == StepState::Done)
        return failure(ErrorKind::Refused, Text::tr("The step is done already"), step);
    return entryOf(who, kinds::stepDone, StepSaid{step, how.trimmed()});
}

Result<store::Entry> close(const Incident &incident, const Who &who, const QMap<QString, QString> &confirmed,
                           const QMap<QString, QString> &exceptions)
{
    if (auto open = isOpen(incident); !open)
        return Failure(open.error());
    const auto list = checklistOf(incident, confirmed, exceptions);
    QStringList known, missing;
    for (const ChecklistItem &item : list) {
        known << item.name;
        if (!item.met && !item.exception)
            missing << QStringLiteral("%1 (%2)").arg(item.name, checklistText(item.name));
    }
    for (const QString &name : confirmed.keys() + exceptions.keys())
        if (!known.contains(name))
            return failure(ErrorKind::Usage, Text::tr("The checklist has no such item: %1").arg(name.left(60)), {},
                           known.join(QStringLiteral(", ")));
    for (const QString &reason : confirmed.values() + exceptions.values())
        if (auto said = isSaid(reason, Text::tr("An exception takes a reason: ITEM=REASON")); !said)
            return Failure(said.error());
    if (incident.severity <= health::Severity::P1 && !missing.isEmpty())
        return failure(ErrorKind::Refused, Text::tr("Not all is done"), incident.id,
                       Text::tr("Open: %1. Say what shows it with --confirm ITEM=HOW, or why it stays open with "
                                "--exception ITEM=REASON")
                           .arg(missing.join(QStringLiteral(", "))));
    for (const Step &step : incident.steps)
        if (step.state == StepState::Running)
            return failure(ErrorKind::Refused, Text::tr("%1 on %2 is at a step").arg(step.by, step.host), step.id);
    return entryOf(who, kinds::closed, Closed{list});
}

Result<void> mayRun(const Incident &incident, const QString &id, const RunOptions &options)
{
    if (id == captureStep && !incident.step(id)) // evidence is kept whatever the playbook says
        return isOpen(incident);
    const auto step = changeable(incident, id);
    if (!step)
        return Failure(step.error());
    const StepState state = (*step)->state;
    if (options.undo) {
        if (state != StepState::Done && state != StepState::Failed && state != StepState::OutcomeUnknown)
            return failure(ErrorKind::Refused, Text::tr("There is nothing to take back"), id);
        return isSaid(options.reason, Text::tr("Taking a step back takes a reason"));
    }
    if (state == StepState::OutcomeUnknown && !options.again)
        return failure(ErrorKind::Refused, Text::tr("Nobody knows how this step went: %1").arg((*step)->reason), id,
                       Text::tr("Look first, then run it with --again, or say that it is done"));
    if (state == StepState::Done && !options.again)
        return failure(ErrorKind::Refused, Text::tr("The step is done already"), id,
                       Text::tr("Repeat it with --again"));
    return {};
}

std::optional<store::Claim> claimOf(const Incident &incident, const QString &step)
{
    for (const store::Claim &claim : incident.claims)
        if (claim.what == step)
            return claim;
    return std::nullopt;
}

} // namespace gw::incident
