// SPDX-License-Identifier: GPL-3.0-or-later
// The models of the Archive tab: files a page at a time, places, differences.
#include "GoldenDesk.h"
#include "ModelEdges.h"

#include "gui/Theme.h"
#include "gui/archive/DifferenceModel.h"
#include "gui/archive/JsonText.h"
#include "gui/archive/PlaceModel.h"
#include "gui/archive/PreviewPanel.h"
#include "gui/archive/RecordingModel.h"
#include "gui/widgets/RangeSwitch.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace gw;
using namespace gw::gui;
using Mode = QAbstractItemModelTester::FailureReportingMode;

class TestArchiveModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light); }
    void filesOfAnySize_data();
    void filesOfAnySize();
    void filesComeAndGo();
    void cacheIsBounded();
    void newestWishWins();
    void errorIsNotEmpty();
    void errorAfterwardsKeepsWhatIsShown();
    void groups();
    void entriesOfAnArchive();
    void places();
    void placesThatCannotBeListed();
    void differences();
    void steps_data();
    void steps();
    void stepsInThePreview();
    void replayOfAMismatch();
    void laidOut_data();
    void laidOut();
    void hostileText();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestArchiveModels::filesOfAnySize_data()
{
    QTest::addColumn<int>("files");
    for (const int files : {0, 1, GoldenPages::pageRows - 1, GoldenPages::pageRows, GoldenPages::pageRows + 1, 1000})
        QTest::addRow("%d", files) << files;
    QTest::newRow("a million") << 1'000'000;
}

void TestArchiveModels::filesOfAnySize()
{
    QFETCH(int, files);
    GoldenDesk desk;
    std::optional<QAbstractItemModelTester> tester;
    if (files <= 1000)
        tester.emplace(&desk.model, Mode::QtTest);
    checkEdges(desk.model);
    desk.files = files;
    desk.open();
    QCOMPARE(desk.model.rowCount(), files);
    checkEdges(desk.model);
    if (files > 0) {
        QTRY_COMPARE(desk.at(files - 1), QStringLiteral("run-%1").arg(files - 1, 7, 10, QLatin1Char('0')));
        QTRY_COMPARE(desk.at(0), QStringLiteral("run-0000000"));
        QCOMPARE(desk.at(0, GoldenTableModel::Size), QStringLiteral("523 B"));
    }
    QVERIFY(!desk.model.entry(files));
    desk.pages.close();
    QCOMPARE(desk.model.rowCount(), 0);
    checkEdges(desk.model);
}

void TestArchiveModels::filesComeAndGo()
{
    GoldenDesk desk;
    QAbstractItemModelTester tester(&desk.model, Mode::QtTest);
    desk.files = 10;
    desk.reading = true;
    desk.open();
    QCOMPARE(desk.model.rowCount(), 10);
    QSignalSpy inserted(&desk.model, &QAbstractItemModel::rowsInserted);
    desk.files = 700; // while it is read, it is looked at again by itself
    desk.shift = 5;
    QTRY_COMPARE(desk.model.rowCount(), 700);
    QCOMPARE(inserted.size(), 1);
    QTRY_COMPARE(desk.at(0), QStringLiteral("run-0000005"));
    QTRY_COMPARE(desk.at(699), QStringLiteral("run-0000704"));
    QCOMPARE(desk.model.rowOf("run-0000704.golden.json"), 699);
    QCOMPARE(desk.model.rowOf("run-9999999.golden.json"), -1);
    desk.files = 3;
    QTRY_COMPARE(desk.model.rowCount(), 3);
    QVERIFY(!desk.model.entry(3));
}

void TestArchiveModels::cacheIsBounded()
{
    GoldenDesk desk;
    desk.files = 1'000'000;
    desk.open();
    for (int page = 0; page < GoldenPages::mostPages + 10; ++page) {
        const int row = page * GoldenPages::pageRows;
        QTRY_VERIFY(!desk.at(row).isEmpty());
    }
    QCOMPARE(desk.model.rowOf("run-0000000.golden.json"), -1); // its page was let go
    const int asked = desk.scene.script.count("golden.list");
    QTRY_VERIFY(!desk.at(0).isEmpty());
    QVERIFY(desk.scene.script.count("golden.list") > asked);
}

