// SPDX-License-Identifier: GPL-3.0-or-later
// Who can sign: listed, made, imported.
#pragma once

#include "document/Identity.h"

namespace gw::pdf {

[[nodiscard]] Result<document::Identities> identities(const document::IdentitiesRequest &request);
[[nodiscard]] Result<document::SigningIdentity> makeIdentity(const document::NewIdentity &request);
[[nodiscard]] Result<document::SigningIdentity> importPkcs12(const document::ImportRequest &request);

/// BadInput for what cannot be a nickname or a name.
[[nodiscard]] Result<void> checkNewIdentity(const document::NewIdentity &request);
/// The one called @p nickname, or NotFound with those there are. After openDatabase().
[[nodiscard]] Result<document::SigningIdentity> findIdentity(const QString &nickname);

} // namespace gw::pdf
