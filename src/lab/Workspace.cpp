// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/Workspace.h"

#include "base/FileWriter.h"
#include "lab/Text.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace gw::lab {
namespace {

/// The folder must be ours alone: in /tmp anyone can have made it before us.
Result<void> checkPrivate(const QString &path)
{
    struct stat info{};
    if (::lstat(QFile::encodeName(path).constData(), &info) != 0)
        return Failure(systemError(errno, Text::tr("Cannot look at the lab's workspace"), path));
    if (!S_ISDIR(info.st_mode) || info.st_uid != ::geteuid())
        return failure(ErrorKind::Refused, Text::tr("The lab's workspace is not a directory of ours"), path,
                       Text::tr("Remove it, or set XDG_RUNTIME_DIR to a private directory"));
    if ((info.st_mode & 077) != 0)
        return failure(ErrorKind::Refused, Text::tr("The lab's workspace is open to others"), path,
                       QStringLiteral("chmod 700 ") + path);
    return {};
}

Result<Descriptor> lockWorkspace(const Layout &layout)
{
    const QByteArray name = QFile::encodeName(layout.lock());
    for (;;) {
        Descriptor lock(::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
        if (!lock.isOpen())
            return Failure(systemError(errno, Text::tr("Cannot open the lab's lock"), layout.lock()));
        if (::flock(lock.get(), LOCK_EX | LOCK_NB) != 0) {
            char owner[32] = {};
            [[maybe_unused]] const auto n = ::pread(lock.get(), owner, sizeof owner - 1, 0);
            return failure(ErrorKind::Refused,
                           Text::tr("A lab is already running, process %1").arg(QString::fromLatin1(owner).trimmed()),
                           layout.root, Text::tr("End it with: goldwatchctl lab down"));
        }
        // Its last owner may have removed the file between our open and our lock.
        struct stat ours{}, there{};
        if (::fstat(lock.get(), &ours) == 0 && ::stat(name.constData(), &there) == 0 && ours.st_ino == there.st_ino)
            return lock;
        if (!QDir(layout.root).exists())
            return failure(ErrorKind::Io, Text::tr("The lab's workspace went away"), layout.root);
    }
}

/// Mount points below @p root, deepest first.
QStringList mountsBelow(const QString &root)
{
    QStringList mounts;
    QFile file(QStringLiteral("/proc/self/mountinfo"));
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray &line : file.readAll().split('\n'))
            if (const QString point = QFile::decodeName(line.split(' ').value(4));
                point.startsWith(root + QLatin1Char('/')))
                mounts.prepend(point);
    return mounts;
}

/// Data directories outside the workspace are named so that a damaged state file can remove nothing else.
bool isOurDataDirectory(const QString &path)
{
    static const QRegularExpression ours(QStringLiteral("^/tmp/goldwatch-lab-postgres-[A-Za-z0-9]{6}$"));
    return ours.match(path).hasMatch() && !QFileInfo(path).isSymLink();
}

/// Ends what still runs and unmounts what is mounted; then nothing holds the files any more.
void endLeftovers(const Layout &layout)
{
    for (const char *part : {enginePart, replayPart, backendPart, receiverPart, postgresPart})
        for (const ProcessId &process : processesNamed(layout.program(part)))
            endProcess(process, SIGTERM, Milliseconds(1000));
    if (const auto text = readFile(layout.state(), 1 << 20)) {
        const auto object = parseObject(*text, layout.state());
        const auto state =
            object ? readJson<LabState>(*object, layout.state()) : Result<LabState>(Failure(object.error()));
        if (state) {
            for (const ProcessId &process : state->processes)
                endProcess(process, SIGTERM, Milliseconds(2000));
            for (const QString &directory : state->directories)
                if (isOurDataDirectory(directory))
                    QDir(directory).removeRecursively();
        }
    }
    for (const QString &mount : mountsBelow(layout.root))
        ::umount2(QFile::encodeName(mount).constData(), MNT_DETACH);
}

Result<void> removeContent(const Layout &layout, bool andItself)
{
    for (const QFileInfo &entry :
         QDir(layout.root).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
        if (entry.filePath() == layout.lock())
            continue;
        const bool gone = entry.isDir() && !entry.isSymLink() ? QDir(entry.filePath()).removeRecursively()
                                                              : QFile::remove(entry.filePath());
        if (!gone)
            return failure(ErrorKind::Io, Text::tr("Cannot remove what a lab left behind"), entry.filePath());
    }
    if (andItself) {
        QFile::remove(layout.lock());
        if (!QDir().rmdir(layout.root))
            return failure(ErrorKind::Io, Text::tr("Cannot remove the lab's workspace"), layout.root);
    }
    return {};
}

} // namespace

QString workspacePath()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return runtime.isEmpty() ? QStringLiteral("/tmp/goldwatch-lab-%1").arg(::geteuid())
                             : runtime + QStringLiteral("/goldwatch-lab");
}

Result<Workspace> Workspace::acquire()
{
    Workspace workspace;
    workspace.m_layout.root = workspacePath();
    if (::mkdir(QFile::encodeName(workspace.m_layout.root).constData(), 0700) != 0 && errno != EEXIST)
        return Failure(systemError(errno, Text::tr("Cannot make the lab's workspace"), workspace.m_layout.root));
    if (auto checked = checkPrivate(workspace.m_layout.root); !checked)
        return Failure(checked.error());
    auto lock = lockWorkspace(workspace.m_layout);
    if (!lock)
        return Failure(lock.error());
    workspace.m_lock = std::move(*lock);
    const QByteArray owner = QByteArray::number(::getpid()) + '\n';
    if (::ftruncate(workspace.m_lock.get(), 0) != 0 ||
        ::pwrite(workspace.m_lock.get(), owner.constData(), size_t(owner.size()), 0) != owner.size())
        return Failure(systemError(errno, Text::tr("Cannot write the lab's lock"), workspace.m_layout.lock()));
    endLeftovers(workspace.m_layout);
    if (auto removed = removeContent(workspace.m_layout, false); !removed)
        return Failure(removed.error());
    return workspace;
}

Result<void> Workspace::remove()
{
    endLeftovers(m_layout);
    return removeContent(m_layout, true);
}

Result<bool> removeLeftovers()
{
    const Layout layout{workspacePath()};
    if (!QFileInfo::exists(layout.root))
        return false;
    auto workspace = Workspace::acquire();
    if (!workspace)
        return Failure(workspace.error());
    if (auto removed = workspace->remove(); !removed)
        return Failure(removed.error());
    return true;
}

} // namespace gw::lab
