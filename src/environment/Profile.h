// SPDX-License-Identifier: GPL-3.0-or-later
// The profile of an environment: one TOML file, every key optional.
#pragma once

#include "environment/ProfileTables.h"

#include <QList>
#include <QProcessEnvironment>

namespace gw::environment {

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

/// Refused in an environment marked production that is not @p unlocked: asked by everything that changes something.
[[nodiscard]] Result<void> mayChange(const Profile &profile, bool unlocked);

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

} // namespace gw::environment
