// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of `goldwatchctl golden` that work on archives, a file per group.
#pragma once

#include "cli/Verb.h"
#include "golden/archive/PackList.h"
#include "host/Retention.h"

namespace gw::cli {

using host::archivesIn;
using host::trashOf;

/// status; forecast
void addGoldenStatusVerb(Program &program, CLI::App &golden);
void addGoldenForecastVerb(Program &program, CLI::App &golden);
/// archive, cleanup
void addGoldenRetentionVerbs(Program &program, CLI::App &golden);
/// hold add, list, remove; trash list, restore, purge
void addGoldenHoldVerbs(Program &program, CLI::App &golden);
void addGoldenTrashVerbs(Program &program, CLI::App &golden);
/// verify
void addGoldenVerifyVerb(Program &program, CLI::App &golden);
/// restore
void addGoldenRestoreVerb(Program &program, CLI::App &golden);
/// ls, cat, find
void addGoldenSourceVerbs(Program &program, CLI::App &golden);

/// When a hold or a grace ends.
[[nodiscard]] QString endText(const QDateTime &time);
/// What stays where it was, and why; the first twenty are named.
void printKept(const Session &session, const QList<golden::KeptFile> &kept);

} // namespace gw::cli
