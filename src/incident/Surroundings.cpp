// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/Surroundings.h"

#include "host/LocalHost.h"
#include "incident/Entries.h"
#include "incident/Rules.h"
#include "incident/Text.h"

#include <QSysInfo>

#include <algorithm>
#include <pwd.h>
#include <unistd.h>

namespace gw::incident {
Who whoAmI()
{
    const passwd *user = ::getpwuid(::getuid());
    return {user ? QString::fromLocal8Bit(user->pw_name) : QString::number(::getuid()), QSysInfo::machineHostName()};
}

Result<store::Place> storePlace(const environment::Profile &profile)
{
    const auto secret = environment::readSecret(profile, profile.storeSecret);
    if (!secret)
        return Failure(secret.error());
    QString heads = store::dataDirectory() + QStringLiteral("/heads");
    if (profile.host.kind == environment::HostKind::Local) {
        const auto expanded = environment::expandPaths(profile);
        if (!expanded)
            return Failure(expanded.error());
        heads = expanded->paths.reportsDir + QStringLiteral("/.heads");
    }
    return store::Place::fromUrl(profile.storeUrl, *secret, heads);
}

Result<environment::Profile> readableProfile(const environment::Profile &profile)
{
    return profile.host.kind == environment::HostKind::Local ? environment::expandPaths(profile)
                                                             : Result<environment::Profile>(profile);
}

Result<playbook::Library> openPlaybooks(const environment::Profile &profile)
{
    environment::Profile here; // the paths of another host mean nothing on this one
    here.playbookDirs = profile.playbookDirs;
    here.file = profile.file;
    const auto expanded = environment::expandPaths(here);
    if (!expanded)
        return Failure(expanded.error());
    return playbook::openLibrary(expanded->playbookDirs);
}

Result<playbook::Playbook> playbookOf(const playbook::Library &library, const QString &type)
{
    QStringList known;
    for (const auto &playbook : playbook::incidentTypes(library)) {
        if (playbook.facts.type == type)
            return playbook;
        known << playbook.facts.type;
    }
    // Of a folder that cannot be listed nobody knows which types it has.
    if (!library.errors.isEmpty())
        return Failure(library.errors.first());
    return failure(ErrorKind::Usage, Text::tr("There is no type of incident called \"%1\"").arg(type.left(60)), {},
                   Text::tr("Types: %1").arg(known.join(QStringLiteral(", "))));
}

Result<std::unique_ptr<host::Host>> deskHost(const environment::Profile &profile, bool unlocked)
{
    environment::Profile here;
    here.name = profile.name;
    here.production = profile.production;
    here.secrets = profile.secrets; // so that they are masked
    auto local = host::LocalHost::open({here, unlocked});
    if (!local)
        return Failure(local.error());
    return std::unique_ptr<host::Host>(*std::move(local));
}

void refreshRunValues(const health::RunStatus &status, const Incident &incident, playbook::Values &values)
{
    playbook::Values now;
    addRunValues(status, now);
    values.remove(QStringLiteral("pid")); // a process that is gone is no process
    for (const char *name : {"pid", "log"})
        if (const auto value = now.value(QLatin1String(name)); !value.isEmpty())
            values.insert(QLatin1String(name), value);
    if (incident.type != u"mismatch")
        if (const auto left = now.value(QStringLiteral("hours_left")); !left.isEmpty())
            values.insert(QStringLiteral("hours_left"), left);
}

bool needsNod(const StepPlan &plan, bool undo)
{
    return undo || std::any_of(plan.commands.begin(), plan.commands.end(), [](const PlannedCommand &planned) {
               return !planned.command.changes || planned.command.confirm != playbook::Confirm::Default;
           });
}

StepPlan capturePlan(const Incident &incident)
{
    StepPlan plan;
    plan.step = captureStep;
    plan.title = Text::tr("Capturing evidence");
    for (const auto &phase : incident.playbook.phases)
        for (const auto &step : phase.steps)
            for (const auto &part : step.parts)
                if (part.command.action == playbook::Action::Capture)
                    plan.step = step.id;
    PlannedCommand command;
    command.command.action = playbook::Action::Capture;
    command.command.changes = true;
    command.text = QStringLiteral("goldwatchctl incident capture %1").arg(incident.id);
    plan.commands << command;
    return plan;
}

} // namespace gw::incident
