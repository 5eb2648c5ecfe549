// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Descriptor.h"
#include "golden/GoldenUsage.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

using namespace gw;
using namespace gw::golden;

class TestUsage : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    QByteArray path(const QByteArray &name) const { return QFile::encodeName(m_dir->path()) + '/' + name; }
    void write(const QByteArray &name, qint64 size)
    {
        const Descriptor file(
            ::open(path(name).constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600)); // names need not be UTF-8
        QCOMPARE(::write(file.get(), QByteArray(size, 'x').constData(), size_t(size)), size);
    }
    void age(const QByteArray &name, time_t seconds)
    {
        const timeval times[] = {{seconds, 0}, {seconds, 0}};
        QCOMPARE(::utimes((name.isEmpty() ? QFile::encodeName(m_dir->path()) : path(name)).constData(), times), 0);
    }
    /// Counted anew, the plain way.
    GoldenUsage plain() const
    {
        GoldenUsage usage;
        usage.path = m_dir->path();
        QDir dir(m_dir->path());
        for (const QFileInfo &info : dir.entryInfoList(QDir::Files | QDir::Hidden | QDir::System)) {
            struct stat status{};
            if (::lstat(QFile::encodeName(info.filePath()).constData(), &status) != 0 || !S_ISREG(status.st_mode))
                continue;
            usage.bytes.value += status.st_blocks * 512;
            usage.contentBytes.value += status.st_size;
            if (!info.fileName().endsWith(QLatin1String(".golden.json")) &&
                !info.fileName().endsWith(QLatin1String(".steps.jsonl")))
                continue;
            ++usage.files;
            const auto time = QDateTime::fromSecsSinceEpoch(status.st_mtim.tv_sec, Qt::UTC);
            usage.oldest = usage.oldest.isValid() ? std::min(usage.oldest, time) : time;
            usage.newest = usage.newest.isValid() ? std::max(usage.newest, time) : time;
        }
        return usage;
    }
    void compare(UsageScanner &scanner)
    {
        const auto usage = scanner.refresh();
        QVERIFY2(usage, usage ? "" : qPrintable(usage.error().text()));
        QCOMPARE(toJson(*usage).toObject(), toJson(plain()).toObject());
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void countsWhatIsThere()
    {
        UsageScanner scanner(QFile::encodeName(m_dir->path()));
        compare(scanner);
        QVERIFY(!scanner.refresh()->oldest.isValid());
        write("a.golden.json", 500);
        write("b.steps.jsonl", 5000);
        write("b.steps.jsonl.sig", 64);
        QVERIFY(::mkdir(path("c.golden.json").constData(), 0700) == 0);
        QVERIFY(::symlink("a.golden.json", path("d.golden.json").constData()) == 0);
        QVERIFY(::mkfifo(path("e.golden.json").constData(), 0600) == 0);
        age("a.golden.json", 1'700'000'000);
        compare(scanner);
        QCOMPARE(scanner.refresh()->files, 2);
        QCOMPARE(scanner.refresh()->contentBytes.value, 5564);
        QCOMPARE(scanner.refresh()->oldest.toSecsSinceEpoch(), 1'700'000'000);
    }

    void namesNeedNotBeUtf8()
    {
        write("\xff\xfe.golden.json", 10);
        UsageScanner scanner(QFile::encodeName(m_dir->path()));
        QCOMPARE(scanner.refresh()->files, 1);
        QVERIFY(::unlink(path("\xff\xfe.golden.json").constData()) == 0);
        QCOMPARE(scanner.refresh()->files, 0);
    }

    /// Random changes against a plain count after each: the scanner may forget and invent nothing.
    void followsEveryChange()
    {
        QRandomGenerator random(7);
        UsageScanner scanner(QFile::encodeName(m_dir->path()));
        QList<QByteArray> names;
        for (int round = 0; round < 60; ++round) {
            for (int i = random.bounded(20); i > 0; --i) {
                names.append("r" + QByteArray::number(random.generate()) +
                             (random.bounded(3) ? ".golden.json" : ".other"));
                write(names.last(), random.bounded(9000));
                age(names.last(), 1'600'000'000 + random.bounded(100'000'000));
            }
            for (int i = random.bounded(12); i > 0 && !names.isEmpty(); --i)
                QVERIFY(::unlink(path(names.takeAt(random.bounded(names.size()))).constData()) == 0);
            if (!names.isEmpty()) { // the same name, another file
                write("replacement", random.bounded(9000));
                QVERIFY(::rename(path("replacement").constData(),
                                 path(names.at(random.bounded(names.size()))).constData()) == 0);
            }
            compare(scanner);
        }
        QVERIFY(scanner.refresh()->files > 50);
    }

    void sameTimeDoesNotMeanUnchangedWhileItIsYoung()
    {
        const time_t now = ::time(nullptr);
        UsageScanner scanner(QFile::encodeName(m_dir->path()));
        write("a.golden.json", 1);
        age({}, now);
        QCOMPARE(scanner.refresh()->files, 1);
        write("b.golden.json", 1);
        age({}, now); // as if both had happened within one tick
        QCOMPARE(scanner.refresh()->files, 2);
    }

    void growingRecordingIsFollowed()
    {
        write("a.steps.jsonl", 10);
        age({}, ::time(nullptr) - 1000);
        UsageScanner scanner(QFile::encodeName(m_dir->path()));
        QCOMPARE(scanner.refresh()->contentBytes.value, 10);
        write("a.steps.jsonl", 30);
        QCOMPARE(scanner.refresh()->contentBytes.value, 30);
    }

    void failedLookIsAnErrorAndForgetsNothing()
    {
        write("a.golden.json", 1);
        UsageScanner scanner(QFile::encodeName(m_dir->path()));
        QCOMPARE(scanner.refresh()->files, 1);
        const QByteArray away = QFile::encodeName(m_dir->path()) + ".away";
        QVERIFY(::rename(QFile::encodeName(m_dir->path()).constData(), away.constData()) == 0);
        QCOMPARE(scanner.refresh().error().kind, ErrorKind::NotFound);
        QVERIFY(::rename(away.constData(), QFile::encodeName(m_dir->path()).constData()) == 0);
        write("b.golden.json", 1);
        QCOMPARE(scanner.refresh()->files, 2);
    }

    void anotherDirectoryUnderTheSameName()
    {
        write("a.golden.json", 1);
        UsageScanner scanner(QFile::encodeName(m_dir->path()));
        QCOMPARE(scanner.refresh()->files, 1);
        QVERIFY(QDir(m_dir->path()).removeRecursively());
        QVERIFY(QDir().mkpath(m_dir->path()));
        write("b.golden.json", 7);
        QCOMPARE(scanner.refresh()->contentBytes.value, 7);
    }

    void stopped()
    {
        write("a.golden.json", 1);
        std::stop_source source;
        source.request_stop();
        UsageScanner scanner(QFile::encodeName(m_dir->path()));
        QCOMPARE(scanner.refresh(source.get_token()).error().kind, ErrorKind::Cancelled);
        QCOMPARE(scanner.refresh()->files, 1);
    }

    void findsDirectories()
    {
        for (const char *name : {"run_1/golden", "run_2/golden", "run_3"})
            QVERIFY(QDir(m_dir->path()).mkpath(QLatin1String(name)));
        QFile file(m_dir->filePath(QStringLiteral("run_3/golden")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(
            QFile::link(m_dir->filePath(QStringLiteral("run_3/loop")), m_dir->filePath(QStringLiteral("run_3/loop"))));
        const auto find = [this](const QStringList &patterns) {
            QStringList globs;
            for (const QString &pattern : patterns)
                globs.append(m_dir->filePath(pattern));
            QStringList names;
            for (const QString &path : findGoldenDirectories(globs).value_or(QStringList(QStringLiteral("error"))))
                names.append(QDir(m_dir->path()).relativeFilePath(path));
            return names;
        };
        const QStringList both{QStringLiteral("run_1/golden"), QStringLiteral("run_2/golden")};
        QCOMPARE(find({QStringLiteral("run_*/g*"), QStringLiteral("absent")}), both);
        // What has the very name, or cannot be looked at, is not passed over in silence.
        QCOMPARE(find({QStringLiteral("run_*/golden")}), both + QStringList(QStringLiteral("run_3/golden")));
        QCOMPARE(find({QStringLiteral("run_*/l*")}), QStringList(QStringLiteral("run_3/loop")));
    }
};

QTEST_GUILESS_MAIN(TestUsage)
#include "test_usage.moc"
