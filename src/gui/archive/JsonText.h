// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace gw::gui {

/// JSON laid out for reading: a member a line, order and spelling of everything as they are in the file, so that what
/// is shown is what was hashed. Lenient: what is cut off or no JSON comes out as far as it goes. Several values stand
/// below each other. Any thread.
[[nodiscard]] QString layOutJson(const QByteArray &text);
/// The bytes as text: what is not UTF-8 and what controls a terminal shows as a mark.
[[nodiscard]] QString plainText(const QByteArray &text);
/// Every value of @p text is JSON.
[[nodiscard]] bool isJson(const QByteArray &text);

} // namespace gw::gui
