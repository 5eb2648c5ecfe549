// SPDX-License-Identifier: GPL-3.0-or-later
// Putting a signature on a PDF, as one more revision: what was signed before stays as it is.
#pragma once

#include "document/Document.h"
#include "document/Identity.h"

namespace gw::document {

/// Where the key comes from.
enum class KeySource {
    Database,  ///< nickname in store
    Pkcs12,    ///< file with passphrase; nothing of it stays behind
    SelfSigned ///< made anew under nickname in store, with the signer's name, unless it is there
};
constexpr auto enumNames(KeySource)
{
    using enum KeySource;
    return std::array{std::pair{Database, "database"}, std::pair{Pkcs12, "pkcs12"},
                      std::pair{SelfSigned, "self_signed"}};
}

struct SigningRequest
{
    QString input, output; ///< may be the same file; the output is replaced in one step
    KeySource source = KeySource::Database;
    KeyStore store;
    QString nickname;
    QString pkcs12File, pkcs12Passphrase;
    /// Of the visible block: of MakeResult. With an empty rectangle, that which a file of ours has under this id,
    /// unless it is taken; no visible block where there is none.
    Place place;
    QString name, role; ///< as the visible block has them; an empty name: that of the certificate
    QString reason, location;
    QString language;    ///< of the visible block
    QString utcOffset;   ///< of its time: "+01:00"; empty: UTC
    QString fingerprint; ///< of the certificate it must be, in hex; empty: whichever it is
    bool operator==(const SigningRequest &) const = default;
};
template<class V> void describe(V &v, SigningRequest &r)
{
    v("input", r.input);
    v("output", r.output);
    v("source", r.source);
    v("store", r.store);
    v("nickname", r.nickname);
    v("pkcs12_file", r.pkcs12File);
    v("pkcs12_passphrase", r.pkcs12Passphrase);
    v("place", r.place);
    v("name", r.name);
    v("role", r.role);
    v("reason", r.reason);
    v("location", r.location);
    v("language", r.language);
    v("utc_offset", r.utcOffset);
    v("fingerprint", r.fingerprint);
}

/// What came of it, read back from the output.
struct SigningResult
{
    QString file;
    QString sha256; ///< of the file, in hex
    Bytes size;
    QDateTime time; ///< as signed
    SigningIdentity identity;
    qint64 signatures = 0; ///< in the file now
    bool operator==(const SigningResult &) const = default;
};
template<class V> void describe(V &v, SigningResult &r)
{
    v("file", r.file);
    v("sha256", r.sha256);
    v("size", r.size);
    v("time", r.time);
    v("identity", r.identity);
    v("signatures", r.signatures);
}

} // namespace gw::document
