// SPDX-License-Identifier: GPL-3.0-or-later
// Every type of incident in the practice lab, from the fault to the report, led by what its playbook says and nothing
// else; every root cause told; and steps that lose their program or their host's agent in the middle.
// GOLDWATCH_TORTURE=N: N kills of each.
#include "Ctl.h"
#include "Sshd.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>

using gw::test::Ctl;
using gw::test::CtlResult;
using namespace Qt::StringLiterals;

class TestIncidentLab : public QObject
{
    Q_OBJECT
public:
    static void initMain() { qputenv("QTEST_FUNCTION_TIMEOUT", "3600000"); } // ms, of all kills together
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void rootCauses_data();
    void rootCauses();
    void followed_data();
    void followed();
    void stopWithoutEffect();
    void killedProgram();
    void killedAgent();

private:
    using Answers = QMap<QString, QStringList>; ///< by step: what the playbook asks of a person there

    CtlResult lab(const QStringList &words) const { return m_ctl.run(QStringList{u"lab"_s} + words); }
    CtlResult on(const QString &profile, const QStringList &words) const
    {
        return m_ctl.run(QStringList{u"--env-file"_s, profile} + words);
    }
    CtlResult ctl(const QString &words) const { return on(m_profile, words.split(u' ')); }
    CtlResult incident(const QStringList &words) const { return on(m_profile, QStringList{u"incident"_s} + words); }
    QJsonObject shown(const QString &id) const { return incident({u"show"_s, id, u"--json"_s}).json(); }
    bool becomes(const QString &words, const char *key, const char *value) const
    {
        QElapsedTimer clock;
        for (clock.start(); clock.elapsed() < 30'000; QTest::qSleep(100))
            if (ctl(words + u" --json"_s).json()[QLatin1String(key)].toString() == QLatin1String(value))
                return true;
        return false;
    }
    bool stateBecomes(const char *state) const { return becomes(u"shadow status"_s, "state", state); }
    bool healthyRun() const
    {
        return lab({u"clear"_s, u"all"_s}).exitCode == 0 && lab({u"restart"_s}).exitCode == 0 &&
               stateBecomes("running") && becomes(u"shadow status"_s, "verdict", "healthy");
    }
    static QString stepState(const QJsonObject &incident, const QString &step)
    {
        for (const auto &one : incident[u"steps"].toArray())
            if (one[u"id"].toString() == step)
                return one[u"state"].toString();
        return {};
    }
    static QString nextStep(const QJsonObject &incident)
    {
        for (const auto &one : incident[u"steps"].toArray())
            if (const QString state = one[u"state"].toString(); state != u"done" && state != u"skipped")
                return one[u"id"].toString();
        return {};
    }
    static qsizetype linesOf(const QString &file)
    {
        QFile log(file);
        return log.open(QIODevice::ReadOnly) ? log.readAll().count('\n') : 0;
    }
    static int kills() { return std::max(10, qEnvironmentVariableIntValue("GOLDWATCH_TORTURE")); }
    void webhookFails();
    QString openWithSteps(const QString &profile, int steps);
    void resumes(const QString &profile, const QString &id, int steps);

    Ctl m_ctl;
    QString m_profile;
};

void TestIncidentLab::initTestCase()
{
    const auto up = lab({u"up"_s, u"--speed"_s, u"100"_s, u"--no-services"_s, u"--detach"_s});
    QVERIFY2(up.exitCode == 0, up.err.constData());
    m_profile = up.json()[u"env_file"].toString();
    QVERIFY(stateBecomes("running"));
    QCOMPARE(ctl(u"monitor start"_s).exitCode, 0);
}

void TestIncidentLab::cleanupTestCase()
{
    QCOMPARE(ctl(u"monitor stop"_s).exitCode, 0);
    QCOMPARE(lab({u"down"_s}).exitCode, 0);
}

void TestIncidentLab::rootCauses_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<bool>("recorded"); ///< the engine's own recordings are there, not hashes alone
    QTest::addColumn<QString>("category");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *name, const char *fault, bool recorded, const char *category, const char *said) {
        QTest::newRow(name) << QString::fromLatin1(fault) << recorded << QString::fromLatin1(category)
                            << QByteArray(said);
    };
    row("determinism", "mismatch:determinism", true, "DETERMINISM_VIOLATION", "same inputs");
    row("seed", "mismatch:seed", true, "SEED_MISMATCH", "base seed");
    row("rng", "mismatch:rng", true, "UNSEEDED_RNG", "Seed the generator");
    row("external", "mismatch:external", true, "EXTERNAL_CALL", "Record or mock");
    row("volatile", "mismatch:volatile", true, "VOLATILE_LEAK", "Leave the field out");
    row("altered", "golden-altered", true, "GOLDEN_ALTERED", "engine is not at fault");
    row("hashes of seed", "mismatch:seed", false, "", "A report holds only hashes");
    row("hashes of external", "mismatch:external", false, "EXTERNAL_CALL", "by its name calls out");
    row("hashes of altered", "golden-altered", false, "GOLDEN_ALTERED", "engine is not at fault");
}

