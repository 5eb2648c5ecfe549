// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Glob.h"
#include "golden/GoldenUsage.h"

#include <QFile>
#include <QRegularExpression>

#include <sys/stat.h>

namespace gw::golden {

Result<QStringList> findGoldenDirectories(const QStringList &globs)
{
    QStringList found;
    for (const QString &pattern : globs) {
        const auto paths = expandGlobs({pattern});
        if (!paths)
            return paths;
        const bool isNamed =
            !pattern.section(QLatin1Char('/'), -1).contains(QRegularExpression(QStringLiteral("[*?[]")));
        for (const QString &path : *paths) {
            struct stat info{};
            const bool isThere = ::stat(QFile::encodeName(path).constData(), &info) == 0;
            // What has the very name, or cannot even be looked at, stays in the list: whoever opens it says why it
            // cannot.
            if (isThere ? S_ISDIR(info.st_mode) || isNamed : errno != ENOENT && errno != ENOTDIR)
                found.append(path);
        }
    }
    found.removeDuplicates();
    found.sort();
    return found;
}

} // namespace gw::golden
