// SPDX-License-Identifier: GPL-3.0-or-later
// The files of one golden directory as a table: 64 bytes, a slot of the lookup and the name for each, so that a million
// of them take some 110 MB. Rows keep their number until the table is made anew.
#pragma once

#include "base/Json.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace gw::golden {

enum class FileFormat : quint8 { Recording, Steps, Signature, Leftover, Other };
constexpr auto enumNames(FileFormat)
{
    using enum FileFormat;
    return std::array{std::pair{Recording, "golden"}, std::pair{Steps, "steps"}, std::pair{Signature, "signature"},
                      std::pair{Leftover, "leftover"}, std::pair{Other, "other"}};
}

/// What a file by itself proves. Only what was read is intact; Pending was not read yet.
enum class FileVerdict : quint8 { Pending, Intact, Altered, Unreadable, Orphan, NotGolden };
constexpr auto enumNames(FileVerdict)
{
    using enum FileVerdict;
    return std::array{std::pair{Pending, "pending"},       std::pair{Intact, "intact"}, std::pair{Altered, "altered"},
                      std::pair{Unreadable, "unreadable"}, std::pair{Orphan, "orphan"}, std::pair{NotGolden, "none"}};
}

enum class SignatureState : quint8 {
    Unused,    ///< files of a shadow run are not signed
    Missing,   ///< the engine's are, and this one is not
    Unchecked, ///< there is one, and no key to check it with
    Valid,
    Wrong
};
constexpr auto enumNames(SignatureState)
{
    using enum SignatureState;
    return std::array{std::pair{Unused, "unused"}, std::pair{Missing, "missing"}, std::pair{Unchecked, "unchecked"},
                      std::pair{Valid, "valid"}, std::pair{Wrong, "wrong"}};
}

struct CatalogRow
{
    quint32 nameAt = 0;
    quint8 nameLength = 0;
    FileFormat format = FileFormat::Other;
    quint8 type = 0; ///< see CatalogTable::typeName()
    FileVerdict verdict = FileVerdict::Pending;
    quint32 steps = 0;
    quint32 provenAt = 0; ///< seconds since 1970; 0: not read yet
    qint64 seed = 0;
    qint64 size = 0;                  ///< bytes of content
    qint64 modified = 0, changed = 0; ///< nanoseconds since 1970: of the content, of the inode
    quint64 inode = 0;
    quint32 blocks = 0; ///< of 512 bytes on disk
    SignatureState signature = SignatureState::Unused;
    quint8 round = 0; ///< of the listing that saw it last
    quint8 flags = 0;
    quint8 kind = 0; ///< DT_ type of the listing

    enum Flag : quint8 {
        HasSeed = 1,
        Succeeded = 2,
        Stated = 4,  ///< size and times are known
        Settled = 8, ///< and were old enough then that a later change shows in them
        Gone = 16
    };
    [[nodiscard]] bool has(Flag flag) const { return flags & flag; }
    void set(Flag flag, bool on) { flags = quint8(on ? flags | flag : flags & ~flag); }
    [[nodiscard]] bool isGolden() const { return format == FileFormat::Recording || format == FileFormat::Steps; }
};
static_assert(sizeof(CatalogRow) == 64);

/// Sums over the table, always current. golden = pending + intact + altered + unreadable.
struct CatalogCounts
{
    qint64 golden = 0, pending = 0, intact = 0, altered = 0, unreadable = 0;
    qint64 unsignedFiles = 0;          ///< of the golden: engine recordings without a signature, as far as read
    qint64 orphans = 0, leftovers = 0; ///< signatures without their file; temporary files of a crash
    qint64 signatures = 0, others = 0; ///< signatures with their file; what is no golden file at all
    Bytes bytes, contentBytes;         ///< of all files, as far as looked at: on disk; sum of lengths
    bool operator==(const CatalogCounts &) const = default;
};
template<class V> void describe(V &v, CatalogCounts &c)
{
    v("golden", c.golden);
    v("pending", c.pending);
    v("intact", c.intact);
    v("altered", c.altered);
    v("unreadable", c.unreadable);
    v("unsigned", c.unsignedFiles);
    v("orphans", c.orphans);
    v("leftovers", c.leftovers);
    v("signatures", c.signatures);
    v("others", c.others);
    v("bytes", c.bytes);
    v("content_bytes", c.contentBytes);
}

/// Not thread-safe; see Catalog.
class CatalogTable
{
public:
    using RowId = quint32;

    /// Rows ever made; some may be Gone.
    [[nodiscard]] RowId end() const { return m_end; }
    [[nodiscard]] const CatalogRow &row(RowId id) const { return m_rows[id >> chunkBits][id & (chunkRows - 1)]; }
    /// Valid for as long as a copy of names() is held.
    [[nodiscard]] std::string_view name(const CatalogRow &row) const
    {
        return {m_names[row.nameAt >> nameBits].get() + (row.nameAt & ((1u << nameBits) - 1)), row.nameLength};
    }
    [[nodiscard]] std::optional<RowId> find(std::string_view name) const;
    [[nodiscard]] const CatalogCounts &counts() const { return m_counts; }
    /// Why a file is altered or unreadable; empty also beyond the first ten thousand: inspect the file.
    [[nodiscard]] QString reason(RowId id) const;
    /// Workflow type as recorded; empty for none. Index 0 is none; beyond 254 kinds the rest share "(others)".
    [[nodiscard]] QString typeName(quint8 type) const;
    [[nodiscard]] quint8 typeIndex(std::string_view name);
    [[nodiscard]] const QStringList &types() const { return m_types; }
    [[nodiscard]] std::vector<std::shared_ptr<char[]>> names() const { return m_names; }

    /// A new row named @p name (1 to 255 bytes, which end with NUL in the table); its place in the row is set here.
    RowId add(std::string_view name, CatalogRow row);
    /// @p row must keep the name.
    void replace(RowId id, const CatalogRow &row, const QString &reason = {});
    void remove(RowId id);
    void setRound(RowId id, quint8 round) { m_rows[id >> chunkBits][id & (chunkRows - 1)].round = round; }

private:
    static constexpr unsigned chunkBits = 14, nameBits = 20;
    static constexpr RowId chunkRows = 1u << chunkBits;
    static constexpr size_t mostReasons = 10'000;

    void count(const CatalogRow &row, qint64 sign);
    [[nodiscard]] size_t slotOf(std::string_view name) const;
    void grow();

    std::vector<std::unique_ptr<CatalogRow[]>> m_rows;
    std::vector<std::shared_ptr<char[]>> m_names;
    size_t m_nameFill = size_t(1) << nameBits; ///< of the last piece
    std::vector<RowId> m_slots;                ///< open addressing; row + 1, 0 is free
    RowId m_end = 0;
    CatalogCounts m_counts;
    QStringList m_types{QString()};
    std::unordered_map<RowId, QString> m_reasons;
};

} // namespace gw::golden
