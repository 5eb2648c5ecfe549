// SPDX-License-Identifier: GPL-3.0-or-later
// `alerts` and `silence` on the real Alertmanager.
#include "../services/Servers.h"
#include "Ctl.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using gw::test::Ctl, gw::test::CtlResult;
using namespace gw::services::test;

class TestSilence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void lists();
    void previewChangesNothing();
    void createExtendExpire();
    void pipeNeedsForce();
    void refusals_data();
    void refusals();
    void productionIsReadOnly();
    void offIsSaid();

private:
    CtlResult run(const QStringList &words) const
    {
        return m_ctl.run(QStringList{QStringLiteral("--env-file"), m_profile} + words);
    }
    CtlResult silence(const QStringList &words) const { return run(QStringList(QStringLiteral("silence")) + words); }
    qint64 count() const
    {
        return silence({QStringLiteral("list"), QStringLiteral("--all"), QStringLiteral("--json")})
            .json()[u"silences"]
            .toArray()
            .size();
    }
    QJsonObject alert(const QString &name) const
    {
        for (const auto &value : run({QStringLiteral("alerts"), QStringLiteral("list"), QStringLiteral("--json")})
                                     .json()[u"alerts"]
                                     .toArray())
            if (value[u"name"].toString() == name)
                return value.toObject();
        return {};
    }

    Ctl m_ctl;
    QTemporaryDir m_dir;
    std::unique_ptr<Server> m_alertmanager;
    QString m_profile;
};

namespace {

QStringList words(const char *text) { return QString::fromUtf8(text).split(QLatin1Char(' ')); }

} // namespace

