// SPDX-License-Identifier: GPL-3.0-or-later
// Who can sign: certificates with their private keys, in a database of NSS, a PKCS#12 file or on a token.
#pragma once

#include "base/Json.h"

namespace gw::document {

/// A database of NSS: a directory with cert9.db and key4.db. Ours is used when it is empty; see docs/documents.md.
struct KeyStore
{
    QString database{};
    QString passphrase{}; ///< of the database, or of the token that the nickname names; travels on standard input only
    QString module{};     ///< library of a PKCS#11 token to load as well: "/usr/lib/.../opensc-pkcs11.so"; empty: none
    bool operator==(const KeyStore &) const = default;
};
template<class V> void describe(V &v, KeyStore &s)
{
    v("database", s.database);
    v("passphrase", s.passphrase);
    v("module", s.module);
}

struct SigningIdentity
{
    QString nickname;        ///< names it in its database: "mara", "Token:mara"
    QString subject, issuer; ///< common names
    QString subjectName;     ///< distinguished: "CN=Mara Lindqvist,O=..."
    QString email;
    QString serial;
    QDateTime validFrom, validTo;
    bool selfSigned = false; ///< no one vouches for the name
    bool valid = false;      ///< now lies within its time
    QString token;           ///< the token it is on; empty: in the database
    QString fingerprint;     ///< SHA-256 of the certificate, in hex
    bool operator==(const SigningIdentity &) const = default;
};
template<class V> void describe(V &v, SigningIdentity &i)
{
    v("nickname", i.nickname);
    v("subject", i.subject);
    v("issuer", i.issuer);
    v("subject_name", i.subjectName);
    v("email", i.email);
    v("serial", i.serial);
    v("valid_from", i.validFrom);
    v("valid_to", i.validTo);
    v("self_signed", i.selfSigned);
    v("valid", i.valid);
    v("token", i.token);
    v("fingerprint", i.fingerprint);
}

struct IdentitiesRequest
{
    KeyStore store;
    bool operator==(const IdentitiesRequest &) const = default;
};
template<class V> void describe(V &v, IdentitiesRequest &r) { v("store", r.store); }

struct Identities
{
    QString database;                  ///< the one that was read
    bool exists = false;               ///< false: there is no such database yet
    QList<SigningIdentity> identities; ///< by nickname
    bool operator==(const Identities &) const = default;
};
template<class V> void describe(V &v, Identities &i)
{
    v("database", i.database);
    v("exists", i.exists);
    v("identities", i.identities);
}

/// Makes a self-signed certificate with a new key. The database is made when it is not there.
struct NewIdentity
{
    KeyStore store{};
    QString nickname{}; ///< must be new
    QString name{};     ///< the common name, as it will be read by others
    QString organisation{}, email{};
    qint64 months = 24; ///< 1 to 120
    bool operator==(const NewIdentity &) const = default;
};
template<class V> void describe(V &v, NewIdentity &n)
{
    v("store", n.store);
    v("nickname", n.nickname);
    v("name", n.name);
    v("organisation", n.organisation);
    v("email", n.email);
    v("months", n.months);
}

/// Copies certificates and key of a PKCS#12 file into the database, which is made when it is not there.
struct ImportRequest
{
    KeyStore store;
    QString file;       ///< ".p12", ".pfx"
    QString passphrase; ///< of the file
    bool operator==(const ImportRequest &) const = default;
};
template<class V> void describe(V &v, ImportRequest &r)
{
    v("store", r.store);
    v("file", r.file);
    v("passphrase", r.passphrase);
}

} // namespace gw::document
