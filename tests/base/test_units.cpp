// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Duration.h"
#include "base/Glob.h"
#include "base/Translations.h"
#include "base/Units.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <unistd.h>

using namespace gw;

class TestUnits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bytes_data();
    void bytes();
    void durations();
    void numbersFollowTheLanguage();
    void pluralsOfLargeCounts();
    void globs();
    void unlistableDirectoryIsNotEmpty();
};

void TestUnits::bytes_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<QString>("text");
    QTest::newRow("0") << qint64(0) << QStringLiteral("0 B");
    QTest::newRow("999") << qint64(999) << QStringLiteral("999 B");
    QTest::newRow("1000") << qint64(1000) << QStringLiteral("1.0 KB");
    QTest::newRow("4096") << qint64(4096) << QStringLiteral("4.0 KB");
    QTest::newRow("60 MB") << qint64(60) * 1024 * 1024 << QStringLiteral("60 MB");
    QTest::newRow("just below 10 KB") << qint64(10239) << QStringLiteral("10 KB");
    QTest::newRow("3.8 GB") << qint64(4'080'218'931) << QStringLiteral("3.8 GB");
    QTest::newRow("largest") << std::numeric_limits<qint64>::max() << QStringLiteral("8192 PB");
}

void TestUnits::bytes()
{
    QFETCH(qint64, size);
    QFETCH(QString, text);
    QCOMPARE(formatBytes({size}), text);
}

void TestUnits::durations()
{
    QCOMPARE(formatClock(Seconds(50396)), QStringLiteral("13:59:56"));
    QCOMPARE(formatClock(Seconds(100 * 3600)), QStringLiteral("100:00:00"));
    QCOMPARE(formatDuration(Seconds(36000)), QStringLiteral("10 h 00 min"));
    QCOMPARE(formatDuration(Seconds(31 * 60 + 59)), QStringLiteral("31 min"));
    QCOMPARE(formatDuration(Seconds(12)), QStringLiteral("12 s"));
    QCOMPARE(parseDuration(QStringLiteral("1d12h")), Seconds(36 * 3600));
    QCOMPARE(parseDuration(QStringLiteral("90m")), Seconds(5400));
    QCOMPARE(parseDuration(QStringLiteral("0s")), Seconds(0));
    for (const char *wrong : {"", "2", "h", "-1h", "1.5h", "1m1h", "1h ", "9999999w", "2h\n"})
        QVERIFY2(!parseDuration(QString::fromLatin1(wrong)), wrong);
    QCOMPARE(formatCount(15048), QStringLiteral("15,048"));
}

void TestUnits::numbersFollowTheLanguage()
{
    QLocale::setDefault(QLocale(QLocale::German)); // of the system, which does not count
    installTranslations({});
    QCOMPARE(formatCount(2880), QStringLiteral("2,880"));
    QCOMPARE(formatDecimal(2, 1), QStringLiteral("2.0"));
    QCOMPARE(formatSignificant(0.0684, 2), QStringLiteral("0.068"));
    installTranslations({QStringLiteral("de_AT.UTF-8")});
    QLocale::setDefault(QLocale::c());
    QCOMPARE(installedLanguage(), QStringLiteral("de"));
    QCOMPARE(formatCount(2880), QStringLiteral("2.880"));
    QCOMPARE(formatCount(-15048), QStringLiteral("-15.048"));
    QCOMPARE(formatDecimal(2, 1), QStringLiteral("2,0"));
    QCOMPARE(formatSignificant(0.0684, 2), QStringLiteral("0,068"));
    QCOMPARE(formatSignificant(1e7, 3), QStringLiteral("1e+07"));
    QCOMPARE(formatBytes({4'080'218'931}), QStringLiteral("3,8 GB"));
    installTranslations({});
    QCOMPARE(formatBytes({4'080'218'931}), QStringLiteral("3.8 GB"));
}

// 2^32 + 1 must not be told in the singular.
void TestUnits::pluralsOfLargeCounts()
{
    QCOMPARE(pluralCount(1), 1);
    QCOMPARE(pluralCount(0), 0);
    QCOMPARE(pluralCount((qint64(1) << 32) + 1), std::numeric_limits<int>::max());
    QCOMPARE(pluralCount(-5), 0);
}

void TestUnits::globs()
{
    QTemporaryDir dir;
    for (const char *name : {"run_1", "run_2", "other"})
        QDir(dir.path()).mkdir(QString::fromLatin1(name));
    const auto found = expandGlobs(
        {dir.filePath(QStringLiteral("run_*")), dir.filePath(QStringLiteral("run_1")), QStringLiteral("/no/such/*")});
    QVERIFY(found);
    QCOMPARE(*found, QStringList({dir.filePath(QStringLiteral("run_1")), dir.filePath(QStringLiteral("run_2"))}));
}

void TestUnits::unlistableDirectoryIsNotEmpty()
{
    // Root may list everything: it looks as somebody else.
    QTemporaryDir dir;
    QDir(dir.path()).mkdir(QStringLiteral("closed"));
    const QString closed = dir.filePath(QStringLiteral("closed"));
    QVERIFY(QFile::setPermissions(closed, QFileDevice::Permissions()));
    const uid_t was = ::geteuid();
    if (was == 0) {
        QFile::setPermissions(dir.path(), QFileDevice::ReadOther | QFileDevice::ExeOther | QFileDevice::ReadOwner |
                                              QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        QCOMPARE(::seteuid(65534), 0);
    }
    const auto found = expandGlobs({closed + QStringLiteral("/*")});
    if (was == 0)
        QCOMPARE(::seteuid(0), 0);
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::Unreadable);
    QVERIFY(found.error().where.contains(QStringLiteral("closed")));
    QFile::setPermissions(closed, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

QTEST_GUILESS_MAIN(TestUnits)
#include "test_units.moc"
