// SPDX-License-Identifier: GPL-3.0-or-later
// State and verdict of a run, and which problems it has, for each thing that can be wrong with it.
#include "GoodRun.h"

#include <QTest>

#include <functional>

using namespace gw;
using namespace gw::health;
using namespace gw::health::test;

using Change = std::function<void(Observations &)>;
Q_DECLARE_METATYPE(Change)

class TestStates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void states_data();
    void states();
};

void TestStates::states_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QStringList>("problems"); // "P0 mismatch"

    const auto row = [](const char *name, Change change, const char *state, const char *verdict, QStringList problems) {
        QTest::newRow(name) << change << QString::fromLatin1(state) << QString::fromLatin1(verdict) << problems;
    };
    row("good", [](Observations &) {}, "running", "healthy", {});
    row("no process before its time", noProcess, "died", "critical", {QStringLiteral("P1 process_died")});
    row("stopped by a signal",
        [](Observations &s) {
            noProcess(s);
            s.run.log->shutDown = true;
        },
        "stopped", "warning", {});
    row("ended with PASSED",
        [](Observations &s) {
            noProcess(s);
            s.run.log->report.emplace();
            s.run.log->report->passed = true;
            s.run.log->report->cycles = 20;
        },
        "completed", "healthy", {});
    row("PASSED though a report has a mismatch",
        [](Observations &s) {
            noProcess(s);
            s.run.log->report.emplace();
            s.run.log->report->passed = true;
            add(*s.run.reports, report(21, 2));
        },
        "failed", "critical", {QStringLiteral("P0 mismatch"), QStringLiteral("P2 disagreement")});
    row("ends silently on a mismatch: not process died",
        [](Observations &s) {
            noProcess(s);
            s.run.log->lastStarted = CycleNumber{21};
            add(*s.run.reports, report(21, 1));
        },
        "failed", "critical", {QStringLiteral("P0 mismatch")});
    row("silent for ten minutes", [](Observations &s) { s.now = s.run.lastLogChange.addSecs(601); }, "running",
        "warning", {QStringLiteral("P3 stale_log")});
    row("silent for thirty minutes", [](Observations &s) { s.now = s.run.lastLogChange.addSecs(1800); }, "stalled",
        "critical", {QStringLiteral("P2 stale_log")});
    row("one second short of thirty minutes", [](Observations &s) { s.now = s.run.lastLogChange.addSecs(1799); },
        "running", "warning", {QStringLiteral("P3 stale_log")});
    row("log silent, reports still come",
        [](Observations &s) {
            s.now = s.run.lastLogChange.addSecs(1801);
            s.run.lastReportChange = s.now.addSecs(-3);
            for (qint64 n = 21; n <= 80; ++n)
                add(*s.run.reports, report(n));
        },
        "running", "critical", {QStringLiteral("P2 stale_log"), QStringLiteral("P2 disagreement")});
    row("process table unreadable",
        [](Observations &s) {
            noProcess(s);
            s.run.processError = Error{ErrorKind::Unreadable, {}, {}, {}};
        },
        "running", "warning", {QStringLiteral("P3 unreadable")});
    row("summary unreadable",
        [](Observations &s) {
            noProcess(s);
            s.run.log->shutDown = true;
            s.run.reports->summaryProblem = QStringLiteral("Half written");
        },
        "stopped", "warning", {QStringLiteral("P3 unreadable")});
    row("summary being written",
        [](Observations &s) { s.run.reports->summaryProblem = QStringLiteral("Half written"); }, "running", "healthy",
        {});
    row("log unreadable",
        [](Observations &s) {
            s.run.log.reset();
            s.run.logError = Error{ErrorKind::Unreadable, {}, {}, {}};
        },
        "running", "unknown", {QStringLiteral("P2 log_unreadable")});
    row("a report with garbage",
        [](Observations &s) {
            auto r = report(21);
            r.state = shadow::ReportState::Garbage;
            add(*s.run.reports, r);
            add(*s.run.reports, report(22));
        },
        "running", "unknown", {QStringLiteral("P2 disagreement"), QStringLiteral("P2 report_unreadable")});
    row("the newest report half written",
        [](Observations &s) {
            auto r = report(21);
            r.state = shadow::ReportState::Truncated;
            r.fileTime = s.now;
            add(*s.run.reports, r);
        },
        "running", "healthy", {});
    row("report missing in the middle", [](Observations &s) { s.run.reports->missing << CycleNumber{7}; }, "running",
        "warning", {QStringLiteral("P2 disagreement")});
    row("log says failed, report passed",
        [](Observations &s) {
            s.run.log->failed << CycleNumber{20};
            s.run.log->mismatches = 2;
            --s.run.log->cyclesPassed;
        },
        "running", "critical", {QStringLiteral("P0 mismatch"), QStringLiteral("P2 disagreement")});
    row("disk at 95",
        [](Observations &s) { s.disks << DiskUsage{QStringLiteral("/tmp"), 1, {100}, {5}, 95.0, false, {}}; },
        "running", "critical", {QStringLiteral("P1 disk_full")});
    row("disk at 90",
        [](Observations &s) { s.disks << DiskUsage{QStringLiteral("/tmp"), 1, {100}, {10}, 90.0, false, {}}; },
        "running", "warning", {QStringLiteral("P2 disk")});
    row("disk that is not there",
        [](Observations &s) { s.disks << DiskUsage{QStringLiteral("/nowhere"), 0, {}, {}, {}, true, {}}; }, "running",
        "healthy", {});
    row("disk that does not answer",
        [](Observations &s) {
            s.disks << DiskUsage{QStringLiteral("/nfs"), 0, {}, {}, {}, false, QStringLiteral("stale handle")};
        },
        "running", "warning", {QStringLiteral("P3 unreadable")});
    row("golden directory of 1000 MB",
        [](Observations &s) {
            s.goldenTotal << golden::GoldenUsage{QStringLiteral("/g"), 1, megabytes(1000), {}, {}, {}};
        },
        "running", "warning", {QStringLiteral("P3 golden_size")});
    const auto service = [](services::ServiceKind kind, services::ServiceHealth health) {
        return [=](Observations &s) {
            services::ServiceState state;
            state.kind = kind;
            state.health = health;
            s.services << state;
        };
    };
    using services::ServiceHealth, services::ServiceKind;
    row("backend down", service(ServiceKind::Backend, ServiceHealth::Down), "running", "critical",
        {QStringLiteral("P1 service_down")});
    row("redis down", service(ServiceKind::Redis, ServiceHealth::Down), "running", "warning",
        {QStringLiteral("P2 service_down")});
    row("prometheus not ready", service(ServiceKind::Prometheus, ServiceHealth::NotReady), "running", "warning",
        {QStringLiteral("P2 service_down")});
    row("redis slow", service(ServiceKind::Redis, ServiceHealth::Slow), "running", "warning",
        {QStringLiteral("P3 slow_service")});
    row("redis not used", service(ServiceKind::Redis, ServiceHealth::Off), "running", "healthy", {});
    row("emergency stop set", [](Observations &s) { s.stop = StopRequest{s.now, QStringLiteral("ada"), {}}; },
        "running", "warning", {QStringLiteral("P2 emergency_stop")});
    row("held by the stop, silent for hours",
        [](Observations &s) {
            s.stop = StopRequest{s.run.lastLogChange.addSecs(1), {}, {}};
            s.now = s.run.lastLogChange.addSecs(7200);
        },
        "running", "warning", {QStringLiteral("P2 emergency_stop")});
    row("stopped long after it fell silent",
        [](Observations &s) {
            s.stop = StopRequest{s.run.lastLogChange.addSecs(3600), {}, {}};
            s.now = s.run.lastLogChange.addSecs(7200);
        },
        "stalled", "critical", {QStringLiteral("P2 emergency_stop"), QStringLiteral("P2 stale_log")});
    row("stop set, cycles go on", [](Observations &s) { s.stop = StopRequest{s.now.addSecs(-200), {}, {}}; }, "running",
        "critical", {QStringLiteral("P1 stop_ineffective")});
    row("stop set, gauge off",
        [](Observations &s) {
            s.stop = StopRequest{s.now.addSecs(-3600), {}, {}};
            s.stopGauge = 0;
        },
        "running", "critical", {QStringLiteral("P1 stop_ineffective")});
    row("stop set a moment ago, gauge still off",
        [](Observations &s) {
            s.stop = StopRequest{s.now.addSecs(-3), {}, {}};
            s.stopGauge = 0;
        },
        "running", "warning", {QStringLiteral("P2 emergency_stop")});
    row("no stop file, gauge on", [](Observations &s) { s.stopGauge = 1; }, "running", "warning",
        {QStringLiteral("P2 emergency_stop")});
    row("an altered golden file was replayed",
        [](Observations &s) {
            s.run.reports->cycles.last() = report(20, 1);
            --s.run.reports->passed;
            ++s.run.reports->failedCycles;
            s.run.log->failed << CycleNumber{20};
            --s.run.log->cyclesPassed;
            s.run.reports->mismatches = s.run.log->mismatches = 1;
            s.run.reports->details << shadow::ReplayMismatch{
                {20}, QStringLiteral("primary-w0-1"), {}, {}, {}, {}, {}, {}, {}};
            s.triage.insert(QStringLiteral("primary-w0-1"),
                            golden::Triage{golden::Category::GoldenAltered, {}, {}, {}, {}});
        },
        "running", "critical", {QStringLiteral("P0 mismatch"), QStringLiteral("P1 golden_altered")});
    row("a full disk killed it",
        [](Observations &s) {
            noProcess(s);
            s.disks << DiskUsage{QStringLiteral("/tmp"), 1, {100}, {0}, 100.0, false, {}};
        },
        "died", "critical", {QStringLiteral("P1 disk_full"), QStringLiteral("P1 process_died")});
    row("stop file unreadable", [](Observations &s) { s.stopError = Error{ErrorKind::Unreadable, {}, {}, {}}; },
        "running", "warning", {QStringLiteral("P3 unreadable")});
    const auto alerting = [](const char *name, const char *severity,
                             std::function<void(services::Alert &)> change = {}) {
        return [=](Observations &s) {
            s.alerts << alert(name, severity);
            if (change)
                change(s.alerts.last());
        };
    };
    row("a critical alert", alerting("WorkflowCheckpointSaveFailure", "critical"), "running", "critical",
        {QStringLiteral("P1 alert")});
    row("a warning", alerting("WorkflowStepLatencyHigh", "warning"), "running", "warning",
        {QStringLiteral("P2 alert")});
    row("an alert without severity", alerting("Something", ""), "running", "warning", {QStringLiteral("P3 alert")});
    row("an alert that always fires", alerting("Watchdog", "none"), "running", "healthy", {});
    row("a silenced alert", alerting("X", "critical", [](services::Alert &a) { a.silencedBy << QStringLiteral("id"); }),
        "running", "healthy", {});
    row("an inhibited alert",
        alerting("X", "critical", [](services::Alert &a) { a.inhibitedBy << QStringLiteral("id"); }), "running",
        "healthy", {});
    row("an alert in a muted time",
        alerting("X", "critical", [](services::Alert &a) { a.mutedBy << QStringLiteral("weekends"); }), "running",
        "healthy", {});
    row("a pending alert",
        alerting("X", "critical", [](services::Alert &a) { a.state = services::AlertState::Pending; }), "running",
        "healthy", {});
    row("a replay alert without a mismatch", alerting("WorkflowReplayFailure", "critical"), "running", "critical",
        {QStringLiteral("P1 alert")});
    row("a replay alert with its mismatch",
        [](Observations &s) {
            add(*s.run.reports, report(21, 1));
            s.alerts << alert("WorkflowReplayFailure", "critical") << alert("WorkflowReplaySLOBreach", "warning");
        },
        "running", "critical", {QStringLiteral("P0 mismatch")});
    row("a stop alert with the stop",
        [](Observations &s) {
            s.stop = StopRequest{s.now, {}, {}};
            s.alerts << alert("WorkflowEmergencyStopActive", "critical");
        },
        "running", "warning", {QStringLiteral("P2 emergency_stop")});
    row("a stop alert with a stop that has no effect",
        [](Observations &s) {
            s.stop = StopRequest{s.now.addSecs(-200), {}, {}};
            s.alerts << alert("WorkflowEmergencyStopActive", "critical");
        },
        "running", "critical", {QStringLiteral("P1 stop_ineffective")});
    row("a stop alert alone", alerting("WorkflowEmergencyStopActive", "critical"), "running", "critical",
        {QStringLiteral("P1 alert")});
    row("alerts unknown, Alertmanager down",
        [=](Observations &s) {
            service(ServiceKind::Alertmanager, ServiceHealth::Down)(s);
            s.alertsError = Error{ErrorKind::Unreachable, {}, {}, {}};
        },
        "running", "warning", {QStringLiteral("P2 service_down")});
    row("alerts unknown though Alertmanager answers",
        [=](Observations &s) {
            service(ServiceKind::Alertmanager, ServiceHealth::Up)(s);
            s.alertsError = Error{ErrorKind::Refused, {}, {}, {}};
        },
        "running", "warning", {QStringLiteral("P3 unreadable")});
    row("alerts unknown, only Prometheus is used and answers",
        [=](Observations &s) {
            service(ServiceKind::Prometheus, ServiceHealth::Up)(s);
            service(ServiceKind::Alertmanager, ServiceHealth::Off)(s);
            s.alertsError = Error{ErrorKind::Protocol, {}, {}, {}};
        },
        "running", "warning", {QStringLiteral("P3 unreadable")});
    row("only reports",
        [](Observations &s) {
            s.run.log.reset();
            s.run.lastLogChange = {};
        },
        "running", "healthy", {});
    row("only a log", [](Observations &s) { s.run.reports.reset(); }, "running", "healthy", {});
    row("nothing",
        [](Observations &s) {
            s = Observations{};
            s.now = runStart();
        },
        "unknown", "unknown", {});
}

void TestStates::states()
{
    QFETCH(Change, change);
    QFETCH(QString, state);
    QFETCH(QString, verdict);
    QFETCH(QStringList, problems);
    Observations seen = goodRun(20);
    change(seen);
    const RunStatus status = judge(seen, environment::Profile{});
    QStringList told;
    for (const auto &problem : status.problems)
        told << json::enumName(problem.severity) + QLatin1Char(' ') + json::enumName(problem.kind);
    QCOMPARE(told, problems);
    QCOMPARE(json::enumName(status.state), state);
    QCOMPARE(json::enumName(status.verdict), verdict);
}

QTEST_GUILESS_MAIN(TestStates)
#include "test_states.moc"
