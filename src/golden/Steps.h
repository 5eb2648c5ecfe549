// SPDX-License-Identifier: GPL-3.0-or-later
// RUN_ID.steps.jsonl, the engine's own recording: one event per line, beside it RUN_ID.steps.jsonl.sig.
#pragma once

#include "base/Error.h"

#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

namespace gw::golden {

struct Step
{
    qint64 index = 0;
    QString stepId, skillId;
    QJsonValue inputs, output;
    std::optional<qint64> seed;
    bool success = false;
    QString outputHash;   ///< as stored: 16 hex digits
    QString computedHash; ///< as it must be; empty when there is no output
    QString errorCode, recoveryHint;
};

struct StepRecording
{
    QString runId, specId, specVersion, specHash;
    std::optional<qint64> seed; ///< base seed
    bool replay = false;
    bool hasEnd = false; ///< false: the run_end is missing; it was cut off or is still being written
    QList<Step> steps;   ///< in the order of the file
};

/// A stored output_hash that is not that of its output is no error here: compare Step::outputHash and computedHash.
[[nodiscard]] Result<StepRecording> parseSteps(const QByteArray &jsonl, const QString &where);

/// First 16 hex digits of SHA-256 over the canonical JSON of @p output without duration_ms and latency_ms.
[[nodiscard]] Result<QString> outputHash(const QByteArray &outputJson);

/// HMAC-SHA256 in hex, as in a .sig file. @p key must not be empty.
[[nodiscard]] QByteArray signatureOf(const QByteArray &content, const QByteArray &key);

} // namespace gw::golden
