// SPDX-License-Identifier: GPL-3.0-or-later
// `playbook`: which there are, one of them with its variables filled in, and whether a file is one.
#include "cli/Layout.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "cli/playbook/PlaybookText.h"
#include "cli/playbook/Playbooks.h"

#include <algorithm>

namespace gw::cli {
namespace {

using health::Verdict;
using playbook::Mistake;
using playbook::Playbook;

/// Mistakes of the text, and what only we can know to be one: names of variables and of kinds of problems.
QList<Mistake> allMistakes(const Playbook &playbook)
{
    QList<Mistake> mistakes = playbook.mistakes + playbook::unknownVariables(playbook, incident::knownVariables());
    for (const QString &kind : playbook.facts.answers)
        if (!json::enumValue<health::ProblemKind>(kind))
            mistakes.append({1, Text::tr("answers: there is no kind of problem called \"%1\"").arg(oneLine(kind))});
    std::stable_sort(mistakes.begin(), mistakes.end(),
                     [](const Mistake &a, const Mistake &b) { return a.line < b.line; });
    return mistakes;
}

qint64 stepsOf(const Playbook &playbook)
{
    qint64 steps = 0;
    for (const auto &phase : playbook.phases)
        steps += phase.steps.size();
    return steps;
}

QJsonObject entryJson(const playbook::Entry &entry)
{
    QJsonObject object{{QStringLiteral("name"), entry.name},
                       {QStringLiteral("file"), entry.builtIn ? QJsonValue() : QJsonValue(entry.file)},
                       {QStringLiteral("built_in"), entry.builtIn},
                       {QStringLiteral("error"), entry.playbook ? QJsonValue() : toJson(entry.playbook.error())}};
    if (entry.playbook) {
        object.insert(QStringLiteral("title"), entry.playbook->title);
        object.insert(QStringLiteral("type"), entry.playbook->facts.type);
        object.insert(QStringLiteral("severity"), entry.playbook->facts.severity);
        object.insert(QStringLiteral("steps"), stepsOf(*entry.playbook));
        object.insert(QStringLiteral("digest"), entry.playbook->digest);
        object.insert(QStringLiteral("problems"), allMistakes(*entry.playbook).size());
    }
    return object;
}

int listPlaybooks(Session &session)
{
    const auto library = openPlaybooks(session);
    if (!library)
        return session.fail(library.error());
    QJsonArray list, errors;
    Columns table({2});
    bool troubled = !library->errors.isEmpty();
    for (const auto &entry : library->entries) {
        list.append(entryJson(entry));
        const qsizetype mistakes = entry.playbook ? allMistakes(*entry.playbook).size() : 0;
        troubled = troubled || !entry.playbook || mistakes > 0;
        const QString state = !entry.playbook ? session.paint(Verdict::Critical, entry.playbook.error().what)
                              : mistakes > 0
                                  ? session.paint(Verdict::Warning, Text::tr("%n problem(s)", nullptr, int(mistakes)))
                                  : QString();
        table.add({oneLine(entry.name),
                   entry.playbook ? paintedSeverity(session, entry.playbook->facts.severity) : QString(),
                   entry.playbook ? Text::tr("%n step(s)", nullptr, int(stepsOf(*entry.playbook))) : QString(),
                   entry.playbook ? oneLine(entry.playbook->title) : QString(),
                   entry.builtIn ? Text::tr("built in") : oneLine(entry.file), state});
    }
    for (const Error &error : library->errors)
        errors.append(toJson(error));
    if (session.json())
        session.printJson("playbooks", {{QStringLiteral("playbooks"), list}, {QStringLiteral("errors"), errors}});
    else
        session.print(table.text());
    for (const Error &error : library->errors)
        session.fail(error);
    return troubled ? Exit::Warning : Exit::Ok;
}

struct PlaybookOptions
{
    std::string name;
    std::vector<std::string> set;
    bool live = false;
};

/// The one called @p name, or of that file.
Result<Playbook> findPlaybook(Session &session, const QString &name)
{
    if (name.contains(u'/') || name.endsWith(QStringLiteral(".md")))
        return playbook::readPlaybook(name);
    const auto library = openPlaybooks(session);
    if (!library)
        return Failure(library.error());
    for (const auto &entry : library->entries)
        if (entry.name == name)
            return entry.playbook;
    if (!library->errors.isEmpty())
        return Failure(library->errors.first());
    return failure(ErrorKind::NotFound, Text::tr("There is no playbook called \"%1\"").arg(name), {},
                   Text::tr("`playbook list` names those there are"));
}

/// Environment, run and --set, the later over the earlier.
Result<playbook::Values> valuesGiven(Session &session, const PlaybookOptions &options)
{
    const auto written = session.profile();
    if (!written)
        return Failure(written.error());
    const auto profile =
        written->host.kind == environment::HostKind::Local ? environment::expandPaths(*written) : written;
    if (!profile)
        return Failure(profile.error());
    playbook::Values values = incident::environmentValues(*profile, QStringList(QStringLiteral("goldwatchctl")) +
                                                                        session.environmentArguments());
    if (options.live) {
        const auto status = session.ask(host::methods::runStatus, {session.run()}, Text::tr("Reading the run"));
        if (!status)
            return Failure(status.error());
        incident::addRunValues(*status, values);
    }
    const QStringList known = incident::knownVariables();
    for (const std::string &pair : options.set) {
        const QString text = QString::fromStdString(pair);
        const QString name = text.section(u'=', 0, 0);
        if (!text.contains(u'=') || !known.contains(name))
            return failure(ErrorKind::Usage, Text::tr("--set takes NAME=VALUE with the name of a variable"), text,
                           Text::tr("Variables: %1").arg(known.join(QStringLiteral(", "))));
        values.insert(name, {text.section(u'=', 1)});
    }
    incident::addCommands(*profile, values);
    return values;
}

QJsonArray commandsJson(const Playbook &playbook, const playbook::Values &values)
{
    QJsonArray commands;
    for (const auto &phase : playbook.phases)
        for (const auto &step : phase.steps)
            for (const auto &part : step.parts) {
                if (part.kind != playbook::PartKind::Command)
                    continue;
                const auto filled = playbook::fillScript(part.command.script, part.command.shell, values);
                commands.append(QJsonObject{{QStringLiteral("step"), step.id},
                                            {QStringLiteral("line"), part.line},
                                            {QStringLiteral("script"), filled.text},
                                            {QStringLiteral("missing"), QJsonArray::fromStringList(filled.missing)},
                                            {QStringLiteral("problems"), QJsonArray::fromStringList(filled.problems)}});
            }
    return commands;
}

int showPlaybook(Session &session, const PlaybookOptions &options)
{
    const auto playbook = findPlaybook(session, QString::fromStdString(options.name));
    if (!playbook)
        return session.fail(playbook.error());
    const auto values = valuesGiven(session, options);
    if (!values)
        return session.fail(values.error());
    const auto mistakes = allMistakes(*playbook);
    if (session.json()) {
        QJsonObject object = toJson(*playbook).toObject();
        object.insert(QStringLiteral("problems"), toJson(mistakes));
        object.insert(QStringLiteral("commands"), commandsJson(*playbook, *values));
        session.printJson("playbook", object);
        return mistakes.isEmpty() ? Exit::Ok : Exit::Warning;
    }
    const PlaybookText shown = playbookText(session, *playbook, *values);
    session.print(shown.text);
    if (!shown.missing.isEmpty())
        session.print(Text::tr("Not known here: %1. --set NAME=VALUE gives one; --live asks the run.")
                          .arg(shown.missing.join(QStringLiteral(", "))));
    for (const Mistake &mistake : mistakes)
        session.print(session.paint(Verdict::Warning, Text::tr("Line %1: %2").arg(mistake.line).arg(mistake.message)));
    return mistakes.isEmpty() ? Exit::Ok : Exit::Warning;
}

int checkFiles(Session &session, const std::vector<std::string> &files)
{
    int code = Exit::Ok;
    QJsonArray list;
    for (const std::string &name : files) {
        const QString file = QString::fromStdString(name);
        const auto playbook = playbook::readPlaybook(file);
        const auto mistakes = playbook ? allMistakes(*playbook) : QList<Mistake>();
        const int one = !playbook ? (playbook.error().kind == ErrorKind::BadInput ? Exit::Critical : Exit::Unknown)
                        : mistakes.isEmpty() ? Exit::Ok
                                             : Exit::Warning;
        code = std::max(code, one);
        list.append(
            QJsonObject{{QStringLiteral("file"), file},
                        {QStringLiteral("usable"), playbook.has_value()},
                        {QStringLiteral("error"), playbook ? QJsonValue() : toJson(playbook.error())},
                        {QStringLiteral("phases"), playbook ? QJsonValue(playbook->phases.size()) : QJsonValue()},
                        {QStringLiteral("steps"), playbook ? QJsonValue(stepsOf(*playbook)) : QJsonValue()},
                        {QStringLiteral("digest"), playbook ? QJsonValue(playbook->digest) : QJsonValue()},
                        {QStringLiteral("problems"), toJson(mistakes)}});
        if (session.json())
            continue;
        for (const Mistake &mistake : mistakes)
            session.print(QStringLiteral("%1:%2: %3").arg(oneLine(file)).arg(mistake.line).arg(mistake.message));
        if (!playbook)
            session.fail(playbook.error());
        else
            session.print(
                Text::tr("%1: %n step(s)", nullptr, int(stepsOf(*playbook))).arg(oneLine(file)) + QStringLiteral(", ") +
                (mistakes.isEmpty()
                     ? session.paint(Verdict::Healthy, Text::tr("fine"))
                     : session.paint(Verdict::Warning, Text::tr("%n problem(s)", nullptr, int(mistakes.size())))));
    }
    if (session.json())
        session.printJson("playbook-check", {{QStringLiteral("files"), list}});
    return code;
}

int listVariables(Session &session)
{
    const auto values = valuesGiven(session, {});
    if (!values)
        return session.fail(values.error());
    auto meanings = incident::environmentVariables();
    meanings.insert(playbook::incidentVariables());
    QJsonArray list;
    Columns table;
    for (auto it = meanings.cbegin(); it != meanings.cend(); ++it) {
        const QStringList value = values->value(it.key());
        list.append(QJsonObject{{QStringLiteral("name"), it.key()},
                                {QStringLiteral("meaning"), it.value()},
                                {QStringLiteral("values"), QJsonArray::fromStringList(value)}});
        table.add({it.key(), it.value(), oneLine(value.join(u' ')).left(80)});
    }
    if (session.json())
        session.printJson("playbook-variables", {{QStringLiteral("variables"), list}});
    else
        session.print(table.text());
    return Exit::Ok;
}

} // namespace

void addPlaybookVerbs(Program &program)
{
    auto &group = program.group("playbook", Text::tr("Playbooks: what to do when something is wrong"));
    program.verb(group, "list", Text::tr("All playbooks, ours and those of the environment"), listPlaybooks);

    auto options = std::make_shared<PlaybookOptions>();
    auto &show = program.verb(group, "show", Text::tr("Every step of a playbook, with what its variables stand for"),
                              [options](Session &session) { return showPlaybook(session, *options); });
    addOption(show, "name", options->name, Text::tr("Name or file")).required();
    addOption(show, "--set", options->set, Text::tr("Value of a variable, such as run_id"))
        .typeName("NAME=VALUE")
        .oneWord();
    addFlag(show, "--live", options->live, Text::tr("Fill in what the run tells now"));

    program.verb(group, "variables", Text::tr("What a playbook may have filled in, and what that is here"),
                 listVariables);

    auto files = std::make_shared<std::vector<std::string>>();
    auto &check = program.verb(group, "check", Text::tr("What is wrong with playbooks, with line numbers"),
                               [files](Session &session) { return checkFiles(session, *files); });
    addOption(check, "file", *files, Text::tr("Markdown files")).required();
    setFooter(check,
              Text::tr("Exit codes: 0 fine, 1 problems but usable, 2 not usable, 3 cannot be read, 64 wrong usage."));
}

} // namespace gw::cli
