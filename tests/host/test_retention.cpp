// SPDX-License-Identifier: GPL-3.0-or-later
// Plans of retention, their carrying out, holds and the trash, through an agent.
#include "Keeper.h"

#include <QFutureWatcher>

using namespace gw;
using namespace gw::host;
using namespace gw::host::test;

using golden::RetentionKind;

namespace {

/// What the work that is under way says; empty when there is none.
QString textOfWork(const Keeper &keeper)
{
    const auto works = keeper.ask(methods::workStatus);
    return works && !works->works.isEmpty() ? works->works.first().text : QString();
}

} // namespace

class TestRetention : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void kinds_data();
    void kinds();
    void driftIsRefused_data();
    void driftIsRefused();
    void savedPlan();
    void wrongQueries();
    void waitsAndGoesOn();
    void endedWorkSaysWhatWasDone();
    void productionIsLeftAlone();
    void holdsAndTrash();
    void expiredTrashThatNobodySaw();
};

void TestRetention::kinds_data()
{
    QTest::addColumn<RetentionKind>("kind");
    QTest::newRow("archive") << RetentionKind::Archive;
    QTest::newRow("trash") << RetentionKind::Trash;
    QTest::newRow("purge") << RetentionKind::Purge;
}
void TestRetention::kinds()
{
    QFETCH(RetentionKind, kind);
    const Keeper keeper;
    keeper.add(30);
    RetentionQuery query;
    query.kind = kind;
    const auto planned = keeper.ask(methods::retentionPlan, query);
    QVERIFY2(planned, planned ? "" : qPrintable(planned.error().text()));
    QCOMPARE(planned->files, 30);
    QVERIFY(planned->bytes.value > 3000 && !planned->id.isEmpty());
    QCOMPARE(planned->roomNeeded.has_value(), kind == RetentionKind::Archive); // the trash is on the same disk
    QCOMPARE(planned->roomAvailable.has_value(), kind != RetentionKind::Purge);
    QCOMPARE(keeper.left(), 30);
    const auto applied = keeper.ask(methods::retentionApply, ApplyQuery{planned->id, {}, false});
    QVERIFY2(applied, applied ? "" : qPrintable(applied.error().text()));
    QCOMPARE(applied->outcome.removed, 30);
    QVERIFY(applied->outcome.complete && applied->outcome.errors.isEmpty());
    QCOMPARE(applied->outcome.archives.size(), kind == RetentionKind::Archive ? 1 : 0);
    QCOMPARE(applied->outcome.trash.size(), kind == RetentionKind::Trash ? 1 : 0);
    QCOMPARE(keeper.left(), 0);
    QVERIFY(keeper.ask(methods::workStatus)->works.isEmpty());
    const auto again = keeper.ask(methods::retentionApply, ApplyQuery{planned->id, {}, false});
    QCOMPARE(again.error().kind, ErrorKind::Refused); // nothing of it is left
}

void TestRetention::driftIsRefused_data()
{
    QTest::addColumn<int>("change"); // 0: another file, 1: one gone, 2: one changed, 3: an unknown plan
    for (const auto &[name, change] :
         {std::pair{"another", 0}, std::pair{"gone", 1}, std::pair{"changed", 2}, std::pair{"no such plan", 3}})
        QTest::newRow(name) << change;
}
void TestRetention::driftIsRefused()
{
    QFETCH(int, change);
    const Keeper keeper;
    keeper.add(10);
    const auto planned = keeper.ask(methods::retentionPlan);
    QVERIFY(planned);
    const QString first = keeper.golden() + QStringLiteral("/run-w0-000000.golden.json");
    if (change == 0)
        keeper.add(1, 10);
    else if (change == 1)
        QVERIFY(QFile::remove(first));
    else if (change == 2)
        keeper.add(1, 0, 200);
    const qsizetype before = keeper.left();
    const auto applied =
        keeper.ask(methods::retentionApply, ApplyQuery{change == 3 ? QStringLiteral("1") : planned->id, {}, false});
    QVERIFY(!applied);
    QCOMPARE(applied.error().kind, ErrorKind::Refused);
    QCOMPARE(keeper.left(), before);
}

