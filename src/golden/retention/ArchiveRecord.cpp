// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/retention/ArchiveRecord.h"

#include "base/JsonFile.h"
#include "golden/Text.h"
#include "golden/archive/ArchiveReader.h"

#include <QFile>

#include <algorithm>
#include <cerrno>

namespace gw::golden {
namespace {

QByteArray recordPath(const QByteArray &archive)
{
    const auto slash = archive.lastIndexOf('/');
    const QByteArray directory = slash < 0 ? QByteArray(".") : archive.first(slash);
    return directory + "/.goldwatch/records/" + archive.mid(slash + 1) + ".json";
}

/// A record that is about the file as it is now. False with errno.
bool beAbout(ArchiveRecord &record, const QByteArray &archive)
{
    struct stat info{};
    if (::stat(archive.constData(), &info) != 0)
        return false;
    record.length.value = info.st_size;
    record.modifiedNs = stateOf(info).modifiedNs;
    return true;
}

Result<void> write(const ArchiveRecord &record, const QByteArray &archive, FileOps &ops = FileOps::system())
{
    const QByteArray path = recordPath(archive);
    if (auto made = makeDirectories(path.first(path.lastIndexOf('/')), 0700, ops); !made)
        return made;
    return writeJsonFile(QFile::decodeName(path), toJson(record).toObject(), 0600, ops);
}

void addSlice(ArchiveRecord &record, const VerifyOptions &options, const QDateTime &now)
{
    record.slices.removeIf([&](const SliceProof &s) { return s.slices != options.slices || s.slice == options.slice; });
    record.slices << SliceProof{options.slice, options.slices, now};
    if (record.slices.size() < options.slices)
        return;
    const auto oldest = std::min_element(record.slices.begin(), record.slices.end(),
                                         [](const SliceProof &a, const SliceProof &b) { return a.at < b.at; });
    record.provenAt = oldest->at;
    record.problem.clear();
}

} // namespace

std::optional<ArchiveRecord> readRecord(const QByteArray &archive)
{
    const QString path = QFile::decodeName(recordPath(archive));
    const auto record = readJsonFile<ArchiveRecord>(path, 1 << 20);
    ArchiveRecord now;
    if (!record || record->schema != now.schema || !beAbout(now, archive) || record->length != now.length ||
        record->modifiedNs != now.modifiedNs)
        return std::nullopt;
    return *record;
}

Result<void> recordPacked(const PackResult &packed, const QString &run, FileOps &ops)
{
    const QByteArray archive = QFile::encodeName(packed.path);
    ArchiveRecord record;
    record.sha256 = packed.sha256;
    record.run = run;
    record.entries = packed.files;
    record.contentBytes = packed.bytesIn;
    record.provenAt = QDateTime::currentDateTimeUtc();
    if (!beAbout(record, archive))
        return Failure(systemError(errno, Text::tr("Cannot look at the archive"), packed.path));
    return write(record, archive, ops);
}

Result<void> recordVerified(const QByteArray &archive, const VerifyOptions &options, const VerifyResult &result)
{
    if (options.quick || !result.complete)
        return {};
    auto record = readRecord(archive).value_or(ArchiveRecord());
    const auto reader =
        ArchiveReader::isOurs(archive) ? ArchiveReader::open(archive) : Result<std::unique_ptr<ArchiveReader>>(nullptr);
    record.entries = reader && *reader ? (*reader)->index().entries : result.entries;
    record.contentBytes = reader && *reader ? (*reader)->index().contentBytes : result.contentBytes;
    if (reader && *reader)
        record.run = (*reader)->index().run;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!result.ok) {
        record.problem = result.problem;
        record.slices.clear();
    } else if (options.slices > 1) {
        addSlice(record, options, now); // one good slice says nothing about the one that was damaged
    } else {
        record.problem.clear();
        record.provenAt = now;
    }
    if (!beAbout(record, archive))
        return Failure(systemError(errno, Text::tr("Cannot look at the archive"), QFile::decodeName(archive)));
    if (record.length.value != result.state.size || record.modifiedNs != result.state.modifiedNs)
        return failure(ErrorKind::Refused, Text::tr("The archive was replaced while it was verified"),
                       QFile::decodeName(archive), Text::tr("Verify it again"));
    return write(record, archive);
}

} // namespace gw::golden
