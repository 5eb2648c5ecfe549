// SPDX-License-Identifier: GPL-3.0-or-later
// An incident from a fault of the practice lab to its close, by the command line alone.
#include "Ctl.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using gw::test::Ctl;
using gw::test::CtlResult;

class TestIncident : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void nothingToOpen();
    void openJoinsAndLists();
    void usageIsTold_data();
    void usageIsTold();
    void stopIsSetWithProof();
    void evidenceIsKept();
    void comparedAndClassified();
    void theFixIsVerifiedTenTimes();
    void everythingElse();
    void closeNeedsItsChecklist();
    void reportAndProof();
    void reportAsPdf();
    void editsAreFound();
    void unlockedInProduction();

private:
    CtlResult step(const QString &words) const
    {
        return incident(QStringList{QStringLiteral("step"), m_id} + words.split(u' '));
    }
    CtlResult incident(const QStringList &words) const
    {
        return m_ctl.run(QStringList{QStringLiteral("--env-file"), m_profile, QStringLiteral("incident")} + words);
    }
    QJsonObject shown() const { return incident({QStringLiteral("show"), m_id, QStringLiteral("--json")}).json(); }
    QString stateOf(const QString &step) const
    {
        for (const auto &one : shown()[u"steps"].toArray())
            if (one[u"id"].toString() == step)
                return one[u"state"].toString();
        return {};
    }
    int lab(const QStringList &words) const { return m_ctl.run(QStringList(QStringLiteral("lab")) + words).exitCode; }
    bool stateBecomes(const char *state) const
    {
        QElapsedTimer clock;
        for (clock.start(); clock.elapsed() < 20'000; QTest::qSleep(100))
            if (m_ctl
                    .run({QStringLiteral("--env-file"), m_profile, QStringLiteral("shadow"), QStringLiteral("status"),
                          QStringLiteral("--json")})
                    .json()[u"state"]
                    .toString() == QLatin1String(state))
                return true;
        return false;
    }

    Ctl m_ctl;
    QString m_profile, m_id;
};

void TestIncident::initTestCase()
{
    const auto up = m_ctl.run({QStringLiteral("lab"), QStringLiteral("up"), QStringLiteral("--speed"),
                               QStringLiteral("100"), QStringLiteral("--no-services"), QStringLiteral("--detach")});
    QVERIFY2(up.exitCode == 0, up.err.constData());
    m_profile = up.json()[u"env_file"].toString();
    QVERIFY(stateBecomes("running"));
}

void TestIncident::cleanupTestCase() { QCOMPARE(lab({QStringLiteral("down")}), 0); }

void TestIncident::nothingToOpen()
{
    const auto none = incident({QStringLiteral("open"), QStringLiteral("--type"), QStringLiteral("mismatch")});
    QCOMPARE(none.exitCode, 64);
    QVERIFY(none.err.contains("--problem"));
    const auto list = incident({QStringLiteral("list"), QStringLiteral("--json")});
    QCOMPARE(list.exitCode, 0);
    QVERIFY(list.json()[u"incidents"].toArray().isEmpty());
}

void TestIncident::openJoinsAndLists()
{
    QCOMPARE(lab({QStringLiteral("inject"), QStringLiteral("mismatch")}), 0);
    QVERIFY(stateBecomes("failed"));
    const auto opened = incident(
        {QStringLiteral("open"), QStringLiteral("--type"), QStringLiteral("mismatch"), QStringLiteral("--json")});
    QVERIFY2(opened.exitCode == 0, opened.err.constData());
    m_id = opened.json()[u"id"].toString();
    QCOMPARE(opened.json()[u"severity"].toString(), QStringLiteral("P0"));
    QVERIFY(!opened.json()[u"joined"].toBool());
    const auto again = incident(
        {QStringLiteral("open"), QStringLiteral("--type"), QStringLiteral("mismatch"), QStringLiteral("--json")});
    QCOMPARE(again.json()[u"id"].toString(), m_id);
    QVERIFY(again.json()[u"joined"].toBool());
    const auto list = incident({QStringLiteral("list"), QStringLiteral("--json")}).json()[u"incidents"].toArray();
    QCOMPARE(list.size(), 1);
    QCOMPARE(incident({QStringLiteral("ack"), m_id}).exitCode, 0);
    QCOMPARE(incident({QStringLiteral("ack"), m_id}).exitCode, 75);
    const auto text = incident({QStringLiteral("show"), m_id});
    QVERIFY(text.out.contains("Confirm the mismatch"));
    QVERIFY(text.out.contains("shadow mismatches"));
    QVERIFY(text.out.contains("incident step " + m_id.toUtf8() + " confirm run"));
    const auto confirmed = step(QStringLiteral("run"));
    QVERIFY2(confirmed.exitCode == 0, (confirmed.out + confirmed.err).constData());
    QCOMPARE(stateOf(QStringLiteral("confirm")), QStringLiteral("done"));
}

