// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a stretch of a file into a scanner, in blocks, on one thread or on all cores. Errors are errno values.
#pragma once

#include "shadow/LogScanner.h"

#include <stop_token>

namespace gw::shadow {

/// What to say of a log when one of these failed.
[[nodiscard]] Error readError(int errnoValue, const QString &path);

/// Up to @p size bytes at @p offset; fewer at the end of the file.
[[nodiscard]] std::expected<QByteArray, int> readAt(int fd, qint64 offset, qint64 size);

/// From the scanner's offset to @p end or, when the file is shorter by then, to its end. Bytes read.
[[nodiscard]] std::expected<qint64, int> scan(int fd, qint64 end, LogScanner &scanner, std::stop_token stop);

/// The same by pieces of @p piece bytes that begin at line starts; 0: as many as suit the size.
[[nodiscard]] std::expected<qint64, int> scanInParallel(int fd, qint64 end, LogScanner &scanner, std::stop_token stop,
                                                        qint64 piece = 0);

} // namespace gw::shadow
