// SPDX-License-Identifier: GPL-3.0-or-later
// Names of a directory in batches, by bytes, for one or several threads: each asks for its next batch.
#pragma once

#include "base/Descriptor.h"

#include <QByteArray>

#include <mutex>
#include <optional>
#include <stop_token>
#include <string_view>
#include <vector>

namespace gw::golden {

struct DirectoryEntry
{
    std::string_view name; ///< valid until the batch is filled again
    quint64 inode = 0;
    unsigned char type = 0; ///< DT_REG, DT_DIR, DT_UNKNOWN ...

    /// @c name for system calls: the kernel ends it with NUL.
    [[nodiscard]] const char *cName() const { return name.data(); }
};

struct DirectoryBatch
{
    std::vector<char> buffer;
    std::vector<DirectoryEntry> entries; ///< by inode: on disk that is the order they lie in
};

class DirectoryReader
{
public:
    [[nodiscard]] static Result<std::unique_ptr<DirectoryReader>> open(const QByteArray &path);
    /// Fills @p batch; false at the end. Thread-safe. After an error every further call is the same error:
    /// what was listed until then is not the whole directory.
    [[nodiscard]] Result<bool> next(DirectoryBatch &batch);
    [[nodiscard]] int descriptor() const { return m_directory.get(); }

private:
    DirectoryReader(Descriptor directory, QByteArray path) : m_directory(std::move(directory)), m_path(std::move(path))
    {}

    Descriptor m_directory;
    QByteArray m_path;
    std::mutex m_mutex;
    std::optional<Error> m_error;
};

/// Hands each batch of @p reader to @p visit, which returns a Result<void>; its error ends the listing. False when
/// @p stop came first: what was listed is not the whole directory.
template<class Visit>
[[nodiscard]] Result<bool> forEachBatch(DirectoryReader &reader, const std::stop_token &stop, Visit visit)
{
    DirectoryBatch batch;
    for (;;) {
        const auto more = reader.next(batch);
        if (!more)
            return Failure(more.error());
        if (stop.stop_requested())
            return false;
        if (!*more)
            return true;
        if (const Result<void> visited = visit(batch); !visited)
            return Failure(visited.error());
    }
}

/// Hands the bytes of each name in @p directory to @p use; false as above.
template<class Use>
[[nodiscard]] Result<bool> forEachName(const QByteArray &directory, const std::stop_token &stop, Use use)
{
    const auto reader = DirectoryReader::open(directory);
    if (!reader)
        return Failure(reader.error());
    return forEachBatch(**reader, stop, [&use](const DirectoryBatch &batch) -> Result<void> {
        for (const DirectoryEntry &entry : batch.entries)
            use(entry.name);
        return {};
    });
}

/// Name of a file for people: as it is when it is plain, else with bytes that are not UTF-8, and characters that a
/// terminal would obey, as \xHH.
[[nodiscard]] QString displayName(std::string_view name);
[[nodiscard]] bool isUtf8(std::string_view name);
/// UTF-8 without control characters: then displayName() is the name itself.
[[nodiscard]] bool isPlain(std::string_view name);
/// A result names so many files with the same fault; the rest is counted.
inline constexpr qsizetype mostNamed = 1000;
/// Whether @p name has @p lower in it, which is in lower case: without regard to case as far as ASCII goes.
[[nodiscard]] bool containsFolded(std::string_view name, const QByteArray &lower);
/// Seeded at random: nobody can choose names that all fall into one slot.
[[nodiscard]] size_t hashOf(std::string_view name);

} // namespace gw::golden
