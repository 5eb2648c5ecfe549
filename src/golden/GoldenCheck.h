// SPDX-License-Identifier: GPL-3.0-or-later
// Every golden file of a directory checked by itself: own hash, output hashes, HMAC, orphaned signatures.
#pragma once

#include "base/Json.h"

#include <QStringList>

#include <functional>
#include <stop_token>

namespace gw::golden {

struct CheckFinding
{
    QString path;       ///< within the directory
    QString reason;
};
template<class V> void describe(V &v, CheckFinding &f)
{
    v("path", f.path);
    v("reason", f.reason);
}

struct CheckResult
{
    QString directory;
    qint64 checked = 0, intact = 0;
    QList<CheckFinding> altered, unreadable;
    QStringList unsignedFiles;  ///< engine recordings without a .sig, in order
    QStringList orphans;        ///< .sig without its file, and .sig.tmp left by a crash
    bool signaturesChecked = false; ///< false: no key was given, signatures count for nothing
    bool complete = true;       ///< false when cancelled
};
template<class V> void describe(V &v, CheckResult &r)
{
    v("directory", r.directory);
    v("checked", r.checked);
    v("intact", r.intact);
    v("altered", r.altered);
    v("unreadable", r.unreadable);
    v("unsigned", r.unsignedFiles);
    v("orphans", r.orphans);
    v("signatures_checked", r.signaturesChecked);
    v("complete", r.complete);
}

struct CheckProgress
{
    qint64 done = 0, total = 0;
};

/// Checks @p directory on all cores. Blocks; call from a worker. Findings are ordered by path.
[[nodiscard]] Result<CheckResult> checkDirectory(const QByteArray &directory, const QByteArray &hmacKey,
                                                 std::stop_token stop = {}, const std::function<void(CheckProgress)> &onProgress = {});

} // namespace gw::golden
