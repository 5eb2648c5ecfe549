// SPDX-License-Identifier: GPL-3.0-or-later
// A shadow run as a host would tell it: fourteen hours in, healthy, and what can befall it.
#pragma once

#include "ScriptedHost.h"

#include "gui/session/Session.h"

namespace gw::gui {

struct Scene
{
    explicit Scene(qint64 cycles = 1672);

    host::RunChange change;
    ScriptedHost::Script script;
    environment::Profile profile;

    /// Puts the present change into the script as the answer to watch.start.
    void publish();
    /// Tells the present change as a notice.
    void tell();
    void addMismatch();
    void die();
    void addProblem(health::ProblemKind kind, health::Severity severity, const QString &summary);
    [[nodiscard]] HostFactory factory();
};

} // namespace gw::gui