void TestIncident::usageIsTold_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("no such type") << "open --type fire" << 64;
    QTest::newRow("no such incident") << "show 20200101-000000-aaaa" << 3;
    QTest::newRow("no such step") << "step ID dance run" << 64;
    QTest::newRow("no such action") << "step ID stop dance" << 64;
    QTest::newRow("skip without a reason") << "step ID stop skip" << 64;
    QTest::newRow("nobody to ask") << "step ID stop run" << 75;
    QTest::newRow("the stop is not lifted yet") << "step ID resume run --force" << 75;
    QTest::newRow("nothing to take back") << "step ID stop undo --reason x --force" << 75;
    QTest::newRow("no such category") << "classify ID RAY --reason x" << 64;
    QTest::newRow("an exception without reason") << "close ID --exception root_cause" << 64;
}

void TestIncident::usageIsTold()
{
    QFETCH(QString, words);
    QFETCH(int, code);
    const qint64 before = shown()[u"entries"].toInteger();
    const auto result = incident(words.replace(QStringLiteral("ID"), m_id).split(u' '));
    QVERIFY2(result.exitCode == code, (QByteArray::number(result.exitCode) + result.out + result.err).constData());
    QVERIFY(result.err.startsWith("goldwatchctl: "));
    QCOMPARE(shown()[u"entries"].toInteger(), before);
}

void TestIncident::stopIsSetWithProof()
{
    const auto stop = step(QStringLiteral("stop run --force --json"));
    QVERIFY2(stop.exitCode == 0, (stop.out + stop.err).constData());
    const QJsonObject status = shown();
    QVERIFY(!status[u"stopped_at"].isNull());
    // The run had ended by itself; the engine's gauge says that nothing new begins.
    QCOMPARE(status[u"stop"][u"effective"].toString(), QStringLiteral("yes"));
    QVERIFY(status[u"stop"][u"proof"].toString().contains(QStringLiteral("gauge")));
    QCOMPARE(step(QStringLiteral("prove-stop run --force")).exitCode, 0);
}

void TestIncident::evidenceIsKept()
{
    const auto capture = incident({QStringLiteral("capture"), m_id, QStringLiteral("--json")});
    QVERIFY2(capture.exitCode == 0, (capture.out + capture.err).constData());
    const auto evidence = shown()[u"evidence"].toArray().at(0).toObject();
    QVERIFY(evidence[u"complete"].toBool());
    QVERIFY(QFile::exists(evidence[u"folder"].toString() + QStringLiteral("/evidence.sha256")));
    QVERIFY(!evidence[u"hold"].toString().isEmpty());
    const auto holds = m_ctl.run({QStringLiteral("--env-file"), m_profile, QStringLiteral("golden"),
                                  QStringLiteral("hold"), QStringLiteral("list"), QStringLiteral("--json")});
    QVERIFY(holds.out.contains(m_id.toUtf8()));
    const auto checked = step(QStringLiteral("verify-evidence run"));
    QVERIFY2(checked.exitCode == 0, (checked.out + checked.err).constData());
    const auto held = step(QStringLiteral("hold run"));
    QVERIFY2(held.exitCode == 0, (held.out + held.err).constData());
}

