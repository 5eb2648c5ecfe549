// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a profile: their keys and defaults. describe() is how they travel to the agent of another host.
// Keys and defaults are a contract with the people who write such files: docs/environment.md.
#pragma once

#include "base/Json.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace gw::environment {

enum class HostKind { Local, Ssh };
constexpr auto enumNames(HostKind)
{
    return std::array{std::pair{HostKind::Local, "local"}, std::pair{HostKind::Ssh, "ssh"}};
}

struct HostSettings
{
    HostKind kind = HostKind::Local;
    QString ssh;
    QString agent = QStringLiteral("goldwatchctl");
    bool operator==(const HostSettings &) const = default;
};
template<class V> void describe(V &v, HostSettings &s)
{
    v("kind", s.kind);
    v("ssh", s.ssh);
    v("agent", s.agent);
}

struct Paths
{
    QStringList logs{QStringLiteral("/var/lib/aos/shadow_24h_*.log")};
    QStringList runDirs{QStringLiteral("/tmp/shadow_simulation_*")};
    QStringList goldenDirs{QStringLiteral("/tmp/shadow_simulation_*/golden"), QStringLiteral("/var/lib/aos/golden")};
    QString archiveDir = QStringLiteral("/root/archive/golden");
    QString stateDir = QStringLiteral("/var/lib/aos");
    QString stopFile = QStringLiteral("/var/lib/aos/.workflow_emergency_stop");
    QString reportsDir = QStringLiteral("/root/reports");
    QString pidFile = QStringLiteral("/var/run/shadow_monitor.pid");
    QStringList disks{QStringLiteral("/tmp"), QStringLiteral("/var/lib/aos"), QStringLiteral("/root")};
    bool operator==(const Paths &) const = default;
};
template<class V> void describe(V &v, Paths &p)
{
    v("logs", p.logs);
    v("run_dirs", p.runDirs);
    v("golden_dirs", p.goldenDirs);
    v("archive_dir", p.archiveDir);
    v("state_dir", p.stateDir);
    v("stop_file", p.stopFile);
    v("reports_dir", p.reportsDir);
    v("pid_file", p.pidFile);
    v("disks", p.disks);
}

struct ShadowSettings
{
    QString process = QStringLiteral("run_shadow_simulation\\.sh.*--hours");
    double speed = 1;
    double targetHours = 24;
    qint64 intervalS = 30;
    QStringList startCommand, quickCommand, verifyCommand;
    bool operator==(const ShadowSettings &) const = default;
};
template<class V> void describe(V &v, ShadowSettings &s)
{
    v("process", s.process);
    v("speed", s.speed);
    v("target_hours", s.targetHours);
    v("interval_s", s.intervalS);
    v("start_command", s.startCommand);
    v("quick_command", s.quickCommand);
    v("verify_command", s.verifyCommand);
}

/// URLs; an empty one means the service is not used here.
struct ServiceSettings
{
    QString backend = QStringLiteral("http://localhost:8000");
    QString workers = QStringLiteral("http://localhost:8000/workers/status");
    QString redis = QStringLiteral("redis://localhost:6379");
    QString postgres = QStringLiteral("postgresql://nova@localhost:5433/nova_aos");
    QString checkpointTable = QStringLiteral("workflow_checkpoints");
    QString prometheus = QStringLiteral("http://localhost:9090");
    QString alertmanager = QStringLiteral("http://localhost:9093");
    QString workerContainer;
    QString tlsCaFile;
    /// Service name -> name in secrets; keys backend redis postgres prometheus alertmanager.
    QMap<QString, QString> auth;
    bool operator==(const ServiceSettings &) const = default;
};
template<class V> void describe(V &v, ServiceSettings &s)
{
    v("backend", s.backend);
    v("workers", s.workers);
    v("redis", s.redis);
    v("postgres", s.postgres);
    v("checkpoint_table", s.checkpointTable);
    v("prometheus", s.prometheus);
    v("alertmanager", s.alertmanager);
    v("worker_container", s.workerContainer);
    v("tls_ca_file", s.tlsCaFile);
    v("auth", s.auth);
}

struct MonitorSettings
{
    qint64 intervalS = 300;
    QString heartbeatUrl;
    qint64 confirmN = 2, confirmM = 3;
    bool operator==(const MonitorSettings &) const = default;
};
template<class V> void describe(V &v, MonitorSettings &m)
{
    v("interval_s", m.intervalS);
    v("heartbeat_url", m.heartbeatUrl);
    v("confirm_n", m.confirmN);
    v("confirm_m", m.confirmM);
}

struct Thresholds
{
    qint64 logWarningS = 600, logCriticalS = 1800;
    double diskWarningPercent = 90, diskCriticalPercent = 95;
    qint64 goldenWarningMb = 1000;
    bool operator==(const Thresholds &) const = default;
};
template<class V> void describe(V &v, Thresholds &t)
{
    v("log_warning_s", t.logWarningS);
    v("log_critical_s", t.logCriticalS);
    v("disk_warning_percent", t.diskWarningPercent);
    v("disk_critical_percent", t.diskCriticalPercent);
    v("golden_warning_mb", t.goldenWarningMb);
}

struct Retention
{
    double days = 7;
    double trashDays = 7;
    QString trashDir;
    qint64 maxFilesPerRun = 0;
    qint64 reserveMb = 64;
    bool operator==(const Retention &) const = default;
};
template<class V> void describe(V &v, Retention &r)
{
    v("days", r.days);
    v("trash_days", r.trashDays);
    v("trash_dir", r.trashDir);
    v("max_files_per_run", r.maxFilesPerRun);
    v("reserve_mb", r.reserveMb);
}

enum class SecretSource { Keychain, File, Command, Variable };
constexpr auto enumNames(SecretSource)
{
    using enum SecretSource;
    return std::array{std::pair{Keychain, "keychain"}, std::pair{File, "file"}, std::pair{Command, "command"},
                      std::pair{Variable, "variable"}};
}
struct Secret
{
    SecretSource source = SecretSource::Variable;
    QString value; ///< where the secret is, never the secret itself
    bool operator==(const Secret &) const = default;
};
template<class V> void describe(V &v, Secret &s)
{
    v("source", s.source);
    v("value", s.value);
}

struct Webhook
{
    QString url;
    QString kind = QStringLiteral("plain"); ///< plain, slack, pagerduty, standard
    QString secret;
    bool operator==(const Webhook &) const = default;
};
template<class V> void describe(V &v, Webhook &w)
{
    v("url", w.url);
    v("kind", w.kind);
    v("secret", w.secret);
}

struct Contact
{
    QString role, name, how, when;
    bool operator==(const Contact &) const = default;
};
template<class V> void describe(V &v, Contact &c)
{
    v("role", c.role);
    v("name", c.name);
    v("how", c.how);
    v("when", c.when);
}

} // namespace gw::environment
