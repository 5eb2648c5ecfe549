// SPDX-License-Identifier: GPL-3.0-or-later
// The evidence folder of a certification: raw answers under their digests, and the list that `sha256sum -c` reads.
#pragma once

#include "certification/Certificate.h"
#include "environment/Profile.h"

namespace gw::certification {

/// Beside the incident folders where the host is this one, else with the desk's own data. @p profile expanded.
[[nodiscard]] QString evidenceFolder(const environment::Profile &profile, const QString &id);

/// Keeps @p raw as FOLDER/items/NN-SHA256.txt, readable by its owner alone. What is written like a secret is masked
/// first; @p masked places were already.
[[nodiscard]] Result<EvidenceRef> keepEvidence(const QString &folder, qint64 item, const QByteArray &raw,
                                               qint64 masked);
/// Keeps @p content as FOLDER/NAME.
[[nodiscard]] Result<EvidenceRef> keepFile(const QString &folder, const QString &name, const QByteArray &content);

/// Lines of `sha256sum`: what lies in the folder by its name there, what lies on the host by its path.
[[nodiscard]] QByteArray evidenceList(const Certificate &certificate);

struct EvidenceLine
{
    QString path, sha256;
};
/// BadInput names the line that is none; at most 100,000.
[[nodiscard]] Result<QList<EvidenceLine>> parseEvidenceList(const QByteArray &text);

struct EvidenceCheck
{
    QString path;
    std::optional<bool> ok; ///< nullopt: it is not here, or cannot be read
    QString text;           ///< in plain words
};
template<class V> void describe(V &v, EvidenceCheck &c)
{
    v("path", c.path);
    v("ok", c.ok);
    v("text", c.text);
}
/// Hashes anew. Blocks; @p folder for what has no absolute path.
[[nodiscard]] QList<EvidenceCheck> checkEvidence(const QList<EvidenceLine> &lines, const QString &folder,
                                                 std::stop_token stop);

} // namespace gw::certification
