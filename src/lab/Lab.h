// SPDX-License-Identifier: GPL-3.0-or-later
// The practice lab: a simulated engine and real services in a private workspace, and faults to practise on.
//
// One lab per user and $XDG_RUNTIME_DIR. A supervisor owns every process; each dies with it. Requests go to it
// over a socket in the workspace. Main thread; needs a QCoreApplication.
#pragma once

#include "base/Json.h"

#include <functional>
#include <optional>

namespace gw::lab {

struct Options
{
    double speed = 1;                           ///< run seconds per wall second, 0 < speed <= 720
    QString scenario = QStringLiteral("fresh"); ///< one of scenarios()
    bool services = true; ///< false: engine, backend and webhook receiver only; up within a second
};

/// The workspace of the lab of this user, whether there is one or not.
[[nodiscard]] QString workspacePath();

/// Makes a lab and stays with it until Ctrl-C, SIGTERM, `lab down` or the end of the parent process.
/// @p onReady gets {env_file, workspace, services[{name, url, state}], pid} as soon as all answer or 20 s passed.
[[nodiscard]] Result<void> superviseLab(const Options &options,
                                        const std::function<void(const QJsonObject &)> &onReady);
/// The same in a process of its own; returns when it is ready.
[[nodiscard]] Result<QJsonObject> startLab(const Options &options);

/// Asks the running lab: {"do": "status"}, {"do": "inject", "fault": NAME}, "clear", "restart". Waits for the answer.
/// NotFound: no lab runs. NotPossible faults and refusals come as Refused with the reason.
[[nodiscard]] Result<QJsonObject> askLab(const QJsonObject &request);
/// Ends the lab and removes its workspace, also when its supervisor is gone. False: there was none.
[[nodiscard]] Result<bool> endLab();

struct FaultName
{
    QString name, what;
};
/// Names that inject and clear take, in the order of the help.
[[nodiscard]] QList<FaultName> faultNames();

/// The programs of a lab are links to this one: when it was started as one of them, does that work and returns the
/// exit code. To be called first in main().
[[nodiscard]] std::optional<int> runPart(int argc, char **argv);

} // namespace gw::lab
