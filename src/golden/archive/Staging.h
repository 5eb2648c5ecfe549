// SPDX-License-Identifier: GPL-3.0-or-later
// Files on their way into a target directory: written and hashed again in a directory of their own within the target,
// flushed to disk at once, then renamed to where they belong, a whole directory at once where the target has none. No
// path is ever followed out of the target: parents are opened one component after the other, and none may be a symbolic
// link.
#pragma once

#include "base/Descriptor.h"
#include "base/FileOps.h"
#include "golden/Digest.h"

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>

namespace gw::golden {

struct StagedFile
{
    std::string path; ///< within the target
    Digest digest{};
};

/// "a" of "a/b"; empty for what lies in the target itself.
[[nodiscard]] std::string parentPath(const std::string &path);

class Staging
{
public:
    /// Creates @p target where it is not there, removes what crashed restores left in it, and makes the directory.
    [[nodiscard]] static Result<std::unique_ptr<Staging>> begin(const QByteArray &target, FileOps &ops);
    /// Only to look(): nothing is made, and a target that is not there has nothing in it.
    [[nodiscard]] static Result<std::unique_ptr<Staging>> view(const QByteArray &target);
    /// Removes what was not placed.
    ~Staging();
    /// Removes what crashes left in @p target; what others work on is theirs.
    static void removeLeftovers(const QByteArray &target, FileOps &ops);

    /// What stands at @p path within the target.
    enum class Present { Nothing, SameContent, OtherFile, NoFile };
    /// Thread-safe. An error when a symbolic link or a file stands where a directory of the path should be.
    [[nodiscard]] Result<Present> look(const std::string &path, qint64 size, const Digest &digest);

    /// An open file of the staging directory.
    struct Opened
    {
        int fd = -1;
        std::string path; ///< within the target
    };
    /// Thread-safe, all four. Refused for a path that was staged already. A file whose writing failed is to be
    /// discarded.
    [[nodiscard]] Result<Opened> create(const std::string &path);
    [[nodiscard]] Result<void> write(const Opened &file, std::string_view content);
    [[nodiscard]] Result<void> close(Opened &file, mode_t mode, qint64 modifiedNs);
    void discard(Opened &file);

    /// Everything closed so far is on disk.
    [[nodiscard]] Result<void> sync();
    /// Whether @p file reads back as its digest says. Thread-safe.
    [[nodiscard]] Result<void> prove(const StagedFile &file);
    /// Renames all that was staged for the directory @p parent at once. False when the target has something there, or
    /// its file system cannot do that: then each file is placed by itself.
    [[nodiscard]] Result<bool> placeDirectory(const std::string &parent);
    /// Renames @p file to its path. False when something stands there and @p replace is not set.
    [[nodiscard]] Result<bool> place(const StagedFile &file, bool replace);
    /// The directories that files were placed in are on disk too.
    [[nodiscard]] Result<void> finish();

private:
    explicit Staging(FileOps &ops) : m_ops(ops) {}
    Result<void> open(const QByteArray &target);
    void removeStale();
    void removeStaging(const std::string &name, int directory);
    void removeContents(int directory, int depth);
    using SharedDescriptor = std::shared_ptr<const Descriptor>;
    /// A directory within the target; nullptr when it is not there and not to be made.
    Result<SharedDescriptor> targetDirectory(const std::string &path, bool make);
    Result<SharedDescriptor> descend(const std::string &path, bool make);
    /// Where files of the directory @p parent are staged; made when it is asked for first.
    Result<SharedDescriptor> stagedDirectory(const std::string &parent);
    [[nodiscard]] Error error(const QString &what, const std::string &path = {}) const;

    FileOps &m_ops;
    QByteArray m_target;
    SharedDescriptor m_root;
    std::string m_name; ///< of the staging directory
    Descriptor m_directory;
    std::mutex m_mutex;                       ///< over what follows
    std::map<std::string, unsigned> m_staged; ///< number of the staging directory of each parent
    /// The directories that were asked for last: most files lie in one.
    struct Recent
    {
        std::string path;
        SharedDescriptor directory; ///< nullptr: is not there
        bool isKnown = false;
    };
    Recent m_recentTarget, m_recentStaged;
    std::set<std::string> m_touched; ///< directories of the target that have something new in them
};

} // namespace gw::golden
