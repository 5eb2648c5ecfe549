// SPDX-License-Identifier: GPL-3.0-or-later
// Desks that die in the middle of a step, lose their agent there, or stand beside another one: what ran is known, what
// is not known is said, and nothing runs twice. GOLDWATCH_TORTURE=N: N kills of each.
#include "GuidedDesk.h"
#include "StorePlace.h"

#include "gui/incidents/StepRail.h"
#include "gui/widgets/Label.h"

#include "base/FileWriter.h"
#include "base/JsonFile.h"
#include "incident/Entries.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QListView>
#include <QListWidget>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <csignal>
#include <sys/file.h>
#include <unistd.h>

using namespace gw;
using namespace gw::gui;
using incident::StepState;

namespace {

qsizetype linesOf(const QString &file)
{
    QFile read(file);
    return read.open(QIODevice::ReadOnly) ? read.readAll().count('\n') : 0;
}

QString nameOf(int step) { return QStringLiteral("step-%1").arg(step); }

/// An environment of this machine in a folder: a playbook of @p steps steps that write a line each and take their time
/// unless "fast" is there, and a store. One at a time: what is started finds it by XDG_DATA_HOME.
class Yard
{
public:
    explicit Yard(int steps, const QString &store = {})
    {
        QByteArray text = "---\ntype: trial\nseverity: P2\nanswers: webhook\n---\n\n# Trial\n\n## Only phase\n";
        for (int n = 0; n < steps; ++n) {
            const QByteArray name = nameOf(n).toUtf8(), file = QFile::encodeName(path(nameOf(n)));
            text += "\n### Step " + name + "\n\n```bash name=" + name + " changes=yes exit=0\necho ran >> " + file +
                    "\ntest -e " + QFile::encodeName(path(QStringLiteral("fast"))) + " || sleep 2\n```\n";
        }
        write("books/trial.md", text);
        const QByteArray dir = QFile::encodeName(m_dir.path()), url = store.isEmpty() ? "sqlite" : store.toUtf8();
        qputenv("XDG_DATA_HOME", dir + "/data"); // where the store of SQLite lies; for everybody who is started here
        write("trial.toml",
              "name = \"trial\"\n[paths]\nlogs = [\"" + dir + "/*.log\"]\nrun_dirs = [\"" + dir +
                  "/runs/*\"]\ngolden_dirs = [\"" + dir + "/runs/*/golden\"]\nstate_dir = \"" + dir +
                  "/state\"\nstop_file = \"" + dir + "/stop\"\nreports_dir = \"" + dir + "/reports\"\npid_file = \"" +
                  dir + "/monitor.pid\"\ndisks = []\n[shadow]\nprocess = \"no process has this name\"\n[services]\n" +
                  "backend = \"\"\nworkers = \"\"\nredis = \"\"\npostgres = \"\"\nprometheus = \"\"\nalertmanager = "
                  "\"\"\n[playbooks]\ndirs = [\"" +
                  dir + "/books\"]\n[store]\nurl = \"" + url + "\"\n");
        QDir(m_dir.path()).mkpath(QStringLiteral("reports"));
    }
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] QString sqliteFile() const { return path(QStringLiteral("data/goldwatch/store.sqlite")); }
    [[nodiscard]] environment::Profile profile() const
    {
        const auto read = environment::readProfile(path(QStringLiteral("trial.toml")));
        if (!read)
            qFatal("%s", qPrintable(read.error().text()));
        return *read;
    }
    void write(const char *name, const QByteArray &content) const
    {
        const QString file = path(QLatin1String(name));
        QDir().mkpath(QFileInfo(file).path());
        if (const auto written = writeFile(file, content); !written)
            qFatal("%s", qPrintable(written.error().text()));
    }
    [[nodiscard]] std::pair<int, QByteArray> ctl(const QString &words) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(GW_BINARY_DIR "/goldwatchctl"),
                      QStringList{QStringLiteral("--env-file"), path(QStringLiteral("trial.toml"))} +
                          words.split(u' '));
        const bool ended = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000);
        return {ended ? process.exitCode() : -1, process.readAllStandardOutput()};
    }
    /// The id of an incident that is open now.
    [[nodiscard]] QString open() const
    {
        const auto [code, said] = ctl(QStringLiteral("incident open --type trial --problem x --json"));
        const auto opened = parseObject(said, QStringLiteral("incident open"));
        if (code != 0 || !opened)
            qFatal("%s", said.constData());
        return opened->value(QLatin1String("id")).toString();
    }

