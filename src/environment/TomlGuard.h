// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace gw::environment {

/// The first line (1-based) with more than @p most dots outside of texts and comments; 0 when there is none.
/// toml++ limits nested brackets, yet recurses once per part of a dotted key: enough dots would end its stack.
[[nodiscard]] qint64 lineOfTooManyDots(QByteArrayView toml, int most = 32);

} // namespace gw::environment