void TestIncidentLab::rootCauses()
{
    QFETCH(QString, fault);
    QFETCH(bool, recorded);
    QFETCH(QString, category);
    QFETCH(QByteArray, said);
    QVERIFY(healthyRun());
    QCOMPARE(lab({u"inject"_s, fault}).exitCode, 0);
    QVERIFY(stateBecomes("failed"));
    const QString recordings = QFileInfo(m_profile).path() + u"/aos/golden"_s;
    if (!recorded)
        for (const QString &name : QDir(recordings).entryList(QDir::Files))
            QVERIFY(QFile::remove(recordings + u'/' + name));
    const auto opened = incident({u"open"_s, u"--type"_s, u"mismatch"_s, u"--json"_s});
    QVERIFY2(opened.exitCode == 0, opened.err.constData());
    const QString id = opened.json()[u"id"].toString();
    QCOMPARE(opened.json()[u"severity"].toString(), u"P0"_s);
    const auto diff = incident({u"step"_s, id, u"diff"_s, u"run"_s});
    QVERIFY2(diff.exitCode == 0, (diff.out + diff.err).constData());
    QVERIFY2(diff.out.contains(said), diff.out.constData());
    QCOMPARE(shown(id)[u"suggested_category"].toString(), category);
    const auto check = incident({u"step"_s, id, u"check-golden"_s, u"run"_s});
    QCOMPARE(check.exitCode, category == u"GOLDEN_ALTERED" ? 2 : 0);
}

void TestIncidentLab::webhookFails()
{
    QCOMPARE(lab({u"inject"_s, u"engine-frozen"_s}).exitCode, 0); // there is something to tell
    QTRY_VERIFY_WITH_TIMEOUT(ctl(u"monitor status"_s).out.contains("does not take messages"), 40'000);
    QCOMPARE(lab({u"clear"_s, u"engine-frozen"_s}).exitCode, 0);
    QVERIFY(becomes(u"shadow status"_s, "verdict", "healthy"));
}

void TestIncidentLab::followed_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("severity");
    QTest::addColumn<QString>("mended"); ///< before this step the fault is taken away; empty: the steps do it
    QTest::addColumn<Answers>("answers");
    const QStringList cause{u"note"_s, u"ID"_s, u"cause: what the lab did"_s};
    const auto skip = [](const char *step, const char *why) {
        return QStringList{u"step"_s, u"ID"_s, QLatin1String(step), u"skip"_s, u"--reason"_s, QLatin1String(why)};
    };
    QTest::newRow("mismatch") << u"mismatch:rng"_s << u"P0"_s << u"note-fix"_s
                              << Answers{{u"classify"_s,
                                          {u"classify"_s, u"ID"_s, u"SUGGESTED"_s, u"--reason"_s, u"compared"_s}},
                                         {u"note-fix"_s, {u"note"_s, u"ID"_s, u"fix applied: seeded"_s}}};
    QTest::newRow("process_died") << u"engine-killed"_s << u"P1"_s << QString() << Answers{{u"note-cause"_s, cause}};
    QTest::newRow("disk_full") << u"disk-full"_s << u"P1"_s << QString()
                               << Answers{{u"note-cause"_s, cause},
                                          {u"journal"_s, skip("journal", "not on that disk")},
                                          {u"schedule"_s, skip("schedule", "the lab has no scheduler")}};
    QTest::newRow("stale_log") << u"engine-frozen"_s << u"P1"_s << QString()
                               << Answers{{u"note-cause"_s, cause},
                                          {u"end"_s, skip("end", "it goes on")},
                                          {u"restart"_s, skip("restart", "it goes on")}};
    QTest::newRow("webhook") << u"webhook-down"_s << u"P3"_s << u"test"_s
                             << Answers{{u"note-cause"_s, cause}, {u"reload"_s, skip("reload", "the receiver")}};
}

