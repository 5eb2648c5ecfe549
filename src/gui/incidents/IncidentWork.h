// SPDX-License-Identifier: GPL-3.0-or-later
// For the parts of IncidentDesk alone.
#pragma once

#include "gui/incidents/IncidentDesk.h"

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
    auto *watcher = new QFutureWatcher<Result<T>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, use, generation = m_generation] {
        watcher->deleteLater();
        const auto answer = watcher->future();
        if (generation == m_generation && answer.resultCount() > 0)
            use(answer.result());
    });
    watcher->setFuture(future);
}

} // namespace gw::gui
