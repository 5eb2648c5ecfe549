// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/archive/ForeignVerify.h"

#include "golden/DirectoryReader.h"
#include "golden/FileNames.h"
#include "golden/Proof.h"
#include "golden/Text.h"
#include "golden/archive/StreamReader.h"

#include <QFile>

namespace gw::golden {
namespace {

/// What the entry proves by itself; nothing is proven of a file that is no golden file.
Result<Proof> prove(StreamReader &stream, const StreamEntry &entry, Prover &prover, VerifyResult &result)
{
    const std::string_view name = std::string_view(entry.name).substr(entry.name.rfind('/') + 1);
    const bool isRecording = name.ends_with(recorderSuffix);
    if (entry.type != EntryType::File || (!isRecording && !name.ends_with(engineSuffix))) {
        for (;;) {
            const auto piece = stream.read();
            if (!piece)
                return Failure(piece.error());
            if (piece->empty())
                return Proof{};
            result.contentBytes.value += qint64(piece->size());
        }
    }
    auto content = stream.readAll(largestPacked);
    if (!content)
        return Failure(content.error());
    result.contentBytes.value += qint64(content->size());
    const simdjson::padded_string text(*content);
    return isRecording ? prover.proveRecording(text, name.substr(0, name.size() - recorderSuffix.size()))
                       : prover.proveSteps(text, name.substr(0, name.size() - engineSuffix.size()));
}

void add(VerifyResult &result, std::string_view name, const QString &reason)
{
    result.ok = false;
    ++result.damagedEntries;
    if (result.problem.isEmpty())
        result.problem = QStringLiteral("%1: %2").arg(displayName(name), reason);
    if (result.damaged.size() >= mostNamed)
        return;
    result.damaged.append({displayName(name), {}, reason});
    if (!isPlain(name))
        result.damaged.last().pathBytes = QByteArray(name.data(), qsizetype(name.size()));
}

/// Ends the result at @p error: what stands behind it in the stream nobody can tell.
VerifyResult ended(VerifyResult result, const Error &error)
{
    result.ok = false;
    if (result.problem.isEmpty())
        result.problem = error.what;
    return result;
}

} // namespace

Result<VerifyResult> verifyForeign(const QByteArray &path, const VerifyOptions &options, std::stop_token stop,
                                   const std::function<void(VerifyProgress)> &onProgress)
{
    if (options.slices > 1)
        return failure(ErrorKind::Usage, Text::tr("Only archives of Goldwatch can be verified in slices"),
                       QFile::decodeName(path), Text::tr("Verify it whole"));
    VerifyResult result;
    result.path = QFile::decodeName(path);
    result.hasManifest = false;
    const auto stream = StreamReader::open(path);
    if (!stream)
        return stream.error().kind == ErrorKind::BadInput ? Result<VerifyResult>(ended(result, stream.error()))
                                                          : Failure(stream.error());
    result.ok = true;
    Prover prover;
    for (bool any = false;;) {
        if (stop.stop_requested()) {
            result.complete = false;
            return ended(result, {ErrorKind::Cancelled, Text::tr("Stopped before the end"), {}, {}});
        }
        const auto entry = (*stream)->next();
        if (!entry)
            return ended(result, entry.error());
        if (!*entry)
            return any ? result : ended(result, {ErrorKind::BadInput, Text::tr("There is no entry in it"), {}, {}});
        any = true;
        const auto proof = prove(**stream, **entry, prover, result);
        if (!proof)
            return ended(result, proof.error());
        if (proof->finding != Finding::Intact)
            add(result, (*entry)->name, proof->reason);
        if ((*entry)->type == EntryType::File)
            ++result.entries;
        if (onProgress)
            onProgress({(*stream)->consumedBytes(), (*stream)->fileSize(), result.entries});
    }
}

} // namespace gw::golden
