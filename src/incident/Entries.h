// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the journal of an incident, entry by entry. These names are in journals that exist: they never change.
#pragma once

#include "incident/Incident.h"

namespace gw::incident {

namespace kinds {
inline constexpr QLatin1String opened("opened"), seen("seen"), merged("merged"), acknowledged("acknowledged"),
    noted("noted"), classified("classified"), stepStarted("step_started"), stepFinished("step_finished"),
    stepSettled("step_settled"), stepSkipped("step_skipped"), stepDone("step_done"), closed("closed");
}

struct Opened
{
    QString type, cause, environment, run, summary;
    health::Severity severity = health::Severity::P3;
    std::optional<health::Problem> problem;
    QMap<QString, QStringList> facts;
    QString playbookName, playbookFile, playbookSha256, playbookText;
};
template<class V> void describe(V &v, Opened &o)
{
    v("type", o.type);
    v("cause", o.cause);
    v("environment", o.environment);
    v("run", o.run);
    v("summary", o.summary);
    v("severity", o.severity);
    v("problem", o.problem);
    v("facts", o.facts);
    v("playbook_name", o.playbookName);
    v("playbook_file", o.playbookFile);
    v("playbook_sha256", o.playbookSha256);
    v("playbook_text", o.playbookText);
}

/// Somebody would have opened the same incident.
struct Seen
{
    QString summary;
    std::optional<health::Severity> severity; ///< when it is worse than it was
};
template<class V> void describe(V &v, Seen &s)
{
    v("summary", s.summary);
    v("severity", s.severity);
}

struct Merged
{
    QString into;
};
template<class V> void describe(V &v, Merged &m) { v("into", m.into); }

struct Noted
{
    QString text;
};
template<class V> void describe(V &v, Noted &n) { v("text", n.text); }

struct Classified
{
    QString category, reason, suggested;
};
template<class V> void describe(V &v, Classified &c)
{
    v("category", c.category);
    v("reason", c.reason);
    v("suggested", c.suggested);
}

struct StepStarted
{
    QString step;
    QStringList commands; ///< as they are about to run
    bool again = false, undo = false;
    QString reason;
};
template<class V> void describe(V &v, StepStarted &s)
{
    v("step", s.step);
    v("commands", s.commands);
    v("again", s.again);
    v("undo", s.undo);
    v("reason", s.reason);
}

struct StepFinished
{
    QString step;
    StepState state = StepState::Done;
    bool undo = false;
    QString reason; ///< where the outcome is not known
    QList<CommandRecord> commands;
    std::optional<host::StopStatus> stop; ///< as it was set, proven or lifted
    std::optional<Milliseconds> timeToEffect;
    std::optional<host::CaptureAnswer> evidence;
    QString evidenceHost;
    QString suggested, suggestedWhy; ///< category and its explanation
};
template<class V> void describe(V &v, StepFinished &s)
{
    v("step", s.step);
    v("state", s.state);
    v("undo", s.undo);
    v("reason", s.reason);
    v("commands", s.commands);
    v("stop", s.stop);
    v("time_to_effect_ms", s.timeToEffect);
    v("evidence", s.evidence);
    v("evidence_host", s.evidenceHost);
    v("suggested", s.suggested);
    v("suggested_why", s.suggestedWhy);
}

/// Of stepSkipped, stepDone and stepSettled.
struct StepSaid
{
    QString step, reason;
};
template<class V> void describe(V &v, StepSaid &s)
{
    v("step", s.step);
    v("reason", s.reason);
}

struct Closed
{
    QList<ChecklistItem> checklist;
};
template<class V> void describe(V &v, Closed &c) { v("checklist", c.checklist); }

/// Who acts, and from where.
struct Who
{
    QString name, host;
};

template<class T> [[nodiscard]] store::Entry entryOf(const Who &who, QLatin1String kind, const T &content)
{
    return {QDateTime::currentDateTimeUtc(), who.name, who.host, kind, toJson(content).toObject()};
}

} // namespace gw::incident
