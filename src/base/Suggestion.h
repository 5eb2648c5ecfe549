// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace gw {

/// "Did you mean ...?": the one of @p known that @p written is nearest to, in letters changed; empty when nothing is
/// near. Dotted keys count as near when only the table is wrong.
[[nodiscard]] QString suggestion(const QString &written, const QStringList &known);

} // namespace gw
