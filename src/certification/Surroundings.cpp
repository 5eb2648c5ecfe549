// SPDX-License-Identifier: GPL-3.0-or-later
#include "certification/Surroundings.h"

#include <QDateTime>

namespace gw::certification {

Result<ChecklistText> checklistFor(const environment::Profile &profile)
{
    environment::Profile here; // the paths of another host mean nothing on this one
    here.checklistFile = profile.checklistFile;
    here.file = profile.file;
    const auto expanded = environment::expandPaths(here);
    if (!expanded)
        return Failure(expanded.error());
    return readChecklist(expanded->checklistFile);
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

QString nicknameFor(const QString &owner)
{
    QString name = QStringLiteral("goldwatch-");
    for (const QChar c : owner.left(60))
        name += c.isLetterOrNumber() ? c.toLower() : QChar(u'-');
    return name;
}

} // namespace gw::certification
