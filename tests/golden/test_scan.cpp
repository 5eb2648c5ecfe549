// SPDX-License-Identifier: GPL-3.0-or-later
// The catalog of a golden directory: what it finds, what looking again costs, and what is kept from one program to the
// next. Runs under ThreadSanitizer.
#include "../Obstacle.h"

#include "base/Descriptor.h"
#include "golden/GoldenCheck.h"
#include "golden/GoldenFile.h"
#include "golden/Steps.h"
#include "golden/scan/CatalogFile.h"
#include "golden/scan/CatalogView.h"
#include "golden/scan/DirectoryScan.h"
#include "golden/scan/Inspector.h"

#include <QTemporaryDir>

#include <fcntl.h>
#include <thread>

using namespace gw;
using namespace gw::golden;

namespace {

const QString zoo = QStringLiteral(GW_TEST_DATA "/zoo/golden");

QByteArray goldenOf(const QString &runId, const QString &type = QStringLiteral("io"), int seed = 1,
                    const QString &hash = {})
{
    const QStringList steps{QStringLiteral("a:1"), QStringLiteral("b:2")};
    return QStringLiteral(
               R"({"run_id":"%1","workflow_type":"%2","seed":%3,"step_hashes":["a:1","b:2"],"workflow_hash":"%4",)"
               R"("success":true})")
        .arg(runId, type)
        .arg(seed)
        .arg(hash.isEmpty() ? workflowHash(steps) : hash)
        .toUtf8();
}

QStringList names(const QList<CatalogEntry> &entries)
{
    QStringList list;
    for (const auto &entry : entries)
        list << entry.name;
    return list;
}

QList<CatalogEntry> entriesOf(const DirectoryScan &scan, const CatalogQuery &query = {})
{
    return golden::entriesOf(scan.catalog(), orderOf(scan.catalog(), query));
}

} // namespace

