// SPDX-License-Identifier: GPL-3.0-or-later
// Golden files, recordings, signatures and their directory as something that cannot be read: each is told with its
// reason, none is taken for absent, intact or altered.
#include "../Obstacle.h"

#include "golden/GoldenCheck.h"
#include "golden/GoldenFile.h"
#include "golden/GoldenUsage.h"
#include "golden/Steps.h"

#include <QTemporaryDir>

using namespace gw;
using namespace gw::golden;
using gw::test::BoundByPermissions;
using gw::test::putObstacle;

class TestBadInput : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void file_data();
    void file();
    void directory_data();
    void directory();
    void triageSaysWhatIsMissing_data();
    void triageSaysWhatIsMissing();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile out(path(name));
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(content) == content.size());
    }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestBadInput::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QFile steps(QStringLiteral(GW_TEST_DATA "/engine/run-7f21.steps.jsonl"));
    QVERIFY(steps.open(QIODevice::ReadOnly));
    const QByteArray recording = steps.readAll();
    write(QStringLiteral("run-7f21.steps.jsonl"), recording);
    write(QStringLiteral("run-7f21.steps.jsonl.sig"), signatureOf(recording, "key"));
    write(QStringLiteral("r.golden.json"),
          QStringLiteral(R"({"run_id": "r", "step_hashes": ["a:1"], "workflow_hash": "%1"})")
              .arg(workflowHash({QStringLiteral("a:1")}))
              .toUtf8());
}

void TestBadInput::file_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("obstacle");
    QTest::addColumn<QString>("found"); // empty: absent
    QTest::addColumn<QString>("says");
    const auto rows = [](const char *name, std::initializer_list<std::array<const char *, 3>> list) {
        for (const auto &[obstacle, found, says] : list)
            QTest::addRow("%s %s", name, obstacle) << QString::fromLatin1(name) << QString::fromLatin1(obstacle)
                                                   << QString::fromLatin1(found) << QString::fromLatin1(says);
    };
    const std::initializer_list<std::array<const char *, 3>> noFiles{
        {"absent", "", ""},
        {"directory", "unreadable", "is a directory"},
        {"fifo", "unreadable", "is not a regular file"},
        {"loop", "unreadable", "Too many levels of symbolic links"},
        {"dangling", "unreadable", "No such file"},
        {"forbidden", "unreadable", "Permission denied"}};
    rows("r.golden.json", noFiles);
    rows("r.golden.json", {{"empty", "unreadable", "not valid JSON"},
                           {"truncated", "unreadable", "not valid JSON"},
                           {"binary", "unreadable", "not valid JSON"}});
    rows("run-7f21.steps.jsonl", noFiles);
    rows("run-7f21.steps.jsonl", {{"empty", "altered", "signature does not fit"},
                                  {"truncated", "altered", "signature does not fit"},
                                  {"binary", "altered", "signature does not fit"}});
    rows("run-7f21.steps.jsonl.sig", {{"absent", "unsigned", ""},
                                      {"directory", "unreadable", "its signature: is a directory"},
                                      {"fifo", "unreadable", "its signature: is not a regular file"},
                                      {"loop", "unreadable", "its signature: cannot be read: Too many levels"},
                                      {"dangling", "unsigned", ""},
                                      {"forbidden", "unreadable", "its signature: cannot be read: Permission denied"},
                                      {"empty", "altered", "signature does not fit"},
                                      {"truncated", "altered", "signature does not fit"},
                                      {"binary", "altered", "signature does not fit"}});
}

void TestBadInput::file()
{
    QFETCH(QString, name);
    QFETCH(QString, obstacle);
    QFETCH(QString, found);
    QFETCH(QString, says);
    putObstacle(path(name), obstacle);
    const BoundByPermissions bound;
    const auto result = checkDirectory(QFile::encodeName(m_dir->path()), "key");
    QVERIFY2(result, result ? "" : qPrintable(result.error().text()));
    const auto told = [&](const QList<CheckFinding> &list, const char *as) {
        QCOMPARE(list.size(), found == QLatin1String(as) ? 1 : 0);
        if (list.isEmpty())
            return;
        QVERIFY2(list.first().reason.contains(says), qPrintable(list.first().reason));
        QCOMPARE(list.first().path, name.endsWith(QLatin1String(".sig")) ? name.chopped(4) : name);
    };
    told(result->unreadable, "unreadable");
    told(result->altered, "altered");
    QCOMPARE(result->unsignedFiles.size(), found == QLatin1String("unsigned") ? 1 : 0);
    QCOMPARE(result->intact, found.isEmpty() || (found != QLatin1String("unsigned")) ? 1 : 2);
}

