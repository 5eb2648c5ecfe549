// SPDX-License-Identifier: GPL-3.0-or-later
// Two desks never run one step, and a step whose owner died is nobody's until someone has looked.
#include "StorePlace.h"

#include "base/WhenDone.h"
#include "store/Talk.h"

#include <QThread>

using namespace gw;
using namespace gw::store;
using namespace gw::store::test;

class TestClaims : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void secondIsToldWhoHasIt_data() { addEngines(); }
    void secondIsToldWhoHasIt();
    void deadOwnerLeavesAnUnknownOutcome_data() { addEngines(); }
    void deadOwnerLeavesAnUnknownOutcome();
    void liveOwnerRenews_data() { addEngines(); }
    void liveOwnerRenews();
    void ofManyAtOnceOneWins_data() { addEngines(); }
    void ofManyAtOnceOneWins();
    void readingSeesOneMoment_data() { addEngines(); }
    void readingSeesOneMoment();
};

namespace {

const QString step = QStringLiteral("stabilise/enable-stop");

ClaimRequest request(const QString &journal, const QString &by, int leaseMs = 60'000)
{
    Entry started = entry(100, by);
    started.at = QDateTime::currentDateTimeUtc();
    started.kind = QStringLiteral("step_started");
    return {journal, step, Milliseconds(leaseMs), started, {}};
}

} // namespace

void TestClaims::secondIsToldWhoHasIt()
{
    QFETCH(QString, engine);
    const StorePlace place(engine);
    const auto one = place.open(), two = place.open();
    const QString id = fill(*one, 1);
    const auto granted = need(one->claim(request(id, QStringLiteral("ada"))));
    QCOMPARE(granted.state, ClaimAnswer::State::Granted);
    QVERIFY(granted.receipt);
    QCOMPARE(granted.receipt->sequence, 2); // "started" is in the journal with the claim
    const auto held = need(two->claim(request(id, QStringLiteral("grace"))));
    QCOMPARE(held.state, ClaimAnswer::State::Held);
    QCOMPARE(held.claim.owner, QStringLiteral("ada"));
    QVERIFY(!held.receipt);
    QCOMPARE(need(two->state(id)).head.sequence, 2);
    QCOMPARE(need(two->claims(id)), QList{held.claim});
    QCOMPARE(wait(two->settle(held.claim, entry(3))).error().kind, ErrorKind::Refused); // ada is at it
    QCOMPARE(need(one->finish(granted.claim, entry(4))).sequence, 3);
    QVERIFY(need(two->claims(id)).isEmpty());
    QCOMPARE(wait(one->finish(granted.claim, entry(5))).error().kind, ErrorKind::Refused); // it is finished
    QCOMPARE(need(two->claim(request(id, QStringLiteral("grace")))).state, ClaimAnswer::State::Granted);
    QCOMPARE(need(two->state(id)).head.sequence, 4);
    auto old = request(id, QStringLiteral("ada"));
    old.expected = granted.receipt ? std::optional(Head{granted.receipt->sequence, granted.receipt->hash}) : Head();
    old.what = QStringLiteral("another step"); // decided on what is no longer the end of the journal
    QCOMPARE(wait(one->claim(old)).error().kind, ErrorKind::Refused);
    QCOMPARE(need(two->state(id)).head.sequence, 4);
    auto bad = request(id, QStringLiteral("ada"));
    bad.what = QStringLiteral("a\nb");
    QCOMPARE(wait(one->claim(bad)).error().kind, ErrorKind::BadInput);
}

void TestClaims::deadOwnerLeavesAnUnknownOutcome()
{
    QFETCH(QString, engine);
    const StorePlace place(engine);
    auto one = place.open();
    const auto two = place.open();
    const QString id = fill(*one, 1);
    const auto granted = need(one->claim(request(id, QStringLiteral("ada"), 1)));
    one.reset(); // died
    QTRY_VERIFY(need(two->claims(id)).first().isUnknown);
    for (int tries = 0; tries < 3; ++tries) { // asking again and again does not make it one's own
        const auto unknown = need(two->claim(request(id, QStringLiteral("grace"))));
        QCOMPARE(unknown.state, ClaimAnswer::State::OutcomeUnknown);
        QCOMPARE(unknown.claim.owner, QStringLiteral("ada"));
        QCOMPARE(unknown.claim.started, granted.receipt->sequence);
    }
    const Claim claim = need(two->claims(id)).first();
    const auto settled = need(two->settle(claim, entry(7, QStringLiteral("grace"))));
    QCOMPARE(settled.sequence, 3);
    // Back from the dead, its first owner learns that it is over.
    const auto three = place.open();
    QCOMPARE(wait(three->finish(granted.claim, entry(8))).error().kind, ErrorKind::Refused);
    QCOMPARE(wait(three->renew(granted.claim, Milliseconds(1000))).error().kind, ErrorKind::Refused);
    QCOMPARE(need(three->claim(request(id, QStringLiteral("grace")))).state, ClaimAnswer::State::Granted);
    QVERIFY(need(three->verify({id})).first().isGood());
}

void TestClaims::liveOwnerRenews()
{
    QFETCH(QString, engine);
    const StorePlace place(engine);
    const auto one = place.open(), two = place.open();
    const QString id = fill(*one, 1);
    const auto granted = need(one->claim(request(id, QStringLiteral("ada"), 1)));
    QTRY_VERIFY(need(two->claims(id)).first().isUnknown);
    const Claim renewed = need(one->renew(granted.claim, Milliseconds(60'000))); // late, but nobody settled it
    QVERIFY(renewed.untilMs > granted.claim.untilMs);
    QCOMPARE(need(two->claim(request(id, QStringLiteral("grace")))).state, ClaimAnswer::State::Held);
    QCOMPARE(need(one->state(id)).head.sequence, 2); // renewing writes no entry
}

void TestClaims::ofManyAtOnceOneWins()
{
    QFETCH(QString, engine);
    const StorePlace place(engine);
    std::vector<std::unique_ptr<Store>> desks;
    for (int i = 0; i < 4; ++i)
        desks.push_back(place.open());
    const QString id = fill(*desks[0], 1);
    qint64 expected = 1;
    for (int round = 0; round < 15; ++round) {
        QList<QFuture<Result<ClaimAnswer>>> answers;
        for (size_t i = 0; i < desks.size(); ++i)
            answers << desks[i]->claim(request(id, QStringLiteral("desk %1").arg(i)));
        int granted = 0;
        Claim winner;
        for (const auto &answer : answers)
            if (const auto got = need(answer); got.state == ClaimAnswer::State::Granted) {
                ++granted;
                winner = got.claim;
            }
        QCOMPARE(granted, 1);
        QCOMPARE(need(desks[0]->state(id)).head.sequence, ++expected); // one "started"
        (void)need(desks[1]->finish(winner, entry(round)));
        ++expected;
    }
}

/// A step that had just ended was read as one of unknown outcome: begun, not ended, and nobody's.
void TestClaims::readingSeesOneMoment()
{
    QFETCH(QString, engine);
    const StorePlace place(engine);
    const auto one = place.open(), two = place.open();
    const QString id = fill(*one, 1);
    constexpr int rounds = 100;
    int round = 0;
    const std::function<void()> work = [&] {
        whenDone(one->claim(request(id, QStringLiteral("ada"))), this, [&](const Result<ClaimAnswer> &granted) {
            whenDone(one->finish(granted->claim, entry(2)), this, [&](const Result<Receipt> &) {
                if (++round < rounds)
                    work();
            });
        });
    };
    work();
    while (round < rounds) {
        const auto reading = begun(std::make_shared<JournalReading>(*two, id, JournalKind::Incident));
        QTRY_VERIFY(reading.isFinished());
        const auto whole = reading.result();
        QVERIFY(whole);
        const auto begunSteps = std::count_if(whole->records.begin(), whole->records.end(),
                                              [](const Record &record) { return record.kind == u"step_started"; });
        const auto ended = whole->records.size() - 1 - begunSteps;
        QCOMPARE(whole->claims.size(), begunSteps - ended);
    }
}

QTEST_GUILESS_MAIN(TestClaims)
#include "test_claims.moc"
