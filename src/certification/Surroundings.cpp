// SPDX-License-Identifier: GPL-3.0-or-later
#include "certification/Surroundings.h"

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

QString nicknameFor(const QString &owner)
{
    QString name = QStringLiteral("goldwatch-");
    for (const QChar c : owner.left(60))
        name += c.isLetterOrNumber() ? c.toLower() : QChar(u'-');
    return name;
}

} // namespace gw::certification
