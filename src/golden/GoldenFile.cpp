// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/GoldenFile.h"

#include "base/FileWriter.h"
#include "golden/Proof.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace gw::golden {

namespace {

constexpr qint64 largestRecording = 16 << 20; // a real one has some 500 bytes

} // namespace

QString workflowHash(const QStringList &stepHashes)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(stepHashes.join(QLatin1Char(':')).toUtf8(), QCryptographicHash::Sha256).toHex());
}

Result<Recording> parseRecording(const QByteArray &json, const QString &where)
{
    const simdjson::padded_string padded(json.constData(), size_t(json.size()));
    Prover prover;
    RecordingFields fields;
    if (const QString problem = prover.parseRecording(padded, fields); !problem.isEmpty())
        return failure(ErrorKind::BadInput,
                       QCoreApplication::translate("gw::golden", "Not a golden file: %1").arg(problem), where);
    Recording recording{QString::fromUtf8(fields.runId),
                        QString::fromUtf8(fields.workflowType),
                        fields.seed,
                        {},
                        QString::fromUtf8(fields.workflowHash),
                        fields.durationMs,
                        fields.success,
                        QString::fromUtf8(fields.error)};
    for (const std::string_view step : fields.stepHashes)
        recording.stepHashes.append(QString::fromUtf8(step));
    return recording;
}

Result<Recording> readRecording(const QString &path)
{
    const auto content = readFile(path, largestRecording);
    if (!content)
        return Failure(content.error());
    return parseRecording(*content, path);
}

} // namespace gw::golden
