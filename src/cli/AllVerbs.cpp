// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Verb.h"

namespace gw::cli {

void addShadowVerbs(Program &program);
void addReportVerb(Program &program);
void addStopVerbs(Program &program);
void addGoldenVerbs(Program &program);
void addAlertsVerbs(Program &program);
void addSilenceVerbs(Program &program);
void addMonitorVerbs(Program &program);
void addIncidentVerbs(Program &program);
void addPlaybookVerbs(Program &program);
void addCertifyVerbs(Program &program);
void addJournalVerbs(Program &program);
void addEnvVerbs(Program &program);
void addLabVerbs(Program &program);
void addAgentVerbs(Program &program);

void addAllVerbs(Program &program)
{
    addShadowVerbs(program);
    addReportVerb(program);
    addStopVerbs(program);
    addGoldenVerbs(program);
    addAlertsVerbs(program);
    addSilenceVerbs(program);
    addMonitorVerbs(program);
    addIncidentVerbs(program);
    addPlaybookVerbs(program);
    addCertifyVerbs(program);
    addJournalVerbs(program);
    addEnvVerbs(program);
    addLabVerbs(program);
    addAgentVerbs(program);
}

} // namespace gw::cli