void TestIncident::comparedAndClassified()
{
    for (const char *step : {"find", "diff"}) {
        const auto ran = this->step(QLatin1String(step) + QStringLiteral(" run"));
        QVERIFY2(ran.exitCode == 0, (ran.out + ran.err).constData());
    }
    const QString suggested = shown()[u"suggested_category"].toString();
    QVERIFY(!suggested.isEmpty());
    QCOMPARE(incident({QStringLiteral("classify"), m_id, suggested, QStringLiteral("--reason"),
                       QStringLiteral("as compared")})
                 .exitCode,
             0);
    QCOMPARE(shown()[u"classification"][u"category"].toString(), suggested);
    QCOMPARE(stateOf(QStringLiteral("classify")), QStringLiteral("done"));
    QCOMPARE(incident({QStringLiteral("note"), m_id, QStringLiteral("fix applied: seeded the generator")}).exitCode, 0);
    QCOMPARE(stateOf(QStringLiteral("note-fix")), QStringLiteral("done"));
}

void TestIncident::theFixIsVerifiedTenTimes()
{
    QCOMPARE(lab({QStringLiteral("clear"), QStringLiteral("all")}), 0);
    const auto verified = incident(
        {QStringLiteral("step"), m_id, QStringLiteral("verify-fix"), QStringLiteral("run"), QStringLiteral("--json")});
    QVERIFY2(verified.exitCode == 0, (verified.out + verified.err).constData());
    QCOMPARE(verified.json()[u"result"][u"commands"].toArray().size(), 10);
    QVERIFY(shown()[u"fix_verified"].toBool());
    const auto lifted = incident(
        {QStringLiteral("step"), m_id, QStringLiteral("resume"), QStringLiteral("run"), QStringLiteral("--force")});
    QVERIFY2(lifted.exitCode == 0, (lifted.out + lifted.err).constData());
    QVERIFY(!shown()[u"stop"][u"lifted_at"].isNull());
    const auto restarted = incident(
        {QStringLiteral("step"), m_id, QStringLiteral("restart"), QStringLiteral("run"), QStringLiteral("--force")});
    QVERIFY2(restarted.exitCode == 0, (restarted.out + restarted.err).constData());
    QVERIFY(stateBecomes("running"));
    QVERIFY(!shown()[u"recovered_at"].isNull());
}

void TestIncident::everythingElse()
{
    // By hand and left out, whatever is still there: the close step ends with closing.
    for (const auto &step : shown()[u"steps"].toArray())
        if (const QString state = step[u"state"].toString();
            state != u"done" && state != u"skipped" && step[u"id"].toString() != u"close")
            QCOMPARE(incident({QStringLiteral("step"), m_id, step[u"id"].toString(), QStringLiteral("done"),
                               QStringLiteral("--reason"), QStringLiteral("a trial")})
                         .exitCode,
                     0);
}

void TestIncident::closeNeedsItsChecklist()
{
    const auto early = incident({QStringLiteral("close"), m_id});
    QCOMPARE(early.exitCode, 75);
    QVERIFY(early.err.contains("certification_updated"));
    QVERIFY(!early.err.contains("fix_verified"));
    const auto closed = incident({QStringLiteral("close"), m_id, QStringLiteral("--exception"),
                                  QStringLiteral("certification_updated=a trial has no record")});
    QVERIFY2(closed.exitCode == 0, closed.err.constData());
    QCOMPARE(shown()[u"state"].toString(), QStringLiteral("closed"));
    QCOMPARE(stateOf(QStringLiteral("close")), QStringLiteral("done"));
    QVERIFY(incident({QStringLiteral("list"), QStringLiteral("--json")}).json()[u"incidents"].toArray().isEmpty());
    QVERIFY(incident({QStringLiteral("list"), QStringLiteral("--all")}).out.contains(m_id.toUtf8()));
}

void TestIncident::reportAndProof()
{
    const QString file = m_ctl.path(QStringLiteral("report.md"));
    QCOMPARE(incident({QStringLiteral("export"), m_id, QStringLiteral("--output"), file}).exitCode, 0);
    QFile report(file);
    QVERIFY(report.open(QIODevice::ReadOnly));
    const QByteArray text = report.readAll();
    const QJsonObject status = shown();
    QVERIFY(text.contains(status[u"head"].toString().toUtf8()));
    QVERIFY(text.contains(status[u"evidence"].toArray().at(0)[u"list_sha256"].toString().toUtf8()));
    const auto verified = incident({QStringLiteral("verify"), m_id, QStringLiteral("--json")});
    QVERIFY2(verified.exitCode == 0, (verified.out + verified.err).constData());
    QVERIFY(verified.json()[u"verified"].toBool());
    QCOMPARE(verified.json()[u"head"].toString(), status[u"head"].toString());
}

