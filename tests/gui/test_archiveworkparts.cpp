// SPDX-License-Identifier: GPL-3.0-or-later
// Trash, holds and forecast of the Archive tab, and the models and words beneath.
#include "WorkStage.h"

#include "ModelEdges.h"
#include "gui/archive/work/Fields.h"
#include "gui/archive/work/ForecastChart.h"
#include "gui/archive/work/ForecastPanel.h"
#include "gui/archive/work/HoldModel.h"
#include "gui/archive/work/HoldPanel.h"
#include "gui/archive/work/ReasonModel.h"
#include "gui/archive/work/RuleModel.h"
#include "gui/archive/work/RulePanel.h"
#include "gui/archive/work/Sheets.h"
#include "gui/archive/work/TrashModel.h"
#include "gui/archive/work/TrashPanel.h"
#include "gui/widgets/NoticeLine.h"
#include "gui/widgets/StateNote.h"

#include "golden/diff/IgnoreFile.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QTranslator>

using namespace gw;
using namespace gw::gui;
using Stage = WorkPanel::Stage;

class TestArchiveWorkParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_english.load(QStringLiteral(":/i18n/goldwatch_en.qm")) &&
                QCoreApplication::installTranslator(&m_english)); // plurals
        m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light);
    }
    void models();
    void commands_data();
    void commands();
    void daysAreReadAsWritten_data();
    void daysAreReadAsWritten();
    void keptIsCounted();
    void roomIsTold_data();
    void roomIsTold();
    void trashIsBroughtBack();
    void trashIsPurgedAfterAQuestion();
    void listsSayWhy_data();
    void listsSayWhy();
    void holdsAreAdded();
    void holdsAreRemoved();
    void rulesAreKept();
    void patternsAreCounted_data();
    void patternsAreCounted();
    void forecastCompares();
    void forecastUnknownIsNotZero();

private:
    QTranslator m_english;
    std::unique_ptr<Theme> m_theme;
};

