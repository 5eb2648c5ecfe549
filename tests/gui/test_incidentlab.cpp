// SPDX-License-Identifier: GPL-3.0-or-later
// Each of the five types in the practice lab, from the fault to the report: the real window over the real agent, led by
// what the guided view says and offers, and by nothing else.
#include "GuidedDesk.h"

#include "gui/incidents/IncidentParts.h"
#include "gui/incidents/ReadText.h"
#include "gui/incidents/closing/ChecklistRow.h"
#include "gui/incidents/closing/ReportPanel.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/RangeSwitch.h"

#include "base/Json.h"

#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTextEdit>

using namespace gw;
using namespace gw::gui;
using incident::StepState;

class TestIncidentLab : public QObject
{
    Q_OBJECT
public:
    static void initMain() { qputenv("QTEST_FUNCTION_TIMEOUT", "900000"); } // ms, of all five together
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void followed_data();
    void followed();
    void stopWithoutEffect();

private:
    using Reasons = QMap<QString, QString>; ///< of steps that do not apply in the lab

    struct Ran
    {
        int exitCode = -1;
        QByteArray out, err;
    };
    static Ran ctl(const QStringList &words)
    {
        QProcess process;
        process.start(QStringLiteral(GW_BINARY_DIR "/goldwatchctl"), words);
        const bool ended = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 90'000);
        return {ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput(), process.readAllStandardError()};
    }
    static Ran lab(const QStringList &words) { return ctl(QStringList{QStringLiteral("lab")} + words); }
    [[nodiscard]] Ran here(const QString &words) const
    {
        return ctl(QStringList{QStringLiteral("--env-file"), m_profile.file} + words.split(u' '));
    }
    [[nodiscard]] bool isHealthy() const
    {
        const auto &status = m_desk->window->session().status();
        return status && status->state == health::RunState::Running && status->verdict == health::Verdict::Healthy;
    }
    [[nodiscard]] bool shows(const QString &type) const
    {
        const auto &status = m_desk->window->session().status();
        return status && std::any_of(status->problems.begin(), status->problems.end(),
                                     [&](const auto &problem) { return json::enumName(problem.kind) == type; });
    }
    void beHealthy();
    void makeWebhookFail();
    void openIncident(const QString &type);
    void follow(const QString &step);
    void write(const QString &step);
    void classify();
    void close();
    void readReport(const QString &id);

    QTemporaryDir m_home;
    std::unique_ptr<Theme> m_theme;
    environment::Profile m_profile;
    std::unique_ptr<GuidedDesk> m_desk;
    Reasons m_skipped;
};

void TestIncidentLab::initTestCase()
{
    if (qEnvironmentVariableIsEmpty("GOLDWATCH_TORTURE"))
        QSKIP("follows five playbooks on a lab that must not be slow: ./dev torture");
    for (const char *name : {"XDG_RUNTIME_DIR", "XDG_DATA_HOME"})
        qputenv(name, QFile::encodeName(m_home.path()));
    QFile::setPermissions(m_home.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("PATH", GW_BINARY_DIR ":" + qgetenv("PATH")); // as it is installed
    const auto up = lab({QStringLiteral("up"), QStringLiteral("--detach"), QStringLiteral("--no-services"),
                         QStringLiteral("--speed"), QStringLiteral("100")});
    QVERIFY2(up.exitCode == 0, up.err.constData());
    const auto answer = parseObject(up.out.split('\n').first(), QStringLiteral("lab up"));
    QVERIFY(answer);
    const auto profile = environment::readProfile(answer->value(QLatin1String("env_file")).toString());
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().text()));
    m_profile = *profile;
    QCOMPARE(here(QStringLiteral("monitor start")).exitCode, 0);
    m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Dark);
    m_desk = std::make_unique<GuidedDesk>(m_profile, m_home.filePath(QStringLiteral("desktop.ini")));
    m_desk->enter();
}

void TestIncidentLab::cleanupTestCase()
{
    m_desk.reset();
    if (!m_profile.file.isEmpty())
        (void)here(QStringLiteral("monitor stop"));
    (void)lab({QStringLiteral("down")});
}

