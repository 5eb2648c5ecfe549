// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be done during a run and when, and who is there to do it.
#pragma once

#include "environment/Profile.h"

#include <QDateTime>

#include <optional>

namespace gw::gui {

/// The day of a run: before it, every 2 h, every 4 h, every 6 h, after it.
enum class DutyKind { Before, QuickStatus, Sanity, Storage, After };
constexpr auto enumNames(DutyKind)
{
    using enum DutyKind;
    return std::array{std::pair{Before, "before"}, std::pair{QuickStatus, "quick_status"}, std::pair{Sanity, "sanity"},
                      std::pair{Storage, "storage"}, std::pair{After, "after"}};
}

struct Duty
{
    DutyKind kind = DutyKind::QuickStatus;
    qint64 hour = 0;         ///< of the run
    QDateTime at;            ///< run time
    QDateTime until;         ///< run time: when the next of its kind is due and this one is past; invalid: never
    bool withStatus = false; ///< another check, and the quick status that is due at the same time
};

/// By time. @p target 0 or less: how long the run takes is not known, so nothing comes after it.
[[nodiscard]] QList<Duty> dutiesOf(const QDateTime &start, Seconds target);

/// Who is on duty: those contacts whose "when" names hours of the day, "all incidents, 20:00-08:00".
struct Watch
{
    bool known = false;            ///< some contact names hours
    std::optional<qsizetype> now;  ///< index of the contact; nullopt: nobody
    QDateTime until;               ///< when that changes
    std::optional<qsizetype> next; ///< who has it then
};
/// @p local is the time in the zone that the hours are meant in.
[[nodiscard]] Watch watchAt(const QList<environment::Contact> &contacts, const QDateTime &local);

} // namespace gw::gui
