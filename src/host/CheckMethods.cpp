// SPDX-License-Identifier: GPL-3.0-or-later
// What a checklist asks for: one service as it answers, files with their digests.
#include "host/HostContext.h"
#include "host/Registry.h"
#include "host/Text.h"

#include "base/Glob.h"
#include "golden/Digest.h"
#include "golden/DirectoryReader.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <sys/stat.h>

namespace gw::host {
namespace {

constexpr qsizetype mostFound = 1000;
constexpr qsizetype longestList = 12 << 20; // bytes; a message holds 16 MB

Result<ProbeAnswer> askService(HostContext &context, const ProbeQuery &query, const CallContext &call)
{
    services::RawQuestion question = query.question;
    question.limit = std::clamp<Milliseconds>(question.limit, Milliseconds(100), Milliseconds(60'000));
    ProbeAnswer answer;
    answer.at = QDateTime::currentDateTimeUtc();
    const auto begun = std::chrono::steady_clock::now();
    const auto raw = context.services.ask(question, answer.request, call.stop);
    answer.took = std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now() - begun);
    if (!raw) {
        if (raw.error().kind == ErrorKind::Cancelled)
            return Failure(raw.error());
        answer.error = raw.error();
        return answer;
    }
    answer.used = raw->used;
    answer.answered = raw->used;
    if (raw->status)
        answer.status = *raw->status;
    const auto clean = context.mask.of(context.profile).masked(raw->body, SecretMask::Look::Words);
    answer.body = QString::fromUtf8(clean.text);
    answer.masked = clean.count;
    return answer;
}

/// Reads the regular file @p path through @p sha; its length.
Result<qint64> digestFile(const QByteArray &path, golden::Sha256 &sha, const std::stop_token &stop)
{
    const Descriptor file(::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
    struct stat info{};
    if (!file.isOpen() || ::fstat(file.get(), &info) != 0)
        return Failure(systemError(errno, Text::tr("Cannot read the file"), QFile::decodeName(path)));
    if (!S_ISREG(info.st_mode))
        return failure(ErrorKind::BadInput, Text::tr("Not a regular file"), QFile::decodeName(path));
    std::vector<char> block(256 * 1024);
    qint64 size = 0;
    for (;;) {
        const auto read = ::read(file.get(), block.data(), block.size());
        if (read < 0 && errno == EINTR)
            continue;
        if (read < 0)
            return Failure(systemError(errno, Text::tr("Cannot read the file"), QFile::decodeName(path)));
        if (read == 0)
            return size;
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, Text::tr("Cancelled"), QFile::decodeName(path));
        sha.add({block.data(), size_t(read)});
        size += read;
    }
}

/// Every regular file directly in @p found, in the order of their names.
Result<void> digestDirectory(FoundFile &found, const FilesQuery &query, qsizetype &room, const CallContext &call)
{
    const QByteArray directory = QFile::encodeName(found.path);
    std::vector<QByteArray> names;
    const auto listed = golden::forEachName(directory, call.stop, [&](std::string_view name) {
        struct stat info{};
        const QByteArray one(name.data(), qsizetype(name.size()));
        if (::lstat((directory + '/' + one).constData(), &info) == 0 && S_ISREG(info.st_mode)) {
            names.push_back(one);
            found.bytes.value += info.st_size;
        }
    });
    if (!listed)
        return Failure(listed.error());
    if (!*listed)
        return failure(ErrorKind::Cancelled, Text::tr("Cancelled"), found.path);
    found.files = qint64(names.size());
    if (!query.digest)
        return {};
    std::sort(names.begin(), names.end());
    golden::Sha256 sha, listSha;
    QByteArray list;
    for (size_t i = 0; i < names.size(); ++i) {
        if (i % 1000 == 0)
            call.progress(int(1000 * i / names.size()), found.path);
        if (const auto read = digestFile(directory + '/' + names[i], sha, call.stop); !read)
            return Failure(read.error());
        const auto hex = golden::toHex(sha.end());
        // A name with a line end or a backslash is written as sha256sum does, or the list could not be read again.
        QByteArray name = names[i];
        const bool escaped = name.contains('\n') || name.contains('\\');
        name.replace("\\", "\\\\").replace("\n", "\\n");
        const QByteArray line = (escaped ? "\\" : "") + QByteArray(hex.data(), 64) + "  " + name + '\n';
        listSha.add({line.constData(), size_t(line.size())});
        if (query.list && room >= line.size()) {
            list += line;
            room -= line.size();
        } else {
            room = -1; // half a list would be taken for all of it
        }
    }
    const auto hex = golden::toHex(listSha.end());
    found.sha256 = QString::fromLatin1(hex.data(), 64);
    if (query.list && room >= 0)
        found.list = QString::fromUtf8(list);
    return {};
}

Result<FilesAnswer> findFiles(HostContext &, const FilesQuery &query, const CallContext &call)
{
    const auto paths = expandGlobs(query.globs);
    if (!paths)
        return Failure(paths.error());
    FilesAnswer answer;
    answer.total = paths->size();
    qsizetype room = longestList;
    for (const QString &path : paths->first(std::min(paths->size(), mostFound))) {
        FoundFile found;
        found.path = path;
        struct stat info{};
        if (::stat(QFile::encodeName(path).constData(), &info) != 0) {
            found.error = systemError(errno, Text::tr("Cannot look at the file"), path);
            answer.files << found;
            continue;
        }
        found.directory = S_ISDIR(info.st_mode);
        found.modified = QDateTime::fromSecsSinceEpoch(info.st_mtim.tv_sec, Qt::UTC);
        Result<void> done;
        if (found.directory) {
            done = digestDirectory(found, query, room, call);
        } else if (found.bytes = {info.st_size}; query.digest) {
            golden::Sha256 sha;
            if (const auto read = digestFile(QFile::encodeName(path), sha, call.stop); read) {
                const auto hex = golden::toHex(sha.end());
                found.bytes = {*read};
                found.sha256 = QString::fromLatin1(hex.data(), 64);
            } else {
                done = Failure(read.error());
            }
        }
        if (!done && done.error().kind == ErrorKind::Cancelled)
            return Failure(done.error());
        if (!done)
            found.error = done.error();
        answer.files << found;
    }
    return answer;
}

} // namespace

void addCheckMethods(Registry &registry)
{
    registry.add(methods::checkProbe, askService);
    registry.add(methods::checkFiles, findFiles);
}

} // namespace gw::host
