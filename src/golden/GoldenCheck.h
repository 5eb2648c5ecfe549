// SPDX-License-Identifier: GPL-3.0-or-later
// Every golden file of a directory checked by itself: own hash, output hashes, HMAC, orphaned signatures.
#pragma once

#include "base/Json.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <stop_token>

namespace gw::golden {

struct CheckFinding
{
    QString path;                        ///< within the directory; bytes that are not UTF-8 as \\xHH
    std::optional<QByteArray> pathBytes; ///< the name itself, when it is not UTF-8
    QString reason;
    bool operator==(const CheckFinding &) const = default;
};
template<class V> void describe(V &v, CheckFinding &f)
{
    v("path", f.path);
    v("path_b64", f.pathBytes);
    v("reason", f.reason);
}

struct CheckResult
{
    QString directory;
    qint64 checked = 0, intact = 0; ///< checked = intact + altered + unreadable
    qint64 vanished = 0;            ///< listed, but gone when it was to be read: retention works beside us
    QList<CheckFinding> altered, unreadable;
    QStringList unsignedFiles;      ///< engine recordings without a .sig, in order
    QStringList orphans;            ///< .sig without its file, and .sig.tmp left by a crash
    bool signaturesChecked = false; ///< false: no key was given, signatures count for nothing
    bool complete = true;           ///< false when cancelled
};
template<class V> void describe(V &v, CheckResult &r)
{
    v("directory", r.directory);
    v("checked", r.checked);
    v("intact", r.intact);
    v("vanished", r.vanished);
    v("altered", r.altered);
    v("unreadable", r.unreadable);
    v("unsigned", r.unsignedFiles);
    v("orphans", r.orphans);
    v("signatures_checked", r.signaturesChecked);
    v("complete", r.complete);
}

/// Adds what was counted and found in @p part to @p all.
void merge(CheckResult &all, const CheckResult &part);

struct CheckProgress
{
    qint64 done = 0, total = 0; ///< total as listed before; files may come and go meanwhile
};

/// Checks *.golden.json and *.steps.jsonl of @p directory (not of those below it) on all cores. Blocks; call from a
/// worker. @p hmacKey empty: signatures are not checked. Findings are ordered by path. @p onProgress is called in the
/// calling thread, ten times a second. When stopped, the result holds what was done and complete is false.
/// A directory that cannot be listed to its end is an error: half of it would look like all of it.
[[nodiscard]] Result<CheckResult> checkDirectory(const QByteArray &directory, const QByteArray &hmacKey,
                                                 std::stop_token stop = {},
                                                 const std::function<void(CheckProgress)> &onProgress = {});

} // namespace gw::golden
