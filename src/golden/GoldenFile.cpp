// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/GoldenFile.h"

#include <QCryptographicHash>

namespace gw::golden {

QString workflowHash(const QStringList &stepHashes)
{
    return QString::fromLatin1(QCryptographicHash::hash(stepHashes.join(QLatin1Char(':')).toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace gw::golden
