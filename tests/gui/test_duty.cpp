// SPDX-License-Identifier: GPL-3.0-or-later
// The day of a run: what is due when, what was done here, who is there, and what reminds of it.
#include "Scene.h"

#include "gui/Theme.h"
#include "gui/duty/DutyBook.h"
#include "gui/duty/DutyModel.h"
#include "gui/duty/DutyPanel.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/NoticeLine.h"
#include "gui/window/MainWindow.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gw;
using namespace gw::gui;

namespace {

const QDateTime begin = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);

environment::Contact contact(const char *name, const char *when, const char *how = "tel:1")
{
    return {QStringLiteral("Operator"), QString::fromLatin1(name), QString::fromLatin1(how), QString::fromLatin1(when)};
}

QDateTime local(int hour, int minute) { return QDateTime(QDate(2026, 11, 23), QTime(hour, minute, 30), Qt::UTC); }

/// A session @p hours into its run, and the book that follows it.
struct Fixture
{
    explicit Fixture(double hours = 14.5) : session(scene.factory()), daemon(session), book(session, daemon)
    {
        auto &status = scene.change.status;
        status.startedAt = status.judgedAt.addSecs(-qint64(hours * 3600));
        status.elapsed = Seconds(qint64(hours * 3600));
        QObject::connect(&book, &DutyBook::announced, &book,
                         [this](const Announcement &told) { announced.append(told.title); });
        QObject::connect(&book, &DutyBook::settled, &book, [this](const QString &key) { settled.append(key); });
        QObject::connect(&book, &DutyBook::failed, &book, [this](const QString &why) { failures.append(why); });
    }
    void open()
    {
        scene.publish();
        session.open(scene.profile);
        QTRY_VERIFY(session.isLive());
        QTRY_VERIFY(!book.entries().isEmpty());
        QTRY_VERIFY(daemon.state() != DaemonWatch::State::Unknown);
    }
    void tell(double hours)
    {
        auto &status = scene.change.status;
        status.judgedAt = status.judgedAt.addSecs(qint64(hours * 3600));
        status.runNow = status.runNow.addSecs(qint64(hours * 3600));
        scene.tell();
        QTRY_COMPARE(session.status()->judgedAt, status.judgedAt);
    }
    [[nodiscard]] const DutyEntry &dueEntry() const { return book.entries().at(book.due()); }

    Scene scene;
    Session session;
    DaemonWatch daemon;
    DutyBook book;
    QStringList announced, settled, failures;
};

} // namespace

class TestDuty : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light); }
    void dayOfARun();
    void runsOfOtherLengths();
    void hoursOfContacts_data();
    void hoursOfContacts();
    void stateOfEachDuty();
    void tickedByTheHost();
    void whatCannotBeToldIsNotDone();
    void storageKnowsItsLimits();
    void remindedOnce();
    void handOverIsAnnounced();
    void practiceShowsWallTime();
    void endedRuns();
    void keptOverARestart();
    void unreadableFileIsTold();
    void model();
    void panelByKeyboard();
    void contactsAreCopied();
    void noContacts();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestDuty::dayOfARun()
{
    QStringList said;
    for (const Duty &duty : dutiesOf(begin, Seconds(24 * 3600))) {
        QCOMPARE(begin.secsTo(duty.at), duty.hour * 3600);
        said.append(QStringLiteral("%1%2%3")
                        .arg(json::enumName(duty.kind))
                        .arg(duty.hour)
                        .arg(QLatin1String(duty.withStatus ? "+" : "")));
    }
    QCOMPARE(said.join(QLatin1Char(' ')),
             QStringLiteral("before0 quick_status2 sanity4+ storage6+ sanity8+ quick_status10 sanity12+ storage12 "
                            "quick_status14 sanity16+ storage18+ sanity20+ quick_status22 after24"));
    // Each is past when the next of its kind comes, and nothing is due for ever but the end.
    const QList<Duty> duties = dutiesOf(begin, Seconds(24 * 3600));
    QCOMPARE(begin.secsTo(duties.at(0).until), 2 * 3600); // before: until the first status
    QCOMPARE(begin.secsTo(duties.at(2).until), 8 * 3600);
    QCOMPARE(begin.secsTo(duties.at(3).until), 12 * 3600);
    QCOMPARE(begin.secsTo(duties.at(10).until), 24 * 3600);
    QVERIFY(!duties.last().until.isValid());
}