class TestScan : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    QByteArray dir() const { return QFile::encodeName(m_dir->path()); }
    QString path(const QString &name) const { return m_dir->filePath(name); }
    void write(const QByteArray &name, const QByteArray &content) const
    {
        const Descriptor file(::open((dir() + '/' + name).constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600));
        QCOMPARE(::write(file.get(), content.constData(), size_t(content.size())), content.size());
    }
    /// As if written an hour ago: nothing is young any more.
    void age(const QByteArray &name) const
    {
        const timespec past{::time(nullptr) - 3600, 5};
        const timespec times[2]{past, past};
        QCOMPARE(::utimensat(AT_FDCWD, name.isEmpty() ? dir().constData() : (dir() + '/' + name).constData(), times, 0),
                 0);
    }
    void ageAll() const
    {
        for (const QString &name : QDir(m_dir->path()).entryList(QDir::Files | QDir::System))
            age(QFile::encodeName(name));
        age({});
    }
    void fill(int count) const
    {
        static const QStringList types{QStringLiteral("io"), QStringLiteral("llm"), QStringLiteral("compute")};
        for (int i = 0; i < count; ++i) {
            const QString runId = QStringLiteral("primary-w%1-%2").arg(i % 3).arg(i, 8, 16, QLatin1Char('0'));
            write(runId.toUtf8() + ".golden.json", goldenOf(runId, types.at(i % 3), 1000 + i));
        }
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void saysOfEachFileWhatTheCheckSays()
    {
        DirectoryScan scan(QFile::encodeName(zoo), {});
        QVERIFY(scan.refresh());
        QVERIFY(scan.isComplete());
        const auto check = checkDirectory(QFile::encodeName(zoo), {});
        QVERIFY(check);
        const CatalogCounts counts = scan.catalog().counts();
        QCOMPARE(counts.golden, check->checked);
        QCOMPARE(counts.intact, check->intact);
        QCOMPARE(counts.altered, check->altered.size());
        QCOMPARE(counts.unreadable, check->unreadable.size());
        QMap<QString, QString> reasons;
        for (const auto &finding : check->altered + check->unreadable)
            reasons[finding.path] = finding.reason;
        for (const CatalogEntry &entry : entriesOf(scan))
            QCOMPARE(entry.reason, reasons.value(entry.name));
    }

    void engineSamples_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("found"); // run-7f21, 22, 23, 24 and the orphan
        QTest::newRow("with the key") << QByteArray("practice-secret") << "valid valid wrong missing orphan";
        QTest::newRow("without a key") << QByteArray() << "unchecked unchecked unchecked missing orphan";
        QTest::newRow("with another key") << QByteArray("practise-secret") << "wrong wrong wrong missing orphan";
    }
    void engineSamples()
    {
        QFETCH(QByteArray, key);
        QFETCH(QString, found);
        DirectoryScan scan(GW_TEST_DATA "/engine", key);
        QVERIFY(scan.refresh());
        QStringList told;
        for (const CatalogEntry &entry : entriesOf(scan))
            told << (entry.verdict == FileVerdict::Orphan ? QStringLiteral("orphan") : json::enumName(entry.signature));
        QCOMPARE(told.join(QLatin1Char(' ')), found);
        const CatalogEntry first = entriesOf(scan).first();
        QCOMPARE(first.seed, std::optional<qint64>(41));
        QCOMPARE(first.steps, std::optional<qint64>(3));
        QCOMPARE(first.success, std::optional(true));
        QCOMPARE(scan.catalog().counts().unsignedFiles, 1);
        QCOMPARE(scan.catalog().counts().orphans, 1);
    }

    void obstacles_data()
    {
        QTest::addColumn<QString>("says"); // empty: the file is not there at all
        QTest::newRow("absent") << "";
        QTest::newRow("directory") << "is a directory";
        QTest::newRow("fifo") << "is not a regular file";
        QTest::newRow("loop") << "Too many levels";
        QTest::newRow("dangling") << "No such file";
        QTest::newRow("forbidden") << "Permission denied";
        QTest::newRow("empty") << "not valid JSON";
        QTest::newRow("truncated") << "not valid JSON";
        QTest::newRow("binary") << "not valid JSON";
    }
    void obstacles()
    {
        QFETCH(QString, says);
        write("r.golden.json", goldenOf(QStringLiteral("r")));
        write("s.golden.json", goldenOf(QStringLiteral("s")));
        gw::test::putObstacle(path(QStringLiteral("r.golden.json")), QLatin1String(QTest::currentDataTag()));
        const gw::test::BoundByPermissions bound;
        DirectoryScan scan(dir(), {});
        QVERIFY(scan.refresh());
        const auto entries = entriesOf(scan);
        QCOMPARE(scan.catalog().counts().intact, 1);
        QCOMPARE(scan.catalog().counts().unreadable, says.isEmpty() ? 0 : 1);
        QCOMPARE(entries.size(), says.isEmpty() ? 1 : 2);
        QVERIFY2(entries.first().reason.contains(says), qPrintable(entries.first().reason));
    }

    void directoryThatCannotBeListedIsAnError()
    {
        fill(3);
        ageAll();
        DirectoryScan scan(dir(), {});
        QVERIFY(scan.refresh());
        QVERIFY(::chmod(dir().constData(), 0) == 0);
        age({}); // it has to be listed again
        {
            const gw::test::BoundByPermissions bound;
            const auto again = scan.refresh();
            QVERIFY(!again);
            QCOMPARE(again.error().kind, ErrorKind::Unreadable);
        }
        QVERIFY(::chmod(dir().constData(), 0700) == 0);
        QCOMPARE(scan.catalog().counts().golden, 3); // an error is never an empty list
        DirectoryScan absent(dir() + "/absent", {});
        QCOMPARE(absent.refresh().error().kind, ErrorKind::NotFound);
    }

    void namesOfAnyBytes()
    {
        write("\xff\xfe.golden.json", goldenOf(QStringLiteral("x")));
        write(QByteArray(243, 'n') + ".golden.json", goldenOf(QString(243, QLatin1Char('n'))));
        write("new\nline.golden.json", goldenOf(QStringLiteral("new\nline")).replace('\n', "\\n"));
        DirectoryScan scan(dir(), {});
        QVERIFY(scan.refresh());
        const auto entries = entriesOf(scan);
        QCOMPARE(entries.size(), 3);
        QCOMPARE(scan.catalog().counts().intact, 2);
        QCOMPARE(entries.first().nameBytes, std::optional(QByteArray("new\nline.golden.json"))); // it is shown escaped
        QCOMPARE(entries.at(1).nameBytes, std::nullopt);
        QCOMPARE(entries.last().nameBytes, std::optional(QByteArray("\xff\xfe.golden.json")));
        QCOMPARE(entries.last().verdict, FileVerdict::Altered); // the name says another run
    }

    void lookingAgainCostsWhatChanged_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<int>("listed");
        QTest::addColumn<int>("looked");
        QTest::addColumn<int>("read");
        QTest::addColumn<int>("golden");
        QTest::addColumn<int>("altered");
        QTest::newRow("nothing") << "nothing" << 0 << 0 << 0 << 300 << 0;
        QTest::newRow("a new file") << "new" << 301 << 0 << 1 << 301 << 0;
        QTest::newRow("a file less") << "less" << 299 << 0 << 0 << 299 << 0;
        QTest::newRow("another under the name") << "replaced" << 300 << 0 << 1 << 300 << 1;
        QTest::newRow("all times asked") << "recheck" << 0 << 300 << 0 << 300 << 0;
        QTest::newRow("changed in place") << "in place" << 0 << 300 << 1 << 300 << 1;
        QTest::newRow("dated in the future") << "future" << 301 << 0 << 1 << 301 << 0;
        QTest::newRow("everything") << "everything" << 0 << 0 << 300 << 300 << 0;
    }
    void lookingAgainCostsWhatChanged()
    {
        QFETCH(QString, change);
        QFETCH(int, listed);
        QFETCH(int, looked);
        QFETCH(int, read);
        fill(300);
        ageAll();
        DirectoryScan scan(dir(), {});
        const auto first = scan.refresh();
        QVERIFY(first);
        QCOMPARE(first->read, 300);
        const QByteArray one = "primary-w1-00000001.golden.json";
        const QByteArray altered =
            goldenOf(QStringLiteral("primary-w1-00000001"), QStringLiteral("llm"), 1001, QString(64, QLatin1Char('0')));
        if (change == QLatin1String("new")) {
            write("new.golden.json", goldenOf(QStringLiteral("new")));
            age("new.golden.json");
        } else if (change == QLatin1String("future")) {
            write("new.golden.json", goldenOf(QStringLiteral("new")));
            const timespec ahead[2]{{::time(nullptr) + 86'400, 0}, {::time(nullptr) + 86'400, 0}};
            QCOMPARE(::utimensat(AT_FDCWD, (dir() + "/new.golden.json").constData(), ahead, 0), 0);
        } else if (change == QLatin1String("less")) {
            QVERIFY(QFile::remove(path(QString::fromLatin1(one))));
        } else if (change == QLatin1String("replaced")) {
            write("other", altered);
            age("other");
            QCOMPARE(::rename((dir() + "/other").constData(), (dir() + '/' + one).constData()), 0);
        } else if (change == QLatin1String("in place")) {
            write(one, altered); // of the same length
            age(one);            // and times as before: the inode's change time tells
        }
        const auto again = scan.refresh(change == QLatin1String("everything") ? Trust::Nothing
                                        : change == QLatin1String("recheck") || change == QLatin1String("in place")
                                            ? Trust::Times
                                            : Trust::Directory);
        QVERIFY(again);
        QCOMPARE(again->listed, listed);
        QCOMPARE(again->looked, looked);
        QCOMPARE(again->read, read);
        QTEST(int(scan.catalog().counts().golden), "golden");
        QTEST(int(scan.catalog().counts().altered), "altered");
    }

    void youngFilesAreLookedAtAgain()
    {
        write("r.golden.json", "{\"run_id\":");
        DirectoryScan scan(dir(), {});
        QVERIFY(scan.refresh());
        QCOMPARE(scan.catalog().counts().unreadable, 1); // still being written
        write("r.golden.json", goldenOf(QStringLiteral("r")));
        QVERIFY(scan.refresh());
        QCOMPARE(scan.catalog().counts().intact, 1);
    }

    void signaturesComeAndGo()
    {
        QFile file(QStringLiteral(GW_TEST_DATA "/engine/run-7f21.steps.jsonl"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        write("run-7f21.steps.jsonl", content);
        ageAll();
        DirectoryScan scan(dir(), "key");
        const auto look = [&](Trust trust = Trust::Directory) {
            const auto cost = scan.refresh(trust);
            return cost ? json::enumName(entriesOf(scan).first().signature) : cost.error().text();
        };
        QCOMPARE(look(), QStringLiteral("missing"));
        write("run-7f21.steps.jsonl.sig", signatureOf(content, "key"));
        ageAll();
        QCOMPARE(look(), QStringLiteral("valid"));
        write("run-7f21.steps.jsonl.sig", signatureOf(content, "another key")); // in place
        QCOMPARE(look(Trust::Times), QStringLiteral("wrong"));
        QCOMPARE(scan.catalog().counts().altered, 1);
        QVERIFY(QFile::remove(path(QStringLiteral("run-7f21.steps.jsonl.sig"))));
        QCOMPARE(look(), QStringLiteral("missing"));
        write("run-7f21.steps.jsonl.sig", signatureOf(content, "key"));
        QVERIFY(QFile::remove(path(QStringLiteral("run-7f21.steps.jsonl"))));
        QVERIFY(scan.refresh());
        QCOMPARE(scan.catalog().counts().orphans, 1);
        QCOMPARE(scan.catalog().counts().golden, 0);
    }

    void filterAndSort_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("sort");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *filter, const char *sort, const char *found) {
            QTest::addRow("%s by %s", filter, sort)
                << QString::fromLatin1(filter) << QString::fromLatin1(sort) << QString::fromLatin1(found);
        };
        row("", "name", "a-w2 b-w0 c-w10 d-w0 e-w2 f.sig.tmp.1.2 g.steps.jsonl.sig");
        row("", "-name", "g.steps.jsonl.sig f.sig.tmp.1.2 e-w2 d-w0 c-w10 b-w0 a-w2");
        row("type:io", "seed", "e-w2 a-w2");
        row("io", "-seed", "a-w2 e-w2");
        row("llm", "name", "b-w0 c-w10");
        row("w0", "name", "b-w0 d-w0");
        row("worker:w1", "name", "");
        row("worker:w10", "name", "c-w10");
        row("altered", "name", "d-w0");
        row("unreadable", "name", "");
        row("orphan", "name", "g.steps.jsonl.sig");
        row("seed:7", "name", "b-w0");
        row("E-W", "name", "e-w2");
        row("io w2", "name", "a-w2 e-w2");
        row("io w0", "name", "");
        row("verdict:none", "name", "f.sig.tmp.1.2 notes.txt");
        row("type:nothing", "name", "");
        row("-w", "worker", "b-w0 d-w0 a-w2 e-w2 c-w10");
        row("-w", "verdict", "d-w0 a-w2 b-w0 c-w10 e-w2");
        row("-w", "type", "d-w0 a-w2 e-w2 b-w0 c-w10");
        row("-w", "-size", "c-w10 d-w0 b-w0 e-w2 a-w2");
    }
    void filterAndSort()
    {
        QFETCH(QString, filter);
        QFETCH(QString, sort);
        QFETCH(QString, found);
        const auto add = [&](const char *name, const char *type, int seed, const QString &hash = {}) {
            write(QByteArray(name) + ".golden.json", goldenOf(QLatin1String(name), QLatin1String(type), seed, hash));
        };
        add("a-w2", "io", 9);
        add("b-w0", "llm", 7);
        add("c-w10", "llm", 8);
        add("d-w0", "compute", 1, QStringLiteral("00"));
        add("e-w2", "io", 3);
        write("f.sig.tmp.1.2", "x");
        write("g.steps.jsonl.sig", "x");
        write("notes.txt", "x");
        if (sort == QLatin1String("-size")) // lengths are told apart by a byte or two: make it plain
            for (const auto &[name, more] : {std::pair("c-w10", 500), {"d-w0", 400}, {"b-w0", 300}, {"e-w2", 200}})
                write(QByteArray(name) + ".golden.json", QByteArray(more, ' '));
        DirectoryScan scan(dir(), {});
        QVERIFY(scan.refresh());
        CatalogQuery query{filter, *json::enumValue<SortKey>(QString(sort).remove(QLatin1Char('-'))),
                           sort.startsWith(QLatin1Char('-'))};
        QString told = names(entriesOf(scan, query)).join(QLatin1Char(' ')).remove(QStringLiteral(".golden.json"));
        QCOMPARE(told, found);
    }

    void groups()
    {
        fill(30);
        write("odd.golden.json", "{}");
        DirectoryScan scan(dir(), {});
        QVERIFY(scan.refresh());
        const auto told = [&](const QString &filter, GroupKey by) {
            QStringList list;
            for (const CatalogGroup &group : groupsOf(scan.catalog(), filter, by))
                list << QStringLiteral("%1=%2/%3").arg(group.key).arg(group.files).arg(group.unreadable);
            return list.join(QLatin1Char(' '));
        };
        QCOMPARE(told({}, GroupKey::Type), QStringLiteral("=1/1 compute=10/0 io=10/0 llm=10/0"));
        QCOMPARE(told({}, GroupKey::Verdict), QStringLiteral("intact=30/0 unreadable=1/1"));
        QCOMPARE(told(QStringLiteral("llm"), GroupKey::Worker), QStringLiteral("w1=10/0"));
    }

    void theNextProgramBeginsWhereThisOneEnded()
    {
        fill(400);
        write("bad.golden.json", "{}");
        ageAll();
        const QString file = path(QStringLiteral("../%1.catalog").arg(QFileInfo(m_dir->path()).fileName()));
        const auto cleanUp = qScopeGuard([&] { QFile::remove(file); });
        DirectoryScan first(dir(), "key");
        QVERIFY(first.refresh());
        QVERIFY(first.save(file));
        DirectoryScan next(dir(), "key");
        QVERIFY(next.load(file));
        QVERIFY(next.isComplete());
        const auto cost = next.refresh();
        QVERIFY(cost);
        QCOMPARE(cost->listed + cost->looked + cost->read, 0);
        QCOMPARE(next.catalog().counts(), first.catalog().counts());
        const auto order = orderOf(next.catalog(), {QStringLiteral("bad"), SortKey::Name, false});
        QVERIFY(golden::entriesOf(next.catalog(), order).first().reason.isEmpty()); // reasons are not kept,
        QVERIFY(next.prove(order));
        QVERIFY(golden::entriesOf(next.catalog(), order).first().reason.contains(QLatin1String("run_id"))); // but found
        auto known = entriesOf(first);
        known.first().provenAt = entriesOf(next).first().provenAt; // read just now, perhaps in another second
        QCOMPARE(entriesOf(next), known);

        QVERIFY(!DirectoryScan(dir(), "another key").load(file)); // its signatures were judged by another
        QVERIFY(!DirectoryScan("/tmp", "key").load(file));
        QVERIFY(!next.load(file)); // not over what is known
    }

    void damagedCatalogCountsForNothing_data()
    {
        QTest::addColumn<int>("at"); // byte that is flipped; negative: so many bytes less
        for (const int at : {0, 30, 200, 700, 5000, 20'000, 27'000, -1, -100, -26'000})
            QTest::addRow("%d", at) << at;
        QTest::newRow("longer") << 1'000'000;
    }
    void damagedCatalogCountsForNothing()
    {
        QFETCH(int, at);
        fill(400);
        const QString file = path(QStringLiteral("kept"));
        DirectoryScan first(dir(), {});
        QVERIFY(first.refresh());
        QVERIFY(first.save(file));
        QFile damaged(file);
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        QByteArray content = damaged.readAll();
        if (at >= content.size())
            content += "more";
        else if (at >= 0)
            content[at] = char(content[at] ^ 0x10);
        else
            content.chop(-at);
        QVERIFY(damaged.resize(0) && damaged.seek(0) && damaged.write(content) == content.size());
        damaged.close();
        DirectoryScan next(dir(), {});
        const bool isLoaded = next.load(file);
        // A byte of the header that no check covers may pass; then nothing but the cost changes.
        QVERIFY2(!isLoaded || at < 700, "a damaged catalog was believed");
        QVERIFY(next.refresh(Trust::Times));
        QCOMPARE(next.catalog().counts().intact, 400);
    }

    void stoppedItGoesOnFromThere()
    {
        fill(3000);
        ageAll();
        DirectoryScan scan(dir(), {});
        std::stop_source stop;
        stop.request_stop();
        const auto none = scan.refresh(Trust::Directory, stop.get_token());
        QVERIFY(!none);
        QCOMPARE(none.error().kind, ErrorKind::Cancelled);
        QVERIFY(!scan.isComplete());
        std::stop_source later;
        std::jthread stopper([&] {
            while (scan.catalog().counts().intact < 500)
                std::this_thread::yield();
            later.request_stop();
        });
        const auto part = scan.refresh(Trust::Directory, later.get_token());
        stopper.join();
        const qint64 known = scan.catalog().counts().intact;
        QVERIFY(known >= 500);
        const auto rest = scan.refresh();
        QVERIFY(rest);
        QCOMPARE(scan.catalog().counts().intact, 3000);
        if (!part)
            QVERIFY2(rest->read <= 3000 - known + 600, qPrintable(QString::number(rest->read)));
    }

    /// Rows are looked at, sorted, grouped and read by others while the scan fills them.
    void othersLookMeanwhile()
    {
        fill(4000);
        DirectoryScan scan(dir(), {});
        std::atomic<bool> isDone = false;
        std::vector<std::jthread> others;
        for (int i = 0; i < 2; ++i)
            others.emplace_back([&, i] {
                size_t seen = 0;
                while (!isDone) {
                    const auto order =
                        orderOf(scan.catalog(), {i ? QStringLiteral("w1") : QString(), SortKey::Seed, true});
                    const auto rows =
                        std::vector(order.begin(), order.begin() + std::min<qsizetype>(50, qsizetype(order.size())));
                    if (!scan.prove(rows))
                        return;
                    for (const auto &entry : golden::entriesOf(scan.catalog(), rows))
                        seen += size_t(entry.name.size());
                    seen += size_t(groupsOf(scan.catalog(), {}, GroupKey::Type).size());
                }
            });
        const auto cost = scan.refresh();
        isDone = true;
        others.clear();
        QVERIFY(cost);
        QCOMPARE(scan.catalog().counts().intact, 4000);
    }

    void workersOfRunIds_data()
    {
        QTest::addColumn<QString>("worker");
        QTest::newRow("primary-w0-0015eadc") << "w0";
        QTest::newRow("primary-w12-0015eadc") << "w12";
        QTest::newRow("run-7f21") << "";
        QTest::newRow("primary-work-1") << "";
        QTest::newRow("primary-w-1") << "";
        QTest::newRow("x-wa-w3") << "w3";
    }
    void workersOfRunIds()
    {
        const std::string_view worker = workerOf(QTest::currentDataTag());
        QTEST(QString::fromLatin1(worker.data(), qsizetype(worker.size())), "worker");
    }
};

QTEST_GUILESS_MAIN(TestScan)
#include "test_scan.moc"
