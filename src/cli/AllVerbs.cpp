// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Verb.h"

namespace gw::cli {

void addAllVerbs(Program &)
{
}

} // namespace gw::cli