void TestDuty::runsOfOtherLengths()
{
    QVERIFY(dutiesOf({}, Seconds(3600)).isEmpty());
    const QList<Duty> shortRun = dutiesOf(begin, Seconds(1800));
    QCOMPARE(shortRun.size(), 2);
    QCOMPARE(begin.secsTo(shortRun.last().at), 1800);
    QCOMPARE(dutiesOf(begin, Seconds(0)).size(), 1);
    QVERIFY(dutiesOf(begin, Seconds(qint64(1) << 40)).size() < 400);
    // What ends with the run is not due at its end a second time.
    const QList<Duty> four = dutiesOf(begin, Seconds(4 * 3600));
    QCOMPARE(four.size(), 3);
    QCOMPARE(four.last().kind, DutyKind::After);
}

void TestDuty::hoursOfContacts_data()
{
    QTest::addColumn<QStringList>("when");
    QTest::addColumn<QDateTime>("at");
    QTest::addColumn<QString>("said"); // now, until, next
    const QStringList two{QStringLiteral("all incidents, 20:00-08:00"), QStringLiteral("8:00 – 20:00")};
    QTest::newRow("night") << two << local(2, 14) << "0 08:00 1";
    QTest::newRow("day") << two << local(8, 0) << "1 20:00 0";
    QTest::newRow("evening") << two << local(23, 59) << "0 08:00 1";
    QTest::newRow("no hours") << QStringList{QStringLiteral("all incidents"),
                                             QStringLiteral("if the primary is silent")}
                              << local(2, 0) << "unknown";
    QTest::newRow("hole") << QStringList{QStringLiteral("09:00-17:00")} << local(18, 0) << "- 09:00 0";
    QTest::newRow("before the hole") << QStringList{QStringLiteral("09:00-17:00")} << local(16, 0) << "0 17:00 -";
    QTest::newRow("always") << QStringList{QStringLiteral("00:00-24:00")} << local(3, 0) << "0 - -";
    QTest::newRow("first wins") << QStringList{QStringLiteral("10:00-12:00"), QStringLiteral("00:00-24:00")}
                                << local(11, 0) << "0 12:00 1";
    QTest::newRow("no clock") << QStringList{QStringLiteral("within 25:00-26:00"), QStringLiteral("1234:00-5:00")}
                              << local(3, 0) << "unknown";
    QTest::newRow("nobody") << QStringList() << local(3, 0) << "unknown";
}

void TestDuty::hoursOfContacts()
{
    QFETCH(QStringList, when);
    QFETCH(QDateTime, at);
    QList<environment::Contact> contacts;
    for (const QString &hours : when)
        contacts.append(contact("x", hours.toLatin1().constData()));
    for (qsizetype i = 0; i < when.size(); ++i)
        contacts[i].when = when.at(i);
    const Watch watch = watchAt(contacts, at);
    const auto number = [](const std::optional<qsizetype> &index) {
        return index ? QString::number(*index) : QStringLiteral("-");
    };
    const QString until =
        watch.until.isValid() ? watch.until.time().toString(QStringLiteral("hh:mm")) : QStringLiteral("-");
    const QString said = watch.known ? QStringList{number(watch.now), until, number(watch.next)}.join(QLatin1Char(' '))
                                     : QStringLiteral("unknown");
    QTEST(said, "said");
    QVERIFY(!watch.until.isValid() || (watch.until > at && watch.until <= at.addDays(1)));
}

