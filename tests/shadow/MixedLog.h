// SPDX-License-Identifier: GPL-3.0-or-later
// A log of lines of every kind and length, and the plain way to read it.
#pragma once

#include "shadow/LogLines.h"

namespace gw::shadow::test {

/// Over midnight, 3 s per line; windows and blocks end anywhere in it. The same for every call.
[[nodiscard]] QByteArray mixedLog(int lines);

/// The complete lines of @p log, with numbers and offsets.
[[nodiscard]] QList<LogLine> plainly(const QByteArray &log);

} // namespace gw::shadow::test
