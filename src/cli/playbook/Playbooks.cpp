// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/playbook/Playbooks.h"

#include "incident/Surroundings.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

namespace gw::cli {

QStringList programWords(const Session &session)
{
    const QString name = QStringLiteral("goldwatchctl"), here = QCoreApplication::applicationFilePath();
    const QString found = QStandardPaths::findExecutable(name);
    const bool isFound =
        !found.isEmpty() && QFileInfo(found).canonicalFilePath() == QFileInfo(here).canonicalFilePath();
    return QStringList(isFound ? name : here) + session.environmentArguments();
}

Result<playbook::Library> openPlaybooks(Session &session)
{
    const auto profile = session.profile();
    if (!profile)
        return Failure(profile.error());
    return incident::openPlaybooks(*profile);
}

} // namespace gw::cli