void TestBadInput::directory_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("says");
    QTest::newRow("absent") << int(ErrorKind::NotFound) << QStringLiteral("No such file");
    QTest::newRow("empty") << int(ErrorKind::Unreadable) << QStringLiteral("Not a directory"); // an empty file
    QTest::newRow("fifo") << int(ErrorKind::Unreadable) << QStringLiteral("Not a directory");
    QTest::newRow("loop") << int(ErrorKind::Unreadable) << QStringLiteral("Too many levels of symbolic links");
    QTest::newRow("forbidden") << int(ErrorKind::Unreadable) << QStringLiteral("Permission denied");
}

void TestBadInput::directory()
{
    QFETCH(int, kind);
    QFETCH(QString, says);
    const QString golden = path(QStringLiteral("golden"));
    QVERIFY(QDir().mkdir(golden));
    putObstacle(golden, QLatin1String(QTest::currentDataTag()));
    Error check, usage;
    {
        const BoundByPermissions bound;
        if (const auto checked = checkDirectory(QFile::encodeName(golden), {}); !checked)
            check = checked.error();
        if (const auto counted = UsageScanner(QFile::encodeName(golden)).refresh(); !counted)
            usage = counted.error();
    }
    ::chmod(QFile::encodeName(golden).constData(), 0700); // so that it can be removed
    for (const Error &error : {check, usage}) {
        QCOMPARE(int(error.kind), kind);
        QVERIFY2(error.what.contains(says), qPrintable(error.text()));
        QCOMPARE(error.where, golden);
    }
}

void TestBadInput::triageSaysWhatIsMissing_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("obstacle");
    QTest::addColumn<QString>("explains");
    QTest::addColumn<QString>("evidence"); // empty: nothing is to be told
    const auto row = [](const char *name, const char *obstacle, const char *explains, const char *evidence) {
        QTest::addRow("%s %s", name, obstacle) << QString::fromLatin1(name) << QString::fromLatin1(obstacle)
                                               << QString::fromLatin1(explains) << QString::fromLatin1(evidence);
    };
    const char *notFound = "The golden file was not found.", *unread = "The golden file cannot be read.",
               *intact = "The golden file is intact";
    row("r.golden.json", "absent", notFound, "");
    row("r.golden.json", "directory", unread, "Not a regular file");
    row("r.golden.json", "loop", unread, "Too many levels of symbolic links");
    row("r.golden.json", "forbidden", unread, "Permission denied");
    row("r.golden.json", "truncated", unread, "not valid JSON");
    row("r.steps.jsonl", "absent", intact, "");
    row("r.steps.jsonl", "directory", intact, "r.steps.jsonl is not used: Not a regular file");
    row("r.steps.jsonl", "loop", intact, "Too many levels of symbolic links");
    row("r.steps.jsonl", "forbidden", intact, "Permission denied");
    row("r.steps.jsonl", "empty", intact, "it is empty");
    row("r.steps.jsonl.sig", "directory", intact, "r.steps.jsonl is not used: its signature: is a directory");
    row("r.steps.jsonl.sig", "loop", intact, "Too many levels of symbolic links");
    row("r.steps.jsonl.sig", "forbidden", intact, "Permission denied");
}

void TestBadInput::triageSaysWhatIsMissing()
{
    QFETCH(QString, name);
    QFETCH(QString, obstacle);
    QFETCH(QString, explains);
    QFETCH(QString, evidence);
    if (name != QLatin1String("r.golden.json")) {
        QFile other(path(QStringLiteral("run-7f21.steps.jsonl")));
        QVERIFY(other.open(QIODevice::ReadOnly));
        write(QStringLiteral("r.steps.jsonl"), other.readAll().replace("run-7f21", "r"));
    }
    putObstacle(path(name), obstacle);
    const BoundByPermissions bound;
    const auto result = triage({QStringLiteral("r"), QStringLiteral("replay"), {}, {}, {}, {m_dir->path()}, "key"});
    QCOMPARE(result.category, Category::Unknown);
    QVERIFY2(result.explanation.contains(explains), qPrintable(result.explanation));
    const QString told = result.evidence.join(QLatin1Char('\n'));
    QVERIFY2(told.contains(evidence), qPrintable(told));
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "test_bad_input.moc"
