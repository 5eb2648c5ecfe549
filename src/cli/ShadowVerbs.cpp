// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shadow/ShadowVerbs.h"

#include <QCoreApplication>

namespace gw::cli {

void addShadowVerbs(Program &program)
{
    auto &shadow = program.group("shadow", QCoreApplication::translate("gw::cli::ShadowVerbs", "The shadow run"));
    addStatusVerb(program, shadow);
    addFullVerb(program, shadow);
    addListVerbs(program, shadow);
    addTailVerb(program, shadow);
    addCheckVerbs(program, shadow);
}

} // namespace gw::cli