void TestDuty::stateOfEachDuty()
{
    Fixture f;
    f.open();
    QMap<QString, DutyState> states;
    for (const DutyEntry &entry : f.book.entries())
        states[QStringLiteral("%1%2").arg(json::enumName(entry.duty.kind)).arg(entry.duty.hour)] = entry.state;
    QCOMPARE(states.value(QStringLiteral("sanity8")), DutyState::Missed);
    QCOMPARE(states.value(QStringLiteral("sanity12")), DutyState::Due); // until hour 16
    QCOMPARE(states.value(QStringLiteral("storage12")), DutyState::Due);
    QCOMPARE(states.value(QStringLiteral("quick_status14")), DutyState::Due);
    QCOMPARE(states.value(QStringLiteral("quick_status10")), DutyState::Missed);
    QCOMPARE(states.value(QStringLiteral("sanity16")), DutyState::Coming);
    QCOMPARE(states.value(QStringLiteral("after24")), DutyState::Coming);
    QCOMPARE(f.book.entries().at(f.book.next()).duty.hour, 16);
    f.tell(2);
    QCOMPARE(f.dueEntry().duty.kind, DutyKind::Storage); // of hour 12, until 18
}

void TestDuty::tickedByTheHost()
{
    Fixture f;
    host::Sanity sanity;
    sanity.verdict = health::Verdict::Warning;
    for (const char *name : {"process", "mismatches", "disk", "activity", "metrics"})
        sanity.sections.append({QString::fromLatin1(name), health::Verdict::Healthy, {}, {}});
    sanity.sections[2] = {QStringLiteral("disk"), health::Verdict::Warning, QStringLiteral("91 % of /tmp"), {}};
    f.scene.script.answer(host::methods::runSanity, sanity);
    f.open();
    QCOMPARE(f.dueEntry().duty.kind, DutyKind::Sanity);
    const qsizetype index = f.book.due();
    f.book.perform(index);
    QTRY_COMPARE(f.book.entries().at(index).state, DutyState::Done);
    QCOMPARE(f.book.entries().at(index).done->verdict, health::Verdict::Warning);
    QCOMPARE(f.book.entries().at(index).done->text, QStringLiteral("4 of 5 good: 91 % of /tmp"));
    QVERIFY(!f.book.isBusy());
    QVERIFY(f.failures.isEmpty());
    const auto asked = f.scene.script.asked;
    const auto call = std::find_if(asked.begin(), asked.end(), [](const auto &c) { return c.first == "run.sanity"; });
    QCOMPARE(call->second.value(QStringLiteral("run")).toString(), f.scene.change.status.run);
    // Still done with the next status.
    f.tell(0.01);
    QCOMPARE(f.book.entries().at(index).state, DutyState::Done);
}

void TestDuty::whatCannotBeToldIsNotDone()
{
    Fixture f;
    f.scene.script.refuse("run.sanity", Error{ErrorKind::Timeout, QStringLiteral("took too long"), {}, {}});
    f.open();
    f.book.perform(f.book.due());
    QTRY_COMPARE(f.failures.size(), 1);
    QVERIFY(f.failures.first().contains(QStringLiteral("took too long")));
    QVERIFY(!f.book.isBusy());
    QCOMPARE(f.dueEntry().duty.kind, DutyKind::Sanity);
    host::Sanity unknown;
    unknown.sections = {{QStringLiteral("disk"), health::Verdict::Unknown, QStringLiteral("cannot read /tmp"), {}}};
    f.scene.script.answer(host::methods::runSanity, unknown);
    f.book.perform(f.book.due());
    QTRY_COMPARE(f.failures.size(), 2);
    QCOMPARE(f.dueEntry().duty.kind, DutyKind::Sanity);
    f.scene.script.host->become(host::Host::State::Lost, QStringLiteral("gone"));
    f.book.perform(f.book.due());
    QCOMPARE(f.failures.size(), 3);
}

