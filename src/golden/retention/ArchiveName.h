// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace gw::golden {

/// Name of the run whose golden files lie in @p goldenDirectory: that of the directory above it.
[[nodiscard]] QString runNameOf(const QByteArray &goldenDirectory);

/// YYYYMMDD_HHMMSS_RUN; characters of the run's name that a shell or an old tar might trip over become '_'.
[[nodiscard]] QByteArray stampedName(const QString &run, const QDateTime &time);

/// golden_YYYYMMDD_HHMMSS_RUN.tgz in @p archiveDirectory, with a number behind it where that name is taken.
[[nodiscard]] QByteArray newArchivePath(const QByteArray &archiveDirectory, const QString &run, const QDateTime &time);

/// Removes what packing that was killed left in @p archiveDirectory. Only for who holds the directory's lock.
void removeLeftovers(const QByteArray &archiveDirectory);

} // namespace gw::golden
