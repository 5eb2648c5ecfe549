// SPDX-License-Identifier: GPL-3.0-or-later
// The profile of an environment: one TOML file, every key optional, these are the keys and their defaults.
// Keys and defaults are a contract with the people who write such files: docs/environment.md.
#pragma once

#include "base/Json.h"

#include <QList>
#include <QMap>
#include <QProcessEnvironment>
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

struct ShadowSettings
{
    QString process = QStringLiteral("run_shadow_simulation\\.sh.*--hours");
    double speed = 1;
    double targetHours = 24;
    qint64 intervalS = 30;
    QStringList startCommand, quickCommand, verifyCommand;
    bool operator==(const ShadowSettings &) const = default;
};

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
    QMap<QString, QString>
        auth; ///< service name -> name in secrets; keys backend redis postgres prometheus alertmanager
    bool operator==(const ServiceSettings &) const = default;
};

struct MonitorSettings
{
    qint64 intervalS = 300;
    QString heartbeatUrl;
    qint64 confirmN = 2, confirmM = 3;
    bool operator==(const MonitorSettings &) const = default;
};

struct Thresholds
{
    qint64 logWarningS = 600, logCriticalS = 1800;
    double diskWarningPercent = 90, diskCriticalPercent = 95;
    qint64 goldenWarningMb = 1000;
    bool operator==(const Thresholds &) const = default;
};

struct Retention
{
    double days = 7;
    double trashDays = 7;
    QString trashDir;
    qint64 maxFilesPerRun = 0;
    qint64 reserveMb = 64;
    bool operator==(const Retention &) const = default;
};

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

struct Webhook
{
    QString url;
    QString kind = QStringLiteral("plain"); ///< plain, slack, pagerduty, standard
    QString secret;
    bool operator==(const Webhook &) const = default;
};

struct Contact
{
    QString role, name, how, when;
    bool operator==(const Contact &) const = default;
};

struct Profile
{
    QString name = QStringLiteral("local");
    bool production = false;
    HostSettings host;
    Paths paths;
    ShadowSettings shadow;
    ServiceSettings services;
    MonitorSettings monitor;
    Thresholds thresholds;
    Retention retention;
    QString storeUrl = QStringLiteral("sqlite");
    QString storeSecret;
    QStringList playbookDirs;
    QString checklistFile;
    QMap<QString, Secret> secrets{
        {QStringLiteral("golden_hmac"), {SecretSource::Variable, QStringLiteral("GOLDEN_SECRET")}}};
    QMap<QString, Webhook> webhooks;
    QMap<QString, QString> charts;
    QList<Contact> contacts;
    QString file; ///< where it was read from; empty for built-in defaults. Not a key.
    bool operator==(const Profile &) const = default;
};

/// One mistake in a profile: position is 1-based.
struct ProfileMistake
{
    qint64 line = 0, column = 0;
    QString key;                                           ///< dotted, e.g. "paths.logs"
    QString message;                                       ///< "unknown key, did you mean paths.logs?"
    [[nodiscard]] QString text(const QString &file) const; ///< "FILE:LINE:COLUMN: KEY: MESSAGE"
    bool operator==(const ProfileMistake &) const = default;
};

/// Reads @p file. All mistakes are found, not only the first; with any of them there is no profile.
/// The Error's what has one mistake per line. Relative paths become absolute from the profile's folder;
/// ~ and ${VAR} stay as they are until expandPaths().
[[nodiscard]] Result<Profile> readProfile(const QString &file);
[[nodiscard]] Result<Profile> parseProfile(const QByteArray &toml, const QString &file,
                                           QList<ProfileMistake> *mistakes = nullptr);

/// Expands ~ and ${VAR} on the host where the paths are used. An unset variable is an error naming the key.
[[nodiscard]] Result<Profile> expandPaths(Profile profile);

