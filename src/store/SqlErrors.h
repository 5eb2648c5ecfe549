// SPDX-License-Identifier: GPL-3.0-or-later
// What the engines' error codes mean to people.
#pragma once

#include "store/Place.h"

class QSqlError;

namespace gw::store {

/// Of an error by SQLite with result code @p code, extended or not.
[[nodiscard]] Error sqliteError(int code, const QSqlError &error, const Place &place);
/// Of an error by PostgreSQL with @p sqlState, which is empty when there was no answer.
[[nodiscard]] Error postgresError(const QString &sqlState, const QSqlError &error, const Place &place);
/// Of a statement that was over its limit.
[[nodiscard]] Error limitError(const Place &place);
/// The driver is not installed.
[[nodiscard]] Error noDriverError(const Place &place);
/// Of a file that is no longer the one that was opened.
[[nodiscard]] Error goneError(const Place &place);

} // namespace gw::store
