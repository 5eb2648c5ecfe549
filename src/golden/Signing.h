// SPDX-License-Identifier: GPL-3.0-or-later
// Signatures for the engine's recordings: for those that have none, or anew when the key changes.
#pragma once

#include "base/FileOps.h"
#include "golden/GoldenCheck.h"

namespace gw::golden {

struct SigningTask
{
    QByteArray key;    ///< must not be empty
    QByteArray newKey; ///< not empty: recordings whose signature fits key are signed with this one instead
    bool dryRun = false;
};

struct SigningResult
{
    QString directory;
    qint64 signedFiles = 0;     ///< or, of a dry run, that would be
    qint64 already = 0;         ///< have the signature they should have
    QList<CheckFinding> failed; ///< were not signed, and why: a signature would vouch for what is not sound
    QStringList unsignedFiles;  ///< while the key changes: have none, and get none
    bool complete = true;       ///< false when stopped
};
template<class V> void describe(V &v, SigningResult &r)
{
    v("directory", r.directory);
    v("signed", r.signedFiles);
    v("already", r.already);
    v("failed", r.failed);
    v("unsigned", r.unsignedFiles);
    v("complete", r.complete);
}

/// Signs recordings of @p directory, each in one step after it was proven, so that it can be stopped and run again. One
/// that was written within the last minute is left alone. Blocks, about a millisecond per file; @p onProgress(done,
/// files) is called in the calling thread.
[[nodiscard]] Result<SigningResult> signDirectory(const QByteArray &directory, const SigningTask &task,
                                                  std::stop_token stop = {},
                                                  const std::function<void(qint64, qint64)> &onProgress = {},
                                                  FileOps &ops = FileOps::system());

} // namespace gw::golden
