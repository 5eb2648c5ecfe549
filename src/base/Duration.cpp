// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Duration.h"

#include <QRegularExpression>

#include <array>

namespace gw {

std::optional<Seconds> parseDuration(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        "\\A(?=\\d)(?:(\\d{1,6})w)?(?:(\\d{1,6})d)?(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,6})s)?\\z"));
    static constexpr std::array<qint64, 5> units{7 * 86400, 86400, 3600, 60, 1};
    const auto found = form.match(text);
    if (!found.hasMatch())
        return std::nullopt;
    qint64 seconds = 0;
    for (size_t i = 0; i < units.size(); ++i)
        seconds += found.captured(int(i) + 1).toLongLong() * units[i];
    return Seconds(seconds);
}

} // namespace gw
