// SPDX-License-Identifier: GPL-3.0-or-later
// For the parts of StepRun alone.
#pragma once

#include "incident/StepRun.h"

namespace gw::incident {

/// Hands on the progress of what is waited for, and lets it be cancelled.
template<typename T, typename Use> void StepRun::await(QFuture<Result<T>> future, Use use)
{
    auto *watcher = new QFutureWatcher<Result<T>>(this);
    m_cancel = [future]() mutable { future.cancel(); };
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this, watcher](int value) { tell(value, watcher->progressText()); });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, use] {
        m_cancel = {};
        watcher->deleteLater();
        const auto answer = watcher->future();
        use(answer.resultCount() > 0 ? answer.result()
                                     : Result<T>(failure(ErrorKind::Cancelled, StepRun::tr("Given up while it ran"))));
    });
    watcher->setFuture(future);
    if (m_cancelled)
        m_cancel();
}

} // namespace gw::incident
