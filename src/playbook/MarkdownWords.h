// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gw::playbook {

/// Tags of HTML; anything else between < and > is a word that somebody wants replaced, and stays visible.
[[nodiscard]] bool isHtmlTag(const QString &tag);
/// The character of "&amp;" or "&#228;"; the text itself where we do not know the name.
[[nodiscard]] QString entity(QByteArrayView text);

} // namespace gw::playbook
