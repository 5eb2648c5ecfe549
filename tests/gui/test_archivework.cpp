// SPDX-License-Identifier: GPL-3.0-or-later
// Archiving and cleaning up from the window, from the plan to the result, and what can come between.
#include "WorkStage.h"

#include "gui/archive/GoldenPanel.h"
#include "gui/archive/GoldenTable.h"
#include "gui/archive/work/WorkBar.h"
#include "gui/widgets/NoticeLine.h"
#include "gui/widgets/RangeSwitch.h"
#include "gui/widgets/StateNote.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QTranslator>

using namespace gw;
using namespace gw::gui;
using Stage = WorkPanel::Stage;

class TestArchiveWork : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_english.load(QStringLiteral(":/i18n/goldwatch_en.qm")) &&
                QCoreApplication::installTranslator(&m_english)); // plurals
        m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light);
    }
    void planBeforeAnything();
    void onlyTheLastPlanCounts();
    void refusedPlans_data();
    void refusedPlans();
    void progressPauseAndEnd();
    void driftOffersANewPlan();
    void nothingToDo();
    void purgeAsks();
    void readOnlySaysSo();
    void lostConnection_data();
    void lostConnection();
    void closingAsks();
    void verifies();
    void restores();
    void restoreNamesEntries();
    void survivesOtherTabs();
    void everythingHasAName();

private:
    QTranslator m_english;
    std::unique_ptr<Theme> m_theme;
};

void TestArchiveWork::planBeforeAnything()
{
    WorkStage f;
    f.open();
    f.press(Qt::Key_A, Qt::AltModifier);
    QVERIFY(f.deeds().desk()->isVisible());
    auto *days = f.find<QDoubleSpinBox>("wishDays");
    QCOMPARE(days->value(), 1.0);
    QTRY_COMPARE(f.work().stage(), Stage::Planned);
    QCOMPARE(f.label("sheetFigure"), QStringLiteral("13,041 files"));
    QCOMPARE(f.find<Button>("workDeed")->text(), QStringLiteral("Archive 13,041 files"));
    const QString reasons = WorkStage::reasons(f.work().sheet());
    for (const auto *part : {"13,041 files: old enough, in 2 directories", "15,048 files: not older than 1 day",
                             "214 files: kept: held: evidence of the incident of 19 Nov",
                             "2 files: kept: cannot be read: permission denied",
                             "4 files: removed for good: 1 item of the trash whose grace is over"})
        QVERIFY2(reasons.contains(QLatin1String(part)), qPrintable(reasons));
    QTRY_VERIFY(WorkStage::words(&f.work()).contains(QStringLiteral("about 2.0 MB, at most 60 MB")));
    QCOMPARE(f.scene.script.count(host::methods::retentionApply.name), 0);
    QTest::mouseClick(f.find<Button>("workCommand"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("goldwatchctl golden archive --days 1"));
    // The files of a reason can be read by keyboard.
    auto *tree = f.find<QTreeView>("reasonView");
    tree->setFocus();
    tree->setCurrentIndex(tree->model()->index(1, 0));
    QVERIFY(!tree->isExpanded(tree->currentIndex()));
    f.press(Qt::Key_Right);
    QVERIFY(tree->isExpanded(tree->currentIndex()) && tree->model()->rowCount(tree->currentIndex()) > 1);
    // Another age is another plan.
    const int before = f.scene.script.count(host::methods::retentionPlan.name);
    days->setValue(3);
    QCOMPARE(f.work().stage(), Stage::Planning);
    QVERIFY(!f.find<Button>("workDeed")->isVisible());
    QTRY_COMPARE(f.scene.script.count(host::methods::retentionPlan.name), before + 1);
    const auto asked = readJson<host::RetentionQuery>(f.scene.script.lastAsked(host::methods::retentionPlan.name), {});
    QVERIFY(asked && asked->days == 3.0 && asked->kind == golden::RetentionKind::Archive);
    QTRY_COMPARE(f.work().stage(), Stage::Planned);
}

void TestArchiveWork::onlyTheLastPlanCounts()
{
    WorkStage f;
    f.open();
    f.scene.script.held.insert(host::methods::retentionPlan.name);
    f.press(Qt::Key_A, Qt::AltModifier);
    QTRY_VERIFY(f.scene.script.waiting.contains(host::methods::retentionPlan.name));
    const auto first = f.scene.script.waiting.take(host::methods::retentionPlan.name);
    f.find<QDoubleSpinBox>("wishDays")->setValue(2);
    QTRY_VERIFY(f.scene.script.waiting.contains(host::methods::retentionPlan.name));
    first->addResult(toJson(f.planned).toObject());
    first->finish();
    host::PlannedRetention other = f.planned;
    other.files = 7;
    f.scene.script.release(host::methods::retentionPlan.name, toJson(other).toObject());
    QTRY_COMPARE(f.work().stage(), Stage::Planned);
    QCOMPARE(f.label("sheetFigure"), QStringLiteral("7 files"));
}

void TestArchiveWork::refusedPlans_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("offered");
    QTest::newRow("files vanished") << int(ErrorKind::Refused) << true;
    QTest::newRow("unreadable") << int(ErrorKind::Unreadable) << false;
}

