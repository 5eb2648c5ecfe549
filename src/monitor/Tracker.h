// SPDX-License-Identifier: GPL-3.0-or-later
// From check to check: which problems are confirmed, which are over, what is new about them. Pure and not thread-safe.
//
// A threshold counts when n of the last m checks say so, and is over when n of them did not and fewer than n did; a
// mismatch and an altered golden file are facts and count at once. What a check could not look at is neither there nor
// gone: its place in the memory of m checks stays as it was.
#pragma once

#include "monitor/Event.h"

#include <QSet>

#include <functional>

namespace gw::monitor {

struct Confirmation
{
    qint64 n = 2, m = 3;
};

/// A problem that was told and is not over.
struct OpenProblem
{
    health::Problem problem; ///< as the last check saw it; severity as last told
    QDateTime raisedAt;
    bool operator==(const OpenProblem &) const = default;
};
template<class V> void describe(V &v, OpenProblem &o)
{
    v("problem", o.problem);
    v("raised_at", o.raisedAt);
}

/// What the last checks said about one cause, newest last.
struct Memory
{
    QString cause;
    QList<std::optional<health::Severity>> seen; ///< nullopt: it was not there
    std::optional<OpenProblem> open;
    bool operator==(const Memory &) const = default;
};
template<class V> void describe(V &v, Memory &m)
{
    v("cause", m.cause);
    v("seen", m.seen);
    v("open", m.open);
}

/// One check's outcome.
struct Check
{
    QDateTime at;
    QList<health::Problem> problems;
    /// Causes it could not judge, besides those that an `unreadable` problem tells of; e.g. silence after a suspend.
    QSet<health::ProblemKind> notJudged{};
};

class Tracker
{
public:
    /// New events, in the order of @p check's problems, those that are over last.
    [[nodiscard]] QList<Event> take(const Check &check, Confirmation confirmation);

    /// Worst first.
    [[nodiscard]] QList<OpenProblem> open() const;

    /// For the state file.
    [[nodiscard]] const QList<Memory> &memory() const { return m_memory; }
    void restore(QList<Memory> memory) { m_memory = std::move(memory); }

private:
    Memory &memoryOf(const QString &cause);
    QList<Memory> m_memory;
};

/// Kinds that cannot be judged while @p problem is there: what could not be read may hide them.
[[nodiscard]] QSet<health::ProblemKind> hiddenBy(const health::Problem &problem);

} // namespace gw::monitor