void TestDuty::storageKnowsItsLimits()
{
    Fixture f(6.5);
    f.scene.addProblem(health::ProblemKind::Disk, health::Severity::P2, QStringLiteral("Disk 91 %"));
    f.open();
    qsizetype storage = -1;
    for (qsizetype i = 0; i < f.book.entries().size(); ++i)
        if (f.book.entries().at(i).duty.kind == DutyKind::Storage && f.book.entries().at(i).state == DutyState::Due)
            storage = i;
    f.book.perform(storage);
    QCOMPARE(f.book.entries().at(storage).done->verdict, health::Verdict::Warning);
    QVERIFY(f.book.entries().at(storage).done->text.contains(QStringLiteral("41 %")));
    f.scene.change.status.diskUsedPercent.reset();
    f.tell(6);
    for (storage = f.book.entries().size() - 1; f.book.entries().at(storage).state != DutyState::Due; --storage) {
    }
    f.book.perform(storage); // of hour 12; the disk is not known
    QCOMPARE(f.book.entries().at(storage).state, DutyState::Due);
    QCOMPARE(f.failures.size(), 1);
}

void TestDuty::remindedOnce()
{
    Fixture f(3.5);
    f.open();
    QVERIFY(f.announced.isEmpty()); // it was due before anyone looked
    QCOMPARE(f.dueEntry().duty.kind, DutyKind::QuickStatus);
    f.tell(0.1);
    QVERIFY(f.announced.isEmpty());
    f.tell(0.5);
    QCOMPARE(f.announced, QStringList{QStringLiteral("Full sanity check is due")});
    QVERIFY(f.settled.contains(QStringLiteral("duty/quick_status/2"))); // the full check asks for it too
    f.book.perform(f.book.due()); // the scripted host knows no answer: it stays due
    QTRY_VERIFY(!f.failures.isEmpty());
    QVERIFY(!f.settled.contains(QStringLiteral("duty/sanity/4")));
}

void TestDuty::handOverIsAnnounced()
{
    Fixture f;
    const QTime now = QDateTime::currentDateTimeUtc().time();
    const auto clock = [](const QTime &time) { return time.toString(QStringLiteral("hh:mm")); };
    const QString soon = clock(now.addSecs(8 * 60)), before = clock(now.addSecs(-3 * 3600)),
                  later = clock(now.addSecs(6 * 3600));
    f.scene.profile.contacts = {contact("Mara", qPrintable(before + QLatin1Char('-') + soon)),
                                contact("Tomas", qPrintable(soon + QLatin1Char('-') + later))};
    f.open();
    QCOMPARE(f.book.watch().now, std::optional<qsizetype>(0));
    QVERIFY(f.announced.contains(QStringLiteral("Hand-over to Tomas at %1").arg(soon)));
    f.announced.clear();
    f.tell(0);
    QVERIFY(f.announced.isEmpty());
}

void TestDuty::practiceShowsWallTime()
{
    Fixture f;
    f.scene.change.status.speed = 60;
    f.open();
    const DutyEntry &last = f.book.entries().last();
    // Nine and a half hours of the run are as many minutes here.
    QCOMPARE(f.scene.change.status.judgedAt.secsTo(last.at) / 10, 57);
}

void TestDuty::endedRuns()
{
    Fixture f;
    f.scene.die();
    f.open();
    QCOMPARE(f.book.due(), -1);
    QCOMPARE(f.book.next(), -1);
    QVERIFY(f.announced.isEmpty());
    Fixture g(23.9);
    g.open();
    g.scene.change.status.state = health::RunState::Completed;
    g.tell(0.2);
    QCOMPARE(g.dueEntry().duty.kind, DutyKind::After);
    QCOMPARE(g.announced, QStringList{QStringLiteral("Run ends is due")});
    g.book.perform(g.book.due());
    QCOMPARE(g.book.due(), -1);
    QVERIFY(g.settled.contains(QStringLiteral("duty/after/24")));
}

