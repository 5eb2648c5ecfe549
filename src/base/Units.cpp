// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Units.h"

#include "base/Translations.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>

namespace gw {

QString formatBytes(Bytes bytes)
{
    static constexpr std::array units{"B", "KB", "MB", "GB", "TB", "PB"};
    double size = double(bytes.value);
    size_t unit = 0;
    // 999.5 would print as 1000, so the next unit starts there.
    while (std::abs(size) >= 999.5 && unit + 1 < units.size()) {
        size /= 1024;
        ++unit;
    }
    const int decimals = unit == 0 || std::abs(size) >= 99.95 ? 0 : std::abs(size) >= 9.995 ? 0 : 1;
    return QStringLiteral("%1 %2").arg(formatDecimal(size, decimals), QLatin1String(units[unit]));
}

QString formatClock(Seconds duration)
{
    const qint64 s = std::max<qint64>(duration.count(), 0);
    return QStringLiteral("%1:%2:%3")
        .arg(s / 3600, 2, 10, QLatin1Char('0'))
        .arg(s / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(s % 60, 2, 10, QLatin1Char('0'));
}

QString formatDuration(Seconds duration)
{
    const qint64 s = std::max<qint64>(duration.count(), 0);
    if (s >= 3600)
        return QCoreApplication::translate("gw::Units", "%1 h %2 min")
            .arg(s / 3600)
            .arg(s / 60 % 60, 2, 10, QLatin1Char('0'));
    if (s >= 60)
        return QCoreApplication::translate("gw::Units", "%1 min").arg(s / 60);
    return QCoreApplication::translate("gw::Units", "%1 s").arg(s);
}

QString formatCount(qint64 n) { return installedNumbers().toString(n); }

namespace {

/// @p number as QString::number() writes it.
QString inTheLanguage(QString number) { return number.replace(QLatin1Char('.'), installedNumbers().decimalPoint()); }

} // namespace

QString formatDecimal(double value, int decimals) { return inTheLanguage(QString::number(value, 'f', decimals)); }

QString formatSignificant(double value, int figures) { return inTheLanguage(QString::number(value, 'g', figures)); }

int pluralCount(qint64 n) { return int(std::clamp<qint64>(n, 0, std::numeric_limits<int>::max())); }

} // namespace gw