void TestRetention::savedPlan()
{
    Keeper keeper;
    keeper.add(10);
    const auto planned = keeper.ask(methods::retentionPlan);
    QVERIFY(planned);
    keeper.connect(); // another agent, which never made it
    QCOMPARE(keeper.ask(methods::retentionApply, ApplyQuery{planned->id, {}, false}).error().kind, ErrorKind::Refused);
    QCOMPARE(keeper.ask(methods::retentionApply, ApplyQuery{}).error().kind, ErrorKind::Usage);
    QCOMPARE(keeper.ask(methods::retentionApply, ApplyQuery{{}, golden::RetentionPlan(), false}).error().kind,
             ErrorKind::BadInput);
    const auto applied = keeper.ask(methods::retentionApply, ApplyQuery{{}, planned->plan, false});
    QVERIFY2(applied, applied ? "" : qPrintable(applied.error().text()));
    QCOMPARE(applied->outcome.removed, 10);
}

void TestRetention::wrongQueries()
{
    const Keeper keeper;
    keeper.add(1);
    RetentionQuery query;
    query.days = -1;
    QCOMPARE(keeper.ask(methods::retentionPlan, query).error().kind, ErrorKind::Usage);
    query.days = 1e300;
    QCOMPARE(keeper.ask(methods::retentionPlan, query).error().kind, ErrorKind::Usage);
    query.days = 1;
    query.directories = {keeper.path(QStringLiteral("run"))}; // no golden directory of the profile
    QCOMPARE(keeper.ask(methods::retentionPlan, query).error().kind, ErrorKind::Usage);
    QCOMPARE(keeper.ask(methods::workPause, WorkId{QStringLiteral("7")}).error().kind, ErrorKind::NotFound);
    QCOMPARE(keeper.ask(methods::trashPurge).error().kind, ErrorKind::Usage); // nothing is named
}

