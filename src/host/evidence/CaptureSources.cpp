// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept, source by source.
#include "host/evidence/Capture.h"

#include "golden/DirectoryReader.h"
#include "host/Text.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <sys/stat.h>

namespace gw::host {
namespace {

constexpr int metricsBefore = 30 * 60;

Result<QByteArray> jsonOf(const Result<QJsonObject> &object)
{
    return object ? Result<QByteArray>(QJsonDocument(*object).toJson()) : Failure(object.error());
}

} // namespace

void Capture::facts()
{
    text(Text::tr("incident"), "incident.json", QJsonDocument(m_query.facts).toJson());
    const auto run = ask(methods::runStatus.name, toJson(RunQuery{m_query.run, false}).toObject());
    if (run)
        if (auto status = readJson<health::RunStatus>(*run, QLatin1String(methods::runStatus.name)))
            m_run = *std::move(status);
    text(Text::tr("state of the run"), "status/run.json", jsonOf(run));
    text(Text::tr("emergency stop"), "status/stop.json", jsonOf(ask(methods::stopStatus.name)));
}

void Capture::system()
{
    text(Text::tr("processes"), "system/processes.txt",
         said({QStringLiteral("ps"), QStringLiteral("-eo"),
               QStringLiteral("pid,ppid,user,stat,lstart,etime,time,rss,nlwp,wchan:24,args")}));
    text(Text::tr("disks"), "system/disks.txt", said({QStringLiteral("df"), QStringLiteral("-hP")}));
    text(Text::tr("inodes"), "system/inodes.txt", said({QStringLiteral("df"), QStringLiteral("-iP")}));
    text(Text::tr("memory"), "system/memory.txt", said({QStringLiteral("cat"), QStringLiteral("/proc/meminfo")}));
    text(Text::tr("load and uptime"), "system/load.txt",
         said({QStringLiteral("cat"), QStringLiteral("/proc/loadavg"), QStringLiteral("/proc/uptime")}));
    text(Text::tr("kernel messages"), "system/kernel.txt",
         said({QStringLiteral("journalctl"), QStringLiteral("-k"), QStringLiteral("-n"), QStringLiteral("1000"),
               QStringLiteral("--no-pager"), QStringLiteral("-q")}));
}

/// What the engine itself recorded of both sides of each mismatch: it alone tells the cause.
QStringList Capture::recordings() const
{
    QStringList found;
    const auto directories = golden::findGoldenDirectories(m_context.profile.paths.goldenDirs);
    for (const health::MismatchRow &row : m_run.mismatchRows)
        for (const QString &directory : directories.value_or(QStringList()))
            for (const QString &id : {row.runId, row.replayId})
                if (const QString path = directory + u'/' + id + QStringLiteral(".steps.jsonl");
                    QFile::exists(path) && !found.contains(path))
                    found << path;
    return found;
}

void Capture::failing()
{
    QStringList reports, goldens;
    for (const health::MismatchRow &row : m_run.mismatchRows) {
        const QString report = QStringLiteral("%1/reports/cycle_%2.json").arg(m_run.runDirectory).arg(row.cycle.value);
        if (!reports.contains(report))
            reports << report;
        goldens << QStringLiteral("%1/golden/%2.golden.json").arg(m_run.runDirectory, row.runId);
    }
    if (reports.isEmpty()) {
        keep(Text::tr("failing golden files"), 0, {},
             Error{ErrorKind::NotFound, Text::tr("No cycle of this run failed"), {}, {}});
        return;
    }
    files(Text::tr("failing cycles"), reports, "failing/reports", SecretMask::Look::Words);
    for (const QString &recording : recordings())
        for (const QString &path : {recording, recording + QStringLiteral(".sig")})
            if (QFile::exists(path))
                goldens << path;
    files(Text::tr("failing golden files"), goldens, "failing/golden", SecretMask::Look::Values);
}

void Capture::services()
{
    auto services = ask(methods::servicesProbe.name);
    const QJsonArray states = services ? services->value(QStringLiteral("services")).toArray() : QJsonArray();
    if (services && std::all_of(states.begin(), states.end(), [](const QJsonValue &state) {
            return state[u"health"].toString() == json::enumName(services::ServiceHealth::Off);
        }))
        services = failure(ErrorKind::NotFound, Text::tr("No service is used in this environment"));
    text(Text::tr("services"), "status/services.json", jsonOf(services));
    text(Text::tr("alerts"), "status/alerts.json", jsonOf(ask(methods::alertsList.name)));
}

void Capture::metrics()
{
    static const QStringList expressions{
        QStringLiteral("sum by (status) (rate(workflow_replay_verifications_total[5m]))"),
        QStringLiteral("sum by (failure_type, spec_id) (workflow_replay_failures_total)"),
        QStringLiteral("sum by (spec_id) (workflow_active_runs)"),
        QStringLiteral("sum by (error_code) (rate(workflow_failures_total[5m]))"),
        QStringLiteral("sum by (operation, status) (rate(workflow_checkpoint_operations_total[5m]))"),
        QStringLiteral("nova_policy_emergency_stop_enabled")};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime from =
        (m_query.since.isValid() && m_query.since < now ? m_query.since : now).addSecs(-metricsBefore);
    QJsonArray answers;
    for (const QString &promql : expressions) {
        services::RangeQuery query;
        query.promql = promql;
        query.start = std::max(from, now.addDays(-2));
        query.end = now;
        const auto answer = ask(methods::metricsRange.name, toJson(query).toObject());
        if (!answer && answers.isEmpty()) {
            text(Text::tr("metrics"), "status/metrics.json", Failure(answer.error()));
            return;
        }
        QJsonObject entry = toJson(query).toObject();
        entry.insert(answer ? QStringLiteral("answer") : QStringLiteral("error"),
                     answer ? QJsonValue(*answer) : toJson(answer.error()));
        answers.append(entry);
    }
    text(Text::tr("metrics"), "status/metrics.json",
         QJsonDocument(QJsonObject{{QStringLiteral("queries"), answers}}).toJson());
}

void Capture::monitor()
{
    const QString state = m_context.profile.paths.stateDir;
    for (const char *name : {"shadow_monitor.log", "shadow_alerts.json", "shadow_cron_alerts.log"})
        files(QLatin1String(name), {state + u'/' + QLatin1String(name)}, "monitor", SecretMask::Look::Words);
}

void Capture::logs()
{
    if (m_run.logs.isEmpty())
        keep(Text::tr("shadow logs"), 0, {}, Error{ErrorKind::NotFound, Text::tr("The run has no log"), {}, {}});
    else
        files(Text::tr("shadow logs"), m_run.logs, "logs", SecretMask::Look::Words);
}

/// Who altered a file is told by its times, which a copy has not.
void Capture::goldenTimes()
{
    if (m_run.runDirectory.isEmpty())
        return;
    const QString directory = m_run.runDirectory + QStringLiteral("/golden");
    const auto names = namesIn(directory);
    if (!names) {
        text(Text::tr("times of golden files"), {}, Failure(names.error()));
        return;
    }
    QByteArray list = "# modified (UTC)\tchanged (UTC)\tuid\tmode\tinode\tbytes\tname\n";
    const auto time = [](const timespec &t) {
        return QDateTime::fromMSecsSinceEpoch(qint64(t.tv_sec) * 1000 + t.tv_nsec / 1'000'000, Qt::UTC)
            .toString(Qt::ISODateWithMs)
            .toLatin1();
    };
    for (const QByteArray &name : *names) {
        struct stat info{};
        if (::lstat((QFile::encodeName(directory) + '/' + name).constData(), &info) != 0 || !S_ISREG(info.st_mode))
            continue;
        list += time(info.st_mtim) + '\t' + time(info.st_ctim) + '\t' + QByteArray::number(info.st_uid) + '\t' +
                QByteArray::number(info.st_mode & 07777, 8) + '\t' + QByteArray::number(quint64(info.st_ino)) + '\t' +
                QByteArray::number(qint64(info.st_size)) + '\t' +
                golden::displayName({name.constData(), size_t(name.size())}).toUtf8() + '\n';
    }
    text(Text::tr("times of golden files"), "golden-times.tsv", list);
}

} // namespace gw::host