void TestIncident::reportAsPdf()
{
    QCOMPARE(incident({QStringLiteral("export"), m_id, QStringLiteral("--pdf")}).exitCode, 64); // into which file?
    if (!QFile::exists(QStringLiteral(GW_BINARY_DIR "/goldwatch-pdf")))
        QSKIP("goldwatch-pdf was not built");
    const QString file = m_ctl.path(QStringLiteral("report.pdf"));
    const auto made = incident({QStringLiteral("export"), m_id, QStringLiteral("--pdf"), QStringLiteral("--output"),
                                file, QStringLiteral("--json")});
    QVERIFY2(made.exitCode == 0, made.err.constData());
    QVERIFY(made.json()[u"pages"].toInt() > 0);
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const auto read = [&](const QString &program, const QStringList &words) {
        QProcess process;
        process.start(program, words);
        return process.waitForFinished(20'000) ? process.readAllStandardOutput() : QByteArray();
    };
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("pdftotext reads what was made");
    QByteArray text = read(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")});
    const QJsonObject status = shown();
    text.replace(' ', "").replace('\n', "");
    for (const QString &word :
         {status[u"head"].toString(), m_id, status[u"evidence"].toArray().at(0)[u"list_sha256"].toString().left(16)})
        QVERIFY2(!word.isEmpty() && text.contains(word.toUtf8()), qPrintable(word));
    const QByteArray listed = read(QStringLiteral("pdfdetach"), {QStringLiteral("-list"), file});
    QVERIFY2(listed.contains("report.md") && listed.contains("incident.json"), listed.constData());
}

void TestIncident::editsAreFound()
{
    QFile evidence(shown()[u"evidence"].toArray().at(0)[u"folder"].toString() + QStringLiteral("/incident.json"));
    QVERIFY(evidence.open(QIODevice::Append));
    QCOMPARE(evidence.write(" "), 1);
    evidence.close();
    const auto verified = incident({QStringLiteral("verify"), m_id});
    QCOMPARE(verified.exitCode, 2);
    QVERIFY(verified.out.contains("incident.json"));
}

void TestIncident::unlockedInProduction()
{
    QFile profile(m_profile);
    QVERIFY(profile.open(QIODevice::ReadOnly));
    QByteArray text = profile.readAll();
    QVERIFY(text.contains("production = false"));
    const QString marked =
        m_ctl.write(QStringLiteral("marked.toml"), text.replace("production = false", "production = true"));
    const auto ctl = [&](const QStringList &words) {
        return m_ctl.run(QStringList{QStringLiteral("--env-file"), marked, QStringLiteral("incident")} + words);
    };
    const auto opened =
        ctl({QStringLiteral("open"), QStringLiteral("--type"), QStringLiteral("webhook"), QStringLiteral("--problem"),
             QStringLiteral("posts are refused"), QStringLiteral("--json")});
    QVERIFY2(opened.exitCode == 0, opened.err.constData());
    const QString id = opened.json()[u"id"].toString();
    QCOMPARE(opened.json()[u"severity"].toString(), QStringLiteral("P3"));
    const QStringList step{QStringLiteral("step"), id, QStringLiteral("queue"), QStringLiteral("run")};
    const auto locked = ctl(step);
    QCOMPARE(locked.exitCode, 2);
    QVERIFY(locked.out.contains("production"));
    const auto unlocked = ctl(step + QStringList{QStringLiteral("--unlock")});
    QVERIFY2(unlocked.exitCode == 0 || unlocked.exitCode == 2, unlocked.err.constData());
    QVERIFY(!unlocked.out.contains("production"));
    // Evidence is kept also where nothing may be changed.
    QCOMPARE(ctl({QStringLiteral("capture"), id}).exitCode, 0);
    QCOMPARE(ctl({QStringLiteral("close"), id}).exitCode, 0);
}

QTEST_GUILESS_MAIN(TestIncident)
#include "test_incident.moc"
