// SPDX-License-Identifier: GPL-3.0-or-later
// The Incidents tab on a real store and a real host: what the desk does, and the page worked with the keyboard.
#include "ModelEdges.h"
#include "Scene.h"

#include "gui/Dialogs.h"
#include "gui/Theme.h"
#include "gui/incidents/EntryModel.h"
#include "gui/incidents/IncidentDesk.h"
#include "gui/incidents/IncidentModel.h"
#include "gui/incidents/IncidentPage.h"
#include "gui/incidents/ReadText.h"
#include "gui/incidents/StepModel.h"
#include "gui/incidents/StepRail.h"
#include "gui/incidents/StepsPage.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/StateNote.h"
#include "gui/window/MainWindow.h"
#include "gui/window/VerdictBar.h"

#include "host/LocalHost.h"
#include "incident/Surroundings.h"

#include <QAbstractItemModelTester>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace gw;
using namespace gw::gui;

namespace {

class Yes : public Dialogs
{
public:
    void ask(QWidget *, const Question &question, std::function<void()> then) override
    {
        asked.append(question);
        then();
    }
    QList<Question> asked;
};

const QByteArray playbookText = R"(---
type: mismatch
severity: P0
answers: mismatch
first: Look first
recovery: minutes
---

# Trial

## 1. Look

### See what is there

Nobody knows yet.

```bash name=look changes=no exit=0
echo first; echo second; echo aside >&2
```

Expected: two lines.

### Ask somebody

No command for this one.

## 2. Act

### Write it

```bash name=act changes=yes confirm=ask exit=0 undo="rm -f {{reports_dir}}/written"
echo x >> {{reports_dir}}/written
```

### Fail

```bash name=fail changes=no exit=0
exit 3
```

### Wait

```bash name=wait changes=no exit=0 timeout=5m
echo begun; sleep 120
```

### Do what is typed

```bash name=typed changes=yes confirm=typed exit=0
echo typed
```
)";

/// An environment of this machine with a store, a playbook and nothing that runs.
struct Desk
{
    Desk()
    {
        QDir().mkpath(path(QStringLiteral("playbooks")));
        QDir().mkpath(path(QStringLiteral("reports")));
        QFile file(path(QStringLiteral("playbooks/mismatch.md")));
        if (!file.open(QFile::WriteOnly) || file.write(playbookText) != playbookText.size())
            qFatal("cannot write the playbook");
        profile.name = QStringLiteral("trial");
        profile.file = path(QStringLiteral("trial.toml"));
        profile.storeUrl = QStringLiteral("sqlite:") + path(QStringLiteral("store.db"));
        profile.playbookDirs = {path(QStringLiteral("playbooks"))};
        profile.paths.logs = {path(QStringLiteral("*.log"))};
        profile.paths.runDirs = {path(QStringLiteral("runs/*"))};
        profile.paths.goldenDirs = {path(QStringLiteral("runs/*/golden"))};
        profile.paths.archiveDir = path(QStringLiteral("archive"));
        profile.paths.stateDir = path(QStringLiteral("state"));
        profile.paths.reportsDir = path(QStringLiteral("reports"));
        profile.paths.stopFile = path(QStringLiteral("stop"));
        profile.paths.disks = {};
        profile.shadow.process = QStringLiteral("no process has this name");
        for (QString *url : {&profile.services.backend, &profile.services.workers, &profile.services.redis,
                             &profile.services.postgres, &profile.services.prometheus, &profile.services.alertmanager})
            url->clear();
    }
    [[nodiscard]] QString path(const QString &name) const { return home.filePath(name); }
    [[nodiscard]] static HostFactory factory()
    {
        return [](const environment::Profile &profile, bool unlocked) -> std::unique_ptr<host::Host> {
            auto host = host::LocalHost::open({profile, unlocked});
            if (!host)
                qFatal("%s", qPrintable(host.error().text()));
            return *std::move(host);
        };
    }
    QTemporaryDir home;
    environment::Profile profile;
};