void TestIncidentLab::followed_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("mended"); ///< before this step the fault is taken away; empty: the steps do it
    QTest::addColumn<Reasons>("skipped");
    QTest::newRow("mismatch") << "mismatch:rng" << "note-fix" << Reasons();
    QTest::newRow("process_died") << "engine-killed" << "" << Reasons();
    QTest::newRow("disk_full") << "disk-full" << ""
                               << Reasons{{QStringLiteral("journal"), QStringLiteral("not on that disk")},
                                          {QStringLiteral("schedule"), QStringLiteral("the lab has no scheduler")}};
    QTest::newRow("stale_log") << "engine-frozen" << ""
                               << Reasons{{QStringLiteral("end"), QStringLiteral("it goes on")},
                                          {QStringLiteral("restart"), QStringLiteral("it goes on")}};
    QTest::newRow("webhook") << "webhook-down" << "test"
                             << Reasons{{QStringLiteral("reload"), QStringLiteral("it was the receiver")}};
}

void TestIncidentLab::beHealthy()
{
    (void)here(QStringLiteral("stop disable")); // where a row ended before it was lifted
    QCOMPARE(lab({QStringLiteral("clear"), QStringLiteral("all")}).exitCode, 0);
    QCOMPARE(lab({QStringLiteral("restart")}).exitCode, 0);
    QTRY_VERIFY_WITH_TIMEOUT(isHealthy(), 60'000);
}

/// There is something to tell, and nobody who takes it.
void TestIncidentLab::makeWebhookFail()
{
    QCOMPARE(lab({QStringLiteral("inject"), QStringLiteral("engine-frozen")}).exitCode, 0);
    QTRY_VERIFY_WITH_TIMEOUT(here(QStringLiteral("monitor status")).out.contains("does not take messages"), 60'000);
    QCOMPARE(lab({QStringLiteral("clear"), QStringLiteral("engine-frozen")}).exitCode, 0);
    QTRY_VERIFY_WITH_TIMEOUT(isHealthy(), 60'000);
}

/// From the verdict bar where it is the worst that the run shows, else by hand; nobody says what was seen.
void TestIncidentLab::openIncident(const QString &type)
{
    if (type != u"webhook")
        QTRY_VERIFY_WITH_TIMEOUT(shows(type), 60'000);
    const auto &status = m_desk->window->session().status();
    if (!status->problems.isEmpty() && json::enumName(status->problems.first().kind) == type) {
        m_desk->press("verdictPlaybook");
    } else {
        m_desk->act("incident.open");
        auto *dialog = m_desk->find<QDialog>("openIncident");
        QVERIFY(dialog);
        auto *types = dialog->findChild<QListWidget *>(QStringLiteral("openTypes"));
        for (int i = 0; i < types->count(); ++i)
            if (types->item(i)->data(Qt::UserRole).toString() == type)
                types->setCurrentRow(i);
        auto *deed = dialog->findChild<Button *>(QStringLiteral("openDeed"));
        QTRY_VERIFY(deed->isEnabled());
        QTest::mouseClick(deed, Qt::LeftButton);
    }
    const auto isIt = [&] {
        const incident::Incident *chosen = m_desk->desk().chosen();
        return chosen && chosen->isOpen() && chosen->type == type;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isIt(), 20'000);
    m_desk->act("incident.steps");
}

/// What the command asks for is written as a note: "cause: <what failed>".
void TestIncidentLab::write(const QString &step)
{
    static const QRegularExpression asked(QStringLiteral("note \\S+ \"([^<\"]+)<"));
    const QString command = m_desk->find<ReadText>("commandText")->toPlainText();
    const auto match = asked.match(command);
    QVERIFY2(match.hasMatch(), qPrintable(step + QStringLiteral(": ") + command));
    auto *note = m_desk->find<QLineEdit>("stepNote");
    QTest::keyClicks(note, match.captured(1) + QStringLiteral("what the lab did"));
    QTest::keyClick(note, Qt::Key_Return);
}

void TestIncidentLab::classify()
{
    m_desk->press("stepThere");
    QTRY_VERIFY(m_desk->find<QPlainTextEdit>("causeReason")->isVisible());
    QTest::keyClicks(m_desk->find<QPlainTextEdit>("causeReason"), QStringLiteral("as comparing shows"));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->offers("causeSubmit"), 30'000); // the suggestion is chosen by itself
    m_desk->press("causeSubmit");
    QTRY_VERIFY(m_desk->desk().chosen()->classification);
    QCOMPARE(m_desk->desk().chosen()->classification->category, QStringLiteral("UNSEEDED_RNG"));
    m_desk->act("incident.steps");
}

void TestIncidentLab::close()
{
    m_desk->press("stepThere");
    for (const ChecklistRow *row : m_desk->window->findChildren<ChecklistRow *>()) {
        auto *word = row->findChild<RangeSwitch *>(QStringLiteral("checkWord"));
        if (!word->isVisible())
            continue; // the incident shows it by itself
        word->setFocus();
        QTest::keyClick(word, Qt::Key_Right);
        QCOMPARE(row->word(), ChecklistRow::Word::Confirmed);
        QTest::keyClicks(row->findChild<QLineEdit *>(QStringLiteral("checkText")), QStringLiteral("seen in the lab"));
    }
    m_desk->press("closingClose");
}

/// One step by what the page offers for it; ends when it is over.
void TestIncidentLab::follow(const QString &step)
{
    const bool isMonitored = step == u"watch" || step == u"monitoring" || step == u"empty" || step == u"queue";
    if (isMonitored) // on a busy machine its checks come late
        QTRY_COMPARE_WITH_TIMEOUT(here(QStringLiteral("monitor check")).exitCode, 0, 60'000);
    if (step == u"goes-on" || step == u"watch")
        QTRY_VERIFY_WITH_TIMEOUT(isHealthy(), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window->session().isLive(), 30'000);
    if (m_skipped.contains(step)) {
        m_desk->press("stepSkip");
        m_desk->answer(m_skipped.value(step));
    } else if (m_desk->offers("stepThere")) {
        const bool closes = m_desk->find<Button>("stepThere")->text().startsWith(QStringLiteral("Close"));
        closes ? close() : classify();
    } else if (m_desk->offers("stepRun")) {
        m_desk->press("stepRun");
        if (m_desk->find<QLineEdit>("askField")->isVisible()) // what cannot be taken back: its environment is typed
            m_desk->answer(m_profile.name);
    } else if (m_desk->find<Button>("stepRun")->isVisible()) {
        write(step);
    } else {
        m_desk->press("stepByHand");
        m_desk->answer({});
    }
    if (QTest::currentTestFailed())
        return;
    const auto ended = [&] {
        const auto *now = m_desk->desk().chosen();
        return !now->isOpen() || m_desk->isOver(step) || m_desk->stateOf(step) == StepState::Failed ||
               m_desk->stateOf(step) == StepState::OutcomeUnknown;
    };
    QTRY_VERIFY_WITH_TIMEOUT(ended() && !m_desk->desk().running(), 180'000);
    const incident::Incident &after = *m_desk->desk().chosen();
    QStringList said{step};
    for (const auto &record : after.step(step)->commands)
        said << record.command << record.verdict << record.output.right(500) << record.errors.right(500);
    QVERIFY2(!after.isOpen() || m_desk->isOver(step), qPrintable(said.join(u'\n')));
}

void TestIncidentLab::readReport(const QString &id)
{
    m_desk->act("incident.report");
    const QString text = m_desk->find<QTextEdit>("reportText")->toPlainText();
    QVERIFY(text.contains(QStringLiteral("SHA-256 of its evidence.sha256")));
    QVERIFY(!text.contains(QStringLiteral("Not decided.")));
    QVERIFY(m_desk->find<Label>("reportJournal")->text().contains(m_desk->desk().chosen()->head.hash));
    m_desk->dialogs.file = m_home.filePath(id + QStringLiteral(".md"));
    m_desk->press("reportSave");
    QTRY_VERIFY(QFile::exists(m_desk->dialogs.file));
    const auto verified = here(QStringLiteral("incident verify ") + id);
    QVERIFY2(verified.exitCode == 0, (verified.out + verified.err).constData());
}

void TestIncidentLab::followed()
{
    QFETCH(QString, fault);
    QFETCH(QString, mended);
    QFETCH(Reasons, skipped);
    const QString type = QString::fromLatin1(QTest::currentDataTag());
    m_skipped = skipped;
    QElapsedTimer clock;
    clock.start();
    beHealthy();
    if (QTest::currentTestFailed())
        return;
    if (const auto injected = lab({QStringLiteral("inject"), fault}); injected.exitCode != 0)
        QSKIP(injected.err.constData()); // a disk is mounted with the right to do so alone
    if (type == u"webhook")
        makeWebhookFail();
    if (type == u"disk_full") // it writes until nothing fits any more
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->window->session().status()->state, health::RunState::Died, 60'000);
    openIncident(type);
    if (QTest::currentTestFailed())
        return;
    const QString id = m_desk->desk().chosenId();
    m_desk->act("incident.take");
    QTRY_COMPARE(m_desk->desk().chosen()->state, incident::State::Acknowledged);
    for (int left = 80; left > 0 && m_desk->desk().chosen()->isOpen(); --left) {
        const QString step = m_desk->steps().step();
        if (m_desk->isOver(step)) {
            QCOMPARE(m_desk->find<Button>("stepOnward")->role(), Button::Role::Primary); // where it leads
            m_desk->press("stepOnward");
            QVERIFY(m_desk->steps().step() != step);
            continue;
        }
        if (step == mended)
            QCOMPARE(lab({QStringLiteral("clear"), fault}).exitCode, 0);
        follow(step);
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(m_desk->desk().chosenId(), id);
    }
    QCOMPARE(m_desk->desk().chosen()->state, incident::State::Closed);
    readReport(id);
    qInfo("closed after %.1f s", double(clock.elapsed()) / 1000);
}

/// A stop file where no service looks, as with services that were started without heeding it.
void TestIncidentLab::stopWithoutEffect()
{
    beHealthy();
    if (QTest::currentTestFailed())
        return;
    QFile file(m_profile.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    QVERIFY(text.contains(".workflow_emergency_stop"));
    QFile elsewhere(m_home.filePath(QStringLiteral("elsewhere.toml")));
    QVERIFY(elsewhere.open(QIODevice::WriteOnly));
    elsewhere.write(text.replace(".workflow_emergency_stop", ".unheeded"));
    elsewhere.close();
    const auto profile = environment::readProfile(elsewhere.fileName());
    QVERIFY(profile);
    GuidedDesk desk(*profile, m_home.filePath(QStringLiteral("elsewhere.ini")));
    desk.enter();
    if (QTest::currentTestFailed())
        return;
    desk.desk().open(QStringLiteral("mismatch"), QStringLiteral("seen by eye"));
    const auto isOpen = [&] { return desk.desk().chosen() && desk.desk().chosen()->summary == u"seen by eye"; };
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(), 20'000);
    const auto run = [&](const QString &step) {
        desk.steps().showStep(step);
        QTRY_VERIFY(desk.offers("stepRun"));
        desk.press("stepRun");
        QTRY_VERIFY_WITH_TIMEOUT(desk.stateOf(step) != StepState::Ready && desk.stateOf(step) != StepState::Running &&
                                     !desk.desk().running(),
                                 60'000);
    };
    run(QStringLiteral("stop"));
    const auto effect = [&] {
        const auto &stop = desk.desk().chosen()->stop;
        return stop ? stop->effective : host::Effect::Unknown;
    };
    int tries = 0;
    do {
        QTest::qWait(500); // two intervals of the run
        run(QStringLiteral("prove-stop"));
    } while (++tries < 20 && effect() == host::Effect::Unknown && !QTest::currentTestFailed());
    QCOMPARE(effect(), host::Effect::No);
    QTRY_COMPARE(desk.stateOf(QStringLiteral("prove-stop")), StepState::Failed);
    QTRY_COMPARE(desk.find<Label>("stopProof")->text(), QStringLiteral("Not effective"));
    QString words; // what to do stands beside it
    for (const ReadText *one : desk.steps().findChildren<ReadText *>())
        words += one->toPlainText() + u'\n';
    QVERIFY2(words.contains(QStringLiteral("WORKFLOW_EMERGENCY_STOP=true")), qPrintable(words));
    QVERIFY(QFile::remove(QString(profile->paths.stopFile)));
}

QTEST_MAIN(TestIncidentLab)
#include "test_incidentlab.moc"
