// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Verb.h"

#include "cli/Text.h"
#include "host/AgentServer.h"

#include <csignal>

namespace gw::cli {
namespace {

int runAgent(Session &)
{
    // It dies with its connection and by any signal, at once: whatever it was doing is safe to stop.
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        if (std::signal(number, SIG_DFL) == SIG_IGN)
            std::signal(number, SIG_IGN);
    return host::runAgent();
}

} // namespace

void addAgentVerbs(Program &program)
{
    program.verb(program.root(), "agent",
                 Text::tr("Serve the desktop on standard input and output; started by it, not by people"), runAgent);
}

} // namespace gw::cli
