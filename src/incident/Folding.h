// SPDX-License-Identifier: GPL-3.0-or-later
// For the parts of foldIncident() alone: takes entries one by one and keeps what they come to.
#pragma once

#include "incident/TimelineText.h"

#include <algorithm>
#include <initializer_list>

namespace gw::incident {

/// Whether a command of the step stands for one of @p actions.
[[nodiscard]] bool hasAction(const Incident &incident, const QString &stepId,
                             std::initializer_list<playbook::Action> actions);

class Folding
{
public:
    explicit Folding(const store::Journal &journal) { m_incident.id = journal.id; }

    [[nodiscard]] Result<void> add(const store::Record &record);

    [[nodiscard]] Incident end(const QList<store::Claim> &claims);

private:
    [[nodiscard]] Failure unfit() const;

    /// Reads the content as a T and hands it to @p use.
    template<class T> Result<void> with(void (Folding::*use)(const T &))
    {
        const auto content =
            readJson<T>(m_content, QStringLiteral("%1, %2").arg(m_incident.id).arg(m_record->sequence));
        if (!content)
            return Failure(content.error());
        (this->*use)(*content);
        m_text = timelineText(m_incident, *content, m_record->kind);
        return {};
    }

    [[nodiscard]] Result<void> apply();

    [[nodiscard]] Result<void> open();

    void seen(const Seen &seen)
    {
        if (seen.severity)
            m_incident.severity = *seen.severity;
    }
    void merged(const Merged &merged)
    {
        m_incident.state = State::Merged;
        m_incident.mergedInto = merged.into;
    }
    void acknowledged(const Nothing &)
    {
        if (m_incident.state == State::Open)
            m_incident.state = State::Acknowledged;
        if (m_incident.acknowledgedBy.isEmpty()) {
            m_incident.acknowledgedAt = m_record->time();
            m_incident.acknowledgedBy = m_record->by;
        }
    }
    void noted(const Noted &noted)
    {
        if (noted.text.startsWith(QStringLiteral("cause:"), Qt::CaseInsensitive)) {
            m_incident.causeNoted = noted.text.mid(6).trimmed();
            markNoted(QStringLiteral("cause:"));
        } else if (noted.text.startsWith(QStringLiteral("fix applied:"), Qt::CaseInsensitive)) {
            markNoted(QStringLiteral("fix applied:"));
        }
    }
    void classified(const Classified &classified)
    {
        m_incident.classification = Classification{classified.category, classified.reason, classified.suggested,
                                                   m_record->by, m_record->time()};
        for (Step &step : m_incident.steps)
            if (hasAction(m_incident, step.id, {playbook::Action::Classify}))
                end(step, StepState::Done, {});
    }

    /// The step that asks for a note which begins like this is done with it.
    void markNoted(const QString &beginning);
    void started(const StepStarted &started);
    void finished(const StepFinished &finished);
    void stopped(const StepFinished &finished);
    void said(const StepSaid &said);
    void closed(const Closed &closed);
    void end(Step &step, StepState state, const QString &reason);
    Step *find(const QString &id);

    Incident m_incident;
    const store::Record *m_record = nullptr;
    QJsonObject m_content;
    QString m_text;
};

} // namespace gw::incident
