// SPDX-License-Identifier: GPL-3.0-or-later
// A shadow log read the plain way, line by line with regular expressions, and logs made at random to read.
#pragma once

#include "shadow/LogTally.h"

#include <QRandomGenerator>

namespace gw::shadow::test {

/// What @p log says; remarks carry no text.
[[nodiscard]] LogTally referenceTally(const QByteArray &log);

/// @p lines lines of everything a log may hold, in an order no runner would write.
[[nodiscard]] QByteArray randomLog(QRandomGenerator &random, int lines);

/// @p tally as text, to compare and to show what differs.
[[nodiscard]] QString dump(const LogTally &tally);

} // namespace gw::shadow::test
