// SPDX-License-Identifier: GPL-3.0-or-later
// Every fault of the practice lab: what it breaks is seen from outside, and clearing it gives back what was.
#include "LabTest.h"

#include "environment/Profile.h"
#include "golden/GoldenFile.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QTcpSocket>
#include <QUrl>

#include <thread>

using namespace gw;
using namespace gw::lab;
using namespace gw::lab::test;

class TestFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanupTestCase();
    void mismatchFailsTheRunAndRestartBeginsAnother();
    void alteredGoldenFailsAndIsGivenBack();
    void killedEngineGoesOn();
    void frozenEngineIsStopped();
    void backendFaultsShow();
    void webhookReceiverRecords();
    void fullDiskEndsTheRun();
    void faultsAreRefusedWithAReason_data();
    void faultsAreRefusedWithAReason();
};

/// The lab that all tests share: up, with a new run and no fault.
void TestFaults::init()
{
    const auto lab = freshLab();
    QVERIFY2(lab, lab ? "" : qPrintable(lab.error().text()));
    QTRY_VERIFY(engine().phase == EnginePhase::Running && engine().cycles > 0);
}

void TestFaults::cleanupTestCase() { QVERIFY(endLab().has_value()); }

void TestFaults::mismatchFailsTheRunAndRestartBeginsAnother()
{
    const QString directory = engine().directory;
    QVERIFY(ask("inject", QStringLiteral("mismatch:seed")).has_value());
    QTRY_VERIFY(engines().isEmpty());
    QCOMPARE(engine().phase, EnginePhase::Failed);
    const QString last = directory + QStringLiteral("/reports/cycle_%1.json").arg(engine().cycle);
    QVERIFY(content(last).contains("Mismatch at step 0"));
    QCOMPARE(stateOf(*ask("status"), QStringLiteral("engine")), QStringLiteral("down"));
    QVERIFY(!ask("inject", QStringLiteral("mismatch"))); // there is no run that could fail
    QVERIFY(ask("restart").has_value());
    QTRY_VERIFY(engine().directory != directory && engine().cycles > 1);
    QVERIFY(QFile::exists(last));
}

void TestFaults::alteredGoldenFailsAndIsGivenBack()
{
    const auto injected = ask("inject", QStringLiteral("golden-altered"));
    QVERIFY2(injected, injected ? "" : qPrintable(injected.error().text()));
    QTRY_VERIFY(engines().isEmpty());
    const QString folder = engine().directory + QStringLiteral("/golden/");
    const auto altered = [&] {
        QStringList found;
        for (const QString &name : names(folder, QStringLiteral("*.golden.json")))
            if (const auto golden = golden::readRecording(folder + name);
                !golden || golden::workflowHash(golden->stepHashes) != golden->workflowHash)
                found << name;
        return found;
    };
    QCOMPARE(altered().size(), 1);
    QVERIFY(content(engine().directory + QStringLiteral("/reports/cycle_%1.json").arg(engine().cycle))
                .contains(altered().first().section(QLatin1Char('.'), 0, 0).toLatin1()));
    QVERIFY(ask("clear", QStringLiteral("golden-altered")).has_value());
    QCOMPARE(altered().size(), 0);
}

void TestFaults::killedEngineGoesOn()
{
    const EngineState before = engine();
    QVERIFY(ask("inject", QStringLiteral("engine-killed")).has_value());
    QVERIFY(engines().isEmpty());
    QVERIFY(!content(before.log).contains("Shutting down"));
    QVERIFY(ask("inject", QStringLiteral("engine-killed")).has_value()); // twice is no error
    const qint64 killedAt = engine().cycle;
    QVERIFY(ask("clear", QStringLiteral("engine-killed")).has_value());
    QTRY_VERIFY(engine().cycle > killedAt + 2);
    const EngineState after = engine();
    QCOMPARE(after.directory, before.directory);
    QVERIFY(after.log != before.log && after.log.contains(QStringLiteral("shadow_24h_continued")));
    QVERIFY(content(after.log).contains("Output:              " + after.directory.toUtf8()));
    QVERIFY(content(after.log).contains("Running cycle " + QByteArray::number(killedAt + 1) + "..."));
    QVERIFY(qAbs(after.hours - 24) < 0.01);
}

void TestFaults::frozenEngineIsStopped()
{
    QVERIFY(ask("inject", QStringLiteral("engine-frozen")).has_value());
    const QString stat = QStringLiteral("/proc/%1/stat").arg(engine().pid);
    QTRY_VERIFY(content(stat).contains(") T "));
    QVERIFY(ask("status")->value(QLatin1String("faults")).toArray().contains(QStringLiteral("engine-frozen")));
    const qint64 cycles = engine().cycles;
    QVERIFY(ask("clear", QStringLiteral("engine-frozen")).has_value());
    QTRY_VERIFY(engine().cycles > cycles);
    QVERIFY(ask("status")->value(QLatin1String("faults")).toArray().isEmpty());
}

