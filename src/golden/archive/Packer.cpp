// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/archive/Packer.h"

#include "base/Descriptor.h"
#include "base/FileWriter.h"
#include "golden/Text.h"
#include "golden/archive/ArchiveVerify.h"
#include "golden/archive/GzipMember.h"
#include "golden/archive/Parallel.h"
#include "golden/archive/SourceReader.h"
#include "golden/archive/TableWriter.h"
#include "golden/archive/TarEntry.h"

#include <QFile>

#include <fcntl.h>
#include <map>

namespace gw::golden {
namespace {

constexpr size_t blockSize = 1 << 20; ///< of tar: one file out of it takes a millisecond, and it packs as well as 4 MB

/// Where each block begins in the list, by the sizes that were listed; one more than there are blocks.
std::vector<size_t> planBlocks(const std::vector<PackFile> &files)
{
    std::vector<size_t> starts{0};
    size_t size = 0;
    for (size_t i = 0; i < files.size(); ++i) {
        const size_t more = tarBlock + tarPadded(size_t(files[i].state.size));
        if (size > 0 && size + more > blockSize) {
            starts.push_back(i);
            size = 0;
        }
        size += more;
    }
    starts.push_back(files.size());
    return starts;
}

struct PackedBlock
{
    std::string member;
    ArchiveBlock block;
    qint64 contentBytes = 0;
    std::vector<std::pair<size_t, QString>> kept;
};

class BlockMaker
{
public:
    BlockMaker(int directory, PackList &list, const std::string &prefix, const std::vector<size_t> &starts)
        : m_list(list), m_prefix(prefix), m_starts(starts), m_reader(directory, list)
    {}

