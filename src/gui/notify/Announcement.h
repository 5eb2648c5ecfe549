// SPDX-License-Identifier: GPL-3.0-or-later
// What the program tells its user unasked.
#pragma once

#include "gui/Palette.h"

#include <QDateTime>
#include <QString>

namespace gw::gui {

enum class Urgency { Low, Normal, Critical }; ///< as the notification specification counts them

struct Announcement
{
    QString key; ///< of the cause: a later one of the same key takes its place
    Meaning meaning = Meaning::Info;
    Urgency urgency = Urgency::Normal;
    QString title, body;
    QDateTime at;      ///< wall time
    bool onBar = true; ///< the verdict bar says it too, to someone who looks
};

} // namespace gw::gui
