// SPDX-License-Identifier: GPL-3.0-or-later
// A log of any size: what is loaded of it, and what is known of the whole.
#include "Scene.h"

#include "gui/Theme.h"
#include "gui/log/LogModel.h"
#include "gui/log/LogOverview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace gw;
using namespace gw::gui;
using Mode = QAbstractItemModelTester::FailureReportingMode;

class TestLogFeed : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light); }
    void feedShowsAnyPlace();
    void feedFilters();
    void feedBeginsAnew();
    void feedShowsAHalfLine();
    void feedOutlivesTheConnection();
    void overviewCountsAndFinds();

private:
    std::unique_ptr<Theme> m_theme;
};

namespace {

/// A feed on a log of many lines.
struct FeedBench
{
    explicit FeedBench(int lines)
        : scene(10), session(scene.factory()), feed(session, model), tester(&model, Mode::QtTest)
    {
        scene.log.clear();
        scene.logSize = 0;
        for (int i = 0; i < lines; ++i)
            scene.addLine(i % 1000 == 5 ? shadow::Level::Error : shadow::Level::Info, i % 86'400,
                          QStringLiteral("line %1").arg(i));
        session.open(scene.profile);
    }
    bool settles() const
    {
        return QTest::qWaitFor([this] { return session.isLive(); }) &&
               QTest::qWaitFor([this] { return !feed.isLoading(); });
    }
    /// What is loaded is a stretch of @p wanted without a hole.
    bool isStretchOf(const QList<shadow::LogLine> &wanted) const
    {
        auto at = std::find_if(wanted.begin(), wanted.end(),
                               [this](const auto &line) { return line.offset == model.firstOffset(); });
        for (int row = 0; row < model.rowCount(); ++row, ++at)
            if (at == wanted.end() || model.offsetOf(row) != at->offset ||
                model.index(row, 0).data().toString() != at->text)
                return false;
        return true;
    }
    Scene scene;
    Session session;
    LogModel model;
    LogFeed feed;
    QAbstractItemModelTester tester;
};

} // namespace

