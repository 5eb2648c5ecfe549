// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/Variables.h"

#include "base/Glob.h"
#include "incident/Text.h"

#include <QRegularExpression>
#include <QUrl>

#include <cmath>

namespace gw::incident {
namespace {

/// Unless it holds a password.
void addUrl(const char *name, const QString &url, playbook::Values &values)
{
    if (!url.isEmpty() && QUrl(url).userInfo().isEmpty())
        values.insert(QLatin1String(name), {url});
}

QString number(double value) { return QString::number(value, 'g', 6); }

/// @p command with ${...} replaced by what @p values has; left out while something is missing.
void addCommand(const char *name, const QStringList &command, playbook::Values &values)
{
    static const QRegularExpression place(QStringLiteral("\\$\\{(\\w+)\\}"));
    QStringList words;
    for (QString word : command) {
        for (auto match = place.match(word); match.hasMatch(); match = place.match(word, match.capturedStart())) {
            const QString key = match.captured(1) == u"hours" ? QStringLiteral("hours_left") : match.captured(1);
            const QStringList found = values.value(key);
            if (found.size() != 1 || found.first().contains(u'$'))
                return;
            word.replace(match.capturedStart(), match.capturedLength(), found.first());
        }
        words << word;
    }
    if (!words.isEmpty())
        values.insert(QLatin1String(name), words);
}

void addPaths(const environment::Profile &profile, playbook::Values &values)
{
    const auto one = [&](const char *name, const QString &path) {
        if (!path.isEmpty())
            values.insert(QLatin1String(name), {path});
    };
    one("archive_dir", profile.paths.archiveDir);
    one("state_dir", profile.paths.stateDir);
    one("stop_file", profile.paths.stopFile);
    one("reports_dir", profile.paths.reportsDir);
    one("pid_file", profile.paths.pidFile);
    values.insert(QStringLiteral("disks"), profile.paths.disks);
    if (profile.host.kind != environment::HostKind::Local)
        return; // patterns mean what is there
    const auto many = [&](const char *name, const QStringList &patterns) {
        if (const auto found = expandGlobs(patterns))
            values.insert(QLatin1String(name), *found);
    };
    many("golden_dirs", profile.paths.goldenDirs);
    many("run_dirs", profile.paths.runDirs);
    many("logs", profile.paths.logs);
}

} // namespace

QMap<QString, QString> environmentVariables()
{
    return {{QStringLiteral("goldwatchctl"), Text::tr("goldwatchctl with the options that pick this environment")},
            {QStringLiteral("environment"), Text::tr("name of the environment")},
            {QStringLiteral("archive_dir"), Text::tr("where golden archives lie")},
            {QStringLiteral("state_dir"), Text::tr("folder of the monitor's logs")},
            {QStringLiteral("stop_file"), Text::tr("file of the emergency stop")},
            {QStringLiteral("reports_dir"), Text::tr("folder of incidents and summaries")},
            {QStringLiteral("pid_file"), Text::tr("file with the monitor's process")},
            {QStringLiteral("disks"), Text::tr("file systems that are watched; several words")},
            {QStringLiteral("golden_dirs"), Text::tr("every golden directory there is; several words")},
            {QStringLiteral("run_dirs"), Text::tr("every run directory there is; several words")},
            {QStringLiteral("logs"), Text::tr("every log there is; several words")},
            {QStringLiteral("backend"), Text::tr("address of the backend")},
            {QStringLiteral("workers"), Text::tr("address that tells of the workers")},
            {QStringLiteral("prometheus"), Text::tr("address of Prometheus")},
            {QStringLiteral("alertmanager"), Text::tr("address of Alertmanager")},
            {QStringLiteral("checkpoint_table"), Text::tr("table of checkpoints")},
            {QStringLiteral("process"), Text::tr("expression that finds the shadow process")},
            {QStringLiteral("target_hours"), Text::tr("hours of a whole run")},
            {QStringLiteral("interval_s"), Text::tr("seconds from cycle to cycle")},
            {QStringLiteral("start_command"), Text::tr("command that starts a run; several words")},
            {QStringLiteral("quick_command"), Text::tr("command for three cycles; several words")},
            {QStringLiteral("verify_command"), Text::tr("command that repeats the failing workflow; several words")},
            {QStringLiteral("output"), Text::tr("output directory of the next run")},
            {QStringLiteral("log_warning_min"), Text::tr("minutes of silence until the warning")},
            {QStringLiteral("log_critical_min"), Text::tr("minutes of silence until it is critical")},
            {QStringLiteral("disk_warning_percent"), Text::tr("use of a disk until the warning")},
            {QStringLiteral("disk_critical_percent"), Text::tr("use of a disk until it is critical")},
            {QStringLiteral("retention_days"), Text::tr("age from which golden files are old")}};
}

QStringList knownVariables()
{
    QStringList names = environmentVariables().keys() + playbook::incidentVariables().keys();
    names.sort();
    return names;
}

playbook::Values environmentValues(const environment::Profile &profile, const QStringList &program)
{
    playbook::Values values;
    values.insert(QStringLiteral("goldwatchctl"), program);
    values.insert(QStringLiteral("environment"), {profile.name});
    addPaths(profile, values);
    addUrl("backend", profile.services.backend, values);
    addUrl("workers", profile.services.workers, values);
    addUrl("prometheus", profile.services.prometheus, values);
    addUrl("alertmanager", profile.services.alertmanager, values);
    const auto add = [&](const char *name, const QString &value) { values.insert(QLatin1String(name), {value}); };
    add("checkpoint_table", profile.services.checkpointTable);
    add("process", profile.shadow.process);
    add("target_hours", number(profile.shadow.targetHours));
    add("interval_s", QString::number(profile.shadow.intervalS));
    add("log_warning_min", number(double(profile.thresholds.logWarningS) / 60));
    add("log_critical_min", number(double(profile.thresholds.logCriticalS) / 60));
    add("disk_warning_percent", number(profile.thresholds.diskWarningPercent));
    add("disk_critical_percent", number(profile.thresholds.diskCriticalPercent));
    add("retention_days", number(profile.retention.days));
    return values;
}

void addRunValues(const health::RunStatus &status, playbook::Values &values)
{
    const auto add = [&](const char *name, const QString &value) {
        if (!value.isEmpty())
            values.insert(QLatin1String(name), {value});
    };
    add("run", status.run);
    add("run_dir", status.runDirectory);
    if (!status.runDirectory.isEmpty())
        add("golden_dir", status.runDirectory + QStringLiteral("/golden"));
    if (!status.logs.isEmpty())
        add("log", status.logs.last());
    if (status.pid)
        add("pid", QString::number(*status.pid));
    if (status.cycles)
        add("cycle", QString::number(*status.cycles));
    if (status.target && status.cycles && status.interval)
        add("hours_left",
            number(std::max(0.0,
                            std::ceil(double(status.target->count() - *status.cycles * status.interval->count()) / 36) /
                                100)));
    if (!status.problems.isEmpty() && status.problems.first().since.isValid())
        add("since", status.problems.first().since.toLocalTime().toString(Qt::ISODate));
    if (status.mismatchRows.isEmpty())
        return;
    const health::MismatchRow &first = status.mismatchRows.first();
    add("cycle", QString::number(first.cycle.value));
    add("run_id", first.runId);
    add("replay_id", first.replayId);
    if (first.category != golden::Category::Unknown)
        add("category", json::enumName(first.category).toUpper());
    if (first.step)
        add("step", QString::number(first.step->index));
    if (!status.runDirectory.isEmpty()) {
        add("report", QStringLiteral("%1/reports/cycle_%2.json").arg(status.runDirectory).arg(first.cycle.value));
        add("golden_file", QStringLiteral("%1/golden/%2.golden.json").arg(status.runDirectory, first.runId));
    }
}

void addCommands(const environment::Profile &profile, playbook::Values &values)
{
    addCommand("start_command", profile.shadow.startCommand, values);
    addCommand("quick_command", profile.shadow.quickCommand, values);
    addCommand("verify_command", profile.shadow.verifyCommand, values);
}

void addRecordingValues(const golden::Recording &recording, playbook::Values &values)
{
    if (!recording.workflowType.isEmpty())
        values.insert(QStringLiteral("workflow_type"), {recording.workflowType});
    values.insert(QStringLiteral("seed"), {QString::number(recording.seed)});
}

QString nextOutput(const environment::Profile &profile, const QDateTime &now)
{
    for (const QString &pattern : profile.paths.runDirs)
        if (pattern.endsWith(u'*') && pattern.count(u'*') == 1 && !pattern.contains(u'?') && !pattern.contains(u'[') &&
            !pattern.startsWith(u'~') && !pattern.contains(u'$'))
            return pattern.chopped(1) + now.toLocalTime().toString(QStringLiteral("yyyyMMdd_HHmmss"));
    return {};
}

} // namespace gw::incident