void TestArchiveWork::refusedPlans()
{
    QFETCH(int, kind);
    QFETCH(bool, offered);
    WorkStage f;
    f.scene.script.refuse(host::methods::retentionPlan.name,
                          {ErrorKind(kind), QStringLiteral("It went wrong"), QStringLiteral("/tmp/golden"),
                           QStringLiteral("Look there")});
    f.open();
    f.press(Qt::Key_A, Qt::AltModifier);
    QTRY_COMPARE(f.work().stage(), Stage::Refused);
    const auto *note = f.work().findChild<StateNote *>();
    QVERIFY(note->isVisible());
    QCOMPARE(note->text(), QStringLiteral("It went wrong: /tmp/golden. Look there"));
    QVERIFY(!f.find<Button>("workDeed")->isVisible());
    auto *vanished = f.find<QCheckBox>("wishVanished");
    QCOMPARE(vanished->isVisible(), offered);
    if (!offered)
        return;
    f.scene.script.answer(host::methods::retentionPlan, f.planned);
    vanished->click();
    QTRY_COMPARE(f.work().stage(), Stage::Planned);
    QVERIFY(f.work().wish().acceptVanished);
    QVERIFY(
        f.scene.script.lastAsked(host::methods::retentionPlan.name).value(QLatin1String("accept_vanished")).toBool());
}

