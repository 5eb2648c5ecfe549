// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/RunTime.h"

#include <cmath>

namespace gw::gui {
namespace {

bool isKnown(const QDateTime &at, const health::RunStatus &status)
{
    return at.isValid() && status.runNow.isValid() && status.judgedAt.isValid() && status.speed > 0;
}

} // namespace

QDateTime wallTime(const QDateTime &run, const health::RunStatus &status)
{
    if (!isPractice(status) || !isKnown(run, status))
        return run;
    return status.judgedAt.addMSecs(std::llround(double(status.runNow.msecsTo(run)) / status.speed));
}

QDateTime runTime(const QDateTime &wall, const health::RunStatus &status)
{
    if (!isPractice(status) || !isKnown(wall, status))
        return wall;
    return status.runNow.addMSecs(std::llround(double(status.judgedAt.msecsTo(wall)) * status.speed));
}

bool isPractice(const health::RunStatus &status) { return status.speed != 1; }

QString speedText(const health::RunStatus &status) { return formatSignificant(status.speed, 3) + QChar(0x00d7); }

} // namespace gw::gui