void TestArchiveWorkParts::models()
{
    WorkStage f;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    ReasonModel reasons;
    const QAbstractItemModelTester reasonTester(&reasons);
    reasons.set({{Meaning::Good, QStringLiteral("2 files"), QStringLiteral("why"), {{QStringLiteral("a"), {}}}},
                 {Meaning::Warning, QStringLiteral("3 files"), {}, {}}});
    QCOMPARE(reasons.rowCount(), 2);
    QCOMPARE(reasons.rowCount(reasons.index(0, 0)), 1);
    QVERIFY(!reasons.index(1, 0, reasons.index(0, 0)).isValid());
    QVERIFY(!reasons.index(2, 0).isValid());
    QCOMPARE(reasons.index(0, 0, reasons.index(0, 0)).parent(), reasons.index(0, 0));
    reasons.set({});
    QCOMPARE(reasons.rowCount(), 0);
    TrashModel trash;
    const QAbstractItemModelTester trashTester(&trash);
    trash.set(f.trash.items, TimeText(), now);
    checkEdges(trash);
    QCOMPARE(trash.index(1, TrashModel::Until).data().toString(), QStringLiteral("the next cleanup removes it"));
    QVERIFY(!trash.item(trash.index(2, 0)));
    trash.set({}, TimeText(), now);
    checkEdges(trash);
    HoldModel holds;
    const QAbstractItemModelTester holdTester(&holds);
    holds.set(f.holds.holds, TimeText(), now);
    checkEdges(holds);
    QCOMPARE(holds.index(0, HoldModel::Until).data().toString(), QStringLiteral("until it is removed"));
    f.holds.holds.first().until = now.addSecs(-1);
    holds.set(f.holds.holds, TimeText(), now);
    QCOMPARE(holds.index(0, HoldModel::Until).data().toString(), QStringLiteral("has ended"));
    holds.set({}, TimeText(), now);
    checkEdges(holds);
    f.holds.holds.first().more = {QStringLiteral("/engine/r1.steps.jsonl")};
    holds.set(f.holds.holds, TimeText(), now);
    QVERIFY(holds.index(0, HoldModel::Pattern).data().toString().endsWith(QStringLiteral(" and 1 more")));
    RuleModel rules;
    const QAbstractItemModelTester ruleTester(&rules);
    checkEdges(rules);
    rules.set({{QStringLiteral("r1"),
                QStringLiteral("trace_id"),
                {},
                QStringLiteral("ada"),
                QStringLiteral("<b>"),
                now,
                3,
                now},
               {QStringLiteral("r2"),
                QStringLiteral("/a"),
                QStringLiteral("io"),
                QStringLiteral("eva"),
                QStringLiteral("x"),
                now,
                0,
                {}}},
              TimeText(), now);
    checkEdges(rules);
    QVERIFY(rules.index(0, RuleModel::Hits).data().toString().startsWith(QStringLiteral("3 hits")));
    QCOMPARE(rules.index(1, RuleModel::Hits).data().toString(), QStringLiteral("never used"));
    QVERIFY(!rules.index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
}

void TestArchiveWorkParts::commands_data()
{
    QTest::addColumn<Wish>("wish");
    QTest::addColumn<QString>("command");
    Wish wish;
    wish.days = 0.5;
    QTest::newRow("archive") << wish << "goldwatchctl golden archive --days 0.5";
    wish.acceptVanished = true;
    QTest::newRow("vanished") << wish << "goldwatchctl golden archive --days 0.5 --accept-vanished";
    wish.directories = {QStringLiteral("/tmp/a")};
    QTest::newRow("only one directory, which it cannot") << wish << QString();
    wish = {};
    wish.deed = Deed::CleanUp;
    wish.days = 7;
    QTest::newRow("clean up") << wish << "goldwatchctl golden cleanup --days 7";
    wish = {};
    wish.deed = Deed::Verify;
    QTest::newRow("verify all") << wish << "goldwatchctl golden verify";
    wish.archives = {QStringLiteral("/a b.tar.gz")};
    wish.quick = true;
    QTest::newRow("verify one quickly") << wish << "goldwatchctl golden verify '/a b.tar.gz' --quick";
    wish = {};
    wish.deed = Deed::Restore;
    wish.archive = {Place::Kind::Archive, QStringLiteral("/a.tar.gz"), {}, {}};
    wish.entries = {"x.golden.json"};
    QTest::newRow("restore one") << wish << "goldwatchctl golden restore /a.tar.gz x.golden.json";
    wish.archive.pathBytes = "/a\xff.tar.gz";
    QTest::newRow("a name that is no text") << wish << QString();
    wish = {};
    wish.deed = Deed::TrashPurge;
    wish.items = {QStringLiteral("1"), QStringLiteral("2")};
    QTest::newRow("purge") << wish << "goldwatchctl golden trash purge 1 2";
}

void TestArchiveWorkParts::commands()
{
    QFETCH(Wish, wish);
    QFETCH(QString, command);
    QCOMPARE(wish.command(), command);
}

void TestArchiveWorkParts::daysAreReadAsWritten_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("whole") << QLocale(QLocale::English) << 7.0 << "7";
    QTest::newRow("an hour") << QLocale(QLocale::English) << 0.0417 << "0.0417";
    QTest::newRow("German") << QLocale(QLocale::German) << 0.5 << "0,5";
    QTest::newRow("many") << QLocale(QLocale::German) << 3000.0 << "3000";
}

void TestArchiveWorkParts::daysAreReadAsWritten()
{
    QFETCH(QLocale, locale);
    QFETCH(double, value);
    QFETCH(QString, text);
    DaysField field(3650);
    field.setLocale(locale);
    field.setValue(value);
    QCOMPARE(field.cleanText(), text);
    QCOMPARE(field.valueFromText(field.text()), value);
}

void TestArchiveWorkParts::keptIsCounted()
{
    WorkStage f;
    f.planned.keptCount = 5000; // the host names only some
    const QString reasons = WorkStage::reasons(Sheets::plan(Wish(), f.planned, TimeText()));
    QVERIFY2(reasons.contains(QStringLiteral("4,784 files: kept as well; only the first 216 are named")),
             qPrintable(reasons));
}

