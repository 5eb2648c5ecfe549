// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/ReportParts.h"

#include "incident/Text.h"

#include "document/Composing.h"
#include "incident/ReportDocument.h"

namespace gw::incident {

using document::add, document::Cell;
using Paper = document::State;

namespace {

constexpr qsizetype longestOnPaper = 1500, longestTail = 600;
constexpr int mostSteps = 300, mostCommands = 1500; ///< together, on paper

QString wordOf(StepState state)
{
    switch (state) {
    case StepState::Ready:
        return Text::tr("not begun", "step");
    case StepState::Running:
        return Text::tr("running", "step");
    case StepState::Done:
        return Text::tr("done", "step");
    case StepState::Failed:
        return Text::tr("failed", "step");
    case StepState::Skipped:
        return Text::tr("skipped", "step");
    case StepState::OutcomeUnknown:
        break;
    }
    return Text::tr("outcome unknown", "step");
}

Paper stateOf(StepState state)
{
    switch (state) {
    case StepState::Done:
        return Paper::Good;
    case StepState::Failed:
        return Paper::Failed;
    case StepState::OutcomeUnknown:
    case StepState::Running:
        return Paper::Unknown;
    case StepState::Skipped:
        return Paper::Warning;
    case StepState::Ready:
        break;
    }
    return Paper::None;
}

Cell evidenceState(host::EvidenceState state)
{
    switch (state) {
    case host::EvidenceState::Kept:
        return {Text::tr("kept", "evidence"), {}, Paper::Good};
    case host::EvidenceState::Absent:
        return {Text::tr("absent", "evidence"), {}, Paper::None};
    case host::EvidenceState::LeftOut:
        break;
    }
    return {Text::tr("left out", "evidence"), {}, Paper::Failed};
}

/// "done, 2026-11-29 03:15:12 UTC by ada on desk: by hand"
QString howItStands(const Step &step, const QString &utcOffset)
{
    QString text = wordOf(step.state);
    if (step.endedAt.isValid())
        text = Text::tr("%1, %2 by %3 on %4", "state, time, who, machine")
                   .arg(text, document::timeText(step.endedAt, utcOffset), forPaper(step.by), forPaper(step.host));
    if (step.byHand)
        text += Text::tr(", by hand");
    if (step.undone)
        text += Text::tr(", taken back");
    return step.reason.isEmpty() ? text : QStringLiteral("%1: %2").arg(text, forPaper(step.reason));
}

void commandsOf(document::Document &document, const QList<CommandRecord> &commands)
{
    document::Table table;
    table.columns = {{Text::tr("Command"), 9, document::Alignment::Left, true},
                     {Text::tr("How it went"), 6},
                     {Text::tr("Where"), 3},
                     {Text::tr("Took"), 1.8, document::Alignment::Right}};
    document::Digests digests;
    for (const CommandRecord &record : commands) {
        table.rows << document::Row{
            {{forPaper(record.command), {}, Paper::None},
             {forPaper(record.verdict), {}, record.good ? Paper::Good : Paper::Failed},
             {forPaper(record.where), {}, Paper::None},
             {Text::tr("%1 s").arg(formatDecimal(double(record.duration.count()) / 1000, 1)), {}, Paper::None}}};
        if (!record.outputSha256.isEmpty())
            digests.lines << document::DigestLine{Text::tr("Output"), record.outputSha256, {}};
    }
    add(document, table);
    if (!digests.lines.isEmpty())
        add(document, digests);
    // What did not go well is looked up first: the end of what it said stands here.
    for (const CommandRecord &record : commands)
        if (const QString said = (record.errors.isEmpty() ? record.output : record.errors).trimmed();
            !record.good && !said.isEmpty())
            add(document, document::Paragraph{said.right(longestTail), true});
}

} // namespace

QString wordOf(State state)
{
    switch (state) {
    case State::Open:
        return Text::tr("open", "incident");
    case State::Acknowledged:
        return Text::tr("acknowledged", "incident");
    case State::Closed:
        return Text::tr("closed", "incident");
    case State::Merged:
        break;
    }
    return Text::tr("goes on as another", "incident");
}

QString forPaper(const QString &text)
{
    return text.size() <= longestOnPaper ? text : text.left(longestOnPaper) + QChar(0x2026);
}

void captureOf(document::Document &document, const Captured &captured, const QString &utcOffset)
{
    const host::CaptureAnswer &answer = captured.evidence;
    add(document,
        document::Paragraph{
            Text::tr("%n file(s), %1, kept on %2, %3; %4 place(s) masked.", nullptr, pluralCount(answer.files))
                .arg(formatBytes(answer.bytes), forPaper(captured.host), document::timeText(captured.at, utcOffset),
                     formatCount(answer.masked))});
    add(document, document::Digests{{{QStringLiteral("evidence.sha256"), answer.listSha256, answer.folder}}, false});
    document::Table table;
    table.columns = {{Text::tr("Evidence"), 5},
                     {Text::tr("State"), 2.5},
                     {Text::tr("Files"), 2, document::Alignment::Right},
                     {Text::tr("Size"), 2, document::Alignment::Right},
                     {Text::tr("Why not"), 7}};
    for (const host::EvidenceItem &item : answer.items)
        table.rows << document::Row{{{forPaper(item.name), {}, Paper::None},
                                     evidenceState(item.state),
                                     {formatCount(item.files), {}, Paper::None},
                                     {formatBytes(item.bytes), {}, Paper::None},
                                     {forPaper(item.reason), {}, Paper::None}}};
    add(document, table);
}

void actionsOf(document::Document &document, const Incident &incident, const QString &utcOffset)
{
    add(document, document::Heading{Text::tr("Actions"), 1});
    int steps = 0;
    qsizetype commands = 0;
    for (const Step &step : incident.steps) {
        if (++steps > mostSteps || (commands += step.commands.size()) > mostCommands) {
            add(document, document::Paragraph{Text::tr("More of them in %1").arg(reportAttachment), true});
            return;
        }
        add(document, document::Heading{QStringLiteral("%1: %2").arg(forPaper(step.phase), forPaper(step.title)), 2});
        add(document, document::List{{{howItStands(step, utcOffset), stateOf(step.state)}}, false, 1});
        if (!step.commands.isEmpty())
            commandsOf(document, step.commands);
    }
}

} // namespace gw::incident
