// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/Problem.h"

namespace gw::health {

int exitCode(Verdict verdict)
{
    return int(verdict);
}

} // namespace gw::health