void TestArchiveWorkParts::roomIsTold_data()
{
    QTest::addColumn<qint64>("available");
    QTest::addColumn<int>("meaning");
    QTest::newRow("enough") << qint64(100) << int(Meaning::Info);
    QTest::newRow("perhaps not") << qint64(30) << int(Meaning::Warning);
    QTest::newRow("surely not") << qint64(1) << int(Meaning::Critical);
    QTest::newRow("not known") << qint64(-1) << int(Meaning::Warning);
}

void TestArchiveWorkParts::roomIsTold()
{
    QFETCH(qint64, available);
    QFETCH(int, meaning);
    WorkStage f;
    f.planned.roomAvailable = available < 0 ? std::nullopt : std::optional(megabytes(available));
    const Sheet sheet = Sheets::plan(Wish(), f.planned, TimeText());
    const auto room = std::ranges::find(sheet.facts, QStringLiteral("Room"), &Fact::name);
    QVERIFY(room != sheet.facts.end());
    QCOMPARE(int(room->meaning), meaning);
    QCOMPARE(room->value.startsWith(QStringLiteral("not known")), available < 0);
    QCOMPARE(WorkStage::reasons(sheet).contains(QStringLiteral("There may not be room")),
             available >= 0 && available < 60);
}

void TestArchiveWorkParts::trashIsBroughtBack()
{
    WorkStage f;
    host::TrashOutcome outcome;
    outcome.files = 2100;
    outcome.keptCount = 1;
    outcome.kept = {{QStringLiteral("/tmp/a.golden.json"), {}, QStringLiteral("something else is there")}};
    f.scene.script.answer(host::methods::trashRestore, outcome);
    f.open();
    f.press(Qt::Key_T, Qt::AltModifier);
    auto *view = f.find<QTreeView>("trashView");
    QTRY_COMPARE(view->model()->rowCount(), 2);
    QCOMPARE(f.window->focusWidget(), view);
    view->selectionModel()->clearSelection();
    QCOMPARE(f.deeds().desk()->trash()->chosen().size(), 2); // none chosen: all
    view->setCurrentIndex(view->model()->index(0, 0));
    QTest::mouseClick(f.find<Button>("trashRestore"), Qt::LeftButton);
    QTRY_COMPARE(f.work().stage(), Stage::Planned);
    QCOMPARE(f.work().wish().items, QStringList{QStringLiteral("20261127-1")});
    QCOMPARE(f.find<Button>("workDeed")->text(), QStringLiteral("Bring back 2,100 files"));
    f.press(Qt::Key_Return, Qt::AltModifier);
    QTRY_COMPARE(f.work().stage(), Stage::Done);
    QVERIFY(f.dialogs.asked.isEmpty());
    QCOMPARE(f.work().sheet().meaning, Meaning::Warning);
    QVERIFY(WorkStage::reasons(f.work().sheet()).contains(QStringLiteral("1 file: kept: something else is there")));
}

