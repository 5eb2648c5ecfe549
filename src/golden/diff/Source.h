// SPDX-License-Identifier: GPL-3.0-or-later
// An engine's recording as evidence: what it says, and whether that can be believed.
#pragma once

#include "golden/Steps.h"
#include "golden/scan/CatalogTable.h"

#include <QStringList>

namespace gw::golden {

struct Source
{
    QString path; ///< empty: there is none
    std::optional<StepRecording> recording;
    QString problem; ///< why it cannot be read
    QString altered; ///< why it cannot be believed
    SignatureState signature = SignatureState::Missing;
};

/// The first of @p directories that has RUN_ID and @p suffix, or an empty path. Run ids come from reports: one with a
/// slash leads nowhere.
[[nodiscard]] QString findFile(const QStringList &directories, const QString &runId, const char *suffix);

/// Reads @p path (empty: gives an empty source) with the signature beside it. @p runId: whose it must be; empty:
/// anyone's.
[[nodiscard]] Source readSource(const QString &path, const QString &runId, const QByteArray &hmacKey);
/// The same for what was read already. @p path as the file system has it.
[[nodiscard]] Source judgeSource(const QByteArray &path, const QByteArray &content, const QString &runId,
                                 const QByteArray &hmacKey);

} // namespace gw::golden
