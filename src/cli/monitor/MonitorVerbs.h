// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of `goldwatchctl monitor`, a file per group.
#pragma once

#include "cli/Verb.h"

namespace gw::cli {

/// run, start, stop
void addMonitorDaemonVerbs(Program &program, CLI::App &monitor);
/// status, check
void addMonitorStatusVerbs(Program &program, CLI::App &monitor);
/// services
void addMonitorServicesVerb(Program &program, CLI::App &monitor);
/// queue list and resend, webhook test
void addMonitorQueueVerbs(Program &program, CLI::App &monitor);

} // namespace gw::cli