void TestArchiveWorkParts::trashIsPurgedAfterAQuestion()
{
    WorkStage f;
    f.scene.script.answer(host::methods::trashPurge, host::TrashOutcome{});
    f.open();
    f.press(Qt::Key_T, Qt::AltModifier);
    auto *view = f.find<QTreeView>("trashView");
    QTRY_COMPARE(view->model()->rowCount(), 2);
    view->selectAll();
    QTest::mouseClick(f.find<Button>("trashPurge"), Qt::LeftButton);
    QTRY_COMPARE(f.work().stage(), Stage::Planned);
    f.press(Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(f.dialogs.asked.size(), 1);
    QCOMPARE(f.dialogs.asked.first().deed, QStringLiteral("Remove 2,104 files for good"));
    QCOMPARE(f.scene.script.count(host::methods::trashPurge.name), 0);
    f.dialogs.yes = true;
    f.press(Qt::Key_Return, Qt::AltModifier);
    QTRY_COMPARE(f.work().stage(), Stage::Done);
    QCOMPARE(f.scene.script.lastAsked(host::methods::trashPurge.name).value(QLatin1String("ids")).toArray().size(), 2);
}

void TestArchiveWorkParts::listsSayWhy_data()
{
    QTest::addColumn<bool>("holds");
    QTest::addColumn<bool>("fails");
    QTest::addColumn<QString>("said");
    QTest::newRow("trash empty") << false << false << "The trash is empty";
    QTest::newRow("trash unreadable") << false << true << "Cannot list";
    QTest::newRow("no holds") << true << false << "Nothing is held";
    QTest::newRow("holds unreadable") << true << true << "Cannot list";
}

void TestArchiveWorkParts::listsSayWhy()
{
    QFETCH(bool, holds);
    QFETCH(bool, fails);
    QFETCH(QString, said);
    WorkStage f;
    const Error error{ErrorKind::Unreadable, QStringLiteral("Cannot list"), QStringLiteral("/root"), {}};
    f.scene.script.answer(host::methods::trashList, host::TrashList{});
    f.scene.script.answer(host::methods::holdList, host::Holds{});
    if (fails) {
        f.scene.script.refuse(host::methods::trashList.name, error);
        f.scene.script.refuse(host::methods::holdList.name, error);
    }
    f.open();
    f.press(holds ? Qt::Key_H : Qt::Key_T, Qt::AltModifier);
    QWidget *panel = holds ? static_cast<QWidget *>(f.deeds().desk()->holds()) : f.deeds().desk()->trash();
    const auto *note = panel->findChild<StateNote *>();
    QTRY_COMPARE(note->title(), said);
    QVERIFY(note->isVisible());
    QCOMPARE(note->text().contains(QStringLiteral("/root")), fails);
}

void TestArchiveWorkParts::holdsAreAdded()
{
    WorkStage f;
    host::GoldenPage page;
    page.total = 3;
    for (const auto *name : {"primary-w1-a.golden.json", "primary-w1-b.golden.json", "primary-w2-a.golden.json"}) {
        golden::CatalogEntry entry;
        entry.name = QLatin1String(name);
        page.entries.append(entry);
    }
    f.scene.script.answer(host::methods::goldenList, page);
    host::Holds answer = f.holds;
    answer.holds.append(
        {QStringLiteral("h2"), QStringLiteral("primary-w1-*"), QStringLiteral("it's evidence"), {}, {}, {}});
    answer.added = answer.holds.last();
    answer.matches = 4;
    f.scene.script.answer(host::methods::holdAdd, answer);
    f.open();
    f.press(Qt::Key_H, Qt::AltModifier | Qt::ShiftModifier);
    auto *pattern = f.find<QLineEdit>("holdPattern");
    QTRY_COMPARE(f.window->focusWidget(), pattern);
    pattern->setText(QStringLiteral("primary-w1-*"));
    QVERIFY(!f.find<Button>("holdSubmit")->isEnabled());                               // nobody would know why
    QTRY_COMPARE(f.label("holdMatches"), QStringLiteral("Holds 4 golden files now.")); // two in each directory
    f.find<QLineEdit>("holdReason")->setText(QStringLiteral("it's evidence"));
    QVERIFY(f.find<Button>("holdSubmit")->isEnabled());
    f.find<QDoubleSpinBox>("holdDays")->setValue(3);
    QCOMPARE(f.deeds().desk()->holds()->command(),
             QStringLiteral("goldwatchctl golden hold add 'primary-w1-*' --reason 'it'\\''s evidence' --days 3"));
    QTest::keyClick(pattern, Qt::Key_Return);
    QTRY_COMPARE(f.find<QTreeView>("holdView")->model()->rowCount(), 2);
    const auto sent = readJson<host::HoldDraft>(f.scene.script.lastAsked(host::methods::holdAdd.name), {});
    QVERIFY(sent && sent->pattern == QStringLiteral("primary-w1-*") && sent->days == 3.0);
    QVERIFY(!pattern->isVisible());
    QCOMPARE(f.deeds().desk()->holds()->findChild<NoticeLine *>()->text(), QStringLiteral("Held: 4 files now"));
}

void TestArchiveWorkParts::holdsAreRemoved()
{
    WorkStage f;
    f.scene.script.answer(host::methods::holdRemove, host::Holds{});
    f.open();
    f.press(Qt::Key_H, Qt::AltModifier);
    auto *view = f.find<QTreeView>("holdView");
    QTRY_COMPARE(view->model()->rowCount(), 1);
    view->setCurrentIndex(view->model()->index(0, 0));
    QTest::mouseClick(f.find<Button>("holdRemove"), Qt::LeftButton);
    QCOMPARE(f.dialogs.asked.size(), 1);
    QCOMPARE(f.scene.script.count(host::methods::holdRemove.name), 0);
    f.dialogs.yes = true;
    QTest::mouseClick(f.find<Button>("holdRemove"), Qt::LeftButton);
    QTRY_COMPARE(view->model()->rowCount(), 0);
    QCOMPARE(f.scene.script.lastAsked(host::methods::holdRemove.name).value(QLatin1String("id")).toString(),
             QStringLiteral("h1"));
}

void TestArchiveWorkParts::rulesAreKept()
{
    WorkStage f;
    qputenv("XDG_STATE_HOME", QFile::encodeName(f.home.path()));
    const QString path = golden::IgnoreFile::pathFor(f.scene.profile.name);
    golden::IgnoreFile file(path);
    f.open();
    f.press(Qt::Key_I, Qt::AltModifier | Qt::ShiftModifier);
    auto *pointer = f.find<QLineEdit>("rulePointer");
    QTRY_COMPARE(f.window->focusWidget(), pointer);
    pointer->setText(QStringLiteral("trace_id"));
    f.find<QLineEdit>("ruleOwner")->setText(QStringLiteral("ada"));
    QVERIFY(!f.find<Button>("ruleSubmit")->isEnabled()); // nobody would know why
    auto *reason = f.find<QLineEdit>("ruleReason");
    reason->setText(QStringLiteral("set by the proxy"));
    QCOMPARE(f.deeds().desk()->rules()->command(),
             QStringLiteral("goldwatchctl golden ignore add trace_id --reason 'set by the proxy' --owner ada"));
    QTest::keyClick(reason, Qt::Key_Return);
    auto *view = f.find<QTreeView>("ruleView");
    QTRY_COMPARE(view->model()->rowCount(), 1);
    const auto kept = file.rules();
    QVERIFY(kept && kept->size() == 1 && kept->first().owner == QStringLiteral("ada"));
    QVERIFY(!pointer->isVisible());
    // What decides is never ignored, and the panel says so.
    f.press(Qt::Key_I, Qt::AltModifier | Qt::ShiftModifier);
    pointer->setText(QStringLiteral("/steps/*/output"));
    reason->setText(QStringLiteral("no"));
    QTest::keyClick(reason, Qt::Key_Return);
    QTRY_VERIFY(f.deeds().desk()->rules()->findChild<NoticeLine *>()->isError());
    QCOMPARE(view->model()->rowCount(), 1);
    QVERIFY(file.countHits({{kept->first().id, 3}}));
    f.deeds().desk()->rules()->askNow();
    QTRY_VERIFY(view->model()->index(0, RuleModel::Hits).data().toString().startsWith(QStringLiteral("3 hits")));
    // It counts again, after a question.
    view->setCurrentIndex(view->model()->index(0, 0));
    QTest::mouseClick(f.find<Button>("ruleRemove"), Qt::LeftButton);
    QCOMPARE(f.dialogs.asked.size(), 1);
    QCOMPARE(view->model()->rowCount(), 1);
    f.dialogs.yes = true;
    QTest::mouseClick(f.find<Button>("ruleRemove"), Qt::LeftButton);
    QTRY_COMPARE(view->model()->rowCount(), 0);
    QVERIFY(file.rules()->isEmpty());
    QFile damaged(path);
    QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("{\"rules\": 7}") > 0);
    damaged.close();
    f.deeds().desk()->rules()->askNow();
    QTRY_VERIFY(WorkStage::words(f.deeds().desk()->rules()).contains(QStringLiteral("Nothing is compared")));
}