void TestArchiveModels::newestWishWins()
{
    GoldenDesk desk;
    desk.files = 1'000'000;
    desk.open();
    const int before = desk.scene.script.count("golden.list");
    // As a scroll bar that is dragged does: only the first and the last of them are worth a call.
    for (int page = 100; page < 200; ++page)
        QCOMPARE(desk.at(page * GoldenPages::pageRows), QString());
    QTRY_VERIFY(!desk.at(199 * GoldenPages::pageRows).isEmpty());
    QCOMPARE(desk.scene.script.count("golden.list") - before, 2);
}

void TestArchiveModels::errorIsNotEmpty()
{
    GoldenDesk desk;
    desk.error = Error{ErrorKind::Unreadable, QStringLiteral("Cannot list the directory"), {}, {}};
    desk.open();
    QVERIFY(desk.pages.state() == GoldenPages::State::Failed);
    QCOMPARE(desk.pages.error().what, desk.error->what);
    QCOMPARE(desk.model.rowCount(), 0);
}

void TestArchiveModels::errorAfterwardsKeepsWhatIsShown()
{
    GoldenDesk desk;
    desk.files = 4;
    desk.reading = true;
    desk.open();
    QVERIFY(desk.pages.trouble().isEmpty());
    desk.error = Error{ErrorKind::Io, QStringLiteral("The disk is gone"), {}, {}};
    QTRY_VERIFY(desk.pages.trouble().contains(desk.error->what));
    QVERIFY(desk.pages.state() == GoldenPages::State::Ready);
    QCOMPARE(desk.model.rowCount(), 4);
}

void TestArchiveModels::groups()
{
    GoldenDesk desk;
    QAbstractItemModelTester tester(&desk.model, Mode::QtTest);
    desk.files = 5;
    desk.groups = {{QStringLiteral("w0"), 2, 0, 0, Bytes{8192}}, {QStringLiteral("w1"), 3, 1, 0, Bytes{12288}}};
    FileQuery query;
    query.group = golden::GroupKey::Worker;
    desk.open(query);
    QTRY_COMPARE(desk.model.rowCount(), 7);
    QVERIFY(desk.model.isGroup(0) && desk.model.isGroup(3) && !desk.model.isGroup(4));
    QVERIFY2(desk.at(3).startsWith(QStringLiteral("w1")) && desk.at(3).contains(QLatin1Char('3')),
             qPrintable(desk.at(3)));
    QTRY_VERIFY(desk.at(6).contains(QStringLiteral("worker:w1"))); // only files of the group were asked for
    desk.model.setFolded(0, true);
    QCOMPARE(desk.model.rowCount(), 5);
    QVERIFY(desk.model.isGroup(1));
    QTRY_VERIFY(desk.at(4).contains(QStringLiteral("worker:w1")));
    desk.groups.first().files = 2;
    desk.model.setFolded(1, true);
    QCOMPARE(desk.model.rowCount(), 2);
    desk.model.setFolded(0, false);
    QCOMPARE(desk.model.rowCount(), 4);
    desk.model.setFolded(2, true); // a file's row folds nothing
    QCOMPARE(desk.model.rowCount(), 4);
    checkEdges(desk.model);
}

void TestArchiveModels::entriesOfAnArchive()
{
    GoldenDesk desk;
    host::EntriesPage page;
    page.all = page.total = 2;
    page.problem = QStringLiteral("The end is missing");
    page.entries = {{QStringLiteral("run/golden/a.golden.json"), {}, QStringLiteral("file"), 100, {}, {}},
                    {QStringLiteral("run/golden/b.golden.json"), {}, QStringLiteral("file"), 200, {}, {}}};
    desk.scene.script.answer(host::methods::goldenEntries, page);
    QTRY_VERIFY(desk.session.host());
    desk.pages.open({Place::Kind::Archive, QStringLiteral("/a.tar.gz"), {}, {}}, {});
    QTRY_COMPARE(desk.model.rowCount(), 2);
    QCOMPARE(desk.at(1), QStringLiteral("run/golden/b.golden.json"));
    QCOMPARE(desk.at(1, GoldenTableModel::Size), QStringLiteral("200 B"));
    QCOMPARE(desk.pages.trouble(), page.problem);
    QVERIFY(!desk.model.isUsed(GoldenTableModel::Verdict));
}

