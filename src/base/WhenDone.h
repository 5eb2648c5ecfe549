// SPDX-License-Identifier: GPL-3.0-or-later
// Goes on when a future is finished. QFuture::then() is no choice: Qt 6.4 runs a continuation twice when another thread
// finishes the future while it is attached, the second time on what the first has left.
#pragma once

#include <QFutureWatcher>

#include <utility>

namespace gw {

/// @p use gets the finished future, which has no result when it was cancelled. Called from the event loop of @p
/// context, an object of the calling thread, and not when that is gone.
template<typename T, typename Use> void whenFinished(const QFuture<T> &future, QObject *context, Use use)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, use = std::move(use)]() mutable {
        watcher->deleteLater();
        use(watcher->future());
    });
    watcher->setFuture(future);
}

/// The same with the result itself; @p cancelled is called in its place when there is none.
template<typename T, typename Use, typename Cancelled>
void whenDone(const QFuture<T> &future, QObject *context, Use use, Cancelled cancelled)
{
    whenFinished(future, context,
                 [use = std::move(use), cancelled = std::move(cancelled)](const QFuture<T> &finished) mutable {
                     if (finished.resultCount() > 0)
                         use(finished.result());
                     else
                         cancelled();
                 });
}

template<typename T, typename Use> void whenDone(const QFuture<T> &future, QObject *context, Use use)
{
    whenDone(future, context, std::move(use), [] {});
}

} // namespace gw
