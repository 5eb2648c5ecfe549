// SPDX-License-Identifier: GPL-3.0-or-later
// `incident ack`, `note`, `classify`, `close`: what people write into it.
#include "cli/Text.h"
#include "cli/incident/IncidentVerbs.h"

namespace gw::cli {

using CLI::App;
namespace {

struct SayOptions
{
    std::string id, text, reason;
    std::vector<std::string> exceptions, confirmed;
};

QString qt(const std::string &text) { return QString::fromStdString(text); }

App &withId(CLI::App &verb, SayOptions &options)
{
    addOption(verb, "id", options.id, Text::tr("Id of the incident")).required().typeName("ID");
    return verb;
}

int closeOne(Session &session, const SayOptions &options)
{
    const auto exceptions = pairsOf(options.exceptions, QStringLiteral("--exception"));
    const auto confirmed = pairsOf(options.confirmed, QStringLiteral("--confirm"));
    if (!exceptions || !confirmed)
        return session.fail(exceptions ? confirmed.error() : exceptions.error());
    QStringList holds;
    const int code = say(
        session, options.id,
        [&](const incident::Incident &incident) {
            for (const auto &captured : incident.captures)
                if (!captured.evidence.hold.isEmpty() && !holds.contains(captured.evidence.hold))
                    holds << captured.evidence.hold;
            return incident::close(incident, whoAmI(), *confirmed, *exceptions);
        },
        Text::tr("Closed."));
    if (code == Exit::Ok && !session.json())
        for (const QString &hold : holds)
            session.print(Text::tr("Golden files are still held; let them go with: goldwatchctl golden hold remove %1")
                              .arg(hold));
    return code;
}

} // namespace

void addSayVerbs(Program &program, CLI::App &group)
{
    using incident::Incident;
    auto acked = std::make_shared<SayOptions>();
    withId(program.verb(group, "ack", Text::tr("Say that you are at it"),
                        [acked](Session &session) {
                            return say(
                                session, acked->id,
                                [](const Incident &i) { return incident::acknowledge(i, whoAmI()); },
                                Text::tr("Acknowledged."));
                        }),
           *acked);

    auto noted = std::make_shared<SayOptions>();
    auto &note =
        withId(program.verb(group, "note", Text::tr("Write a note into the journal"),
                            [noted](Session &session) {
                                return say(
                                    session, noted->id,
                                    [&](const Incident &i) { return incident::note(i, whoAmI(), qt(noted->text)); },
                                    Text::tr("Noted."));
                            }),
               *noted);
    addOption(note, "text", noted->text, Text::tr("\"cause: ...\" tells the root cause")).required().typeName("TEXT");

    auto classed = std::make_shared<SayOptions>();
    auto &classify =
        withId(program.verb(group, "classify", Text::tr("Decide on the root cause"),
                            [classed](Session &session) {
                                return say(
                                    session, classed->id,
                                    [&](const Incident &i) {
                                        return incident::classify(i, whoAmI(), qt(classed->text), qt(classed->reason));
                                    },
                                    Text::tr("Classified."));
                            }),
               *classed);
    addOption(classify, "category", classed->text, Text::tr("GOLDEN_ALTERED, SEED_MISMATCH, ..., UNKNOWN"))
        .required()
        .typeName("NAME");
    addOption(classify, "--reason", classed->reason, Text::tr("The reasoning, and the evidence it rests on"))
        .required();

    auto closed = std::make_shared<SayOptions>();
    auto &close = withId(program.verb(group, "close", Text::tr("Close it; a P0 or P1 with its whole checklist"),
                                      [closed](Session &session) { return closeOne(session, *closed); }),
                         *closed);
    addOption(close, "--exception", closed->exceptions,
              Text::tr("An item that stays open, and why: ITEM=REASON; several times"))
        .typeName("TEXT")
        .oneWord();
    addOption(close, "--confirm", closed->confirmed,
              Text::tr("An item that is done, and what shows it: ITEM=HOW; several times"))
        .typeName("TEXT")
        .oneWord();
}

} // namespace gw::cli