void TestDuty::keptOverARestart()
{
    QTemporaryDir config, state;
    qputenv("XDG_CONFIG_HOME", config.path().toUtf8());
    qputenv("XDG_STATE_HOME", state.path().toUtf8());
    const QString file = environment::profileDirectory() + QStringLiteral("/m4-vps.toml");
    {
        Fixture f(2.5);
        f.scene.profile.file = file;
        f.open();
        f.book.perform(f.book.due());
        QCOMPARE(f.failures, QStringList());
    }
    {
        Fixture f(2.6);
        f.scene.profile.file = file;
        f.open();
        QCOMPARE(f.book.entries().at(1).state, DutyState::Done);
        QVERIFY(f.book.entries().at(1).done->text.contains(QStringLiteral("1,672")));
    }
    Fixture other(2.6); // another run: nothing of it is done
    other.scene.profile.file = file;
    other.scene.change.status.run = QStringLiteral("shadow_simulation_20261201_080000");
    other.open();
    QCOMPARE(other.book.entries().at(1).state, DutyState::Due);
    qunsetenv("XDG_CONFIG_HOME");
    qunsetenv("XDG_STATE_HOME");
}

void TestDuty::unreadableFileIsTold()
{
    QTemporaryDir config, state;
    qputenv("XDG_CONFIG_HOME", config.path().toUtf8());
    qputenv("XDG_STATE_HOME", state.path().toUtf8());
    {
        Fixture f(2.5);
        f.scene.profile.file = environment::profileDirectory() + QStringLiteral("/m4-vps.toml");
        QVERIFY(QDir(state.path()).mkpath(QStringLiteral("goldwatch/duties")));
        f.open();
        f.book.perform(f.book.due());
    }
    const QDir folder(state.path() + QStringLiteral("/goldwatch/duties"));
    QCOMPARE(folder.entryList(QDir::Files).size(), 1);
    QFile file(folder.filePath(folder.entryList(QDir::Files).first()));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[1, 2") > 0);
    file.close();
    Fixture f(2.5);
    f.scene.profile.file = environment::profileDirectory() + QStringLiteral("/m4-vps.toml");
    f.open();
    QVERIFY(f.book.trouble().contains(file.fileName()));
    QCOMPARE(f.dueEntry().duty.kind, DutyKind::QuickStatus);
    qunsetenv("XDG_CONFIG_HOME");
    qunsetenv("XDG_STATE_HOME");
}

void TestDuty::model()
{
    DutyModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.data(model.index(0, 0)).isValid());
    Fixture f;
    f.open();
    model.set(f.book.entries(), TimeText(QTimeZone::utc()), true);
    QCOMPARE(model.rowCount(), int(f.book.entries().size()));
    const QModelIndex due = model.index(int(f.book.due()), 0);
    QVERIFY(due.data(DutyModel::DueRole).toBool());
    QVERIFY(due.data(DutyModel::DetailRole).toString().startsWith(QStringLiteral("due since")));
    QVERIFY(due.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Full sanity check")));
    QCOMPARE(model.index(1, 0).data(DutyModel::DetailRole).toString(), QStringLiteral("not seen done"));
    QCOMPARE(model.index(1, 0).data(DutyModel::MeaningRole).toInt(), int(Meaning::Unknown)); // never green
    // The same duties with other states: no reset, so that the place in the list stays.
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    f.tell(2);
    model.set(f.book.entries(), TimeText(QTimeZone::utc()), false);
    QCOMPARE(resets.count(), 0);
    QVERIFY(model.index(int(f.book.due()), 0)
                .data(DutyModel::DetailRole)
                .toString()
                .contains(QStringLiteral("does not answer")));
    model.set({}, TimeText(), true);
    QCOMPARE(model.rowCount(), 0);
}

void TestDuty::panelByKeyboard()
{
    QTemporaryDir home;
    Settings settings(home.filePath(QStringLiteral("desktop.ini")));
    Dialogs dialogs;
    Scene scene;
    MainWindow window(scene.factory(), settings, dialogs);
    window.open(scene.profile);
    window.show();
    QTRY_VERIFY(window.session().isLive());
    auto *panel = window.findChild<DutyPanel *>();
    QTRY_VERIFY(panel->view()->model()->rowCount() > 5);
    QTest::keyClick(&window, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), panel->view());
    int quick = -1;
    for (int row = 0; row < panel->view()->model()->rowCount(); ++row)
        if (panel->view()->model()->index(row, 0).data(DutyModel::DueRole).toBool())
            quick = row; // the last that is due: at fourteen hours
    panel->view()->setCurrentIndex(panel->view()->model()->index(quick, 0));
    QTest::keyClick(panel->view(), Qt::Key_Return);
    QTRY_VERIFY(!panel->view()->model()->index(quick, 0).data(DutyModel::DueRole).toBool());
    QCOMPARE(panel->view()->model()->index(quick, 0).data(DutyModel::MeaningRole).toInt(), int(Meaning::Good));
    // The answer is said where one looks, though the list has moved on.
    QVERIFY2(panel->notice()->isVisible() && panel->notice()->text().contains(QStringLiteral("Good, cycles 1,672")),
             qPrintable(panel->notice()->text()));
    QVERIFY(!panel->notice()->isError());
    // What is not due yet is refused with a word.
    panel->view()->setCurrentIndex(panel->view()->model()->index(quick + 1, 0));
    QTest::keyClick(panel->view(), Qt::Key_Return);
    QVERIFY(panel->notice()->text().contains(QStringLiteral("not due yet")));
}