static host::Places somePlaces()
{
    host::Places places;
    shadow::RunPaths run;
    run.name = QStringLiteral("shadow_simulation_20261122_121352");
    run.directory = QStringLiteral("/tmp/") + run.name;
    places.runs = {run};
    host::DirectoryPlace ofRun, engine;
    ofRun.path = run.directory + QStringLiteral("/golden");
    ofRun.run = run.name;
    ofRun.usage = golden::GoldenUsage{ofRun.path, 15'048, {}, {}, {}, {}};
    engine.path = QStringLiteral("/var/lib/aos/golden");
    engine.error = Error{ErrorKind::Unreadable, QStringLiteral("Permission denied"), engine.path, {}};
    places.golden = {ofRun, engine};
    host::ArchivePlace proven, damaged;
    proven.path = QStringLiteral("/var/archive/20261120.tar.gz");
    proven.record.emplace();
    proven.record->entries = 25'612;
    proven.record->provenAt = QDateTime::currentDateTimeUtc().addSecs(-7200);
    damaged.path = QStringLiteral("/var/archive/20261121.tar.gz");
    damaged.record.emplace();
    damaged.record->problem = QStringLiteral("3 entries are damaged");
    places.archives = {proven, damaged};
    return places;
}

void TestArchiveModels::places()
{
    PlaceModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    QVERIFY(!model.firstPlace().isValid());
    model.set({}, TimeText());
    QCOMPARE(model.rowCount(), 0);
    const host::Places places = somePlaces();
    model.set(places, TimeText());
    QCOMPARE(model.rowCount(), 3); // runs, golden directories, archives
    const QModelIndex archives = model.index(2, 0);
    QCOMPARE(model.rowCount(archives), 2);
    QVERIFY(!model.index(2, 0, archives).isValid());
    QVERIFY(!model.index(3, 0).isValid());
    const QModelIndex newest = model.index(0, 0, archives), older = model.index(1, 0, archives);
    QCOMPARE(newest.data(PlaceModel::NoteRole).toString(), QStringLiteral("3 entries are damaged"));
    QCOMPARE(Meaning(newest.data(PlaceModel::MeaningRole).toInt()), Meaning::Critical);
    QVERIFY(older.data(PlaceModel::NoteRole).toString().startsWith(QStringLiteral("verified 2 h")));
    QCOMPARE(older.data(PlaceModel::CountRole).toString(), QStringLiteral("25,612"));
    QCOMPARE(model.place(model.firstPlace()).path, places.golden.first().path);
    // A directory that could not be read has no number, and none is not a nought.
    const QModelIndex engine = model.index(0, 0, model.index(1, 0));
    QCOMPARE(engine.data(PlaceModel::CountRole).toString(), QStringLiteral("–"));
    QCOMPARE(engine.data(PlaceModel::NoteRole).toString(), QStringLiteral("Permission denied"));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.set(places, TimeText()); // only numbers may have changed: what is chosen stays
    QCOMPARE(resets.size(), 0);
    const Place foreign{Place::Kind::Archive, QStringLiteral("/home/me/x.tar"), {}, QStringLiteral("x.tar")};
    model.setOpened({foreign});
    QVERIFY(model.find(foreign).isValid());
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestArchiveModels::placesThatCannotBeListed()
{
    host::Places places;
    places.archivesError = Error{ErrorKind::Unreadable, QStringLiteral("Permission denied"), {}, {}};
    PlaceModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.set(places, TimeText());
    QCOMPARE(model.rowCount(), 1);
    const QModelIndex row = model.index(0, 0, model.index(0, 0));
    QCOMPARE(row.data(PlaceModel::NoteRole).toString(), QStringLiteral("Permission denied"));
    QVERIFY(model.place(row).kind == Place::Kind::None);
    QVERIFY(!(row.flags() & Qt::ItemIsSelectable));
}

void TestArchiveModels::differences()
{
    DifferenceModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    golden::Comparison comparison;
    golden::ComparedField counts, noise;
    counts.pointer = QStringLiteral("/steps/1/output");
    counts.a = 1;
    counts.missing = QStringLiteral("b");
    noise.pointer = QStringLiteral("/duration_ms");
    noise.ignored = true;
    comparison.differences = {counts, noise, noise};
    model.set(comparison);
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(!model.isNoise(model.index(0, 0)) && model.isNoise(model.index(1, 0)));
    QCOMPARE(model.rowCount(model.index(1, 0)), 2);
    QCOMPARE(model.index(0, DifferenceModel::First, model.index(0, 0)).data().toString(), QStringLiteral("1"));
    QCOMPARE(model.index(0, DifferenceModel::Second, model.index(0, 0)).data().toString(), QStringLiteral("–"));
    QVERIFY(!model.index(2, 0, model.index(1, 0)).isValid());
    golden::DirectoryComparison directories;
    directories.namesOnlyInA = {QStringLiteral("a"), QStringLiteral("b")};
    directories.onlyInA = 2;
    model.set(directories);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowCount(model.index(0, 0)), 2);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestArchiveModels::steps_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<QStringList>("rows"); // of an error: what it says
    QFile file(QStringLiteral(GW_TEST_DATA "/engine/run-7f21.steps.jsonl"));
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray recorded = file.readAll();
    const QString jsonl = QStringLiteral("run-7f21.steps.jsonl"), golden = QStringLiteral("a.golden.json");
    const QByteArray recording = R"({"run_id": "a", "step_hashes": ["mock:io:63fe", "hash:4ab0"]})";
    const QStringList whole{QStringLiteral("0 llm.extract 484d0392a2f6fc0f Intact"), QStringLiteral("1"),
                            QStringLiteral("2")};
    QTest::newRow("recording of the engine") << jsonl << recorded << true << whole;
    QTest::newRow("its beginning") << jsonl << recorded.first(recorded.indexOf("\"index\":1")) << false
                                   << whole.first(1);
    QTest::newRow("altered output") << jsonl << QByteArray(recorded).replace("total=120", "total=121") << true
                                    << QStringList{QStringLiteral("0 llm.extract 484d0392a2f6fc0f Altered"),
                                                   QStringLiteral("1"), QStringLiteral("2")};
    QTest::newRow("golden file") << golden << QByteArray(recording).replace("}", R"(, "workflow_type": "io", "seed": 1,
        "workflow_hash": "x", "duration_ms": 0, "success": true, "error": null})")
                                 << true
                                 << QStringList{QStringLiteral("0 mock:io 63fe "), QStringLiteral("1 hash 4ab0 ")};
    QTest::newRow("half a golden file") << golden << recording << false << QStringList{QStringLiteral("too long")};
    QTest::newRow("no golden file") << golden << QByteArray("[1]") << true
                                    << QStringList{QStringLiteral("Not a golden")};
    QTest::newRow("other file") << QStringLiteral("notes.txt") << recording << true
                                << QStringList{QStringLiteral("Only golden files")};
}