private:
    QTemporaryDir m_dir;
};

} // namespace

class TestIncidentDesks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void killedDesktop();
    void killedAgent();
    void deadDeskIsNoticed();
    void desksSeeEachOther_data() { store::test::addEngines(); }
    void desksSeeEachOther();
    void oneOfTwoRunsIt_data() { store::test::addEngines(); }
    void oneOfTwoRunsIt();
    void monitorKnowsOfWebhooks();
    void journalIsProven();
    void incidentsAreFound();

private:
    static int kills() { return std::max(10, qEnvironmentVariableIntValue("GOLDWATCH_TORTURE")); }
    static void choose(const GuidedDesk &desk, const QString &id)
    {
        QTRY_VERIFY(desk.desk().find(id));
        desk.desk().choose(id);
    }
    static void verifies(const Yard &yard, const QString &id)
    {
        const auto [code, said] = yard.ctl(QStringLiteral("incident verify ") + id);
        QVERIFY2(code == 0, said);
    }
    void resumes(const Yard &yard, const QString &id);
    std::unique_ptr<Theme> m_theme;
};

void TestIncidentDesks::initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light); }

/// Whatever was killed: the journal verifies, nothing ran twice, and what nobody knows runs again only when asked to.
void TestIncidentDesks::resumes(const Yard &yard, const QString &id)
{
    GuidedDesk desk(yard.profile(), yard.path(QStringLiteral("after.ini")));
    desk.enter();
    choose(desk, id);
    const auto isAnyRunning = [&] {
        const auto &steps = desk.desk().chosen()->steps;
        return std::any_of(steps.begin(), steps.end(), [](const auto &s) { return s.state == StepState::Running; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(!isAnyRunning(), 60'000); // a dead desk's claim lasts twenty seconds
    verifies(yard, id);
    yard.write("fast", {});
    int unknown = 0;
    for (int n = 0; n < kills(); ++n) {
        const QString step = nameOf(n), file = yard.path(step);
        const StepState state = desk.stateOf(step);
        const qsizetype lines = linesOf(file);
        QVERIFY2(state == StepState::Done    ? lines == 1
                 : state == StepState::Ready ? lines == 0
                                             : lines <= 1,
                 qPrintable(QStringLiteral("%1 is %2 and ran %3 times").arg(step).arg(int(state)).arg(lines)));
        if (state == StepState::Done)
            continue;
        desk.steps().showStep(step);
        const qsizetype asked = desk.dialogs.asked.size();
        QTRY_VERIFY(desk.offers("stepRun"));
        desk.press("stepRun");
        // Ready: it runs. Unknown: somebody is asked first, with why.
        QCOMPARE(desk.dialogs.asked.size(), asked + (state == StepState::OutcomeUnknown));
        if (state == StepState::OutcomeUnknown) {
            ++unknown;
            QVERIFY(desk.dialogs.asked.last().text.contains(QStringLiteral("Nobody knows")));
        }
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(step), StepState::Done, 20'000);
        QTRY_VERIFY(!desk.desk().running());
        QCOMPARE(linesOf(file), lines + 1);
    }
    desk.desk().close(id, {}, {});
    QTRY_COMPARE(desk.desk().chosen()->state, incident::State::Closed);
    verifies(yard, id);
    qInfo("%d kills, the outcome of %d was unknown", kills(), unknown);
    QVERIFY(unknown > 0);
}

void TestIncidentDesks::killedDesktop()
{
    const Yard yard(kills());
    const QString id = yard.open();
    for (int n = 0; n < kills(); ++n) {
        const QString step = nameOf(n);
        QProcess desktop;
        desktop.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        desktop.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("--desktop"), yard.path(QStringLiteral("trial.toml")),
                       yard.path(QStringLiteral("desktop.ini")), id, step});
        QVERIFY(desktop.waitForStarted());
        if (n % 2 == 0) // its command runs; else anywhere
            QTRY_COMPARE_WITH_TIMEOUT(linesOf(yard.path(step)), 1, 30'000);
        QTest::qWait(QRandomGenerator::global()->bounded(n % 2 == 0 ? 300 : 2000)); // the moment is what is tested
        desktop.kill();
        QVERIFY(desktop.waitForFinished());
    }
    resumes(yard, id);
}

void TestIncidentDesks::killedAgent()
{
    const Yard yard(kills());
    const QString id = yard.open();
    {
        GuidedDesk desk(yard.profile(), yard.path(QStringLiteral("desktop.ini")));
        desk.enter();
        choose(desk, id);
        for (int n = 0; n < kills(); ++n) {
            const QString step = nameOf(n);
            desk.steps().showStep(step);
            QTRY_VERIFY_WITH_TIMEOUT(desk.offers("stepRun"), 30'000);
            const qint64 agent = desk.window->session().host()->welcome().pid;
            desk.press("stepRun");
            QTRY_COMPARE_WITH_TIMEOUT(linesOf(yard.path(step)), 1, 30'000);
            QTest::qWait(QRandomGenerator::global()->bounded(100));
            QCOMPARE(::kill(pid_t(agent), SIGKILL), 0);
            QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(step), StepState::OutcomeUnknown, 20'000);
            QVERIFY(!desk.desk().chosen()->step(step)->reason.isEmpty());
            QTRY_VERIFY_WITH_TIMEOUT(
                desk.window->session().isLive() && desk.window->session().host()->welcome().pid != agent, 30'000);
        }
    }
    resumes(yard, id);
}

/// Was: a desk that died writes nothing, and its step stayed running on every other screen.
void TestIncidentDesks::deadDeskIsNoticed()
{
    const Yard yard(1);
    const QString id = yard.open();
    GuidedDesk desk(yard.profile(), yard.path(QStringLiteral("desktop.ini")));
    desk.enter();
    choose(desk, id);
    {
        store::Place place;
        place.file = yard.sqliteFile();
        place.heads = yard.path(QStringLiteral("reports/.heads"));
        const auto store = store::Store::open(place);
        const incident::Who grace{QStringLiteral("grace"), QStringLiteral("desk-2")};
        const auto claimed = store->claim(
            {id,
             nameOf(0),
             Milliseconds(2000),
             incident::entryOf(grace, incident::kinds::stepStarted,
                               incident::StepStarted{nameOf(0), {QStringLiteral("true")}, false, false, {}}),
             {}});
        QTRY_VERIFY(claimed.isFinished());
        QVERIFY(claimed.resultCount() == 1 && claimed.result());
    }
    QTRY_COMPARE(desk.stateOf(nameOf(0)), StepState::Running);
    QTRY_VERIFY(desk.find<Label>("stepState")->text().contains(QStringLiteral("grace")));
    QVERIFY(!desk.find<Button>("stepRun")->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(nameOf(0)), StepState::OutcomeUnknown, 15'000);
    QTRY_VERIFY(desk.find<Label>("stepState")->text().contains(QStringLiteral("fell silent")));
    QTRY_VERIFY(desk.offers("stepRun"));
}

void TestIncidentDesks::desksSeeEachOther()
{
    QFETCH(QString, engine);
    const store::test::StorePlace place(engine);
    const Yard yard(2, place.place.isPostgres() ? place.url() : QString());
    const QString id = yard.open();
    GuidedDesk here(yard.profile(), yard.path(QStringLiteral("here.ini"))),
        there(yard.profile(), yard.path(QStringLiteral("there.ini")));
    for (GuidedDesk *desk : {&here, &there}) {
        desk->enter();
        choose(*desk, id);
        desk->steps().showStep(nameOf(0));
        QTRY_VERIFY_WITH_TIMEOUT(desk->offers("stepRun"), 30'000);
    }
    here.press("stepRun");
    QTRY_COMPARE(there.stateOf(nameOf(0)), StepState::Running);
    QTRY_VERIFY(!there.find<Button>("stepRun")->isVisible()); // somebody is at it: who, and where
    const incident::Who me = IncidentDesk::who();
    QTRY_VERIFY(there.find<Label>("stepState")->text().contains(me.name));
    QVERIFY(!there.find<Button>("stepSkip")->isVisible());
    there.act("step.run");
    QVERIFY(!there.desk().running());
    QTRY_COMPARE_WITH_TIMEOUT(there.stateOf(nameOf(0)), StepState::Done, 20'000);
    QCOMPARE(linesOf(yard.path(nameOf(0))), 1);
    // What one writes stands on the other's screen, without anybody's doing.
    there.act("step.note");
    auto *note = there.find<QLineEdit>("stepNote");
    QTest::keyClicks(note, QStringLiteral("worker 2 is odd"));
    QTest::keyClick(note, Qt::Key_Return);
    QTRY_VERIFY(here.desk().chosen()->timeline.last().text.contains(QStringLiteral("worker 2 is odd")));
    there.desk().close(id, {}, {});
    QTRY_COMPARE(here.desk().chosen()->state, incident::State::Closed);
    QTRY_VERIFY(!here.find<Button>("stepRun")->isVisible());
}

/// Both press before either can know of the other, and one on what it saw long ago.
void TestIncidentDesks::oneOfTwoRunsIt()
{
    QFETCH(QString, engine);
    const store::test::StorePlace place(engine);
    const Yard yard(2, place.place.isPostgres() ? place.url() : QString());
    const QString id = yard.open();
    GuidedDesk here(yard.profile(), yard.path(QStringLiteral("here.ini"))),
        there(yard.profile(), yard.path(QStringLiteral("there.ini")));
    QSignalSpy refused(&here.desk(), &IncidentDesk::failed), refusedThere(&there.desk(), &IncidentDesk::failed);
    for (GuidedDesk *desk : {&here, &there}) {
        desk->enter();
        choose(*desk, id);
        desk->steps().showStep(nameOf(0));
        QTRY_VERIFY_WITH_TIMEOUT(desk->offers("stepRun"), 30'000);
    }
    here.press("stepRun");
    there.press("stepRun");
    QVERIFY(here.desk().running() && there.desk().running()); // neither knows better yet
    QTRY_VERIFY_WITH_TIMEOUT(!here.desk().running() && !there.desk().running(), 30'000);
    QCOMPARE(refused.size() + refusedThere.size(), 1);
    for (const GuidedDesk *desk : {&here, &there})
        QTRY_COMPARE(desk->stateOf(nameOf(0)), StepState::Done);
    QCOMPARE(linesOf(yard.path(nameOf(0))), 1);

    const auto plan = there.desk().planOf(*there.desk().chosen(), nameOf(1));
    QVERIFY(plan);
    yard.write("fast", {});
    QCOMPARE(yard.ctl(QStringLiteral("incident step %1 %2 run --force").arg(id, nameOf(1))).first, 0);
    there.desk().run(id, *plan, false); // planned before the other ran it
    QTRY_COMPARE(there.stateOf(nameOf(1)), StepState::Done);
    QTRY_VERIFY(!there.desk().running());
    QCOMPARE(linesOf(yard.path(nameOf(1))), 1);
    verifies(yard, id);
}

/// That a webhook takes nothing shows in no run: the dialog opens it from what the monitor found.
void TestIncidentDesks::monitorKnowsOfWebhooks()
{
    const Yard yard(1);
    const environment::Profile profile = yard.profile();
    const host::MonitorPlaces places(profile.paths);
    QVERIFY(QDir().mkpath(places.folder));
    QFile lock(places.lock); // this test is the monitor that runs
    QVERIFY(lock.open(QFile::WriteOnly | QFile::Unbuffered));
    QCOMPARE(::flock(lock.handle(), LOCK_EX), 0);
    QVERIFY(lock.write(QByteArray::number(::getpid()) + '\n') > 0);
    host::MonitorState state;
    state.pid = ::getpid();
    state.startedAt = state.lastCheck = QDateTime::currentDateTimeUtc();
    host::MonitorAlert alert;
    alert.problem.kind = health::ProblemKind::Webhook;
    alert.problem.severity = health::Severity::P3;
    alert.problem.subject = QStringLiteral("webhook oncall");
    alert.problem.summary = QStringLiteral("The webhook oncall does not take messages");
    state.alerts = {alert};
    QVERIFY(writeJsonFile(places.state, toJson(state).toObject(), 0600));

    GuidedDesk desk(profile, yard.path(QStringLiteral("desktop.ini")));
    desk.enter();
    desk.act("incident.open");
    auto *dialog = desk.find<QDialog>("openIncident");
    QVERIFY(dialog);
    auto *types = dialog->findChild<QListWidget *>(QStringLiteral("openTypes"));
    auto *deed = dialog->findChild<Button *>(QStringLiteral("openDeed"));
    const auto take = [&](const char *type) {
        for (int i = 0; i < types->count(); ++i)
            if (types->item(i)->data(Qt::UserRole).toString() == QLatin1String(type))
                types->setCurrentRow(i);
    };
    take("webhook");
    QTRY_VERIFY(deed->isEnabled());
    take("mismatch"); // of that the monitor found nothing
    QVERIFY(!deed->isEnabled());
    take("webhook");
    QTest::mouseClick(deed, Qt::LeftButton);
    QTRY_VERIFY(desk.desk().chosen());
    QCOMPARE(desk.desk().chosen()->type, QStringLiteral("webhook"));
    QCOMPARE(desk.desk().chosen()->summary, alert.problem.summary);
    // Over a monitor that ended nobody claims to know.
    QCOMPARE(::flock(lock.handle(), LOCK_UN), 0);
    QSignalSpy failed(&desk.desk(), &IncidentDesk::failed);
    desk.desk().open(QStringLiteral("webhook"), {});
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(desk.desk().incidents().size(), 1);
}

/// The tab proves the journal that it shows, whenever it has grown.
void TestIncidentDesks::journalIsProven()
{
    const Yard yard(1);
    store::test::StorePlace place(QStringLiteral("sqlite"));
    place.place.file = yard.sqliteFile();
    const QString id = yard.open();
    GuidedDesk desk(yard.profile(), yard.path(QStringLiteral("desktop.ini")));
    desk.enter();
    choose(desk, id);
    const auto says = [&](const char *words) {
        return desk.find<Label>("incidentJournal")->text().contains(QLatin1String(words));
    };
    QTRY_VERIFY(says("Journal intact"));
    QVERIFY(says(qPrintable(desk.desk().chosen()->head.hash.left(8))));
    desk.desk().note(id, QStringLiteral("one more"));
    QTRY_COMPARE(desk.desk().chosen()->head.sequence, 2);
    QTRY_VERIFY(says("Journal intact") && says(qPrintable(desk.desk().chosen()->head.hash.left(8))));
    // Somebody with all rights on the database changes who opened it.
    QVERIFY(place.sql(QStringLiteral("UPDATE entries SET author = 'eve' WHERE sequence = 1")));
    desk.desk().note(id, QStringLiteral("and one"));
    QTRY_VERIFY(says("Journal not intact"));
    QVERIFY(desk.desk().proof()->found->findings.first().kind == store::Finding::Edited);
}

void TestIncidentDesks::incidentsAreFound()
{
    const Yard yard(1);
    GuidedDesk desk(yard.profile(), yard.path(QStringLiteral("desktop.ini")));
    desk.enter();
    auto *search = desk.find<QLineEdit>("incidentSearch");
    auto *list = desk.window->incidents()->list();
    QVERIFY(!search->isEnabled()); // there is nothing to look for
    for (const auto &[type, seen] :
         {std::pair{"trial", "worker 2 restarts"}, std::pair{"webhook", "posts are refused"}}) {
        QSignalSpy opened(&desk.desk(), &IncidentDesk::opened);
        desk.desk().open(QLatin1String(type), QLatin1String(seen));
        QTRY_COMPARE(opened.size(), 1);
    }
    QTRY_COMPARE(list->model()->rowCount(), 3); // with a heading
    const QString chosen = desk.desk().chosenId();
    QTest::keyClicks(search, QStringLiteral("RESTARTS worker"));
    QCOMPARE(list->model()->rowCount(), 2);
    QCOMPARE(desk.desk().chosenId(), chosen); // looking chooses nothing
    search->clear();
    QTest::keyClicks(search, QStringLiteral("nobody wrote this"));
    QCOMPARE(list->model()->rowCount(), 0);
    search->clear();
    QCOMPARE(list->model()->rowCount(), 3);
    QCOMPARE(list->currentIndex().data().toString(), desk.desk().chosen()->summary);
}

namespace {

/// A desktop of its own, that chooses the incident @p words name and runs the step, to be killed at any moment.
int runDesktop(QApplication &app, const QStringList &words)
{
    const auto profile = environment::readProfile(words.value(0));
    if (!profile)
        return 1;
    const Theme theme(app, ThemeMode::Light);
    GuidedDesk desk(*profile, words.value(1));
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        const incident::Incident *incident = desk.desk().find(words.value(2));
        if (!desk.window->session().isLive() || !incident)
            return;
        timer.stop();
        desk.desk().choose(incident->id);
        desk.act("incident.show");
        desk.steps().showStep(words.value(3));
        desk.act("step.run");
    });
    timer.start(20);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QTEST_FUNCTION_TIMEOUT", "3600000"); // ms, of all kills together
    QApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == QLatin1String("--desktop"))
        return runDesktop(app, words.mid(2));
    TestIncidentDesks test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}
#include "test_incidentdesks.moc"
