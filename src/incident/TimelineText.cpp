// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/TimelineText.h"

#include "incident/Text.h"

namespace gw::incident {
namespace {

QString title(const Incident &incident, const QString &step)
{
    const Step *found = incident.step(step);
    return found ? found->title : step;
}

} // namespace

QString timelineText(const Incident &, const Opened &opened, const QString &)
{
    return Text::tr("opened as %1: %2").arg(json::enumName(opened.severity), opened.summary);
}

QString timelineText(const Incident &, const Seen &seen, const QString &)
{
    return seen.severity ? Text::tr("seen again, now %1: %2").arg(json::enumName(*seen.severity), seen.summary)
                         : Text::tr("seen again: %1").arg(seen.summary);
}

QString timelineText(const Incident &, const Merged &merged, const QString &)
{
    return Text::tr("the same as %1, which goes on").arg(merged.into);
}

QString timelineText(const Incident &, const Nothing &, const QString &) { return Text::tr("acknowledged"); }

QString timelineText(const Incident &, const Noted &noted, const QString &)
{
    return Text::tr("note: %1").arg(noted.text);
}

QString timelineText(const Incident &, const Classified &classified, const QString &)
{
    if (classified.suggested.isEmpty() || classified.suggested == classified.category)
        return Text::tr("root cause %1: %2").arg(classified.category, classified.reason);
    return Text::tr("root cause %1 (suggested was %2): %3")
        .arg(classified.category, classified.suggested, classified.reason);
}

QString timelineText(const Incident &incident, const StepStarted &started, const QString &)
{
    const QString step = title(incident, started.step);
    return started.undo    ? Text::tr("taking back \"%1\": %2").arg(step, started.reason)
           : started.again ? Text::tr("running \"%1\" again").arg(step)
                           : Text::tr("running \"%1\"").arg(step);
}

QString timelineText(const Incident &incident, const StepFinished &finished, const QString &)
{
    const QString step = title(incident, finished.step);
    QString text;
    if (finished.undo)
        text = finished.state == StepState::Done ? Text::tr("\"%1\" taken back").arg(step)
                                                 : Text::tr("\"%1\" could not be taken back").arg(step);
    else if (finished.state == StepState::Done)
        text = Text::tr("\"%1\" done").arg(step);
    else if (finished.state == StepState::Failed)
        text = Text::tr("\"%1\" failed").arg(step);
    else
        text = Text::tr("\"%1\": outcome unknown").arg(step);
    QStringList why;
    if (!finished.reason.isEmpty())
        why << finished.reason;
    if (finished.stop)
        why << finished.stop->proof;
    if (finished.evidence)
        why << Text::tr("%n file(s) in %1", nullptr, pluralCount(finished.evidence->files))
                   .arg(finished.evidence->folder);
    if (!finished.suggested.isEmpty())
        why << Text::tr("suggested: %1").arg(finished.suggested);
    if (why.isEmpty())
        for (const CommandRecord &record : finished.commands)
            if (!record.good || &record == &finished.commands.last())
                why << record.verdict;
    why.removeAll(QString());
    return why.isEmpty() ? text : text + QStringLiteral(": ") + why.join(QStringLiteral("; "));
}

QString timelineText(const Incident &incident, const StepSaid &said, const QString &kind)
{
    const QString step = title(incident, said.step);
    if (kind == kinds::stepSkipped)
        return Text::tr("\"%1\" skipped: %2").arg(step, said.reason);
    if (kind == kinds::stepSettled)
        return Text::tr("\"%1\": nobody knows how it went; it will run again").arg(step);
    return said.reason.isEmpty() ? Text::tr("\"%1\" done by hand").arg(step)
                                 : Text::tr("\"%1\" done by hand: %2").arg(step, said.reason);
}

QString timelineText(const Incident &, const Closed &closed, const QString &)
{
    QStringList exceptions;
    for (const ChecklistItem &item : closed.checklist)
        if (item.exception)
            exceptions << QStringLiteral("%1 (%2)").arg(checklistText(item.name), item.how);
    return exceptions.isEmpty() ? Text::tr("closed")
                                : Text::tr("closed with exceptions: %1").arg(exceptions.join(QStringLiteral(", ")));
}

} // namespace gw::incident
