// SPDX-License-Identifier: GPL-3.0-or-later
// The emergency stop's file. Whether the stop has effect is another question: see health/StopProof.h.
#pragma once

#include "base/Error.h"
#include "base/FileOps.h"

#include <QDateTime>

namespace gw::host {

/// The file as it is: every line is a request, the last one counts.
struct StopFile
{
    bool present = false;
    QDateTime since; ///< of the last request that can be read, else the file's time
    QString by, reason;
};

/// An error when the file may be there but cannot be read: then nobody can tell.
[[nodiscard]] Result<StopFile> readStopFile(const QString &path);
/// Appends `ISO-8601 - Emergency stop enabled by USER[: REASON]`, on disk when it returns.
[[nodiscard]] Result<void> setStopFile(const QString &path, const QString &by, const QString &reason,
                                       const QDateTime &now, FileOps &ops = FileOps::system());
/// Takes the file away, on disk when it returns. Nothing to take away is no error.
[[nodiscard]] Result<void> liftStopFile(const QString &path, FileOps &ops = FileOps::system());

} // namespace gw::host
