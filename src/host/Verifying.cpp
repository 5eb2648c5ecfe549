// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/Verifying.h"

#include "golden/retention/ArchiveRecord.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace gw::host {
namespace {

bool isIn(const QByteArray &archive, const QString &directory)
{
    const QString parent = QFileInfo(QFile::decodeName(archive)).absoluteDir().canonicalPath();
    return !directory.isEmpty() && !parent.isEmpty() && parent == QDir(directory).canonicalPath();
}

} // namespace

Result<Verified> verifyAndRecord(const QByteArray &archive, const golden::VerifyOptions &options,
                                 const QString &archiveDirectory, const std::stop_token &stop,
                                 const std::function<void(golden::VerifyProgress)> &onProgress)
{
    auto result = golden::verifyArchive(archive, options, stop, onProgress);
    if (!result)
        return Failure(result.error());
    Verified verified{*std::move(result), {}};
    if (isIn(archive, archiveDirectory))
        if (const auto noted = golden::recordVerified(archive, options, verified.result); !noted)
            verified.notRecorded = noted.error();
    return verified;
}

} // namespace gw::host