/// A session with its desk, and an incident when asked.
struct Office
{
    explicit Office(const Desk &desk) : session(Desk::factory()), incidents(session) { session.open(desk.profile); }
    ~Office() { session.close(); }
    void open()
    {
        QTRY_COMPARE(incidents.state(), IncidentDesk::State::Ready);
        QSignalSpy opened(&incidents, &IncidentDesk::opened);
        incidents.open(QStringLiteral("mismatch"), QStringLiteral("somebody saw it"));
        QTRY_COMPARE(opened.size(), 1);
        QVERIFY(incidents.chosen());
    }
    [[nodiscard]] const incident::Step &step(const char *id) const
    {
        return *incidents.chosen()->step(QLatin1String(id));
    }
    void run(const char *id, bool again = false)
    {
        const auto plan = incidents.planOf(*incidents.chosen(), QLatin1String(id));
        QVERIFY(plan);
        incidents.run(incidents.chosenId(), *plan, again);
    }
    Session session;
    IncidentDesk incidents;
};

} // namespace

class TestIncidents : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_english.load(QStringLiteral(":/i18n/goldwatch_en.qm")) &&
                QCoreApplication::installTranslator(&m_english)); // plurals
        m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Dark);
    }
    void models();
    void opensAndJoins();
    void twoDesksTellEachOther();
    void storeThatFailsIsTold();
    void runsSteps();
    void whatRunsCanBeEnded();
    void lostHostLeavesOutcomeUnknown();
    void readOnlyKeepsEvidenceOnly();
    void workedByKeyboard();
    void typedConfirmation();
    void comesBackToTheSameStep();
    void verdictLeadsToPlaybook();
    void everythingHasAName();

private:
    QTranslator m_english;
    std::unique_ptr<Theme> m_theme;
};

void TestIncidents::models()
{
    Desk desk;
    Office office(desk);
    office.open();
    const incident::Incident incident = *office.incidents.chosen();

    IncidentModel list;
    const QAbstractItemModelTester listTester(&list);
    list.set({incident},
             {{QStringLiteral("20261129-000000-aaaa"), Error{ErrorKind::BadInput, QStringLiteral("torn"), {}, {}}}},
             TimeText(), QStringLiteral("trial"));
    QCOMPARE(list.rowCount(), 4); // two headings
    checkEdges(list);
    QCOMPARE(list.indexOf(incident.id).row(), 1);
    QVERIFY(!(list.flags(list.index(0)) & Qt::ItemIsSelectable));
    QVERIFY(list.index(3).data(IncidentModel::DetailRole).toString().contains(QStringLiteral("torn")));
    QVERIFY(list.index(1).data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("P0")));
    list.clear();
    checkEdges(list);

    StepModel steps;
    const QAbstractItemModelTester stepTester(&steps);
    steps.set(incident, QStringLiteral("look"));
    QCOMPARE(steps.rowCount(), 4); // two phases, the steps of the first
    steps.set(incident, QStringLiteral("act"));
    QCOMPARE(steps.rowCount(), 6);
    QCOMPARE(steps.indexOf(QStringLiteral("act")).data(StepModel::ShownRole).toBool(), true);
    QVERIFY(!steps.indexOf(QStringLiteral("look")).isValid()); // folded
    QCOMPARE(steps.steps().size(), 6);
    checkEdges(steps);
    steps.clear();
    checkEdges(steps);

    EntryModel entries;
    const QAbstractItemModelTester entryTester(&entries);
    entries.set(incident, TimeText());
    QCOMPARE(entries.rowCount(), 1);
    office.incidents.note(incident.id, QStringLiteral("cause: a test"));
    QTRY_COMPARE(office.incidents.chosen()->timeline.size(), 2);
    entries.set(*office.incidents.chosen(), TimeText());
    QCOMPARE(entries.rowCount(), 2);
    QVERIFY(entries.index(1).data().toString().contains(QStringLiteral("cause: a test")));
    checkEdges(entries);
    entries.clear();
    checkEdges(entries);
}

