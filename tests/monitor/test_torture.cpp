// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 at random moments while alerts flow to a receiver that refuses every other time: nothing lost, nothing told
// as two, nothing sent more often than kills and refusals explain. GOLDWATCH_TORTURE=N: N kills and fifty alerts.
#include "DaemonPlace.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gw;
using monitor::test::DaemonPlace;
using monitor::test::Receiver;
using monitor::test::Request;

class TestTorture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void killedAtRandom();
};

namespace {

/// "cycle 7" of a message about a mismatch; empty for another.
QString cycleOf(const Request &request)
{
    const QString message = request.json()[QStringLiteral("message")].toString();
    return message.startsWith(QLatin1String("Mismatch in "))
               ? message.section(QLatin1Char(' '), 2, 3).section(QLatin1Char(':'), 0, 0)
               : QString();
}

} // namespace

void TestTorture::killedAtRandom()
{
    const int asked = qEnvironmentVariableIntValue("GOLDWATCH_TORTURE");
    const int kills = asked > 0 ? asked : 10, runs = asked > 0 ? 3 : 1, perRun = 17;
    DaemonPlace place;
    Receiver receiver;
    int refused = 0;
    receiver.answer = [&refused, n = 0](const Request &) mutable {
        if (++n % 2)
            return QByteArray("200 OK");
        ++refused;
        return QByteArray("503 Later");
    };
    place.writeProfile(receiver.url());
    auto *random = QRandomGenerator::global();
    int killed = 0;
    for (int run = 0; run < runs; ++run) {
        if (run > 0)
            place.newRun(run);
        const qsizetype before = receiver.requests.size();
        QSet<QString> expected;
        for (int i = 0, cycle = 5; cycle < 5 + perRun || i < kills / runs; ++i) {
            for (int more = random->bounded(1, 4); more > 0 && cycle < 5 + perRun; --more, ++cycle) {
                place.addMismatch(cycle);
                expected << QStringLiteral("cycle %1").arg(cycle);
            }
            const auto daemon = place.daemon();
            QTest::qWait(random->bounded(10, 500)); // the moment is what is tested
            daemon->kill();
            QVERIFY(daemon->waitForFinished());
            ++killed;
        }
        const auto daemon = place.daemon();
        QMap<QString, QSet<QByteArray>> told;
        const auto look = [&] {
            told.clear();
            for (const Request &request : receiver.requests.mid(before))
                if (const QString cycle = cycleOf(request); !cycle.isEmpty())
                    told[cycle] << request.id();
            return told.size() == expected.size() && host::countMessages(place.places().pending).value_or(-1) == 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(look(), 30'000);
        daemon->terminate();
        QVERIFY(daemon->waitForFinished());
        const QStringList cycles = told.keys();
        QCOMPARE(QSet<QString>(cycles.begin(), cycles.end()), expected);
        for (auto it = told.cbegin(); it != told.cend(); ++it)
            QVERIFY2(it->size() == 1, qPrintable(it.key() + QStringLiteral(" was told as two")));
    }
    QCOMPARE(host::countMessages(place.places().dead).value_or(-1), 0);
    const qsizetype again = receiver.requests.size() - receiver.delivered().size();
    QVERIFY2(again <= refused + killed,
             qPrintable(QStringLiteral("%1 repeated, %2 refused, %3 kills").arg(again).arg(refused).arg(killed)));
    for (int cycle = 5; cycle < 5 + perRun; ++cycle) // each once per run, though it was written down around kills
        QCOMPARE(place.content(place.places().alerts).count("Mismatch in cycle " + QByteArray::number(cycle) + ':'),
                 runs);
    qInfo("%d kills, %d alerts, %d requests, %d refused, %d repeated", killed, runs * perRun,
          int(receiver.requests.size()), refused, int(again));
}

QTEST_GUILESS_MAIN(TestTorture)
#include "test_torture.moc"
