// SPDX-License-Identifier: GPL-3.0-or-later
// What may stand where a file should be, for the rows of tests of bad input.
#pragma once

#include <QDir>
#include <QFile>
#include <QTest>

#include <cerrno>
#include <linux/capability.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace gw::test {

/// While it lives, permissions bind this thread, and threads it begins, even if it is root's.
class BoundByPermissions
{
public:
    BoundByPermissions() { set(0); }
    ~BoundByPermissions() { set(overriding); }
    Q_DISABLE_COPY_MOVE(BoundByPermissions)

private:
    static constexpr quint32 overriding = 1u << CAP_DAC_OVERRIDE | 1u << CAP_DAC_READ_SEARCH;
    void set(quint32 wanted)
    {
        __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
        __user_cap_data_struct data[2]{};
        if (::syscall(SYS_capget, &header, data) != 0)
            return;
        data[0].effective = (data[0].effective & ~overriding) | (data[0].permitted & wanted);
        ::syscall(SYS_capset, &header, data);
    }
};

/// Puts @p what at @p path instead of what is there: "absent", "directory", "fifo", "loop" (a symbolic link to itself),
/// "dangling" (one to nowhere), "forbidden" (nobody may read it), "empty", "binary", "truncated" (half of it is left).
inline void putObstacle(const QString &path, const QString &what)
{
    const QByteArray name = QFile::encodeName(path);
    QFile file(path);
    if (what == QLatin1String("forbidden")) {
        if (!QFile::exists(path))
            QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(::chmod(name.constData(), 0), 0);
        return;
    }
    if (what == QLatin1String("truncated")) {
        QVERIFY(file.resize(file.size() / 2));
        return;
    }
    QVERIFY(QFileInfo(path).isDir() ? QDir(path).removeRecursively() : QFile::remove(path) || errno == ENOENT);
    if (what == QLatin1String("directory"))
        QCOMPARE(::mkdir(name.constData(), 0700), 0);
    else if (what == QLatin1String("fifo"))
        QCOMPARE(::mkfifo(name.constData(), 0600), 0);
    else if (what == QLatin1String("loop"))
        QCOMPARE(::symlink(name.constData(), name.constData()), 0);
    else if (what == QLatin1String("dangling"))
        QCOMPARE(::symlink("/nonexistent/file", name.constData()), 0);
    else if (what == QLatin1String("empty"))
        QVERIFY(file.open(QIODevice::WriteOnly));
    else if (what == QLatin1String("binary"))
        QVERIFY(file.open(QIODevice::WriteOnly) &&
                file.write(QByteArray::fromHex("7f454c4602010100ff00fe0a00").repeated(50)) > 0);
    else
        QCOMPARE(what, QStringLiteral("absent"));
}

} // namespace gw::test
