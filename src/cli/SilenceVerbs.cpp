// SPDX-License-Identifier: GPL-3.0-or-later
// `silence list`, `preview`, `create`, `extend`, `expire`.
#include "cli/AlertRows.h"
#include "cli/Confirm.h"
#include "cli/Layout.h"
#include "cli/Text.h"
#include "cli/Verb.h"

#include "base/Duration.h"

#include <algorithm>
#include <memory>

namespace gw::cli {
namespace {

using health::Verdict;
using services::Silence, services::SilenceDraft, services::SilencePreview, services::SilenceState;

struct SilenceOptions
{
    std::vector<std::string> matchers, ids;
    std::string duration, comment, author;
    bool dryRun = false, force = false, all = false;
};

Result<SilenceDraft> draftOf(const SilenceOptions &options)
{
    SilenceDraft draft;
    if (!options.ids.empty())
        draft.id = QString::fromStdString(options.ids.front());
    for (const auto &text : options.matchers) {
        const auto matcher = services::parseMatcher(QString::fromStdString(text));
        if (!matcher)
            return Failure(matcher.error());
        draft.matchers << *matcher;
    }
    const auto duration = parseDuration(QString::fromStdString(options.duration));
    if (!duration)
        return failure(ErrorKind::Usage, Text::tr("Not a duration"), QString::fromStdString(options.duration),
                       Text::tr("Write it like 90m, 2h or 1d12h"));
    draft.duration = *duration;
    draft.comment = QString::fromStdString(options.comment);
    draft.createdBy = QString::fromStdString(options.author);
    if (draft.createdBy.isEmpty() && draft.id.isEmpty())
        draft.createdBy = userName();
    return draft;
}

QString silenceStateText(SilenceState state)
{
    switch (state) {
    case SilenceState::Active:
        return Text::tr("active");
    case SilenceState::Pending:
        return Text::tr("pending", "silence");
    case SilenceState::Expired:
        return Text::tr("expired");
    case SilenceState::Unknown:
        break;
    }
    return Text::tr("unknown");
}

void printSilences(const Session &session, const QList<Silence> &silences)
{
    Columns table;
    for (const Silence &silence : silences)
        table.add({silence.id,
                   session.paint(silence.state == SilenceState::Active ? Verdict::Warning : Verdict::Unknown,
                                 silenceStateText(silence.state)),
                   Text::tr("until %1").arg(clockTime(silence.endsAt)), services::matcherText(silence.matchers),
                   silence.createdBy, silence.comment.simplified().left(100)});
    session.print(table.text());
}

void printPreview(const Session &session, const SilenceDraft &draft, const SilencePreview &preview)
{
    if (!draft.matchers.isEmpty())
        session.print(
            Text::tr("Silence for %1: %2").arg(formatDuration(draft.duration), services::matcherText(draft.matchers)));
    const qint64 present = preview.matches.size() + preview.others;
    session.print(Text::tr("It matches %1 of %2 present alert(s)", nullptr, pluralCount(present))
                      .arg(formatCount(preview.matches.size()), formatCount(present)));
    if (!preview.matches.isEmpty())
        session.print(alertText(session, preview.matches));
    for (const QString &warning : preview.warnings)
        session.print(session.paint(Verdict::Warning, Text::tr("Mind: %1").arg(warning)));
}

QJsonObject jsonOf(const SilencePreview &preview, const QList<Silence> &silences)
{
    QJsonObject object = toJson(preview).toObject();
    object.insert(QStringLiteral("silences"), toJson(silences));
    return object;
}

int listSilences(Session &session, bool all)
{
    const auto list =
        session.ask(host::methods::silenceList, host::SilenceQuery{all}, Text::tr("Asking for the silences"));
    if (!list)
        return session.fail(list.error());
    if (session.json())
        session.printJson("silences", toJson(*list).toObject());
    else if (list->silences.isEmpty())
        session.print(Text::tr("There is no silence"));
    else
        printSilences(session, list->silences);
    return Exit::Ok;
}

/// What would be silenced. A refusal is told as the error it will be.
int preview(Session &session, const SilenceOptions &options)
{
    const auto draft = draftOf(options);
    if (!draft)
        return session.fail(draft.error());
    const auto seen = session.ask(host::methods::silencePreview, *draft, Text::tr("Asking for the alerts"));
    if (!seen)
        return session.fail(seen.error());
    if (session.json())
        session.printJson("silence", jsonOf(*seen, {}));
    else
        printPreview(session, *draft, *seen);
    return seen->refusal ? session.fail(*seen->refusal) : Exit::Ok;
}

/// Creates or extends: what it matches is shown before, and a new one is asked for.
int put(Session &session, const SilenceOptions &options)
{
    if (options.dryRun)
        return preview(session, options);
    const auto draft = draftOf(options);
    if (!draft)
        return session.fail(draft.error());
    const auto seen = session.ask(host::methods::silencePreview, *draft, Text::tr("Asking for the alerts"));
    if (!seen)
        return session.fail(seen.error());
    if (!session.json())
        printPreview(session, *draft, *seen);
    if (seen->refusal)
        return session.fail(*seen->refusal);
    if (const auto agreed = confirm(Text::tr("Create this silence?"), options.force || !draft->id.isEmpty()); !agreed)
        return session.fail(agreed.error());
    const auto silence = session.ask(host::methods::silencePut, *draft, Text::tr("Setting the silence"));
    if (!silence)
        return session.fail(silence.error());
    if (session.json())
        session.printJson("silence", jsonOf(*seen, {*silence}));
    else
        printSilences(session, {*silence});
    return Exit::Ok;
}

/// The alerts that the silences in @p ids hold back.
Result<QList<services::Alert>> heldBy(Session &session, const QStringList &ids)
{
    auto list = session.ask(host::methods::alertsList, Nothing{}, Text::tr("Asking for the alerts"));
    if (!list)
        return Failure(list.error());
    list->alerts.removeIf([&](const services::Alert &alert) {
        return std::none_of(ids.begin(), ids.end(), [&](const QString &id) { return alert.silencedBy.contains(id); });
    });
    return list->alerts;
}

int planExpiry(Session &session, const QStringList &ids)
{
    const auto held = heldBy(session, ids);
    if (!held)
        return session.fail(held.error());
    if (session.json())
        session.printJson("silence", QJsonObject{{QStringLiteral("silences"), QJsonArray()},
                                                 {QStringLiteral("matches"), toJson(*held)}});
    else if (held->isEmpty())
        session.print(Text::tr("No present alert is silenced by it"));
    else
        session.print(Text::tr("These alerts would be told again:") + QLatin1Char('\n') + alertText(session, *held));
    return Exit::Ok;
}

int expire(Session &session, const SilenceOptions &options)
{
    QStringList ids;
    for (const auto &id : options.ids)
        ids << QString::fromStdString(id);
    if (options.dryRun)
        return planExpiry(session, ids);
    QList<Silence> ended;
    int code = Exit::Ok;
    for (const QString &id : ids) {
        const auto silence =
            session.ask(host::methods::silenceExpire, host::SilenceId{id}, Text::tr("Ending the silence"));
        if (silence)
            ended << *silence;
        else
            code = session.fail(silence.error());
    }
    if (session.json())
        session.printJson("silence", QJsonObject{{QStringLiteral("silences"), toJson(ended)},
                                                 {QStringLiteral("matches"), QJsonArray()}});
    else if (!ended.isEmpty())
        printSilences(session, ended);
    return code;
}

/// Returns the comment.
Option addMatchers(CLI::App &verb, SilenceOptions &options)
{
    addOption(verb, "matchers", options.matchers, Text::tr("name=value, name!=value, name=~regex or name!~regex"))
        .typeName("MATCHER");
    addOption(verb, "--author", options.author, Text::tr("Who sets it; the user when absent"));
    return addOption(verb, "--comment", options.comment, Text::tr("Why, and until what is done"));
}

Option addDuration(CLI::App &verb, SilenceOptions &options, const QString &what)
{
    return addOption(verb, "--duration", options.duration, what).typeName("TIME");
}

} // namespace

void addSilenceVerbs(Program &program)
{
    auto &silence = program.group("silence", Text::tr("Silences of alerts"));
    const auto verb = [&](const char *name, const QString &summary, auto run) {
        auto options = std::make_shared<SilenceOptions>();
        auto &made =
            program.verb(silence, name, summary, [options, run](Session &session) { return run(session, *options); });
        return std::pair<CLI::App &, SilenceOptions &>(made, *options);
    };
    const QString dryRun = Text::tr("Only show what would be silenced");

    const auto [list, listing] = verb("list", Text::tr("Silences, active ones first"),
                                      [](Session &s, const SilenceOptions &o) { return listSilences(s, o.all); });
    addFlag(list, "--all", listing.all, Text::tr("Those that have ended too"));

    const auto [see, seeing] = verb("preview", Text::tr("Which present alerts a silence would match"), preview);
    addMatchers(see, seeing);
    seeing.duration = "2h";
    seeing.comment = "preview";
    addDuration(see, seeing, Text::tr("How long, like 90m, 2h or 1d"));

    const auto [create, creating] = verb("create", Text::tr("Silence alerts for a time, after showing which"), put);
    addMatchers(create, creating).required();
    addDuration(create, creating, Text::tr("How long, like 90m, 2h or 1d")).required();
    addFlag(create, "--dry-run", creating.dryRun, dryRun);
    addFlag(create, "--force", creating.force, Text::tr("Do not ask"));

    const auto [extend, extending] = verb("extend", Text::tr("Let a silence last longer"), put);
    addOption(extend, "id", extending.ids, Text::tr("The silence")).required().expected(1);
    addDuration(extend, extending, Text::tr("How much longer, like 90m, 2h or 1d")).required();
    addOption(extend, "--comment", extending.comment, Text::tr("Instead of the one it has"));
    addFlag(extend, "--dry-run", extending.dryRun, dryRun);

    const auto [end, ending] = verb("expire", Text::tr("End silences now"), expire);
    addOption(end, "ids", ending.ids, Text::tr("The silences")).required().typeName("ID");
    addFlag(end, "--dry-run", ending.dryRun, Text::tr("Only show which alerts would be told again"));
}

} // namespace gw::cli