void TestArchiveWorkParts::patternsAreCounted_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("said");
    QTest::newRow("a word that all have") << "*32bbca9a*" << "32bbca9a" << "Holds 2 golden files now.";
    QTest::newRow("too short to be sure") << "*-w0-*" << "" << "Holds 2 golden files now.";
    QTest::newRow("a choice of letters is no word") << "primary-[abcdefghijklmnop]0*" << "primary-"
                                                    << "Holds no golden file now. Look at the pattern again.";
    QTest::newRow("a directory") << "/tmp/shadow_run_20" << "" << "Holds 1 golden file now.";
}

void TestArchiveWorkParts::patternsAreCounted()
{
    QFETCH(QString, pattern);
    QFETCH(QString, filter);
    QFETCH(QString, said);
    WorkStage f;
    host::GoldenPage page;
    page.total = 1;
    golden::CatalogEntry entry;
    entry.name = QStringLiteral("primary-w0-32bbca9a.golden.json");
    page.entries.append(entry);
    f.scene.script.answer(host::methods::goldenList, page);
    f.open();
    f.press(Qt::Key_H, Qt::AltModifier | Qt::ShiftModifier);
    f.find<QLineEdit>("holdPattern")->setText(pattern);
    QTRY_COMPARE(f.label("holdMatches"), said);
    QCOMPARE(f.scene.script.lastAsked(host::methods::goldenList.name).value(QLatin1String("filter")).toString(),
             filter);
}

