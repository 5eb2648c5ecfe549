// SPDX-License-Identifier: GPL-3.0-or-later
// Items checked on a real host: what is there, what is not, and a stop that is lifted whatever happens.
#include "IncidentDesk.h"

#include "certification/CertificationRun.h"
#include "certification/Certifications.h"
#include "certification/Evidence.h"
#include "host/EmergencyStop.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>

using namespace gw;
using namespace gw::certification;
using incident::test::IncidentDesk, incident::test::need, incident::test::waited;

namespace {

constexpr char shortList[] = "extends = \"m4-self-sign\"\n"
                             "[[item]]\nid = 6\nleast = 0.001\n"
                             "[[item]]\nid = 7\nleast = 3\n"
                             "[[item]]\nid = 10\nabove = 5\n"
                             "[[item]]\nid = 21\nsection = \"More\"\ntitle = \"Cycle reports\"\ncheck = \"files\"\n";

/// A desk with a run that completed: three cycles in seven seconds.
class Desk : public IncidentDesk
{
public:
    Desk()
    {
        addRun("completed");
        profile.shadow.quickCommand = {QStringLiteral("sh"), QStringLiteral("-c"),
                                       QStringLiteral("echo '  Mismatches:   0'")};
        openHost();
    }
    Certification begin()
    {
        const auto status = need(host->call(host::methods::runStatus, host::RunQuery{}));
        auto text = readChecklist({});
        text->extension = shortList + QByteArray("glob = \"") +
                          path(QStringLiteral("tmp/*/reports/cycle_*.json")).toUtf8() + "\"\nleast = 3\n";
        text->file = QStringLiteral("short.toml");
        return need(beginCertification(*store, {profile.name, QStringLiteral("here"), status, *text}, who));
    }
    RunOrder order(const Certification &certification, const QList<qint64> &items = {}, bool allowStop = false) const
    {
        RunOrder made;
        made.certification = certification;
        made.items = items;
        made.allowStop = allowStop;
        made.who = who;
        made.folder = evidenceFolder(profile, certification.id);
        made.quickCommand = profile.shadow.quickCommand;
        made.lease = Milliseconds(600);
        return made;
    }
    Certification run(const RunOrder &order)
    {
        CertificationRun run(*store, *host, order);
        return need(run.start());
    }
    [[nodiscard]] bool isStopped() const
    {
        const auto file = host::readStopFile(profile.paths.stopFile);
        return !file || file->present;
    }
};

/// Looks like the runner in the process table.
class Runner
{
public:
    explicit Runner(Desk &desk)
    {
        m_process.start(QStringLiteral("sleep"), {QStringLiteral("4711.25")});
        if (!m_process.waitForStarted())
            qFatal("cannot start sleep");
        desk.profile.shadow.process = QStringLiteral("sleep 4711\\.25");
        desk.openHost();
    }
    ~Runner()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

} // namespace

class TestRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingThatOnlyLooks();
    void evidenceIsKept();
    void onlySome();
    void goesOnWhereItWas();
    void stopNeedsConsent();
    void stopIsLifted();
    void stopIsLiftedWhenCancelled();
    void somebodyElsesStopStays();
    void whatACrashLeftIsLifted();
    void readOnlyEnvironment();
};

void TestRun::everythingThatOnlyLooks()
{
    Desk desk;
    CertificationRun run(*desk.store, *desk.host, desk.order(desk.begin()));
    QSignalSpy finished(&run, &CertificationRun::itemFinished);
    const Certification one = need(run.start());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QMap<qint64, Verdict> found;
    for (const ItemState &state : one.items)
        found.insert(state.item.id, state.verdict(now));
    for (const qint64 id : {6, 7, 8, 9, 10, 11, 16, 20, 21})
        QVERIFY2(found.value(id) == Verdict::Pass,
                 qPrintable(QStringLiteral("%1 %2").arg(id).arg(one.item(id)->last()->reason)));
    for (const qint64 id : {1, 2, 3, 4, 5, 17, 18, 19}) // no service is used here: that is no pass
        QCOMPARE(found.value(id), Verdict::NotChecked);
    for (const qint64 id : {13, 14, 15})
        QVERIFY(one.item(id)->history.isEmpty());
    QVERIFY(found.value(12) != Verdict::Pass); // nothing reports the stop's gauge
    QCOMPARE(finished.size(), 18);
    QCOMPARE(one.checklist.changes.size(), 4);
    QVERIFY(one.observed.has_value());
    QCOMPARE(one.observed->summaries.size(), 1);
    QVERIFY(!desk.isStopped());
}

void TestRun::evidenceIsKept()
{
    Desk desk;
    const Certification one = desk.run(desk.order(desk.begin()));
    for (const ItemState &state : one.items) {
        if (!state.last())
            continue;
        QVERIFY(state.last()->evidence.has_value());
        const QString file = evidenceFolder(desk.profile, one.id) + u'/' + state.last()->evidence->file;
        QVERIFY2(QFile::exists(file), qPrintable(file));
        QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)));
        QCOMPARE(checkEvidence({{state.last()->evidence->file, state.last()->evidence->sha256}},
                               evidenceFolder(desk.profile, one.id), {})
                     .first()
                     .ok,
                 std::optional(true));
    }
    // Without a place for evidence nothing passes.
    auto order = desk.order(desk.begin(), {7});
    order.folder = QStringLiteral("/proc/none");
    const Certification none = desk.run(order);
    QCOMPARE(none.item(7)->last()->verdict, Verdict::NotChecked);
    QVERIFY(!none.item(7)->last()->evidence.has_value());
}