void TestRetention::waitsAndGoesOn()
{
    const Keeper keeper;
    keeper.add(6000, 0, 20'000);
    const auto planned = keeper.ask(methods::retentionPlan);
    QVERIFY(planned);
    auto future = keeper.host->call(methods::retentionApply, ApplyQuery{planned->id, {}, false});
    QTRY_COMPARE(keeper.ask(methods::workStatus)->works.size(), 1);
    const auto paused = keeper.ask(methods::workPause);
    QVERIFY(paused && paused->works.size() == 1 && paused->works.first().paused);
    QCOMPARE(paused->works.first().method, QStringLiteral("retention.apply"));
    QTRY_VERIFY(textOfWork(keeper).startsWith(QStringLiteral("paused")));
    const int permille = keeper.ask(methods::workStatus)->works.first().permille;
    QTest::qWait(300); // time in which it would have gone on
    QVERIFY(!future.isFinished());
    QCOMPARE(keeper.ask(methods::workStatus)->works.first().permille, permille);
    QVERIFY(keeper.ask(methods::workResume));
    const auto applied = waited(future);
    QVERIFY2(applied, applied ? "" : qPrintable(applied.error().text()));
    QCOMPARE(applied->outcome.removed, 6000);
    QVERIFY(applied->outcome.complete);
}

void TestRetention::endedWorkSaysWhatWasDone()
{
    const Keeper keeper;
    keeper.add(6000, 0, 20'000);
    const auto planned = keeper.ask(methods::retentionPlan);
    QVERIFY(planned);
    auto future = keeper.host->call(methods::retentionApply, ApplyQuery{planned->id, {}, false});
    QTRY_COMPARE(keeper.ask(methods::workStatus)->works.size(), 1);
    QVERIFY(keeper.ask(methods::workPause)); // so that it is surely under way
    QTRY_VERIFY(textOfWork(keeper).startsWith(QStringLiteral("paused")));
    const auto ending = keeper.ask(methods::workEnd, WorkId{keeper.ask(methods::workStatus)->works.first().id});
    QVERIFY(ending);
    const auto applied = waited(future);
    QVERIFY2(applied, applied ? "" : qPrintable(applied.error().text()));
    QVERIFY(!applied->outcome.complete);
    // Nothing is half done: each file is in its place, or in an archive that is proven.
    qint64 archived = 0;
    for (const auto &archive : applied->outcome.archives)
        archived += archive.files;
    QCOMPARE(keeper.left() + applied->outcome.removed, 6000);
    QVERIFY(applied->outcome.removed <= archived);
    QVERIFY(
        QDir(keeper.path(QStringLiteral("archives"))).entryList({QStringLiteral("*.tmp.*")}, QDir::Files).isEmpty());
}

void TestRetention::productionIsLeftAlone()
{
    Keeper keeper(true);
    keeper.add(5);
    const auto planned = keeper.ask(methods::retentionPlan); // looking is allowed
    QVERIFY(planned);
    const QList<Error> refusals{
        keeper.ask(methods::retentionApply, ApplyQuery{planned->id, {}, false}).error(),
        keeper.ask(methods::restoreApply, RestoreQuery{}).error(),
        keeper.ask(methods::holdAdd, HoldDraft{QStringLiteral("*"), QStringLiteral("x"), {}, {}}).error(),
        keeper.ask(methods::holdRemove, HoldId{QStringLiteral("hold-1")}).error(),
        keeper.ask(methods::trashRestore, TrashQuery{{QStringLiteral("x")}, false}).error(),
        keeper.ask(methods::trashPurge, TrashQuery{{}, true}).error()};
    for (const Error &error : refusals)
        QCOMPARE(error.kind, ErrorKind::Refused);
    QCOMPARE(keeper.left(), 5);
    QVERIFY(!QDir(keeper.path(QStringLiteral("archives"))).exists());
    keeper.connect(true);
    QVERIFY(!keeper.archive().isEmpty());
}

void TestRetention::holdsAndTrash()
{
    const Keeper keeper;
    keeper.add(9);
    QCOMPARE(keeper.ask(methods::holdAdd, HoldDraft{QStringLiteral("*"), {}, {}, {}}).error().kind, ErrorKind::Usage);
    const auto held =
        keeper.ask(methods::holdAdd, HoldDraft{QStringLiteral("run-w0-*"), QStringLiteral("incident"), {}, 2.0});
    QVERIFY2(held, held ? "" : qPrintable(held.error().text()));
    QCOMPARE(held->matches, std::optional<qint64>(3));
    QVERIFY(held->added && held->added->until.isValid());
    QCOMPARE(keeper.ask(methods::holdList)->holds.size(), 1);

    RetentionQuery query;
    query.kind = RetentionKind::Trash;
    const auto planned = keeper.ask(methods::retentionPlan, query);
    QCOMPARE(planned->files, 6);
    QCOMPARE(planned->keptCount, 3);
    QVERIFY(keeper.ask(methods::retentionApply, ApplyQuery{planned->id, {}, false}));
    const auto trash = keeper.ask(methods::trashList);
    QCOMPARE(trash->items.size(), 1);
    QCOMPARE(trash->items.first().files, 6);
    const auto back = keeper.ask(methods::trashRestore, TrashQuery{{trash->items.first().id}, false});
    QCOMPARE(back->files, 6);
    QCOMPARE(keeper.left(), 9);
    const auto none = keeper.ask(methods::trashRestore, TrashQuery{{QStringLiteral("../golden")}, false});
    QCOMPARE(none->files, 0);
    QCOMPARE(none->errors.size(), 1);

    const auto once = keeper.ask(methods::retentionPlan, query);
    QVERIFY(keeper.ask(methods::retentionApply, ApplyQuery{once->id, {}, false}));
    QCOMPARE(keeper.ask(methods::trashPurge, TrashQuery{{}, true})->files, 6);
    QVERIFY(keeper.ask(methods::trashList)->items.isEmpty());
    QVERIFY(keeper.ask(methods::holdRemove, HoldId{held->added->id})->holds.isEmpty());
    QCOMPARE(keeper.ask(methods::holdRemove, HoldId{held->added->id}).error().kind, ErrorKind::NotFound);
}

void TestRetention::expiredTrashThatNobodySaw()
{
    Keeper keeper;
    keeper.profile.retention.trashDays = 0;
    keeper.connect();
    keeper.add(4);
    RetentionQuery query;
    query.kind = RetentionKind::Trash;
    const auto early = keeper.ask(methods::retentionPlan, query);
    QVERIFY(early && early->expired.isEmpty());
    QVERIFY(keeper.ask(methods::retentionApply, ApplyQuery{early->id, {}, false}));
    QCOMPARE(keeper.ask(methods::trashList)->items.size(), 1); // expired at once, and yet not in that plan
    const auto later = keeper.ask(methods::retentionPlan, query);
    QCOMPARE(later->expired.size(), 1);
    QVERIFY(keeper.ask(methods::retentionApply, ApplyQuery{later->id, {}, false}));
    QVERIFY(keeper.ask(methods::trashList)->items.isEmpty());
}

QTEST_GUILESS_MAIN(TestRetention)
#include "test_retention.moc"
