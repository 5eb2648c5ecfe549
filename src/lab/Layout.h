// SPDX-License-Identifier: GPL-3.0-or-later
// Where things lie in a lab's workspace. The programs of a lab are links in its bin folder to goldwatchctl itself:
// each finds the workspace from the name it was started by, and its command line reads like the real thing.
#pragma once

#include <QString>

namespace gw::lab {

struct Layout
{
    QString root;
    [[nodiscard]] QString program(const char *name) const
    {
        return root + QStringLiteral("/bin/") + QLatin1String(name);
    }
    [[nodiscard]] QString aos() const { return root + QStringLiteral("/aos"); }  ///< stands for /var/lib/aos
    [[nodiscard]] QString runs() const { return root + QStringLiteral("/tmp"); } ///< stands for /tmp
    [[nodiscard]] QString quickRuns() const { return root + QStringLiteral("/quick"); }
    [[nodiscard]] QString engineGoldens() const { return aos() + QStringLiteral("/golden"); }
    [[nodiscard]] QString stopFile() const { return aos() + QStringLiteral("/.workflow_emergency_stop"); }
    [[nodiscard]] QString archive() const { return root + QStringLiteral("/archive/golden"); }
    [[nodiscard]] QString reports() const { return root + QStringLiteral("/reports"); }
    [[nodiscard]] QString faults() const { return root + QStringLiteral("/faults"); }
    [[nodiscard]] QString fault(const QString &name) const { return faults() + QLatin1Char('/') + name; }
    [[nodiscard]] QString secret(const QString &name) const { return root + QStringLiteral("/secrets/") + name; }
    [[nodiscard]] QString services() const { return root + QStringLiteral("/services"); } ///< configuration and data
    [[nodiscard]] QString profile() const { return root + QStringLiteral("/lab.toml"); }
    [[nodiscard]] QString state() const { return root + QStringLiteral("/state.json"); }
    [[nodiscard]] QString engineState() const { return root + QStringLiteral("/engine.json"); }
    [[nodiscard]] QString engineLock() const { return root + QStringLiteral("/engine.lock"); }
    [[nodiscard]] QString lock() const { return root + QStringLiteral("/lock"); }
    [[nodiscard]] QString control() const { return root + QStringLiteral("/control"); }
    [[nodiscard]] QString alerts() const { return root + QStringLiteral("/alerts.jsonl"); }
};

// Names in the bin folder.
inline constexpr const char *enginePart = "run_shadow_simulation.sh";
inline constexpr const char *replayPart = "replay_workflow";
inline constexpr const char *backendPart = "nova_backend";
inline constexpr const char *receiverPart = "webhook_receiver";
inline constexpr const char *postgresPart = "postgres_server";
inline constexpr const char *supervisorPart = "goldwatch_lab"; ///< not in a workspace: makes one

} // namespace gw::lab
