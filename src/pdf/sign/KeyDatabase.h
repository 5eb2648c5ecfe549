// SPDX-License-Identifier: GPL-3.0-or-later
// Where keys and certificates are. Poppler opens one database per process: openDatabase() once, before it is asked
// anything about signatures.
#pragma once

#include "document/Identity.h"

#include <QTemporaryDir>

#include <memory>

namespace gw::pdf {

/// ~/.local/share/goldwatch/nssdb
[[nodiscard]] QString ownDatabase();
[[nodiscard]] bool isDatabase(const QString &directory);

/// Makes the database of @p store when it is not there, with its passphrase.
[[nodiscard]] Result<void> makeDatabase(const document::KeyStore &store);
/// Loads the module of @p store, if any, and lets Poppler use the database.
[[nodiscard]] Result<void> openDatabase(const document::KeyStore &store);
/// @p store with our own database when it names none.
[[nodiscard]] document::KeyStore placed(document::KeyStore store);

/// Certificates with keys. After openDatabase().
[[nodiscard]] QList<document::SigningIdentity> signingIdentities();

/// Copies what is in the PKCS#12 file into the database of @p store; the nickname of its certificate.
[[nodiscard]] Result<QString> importFile(const document::KeyStore &store, const QString &file,
                                         const QString &passphrase);
[[nodiscard]] Result<void> makeSelfSigned(const document::NewIdentity &request);
/// Nicknames of all certificates in the database.
[[nodiscard]] Result<QStringList> nicknames(const QString &database);

/// A database that is gone when this is: under a passphrase nobody knows, should the process die before.
class PassingDatabase
{
public:
    [[nodiscard]] static Result<PassingDatabase> make();
    document::KeyStore store;

private:
    std::shared_ptr<QTemporaryDir> m_directory;
};

} // namespace gw::pdf
