// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/Signing.h"

#include "base/FileWriter.h"
#include "golden/DirectoryReader.h"
#include "golden/FileText.h"
#include "golden/Proof.h"
#include "golden/Text.h"
#include "golden/scan/Inspector.h"

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <dirent.h>

namespace gw::golden {

namespace {

constexpr time_t restsAfterS = 60;

/// Signs one directory, file by file.
class Signer
{
public:
    Signer(const QByteArray &path, int directory, const SigningTask &task, FileOps &ops)
        : m_path(path), m_directory(directory), m_task(task), m_ops(ops), m_key(task.key), m_newKey(task.newKey)
    {}
    void sign(const std::string &name);
    SigningResult result;

private:
    enum class Found { None, Fits, FitsNew, Wrong, Unreadable };
    Found signatureOf(const std::string &name, QString &problem);
    QString unsound(const std::string &name, const struct stat &info);
    void write(const std::string &name);
    void fail(const std::string &name, const QString &reason);

    const QByteArray m_path;
    const int m_directory;
    const SigningTask &m_task;
    FileOps &m_ops;
    HmacSha256 m_key, m_newKey;
    Prover m_prover;
    FileText m_text, m_signature;
};

void Signer::fail(const std::string &name, const QString &reason)
{
    std::optional<QByteArray> bytes;
    if (!isPlain(name))
        bytes = QByteArray::fromStdString(name);
    result.failed.append({displayName(name), bytes, reason});
}

Signer::Found Signer::signatureOf(const std::string &name, QString &problem)
{
    const int error = m_signature.read(m_directory, (name + std::string(signatureSuffix)).c_str(), DT_UNKNOWN);
    if (error == ENOENT)
        return Found::None;
    if (error != 0) {
        problem = Text::tr("its signature: %1").arg(FileText::reason(error));
        return Found::Unreadable;
    }
    if (m_newKey.isValid() && signatureEquals(m_newKey.hex(m_text.text()), m_signature.text()))
        return Found::FitsNew;
    return signatureEquals(m_key.hex(m_text.text()), m_signature.text()) ? Found::Fits : Found::Wrong;
}

QString Signer::unsound(const std::string &name, const struct stat &info)
{
    if (std::abs(::time(nullptr) - info.st_mtim.tv_sec) < restsAfterS)
        return Text::tr("written within the last minute: it may not be finished");
    return m_prover.proveSteps(m_text.text(), runIdOf(name, FileFormat::Steps)).reason;
}

void Signer::write(const std::string &name)
{
    if (!m_task.dryRun) {
        const HexDigest digest = (m_newKey.isValid() ? m_newKey : m_key).hex(m_text.text());
        FileWriter writer(m_path + '/' + QByteArray::fromStdString(name) + ".sig", 0644, m_ops);
        auto done = writer.open();
        if (done)
            done = writer.write({digest.data(), qsizetype(digest.size())});
        if (done)
            done = writer.commit();
        if (!done)
            return fail(name, done.error().what);
    }
    ++result.signedFiles;
}

void Signer::sign(const std::string &name)
{
    struct stat info{};
    if (const int error = m_text.read(m_directory, name.c_str(), DT_UNKNOWN, &info); error != 0)
        return error == ENOENT ? void() : fail(name, FileText::reason(error)); // retention works beside us
    QString problem;
    const Found found = signatureOf(name, problem);
    const bool isRotation = m_newKey.isValid();
    switch (found) {
    case Found::Unreadable:
        return fail(name, problem);
    case Found::Wrong:
        return fail(name, Text::tr("its signature does not fit: changed after signing, or signed with another key"));
    case Found::FitsNew:
        ++result.already;
        return;
    case Found::Fits:
        if (!isRotation) {
            ++result.already;
            return;
        }
        break;
    case Found::None:
        if (isRotation) {
            result.unsignedFiles.append(displayName(name));
            return;
        }
        break;
    }
    if (const QString reason = unsound(name, info); !reason.isEmpty())
        return fail(name, reason);
    write(name);
}

Result<std::vector<std::string>> recordingsOf(DirectoryReader &reader)
{
    std::vector<std::string> names;
    const auto listed = forEachBatch(reader, {}, [&names](const DirectoryBatch &batch) -> Result<void> {
        for (const DirectoryEntry &entry : batch.entries)
            if (formatOf(entry.name) == FileFormat::Steps)
                names.emplace_back(entry.name);
        return {};
    });
    if (!listed)
        return Failure(listed.error());
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

Result<SigningResult> signDirectory(const QByteArray &directory, const SigningTask &task, std::stop_token stop,
                                    const std::function<void(qint64, qint64)> &onProgress, FileOps &ops)
{
    if (task.key.isEmpty())
        return failure(ErrorKind::Usage, Text::tr("There is no key to sign with"),
                       displayName({directory.constData(), size_t(directory.size())}),
                       Text::tr("Set GOLDEN_SECRET, or name the secret golden_hmac in the profile"));
    const auto reader = DirectoryReader::open(directory);
    if (!reader)
        return Failure(reader.error());
    const auto names = recordingsOf(**reader);
    if (!names)
        return Failure(names.error());
    Signer signer(directory, (*reader)->descriptor(), task, ops);
    signer.result.directory = displayName({directory.constData(), size_t(directory.size())});
    qint64 done = 0;
    for (const std::string &name : *names) {
        if (stop.stop_requested()) {
            signer.result.complete = false;
            break;
        }
        signer.sign(name);
        if (onProgress)
            onProgress(++done, qint64(names->size()));
    }
    return signer.result;
}

} // namespace gw::golden
