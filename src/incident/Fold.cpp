// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/Folding.h"
#include "incident/Text.h"

#include <algorithm>

namespace gw::incident {
Result<void> Folding::add(const store::Record &record)
{
    m_record = &record;
    m_text.clear();
    const auto content = record.object();
    if (!content)
        return Failure(content.error());
    m_content = *content;
    if (m_incident.head.sequence == 0 && record.kind != kinds::opened)
        return unfit();
    const auto done = apply();
    if (!done)
        return done;
    m_incident.head = record.head();
    m_incident.timeline << TimelineEntry{record.sequence, record.time(), record.by, record.host, record.kind, m_text};
    return {};
}

Incident Folding::end(const QList<store::Claim> &claims)
{
    m_incident.claims = claims;
    for (Step &step : m_incident.steps)
        if (step.state == StepState::Running) {
            const auto claim = std::find_if(claims.begin(), claims.end(),
                                            [&](const store::Claim &c) { return c.what == step.id && !c.isUnknown; });
            if (claim != claims.end())
                continue;
            step.state = StepState::OutcomeUnknown;
            step.reason = Text::tr("%1 on %2 fell silent while it ran").arg(step.by, step.host);
        }
    return std::move(m_incident);
}

Failure Folding::unfit() const
{
    return failure(ErrorKind::BadInput, Text::tr("Entry %1 is none of an incident").arg(m_record->sequence),
                   m_incident.id);
}

Result<void> Folding::apply()
{
    const QString &kind = m_record->kind;
    if (kind == kinds::opened)
        return m_incident.head.sequence == 0 ? open() : unfit();
    if (kind == kinds::seen)
        return with(&Folding::seen);
    if (kind == kinds::merged)
        return with(&Folding::merged);
    if (kind == kinds::acknowledged)
        return with(&Folding::acknowledged);
    if (kind == kinds::noted)
        return with(&Folding::noted);
    if (kind == kinds::classified)
        return with(&Folding::classified);
    if (kind == kinds::stepStarted)
        return with(&Folding::started);
    if (kind == kinds::stepFinished)
        return with(&Folding::finished);
    if (kind == kinds::stepSettled || kind == kinds::stepSkipped || kind == kinds::stepDone)
        return with(&Folding::said);
    if (kind == kinds::closed)
        return with(&Folding::closed);
    m_text = kind; // of a newer version: told, not understood
    return {};
}

Result<void> Folding::open()
{
    const auto opened = readJson<Opened>(m_content, m_incident.id);
    if (!opened)
        return Failure(opened.error());
    const QByteArray text = opened->playbookText.toUtf8();
    auto book = playbook::parse(text, opened->playbookFile);
    if (!book)
        return Failure(book.error());
    book->name = opened->playbookName;
    Incident &i = m_incident;
    i.type = opened->type;
    i.cause = opened->cause;
    i.environment = opened->environment;
    i.run = opened->run;
    i.summary = opened->summary;
    i.severity = opened->severity;
    i.problem = opened->problem;
    i.facts = opened->facts;
    i.playbook = *std::move(book);
    i.playbookText = opened->playbookText;
    i.openedAt = m_record->time();
    i.openedBy = m_record->by;
    i.openedOn = m_record->host;
    i.detectedAt = i.problem && i.problem->since.isValid() ? i.problem->since : i.openedAt;
    const auto suggested = i.facts.value(QStringLiteral("category"));
    i.suggestedCategory = suggested.isEmpty() ? QString() : suggested.first();
    for (const auto &phase : i.playbook.phases)
        for (const auto &step : phase.steps) {
            Step made;
            made.id = step.id;
            made.title = step.title;
            made.phase = phase.title;
            i.steps << made;
        }
    m_text = timelineText(i, *opened, m_record->kind);
    return {};
}

Result<Incident> foldIncident(const store::Journal &journal, const QList<store::Record> &records,
                              const QList<store::Claim> &claims)
{
    if (records.isEmpty())
        return failure(ErrorKind::NotFound, Text::tr("The journal has no entry"), journal.id);
    Folding folding(journal);
    for (const store::Record &record : records)
        if (auto added = folding.add(record); !added)
            return Failure(added.error());
    return folding.end(claims);
}

const Step *Incident::step(const QString &stepId) const
{
    const auto it = std::find_if(steps.begin(), steps.end(), [&](const Step &step) { return step.id == stepId; });
    return it == steps.end() ? nullptr : &*it;
}

const Step *Incident::next() const
{
    const auto it = std::find_if(steps.begin(), steps.end(), [](const Step &step) {
        return step.state != StepState::Done && step.state != StepState::Skipped;
    });
    return it == steps.end() ? nullptr : &*it;
}

} // namespace gw::incident
