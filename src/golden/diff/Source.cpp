// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/diff/Source.h"

#include "base/FileWriter.h"
#include "golden/Digest.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace gw::golden {

namespace {

constexpr qint64 largestSteps = 64 << 20;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(gw::golden)
};

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
        return {path, {}, content.error().text(), {}};
    return judgeSource(path, *content, runId, hmacKey);
}

Source judgeSource(const QString &path, const QByteArray &content, const QString &runId, const QByteArray &hmacKey)
{
    Source source{path, {}, {}, {}};
    const auto signature = readFile(path + QStringLiteral(".sig"), 4096);
    if (!signature && signature.error().kind != ErrorKind::NotFound && !hmacKey.isEmpty()) {
        source.problem = Words::tr("its signature: %1").arg(signature.error().text());
        return source;
    }
    if (signature && !hmacKey.isEmpty() &&
        !signatureEquals(HmacSha256(hmacKey).hex({content.constData(), size_t(content.size())}),
                         {signature->constData(), size_t(signature->size())}))
        source.altered = Words::tr("its signature does not fit");
    auto recording = parseSteps(content, path);
    if (!recording) {
        source.problem = recording.error().text();
        return source;
    }
    for (const Step &step : recording->steps)
        if (source.altered.isEmpty() && !step.computedHash.isEmpty() && step.computedHash != step.outputHash)
            source.altered = Words::tr("the output_hash of its step %1 is not that of its output").arg(step.index);
    if (source.altered.isEmpty() && !runId.isEmpty() && recording->runId != runId)
        source.altered = Words::tr("it holds the run %1").arg(recording->runId);
    source.recording = std::move(*recording);
    return source;
}

} // namespace gw::golden
