// SPDX-License-Identifier: GPL-3.0-or-later
// What can be made to go wrong in a lab. Injecting or clearing twice is no error.
#pragma once

#include "base/Error.h"

#include <QStringList>

namespace gw::lab {

class Supervisor;

/// What was done, a sentence. Refused with the reason where it is not possible.
[[nodiscard]] Result<QString> injectFault(Supervisor &lab, const QString &name);
/// @p name may be "all".
[[nodiscard]] Result<QString> clearFault(Supervisor &lab, const QString &name);
[[nodiscard]] QStringList activeFaults(const Supervisor &lab);
/// Ends the run that goes on, if any, and starts a new one.
[[nodiscard]] Result<QString> restartRun(Supervisor &lab);

} // namespace gw::lab