void TestIncidents::opensAndJoins()
{
    Desk desk;
    Office office(desk);
    office.open();
    QSignalSpy opened(&office.incidents, &IncidentDesk::opened), failed(&office.incidents, &IncidentDesk::failed);
    office.incidents.open(QStringLiteral("mismatch"), QStringLiteral("somebody else saw it"));
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(opened.first().at(1).toBool()); // joined
    QCOMPARE(office.incidents.incidents().size(), 1);
    QCOMPARE(office.incidents.openCount(), 1);
    // Nothing shows it and nobody says what was seen; and a type that there is not.
    office.incidents.open(QStringLiteral("mismatch"), QStringLiteral("  "));
    office.incidents.open(QStringLiteral("flood"), QStringLiteral("water"));
    QTRY_COMPARE(failed.size(), 2);
    QCOMPARE(office.incidents.incidents().size(), 1);
}

void TestIncidents::twoDesksTellEachOther()
{
    Desk desk;
    Office here(desk), there(desk);
    here.open();
    QTRY_COMPARE(there.incidents.openCount(), 1);
    there.incidents.choose(here.incidents.chosenId());
    there.incidents.acknowledge(there.incidents.chosenId());
    QTRY_COMPARE(here.incidents.chosen()->state, incident::State::Acknowledged);
    QSignalSpy failed(&here.incidents, &IncidentDesk::failed);
    here.incidents.acknowledge(here.incidents.chosenId()); // it is taken
    QTRY_COMPARE(failed.size(), 1);

    // Another environment in the same store sees it too; its steps are not run on that one's host.
    environment::Profile other = desk.profile;
    other.name = QStringLiteral("elsewhere");
    other.file = desk.path(QStringLiteral("elsewhere.toml"));
    there.session.open(other);
    QTRY_COMPARE(there.incidents.incidents().size(), 1);
    const incident::Incident &seen = there.incidents.incidents().first();
    const auto plan = there.incidents.planOf(seen, QStringLiteral("look"));
    QVERIFY(there.incidents.refusalOf(seen, *plan).contains(QStringLiteral("trial")));
}

void TestIncidents::storeThatFailsIsTold()
{
    Desk desk;
    QFile obstacle(desk.path(QStringLiteral("folder")));
    QVERIFY(obstacle.open(QFile::WriteOnly));
    obstacle.close();
    desk.profile.storeUrl = QStringLiteral("sqlite:") + desk.path(QStringLiteral("folder/store.db"));
    Office office(desk);
    QTRY_COMPARE(office.incidents.state(), IncidentDesk::State::Failed);
    QVERIFY(office.incidents.error());
    QVERIFY(!office.incidents.types().isEmpty()); // the playbooks are there all the same
    QVERIFY(obstacle.remove());
    office.incidents.retry();
    QTRY_COMPARE(office.incidents.state(), IncidentDesk::State::Ready);
    QVERIFY(!office.incidents.error());
}

void TestIncidents::runsSteps()
{
    Desk desk;
    Office office(desk);
    office.open();
    office.run("look");
    QVERIFY(office.incidents.running());
    QVERIFY(!office.incidents
                 .refusalOf(*office.incidents.chosen(),
                            *office.incidents.planOf(*office.incidents.chosen(), QStringLiteral("act")))
                 .isEmpty()); // one at a time
    QTRY_COMPARE(office.step("look").state, incident::StepState::Done);
    QVERIFY(!office.incidents.running());
    QCOMPARE(office.step("look").commands.size(), 1);
    QCOMPARE(office.step("look").commands.first().output, QStringLiteral("first\nsecond\n"));
    QCOMPARE(office.step("look").commands.first().errors, QStringLiteral("aside\n"));

    QSignalSpy failed(&office.incidents, &IncidentDesk::failed);
    office.run("fail");
    QTRY_COMPARE(office.step("fail").state, incident::StepState::Failed);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(office.step("fail").commands.first().exitCode, std::optional<qint64>(3));

    office.run("act");
    QTRY_COMPARE(office.step("act").state, incident::StepState::Done);
    QVERIFY(QFile::exists(desk.path(QStringLiteral("reports/written"))));
    const auto plan = office.incidents.planOf(*office.incidents.chosen(), QStringLiteral("act"));
    office.incidents.undo(office.incidents.chosenId(), *plan, QStringLiteral("a test"));
    QTRY_VERIFY(office.step("act").undone);
    QVERIFY(!QFile::exists(desk.path(QStringLiteral("reports/written"))));

    office.incidents.skip(office.incidents.chosenId(), QStringLiteral("typed"), QStringLiteral("not needed"));
    QTRY_COMPARE(office.step("typed").state, incident::StepState::Skipped);
    QCOMPARE(office.step("typed").reason, QStringLiteral("not needed"));
}

