// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArchivePlace.h"

#include "golden/GoldenFile.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <dirent.h>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>

namespace gw::golden::test {
namespace {

QByteArray contentOf(const QByteArray &path)
{
    QFile file(QFile::decodeName(path));
    const int fd = ::open(path.constData(), O_RDONLY | O_CLOEXEC); // QFile cannot open every name
    if (fd < 0 || !file.open(fd, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return "cannot be read";
    return file.readAll();
}

void collect(const QByteArray &root, const QByteArray &relative, Tree &tree)
{
    DIR *directory = ::opendir((root + '/' + relative).constData());
    if (!directory)
        return;
    while (const dirent *entry = ::readdir(directory)) {
        const QByteArray name(entry->d_name), path = relative.isEmpty() ? name : relative + '/' + name;
        struct stat info{};
        if (name == "." || name == ".." || ::lstat((root + '/' + path).constData(), &info) != 0)
            continue;
        if (S_ISDIR(info.st_mode))
            collect(root, path, tree);
        else if (S_ISREG(info.st_mode))
            tree.insert(path, contentOf(root + '/' + path));
    }
    ::closedir(directory);
}

void put(QByteArray &header, qsizetype at, const QByteArray &field) { header.replace(at, field.size(), field); }

} // namespace

Tree treeOf(const QString &directory)
{
    Tree tree;
    collect(QFile::encodeName(directory), {}, tree);
    return tree;
}

QByteArray nameOf(const PackList &list, size_t number)
{
    const std::string_view name = list.name(list.files[number]);
    return QByteArray(name.data(), qsizetype(name.size()));
}

QByteArray tarOf(const QList<TarMember> &members)
{
    QByteArray tar;
    for (const TarMember &member : members) {
        QByteArray header(512, '\0');
        put(header, 0, member.name.left(100));
        put(header, 100, "0000644");
        put(header, 108, "0000000");
        put(header, 116, "0000000");
        put(header, 124, QByteArray::number(member.content.size(), 8).rightJustified(11, '0'));
        put(header, 136, "14000000000");
        put(header, 148, "        ");
        header[156] = member.type;
        put(header, 157, member.target.left(100));
        put(header, 257, QByteArray("ustar\0", 6) + "00");
        unsigned sum = 0;
        for (const char c : std::as_const(header))
            sum += quint8(c);
        put(header, 148, QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2));
        tar += header + member.content + QByteArray((512 - member.content.size() % 512) % 512, '\0');
    }
    return tar + QByteArray(1024, '\0');
}

ArchivePlace::ArchivePlace() { QDir(m_dir.path()).mkpath(QStringLiteral("run/golden")); }

ArchivePlace::~ArchivePlace()
{
    std::error_code ignored; // QTemporaryDir cannot remove names that are not UTF-8
    std::filesystem::remove_all(std::filesystem::path(m_dir.path().toStdString()), ignored);
}

void ArchivePlace::add(const QByteArray &name, const QByteArray &content) const
{
    const QByteArray path = golden().toLocal8Bit() + '/' + name;
    const int fd = ::open(path.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0640);
    QVERIFY2(fd >= 0, path.constData());
    QCOMPARE(::write(fd, content.constData(), size_t(content.size())), ssize_t(content.size()));
    const timespec old{::time(nullptr) - 2 * 86400, 123456789};
    const timespec times[2]{old, old};
    QCOMPARE(::futimens(fd, times), 0);
    ::close(fd);
}

void ArchivePlace::addGoldens(int count) const
{
    for (int i = 0; i < count; ++i) {
        const QString id = QStringLiteral("primary-w%1-%2").arg(i % 3).arg(i * 2654435761u, 8, 16, QLatin1Char('0'));
        const QStringList steps{QStringLiteral("compute_hash:%1").arg(i, 16, 16, QLatin1Char('0')),
                                QStringLiteral("mock_io:0123456789abcdef")};
        add(id.toLatin1() + ".golden.json",
            QStringLiteral(R"({"run_id": "%1", "seed": %2, "step_hashes": ["%3"], "workflow_hash": "%4"})")
                .arg(id)
                .arg(i)
                .arg(steps.join(QStringLiteral("\", \"")), workflowHash(steps))
                .toUtf8());
    }
}

Result<PackList> ArchivePlace::list() const
{
    return listForPacking(golden().toLocal8Bit(), QDateTime::currentDateTimeUtc().addDays(-1));
}

Result<PackResult> ArchivePlace::pack(FileOps &ops) const
{
    auto files = list();
    if (!files)
        return Failure(files.error());
    return golden::pack(*files, {archive().toLocal8Bit(), QStringLiteral("run")}, ops);
}

void ArchivePlace::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    file.remove(); // archives may not be written, but replaced
    QVERIFY(QDir().mkpath(QFileInfo(file).path()));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

QByteArray ArchivePlace::read(const QString &name) const { return contentOf(bytes(name)); }

QByteArray ArchivePlace::run(const QString &program, const QStringList &arguments, const QString &directory,
                             int exitCode) const
{
    QProcess process;
    process.setWorkingDirectory(directory.isEmpty() ? m_dir.path() : directory);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != exitCode) {
        const QByteArray said = process.readAllStandardError();
        QTest::qFail(
            qPrintable(QStringLiteral("%1: %2 %3").arg(program, process.errorString(), QString::fromUtf8(said))),
            __FILE__, __LINE__);
    }
    return process.readAllStandardOutput();
}

} // namespace gw::golden::test