void TestSilence::initTestCase()
{
    m_alertmanager = startAlertmanager(m_dir.path());
    QVERIFY2(m_alertmanager && m_alertmanager->ready(), "prometheus-alertmanager is needed for this test");
    m_profile = m_ctl.profileFor(m_dir.path());
    QFile file(m_profile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray url = "alertmanager = \"http://127.0.0.1:" + QByteArray::number(m_alertmanager->port) + "\"";
    m_profile = m_ctl.write(QStringLiteral("with.toml"), file.readAll().replace("alertmanager = \"\"", url));
    QTRY_VERIFY_WITH_TIMEOUT(
        raiseAlert(m_alertmanager->port,
                   R"({"alertname":"WorkflowReplayFailure","severity":"critical","spec_id":"io"})"),
        20'000);
    QVERIFY(raiseAlert(m_alertmanager->port,
                       R"({"alertname":"WorkflowReplayFailure","severity":"critical","spec_id":"llm"})"));
    QVERIFY(raiseAlert(m_alertmanager->port, R"({"alertname":"WorkflowStepLatencyHigh","severity":"warning"})"));
    QTRY_VERIFY_WITH_TIMEOUT(!alert(QStringLiteral("WorkflowStepLatencyHigh")).isEmpty(), 20'000);
}

void TestSilence::lists()
{
    const auto json = run({QStringLiteral("alerts"), QStringLiteral("list"), QStringLiteral("--json")});
    QCOMPARE(json.exitCode, 0);
    QCOMPARE(json.json()[u"schema"].toString(), QStringLiteral("goldwatch.alerts/1"));
    QCOMPARE(json.json()[u"alerts"].toArray().size(), 3);
    QCOMPARE(json.json()[u"alerts"][0][u"labels"][u"spec_id"].toString(), QStringLiteral("io"));
    const auto text = run({QStringLiteral("alerts"), QStringLiteral("list")});
    QCOMPARE(text.out.count("WorkflowReplayFailure"), 1); // the name stands over its two alerts
    QVERIFY(text.out.contains("spec_id=\"llm\""));
}

void TestSilence::previewChangesNothing()
{
    const auto json = silence(words("preview alertname=~WorkflowReplay.* spec_id!=llm --json"));
    QCOMPARE(json.exitCode, 0);
    QCOMPARE(json.json()[u"matches"].toArray().size(), 1);
    QCOMPARE(json.json()[u"others"].toInt(), 2);
    const auto text = silence(words("preview spec_id=io"));
    QVERIFY2(text.out.contains("matches 1 of 3"), text.out.constData());
    const auto dry = silence(words("create spec_id=io --duration 2h --comment why --dry-run"));
    QCOMPARE(dry.exitCode, 0);
    QVERIFY2(dry.out.contains("matches 1 of 3"), dry.out.constData());
    QCOMPARE(count(), 0);
}

void TestSilence::createExtendExpire()
{
    const auto made = silence(
        words("create alertname=WorkflowReplayFailure spec_id=io --duration 90m --comment ticket-12 --force --json"));
    QVERIFY2(made.exitCode == 0, made.err.constData());
    QCOMPARE(made.json()[u"matches"].toArray().size(), 1);
    const auto first = made.json()[u"silences"][0].toObject();
    const QString id = first[u"id"].toString();
    QVERIFY(!id.isEmpty());
    QVERIFY(!first[u"created_by"].toString().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(alert(QStringLiteral("WorkflowReplayFailure"))[u"labels"][u"spec_id"].toString(),
                              QStringLiteral("llm"), 20'000); // active ones stand first
    const auto listed = silence(words("list"));
    QVERIFY(listed.out.contains(id.toUtf8()) && listed.out.contains("ticket-12"));

    const auto longer = silence(
        {QStringLiteral("extend"), id, QStringLiteral("--duration"), QStringLiteral("1h"), QStringLiteral("--json")});
    QVERIFY2(longer.exitCode == 0, longer.err.constData());
    const auto end = [](const QJsonObject &s) {
        return QDateTime::fromString(s[u"ends_at"].toString(), Qt::ISODateWithMs);
    };
    const auto second = longer.json()[u"silences"][0].toObject();
    QCOMPARE(second[u"id"].toString(), id);
    QCOMPARE(end(first).secsTo(end(second)), 3600);

    const auto plan = silence({QStringLiteral("expire"), id, QStringLiteral("--dry-run"), QStringLiteral("--json")});
    QCOMPARE(plan.json()[u"matches"].toArray().size(), 1);
    const auto ended = silence({QStringLiteral("expire"), id, QStringLiteral("--json")});
    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(ended.json()[u"silences"][0][u"state"].toString(), QStringLiteral("expired"));
    QCOMPARE(silence(words("list --json")).json()[u"silences"].toArray().size(), 0);
    QCOMPARE(silence({QStringLiteral("extend"), id, QStringLiteral("--duration"), QStringLiteral("1h")}).exitCode, 75);
    QCOMPARE(silence(words("expire 2f1f2e6a-77f5-4a2c-8bd5-09aef0e0a2f2")).exitCode, 3);
}

void TestSilence::pipeNeedsForce()
{
    const auto before = count();
    const auto asked = m_ctl.run(QStringList{QStringLiteral("--env-file"), m_profile} +
                                     words("silence create spec_id=io --duration 2h --comment why"),
                                 "y\n");
    QCOMPARE(asked.exitCode, 75);
    QVERIFY2(asked.out.contains("matches 1 of 3"), asked.out.constData());
    QVERIFY2(asked.err.contains("--force"), asked.err.constData());
    QCOMPARE(count(), before);
}

void TestSilence::refusals_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("code");
    const auto row = [](const char *command, int code) {
        QTest::newRow(command) << QString::fromLatin1(command) << code;
    };
    row("create --duration 2h --comment why --force", 75);
    row("create alertname=~.* --duration 2h --comment why --force", 75);
    row("create severity!=x --duration 2h --comment why --force", 75);
    row("create a=b --duration 40d --comment why --force", 75);
    row("create a=b --duration 1s --comment why --force", 75);
    row("preview alertname=~.+", 75);
    row("create a=b --duration soon --comment why --force", 64);
    row("create a=b --duration 2h --force", 64);
    row("create a=b --comment why --force", 64);
    row("create a=~( --duration 2h --comment why --force", 64);
    row("create nonsense --duration 2h --comment why --force", 64);
    row("extend --duration 2h", 64);
    row("expire ../alerts", 64);
}

void TestSilence::refusals()
{
    QFETCH(QString, command);
    QFETCH(int, code);
    const auto before = count();
    const auto result = silence(command.split(QLatin1Char(' ')));
    QVERIFY2(result.exitCode == code, result.err.constData());
    QVERIFY(result.err.contains("goldwatchctl: "));
    QCOMPARE(count(), before);
}

void TestSilence::productionIsReadOnly()
{
    QFile file(m_profile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString locked = m_ctl.write(QStringLiteral("production.toml"), "production = true\n" + file.readAll());
    const QStringList create = QStringList{QStringLiteral("--env-file"), locked} +
                               words("silence create spec_id=io --duration 2h --comment why --force");
    const auto before = count();
    QCOMPARE(m_ctl.run(create).exitCode, 75);
    QCOMPARE(count(), before);
    QCOMPARE(m_ctl.run(QStringList(QStringLiteral("--unlock")) + create).exitCode, 0);
    QCOMPARE(count(), before + 1);
}

void TestSilence::offIsSaid()
{
    const QString off = m_ctl.profileFor(m_dir.path());
    for (const char *command : {"alerts list", "silence list", "silence preview a=b", "alerts rules"}) {
        const auto result = m_ctl.run(QStringList{QStringLiteral("--env-file"), off} + words(command));
        QCOMPARE(result.exitCode, 3);
        QVERIFY2(result.err.contains("services."), result.err.constData());
        QVERIFY(result.out.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestSilence)
#include "test_silence.moc"
