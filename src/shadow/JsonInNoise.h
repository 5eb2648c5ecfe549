// SPDX-License-Identifier: GPL-3.0-or-later
// Finds JSON objects in text that other output stands around.
#pragma once

#include <QByteArrayView>

#include <functional>

namespace gw::shadow {

struct NoiseSearch
{
    QByteArrayView unclosed; ///< from the first object that never ends on; empty: none
};

/// Calls @p found with every piece "{...}" with balanced braces that may be a JSON object, outermost first. When
/// it returns true the search goes on after the piece, else also inside it. Its cost is bounded.
[[nodiscard]] NoiseSearch findObjects(QByteArrayView text, const std::function<bool(QByteArrayView piece)> &found);

/// The exception of the first traceback in @p text, "ValueError: ..."; its heading when that is all there is;
/// empty when there is no traceback.
[[nodiscard]] QByteArrayView tracebackIn(QByteArrayView text);

} // namespace gw::shadow