    Result<PackedBlock> operator()(size_t number)
    {
        PackedBlock made;
        m_tar.clear();
        for (size_t i = m_starts[number]; i < m_starts[number + 1]; ++i) {
            PackFile &file = m_list.files[i]; // nobody else's: blocks do not overlap
            if (const QString problem = m_reader.read(file); !problem.isEmpty()) {
                made.kept.emplace_back(i, problem);
                continue;
            }
            if (auto added = add(file, made); !added)
                return Failure(added.error());
        }
        made.block.size = qint64(m_tar.size());
        if (!m_tar.empty())
            m_gzip.append(m_tar, made.member);
        made.block.length = qint64(made.member.size());
        return made;
    }

private:
    Result<void> add(PackFile &file, PackedBlock &made)
    {
        m_name = m_prefix;
        m_name += m_list.name(file);
        file.digest = m_sha.digest(m_reader.content());
        if (made.block.entries++ == 0)
            made.block.first = QByteArray(m_name.data(), qsizetype(m_name.size()));
        made.contentBytes += qint64(m_reader.content().size());
        return m_packer.append({m_name, m_reader.content(), file.mode, file.state.modifiedNs / 1'000'000'000}, m_tar);
    }

    PackList &m_list;
    const std::string &m_prefix;
    const std::vector<size_t> &m_starts;
    SourceReader m_reader;
    Sha256 m_sha;
    TarPacker m_packer;
    GzipPacker m_gzip;
    std::string m_tar, m_name;
};

/// "/run/golden" is base "/run" and prefix "golden/".
std::pair<QByteArray, std::string> splitPath(const QByteArray &directory)
{
    const auto slash = directory.lastIndexOf('/');
    if (slash < 0 || slash + 1 == directory.size())
        return {QByteArray("/"), {}};
    return {slash == 0 ? QByteArray("/") : directory.first(slash), directory.mid(slash + 1).toStdString() + '/'};
}

/// Takes the files with a problem out of @p list, which then holds what lies in the archive. Returns their names.
std::vector<std::string> drop(PackList &list, const std::map<size_t, QString> &problems)
{
    std::vector<std::string> dropped;
    size_t end = 0;
    for (size_t i = 0; i < list.files.size(); ++i) {
        const auto problem = problems.find(i);
        if (problem == problems.end()) {
            list.files[end++] = list.files[i];
            continue;
        }
        dropped.emplace_back(list.name(list.files[i]));
        list.keep(dropped.back(), problem->second);
    }
    list.files.resize(end);
    return dropped;
}

/// A recording whose signature stays, or the other way round, stays too, though it lies in the archive.
void keepCompanions(PackList &list, const std::vector<std::string> &dropped)
{
    for (const std::string &name : dropped) {
        const std::string other = name.ends_with(".sig") ? name.substr(0, name.size() - 4) : name + ".sig";
        const auto at = std::lower_bound(list.files.begin(), list.files.end(), other,
                                         [&](const PackFile &file, const auto &w) { return list.name(file) < w; });
        if (at == list.files.end() || list.name(*at) != other)
            continue;
        list.keep(other, Text::tr("belongs to a file that is kept"));
        list.files.erase(at);
    }
}

/// What is read back shall come from the disk, as far as the kernel lets us ask for that.
void forgetCached(const QByteArray &path)
{
    if (const auto file = Descriptor::openRegular(path))
        ::posix_fadvise(file->get(), 0, 0, POSIX_FADV_DONTNEED);
}

class Packing
{
public:
    Packing(PackList &list, const PackRequest &request, FileOps &ops, std::stop_token stop,
            const std::function<void(PackProgress)> &onProgress)
        : m_list(list),
          m_request(request),
          m_writer(request.archive, 0400, ops),
          m_stop(std::move(stop)),
          m_onProgress(onProgress)
    {
        std::tie(m_index.base, m_prefix) = splitPath(list.directory);
        m_index.run = request.run;
        m_index.packedAt = QDateTime::currentDateTimeUtc();
    }

    Result<PackResult> run()
    {
        const auto directory = Descriptor::openDirectory(m_list.directory);
        if (!directory)
            return Failure(directory.error());
        if (auto opened = m_writer.open(); !opened)
            return Failure(opened.error());
        for (const auto step : {&Packing::writeBlocks, &Packing::writeRest, &Packing::prove}) {
            if (auto done = (this->*step)(directory->get()); !done)
                return Failure(done.error());
            if (m_stop.stop_requested())
                return failure(ErrorKind::Cancelled, Text::tr("Packing was stopped, there is no archive"),
                               QFile::decodeName(m_request.archive));
            if (m_list.files.empty())
                return PackResult{}; // all of them changed or vanished
        }
        if (auto committed = m_writer.commit(FileWriter::Existing::Refuse); !committed)
            return Failure(committed.error());
        keepCompanions(m_list, m_dropped);
        const HexDigest digest = toHex(m_digest);
        return PackResult{QFile::decodeName(m_request.archive), m_index.entries, m_index.contentBytes,
                          Bytes{m_writer.bytesWritten()}, QString::fromLatin1(digest.data(), digest.size())};
    }

private:
    Result<void> write(std::string_view bytes)
    {
        m_sha.add(bytes);
        return m_writer.write({bytes.data(), qsizetype(bytes.size())});
    }

    Result<void> writeBlocks(int directory)
    {
        const std::vector<size_t> starts = planBlocks(m_list.files);
        std::map<size_t, QString> problems; // by number of the file; there are few
        PackProgress progress{PackProgress::Phase::Packing, 0, m_list.contentBytes(), 0};
        const auto written = inOrder(
            m_list.files.empty() ? 0 : starts.size() - 1, m_stop,
            [&] { return BlockMaker(directory, m_list, m_prefix, starts); },
            [&](PackedBlock made) -> Result<void> {
                for (auto &[file, problem] : made.kept)
                    problems[file] = std::move(problem);
                if (made.member.empty())
                    return {};
                m_index.blocks.append(made.block);
                m_index.entries += made.block.entries;
                m_index.contentBytes.value += made.contentBytes;
                progress.done += made.contentBytes;
                progress.files += made.block.entries;
                if (m_onProgress)
                    m_onProgress(progress);
                return write(made.member);
            });
        if (written && !m_stop.stop_requested())
            m_dropped = drop(m_list, problems);
        return written;
    }

    Result<void> writeRest(int)
    {
        auto written =
            writeTable(m_index, m_list, m_prefix, [this](std::string_view bytes) { return write(bytes); }, m_stop);
        m_digest = m_sha.end();
        return written && !m_stop.stop_requested() ? m_writer.sync() : written;
    }

    Result<void> prove(int)
    {
        forgetCached(m_writer.temporaryPath());
        VerifyOptions options;
        options.packed = &m_list;
        const auto verified = verifyArchive(m_writer.temporaryPath(), options, m_stop, [this](VerifyProgress progress) {
            if (m_onProgress)
                m_onProgress({PackProgress::Phase::Proving, progress.doneBytes, m_index.contentBytes.value,
                              progress.doneEntries});
        });
        if (!verified)
            return Failure(verified.error());
        if (!verified->ok && !m_stop.stop_requested())
            return failure(ErrorKind::Io,
                           Text::tr("The archive does not read back as it was written: %1").arg(verified->problem),
                           QFile::decodeName(m_request.archive),
                           Text::tr("Nothing was removed. Check the disk and the memory of this machine"));
        return {};
    }

    PackList &m_list;
    const PackRequest &m_request;
    FileWriter m_writer;
    std::stop_token m_stop;
    const std::function<void(PackProgress)> &m_onProgress;
    std::string m_prefix;
    ArchiveIndex m_index;
    Sha256 m_sha;
    Digest m_digest{};
    std::vector<std::string> m_dropped;
};

} // namespace

Result<PackResult> pack(PackList &list, const PackRequest &request, FileOps &ops, std::stop_token stop,
                        const std::function<void(PackProgress)> &onProgress)
{
    return Packing(list, request, ops, std::move(stop), onProgress).run();
}

} // namespace gw::golden
