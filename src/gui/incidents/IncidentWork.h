// SPDX-License-Identifier: GPL-3.0-or-later
// For the parts of IncidentDesk alone.
#pragma once

#include "gui/incidents/IncidentDesk.h"

#include "base/WhenDone.h"
#include "incident/StepRun.h"

namespace gw::gui {

/// Goes in the reverse order: the run asks the store and the desk until its end.
struct IncidentDesk::Work
{
    std::shared_ptr<store::Store> store;
    std::unique_ptr<host::Host> desk;
    std::unique_ptr<incident::StepRun> run;
    QFuture<Result<incident::StepOutcome>> future;
};

/// Goes on with an answer of the store. None comes when it is for an environment that was left, or when the store went.
template<typename T, typename Use> void IncidentDesk::await(QFuture<Result<T>> future, Use use)
{
    whenDone(future, this, [this, use, generation = m_generation](const Result<T> &answer) {
        if (generation == m_generation)
            use(answer);
    });
}

} // namespace gw::gui
