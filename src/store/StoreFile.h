// SPDX-License-Identifier: GPL-3.0-or-later
// The file of an SQLite store beside SQLite: made before it, known again after it. Never opened while it may be in use.
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>

namespace gw::store {

/// An empty file that nobody else may read, where there is none: SQLite would let everyone. One that is there is not
/// opened: closing it again would drop the locks that other connections of this process have on it, and whoever closed
/// the store next would take its log away under them, with all that they write from then on. 0 or errno.
[[nodiscard]] int makeFile(const QByteArray &name);

/// Device and number of the file, which one that took its place does not have; zeros: there is none.
[[nodiscard]] std::pair<quint64, quint64> identityOf(const QString &file);

} // namespace gw::store