void TestFaults::backendFaultsShow()
{
    const QString url = environment::readProfile(layout().profile())->services.backend,
                  health = QStringLiteral("/health");
    QVERIFY(ask("inject", QStringLiteral("backend-garbage")).has_value());
    const QByteArray garbage = get(url, health);
    QVERIFY(garbage.contains("200 OK") && !garbage.contains("healthy"));
    QVERIFY(garbage.endsWith("it is what it is")); // beyond its NUL
    QVERIFY(ask("clear", QStringLiteral("backend-garbage")).has_value());
    QVERIFY(ask("inject", QStringLiteral("backend-slow")).has_value());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(get(url, health).contains("healthy"));
    QVERIFY(timer.elapsed() >= 2000);
    QVERIFY(ask("clear", QStringLiteral("backend-slow")).has_value());
    QVERIFY(ask("inject", QStringLiteral("backend-down")).has_value());
    QCOMPARE(get(url, health), QByteArray());
    QCOMPARE(stateOf(*ask("status"), QStringLiteral("backend")), QStringLiteral("down"));
    QVERIFY(ask("clear", QStringLiteral("all")).has_value());
    QTRY_VERIFY(get(url, health).contains("healthy"));
}

void TestFaults::webhookReceiverRecords()
{
    const QUrl url(environment::readProfile(layout().profile())->webhooks.value(QStringLiteral("oncall")).url);
    const auto post = [&] {
        QTcpSocket socket;
        socket.connectToHost(url.host(), quint16(url.port()));
        if (!socket.waitForConnected(1000))
            return QByteArray();
        const QByteArray body = R"({"alert":"test","message":"one","timestamp":"2026-11-23T18:00:00Z"})";
        socket.write("POST /oncall HTTP/1.0\r\nHost: localhost\r\nContent-Length: " + QByteArray::number(body.size()) +
                     "\r\n\r\n" + body);
        socket.waitForReadyRead(2000);
        return socket.readAll();
    };
    QVERIFY(post().contains("200"));
    QTRY_VERIFY(content(layout().alerts()).contains("\"alert\":\"test\""));
    QVERIFY(ask("inject", QStringLiteral("webhook-down")).has_value());
    QCOMPARE(post(), QByteArray());
    QVERIFY(ask("clear", QStringLiteral("webhook-down")).has_value());
    QTRY_VERIFY(post().contains("200"));
}

void TestFaults::fullDiskEndsTheRun()
{
    const auto injected = ask("inject", QStringLiteral("disk-full"));
    if (!injected) { // without the right to mount
        QCOMPARE(injected.error().kind, ErrorKind::Refused);
        QVERIFY(injected.error().what.contains(QStringLiteral("Not possible here")));
        QVERIFY(!engines().isEmpty());
        return;
    }
    QTRY_VERIFY_WITH_TIMEOUT(engines().isEmpty(), 10'000);
    QVERIFY(engine().writeFailures > 0);
    const qint64 cycle = engine().cycle;
    const qsizetype goldens = names(engine().directory + QStringLiteral("/golden"), QStringLiteral("*")).size();
    QVERIFY(goldens >= engine().workflows);
    // Nothing is lost on the way back, not even for a moment: a monitor took that for a problem gone and come again.
    const QString golden = engine().directory + QStringLiteral("/golden");
    qsizetype fewest = goldens; // the onlooker's until it has ended
    std::jthread onlooker([&](const std::stop_token &stop) {
        while (!stop.stop_requested())
            fewest = std::min<qsizetype>(fewest, QDir(golden).entryList(QDir::Files).size());
    });
    QVERIFY(ask("clear", QStringLiteral("disk-full")).has_value());
    onlooker.request_stop();
    onlooker.join();
    QVERIFY(names(golden, QStringLiteral("*")).size() >= goldens);
    QVERIFY2(fewest >= goldens, qPrintable(QStringLiteral("%1 of %2 files were to be seen").arg(fewest).arg(goldens)));
    QVERIFY(!content(QStringLiteral("/proc/self/mountinfo")).contains(layout().root.toUtf8()));
    QTRY_VERIFY(engine().cycle > cycle + 1);
}

void TestFaults::faultsAreRefusedWithAReason_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<gw::ErrorKind>("kind");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no such fault") << QStringLiteral("gremlins") << ErrorKind::Usage << QStringLiteral("gremlins");
    QTest::newRow("redis") << QStringLiteral("redis-down") << ErrorKind::Refused << QStringLiteral("without redis");
    QTest::newRow("postgres") << QStringLiteral("postgres-down") << ErrorKind::Refused
                              << QStringLiteral("without postgres");
}

void TestFaults::faultsAreRefusedWithAReason()
{
    QFETCH(QString, fault);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, reason);
    const auto answer = ask("inject", fault);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, kind);
    QVERIFY2(answer.error().text().contains(reason), qPrintable(answer.error().text()));
}

GW_LAB_TEST_MAIN(TestFaults)
#include "test_faults.moc"