void TestArchiveWork::progressPauseAndEnd()
{
    WorkStage f;
    f.works.works = {{QStringLiteral("7"), QStringLiteral("retention.apply"), {}, 412, {}, false, false}};
    f.scene.script.answer(host::methods::workStatus, f.works);
    f.works.works.first().paused = true;
    f.scene.script.answer(host::methods::workPause, f.works);
    f.works.works.first().paused = false;
    f.scene.script.answer(host::methods::workResume, f.works);
    f.works.works.first().ending = true;
    f.scene.script.answer(host::methods::workEnd, f.works);
    f.open();
    f.startArchiving();
    QCOMPARE(f.scene.script.lastAsked(host::methods::retentionApply.name).value(QLatin1String("id")).toString(),
             QStringLiteral("p1"));
    QCOMPARE(f.label("workPhase"), QStringLiteral("Archiving: 41 %"));
    QVERIFY(f.label("workDetail").contains(QStringLiteral("12 s left")));
    QCOMPARE(f.find<Button>("barRunning")->text(), QStringLiteral("Archiving: 41 %"));
    QVERIFY(!f.find<Button>("barArchive")->isEnabled());
    QTRY_VERIFY(f.scene.script.count(host::methods::workStatus.name) > 0);
    f.press(Qt::Key_P, Qt::AltModifier);
    QTRY_VERIFY(f.work().job().isPaused());
    QCOMPARE(f.label("workPhase"), QStringLiteral("Paused at 41 %"));
    QCOMPARE(f.scene.script.lastAsked(host::methods::workPause.name).value(QLatin1String("id")).toString(),
             QStringLiteral("7"));
    QTest::mouseClick(f.find<Button>("workPause"), Qt::LeftButton);
    QTRY_VERIFY(!f.work().job().isPaused());
    QTest::mouseClick(f.find<Button>("workLeave"), Qt::LeftButton);
    QTRY_COMPARE(f.scene.script.count(host::methods::workEnd.name), 1);
    QVERIFY(!f.find<Button>("workLeave")->isEnabled());
    host::AppliedRetention applied;
    applied.outcome.complete = false;
    applied.outcome.removed = 9000;
    applied.outcome.archives = {
        {QStringLiteral("/root/archive/golden/new.tar.gz"), 9000, megabytes(40), megabytes(2), {}}};
    applied.outcome.errors = {{ErrorKind::DiskFull, QStringLiteral("No room"), QStringLiteral("/root"), {}}};
    f.scene.script.release(host::methods::retentionApply.name, toJson(applied).toObject());
    QTRY_COMPARE(f.work().stage(), Stage::Done);
    QCOMPARE(f.work().sheet().title, QStringLiteral("Ended early: Archived 9,000 files"));
    const QString reasons = WorkStage::reasons(f.work().sheet());
    QVERIFY2(reasons.contains(QStringLiteral("Not all of it could be done")) &&
                 reasons.contains(QStringLiteral("1 archive: made, every byte proven")),
             qPrintable(reasons));
    QCOMPARE(f.work().sheet().meaning, Meaning::Critical);
    // It stays until it is closed, whatever else is shown.
    f.press(Qt::Key_Escape);
    QVERIFY(!f.deeds().desk()->isVisible());
    f.press(Qt::Key_W, Qt::AltModifier);
    QCOMPARE(f.work().stage(), Stage::Done);
    QTest::mouseClick(f.find<Button>("workLeave"), Qt::LeftButton);
    QCOMPARE(f.work().stage(), Stage::Nothing);
}

void TestArchiveWork::driftOffersANewPlan()
{
    WorkStage f;
    f.scene.script.refuse(host::methods::retentionApply.name,
                          {ErrorKind::Refused, QStringLiteral("The plan is about 13,041 files, there are 13,042 now"),
                           QStringLiteral("/tmp/golden"), QStringLiteral("Make a new plan and look at it")});
    f.open();
    f.planArchiving();
    QTest::mouseClick(f.find<Button>("workDeed"), Qt::LeftButton);
    QTRY_COMPARE(f.work().stage(), Stage::Failed);
    const auto *note = f.work().findChild<StateNote *>();
    QVERIFY2(note->title().startsWith(QStringLiteral("Nothing was done: The plan is about 13,041")),
             qPrintable(note->title()));
    const int before = f.scene.script.count(host::methods::retentionPlan.name);
    QTest::mouseClick(note->findChild<QAbstractButton *>(), Qt::LeftButton);
    QTRY_COMPARE(f.work().stage(), Stage::Planned);
    QCOMPARE(f.scene.script.count(host::methods::retentionPlan.name), before + 1);
}

