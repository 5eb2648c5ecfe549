// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Verb.h"

#include "base/Suggestion.h"
#include "base/Translations.h"
#include "cli/Output.h"
#include "cli/Text.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

#include <iostream>
#include <sstream>

namespace gw::cli {

namespace {

/// CLI11's own words in the usage line and behind the options.
void label(CLI::FormatterBase &formatter)
{
    const auto set = [&](const char *word, const QString &text) { formatter.label(word, text.toStdString()); };
    set("Usage", Text::tr("Usage", "help, in front of the command line"));
    set("Positionals", Text::tr("Positionals", "help, headline"));
    set("OPTIONS", Text::tr("OPTIONS", "help, placeholder"));
    set("SUBCOMMAND", Text::tr("SUBCOMMAND", "help, placeholder"));
    set("REQUIRED", Text::tr("REQUIRED", "help, behind an option"));
    set("FILE", Text::tr("FILE", "help, placeholder"));
    set("DIR", Text::tr("DIR", "help, placeholder"));
    set("RUN_DIR", Text::tr("RUN_DIR", "help, placeholder"));
    set("NAME", Text::tr("NAME", "help, placeholder"));
    set("DESTINATION", Text::tr("DESTINATION", "help, placeholder"));
    set("SECONDS", Text::tr("SECONDS", "help, placeholder"));
    set("TEXT", Text::tr("TEXT", "help, placeholder"));
    set("INT", Text::tr("INT", "help, placeholder: a whole number"));
    set("FLOAT", Text::tr("FLOAT", "help, placeholder: a number"));
}

} // namespace

QString exitCodeHelp()
{
    return Text::tr("Exit codes:\n"
                    "  0   done, healthy, equal, verified\n"
                    "  1   warning, or a difference that is not critical\n"
                    "  2   critical, failed, not verified\n"
                    "  3   could not tell: unreachable, unreadable, interrupted\n"
                    "  64  wrong usage\n"
                    "  75  refused for safety");
}

QString pluginHelp()
{
    return Text::tr("One line of plain text even with --json, in English for everyone.\n"
                    "Exit codes:\n"
                    "  0   OK\n"
                    "  1   warning\n"
                    "  2   critical\n"
                    "  3   unknown, or wrong usage");
}

Program::Program()
    : m_root(std::make_unique<CLI::App>(Text::tr("Watches, certifies and archives shadow runs").toStdString(),
                                        "goldwatchctl"))
{
    label(*m_root->get_formatter());
    m_root->footer(exitCodeHelp().toStdString()); // verbs inherit it
    dress(*m_root);
    addOption(*m_root, "--env", m_options.env, Text::tr("Name of the environment"));
    addOption(*m_root, "--env-file", m_options.envFile, Text::tr("Profile to use instead of a named environment"))
        .typeName("FILE");
    addOption(*m_root, "--run", m_options.run, Text::tr("Run to look at; the newest when absent")).typeName("NAME");
    addFlag(*m_root, "--json", m_options.json, Text::tr("One JSON document, or JSON lines where output streams"));
    addFlag(*m_root, "--unlock", m_options.unlock, Text::tr("Allow changes in an environment marked production"));
    m_root->set_version_flag("--version", QCoreApplication::applicationVersion().toStdString(),
                             Text::tr("Display program version information and exit").toStdString());
    m_root->require_subcommand(1);
    m_root->fallthrough(); // global options may stand before or after the verb
    m_root->failure_message(CLI::FailureMessage::simple);
}

Program::~Program() = default;

CLI::App &Program::dress(CLI::App &app)
{
    const std::string options = Text::tr("Options", "help, headline").toStdString();
    app.option_defaults()->group(options);
    app.set_help_flag("-h,--help", Text::tr("Print this help message and exit").toStdString())->group(options);
    app.group(Text::tr("Subcommands", "help, headline").toStdString());
    return app;
}

CLI::App &Program::group(CLI::App &parent, const std::string &name, const QString &summary)
{
    CLI::App &group = dress(*parent.add_subcommand(name, summary.toStdString()));
    group.require_subcommand(1);
    return group;
}

CLI::App &Program::verb(CLI::App &parent, const std::string &name, const QString &summary, Run run)
{
    CLI::App &verb = dress(*parent.add_subcommand(name, summary.toStdString()));
    m_runs.emplace(&verb, std::move(run));
    return verb;
}

namespace {

/// The innermost verb that was understood.
const CLI::App *innermost(const CLI::App *app)
{
    while (!app->get_subcommands().empty())
        app = app->get_subcommands().front();
    return app;
}

/// What CLI11 calls "A subcommand is required": says which word it was and which was meant.
QString missingVerb(const CLI::App &app, const std::vector<std::string> &rest)
{
    QStringList verbs;
    for (const CLI::App *verb : app.get_subcommands({}))
        verbs << QString::fromStdString(verb->get_name());
    const QString list = verbs.join(QStringLiteral(", "));
    if (rest.empty())
        return Text::tr("Which verb? One of: %1").arg(list);
    const QString word = QString::fromStdString(rest.front());
    const QString near = suggestion(word, verbs);
    return near.isEmpty() ? Text::tr("There is no verb \"%1\", one of: %2").arg(word, list)
                          : Text::tr("There is no verb \"%1\", did you mean \"%2\"?").arg(word, near);
}

/// Nagios plugins say 3 for wrong usage; everything else has 64.
bool isPlugin(const CLI::App &app)
{
    const CLI::App *group = app.get_parent();
    return app.get_name() == "check" && group && (group->get_name() == "shadow" || group->get_name() == "monitor");
}

} // namespace

namespace {

/// What cannot be parsed, help and version among it.
int answerParseError(const CLI::App &root, const CLI::ParseError &error)
{
    const CLI::App *app = innermost(&root);
    if (error.get_exit_code() == 0) { // --help, --version
        std::ostringstream out;
        const int code = root.exit(error, out, std::cerr);
        Output::write(QByteArray::fromStdString(out.str()));
        return Output::exitCode(code, false);
    }
    QString text = QString::fromStdString(error.what());
    if (error.get_name() == "RequiredError" && !app->get_subcommands({}).empty())
        text = missingVerb(*app, root.remaining(true));
    if (isPlugin(*app)) {
        const bool monitor = app->get_parent()->get_name() == "monitor";
        Output::write((monitor ? "MONITOR" : "SHADOW") + QByteArray(" UNKNOWN - ") + text.toUtf8() + '\n');
        return Output::exitCode(Exit::Unknown, true);
    }
    std::cerr << "goldwatchctl: " << text.toStdString() << '\n'
              << Text::tr("Run with --help for more information.").toStdString() << '\n';
    return Exit::Usage;
}

} // namespace

int Program::execute(int argc, char **argv)
{
    try {
        m_root->parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return answerParseError(*m_root, error);
    }
    const CLI::App *verb = innermost(m_root.get());
    const bool plugin = isPlugin(*verb);
    if (m_options.json || plugin)
        installTranslations({}); // scripts compare texts too: the same ones for everyone
    Session session(m_options);
    return Output::exitCode(m_runs.at(verb)(session), plugin);
}

} // namespace gw::cli