void TestIncidents::whatRunsCanBeEnded()
{
    Desk desk;
    Office office(desk);
    office.open();
    office.run("wait");
    QTRY_VERIFY(office.incidents.running() && office.incidents.running()->lines.contains(QStringLiteral("begun")));
    QTRY_COMPARE(office.step("wait").state, incident::StepState::Running);
    office.incidents.stop();
    QTRY_VERIFY(!office.incidents.running());
    QTRY_COMPARE(office.step("wait").state, incident::StepState::OutcomeUnknown);
}

void TestIncidents::lostHostLeavesOutcomeUnknown()
{
    Desk desk;
    Office office(desk);
    office.open();
    office.run("wait");
    QTRY_COMPARE(office.step("wait").state, incident::StepState::Running);
    office.session.retry(); // another connection: the host that ran it is gone
    QTRY_VERIFY(!office.incidents.running());
    QTRY_COMPARE(office.step("wait").state, incident::StepState::OutcomeUnknown);
    office.incidents.doneByHand(office.incidents.chosenId(), QStringLiteral("wait"), QStringLiteral("looked"));
    QTRY_COMPARE(office.step("wait").state, incident::StepState::Done);
}

void TestIncidents::readOnlyKeepsEvidenceOnly()
{
    Desk desk;
    desk.profile.production = true;
    Office office(desk);
    office.open();
    const incident::Incident incident = *office.incidents.chosen();
    const auto plan = office.incidents.planOf(incident, QStringLiteral("look"));
    QVERIFY(office.incidents.refusalOf(incident, *plan).contains(QStringLiteral("read-only")));
    QVERIFY(office.incidents.refusalOf(incident, incident::capturePlan(incident)).isEmpty());
    QSignalSpy failed(&office.incidents, &IncidentDesk::failed);
    office.run("look");
    QCOMPARE(failed.size(), 1);
    QVERIFY(!office.incidents.running());
    office.session.setUnlocked(true);
    QVERIFY(office.incidents.refusalOf(incident, *plan).isEmpty());
}

namespace {

/// The real window over the desk's host.
struct Room
{
    explicit Room(Desk &desk) : settings(desk.path(QStringLiteral("desktop.ini")))
    {
        window = std::make_unique<MainWindow>(Desk::factory(), settings, dialogs);
        window->open(desk.profile);
        window->show();
    }
    void enter()
    {
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        wake();
        QTRY_COMPARE(window->incidentDesk().state(), IncidentDesk::State::Ready);
        QTest::keyClick(window.get(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY(page().isVisible());
    }
    void openByHand()
    {
        QTest::keyClick(window.get(), Qt::Key_I, Qt::ControlModifier);
        auto *dialog = window->findChild<QDialog *>(QStringLiteral("openIncident"));
        QVERIFY(dialog);
        auto *types = dialog->findChild<QListWidget *>(QStringLiteral("openTypes"));
        auto *deed = dialog->findChild<Button *>(QStringLiteral("openDeed"));
        QVERIFY(!deed->isEnabled());
        QTest::keyClick(types, Qt::Key_Home);
        types->setCurrentRow(0);
        QVERIFY(!deed->isEnabled()); // nobody says what was seen
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("openSeen")), QStringLiteral("two differ"));
        QVERIFY(deed->isEnabled());
        QTest::keyClick(dialog->findChild<QLineEdit *>(QStringLiteral("openSeen")), Qt::Key_Return);
        QTRY_VERIFY(window->incidentDesk().chosen());
        QTRY_VERIFY(!window->findChild<QDialog *>(QStringLiteral("openIncident"))); // it had the keyboard
        wake();
    }
    void wake()
    {
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }
    [[nodiscard]] IncidentPage &page() const { return *window->incidents(); }
    [[nodiscard]] StepsPage &steps() const { return *page().steps(); }
    [[nodiscard]] const incident::Step &step(const char *id) const
    {
        return *window->incidentDesk().chosen()->step(QLatin1String(id));
    }
    template<class T> T *find(const char *name) const { return window->findChild<T *>(QLatin1String(name)); }
    void act(const char *action) const { window->actions().get(QLatin1String(action))->trigger(); }

