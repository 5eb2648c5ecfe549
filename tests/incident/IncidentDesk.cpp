// SPDX-License-Identifier: GPL-3.0-or-later
#include "IncidentDesk.h"

#include "playbook/Library.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace gw::incident::test {

qsizetype linesOf(const QString &file)
{
    QFile read(file);
    return read.open(QIODevice::ReadOnly) ? read.readAll().count('\n') : 0;
}

QByteArray playbookText(const QByteArray &steps, const QByteArray &facts)
{
    return "---\ntype: mismatch\nseverity: P0\nanswers: mismatch\n" + facts + "---\n\n# Trial\n\n## 1. Only phase\n\n" +
           steps;
}

QByteArray stepText(const QByteArray &name, const QByteArray &keys, const QByteArray &script)
{
    return "### Step " + name + "\n\n```bash name=" + name + ' ' + keys + "\n" + script + "\n```\n\n";
}

IncidentDesk::IncidentDesk(const QString &directory) : m_directory(directory.isEmpty() ? m_own.path() : directory)
{
    store::Place place;
    place.file = path(QStringLiteral("store.db"));
    place.heads = path(QStringLiteral("heads"));
    store = store::Store::open(place);
    profile.name = QStringLiteral("trial");
    profile.paths.logs = {path(QStringLiteral("aos/shadow_24h_*.log"))};
    profile.paths.runDirs = {path(QStringLiteral("tmp/shadow_simulation_*"))};
    profile.paths.goldenDirs = {path(QStringLiteral("tmp/*/golden"))};
    profile.paths.archiveDir = path(QStringLiteral("archive"));
    profile.paths.stateDir = path(QStringLiteral("aos"));
    profile.paths.reportsDir = path(QStringLiteral("reports"));
    profile.paths.stopFile = path(QStringLiteral("stop"));
    profile.paths.disks = {};
    profile.shadow.process = QStringLiteral("no process has this name");
    for (QString *url : {&profile.services.backend, &profile.services.workers, &profile.services.redis,
                         &profile.services.postgres, &profile.services.prometheus, &profile.services.alertmanager})
        url->clear();
    openHost();
}

void IncidentDesk::openHost()
{
    auto opened = host::LocalHost::open({profile, false});
    if (!opened)
        qFatal("%s", qPrintable(opened.error().text()));
    host = *std::move(opened);
}

QString IncidentDesk::write(const QString &name, const QByteArray &content) const
{
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(name));
    return path(name);
}

void IncidentDesk::addRun(const char *name)
{
    const QString sample = QStringLiteral(GW_TEST_DATA "/samples/%1/").arg(QLatin1String(name));
    for (QDirIterator it(sample, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        const QString file = it.next();
        const QString to = path(file.sliced(sample.size()));
        QDir().mkpath(QFileInfo(to).path());
        if (!QFile::copy(file, to))
            qFatal("cannot copy %s", qPrintable(file));
        QFile::setPermissions(to, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
}

Opened IncidentDesk::opened(const QByteArray &text, const QString &subject, health::Severity severity) const
{
    Opening opening;
    const auto playbook = playbook::readPlaybook(write(QStringLiteral("mismatch.md"), text));
    if (!playbook)
        qFatal("%s", qPrintable(playbook.error().text()));
    opening.playbook = *playbook;
    opening.environment = profile.name;
    health::Problem problem;
    problem.subject = subject;
    problem.severity = severity;
    problem.summary = QStringLiteral("A replay came to another hash");
    opening.problem = problem;
    const auto made = openingEntry(opening);
    if (!made)
        qFatal("%s", qPrintable(made.error().text()));
    return *made;
}

Incident IncidentDesk::open(const QByteArray &playbook)
{
    return need(openIncident(*store, opened(playbook), who)).incident;
}

Incident IncidentDesk::add(const Incident &incident, const Result<store::Entry> &entry)
{
    if (!entry)
        qFatal("%s", qPrintable(entry.error().text()));
    std::ignore = need(store->append(incident.id, *entry, incident.head));
    return read(incident.id);
}

StepOrder IncidentDesk::order(const Incident &incident, const QString &step, const RunOptions &options) const
{
    const auto values = valuesOf(incident, environmentValues(profile, {QStringLiteral("goldwatchctl")}), profile);
    const auto plan = planStep(incident, step, values, profile);
    if (!plan)
        qFatal("%s", qPrintable(plan.error().text()));
    return {incident, *plan, options, who, Milliseconds(5000)};
}

Result<StepOutcome> IncidentDesk::run(const Incident &incident, const QString &step, const RunOptions &options)
{
    StepRun run(*store, *host, *host, order(incident, step, options));
    return waited(run.start());
}

} // namespace gw::incident::test
