// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/retention/ArchiveName.h"

#include "golden/DirectoryReader.h"

#include <QRegularExpression>

#include <sys/stat.h>
#include <unistd.h>

namespace gw::golden {

QString runNameOf(const QByteArray &goldenDirectory)
{
    QByteArrayList parts = goldenDirectory.split('/');
    parts.removeAll(QByteArray());
    const QByteArray name = parts.size() > 1 ? parts.at(parts.size() - 2) : QByteArray("root");
    return displayName({name.constData(), size_t(name.size())});
}

QByteArray stampedName(const QString &run, const QDateTime &time)
{
    static const QRegularExpression unusual(QStringLiteral("[^A-Za-z0-9._-]"));
    return time.toString(QStringLiteral("yyyyMMdd_HHmmss")).toLatin1() + '_' +
           QString(run).replace(unusual, QStringLiteral("_")).left(150).toLatin1();
}

QByteArray newArchivePath(const QByteArray &archiveDirectory, const QString &run, const QDateTime &time)
{
    const QByteArray name = archiveDirectory + "/golden_" + stampedName(run, time);
    QByteArray path = name + ".tgz";
    struct stat info{};
    for (int number = 2; ::lstat(path.constData(), &info) == 0; ++number)
        path = name + '-' + QByteArray::number(number) + ".tgz";
    return path;
}

void removeLeftovers(const QByteArray &archiveDirectory)
{
    const auto reader = DirectoryReader::open(archiveDirectory);
    DirectoryBatch batch;
    for (auto more = reader ? (*reader)->next(batch) : Result<bool>(false); more && *more;
         more = (*reader)->next(batch))
        for (const DirectoryEntry &entry : batch.entries)
            if (entry.name.starts_with("golden_") && entry.name.find(".tgz.tmp.") != std::string_view::npos)
                ::unlinkat((*reader)->descriptor(), entry.cName(), 0);
}

} // namespace gw::golden
