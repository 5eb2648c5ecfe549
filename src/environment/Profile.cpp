// SPDX-License-Identifier: GPL-3.0-or-later
#include "environment/Profile.h"

namespace gw::environment {

QString ProfileMistake::text(const QString &file) const
{
    return QStringLiteral("%1:%2:%3: %4: %5").arg(file).arg(line).arg(column).arg(key, message);
}

} // namespace gw::environment