void TestIncidentLab::followed()
{
    if (!qEnvironmentVariableIsSet("GOLDWATCH_TORTURE"))
        QSKIP("takes minutes: ./dev torture");
    QFETCH(QString, fault);
    QFETCH(QString, severity);
    QFETCH(QString, mended);
    QFETCH(Answers, answers);
    const QString type = QString::fromLatin1(QTest::currentDataTag());
    QElapsedTimer clock;
    clock.start();
    QVERIFY(healthyRun());
    if (const auto injected = lab({u"inject"_s, fault}); injected.exitCode != 0 && type == u"disk_full")
        QSKIP(injected.err.constData()); // without the right to mount
    if (type == u"webhook")
        webhookFails();
    const QStringList open{u"open"_s, u"--type"_s, type, u"--json"_s};
    CtlResult opened;
    // Once it is open: asking again would join it.
    QTRY_VERIFY_WITH_TIMEOUT(opened.exitCode == 0 || (opened = incident(open)).exitCode == 0, 30'000);
    if (type == u"disk_full") // it writes until nothing fits any more
        QVERIFY(stateBecomes("died"));
    const QString id = opened.json()[u"id"].toString();
    QCOMPARE(opened.json()[u"severity"].toString(), severity);
    QVERIFY(!opened.json()[u"joined"].toBool());
    const auto filled = [&](QStringList words) {
        words.replaceInStrings(u"SUGGESTED"_s, shown(id)[u"suggested_category"].toString());
        return words.replaceInStrings(u"ID"_s, id);
    };
    int left = 40;
    QString step;
    while ((step = nextStep(shown(id))) != u"close" && !step.isEmpty() && --left > 0) {
        const auto guidance = incident({u"show"_s, id}).out;
        QVERIFY2(guidance.contains('(' + step.toUtf8() + "), "), guidance.constData());
        if (step == mended)
            QCOMPARE(lab({u"clear"_s, fault}).exitCode, 0);
        // On a busy machine its checks come late.
        if (step == u"watch" || step == u"monitoring" || step == u"empty" || step == u"queue")
            QTRY_COMPARE_WITH_TIMEOUT(ctl(u"monitor check"_s).exitCode, 0, 30'000);
        if (step == u"goes-on" || step == u"watch")
            QVERIFY(becomes(u"shadow status"_s, "verdict", "healthy"));
        const bool isRead = step == u"close.post-incident-checklist";
        const auto did = answers.contains(step) ? incident(filled(answers.value(step)))
                         : isRead               ? incident({u"step"_s, id, step, u"done"_s})
                                                : incident({u"step"_s, id, u"run"_s, u"--force"_s});
        QVERIFY2(did.exitCode == 0, (step.toUtf8() + ": " + guidance + did.out + did.err).constData());
        QVERIFY2(nextStep(shown(id)) != step, qPrintable(step));
    }
    QCOMPARE(step, u"close"_s);
    QVERIFY(incident({u"show"_s, id}).out.contains("incident close " + id.toUtf8()));
    QStringList close{u"close"_s, id};
    for (const auto &item : shown(id)[u"checklist"].toArray())
        if (!item[u"met"].toBool())
            close << u"--confirm"_s << item[u"item"].toString() + u"=seen in the lab"_s;
    const auto closed = incident(close);
    QVERIFY2(closed.exitCode == 0, closed.err.constData());
    QCOMPARE(shown(id)[u"state"].toString(), u"closed"_s);
    const auto report = incident({u"export"_s, id});
    QCOMPARE(report.exitCode, 0);
    QVERIFY(report.out.contains("SHA-256 of its evidence.sha256"));
    QVERIFY(!report.out.contains("Not decided."));
    QCOMPARE(incident({u"verify"_s, id}).exitCode, 0);
    qInfo("closed after %.1f s", double(clock.elapsed()) / 1000);
}

/// A stop file where no service looks, as with services that were started without heeding it.
void TestIncidentLab::stopWithoutEffect()
{
    QVERIFY(healthyRun());
    QFile file(m_profile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    QVERIFY(text.contains(".workflow_emergency_stop"));
    const QString elsewhere = m_ctl.write(u"elsewhere.toml"_s, text.replace(".workflow_emergency_stop", ".unheeded"));
    const auto opened = on(elsewhere, {u"incident"_s, u"open"_s, u"--type"_s, u"mismatch"_s, u"--problem"_s,
                                       u"seen by eye"_s, u"--json"_s});
    QVERIFY2(opened.exitCode == 0, opened.err.constData());
    const QString id = opened.json()[u"id"].toString();
    const auto step = [&](const char *name) {
        return on(elsewhere, {u"incident"_s, u"step"_s, id, QLatin1String(name), u"run"_s, u"--force"_s});
    };
    QVERIFY(step("stop").exitCode != -1); // how it went is what the next one proves
    const auto proven = step("prove-stop");
    QCOMPARE(proven.exitCode, 2);
    QVERIFY2(proven.out.contains("WORKFLOW_EMERGENCY_STOP=true"), proven.out.constData()); // what to do
    const auto after = on(elsewhere, {u"incident"_s, u"show"_s, id, u"--json"_s}).json();
    QCOMPARE(after[u"stop"][u"effective"].toString(), u"no"_s);
    QCOMPARE(stepState(after, u"prove-stop"_s), u"failed"_s);
    QCOMPARE(on(elsewhere, {u"stop"_s, u"status"_s}).exitCode, 2);
    QVERIFY(on(elsewhere, {u"shadow"_s, u"status"_s}).out.contains("P1  The emergency stop is set and has no effect"));
    QVERIFY(QFile::remove(QFileInfo(m_profile).path() + u"/aos/.unheeded"_s));
}

/// An incident with @p steps steps; each writes a line, and its parent's number, and takes its time unless "fast" is
/// there.
QString TestIncidentLab::openWithSteps(const QString &profile, int steps)
{
    QByteArray text = "---\ntype: trial\nseverity: P2\nanswers: webhook\n---\n\n# Trial\n\n## Only phase\n";
    for (int n = 0; n < steps; ++n) {
        const QByteArray name = "step-" + QByteArray::number(n);
        const QByteArray file = QFile::encodeName(m_ctl.path(QString::fromLatin1(name)));
        text += "\n### Step " + name + "\n\n```bash name=" + name + " changes=yes exit=0\necho ran >> " + file +
                "\necho $PPID > " + file + ".parent\ntest -e " + QFile::encodeName(m_ctl.path(u"fast"_s)) +
                " || sleep 2\n```\n";
    }
    m_ctl.write(u"books/trial.md"_s, text);
    const auto opened =
        on(profile, {u"incident"_s, u"open"_s, u"--type"_s, u"trial"_s, u"--problem"_s, u"x"_s, u"--json"_s});
    if (opened.exitCode != 0)
        qWarning("%s", (opened.out + opened.err).constData());
    return opened.json()[u"id"].toString();
}

/// Whatever was killed: nothing ran twice, the journal verifies, what nobody knows runs again only when asked to.
void TestIncidentLab::resumes(const QString &profile, const QString &id, int steps)
{
    const auto words = [&](const QString &more) {
        return on(profile, QStringList{u"incident"_s} + more.arg(id).split(u' '));
    };
    const auto isRunning = [](const QJsonObject &incident) {
        for (const auto &one : incident[u"steps"].toArray())
            if (one[u"state"].toString() == u"running")
                return true;
        return false;
    };
    QJsonObject seen; // a dead desk's claim lasts twenty seconds
    QTRY_VERIFY_WITH_TIMEOUT(!isRunning(seen = words(u"show %1 --json"_s).json()), 40'000);
    QCOMPARE(words(u"verify %1"_s).exitCode, 0);
    m_ctl.write(u"fast"_s, {});
    int unknown = 0;
    for (int n = 0; n < steps; ++n) {
        const QString step = u"step-%1"_s.arg(n), state = stepState(seen, step), file = m_ctl.path(step);
        const qsizetype lines = linesOf(file);
        QVERIFY2(state == u"done"    ? lines == 1
                 : state == u"ready" ? lines == 0
                                     : lines <= 1,
                 qPrintable(u"%1 is %2 and ran %3 times"_s.arg(step, state).arg(lines)));
        const QString run = u"step %1 "_s + step + u" run --force"_s;
        if (state == u"outcome_unknown") {
            ++unknown;
            const auto refused = words(run);
            QCOMPARE(refused.exitCode, 75);
            QVERIFY2(refused.err.contains("--again"), refused.err.constData());
            QCOMPARE(linesOf(file), lines);
        }
        if (state == u"done")
            continue;
        const auto again = words(run + u" --again"_s);
        QVERIFY2(again.exitCode == 0, (again.out + again.err).constData());
        QCOMPARE(linesOf(file), lines + 1);
    }
    QVERIFY(nextStep(words(u"show %1 --json"_s).json()).isEmpty());
    QCOMPARE(words(u"verify %1"_s).exitCode, 0);
    QCOMPARE(words(u"close %1"_s).exitCode, 0);
    for (int n = 0; n < steps; ++n)
        for (const QString &name : {u"step-%1"_s.arg(n), u"step-%1.parent"_s.arg(n)})
            QFile::remove(m_ctl.path(name));
    QVERIFY(QFile::remove(m_ctl.path(u"fast"_s)));
    qInfo("%d kills, the outcome of %d is unknown", steps, unknown);
    QVERIFY(unknown > 0);
}

void TestIncidentLab::killedProgram()
{
    const QByteArray books = QFile::encodeName(m_ctl.path(u"books"_s));
    const QString profile = m_ctl.profileFor(m_ctl.path(u"alone"_s), "[playbooks]\ndirs = [\"" + books + "\"]\n");
    const QString id = openWithSteps(profile, kills());
    QVERIFY(!id.isEmpty());
    for (int n = 0; n < kills(); ++n) {
        QProcess process;
        process.setProcessEnvironment(m_ctl.environment);
        process.start(u"" GW_BINARY_DIR "/goldwatchctl"_s, {u"--env-file"_s, profile, u"incident"_s, u"step"_s, id,
                                                            u"step-%1"_s.arg(n), u"run"_s, u"--force"_s});
        QVERIFY(process.waitForStarted());
        if (n % 2 == 0) // its command runs; else anywhere
            QTRY_COMPARE_WITH_TIMEOUT(linesOf(m_ctl.path(u"step-%1"_s.arg(n))), 1, 20'000);
        QTest::qSleep(QRandomGenerator::global()->bounded(300)); // the moment is what is tested
        process.kill();
        QVERIFY(process.waitForFinished());
    }
    resumes(profile, id, kills());
}

void TestIncidentLab::killedAgent()
{
    if (!qEnvironmentVariableIsSet("GOLDWATCH_TORTURE"))
        QSKIP("takes minutes: ./dev torture");
    gw::host::test::Sshd sshd;
    if (!sshd.prepare())
        QSKIP(qPrintable(sshd.problem()));
    const QProcessEnvironment before = m_ctl.environment;
    m_ctl.environment.insert(u"PATH"_s, sshd.programs() + u':' + before.value(u"PATH"_s));
    const QByteArray books = QFile::encodeName(m_ctl.path(u"books"_s));
    const QString profile =
        m_ctl.profileFor(m_ctl.path(u"alone"_s), "[host]\nkind = \"ssh\"\nssh = \"m4\"\nagent = \"" GW_BINARY_DIR
                                                 "/goldwatchctl\"\n[playbooks]\ndirs = [\"" +
                                                     books + "\"]\n");
    const QString id = openWithSteps(profile, kills());
    QVERIFY(!id.isEmpty());
    for (int n = 0; n < kills(); ++n) {
        const QString parent = m_ctl.path(u"step-%1.parent"_s.arg(n));
        QProcess process;
        process.setProcessEnvironment(m_ctl.environment);
        process.start(u"" GW_BINARY_DIR "/goldwatchctl"_s, {u"--env-file"_s, profile, u"incident"_s, u"step"_s, id,
                                                            u"step-%1"_s.arg(n), u"run"_s, u"--force"_s});
        QTRY_COMPARE_WITH_TIMEOUT(linesOf(parent), 1, 60'000);
        QFile file(parent);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const pid_t agent = file.readAll().trimmed().toInt();
        QFile command(u"/proc/%1/cmdline"_s.arg(agent));
        QVERIFY(command.open(QIODevice::ReadOnly) && command.readAll().contains("agent"));
        QTest::qSleep(QRandomGenerator::global()->bounded(100));
        QCOMPARE(::kill(agent, SIGKILL), 0);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 3);
    }
    resumes(profile, id, kills());
    m_ctl.environment = before;
}

QTEST_GUILESS_MAIN(TestIncidentLab)
#include "test_incidentlab.moc"