void TestArchiveModels::steps()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(bool, whole);
    QFETCH(QStringList, rows);
    const auto found = stepsOf(name, content, whole);
    if (!found) {
        QVERIFY2(found.error().text().contains(rows.first()), qPrintable(found.error().text()));
        return;
    }
    RecordingModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    checkEdges(model);
    model.set(*found);
    checkEdges(model);
    QCOMPARE(model.rowCount(), int(rows.size()));
    QCOMPARE(model.hasVerdicts(), name.endsWith(QLatin1String(".jsonl")));
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList texts;
        for (int column = 0; column < RecordingModel::ColumnCount; ++column)
            texts << model.index(row, column).data().toString();
        const QString text = texts.join(QLatin1Char(' '));
        QVERIFY2(text.startsWith(rows.at(row)), qPrintable(text));
    }
    model.set({});
    checkEdges(model);
}

void TestArchiveModels::stepsInThePreview()
{
    GoldenDesk desk;
    host::GoldenBytes bytes;
    bytes.content = R"({"run_id": "run-0000000", "step_hashes": ["mock_io:63fe", "hash:4ab0"], "workflow_type": "io",
        "seed": 1, "workflow_hash": "x", "duration_ms": 0, "success": true, "error": null})";
    bytes.size = bytes.content.size();
    desk.scene.script.answer(host::methods::goldenRead, bytes);
    QTRY_VERIFY(desk.session.host());
    PreviewPanel preview(desk.session);
    preview.showFile({Place::Kind::Goldens, QStringLiteral("/run/golden"), {}, {}}, desk.entry(0, {}));
    preview.show();
    auto *look = preview.findChild<RangeSwitch *>(QStringLiteral("previewLook"));
    auto *view = preview.findChild<QAbstractItemView *>(QStringLiteral("stepView"));
    QTRY_COMPARE(view->model()->rowCount(), 2);
    QVERIFY(!view->isVisible());
    QTest::mouseClick(look, Qt::LeftButton, {}, look->place(1).center());
    QVERIFY(view->isVisible());
    QCOMPARE(view->model()->index(1, RecordingModel::Skill).data().toString(), QStringLiteral("hash"));
}

