// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/TimeText.h"

#include <QLocale>

namespace gw::gui {

QString TimeText::clock(const QDateTime &at) const { return local(at).toString(QStringLiteral("HH:mm")); }

QString TimeText::clockSeconds(const QDateTime &at) const { return local(at).toString(QStringLiteral("HH:mm:ss")); }

QString TimeText::date(const QDateTime &at) const
{
    //: date on the time axis, QLocale format
    return QLocale().toString(local(at), tr("ddd d MMM"));
}

QString TimeText::moment(const QDateTime &at, const QDateTime &now) const
{
    const qint64 days = local(at).date().daysTo(local(now).date());
    if (days == 0)
        return clock(at);
    if (days == 1)
        return tr("yesterday %1").arg(clock(at));
    if (days == -1)
        return tr("tomorrow %1").arg(clock(at));
    //: a day with its clock, QLocale format for the day
    return tr("%1 %2", "date, clock").arg(QLocale().toString(local(at), tr("d MMM")), clock(at));
}

QString TimeText::ago(const QDateTime &at, const QDateTime &now)
{
    const qint64 seconds = at.secsTo(now);
    return seconds < 1 ? tr("just now") : tr("%1 ago").arg(formatDuration(Seconds(seconds)));
}

QString TimeText::ahead(const QDateTime &at, const QDateTime &now)
{
    const qint64 seconds = now.secsTo(at);
    return seconds < 1 ? tr("any moment") : tr("in %1").arg(formatDuration(Seconds(seconds)));
}

} // namespace gw::gui
