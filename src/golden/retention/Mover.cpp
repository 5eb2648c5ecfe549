// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/retention/Mover.h"

#include "base/Descriptor.h"
#include "base/FileWriter.h"
#include "golden/Text.h"
#include "golden/archive/SourceReader.h"
#include "golden/archive/Staging.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>

namespace gw::golden {
namespace {

class Moving
{
public:
    Moving(PackList &list, const QByteArray &directory, FileOps &ops, std::stop_token stop,
           const std::function<void(qint64, qint64)> &onProgress)
        : m_list(list), m_directory(directory), m_ops(ops), m_stop(std::move(stop)), m_onProgress(onProgress)
    {}

    Result<MoveResult> run()
    {
        if (auto made = makeDirectories(m_directory, 0755, m_ops); !made)
            return Failure(made.error());
        auto from = Descriptor::openDirectory(m_list.directory), to = Descriptor::openDirectory(m_directory);
        if (!from || !to)
            return Failure(from ? to.error() : from.error());
        m_from = *std::move(from);
        m_to = *std::move(to);
        struct stat here{}, there{};
        if (::fstat(m_from.get(), &here) != 0 || ::fstat(m_to.get(), &there) != 0)
            return Failure(error(Text::tr("Cannot look at the directories")));
        const auto done = here.st_dev == there.st_dev ? renameAll() : copyAll();
        return done ? Result<MoveResult>(m_result) : Failure(done.error());
    }

private:
    [[nodiscard]] Error error(const QString &what) const
    {
        return systemError(errno, what, QFile::decodeName(m_directory));
    }
    void keep(const std::string &name, const QString &reason)
    {
        PackList naming;
        naming.keep(name, reason);
        m_result.kept += naming.kept;
    }
    void tell(qint64 files)
    {
        if (files % 1024 == 0 && m_onProgress)
            m_onProgress(files, m_result.bytes.value);
    }

    QString renameOne(const PackFile &file, const std::string &name)
    {
        struct stat info{};
        if (::fstatat(m_from.get(), name.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0)
            return errno == ENOENT ? Text::tr("vanished meanwhile")
                                   : Text::tr("cannot be moved: %1").arg(QString::fromLocal8Bit(std::strerror(errno)));
        if (!S_ISREG(info.st_mode) || stateOf(info) != file.state)
            return Text::tr("changed meanwhile");
        if (m_ops.renameNew(m_from.get(), name.c_str(), m_to.get(), name.c_str()) != 0)
            return errno == EEXIST ? Text::tr("another file is in its place")
                                   : Text::tr("cannot be moved: %1").arg(QString::fromLocal8Bit(std::strerror(errno)));
        return {};
    }

    Result<void> renameAll()
    {
        for (const PackFile &file : m_list.files) {
            if (m_stop.stop_requested()) {
                m_result.complete = false;
                break;
            }
            const std::string name(m_list.name(file));
            if (const QString reason = renameOne(file, name); !reason.isEmpty()) {
                keep(name, reason);
                continue;
            }
            m_result.bytes.value += file.state.size;
            tell(++m_result.moved);
        }
        if (m_result.moved > 0 && (m_ops.fsync(m_to.get()) != 0 || m_ops.fsync(m_from.get()) != 0))
            return Failure(error(Text::tr("Files were moved, but their directories could not be flushed to disk")));
        return {};
    }

    /// Another file system: what is there must be proven before what is here goes.
    Result<void> copyAll()
    {
        const auto staging = Staging::begin(m_directory, m_ops);
        if (!staging)
            return Failure(staging.error());
        std::vector<StagedFile> staged;
        std::vector<bool> stays(m_list.files.size());
        SourceReader reader(m_from.get(), m_list);
        for (size_t i = 0; i < m_list.files.size() && !m_stop.stop_requested(); ++i)
            if (auto done = copyOne(**staging, reader, m_list.files[i], staged, stays, i); !done)
                return done;
        m_result.complete = !m_stop.stop_requested();
        if (!m_result.complete)
            return {}; // nothing was moved, the copies go with the staging
        if (auto synced = (*staging)->sync(); !synced)
            return synced;
        for (const StagedFile &file : staged)
            if (auto good = (*staging)->prove(file); !good)
                return good;
        if (auto placed = placeAll(**staging, staged, stays); !placed)
            return placed;
        m_list.leaveOut(stays);
        const auto removed = removeProven(m_list, m_ops, m_stop, m_onProgress);
        if (!removed)
            return Failure(removed.error());
        m_result.moved = removed->removed;
        m_result.bytes = removed->bytes;
        m_result.freed = removed->freed;
        m_result.kept += removed->kept;
        m_result.complete = removed->complete;
        return {};
    }

    Result<void> copyOne(Staging &staging, SourceReader &reader, PackFile &file, std::vector<StagedFile> &staged,
                         std::vector<bool> &stays, size_t number)
    {
        const std::string name(m_list.name(file));
        if (const QString reason = reader.read(file); !reason.isEmpty()) {
            keep(name, reason);
            stays[number] = true;
            return {};
        }
        file.digest = m_sha.digest(reader.content());
        auto opened = staging.create(name);
        if (!opened)
            return Failure(opened.error());
        auto written = staging.write(*opened, reader.content());
        if (written)
            written = staging.close(*opened, file.mode, file.state.modifiedNs);
        if (!written) {
            staging.discard(*opened);
            return written;
        }
        staged.push_back({name, file.digest});
        m_numbers.push_back(number);
        return {};
    }

    Result<void> placeAll(Staging &staging, const std::vector<StagedFile> &staged, std::vector<bool> &stays)
    {
        for (size_t i = 0; i < staged.size(); ++i) {
            const auto placed = staging.place(staged[i], false);
            if (!placed)
                return Failure(placed.error());
            if (*placed)
                continue;
            keep(staged[i].path, Text::tr("another file is in its place"));
            stays[m_numbers[i]] = true;
        }
        return staging.finish();
    }

    PackList &m_list;
    const QByteArray m_directory;
    FileOps &m_ops;
    std::stop_token m_stop;
    const std::function<void(qint64, qint64)> &m_onProgress;
    Descriptor m_from, m_to;
    Sha256 m_sha;
    std::vector<size_t> m_numbers; ///< of the staged files in the list
    MoveResult m_result;
};

} // namespace

Result<MoveResult> moveFiles(PackList &list, const QByteArray &directory, FileOps &ops, std::stop_token stop,
                             const std::function<void(qint64, qint64)> &onProgress)
{
    return Moving(list, directory, ops, std::move(stop), onProgress).run();
}

} // namespace gw::golden
