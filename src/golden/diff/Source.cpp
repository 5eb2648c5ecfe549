// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/diff/Source.h"

#include "base/FileWriter.h"
#include "golden/Digest.h"
#include "golden/DirectoryReader.h"
#include "golden/FileText.h"
#include "golden/Text.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <dirent.h>
#include <fcntl.h>

namespace gw::golden {

namespace {

constexpr qint64 largestSteps = 64 << 20;

void checkSignature(const QByteArray &file, const QByteArray &content, const QByteArray &key, Source &source)
{
    FileText signature;
    const int error = signature.read(AT_FDCWD, file.constData(), DT_UNKNOWN);
    source.signature = error == ENOENT ? SignatureState::Missing : SignatureState::Unchecked;
    if (error == ENOENT || key.isEmpty())
        return;
    if (error != 0) {
        source.problem = Text::tr("its signature: %1").arg(FileText::reason(error));
        return;
    }
    const bool fits =
        signatureEquals(HmacSha256(key).hex({content.constData(), size_t(content.size())}), signature.text());
    source.signature = fits ? SignatureState::Valid : SignatureState::Wrong;
    if (!fits)
        source.altered = Text::tr("its signature does not fit");
}

} // namespace

QString findFile(const QStringList &directories, const QString &runId, const char *suffix)
{
    if (runId.isEmpty() || runId.contains(QLatin1Char('/')) || runId.contains(QChar(0)))
        return {};
    for (const QString &directory : directories)
        if (const QFileInfo info(directory + QLatin1Char('/') + runId + QLatin1String(suffix));
            info.exists() || info.isSymLink()) // one that leads nowhere is told
            return info.filePath();
    return {};
}

Source readSource(const QString &path, const QString &runId, const QByteArray &hmacKey)
{
    if (path.isEmpty())
        return {};
    const auto content = readFile(path, largestSteps);
    if (!content)
        return {path, {}, content.error().text(), {}, SignatureState::Unchecked};
    return judgeSource(QFile::encodeName(path), *content, runId, hmacKey);
}

Source judgeSource(const QByteArray &path, const QByteArray &content, const QString &runId, const QByteArray &hmacKey)
{
    Source source;
    source.path = displayName({path.constData(), size_t(path.size())});
    checkSignature(path + ".sig", content, hmacKey, source);
    if (!source.problem.isEmpty())
        return source;
    auto recording = parseSteps(content, source.path);
    if (!recording) {
        source.problem = recording.error().text();
        return source;
    }
    for (const Step &step : recording->steps)
        if (source.altered.isEmpty() && !step.computedHash.isEmpty() && step.computedHash != step.outputHash)
            source.altered = Text::tr("the output_hash of its step %1 is not that of its output").arg(step.index);
    if (source.altered.isEmpty() && !runId.isEmpty() && recording->runId != runId)
        source.altered = Text::tr("it holds the run %1").arg(recording->runId);
    source.recording = std::move(*recording);
    return source;
}

} // namespace gw::golden
