// SPDX-License-Identifier: GPL-3.0-or-later
// The emergency stop: its file, and what proves that it has effect. A stop file alone proves nothing,
// because a service may read its stop only when it starts.
#pragma once

#include "base/FileOps.h"
#include "host/Methods.h"

namespace gw::host {

/// The file as it is: every line is a request, the last one counts.
struct StopFile
{
    bool present = false;
    QDateTime since;       ///< of the last request that can be read, else the file's time
    QString by, reason;
};

/// An error when the file may be there but cannot be read: then nobody can tell.
[[nodiscard]] Result<StopFile> readStopFile(const QString &path);
/// Appends `ISO-8601 - Emergency stop enabled by USER[: REASON]`, on disk when it returns.
[[nodiscard]] Result<void> setStopFile(const QString &path, const QString &by, const QString &reason, const QDateTime &now, FileOps &ops = FileOps::system());
/// Takes the file away, on disk when it returns. Nothing to take away is no error.
[[nodiscard]] Result<void> liftStopFile(const QString &path, FileOps &ops = FileOps::system());

/// What was seen of the engine around the moment at which the stop was set or lifted. Instants are wall time.
struct StopEvidence
{
    bool stopped = false;              ///< what ought to have effect: the stop, or its lifting
    QDateTime changedAt;               ///< when it was set or lifted; invalid: not known
    QDateTime now;
    Milliseconds interval{30'000};     ///< between cycles, wall time
    std::optional<double> gauge;       ///< nova_policy_emergency_stop_enabled
    bool ended = false;                ///< the run had ended before the change
    bool readable = true;              ///< reports and golden files could be looked at
    QList<QDateTime> cycles;           ///< of the last cycles
    QDateTime newestGolden;
};
struct StopProof
{
    Effect effective = Effect::Unknown;
    QString sentence;
    bool final = false;                ///< more waiting cannot change it
};
/// The gauge decides if there is one. Else: cycles came within two intervals before the change, and for two intervals
/// after it neither cycle nor golden file (a cycle under way at the stop may finish within one interval; the two count
/// from there). Lifting is the reverse: silence before, a cycle or golden file within two intervals after.
[[nodiscard]] StopProof proveStop(const StopEvidence &evidence);

} // namespace gw::host
