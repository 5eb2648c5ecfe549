// SPDX-License-Identifier: GPL-3.0-or-later
// What the monitor has to tell: a problem that was raised, changed or cleared, or a note about the monitoring itself.
#pragma once

#include "health/Problem.h"

namespace gw::monitor {

enum class EventKind {
    Raised,
    Changed, ///< another severity of what is open
    Cleared,
    Note, ///< a gap in the monitoring, a profile that is broken: nothing that stays open
    Test  ///< of a webhook, asked for by a person
};
constexpr auto enumNames(EventKind)
{
    using enum EventKind;
    return std::array{std::pair{Raised, "raised"}, std::pair{Changed, "changed"}, std::pair{Cleared, "cleared"},
                      std::pair{Note, "note"}, std::pair{Test, "test"}};
}

/// Level of the log line and of the message: WARNING or CRITICAL, as the old monitor's tools read them.
enum class Level { Warning, Critical };
constexpr auto enumNames(Level)
{
    return std::array{std::pair{Level::Warning, "WARNING"}, std::pair{Level::Critical, "CRITICAL"}};
}

struct Event
{
    QString id; ///< "msg_" and 32 hex digits; the same wherever the event is told, however often
    EventKind kind = EventKind::Note;
    QDateTime at;
    Level level = Level::Warning;
    QString cause;           ///< stable for one problem, "stale_log/shadow_simulation_x"; see causeOf()
    QString source;          ///< the environment's name
    health::Problem problem; ///< of a note: summary and evidence alone
    bool operator==(const Event &) const = default;
};
template<class V> void describe(V &v, Event &e)
{
    v("id", e.id);
    v("kind", e.kind);
    v("at", e.at);
    v("level", e.level);
    v("cause", e.cause);
    v("source", e.source);
    v("problem", e.problem);
}

/// What makes two problems the same cause: kind and subject. A disk that goes from warning to critical is one cause,
/// though health gives the two levels names of their own.
[[nodiscard]] QString causeOf(const health::Problem &problem);
[[nodiscard]] Level levelOf(const health::Problem &problem);
/// An event about @p problem, with an id of its own.
[[nodiscard]] Event eventOf(EventKind kind, const health::Problem &problem, const QDateTime &at);
[[nodiscard]] Event noteOf(const QString &text, const QDateTime &at);
/// One line for a log: the fact, and that it is over when it is.
[[nodiscard]] QString textOf(const Event &event);

} // namespace gw::monitor