void TestArchiveWork::nothingToDo()
{
    WorkStage f;
    f.planned.files = 0;
    f.planned.plan.directories.clear();
    f.planned.expired.clear();
    f.scene.script.answer(host::methods::retentionPlan, f.planned);
    f.open();
    f.planArchiving();
    QVERIFY(!f.find<Button>("workDeed")->isVisible());
    QVERIFY(f.label("workFoot").contains(QStringLiteral("There is nothing to do")));
    f.press(Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(f.scene.script.count(host::methods::retentionApply.name), 0);
}

void TestArchiveWork::purgeAsks()
{
    WorkStage f;
    f.planned.plan.kind = golden::RetentionKind::Purge;
    f.scene.script.answer(host::methods::retentionPlan, f.planned);
    host::AppliedRetention applied;
    applied.outcome.removed = 13'041;
    f.scene.script.answer(host::methods::retentionApply, applied);
    f.open();
    f.press(Qt::Key_C, Qt::AltModifier);
    QTRY_COMPARE(f.work().stage(), Stage::Planned);
    auto *kind = f.find<RangeSwitch>("wishKind");
    kind->setFocus();
    f.press(Qt::Key_Right);
    QTRY_VERIFY(f.work().stage() == Stage::Planned && f.work().wish().purge);
    QCOMPARE(f.work().wish().command(), QStringLiteral("goldwatchctl golden cleanup --days 1 --purge"));
    f.press(Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(f.dialogs.asked.size(), 1);
    QCOMPARE(f.dialogs.asked.first().deed, QStringLiteral("Remove 13,041 files for good"));
    QCOMPARE(f.scene.script.count(host::methods::retentionApply.name), 0);
    f.dialogs.yes = true;
    f.press(Qt::Key_Return, Qt::AltModifier);
    QTRY_COMPARE(f.work().stage(), Stage::Done);
    QCOMPARE(f.work().sheet().title, QStringLiteral("Removed 13,041 files for good"));
}

void TestArchiveWork::readOnlySaysSo()
{
    WorkStage f;
    f.scene.profile.production = true;
    f.open();
    f.planArchiving(); // looking changes nothing
    QVERIFY(f.work().findChild<Label *>(QStringLiteral("workLock"))->isVisible());
    QVERIFY(!f.find<Button>("workDeed")->isEnabled());
    f.press(Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(f.scene.script.count(host::methods::retentionApply.name), 0);
    const int before = f.scene.script.count(host::methods::retentionPlan.name);
    f.dialogs.yes = true;
    QTest::mouseClick(f.work().findChild<Button *>(QStringLiteral("workAllow")), Qt::LeftButton);
    QTRY_VERIFY(!f.window->session().isReadOnly());
    // Over the new connection the old plan is not known.
    QTRY_VERIFY(f.scene.script.count(host::methods::retentionPlan.name) > before);
    QTRY_COMPARE(f.work().stage(), Stage::Planned);
    QVERIFY(f.deeds().desk()->isVisible() && f.find<Button>("workDeed")->isEnabled());
    QVERIFY(!f.work().findChild<Label *>(QStringLiteral("workLock"))->isVisible());
}

void TestArchiveWork::lostConnection_data()
{
    QTest::addColumn<bool>("goesOn");
    QTest::newRow("it ended with the connection") << false;
    QTest::newRow("it went on without us") << true;
}

void TestArchiveWork::lostConnection()
{
    QFETCH(bool, goesOn);
    WorkStage f;
    f.open();
    f.startArchiving();
    f.scene.script.host->become(host::Host::State::Lost, QStringLiteral("the agent ended, trying again in 2 s"));
    QTRY_COMPARE(f.label("workPhase"), QStringLiteral("The connection was lost"));
    QVERIFY(f.label("workDetail").contains(QStringLiteral("41 %")));
    QCOMPARE(f.work().stage(), Stage::Working);
    if (goesOn)
        f.works.works = {{QStringLiteral("1"),
                          QStringLiteral("retention.apply"),
                          {},
                          600,
                          QStringLiteral("removing"),
                          false,
                          false}};
    f.scene.script.answer(host::methods::workStatus, f.works);
    f.scene.script.release(host::methods::retentionApply.name,
                           failure(ErrorKind::Unreachable, QStringLiteral("The connection was closed")));
    f.scene.script.host->become(host::Host::State::Connected, QStringLiteral("ssh"));
    if (goesOn) {
        QTRY_COMPARE(f.label("workPhase"), QStringLiteral("Archiving: 60 %"));
        f.works.works.clear();
        f.scene.script.answer(host::methods::workStatus, f.works);
    }
    QTRY_COMPARE(f.work().stage(), Stage::Unheard);
    const auto *note = f.work().findChild<StateNote *>();
    QVERIFY(note->isVisible() && note->text().contains(QStringLiteral("Nobody heard what was done")));
    QTest::mouseClick(note->findChild<QAbstractButton *>(), Qt::LeftButton);
    QTRY_COMPARE(f.work().stage(), Stage::Planned);
}

void TestArchiveWork::closingAsks()
{
    WorkStage f;
    f.open();
    f.startArchiving();
    QVERIFY(!f.window->close());
    QVERIFY(f.window->isVisible());
    QCOMPARE(f.dialogs.asked.size(), 1);
    QVERIFY2(f.dialogs.asked.first().text.startsWith(QStringLiteral("Archiving: 41 %")),
             qPrintable(f.dialogs.asked.first().text));
    f.dialogs.yes = true;
    f.window->close();
    QTRY_VERIFY(!f.window->isVisible());
}

void TestArchiveWork::verifies()
{
    WorkStage f;
    host::VerifyAnswer answer;
    for (int i = 0; i < 2; ++i) {
        golden::VerifyResult result;
        result.path = f.places.archives.at(i).path;
        result.ok = i == 0;
        result.entries = 100;
        result.problem = i == 0 ? QString() : QStringLiteral("3 entries differ");
        result.damagedEntries = i == 0 ? 0 : 3;
        if (i == 1)
            result.damaged.append({QStringLiteral("a.golden.json"), {}, QStringLiteral("another hash")});
        answer.archives.append(result);
    }
    answer.errors = {{ErrorKind::Cancelled, QStringLiteral("Not verified"), f.places.archives.at(2).path, {}}};
    f.scene.script.answer(host::methods::goldenVerify, answer);
    f.scene.profile.production = true; // nothing is changed by it
    f.open();
    f.press(Qt::Key_V, Qt::AltModifier);
    QTRY_COMPARE(f.work().stage(), Stage::Planned);
    QCOMPARE(f.label("sheetFigure"), QStringLiteral("3 archives"));
    QVERIFY(WorkStage::reasons(f.work().sheet()).contains(QStringLiteral("1 archive: never verified")));
    f.press(Qt::Key_Return, Qt::AltModifier);
    QTRY_COMPARE(f.work().stage(), Stage::Done);
    QCOMPARE(f.label("sheetFigure"), QStringLiteral("1 of 3"));
    QCOMPARE(f.work().sheet().meaning, Meaning::Critical);
    const QString reasons = WorkStage::reasons(f.work().sheet());
    QVERIFY2(reasons.contains(QStringLiteral("golden-2026-11-14.tar.gz is damaged: 3 entries differ")) &&
                 reasons.contains(QStringLiteral("1 archive: not looked at")),
             qPrintable(reasons));
}

void TestArchiveWork::restores()
{
    WorkStage f;
    golden::RestorePlan plan;
    plan.target = QStringLiteral("/tmp/shadow_run_20/golden");
    plan.files = 2;
    plan.replaced = 1;
    plan.skippedCount = 1;
    plan.skipped = {{QStringLiteral("b.golden.json"), {}, QStringLiteral("something else is there")}};
    f.scene.script.answer(host::methods::restorePlan, plan);
    golden::RestoreResult result;
    result.restored = 2;
    f.scene.script.answer(host::methods::restoreApply, result);
    f.open();
    f.press(Qt::Key_R, Qt::AltModifier);
    QTRY_COMPARE(f.work().stage(), Stage::Planned);
    auto asked = readJson<host::RestoreQuery>(f.scene.script.lastAsked(host::methods::restorePlan.name), {});
    QVERIFY(asked && !asked->force && asked->to.isEmpty() && asked->entries.isEmpty() && asked->patterns.isEmpty());
    QCOMPARE(asked->archive, f.places.archives.last().path); // the newest
    QVERIFY(!f.find<QCheckBox>("wishForce")->isChecked());
    QVERIFY2(WorkStage::reasons(f.work().sheet())
                 .contains(QStringLiteral("1 file: staying in the archive: something else is there")),
             qPrintable(WorkStage::reasons(f.work().sheet())));
    // Replacing what is there asks first.
    f.find<QCheckBox>("wishForce")->click();
    f.find<QLineEdit>("wishTarget")->setText(QStringLiteral("/tmp/other"));
    QTRY_COMPARE(f.work().stage(), Stage::Planned);
    QCOMPARE(f.work().wish().command(),
             QStringLiteral("goldwatchctl golden restore %1 --to /tmp/other --force").arg(asked->archive));
    f.press(Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(f.dialogs.asked.size(), 1);
    QCOMPARE(f.scene.script.count(host::methods::restoreApply.name), 0);
    f.dialogs.yes = true;
    f.press(Qt::Key_Return, Qt::AltModifier);
    QTRY_COMPARE(f.work().stage(), Stage::Done);
    QCOMPARE(f.work().sheet().title, QStringLiteral("Restored 2 files"));
    asked = readJson<host::RestoreQuery>(f.scene.script.lastAsked(host::methods::restoreApply.name), {});
    QVERIFY(asked && asked->force && asked->to == QStringLiteral("/tmp/other"));
}

void TestArchiveWork::restoreNamesEntries()
{
    WorkStage f;
    f.scene.script.answer(host::methods::restorePlan, golden::RestorePlan());
    f.open();
    f.press(Qt::Key_R, Qt::AltModifier);
    QTRY_COMPARE(f.work().stage(), Stage::Planned);
    auto *part = f.find<RangeSwitch>("wishPart");
    part->setFocus();
    // None is chosen: that must not come to mean all of them.
    f.press(Qt::Key_Right);
    QCOMPARE(part->current(), 0);
    QTest::mouseClick(part, Qt::LeftButton, {}, part->place(2).center());
    QCOMPARE(f.work().stage(), Stage::Incomplete);
    QVERIFY(!f.find<Button>("workDeed")->isVisible());
    f.find<QLineEdit>("wishNames")->setText(QStringLiteral("primary-w1-* other"));
    QTRY_COMPARE(f.work().stage(), Stage::Planned);
    const auto asked = readJson<host::RestoreQuery>(f.scene.script.lastAsked(host::methods::restorePlan.name), {});
    QVERIFY(asked);
    QCOMPARE(asked->patterns, (QStringList{QStringLiteral("primary-w1-*"), QStringLiteral("other")}));
}

void TestArchiveWork::survivesOtherTabs()
{
    WorkStage f;
    f.open();
    f.startArchiving();
    f.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(!f.work().isVisible());
    f.scene.script.progress(host::methods::retentionApply.name, 800, QStringLiteral("removing"));
    QTRY_COMPARE(f.work().job().permille(), 800);
    host::AppliedRetention applied;
    applied.outcome.removed = 13'041;
    f.scene.script.release(host::methods::retentionApply.name, toJson(applied).toObject());
    QTRY_COMPARE(f.work().stage(), Stage::Done);
    f.press(Qt::Key_W, Qt::AltModifier);
    QVERIFY(f.work().isVisible());
    QCOMPARE(f.label("sheetFigure"), QStringLiteral("13,041 files"));
    QCOMPARE(f.find<Button>("barRunning")->text(), QStringLiteral("Archived 13,041 files"));
}

void TestArchiveWork::everythingHasAName()
{
    WorkStage f;
    f.scene.script.answer(host::methods::goldenForecast, WorkStage::foreseen());
    f.open();
    const auto check = [&f] {
        for (const QWidget *widget :
             f.deeds().desk()->findChildren<QWidget *>() + f.deeds().bar()->findChildren<QWidget *>())
            if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible()) {
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                const bool inner = widget->parentWidget() && widget->objectName().startsWith(QLatin1String("qt_"));
                const auto *label = qobject_cast<const QLabel *>(widget); // is called what it says
                QVERIFY2(inner || !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()) ||
                             (label && !label->text().isEmpty()),
                         qPrintable(QString::fromLatin1(widget->metaObject()->className()) + widget->objectName()));
            }
    };
    for (const Qt::Key key : {Qt::Key_A, Qt::Key_C, Qt::Key_V, Qt::Key_R, Qt::Key_T, Qt::Key_H, Qt::Key_I, Qt::Key_F}) {
        f.press(key, Qt::AltModifier);
        QVERIFY(f.deeds().desk()->isVisible());
        QCoreApplication::processEvents();
        check();
    }
}

QTEST_MAIN(TestArchiveWork)
#include "test_archivework.moc"
