// SPDX-License-Identifier: GPL-3.0-or-later
#include "Scene.h"

#include <QTimeZone>

namespace gw::gui {
namespace {

services::ServiceState service(services::ServiceKind kind, qint64 latency, const QString &detail)
{
    services::ServiceState s;
    s.kind = kind;
    s.health = services::ServiceHealth::Up;
    s.latency = Milliseconds(latency);
    s.lastUp = QDateTime::currentDateTimeUtc();
    s.detail = detail;
    return s;
}

services::Alert alert(const char *name, const char *severity, const char *spec, const char *summary, qint64 age)
{
    services::Alert made;
    made.name = QLatin1String(name);
    made.severity = QLatin1String(severity);
    made.state = services::AlertState::Active;
    made.since = QDateTime::currentDateTimeUtc().addSecs(-age);
    made.labels = {{QStringLiteral("alertname"), made.name},
                   {QStringLiteral("severity"), made.severity},
                   {QStringLiteral("component"), QStringLiteral("engine")},
                   {QStringLiteral("spec_id"), QLatin1String(spec)}};
    made.annotations = {{QStringLiteral("summary"), QLatin1String(summary)}};
    made.fingerprint = services::fingerprintOf(made.labels);
    return made;
}

services::Silence silence(const char *id, const char *matcher, qint64 began, qint64 left)
{
    services::Silence made;
    made.id = QLatin1String(id);
    made.state = began > 0 ? services::SilenceState::Active : services::SilenceState::Pending;
    made.matchers = {*services::parseMatcher(QLatin1String(matcher))};
    made.startsAt = QDateTime::currentDateTimeUtc().addSecs(-began);
    made.endsAt = QDateTime::currentDateTimeUtc().addSecs(left);
    made.createdBy = QStringLiteral("oncall");
    made.comment = QStringLiteral("disk is swapped tonight");
    return made;
}

} // namespace

Scene::Scene(qint64 cycles)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    constexpr qint64 cycleMs = 30'150;
    health::RunStatus &s = change.status;
    s.run = QStringLiteral("shadow_simulation_20261122_121352");
    s.runDirectory = QStringLiteral("/tmp/") + s.run;
    s.logs = {QStringLiteral("/var/lib/aos/shadow_24h_20261122_121352.log")};
    s.state = health::RunState::Running;
    s.verdict = health::Verdict::Healthy;
    s.cycles = s.cyclesPassed = cycles;
    s.cyclesFailed = 0;
    s.cyclesExpected = 2880;
    s.workflows = s.replays = s.goldenFiles = 9 * cycles;
    s.mismatches = 0;
    s.mismatchUpperBound = 3.0 / double(9 * cycles);
    s.goldenBytes = Bytes{9 * cycles * 4096};
    s.diskUsedPercent = 41;
    health::DiskUsage disk;
    disk.path = QStringLiteral("/tmp");
    disk.total = Bytes{80LL << 30};
    disk.available = Bytes{47LL << 30};
    disk.usedPercent = 41.0;
    s.disks = {disk};
    s.startedAt = now.addMSecs(-cycles * cycleMs - 14'000);
    s.lastActivityAt = now.addSecs(-14);
    s.elapsed = Seconds(s.startedAt.secsTo(now));
    s.target = Seconds(24 * 3600);
    s.interval = Seconds(30);
    s.workers = 3;
    s.eta = s.startedAt.addSecs(24 * 3600);
    s.runNow = s.judgedAt = now;
    s.pid = 752320;
    using services::ServiceKind;
    s.services = {service(ServiceKind::Backend, 12, {}),
                  service(ServiceKind::Workers, 2, QStringLiteral("3 of 3 up")),
                  service(ServiceKind::Redis, 1, QStringLiteral("PONG")),
                  service(ServiceKind::Postgres, 3, QStringLiteral("PostgreSQL 15.18")),
                  service(ServiceKind::Prometheus, 8, {}),
                  service(ServiceKind::Alertmanager, 6, {})};
    for (qint64 i = 1; i <= cycles; ++i) {
        const qint64 jitter = (i * 7919 % 900) - 450;
        change.cycles.append(
            {{i}, s.startedAt.addMSecs(i * cycleMs + jitter), 9, 9, 0, shadow::ReportState::Ok, true, {}});
    }
    change.cycleTotal = cycles;
    for (qint64 t = 0; t < s.elapsed->count(); t += 60) {
        const double part = double(t) / double(s.elapsed->count());
        change.samples.append({s.startedAt.addSecs(t), qint64(part * 9 * double(cycles)),
                               Bytes{qint64(part * 9 * double(cycles)) * 4096},
                               40.2 + part * 0.8 + double(t % 7) / 20});
    }
    change.fresh = true;
    profile.name = QStringLiteral("m4-vps");
    script.answer(host::methods::stopStatus, host::StopStatus{false, {}, {}, {}, host::Effect::Unknown, {}});
    host::MonitorStatus monitor;
    monitor.running = monitor.fresh = true;
    monitor.pid = 4711;
    monitor.startedAt = now.addSecs(-51'000);
    monitor.lastCheck = now.addSecs(-120);
    monitor.verdict = health::Verdict::Healthy;
    monitor.queue = {0, 0};
    script.answer(host::methods::monitorStatus, monitor);
    writeLog(cycles);
    publish();
}

void Scene::publish() { script.answer(host::methods::watchStart, change); }

void Scene::tell()
{
    change.fresh = false;
    publish();
    script.host->notice(host::methods::watchChanged, change);
}

void Scene::addMismatch()
{
    health::RunStatus &s = change.status;
    const qint64 number = *s.cycles + 1;
    s.cycles = number;
    s.cyclesFailed = 1;
    s.mismatches = 2;
    s.mismatchUpperBound.reset();
    s.workflows = s.replays = *s.workflows + 9;
    s.state = health::RunState::Failed;
    s.verdict = health::Verdict::Critical;
    health::MismatchRow row;
    row.cycle = {number};
    row.runId = QStringLiteral("primary-w0-32bbca9a");
    s.mismatchRows = {row};
    s.runNow = s.runNow.addSecs(120);
    change.cycles.append(
        {{number}, s.startedAt.addMSecs(number * 30'150), 9, 9, 2, shadow::ReportState::Ok, false, {}});
    change.cycleTotal = number;
    addProblem(health::ProblemKind::Mismatch, health::Severity::P0,
               QStringLiteral("Mismatch in cycle 1,673: primary-w0-32bbca9a differs at step 0 (mock_io)"));
}

void Scene::addAlerts()
{
    host::AlertList list;
    list.source = services::AlertSource::Alertmanager;
    list.alerts = {
        alert("WorkflowStepLatencyHigh", "warning", "io", "Steps of io take 130 ms (95th percentile)", 1900),
        alert("WorkflowStepLatencyHigh", "warning", "math", "Steps of math take 180 ms (95th percentile)", 300),
        alert("WorkflowReplayFailure", "critical", "io", "A replay of io did not match its golden file", 125),
        alert("WorkflowActiveRunsHigh", "warning", "io", "12 runs of io are active", 7300)};
    list.alerts.last().state = services::AlertState::Suppressed;
    list.alerts.last().silencedBy = {QStringLiteral("one")};
    list.total = list.alerts.size();
    host::SilenceList silences;
    silences.silences = {silence("one", "alertname=WorkflowActiveRunsHigh", 7200, 8000),
                         silence("two", "spec_id=~io|net", 7200, 420),
                         silence("three", "component=engine", -3600, 7200)};
    silences.total = silences.silences.size();
    services::SilencePreview preview;
    preview.matches = list.alerts.mid(0, 3);
    preview.others = 1;
    preview.warnings = {
        QStringLiteral("A critical alert would be silenced: A replay of io did not match its golden file")};
    script.answer(host::methods::alertsList, list);
    script.answer(host::methods::silenceList, silences);
    script.answer(host::methods::silencePreview, preview);
}

void Scene::die()
{
    change.status.state = health::RunState::Died;
    change.status.verdict = health::Verdict::Critical;
    addProblem(health::ProblemKind::ProcessDied, health::Severity::P1,
               QStringLiteral("Process died: 752320 is gone 10 h before its time"));
}

void Scene::addProblem(health::ProblemKind kind, health::Severity severity, const QString &summary)
{
    health::Problem problem;
    problem.kind = kind;
    problem.severity = severity;
    problem.summary = summary;
    problem.subject = summary;
    problem.since = change.status.judgedAt.addSecs(-125);
    problem.evidence = {change.status.runDirectory + QStringLiteral("/reports/cycle_1673.json")};
    auto at = change.status.problems.begin();
    while (at != change.status.problems.end() && at->severity <= severity)
        ++at;
    change.status.problems.insert(at, problem);
    if (change.status.verdict == health::Verdict::Healthy)
        change.status.verdict = severity <= health::Severity::P1 ? health::Verdict::Critical : health::Verdict::Warning;
}

HostFactory Scene::factory()
{
    return [this](const environment::Profile &, bool unlocked) {
        script.unlocked = unlocked;
        return std::make_unique<ScriptedHost>(script);
    };
}

} // namespace gw::gui
