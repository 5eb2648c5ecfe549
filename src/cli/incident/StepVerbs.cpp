// SPDX-License-Identifier: GPL-3.0-or-later
// `incident step`, `capture`: what is done.
#include "cli/incident/IncidentVerbs.h"

#include "cli/Confirm.h"
#include "cli/Layout.h"
#include "cli/Text.h"
#include "cli/incident/IncidentText.h"
#include "incident/StepRun.h"

namespace gw::cli {
namespace {

using incident::Incident, incident::StepPlan, incident::StepState;

struct StepOptions
{
    std::string id, reason;
    std::vector<std::string> words;
    bool again = false, force = false, dryRun = false;
};

/// The pieces of `step ID [STEP] ACTION`.
struct Wish
{
    QString step, action;
};
Result<Wish> wishOf(const Incident &incident, const StepOptions &options)
{
    static const QStringList actions{QStringLiteral("run"), QStringLiteral("skip"), QStringLiteral("done"),
                                     QStringLiteral("undo")};
    QStringList words;
    for (const std::string &word : options.words)
        words << QString::fromStdString(word);
    if (words.isEmpty() || !actions.contains(words.last()) || words.size() > 2)
        return failure(ErrorKind::Usage, Text::tr("Say what to do with the step: run, skip, done or undo"),
                       words.join(u' '));
    if (words.size() == 2)
        return Wish{words.first(), words.last()};
    const incident::Step *next = incident.next();
    if (!next)
        return failure(ErrorKind::Usage, Text::tr("Every step is done; name the one you mean"), incident.id);
    return Wish{next->id, words.last()};
}

/// The variables that are of this moment: what the run's process is called now, how much remains.
void refresh(Session &session, const Incident &incident, playbook::Values &values)
{
    const auto status =
        session.ask(host::methods::runStatus, host::RunQuery{incident.run, false}, Text::tr("Reading the run"));
    if (status)
        incident::refreshRunValues(*status, incident, values);
}

int tell(Session &session, const Incident &incident, const StepPlan &plan, const incident::StepOutcome &outcome)
{
    if (session.json()) {
        QJsonObject object = toJson(outcome).toObject();
        object.insert(QStringLiteral("id"), incident.id);
        session.printJson("incident-step", object);
    } else {
        session.print(recordsText(session, outcome.finished.commands));
        if (outcome.finished.evidence)
            session.print(evidenceText(session, *outcome.finished.evidence));
        if (!outcome.finished.suggested.isEmpty())
            session.print(Text::tr("Suggested root cause: %1").arg(outcome.finished.suggested));
        session.print(outcome.finished.undo && outcome.finished.state == StepState::Done
                          ? Text::tr("Taken back.")
                          : stateText(session, outcome.finished.state));
        if (!outcome.finished.reason.isEmpty())
            session.print(oneLine(outcome.finished.reason));
        if (outcome.finished.state == StepState::Failed && !outcome.finished.undo)
            for (const QString &text : plan.ifNot) // what the playbook says to that
                session.print(oneLine(text));
    }
    if (outcome.receipt.witness)
        session.fail(*outcome.receipt.witness);
    switch (outcome.finished.state) {
    case StepState::Done:
        return Exit::Ok;
    case StepState::Failed:
        return Exit::Critical;
    default:
        return Exit::Unknown;
    }
}

int runPlan(Session &session, store::Store &store, const Incident &incident, const StepPlan &plan,
            const incident::RunOptions &options)
{
    const auto profile = readableProfile(session);
    const auto host = profile ? session.host() : Result<host::Host *>(Failure(profile.error()));
    if (!host)
        return session.fail(host.error());
    std::unique_ptr<host::Host> desk;
    if (profile->host.kind == environment::HostKind::Ssh) {
        auto made = incident::deskHost(*profile, session.unlocked());
        if (!made)
            return session.fail(made.error());
        desk = *std::move(made);
    }
    incident::StepRun run(store, **host, desk ? *desk : **host, {incident, plan, options, whoAmI()});
    const auto outcome = session.await(run.start(), plan.title);
    return outcome ? tell(session, incident, plan, *outcome) : session.fail(outcome.error());
}

int runStep(Session &session, store::Store &store, const Incident &incident, const QString &step,
            const StepOptions &options, bool undo)
{
    const incident::RunOptions how{options.again, undo, QString::fromStdString(options.reason)};
    if (const auto may = incident::mayRun(incident, step, how); !may)
        return session.fail(may.error());
    const auto profile = readableProfile(session);
    auto values = valuesFor(session, incident);
    if (!profile || !values)
        return session.fail(profile ? values.error() : profile.error());
    refresh(session, incident, *values);
    incident::addCommands(*profile, *values);
    const auto plan = incident::planStep(incident, step, *values, *profile);
    if (!plan)
        return session.fail(plan.error());
    const bool asks = incident::needsNod(*plan, undo) && !options.force;
    if (options.dryRun || (asks && !session.json()))
        session.print(planText(session, *plan, *profile));
    if (options.dryRun)
        return Exit::Ok;
    if (const QString refusal = undo ? QString() : plan->refusal(); !refusal.isEmpty())
        return session.fail(Error{ErrorKind::Refused, refusal, step, {}});
    if (asks)
        if (const auto nod = confirm(undo ? Text::tr("Take this step back?") : Text::tr("Run this?"), false); !nod)
            return session.fail(nod.error());
    return runPlan(session, store, incident, *plan, how);
}

/// Skipped, or done by hand: for a step of unknown outcome this is what was found out.
int sayStep(Session &session, store::Store &store, const Incident &incident, const Wish &wish, const QString &reason)
{
    const bool skip = wish.action == u"skip";
    const auto entry = skip ? incident::skipStep(incident, whoAmI(), wish.step, reason)
                            : incident::doneByHand(incident, whoAmI(), wish.step, reason);
    if (!entry)
        return session.fail(entry.error());
    const auto claim = incident::claimOf(incident, wish.step);
    const auto receipt =
        session.await(claim ? store.settle(*claim, *entry) : store.append(incident.id, *entry, incident.head),
                      Text::tr("Writing to the journal"));
    if (!receipt)
        return session.fail(receipt.error());
    if (session.json())
        session.printJson("incident-entry", {{QStringLiteral("id"), incident.id},
                                             {QStringLiteral("kind"), entry->kind},
                                             {QStringLiteral("entry"), receipt->sequence},
                                             {QStringLiteral("head"), receipt->hash}});
    else
        session.print(skip ? Text::tr("Skipped.") : Text::tr("Done by hand."));
    return Exit::Ok;
}

int stepVerb(Session &session, const StepOptions &options)
{
    return withIncident(session, options.id, [&](store::Store &store, const Incident &incident) {
        const auto wish = wishOf(incident, options);
        if (!wish)
            return session.fail(wish.error());
        if (wish->action == u"run" || wish->action == u"undo")
            return runStep(session, store, incident, wish->step, options, wish->action == u"undo");
        return sayStep(session, store, incident, *wish, QString::fromStdString(options.reason));
    });
}

} // namespace

void addStepVerbs(Program &program, CLI::App &group)
{
    auto options = std::make_shared<StepOptions>();
    auto &step =
        program.verb(group, "step", Text::tr("Run, skip, finish or take back a step; the next one when none is named"),
                     [options](Session &session) { return stepVerb(session, *options); });
    addOption(step, "id", options->id, Text::tr("Id of the incident")).required().typeName("ID");
    addOption(step, "step", options->words, Text::tr("[STEP] run, skip, done or undo"))
        .required()
        .expected(1, 2)
        .typeName("NAME");
    addOption(step, "--reason", options->reason, Text::tr("Of a skip or an undoing; what shows that it is done"));
    addFlag(step, "--again", options->again, Text::tr("Run it though it is done, or nobody knows how it went"));
    addFlag(step, "--dry-run", options->dryRun, Text::tr("Only show what would run, and where"));
    addFlag(step, "--force", options->force, Text::tr("Do not ask"));

    auto id = std::make_shared<std::string>();
    auto &capture =
        program.verb(group, "capture", Text::tr("Keep the evidence, in a folder of its own"), [id](Session &session) {
            return withIncident(session, *id, [&](store::Store &store, const Incident &incident) {
                // Keeping it twice harms nobody.
                return runPlan(session, store, incident, incident::capturePlan(incident), {true, false, {}});
            });
        });
    addOption(capture, "id", *id, Text::tr("Id of the incident")).required().typeName("ID");
}

} // namespace gw::cli
