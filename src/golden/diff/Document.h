// SPDX-License-Identifier: GPL-3.0-or-later
// A golden file as one JSON value that can be pointed into.
#pragma once

#include "golden/diff/Compare.h"
#include "golden/diff/Source.h"

#include <QJsonObject>

namespace gw::golden {

struct Document
{
    QString path, runId;
    bool isSteps = false;
    QJsonObject value;
    QByteArray canonical;               ///< of the whole file
    QMap<QString, QByteArray> spelled;  ///< by pointer, canonical text of what engines may fill as they like
    Source source;                      ///< of a .steps.jsonl
    std::optional<Recording> recording; ///< of a .golden.json
    QString problem;                    ///< why it cannot be read
    QString altered;                    ///< why it cannot be believed
};

[[nodiscard]] Document readDocument(const QByteArray &path, const QByteArray &content, const QByteArray &hmacKey);

/// All differences, also those no comparison counts; at most @p most of a part.
[[nodiscard]] QList<Difference> differencesOf(const Document &a, const Document &b, qsizetype most);

/// "/steps/2" of "/steps/2/output/value" and 2; nothing where the pointer is not into a step.
[[nodiscard]] std::optional<qint64> stepOf(const QString &pointer);
[[nodiscard]] QString skillAt(const Document &document, qint64 step);
[[nodiscard]] ComparedSide sideOf(const Document &document);
/// Undefined values become null.
[[nodiscard]] Divergence divergenceAt(const Document &original, const QString &pointer, const QJsonValue &a,
                                      const QJsonValue &b);

} // namespace gw::golden
