// SPDX-License-Identifier: GPL-3.0-or-later
// Blocking work of a library in a thread, watched from the command line: rate and time left on a terminal, Ctrl-C.
#pragma once

#include "base/Meter.h"
#include "cli/Session.h"

#include <QElapsedTimer>
#include <QtConcurrent/QtConcurrentRun>

#include <functional>
#include <memory>

namespace gw::cli {

/// Progress of work: @p done of @p total bytes, and files so far. Where @p part changes, another part of it begins.
using Tell = std::function<void(qint64 done, qint64 total, qint64 files, const QString &part)>;

/// Runs @p work(stop token, Tell) -> Result<T>. Interrupted, it ends by itself and its result counts: it says what was
/// done.
template<class T, class Work> [[nodiscard]] Result<T> watched(Session &session, const QString &what, Work work)
{
    const auto result = std::make_shared<Result<T>>(
        Failure(Error{ErrorKind::Cancelled, Session::interruptedText(what), {}, {}})); // where it did not even begin
    const auto future = QtConcurrent::run(
        [result, work = std::move(work), stop = Session::stopToken()](QPromise<Result<Nothing>> &promise) {
            promise.setProgressRange(0, 1000);
            Meter meter;
            QElapsedTimer told;
            *result = work(stop, [&](qint64 done, qint64 total, qint64 files, const QString &part) {
                if (told.isValid() && told.elapsed() < 100)
                    return; // nobody reads faster
                told.start();
                const qint64 share = total > 0 ? std::min<qint64>(1000, 1000 * done / total) : 0;
                promise.setProgressValueAndText(int(share), meter.text(done, total, files, part));
            });
            promise.addResult(Nothing{});
        });
    const auto waited = session.await(future, what);
    if (!waited && waited.error().kind != ErrorKind::Cancelled)
        return Failure(waited.error());
    return std::move(*result); // it may be large
}

/// Does @p there(session) where the environment's host is reached by ssh, by asking its agent; else @p here(session).
template<class Here, class There> [[nodiscard]] int whereItIs(Session &session, Here here, There there)
{
    const auto elsewhere = session.isElsewhere();
    if (!elsewhere)
        return session.fail(elsewhere.error());
    return *elsewhere ? there(session) : here(session);
}

} // namespace gw::cli