void TestArchiveWorkParts::forecastCompares()
{
    WorkStage f;
    f.scene.script.answer(host::methods::goldenForecast, WorkStage::foreseen());
    f.open();
    f.press(Qt::Key_F, Qt::AltModifier);
    auto *chart = f.find<ForecastChart>("forecastChart");
    QTRY_VERIFY(chart->isVisible());
    QCOMPARE(f.window->focusWidget(), f.find<QDoubleSpinBox>("forecastDays"));
    // 50 % is within the scale, 90 and 95 % above it.
    QCOMPARE(chart->limits().size(), 3);
    QVERIFY(chart->limits().at(0).bytes < chart->top() && chart->limits().at(1).bytes > chart->top());
    QVERIFY(chart->limits().at(0).text.startsWith(QStringLiteral("50 % of the disk, ")));
    const QString words = WorkStage::words(f.deeds().desk()->forecast());
    QVERIFY2(words.contains(QStringLiteral("With 1 day the disk stays below 50 %.")) &&
                 words.contains(QStringLiteral("90 %: ")) && words.contains(QStringLiteral("(not before ")),
             qPrintable(words));
    chart->setFocus();
    const QString last = chart->readout();
    f.press(Qt::Key_Right);
    QVERIFY(chart->readout() != last && chart->readout().contains(QStringLiteral("keep 7 days: ")));
    const int before = f.scene.script.count(host::methods::goldenForecast.name);
    f.find<QDoubleSpinBox>("forecastAgainst")->setValue(2);
    QTRY_COMPARE(f.scene.script.count(host::methods::goldenForecast.name), before + 1);
    QCOMPARE(f.scene.script.lastAsked(host::methods::goldenForecast.name).value(QLatin1String("against")).toDouble(),
             2.0);
}

void TestArchiveWorkParts::forecastUnknownIsNotZero()
{
    WorkStage f;
    golden::Forecast forecast;
    forecast.at = QDateTime::currentDateTimeUtc();
    forecast.reason = QStringLiteral("Ten minutes of golden files are needed");
    f.scene.script.answer(host::methods::goldenForecast, forecast);
    f.open();
    f.press(Qt::Key_F, Qt::AltModifier);
    const auto *note = f.deeds().desk()->forecast()->findChild<StateNote *>();
    QTRY_COMPARE(note->title(), QStringLiteral("Nothing can be foreseen yet"));
    QVERIFY(note->isVisible() && note->text().contains(QStringLiteral("Ten minutes")));
    QVERIFY(!f.find<ForecastChart>("forecastChart")->isVisible());
    f.scene.script.refuse(host::methods::goldenForecast.name,
                          {ErrorKind::Unreadable, QStringLiteral("Cannot list"), QStringLiteral("/tmp"), {}});
    QTest::mouseClick(note->findChild<QAbstractButton *>(), Qt::LeftButton);
    QTRY_COMPARE(note->title(), QStringLiteral("Cannot list"));
}

QTEST_MAIN(TestArchiveWorkParts)
#include "test_archiveworkparts.moc"
