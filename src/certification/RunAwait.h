// SPDX-License-Identifier: GPL-3.0-or-later
// For the parts of CertificationRun alone.
#pragma once

#include "certification/CertificationRun.h"
#include "certification/Evaluate.h"

namespace gw::certification {

/// @p use gets what came, or that it was cancelled.
template<typename T, typename Use>
void CertificationRun::await(QFuture<Result<T>> future, Use use, Cancelling cancelling)
{
    auto *watcher = new QFutureWatcher<Result<T>>(this);
    if (cancelling == Cancelling::Possible)
        m_running.insert(watcher);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, use] {
        m_running.remove(watcher);
        watcher->deleteLater();
        const auto answer = watcher->future();
        use(answer.resultCount() > 0
                ? answer.result()
                : Result<T>(failure(ErrorKind::Cancelled, CertificationRun::tr("Given up while it was checked"))));
    });
    watcher->setFuture(future);
    if (m_cancelled && cancelling == Cancelling::Possible)
        watcher->cancel();
}

/// As evidence keeps it.
template<class T> QByteArray rawOf(const T &answer)
{
    return QJsonDocument(toJson(answer).toObject()).toJson(QJsonDocument::Indented);
}

} // namespace gw::certification
