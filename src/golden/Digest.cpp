// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/Digest.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <new>

namespace gw::golden {

namespace {

template<auto Free> struct Freed
{
    template<class T> void operator()(T *object) const { Free(object); }
};

int nibble(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

/// OpenSSL fails at these only without memory or without its default provider; there is no digest to go on with.
void must(bool done)
{
    if (!done)
        throw std::bad_alloc();
}

} // namespace

HexDigest toHex(const Digest &digest)
{
    static constexpr char digits[] = "0123456789abcdef";
    HexDigest hex;
    for (size_t i = 0; i < digest.size(); ++i) {
        hex[2 * i] = digits[digest[i] >> 4];
        hex[2 * i + 1] = digits[digest[i] & 15];
    }
    return hex;
}

std::optional<Digest> fromHex(std::string_view hex)
{
    Digest digest;
    if (hex.size() != 2 * digest.size())
        return std::nullopt;
    for (size_t i = 0; i < digest.size(); ++i) {
        const int high = nibble(hex[2 * i]), low = nibble(hex[2 * i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        digest[i] = static_cast<unsigned char>(high << 4 | low);
    }
    return digest;
}

struct Sha256::Private
{
    // Fetched once: EVP_sha256() would be looked up anew at each start.
    std::unique_ptr<EVP_MD, Freed<EVP_MD_free>> algorithm{EVP_MD_fetch(nullptr, "SHA256", nullptr)};
    std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>> context{EVP_MD_CTX_new()};
    bool isBegun = false;
};

Sha256::Sha256() : d(std::make_unique<Private>()) { must(d->algorithm && d->context); }
Sha256::~Sha256() = default;

Digest Sha256::digest(std::string_view data)
{
    add(data);
    return end();
}

void Sha256::add(std::string_view data)
{
    if (!d->isBegun)
        must(EVP_DigestInit_ex2(d->context.get(), d->algorithm.get(), nullptr));
    d->isBegun = true;
    must(EVP_DigestUpdate(d->context.get(), data.data(), data.size()));
}

Digest Sha256::end()
{
    add({}); // of nothing at all, there is a digest too
    Digest digest;
    must(EVP_DigestFinal_ex(d->context.get(), digest.data(), nullptr));
    d->isBegun = false;
    return digest;
}

struct HmacSha256::Private
{
    std::unique_ptr<EVP_MAC, Freed<EVP_MAC_free>> algorithm{EVP_MAC_fetch(nullptr, "HMAC", nullptr)};
    std::unique_ptr<EVP_MAC_CTX, Freed<EVP_MAC_CTX_free>> context;
};

HmacSha256::HmacSha256(const QByteArray &key) : d(std::make_unique<Private>())
{
    if (key.isEmpty())
        return;
    must(d->algorithm != nullptr);
    d->context.reset(EVP_MAC_CTX_new(d->algorithm.get()));
    char digest[] = "SHA256";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
                                     OSSL_PARAM_construct_end()};
    must(d->context && EVP_MAC_init(d->context.get(), reinterpret_cast<const unsigned char *>(key.constData()),
                                    size_t(key.size()), parameters));
}

HmacSha256::~HmacSha256() = default;

bool HmacSha256::isValid() const { return d->context != nullptr; }

HexDigest HmacSha256::hex(std::string_view data)
{
    Digest bytes;
    size_t length = 0;
    must(EVP_MAC_init(d->context.get(), nullptr, 0, nullptr) // the same key again
         && EVP_MAC_update(d->context.get(), reinterpret_cast<const unsigned char *>(data.data()), data.size()) &&
         EVP_MAC_final(d->context.get(), bytes.data(), &length, bytes.size()));
    return toHex(bytes);
}

bool signatureEquals(const HexDigest &computed, std::string_view stored)
{
    while (!stored.empty() && (stored.back() == '\n' || stored.back() == '\r'))
        stored.remove_suffix(1);
    if (stored.size() != computed.size())
        return false;
    HexDigest lower;
    for (size_t i = 0; i < lower.size(); ++i)
        lower[i] = stored[i] >= 'A' && stored[i] <= 'F' ? char(stored[i] + 32) : stored[i];
    return CRYPTO_memcmp(lower.data(), computed.data(), computed.size()) == 0;
}

} // namespace gw::golden
