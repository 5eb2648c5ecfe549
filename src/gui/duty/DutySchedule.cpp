// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/duty/DutySchedule.h"

#include <QRegularExpression>

namespace gw::gui {
namespace {

constexpr int statusEvery = 2, sanityEvery = 4, storageEvery = 6; // hours
constexpr int minutesPerDay = 24 * 60;

struct Hours
{
    int from, to; ///< minutes of the day; to <= from: over midnight
    [[nodiscard]] bool contains(int minute) const
    {
        return from < to ? minute >= from && minute < to : minute >= from || minute < to;
    }
};

std::optional<Hours> hoursIn(const QString &when)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<!\\d)([01]?\\d|2[0-4]):([0-5]\\d)\\s*[-\\x{2013}]\\s*([01]?\\d|2[0-4]):([0-5]\\d)(?!\\d)"));
    const auto match = pattern.match(when);
    if (!match.hasMatch())
        return std::nullopt;
    const auto minute = [&match](int group) {
        return (match.captured(group).toInt() * 60 + match.captured(group + 1).toInt()) % minutesPerDay;
    };
    return Hours{minute(1), minute(3)};
}

bool includesStatus(const Duty &duty) { return duty.kind == DutyKind::QuickStatus || duty.withStatus; }

/// The next that asks for the same, or the end of the run.
QDateTime pastAt(const QList<Duty> &duties, qsizetype index)
{
    const Duty &duty = duties.at(index);
    for (qsizetype i = index + 1; i < duties.size(); ++i) {
        const Duty &later = duties.at(i);
        const bool same = duty.kind == DutyKind::QuickStatus || duty.kind == DutyKind::Before ? includesStatus(later)
                                                                                              : later.kind == duty.kind;
        if (same || later.kind == DutyKind::After)
            return later.at;
    }
    return {};
}

} // namespace

QList<Duty> dutiesOf(const QDateTime &start, Seconds target)
{
    QList<Duty> duties;
    if (!start.isValid())
        return duties;
    const auto add = [&](DutyKind kind, qint64 seconds, bool withStatus = false) {
        duties.append({kind, seconds / 3600, start.addSecs(seconds), {}, withStatus});
    };
    constexpr qint64 longest = 14 * 24; // a schedule of more is no help
    const qint64 hours = std::min<qint64>((target.count() + 3599) / 3600, longest);
    add(DutyKind::Before, 0);
    for (qint64 hour = statusEvery; hour < hours; hour += statusEvery) {
        const bool sanity = hour % sanityEvery == 0, storage = hour % storageEvery == 0;
        if (sanity)
            add(DutyKind::Sanity, hour * 3600, true);
        if (storage)
            add(DutyKind::Storage, hour * 3600, !sanity);
        if (!sanity && !storage)
            add(DutyKind::QuickStatus, hour * 3600);
    }
    if (target.count() > 0)
        add(DutyKind::After, target.count());
    for (qsizetype i = 0; i < duties.size(); ++i)
        duties[i].until = pastAt(duties, i);
    return duties;
}

Watch watchAt(const QList<environment::Contact> &contacts, const QDateTime &local)
{
    QList<std::pair<qsizetype, Hours>> hours;
    for (qsizetype i = 0; i < contacts.size(); ++i)
        if (const auto found = hoursIn(contacts.at(i).when))
            hours.append({i, *found});
    Watch watch;
    watch.known = !hours.isEmpty();
    if (!watch.known)
        return watch;
    const auto at = [&hours](int minute) -> std::optional<qsizetype> {
        for (const auto &[index, span] : hours)
            if (span.contains(minute))
                return index;
        return std::nullopt;
    };
    const QTime time = local.time();
    const int minute = time.hour() * 60 + time.minute();
    watch.now = at(minute);
    // Overlaps and gaps included: the first minute that is somebody else's, or nobody's.
    for (int later = 1; later <= minutesPerDay; ++later) {
        const auto who = at((minute + later) % minutesPerDay);
        if (who == watch.now)
            continue;
        watch.until = local.addSecs(qint64(later) * 60 - time.second());
        watch.next = who;
        break;
    }
    return watch;
}

} // namespace gw::gui