/// What the old scripts' variables ask for goes over the profile: ARCHIVE_DIR, RETENTION_DAYS, GOLDEN_DIR,
/// GOLDEN_SECRET, SHADOW_HOOK (the webhook "oncall") and PROMETHEUS_URL. An empty one counts as unset; one that makes
/// no sense is an error naming it. For the program that the user starts, after findProfile(); an agent must not.
[[nodiscard]] Result<Profile>
applyVariables(Profile profile, const QProcessEnvironment &variables = QProcessEnvironment::systemEnvironment());

/// The profile as TOML with a comment per key, as `env init` and the lab write it.
[[nodiscard]] QByteArray writeProfile(const Profile &profile);

/// For showing: passwords in URLs and the paths of webhooks, which are as good as passwords, are stars.
[[nodiscard]] Profile masked(Profile profile);

/// $XDG_CONFIG_HOME/goldwatch/environments
[[nodiscard]] QString profileDirectory();
struct ProfileEntry
{
    QString name, file;
    std::optional<Error> error; ///< set when the file cannot be read as a profile
    bool isDefault = false;
};
/// All profiles of profileDirectory(), by name. A directory that is not there is an empty list.
[[nodiscard]] Result<QList<ProfileEntry>> listProfiles();
/// @p file, else the profile called @p name, else the default one, else the built-in local host. The default is named
/// by the file $XDG_CONFIG_HOME/goldwatch/default; without it, it is the only profile there is. "local" needs no file.
/// Variables are not applied: see applyVariables().
[[nodiscard]] Result<Profile> findProfile(const QString &name, const QString &file);

/// Reads the secret called @p name: from file, variable or command. A keychain needs the desktop: Refused.
/// A command is split into words at spaces, double quotes hold words together; no shell sees it. Line ends after the
/// secret are dropped. Blocks for a command, at most 30 s. No error text ever holds what was read. An unset variable or
/// an empty name is an empty secret.
[[nodiscard]] Result<QByteArray> readSecret(const Profile &profile, const QString &name);

// Profiles travel to the agent of another host.
template<class V> void describe(V &v, HostSettings &s)
{
    v("kind", s.kind);
    v("ssh", s.ssh);
    v("agent", s.agent);
}
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
template<class V> void describe(V &v, MonitorSettings &m)
{
    v("interval_s", m.intervalS);
    v("heartbeat_url", m.heartbeatUrl);
    v("confirm_n", m.confirmN);
    v("confirm_m", m.confirmM);
}
template<class V> void describe(V &v, Thresholds &t)
{
    v("log_warning_s", t.logWarningS);
    v("log_critical_s", t.logCriticalS);
    v("disk_warning_percent", t.diskWarningPercent);
    v("disk_critical_percent", t.diskCriticalPercent);
    v("golden_warning_mb", t.goldenWarningMb);
}
template<class V> void describe(V &v, Retention &r)
{
    v("days", r.days);
    v("trash_days", r.trashDays);
    v("trash_dir", r.trashDir);
    v("max_files_per_run", r.maxFilesPerRun);
    v("reserve_mb", r.reserveMb);
}
template<class V> void describe(V &v, Secret &s)
{
    v("source", s.source);
    v("value", s.value);
}
template<class V> void describe(V &v, Webhook &w)
{
    v("url", w.url);
    v("kind", w.kind);
    v("secret", w.secret);
}
template<class V> void describe(V &v, Contact &c)
{
    v("role", c.role);
    v("name", c.name);
    v("how", c.how);
    v("when", c.when);
}
template<class V> void describe(V &v, Profile &p)
{
    v("name", p.name);
    v("production", p.production);
    v("host", p.host);
    v("paths", p.paths);
    v("shadow", p.shadow);
    v("services", p.services);
    v("monitor", p.monitor);
    v("thresholds", p.thresholds);
    v("retention", p.retention);
    v("store_url", p.storeUrl);
    v("store_secret", p.storeSecret);
    v("playbook_dirs", p.playbookDirs);
    v("checklist_file", p.checklistFile);
    v("secrets", p.secrets);
    v("webhooks", p.webhooks);
    v("charts", p.charts);
    v("contacts", p.contacts);
    v("file", p.file);
}

} // namespace gw::environment
