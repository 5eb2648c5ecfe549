// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/scan/Inspector.h"

#include "golden/Text.h"

#include <cerrno>
#include <ctime>
#include <dirent.h>
#include <fcntl.h>

namespace gw::golden {

namespace {

qint64 nanoseconds(const timespec &time) { return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec; }

void take(CatalogRow &row, const struct stat &info)
{
    row.size = info.st_size;
    row.blocks = quint32(std::min<qint64>(info.st_blocks, std::numeric_limits<quint32>::max()));
    row.modified = nanoseconds(info.st_mtim);
    row.changed = nanoseconds(info.st_ctim);
    row.inode = info.st_ino;
    row.set(CatalogRow::Stated, true);
}

FileVerdict verdictOf(Finding finding)
{
    return finding == Finding::Intact    ? FileVerdict::Intact
           : finding == Finding::Altered ? FileVerdict::Altered
                                         : FileVerdict::Unreadable;
}

} // namespace

FileFormat formatOf(std::string_view name)
{
    if (name.ends_with(recorderSuffix))
        return FileFormat::Recording;
    if (name.ends_with(engineSuffix))
        return FileFormat::Steps;
    if (name.find(".sig.tmp.") != std::string_view::npos)
        return FileFormat::Leftover;
    return name.ends_with(signatureSuffix) ? FileFormat::Signature : FileFormat::Other;
}

std::string_view runIdOf(std::string_view name, FileFormat format)
{
    if (format == FileFormat::Recording)
        name.remove_suffix(recorderSuffix.size());
    else if (format == FileFormat::Steps)
        name.remove_suffix(engineSuffix.size());
    return name;
}

std::string_view workerOf(std::string_view runId)
{
    for (size_t at = runId.find("-w"); at != std::string_view::npos; at = runId.find("-w", at + 1)) {
        const size_t end = std::min(runId.find('-', at + 1), runId.size());
        const std::string_view word = runId.substr(at + 1, end - at - 1);
        if (word.size() > 1 && word.find_first_not_of("0123456789", 1) == std::string_view::npos)
            return word;
    }
    return {};
}

Inspection Inspector::look(int directory, std::string_view name, const CatalogRow &row) const
{
    Inspection result{row, {}, {}, false};
    struct stat info{};
    const char *file = name.data(); // names of a catalog end with a NUL
    if (::fstatat(directory, file, &info, AT_SYMLINK_NOFOLLOW) == 0)
        take(result.row, info);
    else
        result.isGone = errno == ENOENT;
    return result;
}

Inspection Inspector::prove(int directory, std::string_view name, const CatalogRow &row)
{
    if (!row.isGolden())
        return look(directory, name, row);
    Inspection result{row, {}, {}, false};
    struct stat info{};
    const char *file = name.data(); // names of a catalog end with a NUL
    const int problem = m_text.read(directory, file, row.kind, &info);
    result.row.provenAt = quint32(::time(nullptr));
    result.row.verdict = FileVerdict::Unreadable;
    result.row.signature = SignatureState::Unused;
    if (problem == 0) {
        take(result.row, info);
        const std::string_view runId = runIdOf(name, row.format);
        if (row.format == FileFormat::Recording)
            proveRecording(runId, result);
        else
            proveSteps(directory, name, runId, result);
        return result;
    }
    const CatalogRow read = result.row;
    result = look(directory, name, read); // a link that leads nowhere is there all the same
    result.reason = FileText::reason(problem);
    return result;
}

void Inspector::proveRecording(std::string_view runId, Inspection &result)
{
    const Proof proof = m_prover.proveRecording(m_text.text(), runId);
    const RecordingFields &fields = m_prover.recording();
    result.row.verdict = verdictOf(proof.finding);
    result.reason = proof.reason;
    if (proof.finding == Finding::Unreadable)
        return;
    result.type = fields.workflowType;
    result.row.steps = quint32(fields.stepHashes.size());
    result.row.seed = fields.seed;
    result.row.set(CatalogRow::HasSeed, true);
    result.row.set(CatalogRow::Succeeded, fields.success);
}

Proof Inspector::checkSignature(int directory, std::string_view name, SignatureState &state)
{
    const std::string signature = std::string(name) + std::string(signatureSuffix);
    const int problem = m_signature.read(directory, signature.c_str(), DT_UNKNOWN);
    state = problem == ENOENT ? SignatureState::Missing : SignatureState::Unchecked;
    if (problem == ENOENT || !m_hmac.isValid())
        return {};
    if (problem != 0)
        return {Finding::Unreadable, Text::tr("its signature: %1").arg(FileText::reason(problem))};
    const bool fits = signatureEquals(m_hmac.hex(m_text.text()), m_signature.text());
    state = fits ? SignatureState::Valid : SignatureState::Wrong;
    if (fits)
        return {};
    return {Finding::Altered,
            Text::tr("its signature does not fit: changed after signing, or signed with another key")};
}

void Inspector::proveSteps(int directory, std::string_view name, std::string_view runId, Inspection &result)
{
    StepsFields fields;
    Proof proof = checkSignature(directory, name, result.row.signature);
    const Proof own = m_prover.proveSteps(m_text.text(), runId, &fields);
    if (proof.finding == Finding::Intact)
        proof = own;
    result.row.verdict = verdictOf(proof.finding);
    result.reason = proof.reason;
    result.row.steps = quint32(fields.steps);
    result.row.seed = fields.seed.value_or(0);
    result.row.set(CatalogRow::HasSeed, fields.seed.has_value());
    result.row.set(CatalogRow::Succeeded, fields.hasEnd && !fields.hasFailed);
}

} // namespace gw::golden
