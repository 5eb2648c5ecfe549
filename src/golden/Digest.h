// SPDX-License-Identifier: GPL-3.0-or-later
// SHA-256 and HMAC-SHA256 through OpenSSL, with what can be reused kept: a million small files are hashed in a row.
#pragma once

#include <QByteArray>

#include <array>
#include <memory>
#include <optional>
#include <string_view>

namespace gw::golden {

using HexDigest = std::array<char, 64>; ///< lower-case hex of 32 bytes

[[nodiscard]] inline std::string_view view(const HexDigest &digest) { return {digest.data(), digest.size()}; }

using Digest = std::array<unsigned char, 32>; ///< the same in half the room, where a million are kept

[[nodiscard]] HexDigest toHex(const Digest &digest);
/// nullopt for what is not 64 hex digits.
[[nodiscard]] std::optional<Digest> fromHex(std::string_view hex);

/// Reusable; one per thread.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    [[nodiscard]] HexDigest hex(std::string_view data) { return toHex(digest(data)); }
    [[nodiscard]] Digest digest(std::string_view data);
    /// The same piece by piece: add() as often as needed, then end() once, which begins anew.
    void add(std::string_view data);
    [[nodiscard]] Digest end();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Reusable; one per thread and key. An empty key signs nothing: isValid() is false.
class HmacSha256
{
public:
    explicit HmacSha256(const QByteArray &key);
    ~HmacSha256();
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] HexDigest hex(std::string_view data);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// In a time that does not tell how much was equal. @p stored is the text of a .sig file; a line end after it is
/// allowed.
[[nodiscard]] bool signatureEquals(const HexDigest &computed, std::string_view stored);

} // namespace gw::golden