void TestRun::onlySome()
{
    Desk desk;
    const Certification one = desk.run(desk.order(desk.begin(), {7, 21}));
    for (const ItemState &state : one.items)
        QCOMPARE(state.history.size(), state.item.id == 7 || state.item.id == 21 ? 1 : 0);
}

void TestRun::goesOnWhereItWas()
{
    Desk desk;
    const Certification first = desk.run(desk.order(desk.begin(), {7}));
    const Certification again = desk.begin();
    QCOMPARE(again.id, first.id);
    QCOMPARE(again.item(7)->history.size(), 1);
    QFile::remove(desk.path(QStringLiteral("tmp/shadow_simulation_20261123_180301/reports/cycle_2.json")));
    const Certification second = desk.run(desk.order(again, {21}));
    QCOMPARE(second.item(21)->last()->verdict, Verdict::Fail);
    QCOMPARE(second.item(21)->last()->actual, QStringLiteral("2"));
    // What is signed is closed.
    std::ignore = need(desk.store->append(second.id, incident::entryOf(desk.who, kinds::sealed, Sealed{})));
    QVERIFY(desk.begin().id != second.id);
}

void TestRun::stopNeedsConsent()
{
    Desk desk;
    const Certification one = desk.run(desk.order(desk.begin(), {13, 14, 15}));
    QVERIFY(one.stops.isEmpty());
    for (const qint64 id : {13, 14, 15})
        QVERIFY(one.item(id)->history.isEmpty());
}

void TestRun::stopIsLifted()
{
    Desk desk;
    const Certification one = desk.run(desk.order(desk.begin(), {14}, true));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    // The run had ended, and no gauge shows an effect: nothing is claimed.
    QCOMPARE(one.item(13)->verdict(now), Verdict::NotChecked);
    QCOMPARE(one.item(14)->verdict(now), Verdict::Pass);
    QCOMPARE(one.item(15)->verdict(now), Verdict::NotChecked);
    QVERIFY(!desk.isStopped());
    QCOMPARE(one.stops.size(), 1);
    QVERIFY(!one.openStop());
    QVERIFY(one.claims.isEmpty());
}

void TestRun::stopIsLiftedWhenCancelled()
{
    Desk desk;
    const Runner runner(desk); // so that the proof is waited for
    const Certification begun = desk.begin();
    CertificationRun run(*desk.store, *desk.host, desk.order(begun, {13}, true));
    auto future = run.start();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isStopped(), 20'000);
    future.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20'000);
    QVERIFY(!desk.isStopped());
    const Certification after = need(readCertification(*desk.store, begun.id));
    QCOMPARE(after.stops.size(), 1);
    QVERIFY(!after.openStop());
    QVERIFY(after.item(13)->history.isEmpty()); // it was given up: it stays as it was
}

void TestRun::somebodyElsesStopStays()
{
    Desk desk;
    QVERIFY(host::setStopFile(desk.profile.paths.stopFile, QStringLiteral("bob"), QStringLiteral("mismatch"),
                              QDateTime::currentDateTimeUtc()));
    const Certification one = desk.run(desk.order(desk.begin(), {13}, true));
    QVERIFY(desk.isStopped());
    QVERIFY(one.stops.isEmpty());
    for (const qint64 id : {13, 14, 15})
        QCOMPARE(one.item(id)->last()->verdict, Verdict::NotChecked);
    QVERIFY(one.item(13)->last()->reason.contains(QStringLiteral("bob")));
}

void TestRun::whatACrashLeftIsLifted()
{
    Desk desk;
    const Certification begun = desk.begin();
    // As a run leaves it that dies after it has set the stop.
    store::ClaimRequest request;
    request.journal = begun.id;
    request.what = stopClaim;
    request.lease = Milliseconds(300);
    request.started = incident::entryOf(desk.who, kinds::stopBegan, Nothing{});
    std::ignore = need(desk.store->claim(request));
    QVERIFY(host::setStopFile(desk.profile.paths.stopFile, QStringLiteral("ada"),
                              QStringLiteral("certification ") + begun.id, QDateTime::currentDateTimeUtc()));
    Certification left;
    QTRY_VERIFY((left = need(readCertification(*desk.store, begun.id))).claims.value(0).isUnknown);
    QVERIFY(left.openStop());
    QCOMPARE(makeCertificate(left, {QStringLiteral("x"), QStringLiteral("y"), true, QStringLiteral("z")},
                             QDateTime::currentDateTimeUtc())
                 .error()
                 .kind,
             ErrorKind::Refused);
    const Certification after = desk.run(desk.order(left, {21}));
    QVERIFY(!desk.isStopped());
    QVERIFY(!after.openStop());
    QVERIFY(after.claims.isEmpty());
    QCOMPARE(after.stops.size(), 1);
}

void TestRun::readOnlyEnvironment()
{
    Desk desk;
    desk.profile.production = true;
    desk.openHost();
    const Certification one = desk.run(desk.order(desk.begin(), {7, 11, 13}, true));
    QCOMPARE(one.item(7)->last()->verdict, Verdict::Pass); // looking is allowed
    for (const qint64 id : {11, 13, 15})
        QCOMPARE(one.item(id)->last()->verdict, Verdict::NotChecked);
    QVERIFY(!desk.isStopped());
    QVERIFY(!one.openStop());
}

QTEST_GUILESS_MAIN(TestRun)
#include "test_run.moc"