void TestDuty::contactsAreCopied()
{
    QTemporaryDir home;
    Settings settings(home.filePath(QStringLiteral("desktop.ini")));
    Dialogs dialogs;
    Scene scene;
    scene.profile.contacts = {contact("Mara Lindqvist", "all incidents", "tel:+46 8 555"),
                              contact("Tomas & Co", "if the primary is silent", "tomas@example.com"),
                              contact("Nobody", "never", "")};
    MainWindow window(scene.factory(), settings, dialogs);
    window.open(scene.profile);
    window.show();
    QTRY_VERIFY(window.session().isLive());
    auto *copy = window.findChild<Button *>(QStringLiteral("dutyCopy"));
    QTRY_VERIFY(copy->isVisible());
    copy->setFocus();
    QTest::keyClick(copy, Qt::Key_Space);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("tel:+46 8 555"));
    QTest::keyClick(&window, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    auto *menu = window.findChild<QMenu *>(QStringLiteral("contactsMenu"));
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(menu->actions().size(), 3);
    QVERIFY(!menu->actions().at(2)->isEnabled());
    menu->actions().at(1)->trigger();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("tomas@example.com"));
    menu->close();
}

void TestDuty::noContacts()
{
    QTemporaryDir home;
    Settings settings(home.filePath(QStringLiteral("desktop.ini")));
    Dialogs dialogs;
    Scene scene;
    MainWindow window(scene.factory(), settings, dialogs);
    window.open(scene.profile);
    window.show();
    QTRY_VERIFY(window.session().isLive());
    QVERIFY(!window.findChild<Button *>(QStringLiteral("dutyCopy"))->isVisible());
    bool told = false;
    for (const Label *label : window.findChild<DutyPanel *>()->findChildren<Label *>())
        told = told || (label->text() == QStringLiteral("The profile names nobody to call") &&
                        label->toolTip().contains(QStringLiteral("[[contacts]]")));
    QVERIFY(told);
}

QTEST_MAIN(TestDuty)
#include "test_duty.moc"