    Settings settings;
    Yes dialogs;
    std::unique_ptr<MainWindow> window;
};

} // namespace

void TestIncidents::workedByKeyboard()
{
    Desk desk;
    Room room(desk);
    room.enter();
    QVERIFY(room.find<QWidget>("typeReference")->isVisible()); // none is open: what there can be
    QVERIFY(room.window->findChildren<Button *>(QStringLiteral("openType")).size() >= 5);
    room.openByHand();
    QTRY_COMPARE(room.steps().step(), QStringLiteral("look"));
    QCOMPARE(room.find<Label>("incidentTitle")->text(), QStringLiteral("two differ"));
    QVERIFY(room.find<Label>("stepTitle")->text().contains(QStringLiteral("See what is there")));
    QVERIFY(room.find<ReadText>("commandText")->toPlainText().startsWith(QStringLiteral("echo first")));

    QTRY_COMPARE(room.window->session().link(), Link::Connected);
    QTest::keyClick(room.window.get(), Qt::Key_Return, Qt::ControlModifier); // reads only: nobody is asked
    QTRY_COMPARE(room.step("look").state, incident::StepState::Done);
    QVERIFY(room.dialogs.asked.isEmpty());
    QTRY_VERIFY(room.find<ReadText>("resultOutput"));
    QCOMPARE(room.find<ReadText>("resultOutput")->toPlainText().trimmed(), QStringLiteral("first\nsecond"));
    QCOMPARE(room.find<ReadText>("resultErrors")->toPlainText().trimmed(), QStringLiteral("aside"));

    QTest::keyClick(room.steps().rail(), Qt::Key_Down);
    QVERIFY(room.find<Button>("stepRun")->isHidden()); // it has no command
    room.act("step.done");
    auto *field = room.find<QLineEdit>("askField");
    QTest::keyClicks(field, QStringLiteral("asked Ada"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(room.window->incidentDesk().chosen()->next()->id, QStringLiteral("act"));

    room.act("step.onward");
    QCOMPARE(room.steps().step(), QStringLiteral("act"));
    room.act("step.run"); // changes something: asked first
    QCOMPARE(room.dialogs.asked.size(), 1);
    QVERIFY(room.dialogs.asked.first().text.contains(QStringLiteral("reports/written")));
    QTRY_COMPARE(room.step("act").state, incident::StepState::Done);

    QTest::keyClick(room.steps().rail(), Qt::Key_Down);
    room.act("step.skip");
    QTest::keyClick(field, Qt::Key_Escape); // left as it is
    QCOMPARE(room.step("fail").state, incident::StepState::Ready);
    room.act("step.skip");
    QVERIFY(!room.find<Button>("askDeed")->isEnabled()); // a skip takes a reason
    QTest::keyClicks(field, QStringLiteral("known to fail"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(room.step("fail").state, incident::StepState::Skipped);

    room.act("step.note");
    auto *note = room.find<QLineEdit>("stepNote");
    QTest::keyClicks(note, QStringLiteral("worker 2 is odd"));
    QTest::keyClick(note, Qt::Key_Return);
    QTRY_VERIFY(room.window->incidentDesk().chosen()->timeline.last().text.contains(QStringLiteral("worker 2 is odd")));
    QVERIFY(note->text().isEmpty());
    room.act("step.back");
    QCOMPARE(room.steps().step(), QStringLiteral("act"));
}

void TestIncidents::typedConfirmation()
{
    Desk desk;
    Room room(desk);
    room.enter();
    room.openByHand();
    QTRY_VERIFY(!room.steps().step().isEmpty());
    room.steps().showStep(QStringLiteral("typed"));
    room.act("step.run");
    auto *field = room.find<QLineEdit>("askField");
    QTRY_VERIFY(field->isVisible());
    QTest::keyClicks(field, QStringLiteral("tria"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(field->isVisible());
    QVERIFY(!room.window->incidentDesk().running());
    QTest::keyClicks(field, QStringLiteral("l"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(room.step("typed").state, incident::StepState::Done);
    QVERIFY(room.dialogs.asked.isEmpty());
}

void TestIncidents::comesBackToTheSameStep()
{
    Desk desk;
    QString id;
    {
        Room room(desk);
        room.enter();
        room.openByHand();
        QTRY_VERIFY(!room.steps().step().isEmpty());
        room.steps().showStep(QStringLiteral("fail"));
        id = room.window->incidentDesk().chosenId();
        // Not closed: it goes as it would when somebody kills it.
    }
    Room room(desk);
    room.enter();
    QTRY_COMPARE(room.window->incidentDesk().chosenId(), id);
    QCOMPARE(room.steps().step(), QStringLiteral("fail"));
}

void TestIncidents::verdictLeadsToPlaybook()
{
    Desk desk;
    Scene scene(20);
    scene.addMismatch();
    scene.publish();
    scene.profile.storeUrl = desk.profile.storeUrl;
    scene.profile.playbookDirs = desk.profile.playbookDirs;
    scene.profile.paths.reportsDir = desk.profile.paths.reportsDir;
    Settings settings(desk.path(QStringLiteral("desktop.ini")));
    Yes dialogs;
    MainWindow window(scene.factory(), settings, dialogs);
    window.open(scene.profile);
    window.show();
    QTRY_VERIFY(window.session().isLive());
    QTRY_COMPARE(window.incidentDesk().state(), IncidentDesk::State::Ready);
    auto *button = window.findChild<Button *>(QStringLiteral("verdictPlaybook"));
    QCOMPARE(button->role(), Button::Role::OnCritical); // nobody has it: the bar is filled
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(window.incidentDesk().chosen());
    QVERIFY(window.incidents()->isVisible());
    const incident::Incident &incident = *window.incidentDesk().chosen();
    QCOMPARE(incident.type, QStringLiteral("mismatch"));
    QCOMPARE(incident.run, scene.change.status.run);
    QCOMPARE(incident.facts.value(QStringLiteral("run_id")), QStringList(QStringLiteral("primary-w0-32bbca9a")));
    QTRY_COMPARE(button->text(), QStringLiteral("Go to step"));
    QTest::mouseClick(button, Qt::LeftButton); // the same cause is the same incident
    QCOMPARE(window.incidentDesk().incidents().size(), 1);
    window.actions().get(QStringLiteral("incident.take"))->trigger();
    QTRY_COMPARE(button->role(), Button::Role::Plain); // somebody has it
}

void TestIncidents::everythingHasAName()
{
    Desk desk;
    Room room(desk);
    room.enter();
    room.openByHand();
    QTRY_VERIFY(!room.steps().step().isEmpty());
    for (const QWidget *widget : room.page().findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                 qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(widget->metaObject()->className()),
                                                        widget->objectName())));
    }
    for (const Qt::LayoutDirection direction : {Qt::RightToLeft, Qt::LeftToRight}) {
        room.window->setLayoutDirection(direction);
        for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
            m_theme->setMode(mode);
            QCOMPARE(room.window->grab().size().isEmpty(), false);
        }
    }
}

QTEST_MAIN(TestIncidents)
#include "test_incidents.moc"
