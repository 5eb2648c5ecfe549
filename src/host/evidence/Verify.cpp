// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/evidence/Verify.h"

#include "base/Descriptor.h"
#include "base/FileWriter.h"
#include "golden/DirectoryReader.h"
#include "host/Text.h"
#include "host/evidence/EvidenceFolder.h"

#include <QFile>

#include <cerrno>
#include <dirent.h>
#include <set>
#include <unistd.h>

namespace gw::host {
namespace {

constexpr qsizetype mostFaults = 1000;
constexpr qint64 largestList = 512 << 20;
constexpr int deepest = 8;

void find(EvidenceVerification &result, const QByteArray &name, EvidenceFault fault)
{
    if (result.findings.size() < mostFaults)
        result.findings << EvidenceFinding{golden::displayName(viewOf(name)), fault};
    else
        ++result.moreFindings;
}

/// nullopt: there is no such regular file.
Result<std::optional<golden::Digest>> digestOf(const QByteArray &path, const std::stop_token &stop)
{
    const auto file = Descriptor::openRegular(path);
    if (!file && file.error().kind == ErrorKind::NotFound)
        return std::optional<golden::Digest>();
    if (!file)
        return Failure(file.error());
    golden::Sha256 sha;
    std::array<char, 1 << 16> block;
    for (;;) {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, Text::tr("Cancelled"), QFile::decodeName(path));
        const ssize_t n = ::read(file->get(), block.data(), block.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return Failure(systemError(errno, Text::tr("Cannot read this evidence"), QFile::decodeName(path)));
        if (n == 0)
            return std::optional(sha.end());
        sha.add({block.data(), size_t(n)});
    }
}

/// Names of files below @p folder that are not among @p listed.
Result<void> findAdded(const QByteArray &folder, const QByteArray &inside, int depth,
                       const std::set<QByteArray> &listed, EvidenceVerification &result, const std::stop_token &stop)
{
    const auto reader = golden::DirectoryReader::open(inside.isEmpty() ? folder : folder + '/' + inside);
    if (!reader)
        return Failure(reader.error());
    QList<QByteArray> folders;
    const auto whole = golden::forEachBatch(**reader, stop, [&](const golden::DirectoryBatch &batch) -> Result<void> {
        for (const auto &entry : batch.entries) {
            const QByteArray name = (inside.isEmpty() ? QByteArray() : inside + '/') +
                                    QByteArray(entry.name.data(), qsizetype(entry.name.size()));
            if (entry.type == DT_DIR && depth < deepest)
                folders << name;
            else if (!listed.contains(name) && name != QByteArray(evidenceList.data()))
                find(result, name, EvidenceFault::Added);
        }
        return {};
    });
    if (!whole)
        return Failure(whole.error());
    for (const QByteArray &name : folders)
        if (auto found = findAdded(folder, name, depth + 1, listed, result, stop); !found)
            return found;
    return {};
}

} // namespace

Result<EvidenceVerification> verifyEvidence(const QString &folder, const QString &listSha256,
                                            const std::stop_token &stop, const std::function<void(int)> &progress)
{
    EvidenceVerification result;
    result.folder = folder;
    const QByteArray root = QFile::encodeName(folder);
    const auto list = readFile(folder + u'/' + evidenceList, largestList);
    if (!list && list.error().kind == ErrorKind::NotFound) {
        find(result, QByteArray(evidenceList.data()), EvidenceFault::Missing);
        return result;
    }
    if (!list)
        return Failure(list.error());
    golden::Sha256 sha;
    if (golden::view(sha.hex(viewOf(*list))) != listSha256.toStdString())
        find(result, QByteArray(evidenceList.data()), EvidenceFault::ListChanged);
    std::set<QByteArray> listed;
    const QList<QByteArray> lines = list->split('\n');
    for (const QByteArray &line : lines) {
        if (line.isEmpty())
            continue;
        const auto entry = readDigestLine(line);
        if (!entry || entry->first.startsWith('/') || ('/' + entry->first + '/').contains("/../")) {
            find(result, line.left(200), EvidenceFault::ListChanged);
            continue;
        }
        ++result.files;
        listed.insert(entry->first);
        const auto digest = digestOf(root + '/' + entry->first, stop);
        if (!digest)
            return Failure(digest.error());
        if (!*digest)
            find(result, entry->first, EvidenceFault::Missing);
        else if (**digest != entry->second)
            find(result, entry->first, EvidenceFault::Changed);
        else
            ++result.intact;
        if (progress && result.files % 64 == 0)
            progress(int(1000 * result.files / lines.size()));
    }
    if (auto added = findAdded(root, {}, 0, listed, result, stop); !added)
        return Failure(added.error());
    return result;
}

} // namespace gw::host
