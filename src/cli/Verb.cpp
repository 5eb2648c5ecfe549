// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Verb.h"

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

int Program::execute(int argc, char **argv)
{
    try {
        m_root.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        // Nagios plugins have 3 for wrong usage; everything else has 64.
        const bool plugin = argc > 2 && std::string(argv[argc - 1]) != "--help"
                            && std::any_of(argv + 1, argv + argc, [](const char *word) { return std::string(word) == "check"; })
                            && std::any_of(argv + 1, argv + argc, [](const char *word) {
                                   return std::string(word) == "shadow" || std::string(word) == "monitor";
                               });
        return m_root.exit(error) == 0 ? Exit::Ok : plugin ? Exit::Unknown : Exit::Usage;
    }
    const CLI::App *app = &m_root;
    while (!app->get_subcommands().empty())
        app = app->get_subcommands().front();
    Session session(m_options);
    return m_runs.at(app)(session);
}

} // namespace gw::cli
