// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/Composing.h"

#include <QLocale>

#include <cstdlib>

namespace gw::document {

QString timeText(const QDateTime &time, const QString &utcOffset)
{
    if (!time.isValid())
        return {};
    const int sign = utcOffset.startsWith(u'-') ? -1 : 1;
    const int seconds = sign * (utcOffset.mid(1, 2).toInt() * 3600 + utcOffset.mid(4, 2).toInt() * 60);
    return time.toOffsetFromUtc(seconds).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss ")) +
           (seconds == 0 ? QStringLiteral("UTC") : utcOffset);
}

QString deskOffset()
{
    const int seconds = QDateTime::currentDateTime().offsetFromUtc();
    return seconds == 0 ? QString()
                        : QStringLiteral("%1%2:%3")
                              .arg(seconds < 0 ? u'-' : u'+')
                              .arg(std::abs(seconds) / 3600, 2, 10, QLatin1Char('0'))
                              .arg(std::abs(seconds) / 60 % 60, 2, 10, QLatin1Char('0'));
}

PageSize deskPaper()
{
    return QLocale::system().measurementSystem() == QLocale::ImperialUSSystem ? PageSize::Letter : PageSize::A4;
}

} // namespace gw::document
