// SPDX-License-Identifier: GPL-3.0-or-later
// A practice lab watched by the command line alone: every fault that ends or silences a run is told for what it is.
#include "Ctl.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using gw::test::Ctl;

class TestLabStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void healthyWhileItRuns();
    void mismatchIsP0WithCycleAndRun();
    void killedEngineDied();
    void frozenEngineStalls();
    void stopFileHasProof();
    void restartIsANewRun();

private:
    QJsonObject status() const
    {
        return m_ctl
            .run({QStringLiteral("--env-file"), m_profile, QStringLiteral("shadow"), QStringLiteral("status"),
                  QStringLiteral("--json")})
            .json();
    }
    int lab(const QStringList &words) const { return m_ctl.run(QStringList(QStringLiteral("lab")) + words).exitCode; }
    bool stateBecomes(const char *state, int seconds)
    {
        QElapsedTimer clock;
        for (clock.start(); clock.elapsed() < seconds * 1000; QTest::qSleep(100)) {
            m_status = status();
            if (m_status[u"state"].toString() == QLatin1String(state))
                return true;
        }
        return false;
    }
    /// "P0 mismatch" of the worst problem.
    QString worst() const
    {
        const auto problem = m_status[u"problems"].toArray().at(0);
        return problem[u"severity"].toString() + QLatin1Char(' ') + problem[u"kind"].toString();
    }

    Ctl m_ctl;
    QString m_profile;
    QString m_workspace;
    QJsonObject m_status;
};

void TestLabStory::initTestCase()
{
    const auto up = m_ctl.run({QStringLiteral("lab"), QStringLiteral("up"), QStringLiteral("--speed"),
                               QStringLiteral("100"), QStringLiteral("--no-services"), QStringLiteral("--detach")});
    QVERIFY2(up.exitCode == 0, up.err.constData());
    QCOMPARE(up.out.count('\n'), 1);
    m_profile = up.json()[u"env_file"].toString();
    m_workspace = up.json()[u"workspace"].toString();
    QVERIFY(QFileInfo::exists(m_profile));
}

void TestLabStory::cleanupTestCase()
{
    QCOMPARE(lab({QStringLiteral("down")}), 0);
    QVERIFY(!QFileInfo::exists(m_workspace));
}

void TestLabStory::healthyWhileItRuns()
{
    QVERIFY(stateBecomes("running", 10));
    QTRY_VERIFY_WITH_TIMEOUT((m_status = status())[u"cycles"].toInt() >= 3, 10'000);
    QCOMPARE(m_status[u"verdict"].toString(), QStringLiteral("healthy"));
    QCOMPARE(m_status[u"workflows"].toInt(), m_status[u"cycles"].toInt() * 9);
    QVERIFY(m_status[u"golden_files"].toInt() >= m_status[u"workflows"].toInt());
    QVERIFY(m_status[u"pid"].toInt() > 0);
}

void TestLabStory::mismatchIsP0WithCycleAndRun()
{
    QCOMPARE(lab({QStringLiteral("inject"), QStringLiteral("mismatch")}), 0);
    QVERIFY2(stateBecomes("failed", 15), qPrintable(m_status[u"state"].toString()));
    QCOMPARE(worst(), QStringLiteral("P0 mismatch"));
    const auto row = m_status[u"mismatch_rows"].toArray().at(0);
    QVERIFY(row[u"cycle"].toInt() > 0);
    QVERIFY(row[u"run_id"].toString().startsWith(QStringLiteral("primary-w")));
    QCOMPARE(row[u"category"].toString(), QStringLiteral("DETERMINISM_VIOLATION"));
    for (const auto &problem : m_status[u"problems"].toArray())
        QVERIFY(problem.toObject()[u"kind"].toString() != QStringLiteral("process_died"));
}

void TestLabStory::killedEngineDied()
{
    QCOMPARE(lab({QStringLiteral("restart")}), 0);
    QVERIFY(stateBecomes("running", 15));
    QCOMPARE(lab({QStringLiteral("inject"), QStringLiteral("engine-killed")}), 0);
    QVERIFY2(stateBecomes("died", 10), qPrintable(m_status[u"state"].toString()));
    QCOMPARE(worst(), QStringLiteral("P1 process_died"));
}

void TestLabStory::frozenEngineStalls()
{
    QCOMPARE(lab({QStringLiteral("restart")}), 0);
    QVERIFY(stateBecomes("running", 15));
    QCOMPARE(lab({QStringLiteral("inject"), QStringLiteral("engine-frozen")}), 0);
    // Thirty minutes without a sign of life would be eighteen seconds here; its state tells before.
    QVERIFY2(stateBecomes("stalled", 10), qPrintable(m_status[u"state"].toString()));
    QCOMPARE(worst(), QStringLiteral("P1 stale_log"));
    QVERIFY(m_status[u"problems"].toArray().at(0)[u"summary"].toString().contains(
        QStringLiteral("kill -CONT %1").arg(m_status[u"pid"].toInt())));
    QCOMPARE(m_status[u"verdict"].toString(), QStringLiteral("critical"));
    const auto sanity = m_ctl.run({QStringLiteral("--env-file"), m_profile, QStringLiteral("shadow"),
                                   QStringLiteral("sanity"), QStringLiteral("--json")});
    QCOMPARE(sanity.exitCode, 2);
    QCOMPARE(sanity.json()[u"sections"].toArray().at(0)[u"verdict"].toString(), QStringLiteral("critical"));
    QCOMPARE(lab({QStringLiteral("clear"), QStringLiteral("engine-frozen")}), 0);
    QVERIFY2(stateBecomes("running", 15), qPrintable(m_status[u"state"].toString()));
}

void TestLabStory::stopFileHasProof()
{
    const auto stop = [this](const QString &word) {
        return m_ctl.run(
            {QStringLiteral("--env-file"), m_profile, QStringLiteral("stop"), word, QStringLiteral("--json")});
    };
    const auto enabled = stop(QStringLiteral("enable"));
    QCOMPARE(enabled.json()[u"stopped"].toBool(), true);
    QCOMPARE(enabled.json()[u"effective"].toString(), QStringLiteral("yes"));
    QVERIFY(!enabled.json()[u"proof"].toString().isEmpty());
    QCOMPARE(enabled.exitCode, 0);
    const auto lifted = stop(QStringLiteral("disable"));
    QCOMPARE(lifted.json()[u"stopped"].toBool(true), false);
    QCOMPARE(lifted.json()[u"effective"].toString(), QStringLiteral("yes"));
    QCOMPARE(stop(QStringLiteral("status")).exitCode, 0);
}

void TestLabStory::restartIsANewRun()
{
    const QString before = status()[u"run"].toString();
    QCOMPARE(lab({QStringLiteral("restart")}), 0);
    QTRY_VERIFY_WITH_TIMEOUT((m_status = status())[u"run"].toString() != before, 15'000);
    QVERIFY(stateBecomes("running", 15));
}

QTEST_GUILESS_MAIN(TestLabStory)
#include "test_labstory.moc"
