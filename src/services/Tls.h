// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a TLS connection trusts, and why it did not come about. No certificate is ever accepted unverified.
#pragma once

#include "base/Error.h"

#include <QList>
#include <QSslConfiguration>
#include <QSslError>

namespace gw::services {

/// The system's authorities and those of @p caFile, a PEM file; empty: the system's alone. A file that cannot be read
/// or holds none is an error: without it, the server's certificate would get the blame.
[[nodiscard]] Result<QSslConfiguration> trust(const QString &caFile);

/// Kind Refused. @p errors are what is wrong with the certificate; without any, @p said is all that is known.
[[nodiscard]] Error tlsError(const QList<QSslError> &errors, const QString &said, const QString &where,
                             const QString &caFile);

} // namespace gw::services
