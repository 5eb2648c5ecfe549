// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Verb.h"

#include "base/Suggestion.h"

#include <QCoreApplication>

#include <iostream>

namespace gw::cli {

Program::Program() : m_root("Watches, certifies and archives shadow runs", "goldwatchctl")
{
    m_root.add_option("--env", m_options.env, "Name of the environment");
    m_root.add_option("--env-file", m_options.envFile, "Profile to use instead of a named environment")->type_name("FILE");
    m_root.add_option("--run", m_options.run, "Run to look at; the newest when absent")->type_name("NAME");
    m_root.add_flag("--json", m_options.json, "One JSON document, or JSON lines where output streams");
    m_root.add_flag("--unlock", m_options.unlock, "Allow changes in an environment marked production");
    m_root.set_version_flag("--version", QCoreApplication::applicationVersion().toStdString());
    m_root.require_subcommand(1);
    m_root.fallthrough(); // global options may stand before or after the verb
    m_root.failure_message(CLI::FailureMessage::simple);
}

CLI::App &Program::group(const std::string &name, const std::string &summary)
{
    CLI::App *group = m_root.add_subcommand(name, summary);
    group->require_subcommand(1);
    return *group;
}

CLI::App &Program::verb(CLI::App &parent, const std::string &name, const std::string &summary, Run run)
{
    CLI::App *verb = parent.add_subcommand(name, summary);
    m_runs.emplace(verb, std::move(run));
    return *verb;
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
std::string missingVerb(const CLI::App &app, const std::vector<std::string> &rest)
{
    QStringList verbs;
    for (const CLI::App *verb : app.get_subcommands({}))
        verbs << QString::fromStdString(verb->get_name());
    const QString list = verbs.join(QStringLiteral(", "));
    if (rest.empty())
        return QStringLiteral("Which verb? One of: %1").arg(list).toStdString();
    const QString word = QString::fromStdString(rest.front());
    const QString near = suggestion(word, verbs);
    return (near.isEmpty() ? QStringLiteral("There is no verb \"%1\", one of: %2").arg(word, list)
                           : QStringLiteral("There is no verb \"%1\", did you mean \"%2\"?").arg(word, near)).toStdString();
}

/// Nagios plugins say 3 for wrong usage; everything else has 64.
bool isPlugin(const CLI::App &app)
{
    const CLI::App *group = app.get_parent();
    return app.get_name() == "check" && group && (group->get_name() == "shadow" || group->get_name() == "monitor");
}

} // namespace

int Program::execute(int argc, char **argv)
{
    try {
        m_root.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        const CLI::App *app = innermost(&m_root);
        if (error.get_exit_code() == 0)
            return m_root.exit(error); // --help, --version
        std::string text = error.what();
        if (error.get_name() == "RequiredError" && !app->get_subcommands({}).empty())
            text = missingVerb(*app, m_root.remaining(true));
        if (isPlugin(*app)) {
            std::cout << "SHADOW UNKNOWN - " << text << '\n';
            return Exit::Unknown;
        }
        std::cerr << "goldwatchctl: " << text << "\nRun with --help for more information.\n";
        return Exit::Usage;
    }
    Session session(m_options);
    return m_runs.at(innermost(&m_root))(session);
}

} // namespace gw::cli
