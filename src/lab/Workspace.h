// SPDX-License-Identifier: GPL-3.0-or-later
// The private folder of a lab: who owns it now, and removing what an earlier one left.
#pragma once

#include "base/Descriptor.h"
#include "lab/Layout.h"
#include "lab/Processes.h"

#include <QStringList>

namespace gw::lab {

/// What must be ended and removed if the supervisor cannot do it any more: WORKSPACE/state.json.
struct LabState
{
    QString schema = QStringLiteral("goldwatch.lab-state/1");
    ProcessId supervisor;
    double speed = 1;
    QString scenario;
    QList<ProcessId> processes;
    QStringList directories; ///< outside the workspace
};
template<class V> void describe(V &v, LabState &s)
{
    v("schema", s.schema);
    v("supervisor", s.supervisor);
    v("speed", s.speed);
    v("scenario", s.scenario);
    v("processes", s.processes);
    v("directories", s.directories);
}

/// $XDG_RUNTIME_DIR/goldwatch-lab, else /tmp/goldwatch-lab-UID.
[[nodiscard]] QString workspacePath();

/// The workspace, held by this process until it ends. Refused, naming the owner, while another has it.
class Workspace
{
public:
    /// Makes it afresh: ends and removes what an earlier lab left behind.
    [[nodiscard]] static Result<Workspace> acquire();
    [[nodiscard]] const Layout &layout() const { return m_layout; }
    /// Removes it with all that is in it and all that state.json names.
    [[nodiscard]] Result<void> remove();

private:
    Layout m_layout;
    Descriptor m_lock;
};

/// Ends leftovers and removes the workspace of a lab whose supervisor is gone. False: there was nothing.
/// Refused while a supervisor lives.
[[nodiscard]] Result<bool> removeLeftovers();

} // namespace gw::lab
