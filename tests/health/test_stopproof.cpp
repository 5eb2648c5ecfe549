// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/StopProof.h"

#include <QTest>

using namespace gw;
using namespace gw::health;

Q_DECLARE_METATYPE(gw::health::StopEvidence)
Q_DECLARE_METATYPE(gw::health::Effect)

class TestStopProof : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void proves_data();
    void proves();
};

namespace {

const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

} // namespace

void TestStopProof::proves_data()
{
    QTest::addColumn<StopEvidence>("evidence");
    QTest::addColumn<Effect>("effective");
    QTest::addColumn<bool>("final");
    const auto after = [](std::initializer_list<int> seconds) {
        QList<QDateTime> times;
        for (const int s : seconds)
            times.append(noon.addSecs(s));
        return times;
    };
    const auto row = [&](const char *name, bool stopped, std::initializer_list<int> cycles, int golden, int now,
                         Effect effect, bool final, std::optional<double> gauge = {}, bool ended = false) {
        StopEvidence e;
        e.stopped = stopped;
        e.changedAt = noon;
        e.now = noon.addSecs(now);
        e.gauge = gauge;
        e.ended = ended;
        e.cycles = after(cycles);
        e.newestGolden = noon.addSecs(golden);
        QTest::newRow(name) << e << effect << final;
    };
    row("gauge on", true, {}, -99999, 1, Effect::Yes, true, 1.0);
    row("gauge still off", true, {-30}, -30, 5, Effect::No, false, 0.0);
    row("gauge off for good", true, {-30, 30, 60}, 60, 61, Effect::No, true, 0.0);
    row("gauge on decides for an ended run", true, {-9000}, -9000, 90, Effect::Yes, true, 1.0, true);
    row("silence after cycles", true, {-70, -40, -10}, -10, 61, Effect::Yes, true);
    row("not silent for long enough", true, {-40, -10}, -10, 59, Effect::Unknown, false);
    row("the cycle under way finishes", true, {-40, -10, 15}, 14, 60, Effect::Unknown, false);
    row("and then silence", true, {-40, -10, 15}, 14, 76, Effect::Yes, true);
    row("cycles go on", true, {-40, -10, 20, 50}, 50, 52, Effect::No, true);
    row("golden files go on", true, {-40, -10}, 45, 50, Effect::No, true);
    row("nothing before", true, {-600}, -600, 120, Effect::Unknown, true);
    row("run had ended", true, {-20}, -20, 120, Effect::Unknown, true, {}, true);
    row("lifted, cycles again", false, {-600, 20}, 20, 22, Effect::Yes, true);
    row("lifted, waiting", false, {-600}, -600, 30, Effect::Unknown, false);
    row("lifted, nothing comes", false, {-600}, -600, 61, Effect::No, true);
    row("lifted, gauge off", false, {}, -600, 1, Effect::Yes, true, 0.0);
    row("lifted, but had never worked", false, {-20, 10}, 10, 20, Effect::Unknown, true);
    row("lifted, run ended", false, {-600}, -600, 61, Effect::Unknown, true, {}, true);
    StopEvidence blind;
    blind.stopped = true;
    blind.changedAt = noon;
    blind.now = noon.addSecs(1000);
    blind.readable = false;
    QTest::newRow("nothing can be read") << blind << Effect::Unknown << false;
}

void TestStopProof::proves()
{
    QFETCH(StopEvidence, evidence);
    const auto proof = proveStop(evidence);
    QVERIFY(!proof.sentence.isEmpty());
    QTEST(proof.effective, "effective");
    QTEST(proof.final, "final");
}

QTEST_GUILESS_MAIN(TestStopProof)
#include "test_stopproof.moc"
