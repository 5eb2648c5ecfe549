// SPDX-License-Identifier: GPL-3.0-or-later
// Calls to the host whose answers are for one widget.
#pragma once

#include "base/Error.h"
#include "base/WhenDone.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace gw::gui {

/// Ends a call that still runs and forgets it.
template<class T> void cancelCall(QFuture<T> &call)
{
    call.cancel();
    call = {};
}

/// What a widget asks again and again: only the answer to its last question counts, and the last one it took is kept.
/// A member of @p owner; for its thread.
template<class R> class Asked
{
public:
    explicit Asked(QObject *owner) : m_owner(owner) {}
    ~Asked() { cancelCall(m_call); }
    Q_DISABLE_COPY_MOVE(Asked)

    /// The answer to @p call is given to @p then unless another question, or another connection, came between.
    template<class F> void ask(QFuture<Result<R>> call, F then)
    {
        cancelCall(m_call);
        m_call = std::move(call);
        whenDone(m_call, m_owner, [this, then = std::move(then), number = ++m_number](const Result<R> &answer) {
            if (number == m_number)
                then(answer);
        });
    }
    /// The connection is another one: what was asked of the one before has no answer any more.
    void drop()
    {
        ++m_number;
        m_call = {};
    }
    void keep(const Result<R> &answer) { m_answer = answer; }
    void forget() { m_answer.reset(); }
    /// nullopt: none was kept yet.
    [[nodiscard]] const std::optional<Result<R>> &answer() const { return m_answer; }

private:
    QObject *m_owner;
    QFuture<Result<R>> m_call;
    std::optional<Result<R>> m_answer;
    int m_number = 0;
};

} // namespace gw::gui
