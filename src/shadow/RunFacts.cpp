// SPDX-License-Identifier: GPL-3.0-or-later
#include "shadow/RunFacts.h"

#include <cmath>

namespace gw::shadow {

QDateTime RunClock::toRun(const QDateTime &wall) const
{
    if (speed == 1 || !wallAnchor.isValid() || !wall.isValid())
        return wall;
    return runAnchor.addMSecs(std::llround(double(wallAnchor.msecsTo(wall)) * speed));
}

QDateTime RunClock::toWall(const QDateTime &run) const
{
    if (speed == 1 || !runAnchor.isValid() || !run.isValid())
        return run;
    return wallAnchor.addMSecs(std::llround(double(runAnchor.msecsTo(run)) / speed));
}

} // namespace gw::shadow
