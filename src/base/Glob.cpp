// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Glob.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <glob.h>

namespace gw {
namespace {

struct Trouble
{
    int error = 0;
    QByteArray path;
};
thread_local Trouble trouble;

/// Called by glob(3) for each directory it cannot read: absence is no match, everything else stops the search.
int onError(const char *path, int error)
{
    if (error == ENOENT || error == ENOTDIR)
        return 0;
    trouble = {error, path};
    return 1;
}

} // namespace

Result<QStringList> expandGlobs(const QStringList &patterns)
{
    QStringList found;
    for (const QString &pattern : patterns) {
        glob_t matches{};
        trouble = {};
        const int rc = ::glob(QFile::encodeName(pattern).constData(), GLOB_NOSORT, onError, &matches);
        for (size_t i = 0; rc == 0 && i < matches.gl_pathc; ++i)
            found += QFile::decodeName(matches.gl_pathv[i]);
        ::globfree(&matches);
        if (rc == GLOB_ABORTED)
            return Failure(systemError(trouble.error,
                                       QCoreApplication::translate("gw::Glob", "Cannot list the directory"),
                                       QFile::decodeName(trouble.path)));
        if (rc == GLOB_NOSPACE)
            return failure(ErrorKind::Internal, QCoreApplication::translate("gw::Glob", "Out of memory while listing"),
                           pattern);
    }
    found.removeDuplicates();
    found.sort();
    return found;
}

} // namespace gw
