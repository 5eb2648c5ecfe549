// SPDX-License-Identifier: GPL-3.0-or-later
// An incident as its journal tells it. Nothing of it is stored but entries: see Entries.h and foldIncident().
#pragma once

#include "host/EvidenceTypes.h"
#include "host/Methods.h"
#include "playbook/Variables.h"
#include "store/Claims.h"
#include "store/Journals.h"

namespace gw::incident {

enum class State {
    Open,
    Acknowledged,
    Closed,
    Merged ///< two desks opened it at once; the other one goes on
};
constexpr auto enumNames(State)
{
    using enum State;
    return std::array{std::pair{Open, "open"}, std::pair{Acknowledged, "acknowledged"}, std::pair{Closed, "closed"},
                      std::pair{Merged, "merged"}};
}

enum class StepState {
    Ready,
    Running,
    Done,
    Failed,
    Skipped,
    OutcomeUnknown ///< it was running when something ended; nobody knows how far it came
};
constexpr auto enumNames(StepState)
{
    using enum StepState;
    return std::array{std::pair{Ready, "ready"},     std::pair{Running, "running"},
                      std::pair{Done, "done"},       std::pair{Failed, "failed"},
                      std::pair{Skipped, "skipped"}, std::pair{OutcomeUnknown, "outcome_unknown"}};
}

/// One command of a step, or what was done in its place, as it went.
struct CommandRecord
{
    QString command; ///< as it ran, variables filled in
    QString action;  ///< of ours; "none": the command itself
    QString where;   ///< name of the machine
    bool good = false;
    QString verdict; ///< what made it good or not, a sentence
    std::optional<qint64> exitCode;
    qint64 signal = 0;
    QString output, errors;             ///< secrets masked; beginning and end of long ones
    QString outputSha256, errorsSha256; ///< of all of it
    qint64 masked = 0;
    Milliseconds duration{0};
    bool operator==(const CommandRecord &) const = default;
};
template<class V> void describe(V &v, CommandRecord &r)
{
    v("command", r.command);
    v("action", r.action);
    v("where", r.where);
    v("good", r.good);
    v("verdict", r.verdict);
    v("exit_code", r.exitCode);
    v("signal", r.signal);
    v("output", r.output);
    v("errors", r.errors);
    v("output_sha256", r.outputSha256);
    v("errors_sha256", r.errorsSha256);
    v("masked", r.masked);
    v("duration_ms", r.duration);
}

struct Step
{
    QString id, title, phase; ///< of the playbook
    StepState state = StepState::Ready;
    QString by, host; ///< who changed it last, where
    QDateTime startedAt, endedAt;
    QString reason;                ///< of a skip, a hand's word, an undoing; why its outcome is not known
    bool byHand = false;           ///< done, as somebody says
    bool undone = false;           ///< taken back since it was done last
    qint64 runs = 0;               ///< how often it was started
    QList<CommandRecord> commands; ///< of the last run; both those that went well and those that did not
};
template<class V> void describe(V &v, Step &s)
{
    v("id", s.id);
    v("title", s.title);
    v("phase", s.phase);
    v("state", s.state);
    v("by", s.by);
    v("host", s.host);
    v("started_at", s.startedAt);
    v("ended_at", s.endedAt);
    v("reason", s.reason);
    v("by_hand", s.byHand);
    v("undone", s.undone);
    v("runs", s.runs);
    v("commands", s.commands);
}

struct TimelineEntry
{
    qint64 sequence = 0;
    QDateTime at;
    QString by, host, kind;
    QString text; ///< for people
};
template<class V> void describe(V &v, TimelineEntry &e)
{
    v("sequence", e.sequence);
    v("at", e.at);
    v("by", e.by);
    v("host", e.host);
    v("kind", e.kind);
    v("text", e.text);
}

struct Captured
{
    QDateTime at;
    QString by, host; ///< the machine that the folder lies on
    host::CaptureAnswer evidence;
};

struct Classification
{
    QString category;
    QString reason;
    QString suggested; ///< by comparing; empty: nothing was
    QString by;
    QDateTime at;
};
template<class V> void describe(V &v, Classification &c)
{
    v("category", c.category);
    v("reason", c.reason);
    v("suggested", c.suggested);
    v("by", c.by);
    v("at", c.at);
}

/// The emergency stop, as far as this incident set or lifted it.
struct Stop
{
    QDateTime setAt, liftedAt;
    host::Effect effective = host::Effect::Unknown;
    QString proof;
    std::optional<Milliseconds> timeToEffect;
};
template<class V> void describe(V &v, Stop &s)
{
    v("set_at", s.setAt);
    v("lifted_at", s.liftedAt);
    v("effective", s.effective);
    v("proof", s.proof);
    v("time_to_effect_ms", s.timeToEffect);
}

/// One of the six boxes of the post-incident checklist.
struct ChecklistItem
{
    QString name; ///< "fix_verified"
    bool met = false;
    QString how; ///< what shows it, or the reason of the exception
    bool exception = false;
};
template<class V> void describe(V &v, ChecklistItem &i)
{
    v("item", i.name);
    v("met", i.met);
    v("how", i.how);
    v("exception", i.exception);
}

struct Incident
{
    QString id;
    QString type;
    State state = State::Open;
    health::Severity severity = health::Severity::P3;
    QString cause; ///< the same cause is the same incident
    QString environment, run, summary;
    std::optional<health::Problem> problem;
    playbook::Values facts; ///< of the run when it was opened
    QDateTime openedAt, detectedAt, acknowledgedAt, recoveredAt, closedAt;
    QString openedBy, openedOn, acknowledgedBy, mergedInto;
    playbook::Playbook playbook; ///< as it was when the incident was opened
    QString playbookText;
    QList<Step> steps;
    QList<Captured> captures;
    std::optional<Classification> classification;
    QString suggestedCategory, suggestedWhy;
    std::optional<Stop> stop;
    QList<TimelineEntry> timeline;
    QList<ChecklistItem> closing; ///< as it was closed
    QString causeNoted;           ///< the last note that begins with "cause:", without these words
    bool fixVerified = false;     ///< ten repeats were clean, and nothing was undone since
    QList<store::Claim> claims;   ///< steps under way
    store::Head head;

    [[nodiscard]] bool isOpen() const { return state == State::Open || state == State::Acknowledged; }
    [[nodiscard]] const Step *step(const QString &stepId) const;
    /// The first step that is neither done nor skipped; nullptr when there is none.
    [[nodiscard]] const Step *next() const;
};

/// The words of `incident show --json`: `id, type, severity, state, steps[], timeline[], evidence[], head` and the
/// rest.
[[nodiscard]] QJsonObject toJsonObject(const Incident &incident);

/// What the entries of a journal come to. BadInput names the entry that is none of an incident. @p claims are those
/// that are open: a step without an end is running where its claim holds, else its outcome is unknown.
[[nodiscard]] Result<Incident> foldIncident(const store::Journal &journal, const QList<store::Record> &records,
                                            const QList<store::Claim> &claims);

/// The post-incident checklist as far as the incident shows it by itself; @p confirmed: by somebody's word.
[[nodiscard]] QList<ChecklistItem> checklistOf(const Incident &incident, const QMap<QString, QString> &confirmed = {},
                                               const QMap<QString, QString> &exceptions = {});
/// In words: "Fix applied and verified".
[[nodiscard]] QString checklistText(const QString &item);

} // namespace gw::incident
