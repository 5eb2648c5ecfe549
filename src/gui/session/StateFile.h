// SPDX-License-Identifier: GPL-3.0-or-later
// Small files that the desktop keeps per environment below $XDG_STATE_HOME/goldwatch. For any thread.
#pragma once

#include "base/Json.h"
#include "environment/Profile.h"

namespace gw::gui {

/// $XDG_STATE_HOME/goldwatch/FOLDER/NAME-DIGEST.json; empty for a profile that is not one of this desk: a lab's goes
/// with the lab.
[[nodiscard]] QString stateFile(const QString &folder, const environment::Profile &profile);
/// A file that is not there is an empty object.
[[nodiscard]] Result<QJsonObject> readState(const QString &file);
/// Makes its folder.
[[nodiscard]] Result<void> writeState(const QString &file, const QJsonObject &content);

} // namespace gw::gui
