// SPDX-License-Identifier: GPL-3.0-or-later
// How many golden files each directory had when retention last left it. Fewer now means that something else removed
// them, or that a listing lies, and then retention does not go on by itself.
#pragma once

#include "golden/retention/Plan.h"

namespace gw::golden {

/// Refused, naming the directories, when one of them has fewer files than it was left with, or is gone with files in
/// it. Success when that is accepted, or when no census was taken yet; one that cannot be read is an error. Directories
/// that are there, but were not looked at this time, are left alone.
[[nodiscard]] Result<void> nothingVanished(const RetentionSettings &settings, const QMap<QString, qint64> &seenFiles);

/// Writes down what is left at least: before files are removed, so that a crash does not look like a theft, and again
/// afterwards. What it knew of directories that are there, but not among @p leftFiles, stays. Needs the lock of the
/// archive directory.
[[nodiscard]] Result<void> takeCensus(const QByteArray &archiveDirectory, const QMap<QString, qint64> &leftFiles,
                                      FileOps &ops = FileOps::system());

} // namespace gw::golden
