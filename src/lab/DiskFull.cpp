// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/DiskFull.h"

#include "base/Subprocess.h"
#include "lab/Text.h"
#include "lab/engine/Formats.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <sys/mount.h>

#include <cerrno>

namespace gw::lab {
namespace {

constexpr qint64 page = 4096, roomForCycles = 3, filesPerCycle = 10;
/// Golden files of a run of three days ago: what a retention that nobody scheduled left behind, and what there is to
/// free.
constexpr qint64 oldFiles = 2000, oldAgeSeconds = 3 * 86'400;

QByteArray encoded(const QString &path) { return QFile::encodeName(path); }

Result<void> copyContent(const QString &from, const QString &to)
{
    const auto copied = run(
        {{QStringLiteral("cp"), QStringLiteral("-a"), from + QStringLiteral("/."), to}, {}, {}, Milliseconds(120'000)});
    if (!copied)
        return Failure(copied.error());
    if (!copied->succeeded())
        return failure(ErrorKind::Io,
                       Text::tr("Cannot copy the runs: %1").arg(QString::fromLocal8Bit(copied->errors).trimmed()),
                       from);
    return {};
}

/// Pages that the files take on a tmpfs, directories and all.
qint64 pagesBelow(const QString &folder)
{
    qint64 pages = 1;
    for (QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
         it.hasNext();) {
        it.next();
        pages += it.fileInfo().isDir() ? 1 : (it.fileInfo().size() + page - 1) / page;
    }
    return pages;
}

Result<void> addOldRun(const QString &folder)
{
    const QDateTime then = QDateTime::currentDateTime().addSecs(-oldAgeSeconds);
    const QString golden =
        QStringLiteral("%1/shadow_simulation_%2/golden").arg(folder, then.toString(QStringLiteral("yyyyMMdd_HHmmss")));
    if (!QDir().mkpath(golden))
        return failure(ErrorKind::Io, Text::tr("Cannot make the directory of an old run"), golden);
    const QStringList types = workflowTypes();
    for (qint64 i = 0; i < oldFiles; ++i) {
        const QString id = QStringLiteral("primary-w%1-%2").arg(i % types.size()).arg(i, 8, 16, QLatin1Char('0'));
        const QString path = golden + QLatin1Char('/') + id + QStringLiteral(".golden.json");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) ||
            file.write(goldenFile(id, execute(types.at(i % types.size()), i))) < 0 || !file.flush() ||
            !file.setFileTime(then, QFileDevice::FileModificationTime))
            return failure(ErrorKind::Io, file.errorString(), path);
    }
    return {};
}

} // namespace

Result<void> mountSmallDisk(const Layout &layout)
{
    const QString aside = layout.root + QStringLiteral("/small");
    QDir().mkpath(aside);
    const QByteArray size =
        "mode=0700,size=" +
        QByteArray::number((pagesBelow(layout.runs()) + oldFiles + 2 + roomForCycles * filesPerCycle) * page);
    if (::mount("goldwatch-lab", encoded(aside).constData(), "tmpfs", MS_NOSUID | MS_NODEV | MS_NOEXEC,
                size.constData()) != 0)
        return failure(ErrorKind::Refused, Text::tr("Not possible here: no right to mount a small disk"), aside,
                       Text::tr("Run the lab as root to practise this"));
    auto copied = copyContent(layout.runs(), aside);
    if (copied)
        copied = addOldRun(aside);
    if (copied &&
        ::mount(encoded(aside).constData(), encoded(layout.runs()).constData(), nullptr, MS_BIND, nullptr) != 0)
        copied = Failure(systemError(errno, Text::tr("Cannot put the small disk in place"), layout.runs()));
    ::umount2(encoded(aside).constData(), MNT_DETACH); // once in place, the bind alone holds it
    return copied;
}

Result<void> unmountSmallDisk(const Layout &layout)
{
    // The directory below the small disk, seen through a view of the workspace without its mounts: it gets everything
    // before it comes to light, so that nobody ever looks at the runs as they were when the disk was put in place.
    const QString view = layout.root + QStringLiteral("/small");
    if (::mount(encoded(layout.root).constData(), encoded(view).constData(), nullptr, MS_BIND, nullptr) != 0)
        return Failure(systemError(errno, Text::tr("Cannot take the small disk away"), layout.runs()));
    auto copied =
        copyContent(layout.runs(), view + QLatin1Char('/') + QDir(layout.root).relativeFilePath(layout.runs()));
    ::umount2(encoded(view).constData(), MNT_DETACH);
    if (copied && ::umount2(encoded(layout.runs()).constData(), MNT_DETACH) != 0)
        copied = Failure(systemError(errno, Text::tr("Cannot take the small disk away"), layout.runs()));
    return copied;
}

} // namespace gw::lab
