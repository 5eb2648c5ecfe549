// SPDX-License-Identifier: GPL-3.0-or-later
// One question and one answer, as PdfHelper asks them.
#pragma once

#include "base/Json.h"

namespace gw::pdf {

/// {"result": ...} or {"error": ...}. Needs a QGuiApplication. @p verb and @p request are not trusted.
[[nodiscard]] QJsonObject answer(const QByteArray &verb, const QByteArray &request);

} // namespace gw::pdf
