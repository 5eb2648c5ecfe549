// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/retention/ArchiveLock.h"

#include "base/FileWriter.h"
#include "golden/Text.h"

#include <QDateTime>
#include <QFile>
#include <QSysInfo>

#include <cerrno>
#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <unistd.h>

namespace gw::golden {
namespace {

QByteArray ownText(const QString &purpose)
{
    const passwd *user = ::getpwuid(::geteuid());
    return QStringLiteral("%1, process %2 of %3 on %4, since %5")
        .arg(purpose)
        .arg(::getpid())
        .arg(user ? QString::fromLocal8Bit(user->pw_name) : QString::number(::geteuid()), QSysInfo::machineHostName(),
             QDateTime::currentDateTimeUtc().toString(Qt::ISODate))
        .toUtf8();
}

QString ownerOf(int fd)
{
    char text[512];
    const ssize_t got = ::pread(fd, text, sizeof text, 0);
    return got > 0 ? QString::fromUtf8(text, got).simplified() : Text::tr("a program that did not say its name");
}

} // namespace

Result<ArchiveLock> ArchiveLock::take(const QByteArray &archiveDirectory, const QString &purpose)
{
    const QByteArray directory = archiveDirectory + "/.goldwatch", path = directory + "/lock";
    const auto failed = [&](const QByteArray &where) {
        return Failure(systemError(errno, Text::tr("Cannot lock the archive directory"), QFile::decodeName(where)));
    };
    if (auto made = makeDirectories(directory, 0700); !made)
        return Failure(made.error());
    Descriptor file(::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600));
    if (!file.isOpen())
        return failed(path);
    if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK)
            return failed(path);
        return failure(ErrorKind::Refused,
                       Text::tr("Another program works on the archives: %1").arg(ownerOf(file.get())),
                       QFile::decodeName(archiveDirectory), Text::tr("Try again when it is done"));
    }
    const QByteArray text = ownText(purpose);
    if (::ftruncate(file.get(), 0) != 0 ||
        ::pwrite(file.get(), text.constData(), size_t(text.size()), 0) != text.size())
        return failed(path);
    return ArchiveLock(std::move(file));
}

} // namespace gw::golden
