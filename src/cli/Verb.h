// SPDX-License-Identifier: GPL-3.0-or-later
// How a verb of goldwatchctl is made. One file per group of verbs has one function addXVerbs(Program &):
//
//     void addEnvVerbs(Program &program)
//     {
//         auto &env = program.group("env", Text::tr("Environment profiles"));
//         auto options = std::make_shared<InitOptions>();
//         auto &init = program.verb(env, "init", Text::tr("Write a new profile"),
//                                   [options](Session &session) { return initProfile(session, *options); });
//         addOption(init, "name", options->name, Text::tr("Name of the environment"))->required();
//     }
//
// A verb's function returns its exit code (see Exit). It prints results through the session only, so that --json,
// colours and interruption work alike everywhere. What people read goes through tr(); what programs read, JSON and the
// lines of plugins, is in English for everyone.
#pragma once

#include "cli/Options.h"
#include "cli/Session.h"

#include <functional>
#include <map>
#include <memory>
#include <string>

namespace gw::cli {

class Program
{
public:
    Program();
    ~Program();

    using Run = std::function<int(Session &)>;
    /// A word that only holds verbs, made once: `shadow`, `env`.
    CLI::App &group(const std::string &name, const QString &summary) { return group(root(), name, summary); }
    /// The same beneath another: `monitor queue`.
    CLI::App &group(CLI::App &parent, const std::string &name, const QString &summary);
    /// A verb beneath @p parent; options are added to what it returns.
    CLI::App &verb(CLI::App &parent, const std::string &name, const QString &summary, Run run);
    CLI::App &root() { return *m_root; }

    /// Parses and runs; needs the QCoreApplication. Returns the exit code.
    int execute(int argc, char **argv);

private:
    /// What CLI11 writes by itself into the help of @p app.
    CLI::App &dress(CLI::App &app);

    std::unique_ptr<CLI::App> m_root;
    GlobalOptions m_options;
    std::map<const CLI::App *, Run> m_runs;
};

/// The exit codes as --help tells them, at the end of the help of every verb that has no footer of its own.
[[nodiscard]] QString exitCodeHelp();
/// The same for Nagios plugins.
[[nodiscard]] QString pluginHelp();

/// Every group, in the order of the help.
void addAllVerbs(Program &program);

} // namespace gw::cli
