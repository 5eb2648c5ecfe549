// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Verb.h"

namespace gw::cli {

void addShadowVerbs(Program &program);
void addReportVerb(Program &program);
void addStopVerbs(Program &program);
void addLabVerbs(Program &program);
void addAgentVerbs(Program &program);

void addAllVerbs(Program &program)
{
    addShadowVerbs(program);
    addReportVerb(program);
    addStopVerbs(program);
    addLabVerbs(program);
    addAgentVerbs(program);
}

} // namespace gw::cli
