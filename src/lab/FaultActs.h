// SPDX-License-Identifier: GPL-3.0-or-later
// What each fault does; only Faults.cpp calls these. Names and contracts are those of its table.
#pragma once

#include "lab/Faults.h"
#include "lab/Supervisor.h"

namespace gw::lab::acts {

[[nodiscard]] Failure refused(const QString &why, const QString &hint = {});
[[nodiscard]] Failure noRun();

// A fault is a file of its name in the faults folder where the engine or the backend looks at it; else the
// same file only notes that it is active.
[[nodiscard]] bool isNoted(const Supervisor &lab, const QString &name);
[[nodiscard]] Result<void> note(Supervisor &lab, const QString &name, const QByteArray &content = "on\n");
void forget(Supervisor &lab, const QString &name);
/// note() and forget() with a sentence.
Result<QString> set(Supervisor &lab, const QString &name);
Result<QString> unset(Supervisor &lab, const QString &name);

Result<QString> injectMismatch(Supervisor &lab, const QString &name);
Result<QString> clearMismatch(Supervisor &lab, const QString &name);
bool mismatchActive(const Supervisor &lab, const QString &name);
Result<QString> alterGolden(Supervisor &lab, const QString &name);
Result<QString> restoreGolden(Supervisor &lab, const QString &name);
Result<QString> killEngine(Supervisor &lab, const QString &name);
Result<QString> goOnEngine(Supervisor &lab, const QString &name);
Result<QString> freezeEngine(Supervisor &lab, const QString &name);
Result<QString> thawEngine(Supervisor &lab, const QString &name);
Result<QString> silenceLog(Supervisor &lab, const QString &name);
Result<QString> stopService(Supervisor &lab, const QString &name);
Result<QString> startService(Supervisor &lab, const QString &name);
Result<QString> fillDisk(Supervisor &lab, const QString &name);
Result<QString> freeDisk(Supervisor &lab, const QString &name);

} // namespace gw::lab::acts