/// A report that tells of the file's replay is what it is compared with; else it is said why there is none.
void TestArchiveModels::replayOfAMismatch()
{
    GoldenDesk desk;
    QTRY_VERIFY(desk.session.isLive());
    desk.scene.addMismatch();
    desk.scene.tell();
    PreviewPanel preview(desk.session);
    QTRY_VERIFY(desk.session.status() && !desk.session.status()->mismatchRows.isEmpty());
    const QString run = desk.session.status()->runDirectory;
    const health::MismatchRow row = desk.session.status()->mismatchRows.first();
    const Place place{Place::Kind::Goldens, run + QStringLiteral("/golden"), {}, {}};
    golden::CatalogEntry entry = desk.entry(0, {});
    entry.runId = row.runId;
    entry.name = row.runId + QStringLiteral(".golden.json");
    preview.showFile(place, entry);
    auto *button = preview.findChild<QAbstractButton *>(QStringLiteral("previewReplay"));
    QVERIFY(button->isEnabled());
    QSignalSpy wanted(&preview, &PreviewPanel::replayWanted);
    preview.compareReplay();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().at(0).toString(), place.path + QLatin1Char('/') + entry.name);
    QCOMPARE(wanted.first().at(1).toString(), QStringLiteral("%1/reports/cycle_%2.json").arg(run).arg(row.cycle.value));
    preview.showFile(place, desk.entry(1, {}));
    QVERIFY(!button->isEnabled() && button->toolTip().startsWith(QStringLiteral("Not among"))); // one of two is named
    preview.showFile({Place::Kind::Goldens, QStringLiteral("/elsewhere/golden"), {}, {}}, entry);
    QVERIFY(!button->isEnabled() && button->toolTip().contains(QStringLiteral("watched")));
    preview.compareReplay();
    QCOMPARE(wanted.size(), 1);
}

void TestArchiveModels::laidOut_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("order and spelling stay") << QByteArray(R"({"b":1.50,"a":[1,{"x":null}]})")
                                             << QStringLiteral("{\n  \"b\": 1.50,\n  \"a\": [\n    1,\n    {\n      "
                                                               "\"x\": null\n    }\n  ]\n}");
    QTest::newRow("empty ones") << QByteArray(R"({"a": [ ], "b": {}})")
                                << QStringLiteral("{\n  \"a\": [],\n  \"b\": {}\n}");
    QTest::newRow("brackets in a string") << QByteArray(R"(["{,\"}:"])") << QStringLiteral("[\n  \"{,\\\"}:\"\n]");
    QTest::newRow("two values") << QByteArray("{}\n{\"a\":1}\n") << QStringLiteral("{}\n{\n  \"a\": 1\n}");
    QTest::newRow("cut off") << QByteArray(R"({"a":"unfin)") << QStringLiteral("{\n  \"a\": \"unfin");
    QTest::newRow("no JSON") << QByteArray("hello world") << QStringLiteral("hello\nworld");
}

void TestArchiveModels::laidOut()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, shown);
    QCOMPARE(layOutJson(text), shown);
}

void TestArchiveModels::hostileText()
{
    QVERIFY(!layOutJson(QByteArray(200'000, '[')).isEmpty());
    QVERIFY(!layOutJson(QByteArray(1000, ']') + "\"\\").isEmpty());
    QCOMPARE(plainText(QByteArray("a\x1b[2J\0b", 7)), QStringLiteral("a␛[2J␀b"));
    QVERIFY(isJson("{\"a\":1}\n{\"b\":2}\n"));
    QVERIFY(!isJson("{\"a\":1"));
    QVERIFY(!isJson(""));
}

QTEST_MAIN(TestArchiveModels)
#include "test_archivemodels.moc"
