// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of golden directories while they are read, through the methods a desktop asks.
#include "Pair.h"

#include "golden/GoldenFile.h"
#include "host/GoldenCatalogs.h"
#include "host/LocalHost.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <unistd.h>

using namespace gw;
using namespace gw::host;
using namespace gw::host::test;

class TestCatalogs : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    void fill(int count) const
    {
        const QString first = m_dir->filePath(QStringLiteral("golden/run-w0-0.golden.json"));
        QVERIFY(QDir().mkpath(m_dir->filePath(QStringLiteral("golden"))));
        QFile file(first);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"run_id\":\"run-w0-0\",\"workflow_type\":\"io\",\"seed\":1,\"step_hashes\":[],\"workflow_hash\":"
                   "\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"}");
        file.close();
        for (int i = 1; i < count; ++i) // links cost nothing to make; each says another run than its name
            QCOMPARE(::link(QFile::encodeName(first).constData(),
                            QFile::encodeName(
                                m_dir->filePath(QStringLiteral("golden/run-w%1-%2.golden.json").arg(i % 3).arg(i)))
                                .constData()),
                     0);
    }
    [[nodiscard]] GoldenListQuery query(qint64 first, qint64 count, bool wait) const
    {
        GoldenListQuery query;
        query.directory = m_dir->filePath(QStringLiteral("golden"));
        query.first = first;
        query.count = count;
        query.wait = wait;
        return query;
    }
    [[nodiscard]] static Result<GoldenPage> ask(GoldenCatalogs &catalogs, const GoldenListQuery &query)
    {
        return catalogs.page(query, {}, {});
    }
    static Result<QByteArray> noKey() { return QByteArray(); }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CACHE_HOME", QFile::encodeName(m_dir->filePath(QStringLiteral("cache"))));
    }

    void firstRowsComeWhileTheRestIsRead()
    {
        fill(30'000);
        GoldenCatalogs catalogs(noKey);
        const auto first = ask(catalogs, query(0, 50, false));
        QVERIFY2(first, first ? "" : qPrintable(first.error().text()));
        QCOMPARE(first->entries.size(), 50);
        for (const auto &entry : first->entries) // what is on screen was read, however far the rest is
            QVERIFY(entry.verdict != golden::FileVerdict::Pending);
        const auto all = ask(catalogs, query(29'990, 50, true));
        QVERIFY(all && !all->reading);
        QCOMPARE(all->total, 30'000);
        QCOMPARE(all->entries.size(), 10);
        QCOMPARE(all->counts.intact, 1);
        QCOMPARE(all->counts.altered, 29'999);
        QVERIFY(!all->entries.last().reason.isEmpty()); // beyond those that are kept it is found anew
        QVERIFY(QDir(m_dir->filePath(QStringLiteral("cache/goldwatch/catalogs"))).entryList(QDir::Files).size() == 1);

        GoldenCatalogs next(noKey);
        const auto known = ask(next, query(0, 50, true));
        QVERIFY(known);
        auto counts = known->counts;
        counts.bytes = all->counts.bytes; // blocks on disk come when the file system writes, not when we do
        QCOMPARE(counts, all->counts);
    }

    void marksWhatIsBad()
    {
        fill(1000);
        GoldenCatalogs catalogs(noKey);
        const auto all = ask(catalogs, query(0, 50, true));
        QVERIFY(all && all->marked.isEmpty()); // nobody asked
        QVERIFY(all->counts.altered > 0 && all->counts.intact > 0);
        GoldenListQuery marked = query(0, 0, true);
        marked.marks = 10;
        marked.query.sort = golden::SortKey::Verdict; // what is bad stands first
        marked.query.filter = QStringLiteral("verdict:altered");
        QCOMPARE(ask(catalogs, marked)->marked, (QList<qint64>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
        marked.query.filter = QStringLiteral("verdict:intact");
        QCOMPARE(ask(catalogs, marked)->marked, QList<qint64>());
        marked.query.filter.clear();
        marked.marks = 1000;
        const auto every = ask(catalogs, marked);
        QCOMPARE(every->marked.size(), every->counts.altered);
        QCOMPARE(every->marked.last(), every->counts.altered - 1);
    }

    void notices()
    {
        fill(10);
        GoldenCatalogs catalogs(noKey);
        QCOMPARE(ask(catalogs, query(0, 50, true))->total, 10);
        QVERIFY(QFile::remove(m_dir->filePath(QStringLiteral("golden/run-w1-1.golden.json"))));
        QTRY_COMPARE(ask(catalogs, query(0, 50, false))->total, 9);
        QVERIFY(QDir(m_dir->filePath(QStringLiteral("golden"))).removeRecursively());
        QTRY_VERIFY(ask(catalogs, query(0, 50, false))->error.has_value()); // told, and what was known stays
        QCOMPARE(ask(catalogs, query(0, 50, false))->total, 9);
    }

    void absentDirectoryIsAnError()
    {
        GoldenCatalogs catalogs(noKey);
        const auto page = ask(catalogs, query(0, 50, false));
        QVERIFY(!page);
        QCOMPARE(page.error().kind, ErrorKind::NotFound);
        GoldenCatalogs locked(
            []() -> Result<QByteArray> { return failure(ErrorKind::Unreadable, QStringLiteral("no key")); });
        QCOMPARE(ask(locked, query(0, 50, false)).error().kind, ErrorKind::Unreadable);
    }

    void methods_data()
    {
        QTest::addColumn<qint64>("first");
        QTest::addColumn<qint64>("count");
        QTest::addColumn<bool>("fits");
        QTest::newRow("all") << qint64(0) << qint64(5000) << true;
        QTest::newRow("none") << qint64(0) << qint64(0) << true;
        QTest::newRow("beyond the end") << qint64(100) << qint64(10) << true;
        QTest::newRow("negative") << qint64(-1) << qint64(10) << false;
        QTest::newRow("too many") << qint64(0) << qint64(5001) << false;
    }
    void methods()
    {
        QFETCH(qint64, first);
        QFETCH(qint64, count);
        QFETCH(bool, fits);
        fill(20);
        const auto host = LocalHost::open({profileFor(QStringLiteral("mismatch"), m_dir->path()), false});
        QVERIFY(host);
        const auto page = waited((*host)->call(host::methods::goldenList, query(first, count, true)));
        QCOMPARE(page.has_value(), fits);
        if (!fits) {
            QCOMPARE(page.error().kind, ErrorKind::Usage);
            return;
        }
        QCOMPARE(page->total, 20);
        QCOMPARE(page->entries.size(), std::clamp<qint64>(20 - first, 0, count));
        const auto groups = waited((*host)->call(
            host::methods::goldenGroups, GoldenGroupQuery{query(0, 0, true).directory, {}, golden::GroupKey::Worker}));
        QVERIFY(groups);
        QCOMPARE(groups->groups.size(), 3);
        GoldenReadQuery read;
        read.path = m_dir->filePath(QStringLiteral("golden/run-w0-0.golden.json"));
        read.offset = 1;
        read.count = 8;
        const auto bytes = waited((*host)->call(host::methods::goldenRead, read));
        QVERIFY(bytes);
        QCOMPARE(bytes->content, QByteArray("\"run_id\""));
        QVERIFY(bytes->size > 100);
    }
};

QTEST_GUILESS_MAIN(TestCatalogs)
#include "test_catalogs.moc"