void TestLogFeed::feedShowsAnyPlace()
{
    FeedBench b(130'000);
    QVERIFY(b.settles());
    b.feed.goToEnd();
    QVERIFY(b.settles());
    QCOMPARE(b.model.lastOffset(), b.scene.log.last().offset);
    QVERIFY(b.feed.atEnd() && !b.feed.atStart());
    QVERIFY(b.isStretchOf(b.scene.log));
    const qint64 middle = b.scene.log.at(60'000).offset;
    b.feed.goTo(middle);
    QVERIFY(b.settles());
    QVERIFY(b.feed.covers(middle) && !b.feed.atEnd());
    QVERIFY(b.model.firstOffset() < middle && b.model.lastOffset() > middle);
    QVERIFY(b.isStretchOf(b.scene.log));
    // On and on backwards: the far end goes, and what is left has no hole.
    for (int i = 0; i < 70 && !b.feed.atStart(); ++i) {
        b.feed.loadBefore();
        QVERIFY(b.settles());
    }
    QCOMPARE(b.model.firstOffset(), 0);
    QCOMPARE(b.model.rowCount(), LogModel::most);
    QVERIFY(!b.feed.atEnd());
    QVERIFY(b.isStretchOf(b.scene.log));
    for (int i = 0; i < 10; ++i) {
        b.feed.loadAfter();
        QVERIFY(b.settles());
    }
    QVERIFY(b.model.firstOffset() > 0 && !b.feed.atStart());
    QCOMPARE(b.model.rowCount(), LogModel::most);
    QVERIFY(b.isStretchOf(b.scene.log));
    // A newer wish takes the place of one that runs.
    b.feed.goTo(0);
    b.feed.goTo(middle);
    b.feed.goToEnd();
    QVERIFY(b.settles());
    QVERIFY(b.feed.atEnd());
    QVERIFY(b.isStretchOf(b.scene.log));
}

void TestLogFeed::feedFilters()
{
    FeedBench b(60'000);
    QVERIFY(b.settles());
    QList<shadow::LogLine> wanted;
    std::copy_if(b.scene.log.begin(), b.scene.log.end(), std::back_inserter(wanted),
                 [](const auto &line) { return line.level == shadow::Level::Error; });
    b.feed.setFilter({{}, false, shadow::Level::Error}, std::nullopt);
    QVERIFY(b.settles());
    QCOMPARE(b.model.rowCount(), 60); // step by step over all of the log
    QVERIFY(b.isStretchOf(wanted));
    QVERIFY(b.feed.atStart() && b.feed.atEnd());
    b.scene.addLine(shadow::Level::Info, 1, QStringLiteral("no error"));
    b.scene.addLine(shadow::Level::Error, 1, QStringLiteral("an error"));
    b.feed.loadAfter();
    QVERIFY(b.settles());
    QCOMPARE(b.model.rowCount(), 61);
    b.feed.setFilter({QStringLiteral("^line \\d*77$"), true, shadow::Level::Raw}, b.scene.log.at(30'000).offset);
    QVERIFY(b.settles());
    QVERIFY(b.model.rowCount() > 100);
    b.feed.setFilter({QStringLiteral("nowhere"), false, shadow::Level::Raw}, std::nullopt);
    QVERIFY(b.settles());
    QCOMPARE(b.model.rowCount(), 0);
    QVERIFY(b.feed.trouble().isEmpty());
    // As it is typed: each letter ends what the last one began, wherever that was.
    for (int i = 0; i < 300; ++i) {
        b.feed.setFilter({QStringLiteral("line %1").arg(i), false, shadow::Level::Raw}, std::nullopt);
        for (int events = i % 5; events > 0; --events)
            QCoreApplication::processEvents();
    }
    QVERIFY(b.settles());
    QCOMPARE(b.model.rowCount(), 111); // 299, 2990 to 2999, 29900 to 29999
}

void TestLogFeed::feedBeginsAnew()
{
    FeedBench b(5000);
    QVERIFY(b.settles());
    b.feed.goToEnd();
    QVERIFY(b.settles());
    QSignalSpy restarted(&b.feed, &LogFeed::restarted);
    b.scene.log.clear();
    b.scene.logSize = 0;
    b.scene.addLine(shadow::Level::Info, 1, QStringLiteral("new"));
    b.feed.loadAfter();
    QTRY_COMPARE(restarted.count(), 1);
    QVERIFY(!b.feed.isStarted());
    QCOMPARE(b.model.rowCount(), 0);
    b.feed.goToEnd();
    QVERIFY(b.settles());
    QCOMPARE(b.model.rowCount(), 1);
    b.scene.script.refuse("log.search", {ErrorKind::Unreadable, QStringLiteral("Cannot read the log"), {}, {}});
    b.feed.loadAfter();
    QTRY_VERIFY(b.feed.trouble().contains(QStringLiteral("Cannot read")));
}

void TestLogFeed::feedShowsAHalfLine()
{
    FeedBench b(3000);
    QVERIFY(b.settles());
    b.scene.halfLine = QStringLiteral("hal");
    b.feed.goToEnd();
    QVERIFY(b.settles());
    const auto last = [&b] { return b.model.index(b.model.rowCount() - 1, 0).data().toString(); };
    const int rows = b.model.rowCount();
    QCOMPARE(last(), QStringLiteral("hal"));
    b.scene.halfLine = QStringLiteral("half a ");
    b.feed.loadAfter();
    QVERIFY(b.settles());
    QCOMPARE(last(), QStringLiteral("half a "));
    QCOMPARE(b.model.rowCount(), rows);
    b.scene.halfLine.clear();
    b.scene.addLine(shadow::Level::Info, 1, QStringLiteral("half a line"));
    b.scene.addLine(shadow::Level::Info, 2, QStringLiteral("another"));
    b.feed.loadAfter();
    QVERIFY(b.settles());
    QCOMPARE(b.model.rowCount(), rows + 1);
    QVERIFY(b.isStretchOf(b.scene.log));
    QCOMPARE(last(), QStringLiteral("another"));
}

void TestLogFeed::feedOutlivesTheConnection()
{
    FeedBench b(20'000);
    QVERIFY(b.settles());
    b.feed.goToEnd();
    QVERIFY(b.settles());
    const int rows = b.model.rowCount();
    const qint64 middle = b.scene.log.at(10'000).offset;
    b.feed.goTo(middle); // under way when the connection goes
    b.scene.script.host->become(host::Host::State::Lost, QStringLiteral("gone"));
    b.feed.lose();
    QVERIFY(!b.feed.isLoading());
    QCOMPARE(b.model.rowCount(), rows); // what was read can still be read
    b.feed.loadBefore();
    QVERIFY(!b.feed.isLoading());
    b.scene.script.host->become(host::Host::State::Connected, QStringLiteral("back"));
    b.scene.tell();
    b.feed.resume();
    QVERIFY(b.settles());
    QVERIFY(b.feed.covers(middle));
    QVERIFY(b.isStretchOf(b.scene.log));
    // A filter chosen without a connection: lines that do not fit it are not shown, and it is not forgotten.
    b.scene.script.host->become(host::Host::State::Lost, QStringLiteral("gone"));
    b.feed.lose();
    b.feed.setFilter({{}, false, shadow::Level::Error}, std::nullopt);
    QCOMPARE(b.model.rowCount(), 0);
    b.scene.script.host->become(host::Host::State::Connected, QStringLiteral("back"));
    b.scene.tell();
    b.feed.resume();
    QVERIFY(b.settles());
    QCOMPARE(b.model.rowCount(), 20);
}

void TestLogFeed::overviewCountsAndFinds()
{
    FeedBench b(60'000);
    QVERIFY(b.settles());
    LogOverview overview(b.session);
    overview.refresh();
    QTRY_COMPARE(overview.histogram().lines, 60'000);
    overview.setFilter({QStringLiteral("line 5"), false, shadow::Level::Raw});
    overview.setFilter({QStringLiteral("line 1"), false, shadow::Level::Raw}); // replaces it
    QTRY_COMPARE(overview.searched(), 1000);
    QCOMPARE(overview.matches(), 11'111);
    QSignalSpy found(&overview, &LogOverview::problemFound), none(&overview, &LogOverview::noProblem);
    const auto next = [&](shadow::Direction direction, qint64 from) {
        found.clear();
        overview.findProblem({}, direction, from);
        return QTest::qWaitFor([&] { return !found.isEmpty(); }) ? found.first().first().toLongLong() : -1;
    };
    using enum shadow::Direction;
    QCOMPARE(next(Forward, 0), b.scene.log.at(5).offset);
    QCOMPARE(next(Forward, b.scene.log.at(5).offset + 1), b.scene.log.at(1005).offset);
    QCOMPARE(next(Backward, b.scene.log.at(1005).offset), b.scene.log.at(5).offset);
    QCOMPARE(next(Backward, b.scene.log.at(5).offset), b.scene.log.at(59'005).offset); // around the start
    QCOMPARE(next(Forward, b.scene.log.at(59'500).offset), b.scene.log.at(5).offset);
    overview.drop(); // a connection that goes: what was counted is kept, and is not all
    QCOMPARE(overview.searched(), 1000);
    overview.setFilter({QStringLiteral("line 2"), false, shadow::Level::Raw});
    QCOMPARE(overview.searched(), 0);
    bool dropped = false;
    connect(&overview, &LogOverview::changed, this, [&] {
        if (!dropped && overview.searched() > 0 && overview.searched() < 1000) {
            dropped = true;
            overview.drop();
        }
    });
    QTRY_VERIFY(dropped);
    QVERIFY(overview.searched() < 1000);
    overview.refresh();
    QTRY_COMPARE(overview.searched(), 1000);
    QCOMPARE(overview.matches(), 11'111);
    overview.findProblem({QStringLiteral("nowhere"), false, shadow::Level::Raw}, Forward, 0);
    QTRY_COMPARE(none.count(), 1);
}

QTEST_MAIN(TestLogFeed)
#include "test_logfeed.moc"
