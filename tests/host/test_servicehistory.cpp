// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/FileWriter.h"
#include "host/ServiceHistory.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace gw;
using namespace gw::host;
using services::ServiceHealth;
using services::ServiceKind;

namespace {

const QDateTime begin = QDateTime::fromString(QStringLiteral("2026-11-24T02:00:00Z"), Qt::ISODate);

services::ServiceState state(ServiceKind kind, ServiceHealth health, std::optional<Milliseconds> latency)
{
    services::ServiceState made;
    made.kind = kind;
    made.health = health;
    made.latency = latency;
    return made;
}

ServiceSample check(int number)
{
    return sampleOf({state(ServiceKind::Redis, ServiceHealth::Up, Milliseconds(number))}, begin.addSecs(300 * number),
                    Milliseconds(300'000));
}

} // namespace

class TestServiceHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatWasAsked();
    void comesBack();
    void since();
    void noMonitorHasRun();
    void linesOfACrash();
    void unreadableIsAnError();
    void isBounded();
};

void TestServiceHistory::onlyWhatWasAsked()
{
    const auto sample = sampleOf({state(ServiceKind::Backend, ServiceHealth::Up, Milliseconds(12)),
                                  state(ServiceKind::Redis, ServiceHealth::Off, {}),
                                  state(ServiceKind::Workers, ServiceHealth::Unknown, {}),
                                  state(ServiceKind::Postgres, ServiceHealth::Down, Milliseconds(3000))},
                                 begin, Milliseconds(1000));
    QCOMPARE(sample.services.size(), 2);
    QCOMPARE(sample.services[0].latency, std::optional(Milliseconds(12)));
    QCOMPARE(sample.services[1].health, ServiceHealth::Down);
    QVERIFY(!sample.services[1].latency); // the time it was waited for is not the time of an answer
}

void TestServiceHistory::comesBack()
{
    QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("h"));
    for (int i = 0; i < 3; ++i)
        QVERIFY(appendSample(file, check(i)));
    const auto read = readSamples(file, {});
    QVERIFY(read);
    QCOMPARE(read->samples.size(), 3);
    QCOMPARE(toJson(read->samples.last()), toJson(check(2)));
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestServiceHistory::since()
{
    QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("h"));
    for (int i = 0; i < 5; ++i)
        QVERIFY(appendSample(file, check(i)));
    const auto read = readSamples(file, check(3).at);
    QVERIFY(read);
    QCOMPARE(read->samples.size(), 2);
    QCOMPARE(read->samples.first().at, check(3).at);
}

void TestServiceHistory::noMonitorHasRun()
{
    QTemporaryDir dir;
    const auto read = readSamples(dir.filePath(QStringLiteral("none")), {});
    QVERIFY(read);
    QVERIFY(read->samples.isEmpty());
}

void TestServiceHistory::linesOfACrash()
{
    QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("h"));
    QVERIFY(appendSample(file, check(0)));
    QFile torn(file);
    QVERIFY(torn.open(QIODevice::Append));
    torn.write("{\"at\":\"2026-11-24T02:0");
    torn.close();
    QVERIFY(appendSample(file, check(1)));
    QVERIFY(appendLine(file, R"({"at":null,"interval_ms":1,"services":[]})"));
    const auto read = readSamples(file, {});
    QVERIFY(read);
    QCOMPARE(read->samples.size(), 2);
    QCOMPARE(read->unreadable, 2);
}

void TestServiceHistory::unreadableIsAnError()
{
    QTemporaryDir dir;
    const auto read = readSamples(dir.path(), {}); // a directory where the file should be
    QVERIFY(!read);
    QCOMPARE(read.error().where, dir.path());
}

void TestServiceHistory::isBounded()
{
    QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("h"));
    QByteArray lines;
    const QByteArray line = QJsonDocument(toJson(check(1)).toObject()).toJson(QJsonDocument::Compact) + '\n';
    while (lines.size() < 3 << 20)
        lines += line;
    QVERIFY(writeFile(file, lines));
    QVERIFY(appendSample(file, check(2)));
    QVERIFY(QFile(file).size() < (1 << 20) + 2 * line.size());
    const auto read = readSamples(file, {});
    QVERIFY(read);
    QCOMPARE(read->unreadable, 0);
    QCOMPARE(read->samples.size(), mostSamples);
    QCOMPARE(read->samples.last().at, check(2).at);
}

QTEST_GUILESS_MAIN(TestServiceHistory)
#include "test_servicehistory.moc"
