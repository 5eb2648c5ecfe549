// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Confirm.h"
#include "cli/Layout.h"
#include "cli/Text.h"
#include "cli/Verb.h"

namespace gw::cli {
namespace {

struct StopOptions
{
    std::string reason;
    qint64 prove = 0;
};

/// What was asked for and has effect is 0; without effect 2; where nothing shows it 3.
int exitCodeOf(const host::StopStatus &status)
{
    if (!status.stopped)
        return Exit::Unknown;
    switch (status.effective) {
    case host::Effect::Yes:
        return Exit::Ok;
    case host::Effect::No:
        return Exit::Critical;
    case host::Effect::Unknown:
        break;
    }
    return Exit::Unknown;
}

QString effectText(host::Effect effect)
{
    switch (effect) {
    case host::Effect::Yes:
        return Text::tr("yes", "the stop has effect");
    case host::Effect::No:
        return Text::tr("no", "the stop has effect");
    case host::Effect::Unknown:
        break;
    }
    return Text::tr("unknown", "whether the stop has effect");
}

void show(const Session &session, const host::StopStatus &status)
{
    if (session.json()) {
        session.printJson("stop", toJson(status).toObject());
        return;
    }
    const QString file = !status.stopped   ? Text::tr("cannot tell")
                         : *status.stopped ? Text::tr("set")
                                           : Text::tr("not set");
    const auto meaning = status.effective == host::Effect::Yes  ? health::Verdict::Healthy
                         : status.effective == host::Effect::No ? health::Verdict::Critical
                                                                : health::Verdict::Unknown;
    Columns table;
    table.add({Text::tr("Emergency stop"), file});
    if (status.since.isValid())
        table.add({Text::tr("Since"),
                   status.by.isEmpty() ? clockTime(status.since)
                                       : Text::tr("%1 by %2", "time, user").arg(clockTime(status.since), status.by)});
    if (!status.reason.isEmpty())
        table.add({Text::tr("Reason"), status.reason});
    table.add({status.stopped == false ? Text::tr("Work goes on") : Text::tr("Effective"),
               session.paint(meaning, effectText(status.effective))});
    table.add({Text::tr("Proof"), status.proof});
    session.print(table.text());
}

template<class P>
int answer(Session &session, const host::Method<P, host::StopStatus> &method, const P &params, const QString &what)
{
    const auto status = session.ask(method, params, what);
    if (!status)
        return session.fail(status.error());
    show(session, *status);
    return exitCodeOf(*status);
}

int showStop(Session &session)
{
    const auto status = session.ask(host::methods::stopStatus, Nothing{}, Text::tr("Reading the emergency stop"));
    if (!status)
        return session.fail(status.error());
    show(session, *status);
    // With no stop set there is nothing to prove.
    return status->stopped == false ? Exit::Ok : exitCodeOf(*status);
}

} // namespace

void addStopVerbs(Program &program)
{
    auto &stop = program.group("stop", Text::tr("The emergency stop"));
    const auto change = [&](const char *name, const QString &summary,
                            const host::Method<host::StopChange, host::StopStatus> &method, const QString &what) {
        auto options = std::make_shared<StopOptions>();
        auto &verb = program.verb(stop, name, summary, [options, &method, what](Session &session) {
            return answer(
                session, method,
                host::StopChange{userName(), QString::fromStdString(options->reason), Seconds(options->prove)}, what);
        });
        addOption(verb, "--reason", options->reason, Text::tr("Kept with the request"));
        addOption(verb, "--wait", options->prove,
                  Text::tr("Seconds to wait for proof; two intervals of the run when absent"))
            .typeName("SECONDS")
            .between(1, 3600);
    };
    change("enable", Text::tr("Stop all work, and prove it"), host::methods::stopEnable,
           Text::tr("Stop set, proving it"));
    change("disable", Text::tr("Lift the stop, and prove that work goes on"), host::methods::stopDisable,
           Text::tr("Stop lifted, proving it"));
    program.verb(stop, "status", Text::tr("Whether the stop is set and has effect"), showStop);
}

} // namespace gw::cli
