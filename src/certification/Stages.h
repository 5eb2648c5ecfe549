// SPDX-License-Identifier: GPL-3.0-or-later
// A result that is come to in stages, each of which waits for an answer.
#pragma once

#include "base/Error.h"
#include "base/WhenDone.h"

#include <QPromise>

#include <functional>
#include <stop_token>
#include <utility>

namespace gw::certification {

/// Lives in one thread with an event loop. Cancelling future() cancels the answer that is waited for and stops whoever
/// heeds stop(); so does destroying this, which leaves the future without a result.
template<class T> class Stages : public QObject
{
public:
    /// @p givenUp: what is said when an answer never comes, "Given up before it was signed"; @p where: of that error.
    explicit Stages(QString givenUp, QString where = {}) : m_givenUp(std::move(givenUp)), m_where(std::move(where))
    {
        m_promise.start();
        connect(&m_watcher, &QFutureWatcherBase::canceled, this, [this] {
            m_stop.request_stop();
            if (m_cancel)
                m_cancel();
        });
        m_watcher.setFuture(m_promise.future());
    }
    ~Stages() override
    {
        m_stop.request_stop();
        if (!m_isOver)
            m_promise.finish();
    }

    [[nodiscard]] QFuture<Result<T>> future() const { return m_promise.future(); }
    [[nodiscard]] std::stop_token stop() const { return m_stop.get_token(); }
    [[nodiscard]] bool isOver() const { return m_isOver; }

    /// @p use gets the answer.
    template<typename Answer, typename Use> void await(QFuture<Answer> answer, Use use)
    {
        m_cancel = [answer]() mutable { answer.cancel(); };
        if (m_promise.isCanceled())
            m_cancel();
        whenFinished(answer, this, [this, use](const QFuture<Answer> &done) {
            m_cancel = {};
            if (done.resultCount() > 0)
                use(done.result());
            else
                end(failure(ErrorKind::Cancelled, m_givenUp, m_where));
        });
    }
    /// @p use gets what was asked for; an error ends it all.
    template<typename Answer, typename Use> void expect(QFuture<Result<Answer>> answer, Use use)
    {
        await(answer, [this, use](const Result<Answer> &result) {
            if (result)
                use(*result);
            else
                end(Failure(result.error()));
        });
    }
    /// Not to be cancelled. @p use gets the answer, or Cancelled with @p lost when there is none.
    template<typename Answer, typename Use> void insist(QFuture<Result<Answer>> answer, const QString &lost, Use use)
    {
        whenDone(answer, this, use, [use, lost] { use(Result<Answer>(failure(ErrorKind::Cancelled, lost))); });
    }
    /// Only the first counts.
    void end(Result<T> result)
    {
        if (std::exchange(m_isOver, true))
            return;
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

private:
    const QString m_givenUp, m_where;
    QPromise<Result<T>> m_promise;
    QFutureWatcher<Result<T>> m_watcher;
    std::stop_source m_stop;
    std::function<void()> m_cancel; ///< of the answer that is waited for
    bool m_isOver = false;
};

} // namespace gw::certification
