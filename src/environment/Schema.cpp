// SPDX-License-Identifier: GPL-3.0-or-later
#include "environment/Schema.h"

namespace gw::environment {

namespace {

constexpr double seconds = 10.0 * 365 * 86400; // ten years: what any duration or count of seconds fits into

// clang-format off
const Key<Profile> profileTable[] = {
    {"", "name", [](Profile &p) -> Field { return &p.name; }, "how this environment is called on screen and in reports", Form::Name, true},
    {"", "production", [](Profile &p) -> Field { return &p.production; }, "true: read-only until unlocked for the session"},

    {"host", "kind", [](Profile &p) -> Field { return &p.host.kind; }, "local | ssh"},
    {"host", "ssh", [](Profile &p) -> Field { return &p.host.ssh; }, "destination as ssh understands it, e.g. \"oncall@m4\"", Form::SshTarget},
    {"host", "agent", [](Profile &p) -> Field { return &p.host.agent; }, "program to run there", Form::Any, true},

    {"paths", "logs", [](Profile &p) -> Field { return &p.paths.logs; }, "logs of shadow runs", Form::Path},
    {"paths", "run_dirs", [](Profile &p) -> Field { return &p.paths.runDirs; }, "directories with golden/ and reports/ of a run", Form::Path},
    {"paths", "golden_dirs", [](Profile &p) -> Field { return &p.paths.goldenDirs; }, "golden files of runs and of the engine", Form::Path},
    {"paths", "archive_dir", [](Profile &p) -> Field { return &p.paths.archiveDir; }, "where golden archives lie", Form::Path, true},
    {"paths", "state_dir", [](Profile &p) -> Field { return &p.paths.stateDir; }, "shadow_monitor.log, shadow_alerts.json, shadow_cron_alerts.log", Form::Path, true},
    {"paths", "stop_file", [](Profile &p) -> Field { return &p.paths.stopFile; }, "emergency stop", Form::Path, true},
    {"paths", "reports_dir", [](Profile &p) -> Field { return &p.paths.reportsDir; }, "incident folders, summaries", Form::Path, true},
    {"paths", "pid_file", [](Profile &p) -> Field { return &p.paths.pidFile; }, "of the monitor daemon", Form::Path, true},
    {"paths", "disks", [](Profile &p) -> Field { return &p.paths.disks; }, "file systems to watch", Form::Path},

    {"shadow", "process", [](Profile &p) -> Field { return &p.shadow.process; }, "regular expression over the command line", Form::Pattern, true},
    {"shadow", "speed", [](Profile &p) -> Field { return &p.shadow.speed; }, "run time per wall time; above 1 in the practice lab", Form::Any, false, 0.001, 1e6},
    {"shadow", "target_hours", [](Profile &p) -> Field { return &p.shadow.targetHours; }, "overridden by the log's own header", Form::Any, false, 0.001, 24 * 366},
    {"shadow", "interval_s", [](Profile &p) -> Field { return &p.shadow.intervalS; }, "seconds from cycle to cycle; overridden likewise", Form::Any, false, 1, seconds},
    {"shadow", "start_command", [](Profile &p) -> Field { return &p.shadow.startCommand; }, "argv, ${hours} and ${output} filled in; empty: not offered"},
    {"shadow", "quick_command", [](Profile &p) -> Field { return &p.shadow.quickCommand; }, "three cycles, exit code 0 when clean"},
    {"shadow", "verify_command", [](Profile &p) -> Field { return &p.shadow.verifyCommand; }, "repeats one workflow; ${run_id}, ${workflow_type}, ${seed} are filled in"},

    {"services", "backend", [](Profile &p) -> Field { return &p.services.backend; }, "\"\" switches a service off; it then counts as not used, never as healthy", Form::HttpUrl},
    {"services", "workers", [](Profile &p) -> Field { return &p.services.workers; }, "", Form::HttpUrl},
    {"services", "redis", [](Profile &p) -> Field { return &p.services.redis; }, "", Form::RedisUrl},
    {"services", "postgres", [](Profile &p) -> Field { return &p.services.postgres; }, "", Form::PostgresUrl},
    {"services", "checkpoint_table", [](Profile &p) -> Field { return &p.services.checkpointTable; }, "", Form::Identifier},
    {"services", "prometheus", [](Profile &p) -> Field { return &p.services.prometheus; }, "", Form::HttpUrl},
    {"services", "alertmanager", [](Profile &p) -> Field { return &p.services.alertmanager; }, "", Form::HttpUrl},
    {"services", "worker_container", [](Profile &p) -> Field { return &p.services.workerContainer; }, "name of a container to look for instead of the workers URL"},
    {"services.tls", "ca_file", [](Profile &p) -> Field { return &p.services.tlsCaFile; }, "certificates to trust beside the system's", Form::Path},
    {"services.auth", "backend", [](Profile &p) -> Field { return &p.services.auth[QStringLiteral("backend")]; }, "names from [secrets]", Form::SecretName},
    {"services.auth", "redis", [](Profile &p) -> Field { return &p.services.auth[QStringLiteral("redis")]; }, "", Form::SecretName},
    {"services.auth", "postgres", [](Profile &p) -> Field { return &p.services.auth[QStringLiteral("postgres")]; }, "", Form::SecretName},
    {"services.auth", "prometheus", [](Profile &p) -> Field { return &p.services.auth[QStringLiteral("prometheus")]; }, "", Form::SecretName},
    {"services.auth", "alertmanager", [](Profile &p) -> Field { return &p.services.auth[QStringLiteral("alertmanager")]; }, "", Form::SecretName},

    {"monitor", "interval_s", [](Profile &p) -> Field { return &p.monitor.intervalS; }, "seconds between two checks", Form::Any, false, 1, seconds},
    {"monitor", "heartbeat_url", [](Profile &p) -> Field { return &p.monitor.heartbeatUrl; }, "called after every check", Form::HttpUrl},
    {"monitor", "confirm_n", [](Profile &p) -> Field { return &p.monitor.confirmN; }, "a threshold counts when n of the last m checks say so;", Form::Any, false, 1, 1000},
    {"monitor", "confirm_m", [](Profile &p) -> Field { return &p.monitor.confirmM; }, "a mismatch counts at once", Form::Any, false, 1, 1000},

    {"thresholds", "log_warning_s", [](Profile &p) -> Field { return &p.thresholds.logWarningS; }, "seconds without a new line in the log", Form::Any, false, 0, seconds},
    {"thresholds", "log_critical_s", [](Profile &p) -> Field { return &p.thresholds.logCriticalS; }, "", Form::Any, false, 0, seconds},
    {"thresholds", "disk_warning_percent", [](Profile &p) -> Field { return &p.thresholds.diskWarningPercent; }, "", Form::Any, false, 0, 100},
    {"thresholds", "disk_critical_percent", [](Profile &p) -> Field { return &p.thresholds.diskCriticalPercent; }, "", Form::Any, false, 0, 100},
    {"thresholds", "golden_warning_mb", [](Profile &p) -> Field { return &p.thresholds.goldenWarningMb; }, "size of a golden directory on disk", Form::Any, false, 0, 1e12},

    {"retention", "days", [](Profile &p) -> Field { return &p.retention.days; }, "age from which golden files are old", Form::Any, false, 0, 36500},
    {"retention", "trash_days", [](Profile &p) -> Field { return &p.retention.trashDays; }, "", Form::Any, false, 0, 36500},
    {"retention", "trash_dir", [](Profile &p) -> Field { return &p.retention.trashDir; }, "default: .goldwatch/trash in the archive directory", Form::Path},
    {"retention", "max_files_per_run", [](Profile &p) -> Field { return &p.retention.maxFilesPerRun; }, "0: no limit", Form::Any, false, 0, 1e15},
    {"retention", "reserve_mb", [](Profile &p) -> Field { return &p.retention.reserveMb; }, "a file given up first when the disk is full, so that work can start", Form::Any, false, 0, 1e12},

    {"store", "url", [](Profile &p) -> Field { return &p.storeUrl; }, "sqlite, or postgresql://... that a team shares", Form::StoreUrl, true},
    {"store", "secret", [](Profile &p) -> Field { return &p.storeSecret; }, "a name from [secrets]", Form::SecretName},

    {"playbooks", "dirs", [](Profile &p) -> Field { return &p.playbookDirs; }, "folders with more playbooks; the same name replaces ours", Form::Path},
    {"checklist", "file", [](Profile &p) -> Field { return &p.checklistFile; }, "replaces or extends the built-in checklist", Form::Path},
};

const Key<Webhook> webhookTable[] = {
    {"", "url", [](Webhook &w) -> Field { return &w.url; }, "", Form::HttpUrl},
    {"", "kind", [](Webhook &w) -> Field { return &w.kind; }, "plain | slack | pagerduty | standard", Form::WebhookKind, true},
    {"", "secret", [](Webhook &w) -> Field { return &w.secret; }, "a name from [secrets]", Form::SecretName},
};

const Key<Contact> contactTable[] = {
    {"", "role", [](Contact &c) -> Field { return &c.role; }},
    {"", "name", [](Contact &c) -> Field { return &c.name; }},
    {"", "how", [](Contact &c) -> Field { return &c.how; }},
    {"", "when", [](Contact &c) -> Field { return &c.when; }},
};
// clang-format on

} // namespace

std::span<const Key<Profile>> profileKeys() { return profileTable; }
std::span<const Key<Webhook>> webhookKeys() { return webhookTable; }
std::span<const Key<Contact>> contactKeys() { return contactTable; }

} // namespace gw::environment
