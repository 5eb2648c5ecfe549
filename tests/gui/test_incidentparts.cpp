// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of the Incidents tab: the root cause, the checklist and the close, contacts.
#include "IncidentStage.h"
#include "ModelEdges.h"

#include "gui/alerts/RowTree.h"
#include "gui/incidents/ContactsPanel.h"
#include "gui/incidents/cause/CategoryModel.h"
#include "gui/incidents/cause/CausePanel.h"
#include "gui/incidents/cause/MismatchModel.h"
#include "gui/incidents/cause/ReplayView.h"
#include "gui/incidents/closing/ChecklistRow.h"
#include "gui/incidents/closing/ClosingPanel.h"
#include "gui/incidents/parts/PartColumn.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/RangeSwitch.h"
#include "gui/widgets/StateNote.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTranslator>
#include <QTreeView>

#include <algorithm>

using namespace gw;
using namespace gw::gui;
using golden::Category;

class TestIncidentParts : public QObject
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
    void runsAreShown();
    void runsSayWhy_data();
    void runsSayWhy();
    void causesAreSuggested_data();
    void causesAreSuggested();
    void hashesOnlyIsSaid();
    void recordingsAreCompared();
    void placesAreFollowed();
    void namesLeadNowhere();
    void causeIsDecided();
    void causeIsAWord_data();
    void causeIsAWord();
    void decisionsAreShown();
    void checklistDecides_data();
    void checklistDecides();
    void closeIsAsked();
    void closedIsTold();
    void holdsAreLetGo();
    void addresses_data();
    void addresses();
    void contactsAreListed();

public Q_SLOTS:
    void opened(const QUrl &url) { m_opened << url; }

private:
    /// Answers golden.diff, with recordings of both runs or without.
    static void answerDiff(IncidentStage &f, bool recorded);
    QTranslator m_english;
    std::unique_ptr<Theme> m_theme;
    QList<QUrl> m_opened;
};

void TestIncidentParts::models()
{
    MismatchModel runs;
    const QAbstractItemModelTester runTester(&runs);
    checkEdges(runs);
    health::MismatchRow altered = IncidentStage::mismatch(), bare = altered;
    altered.goldenIntact = false;
    bare.goldenIntact.reset();
    bare.step.reset();
    runs.set({altered, bare});
    checkEdges(runs);
    QCOMPARE(runs.index(0, MismatchModel::Golden).data().toString(), QStringLiteral("golden altered"));
    QCOMPARE(runs.index(1, MismatchModel::Golden).data().toString(), QStringLiteral("golden not known"));
    QCOMPARE(runs.index(0, MismatchModel::FirstStep).data().toString(), QStringLiteral("step 0, mock_io"));
    QCOMPARE(runs.index(1, MismatchModel::FirstStep).data().toString(), QStringLiteral("first step not told"));
    runs.set({});
    checkEdges(runs);
    CategoryModel categories;
    const QAbstractItemModelTester categoryTester(&categories);
    checkEdges(categories);
    QCOMPARE(categories.rowCount(), int(enumNames(Category()).size()));
    QSet<QString> texts;
    for (const Category category : CauseWords::all)
        texts << CauseWords::name(category) << CauseWords::sign(category) << CauseWords::recovery(category);
    QCOMPARE(texts.size(), qsizetype(3 * CauseWords::all.size())); // none is empty or said twice
    QVERIFY(!texts.contains(QString()));
}

void TestIncidentParts::runsAreShown()
{
    IncidentStage f;
    auto *panel = f.show(new CausePanel(f.session, f.dialogs));
    panel->setIncident(f.incident);
    QTRY_COMPARE(f.find<RowTree>("causeRuns")->model()->rowCount(), 1);
    QCOMPARE(f.scene.script.lastAsked("run.mismatches").value(QLatin1String("run")).toString(), f.incident.run);
    const QString facts = f.find<FactGrid>("causeFacts")->text();
    for (const char *told : {"step 0, mock_io", "1,673", "mock_io:2c1e61e851dd074f", "mock_io:6806ed41045c59a7",
                             "intact: stored hash equals recomputed hash"})
        QVERIFY2(facts.contains(QLatin1String(told)), qPrintable(facts));
    // The incident goes on: what is shown stays, nothing is asked again.
    const int asked = f.scene.script.count("run.mismatches");
    f.incident.head = {28, QString(64, u'8')};
    panel->setIncident(f.incident);
    QCOMPARE(f.scene.script.count("run.mismatches"), asked);
    QCOMPARE(f.find<RowTree>("causeRuns")->model()->rowCount(), 1);
}

void TestIncidentParts::runsSayWhy_data()
{
    QTest::addColumn<QString>("run");
    QTest::addColumn<bool>("refused");
    QTest::addColumn<QString>("title");
    const QString run = IncidentStage().incident.run;
    QTest::newRow("no report names any") << run << false << "The reports name no failing run";
    QTest::newRow("an error is not an empty list") << run << true << "The run is gone";
    QTest::newRow("the newest run may be another") << "" << false << "The incident names no run";
}

void TestIncidentParts::runsSayWhy()
{
    QFETCH(QString, run);
    QFETCH(bool, refused);
    QFETCH(QString, title);
    IncidentStage f;
    f.incident.run = run;
    f.incident.facts = {{QStringLiteral("run_id"), {QStringLiteral("primary-w0-32bbca9a")}}};
    f.scene.script.answer(host::methods::runMismatches, host::MismatchPage());
    if (refused)
        f.scene.script.refuse("run.mismatches", {ErrorKind::NotFound, title, f.incident.run, {}});
    auto *panel = f.show(new CausePanel(f.session, f.dialogs));
    panel->setIncident(f.incident);
    QTRY_COMPARE(f.find<StateNote>("causeState")->title(), title);
    // What the journal knows is there all the same.
    QVERIFY(f.find<FactGrid>("causeFacts")->text().contains(QLatin1String("primary-w0-32bbca9a")));
    QCOMPARE(f.label("causeSuggested"), QStringLiteral("No cause can be told yet"));
}

void TestIncidentParts::causesAreSuggested_data()
{
    QTest::addColumn<Category>("category");
    QTest::addColumn<QString>("byStep");
    QTest::addColumn<QString>("suggested");
    QTest::newRow("altered") << Category::GoldenAltered << ""
                             << "Suggested: Golden file altered. The engine is not at fault";
    QTest::newRow("a call") << Category::ExternalCall << "" << "Suggested: Call to the outside";
    QTest::newRow("unknown") << Category::Unknown << "" << "No cause can be told yet";
    QTest::newRow("unknown here, a step knew") << Category::Unknown << "SEED_MISMATCH" << "Suggested: Other seed";
}

void TestIncidentParts::causesAreSuggested()
{
    QFETCH(Category, category);
    QFETCH(QString, byStep);
    QFETCH(QString, suggested);
    IncidentStage f;
    f.incident.suggestedCategory = byStep;
    f.incident.suggestedWhy = QStringLiteral("as a step found");
    auto page = IncidentStage::mismatches();
    page.mismatches.first().category = category;
    page.mismatches.first().explanation = QStringLiteral("as the reports tell");
    f.scene.script.answer(host::methods::runMismatches, page);
    auto *panel = f.show(new CausePanel(f.session, f.dialogs));
    panel->setIncident(f.incident);
    QTRY_COMPARE(f.label("causeSuggested"), suggested);
    QTRY_COMPARE(f.label("causeSuggestedWhy"),
                 byStep.isEmpty() ? QStringLiteral("as the reports tell") : QStringLiteral("as a step found"));
    // It is chosen, and one press from being said; an unknown one is not put into anybody's mouth.
    const bool known = category != Category::Unknown || !byStep.isEmpty();
    QCOMPARE(f.find<RowTree>("causeCategories")->selectionModel()->hasSelection(), known);
}

void TestIncidentParts::answerDiff(IncidentStage &f, bool recorded)
{
    f.scene.script.answers["golden.diff"] = [recorded](const QJsonObject &params) -> Result<QJsonObject> {
        host::GoldenDiff diff;
        golden::Comparison one;
        one.agreement = golden::Agreement::Differs;
        one.explanation = QStringLiteral("a report holds hashes");
        one.differences.append(
            {QStringLiteral("/step_hashes/0"), QStringLiteral("a"), QStringLiteral("b"), {}, {}, false, {}});
        if (recorded)
            one.evidence = {QStringLiteral("/golden/primary-w0-32bbca9a.steps.jsonl"),
                            QStringLiteral("/golden/shadow-9ab78df2.steps.jsonl")};
        if (params.value(QLatin1String("b")).toString().endsWith(QLatin1String("9ab78df2.steps.jsonl"))) {
            one.category = Category::UnseededRng;
            one.explanation = QStringLiteral("values look drawn");
            one.differences.append({QStringLiteral("/steps/0/ts"), 1, 2, {}, golden::FieldNature::Volatile, true, {}});
        }
        diff.files = one;
        return toJson(diff).toObject();
    };
}

void TestIncidentParts::hashesOnlyIsSaid()
{
    IncidentStage f;
    answerDiff(f, false);
    auto *panel = f.show(new CausePanel(f.session, f.dialogs));
    panel->setIncident(f.incident);
    auto *hashes = f.find<Label>("replayHashesOnly");
    QTRY_VERIFY(hashes->isVisible());
    QVERIFY(hashes->text().contains(QLatin1String("shadow-9ab78df2.steps.jsonl")));
    const QJsonObject asked = f.scene.script.lastAsked("golden.diff");
    const QString directory = f.scene.change.status.runDirectory;
    QCOMPARE(asked.value(QLatin1String("a")).toString(),
             directory + QStringLiteral("/golden/primary-w0-32bbca9a.golden.json"));
    QCOMPARE(asked.value(QLatin1String("b")).toString(), directory + QStringLiteral("/reports/cycle_1673.json"));
    // Both files, to read side by side.
    f.scene.script.answer(host::methods::goldenRead, host::GoldenBytes{"{\"seed\":42207}", 14});
    auto *pages = f.find<RangeSwitch>("replaySwitch");
    pages->setFocus();
    QTest::keyClick(pages, Qt::Key_Right);
    QTRY_VERIFY(f.scene.script.count("golden.read") == 2);
    QTRY_VERIFY(std::ranges::any_of(f.window->findChildren<QPlainTextEdit *>(), [](const QPlainTextEdit *view) {
        return view->isVisible() && view->toPlainText().contains(QLatin1String("42207"));
    }));
}

void TestIncidentParts::recordingsAreCompared()
{
    IncidentStage f;
    answerDiff(f, true);
    auto *panel = f.show(new CausePanel(f.session, f.dialogs));
    panel->setIncident(f.incident);
    QTRY_COMPARE(f.scene.script.count("golden.diff"), 2);
    QTRY_COMPARE(f.label("causeSuggested"), QStringLiteral("Suggested: Random numbers without seed"));
    QCOMPARE(f.label("replayText"), QStringLiteral("values look drawn"));
    QVERIFY(!f.find<Label>("replayHashesOnly")->isVisible());
    QVERIFY(f.label("causeSuggestedWhy").contains(QLatin1String("/golden/shadow-9ab78df2.steps.jsonl")));
    const auto *model = f.find<QTreeView>("replayDifferences")->model();
    QCOMPARE(model->rowCount(), 2); // what counts, and noise apart
    QVERIFY(model->index(1, 0).data(DifferenceModel::NoiseRole).toBool());
    QCOMPARE(model->headerData(ReplayModel::Second, Qt::Horizontal).toString(), QStringLiteral("Replay"));
}

void TestIncidentParts::placesAreFollowed()
{
    IncidentStage f;
    answerDiff(f, false);
    f.incident.run = QStringLiteral("an_older_run");
    auto *panel = f.show(new CausePanel(f.session, f.dialogs));
    panel->setIncident(f.incident);
    QTRY_COMPARE(f.label("replayText"), QStringLiteral("Where the run's files lie is not known."));
    QCOMPARE(f.scene.script.count("golden.diff"), 0);
    f.incident.facts = {{QStringLiteral("run_dir"), {QStringLiteral("/tmp/older")}}};
    panel->setIncident(f.incident);
    QTRY_COMPARE(f.label("replayTitle"), QStringLiteral("Different"));
    QCOMPARE(f.scene.script.lastAsked("golden.diff").value(QLatin1String("a")).toString(),
             QStringLiteral("/tmp/older/golden/primary-w0-32bbca9a.golden.json"));
}

void TestIncidentParts::namesLeadNowhere()
{
    IncidentStage f;
    auto page = IncidentStage::mismatches();
    page.mismatches.first().runId = QStringLiteral("../../../etc/passwd");
    f.scene.script.answer(host::methods::runMismatches, page);
    auto *panel = f.show(new CausePanel(f.session, f.dialogs));
    panel->setIncident(f.incident);
    QTRY_COMPARE(f.label("replayTitle"), QStringLiteral("Only the hashes are known"));
    QCOMPARE(f.scene.script.count("golden.diff"), 0);
}

void TestIncidentParts::causeIsDecided()
{
    IncidentStage f;
    auto *panel = f.show(new CausePanel(f.session, f.dialogs));
    panel->setIncident(f.incident);
    QSignalSpy wanted(panel, &CausePanel::classifyWanted);
    auto *list = f.find<RowTree>("causeCategories");
    auto *submit = f.find<Button>("causeSubmit");
    QVERIFY(!submit->isEnabled());
    QCOMPARE(f.label("causeMissing"), QStringLiteral("Choose what it was."));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(!submit->isEnabled());
    QCOMPARE(f.label("causeMissing"), QStringLiteral("The reason is missing."));
    QVERIFY(f.label("causeRecovery").contains(CauseWords::recovery(Category::SeedMismatch)));
    auto *reason = f.find<QPlainTextEdit>("causeReason");
    reason->setFocus();
    QTest::keyClicks(reason, QStringLiteral("the seed of 1.8.2"));
    QVERIFY(submit->isEnabled());
    // What is written stays while the incident goes on, and the suggestion does not take the choice away.
    f.incident.suggestedCategory = QStringLiteral("EXTERNAL_CALL");
    panel->setIncident(f.incident);
    submit->setFocus();
    QTest::keyClick(submit, Qt::Key_Space);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().at(0).toString(), QStringLiteral("SEED_MISMATCH"));
    QCOMPARE(wanted.first().at(1).toString(), QStringLiteral("the seed of 1.8.2"));
}

void TestIncidentParts::causeIsAWord_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("good");
    QTest::newRow("a word") << "out-of-memory" << true;
    QTest::newRow("two words") << "out of memory" << false;
    QTest::newRow("a path") << "../x" << false;
    QTest::newRow("nothing") << "" << false;
}

void TestIncidentParts::causeIsAWord()
{
    QFETCH(QString, word);
    QFETCH(bool, good);
    IncidentStage f;
    f.incident.type = QStringLiteral("process-died");
    auto *panel = f.show(new CausePanel(f.session, f.dialogs));
    panel->setIncident(f.incident);
    QVERIFY(!f.find<RowTree>("causeRuns")->isVisible() && !f.find<RowTree>("causeCategories")->isVisible());
    QCOMPARE(f.scene.script.count("run.mismatches"), 0);
    QTest::keyClicks(f.find<QLineEdit>("causeWord"), word);
    QTest::keyClicks(f.find<QPlainTextEdit>("causeReason"), QStringLiteral("the kernel says so"));
    QCOMPARE(f.find<Button>("causeSubmit")->isEnabled(), good);
}

void TestIncidentParts::decisionsAreShown()
{
    IncidentStage f;
    auto *panel = f.show(new CausePanel(f.session, f.dialogs));
    f.incident.classification = incident::Classification{
        QStringLiteral("EXTERNAL_CALL"), QStringLiteral("an unmocked call"), QStringLiteral("UNSEEDED_RNG"),
        QStringLiteral("Mara"), QDateTime::currentDateTimeUtc()};
    panel->setIncident(f.incident);
    QVERIFY(f.label("causeDecided").startsWith(QLatin1String("Call to the outside, says Mara")));
    QVERIFY(f.label("causeDecidedWhy").contains(QLatin1String("an unmocked call")));
    QVERIFY(f.label("causeDecidedWhy").contains(QLatin1String("Suggested was: Random numbers without seed.")));
    QVERIFY(f.find<Button>("causeSubmit")->isVisible());
    f.incident.state = incident::State::Closed;
    panel->setIncident(f.incident);
    QVERIFY(!f.find<Button>("causeSubmit")->isVisible());
    QVERIFY(f.find<Label>("causeClosed")->isVisible());
}

void TestIncidentParts::checklistDecides_data()
{
    QTest::addColumn<health::Severity>("severity");
    QTest::addColumn<int>("said"); ///< of the five that nothing shows
    QTest::addColumn<bool>("words");
    QTest::addColumn<bool>("may");
    QTest::addColumn<QString>("verdict");
    using health::Severity;
    QTest::newRow("a P0 with open items") << Severity::P0 << 0 << true << false << "5 items to go.";
    QTest::newRow("one is left") << Severity::P1 << 4 << true << false << "1 item to go.";
    QTest::newRow("all are said") << Severity::P0 << 5 << true << true << "Nothing is missing.";
    QTest::newRow("a mark without words") << Severity::P0 << 5 << false << false << "5 items to go.";
    QTest::newRow("a P2 closes as it is")
        << Severity::P2 << 0 << true << true << "It can be closed; 5 items stay open.";
}

void TestIncidentParts::checklistDecides()
{
    QFETCH(health::Severity, severity);
    QFETCH(int, said);
    QFETCH(bool, words);
    QFETCH(bool, may);
    QFETCH(QString, verdict);
    IncidentStage f;
    f.incident.severity = severity;
    f.incident.captures = {IncidentStage::captured()};
    auto *panel = f.show(new ClosingPanel(f.session, f.dialogs));
    panel->setIncident(f.incident);
    int open = 0;
    for (ChecklistRow *row : f.window->findChildren<ChecklistRow *>()) {
        auto *word = row->findChild<RangeSwitch *>(QStringLiteral("checkWord"));
        if (row->item() == u"artifacts_archived") {
            QVERIFY(row->shown().contains(IncidentStage::captured().evidence.folder));
            QVERIFY(!word->isVisible()); // it shows itself
        } else if (open++ < said) {
            word->setFocus();
            QTest::keyClick(word, Qt::Key_Right);
            auto *text = row->findChild<QLineEdit *>(QStringLiteral("checkText"));
            QVERIFY(text->isVisible() && text->hasFocus());
            QTest::keyClicks(text, words ? QStringLiteral("seen") : QStringLiteral("  "));
        }
    }
    QCOMPARE(open, 5);
    QCOMPARE(f.find<Button>("closingClose")->isEnabled(), may);
    QCOMPARE(f.label("closingVerdict"), verdict);
}

void TestIncidentParts::closeIsAsked()
{
    IncidentStage f;
    f.incident.severity = health::Severity::P2;
    auto *panel = f.show(new ClosingPanel(f.session, f.dialogs));
    panel->setIncident(f.incident);
    QSignalSpy wanted(panel, &ClosingPanel::closeWanted);
    auto rows = f.window->findChildren<ChecklistRow *>();
    std::ranges::sort(rows, {}, [](const ChecklistRow *row) { return row->item(); });
    for (int i = 0; i < 2; ++i) {
        auto *word = rows.at(i)->findChild<RangeSwitch *>(QStringLiteral("checkWord"));
        for (int press = 0; press <= i; ++press) // the first is confirmed, the second an exception
            QTest::keyClick(word, Qt::Key_Right);
        QTest::keyClicks(rows.at(i)->findChild<QLineEdit *>(QStringLiteral("checkText")), QStringLiteral("it's so"));
    }
    QCOMPARE(panel->command(),
             QStringLiteral("goldwatchctl incident close %1 --confirm 'artifacts_archived=it'\\''s so' "
                            "--exception 'certification_updated=it'\\''s so'")
                 .arg(f.incident.id));
    auto *close = f.find<Button>("closingClose");
    close->click();
    QCOMPARE(f.dialogs.asked.size(), 1);
    QVERIFY(f.dialogs.asked.first().text.contains(QLatin1String("Certification record updated (it's so)")));
    QCOMPARE(wanted.size(), 0); // it was kept open
    f.dialogs.yes = true;
    close->click();
    QCOMPARE(wanted.size(), 1);
    using Said = QMap<QString, QString>;
    QCOMPARE(wanted.first().at(0).value<Said>(),
             (Said{{QStringLiteral("artifacts_archived"), QStringLiteral("it's so")}}));
    QCOMPARE(wanted.first().at(1).value<Said>(),
             (Said{{QStringLiteral("certification_updated"), QStringLiteral("it's so")}}));
}

void TestIncidentParts::closedIsTold()
{
    IncidentStage f;
    auto *panel = f.show(new ClosingPanel(f.session, f.dialogs));
    f.incident.closing =
        incident::checklistOf(f.incident, {{QStringLiteral("root_cause"), QStringLiteral("EXTERNAL_CALL")}},
                              {{QStringLiteral("run_resumed"), QStringLiteral("tomorrow")}});
    f.incident.state = incident::State::Closed;
    f.incident.closedAt = QDateTime::currentDateTimeUtc();
    f.incident.timeline = {{40, f.incident.closedAt, QStringLiteral("Mara"), QStringLiteral("desk"),
                            QStringLiteral("closed"), QStringLiteral("closed")}};
    panel->setIncident(f.incident);
    QVERIFY(f.label("closingVerdict").startsWith(QLatin1String("Closed by Mara")));
    QVERIFY(!f.find<Button>("closingClose")->isVisible());
    QVERIFY(f.words().contains(QLatin1String("Met: Call to the outside")));
    QVERIFY(f.words().contains(QLatin1String("Left open: tomorrow")));
    QVERIFY(f.words().contains(QLatin1String("Stayed open")));
    QCOMPARE(f.label("holdsText"), QStringLiteral("The evidence holds no golden files."));
}

void TestIncidentParts::holdsAreLetGo()
{
    IncidentStage f;
    host::Holds holds;
    holds.holds = {
        {QStringLiteral("h1"), QStringLiteral("other*"), {}, {}, QDateTime::currentDateTimeUtc(), {}},
        {QStringLiteral("h7"), QStringLiteral("/tmp/run/golden"), {}, {}, QDateTime::currentDateTimeUtc(), {}}};
    f.scene.script.answer(host::methods::holdList, holds);
    auto *panel = f.show(new ClosingPanel(f.session, f.dialogs));
    f.incident.state = incident::State::Closed;
    f.incident.captures = {IncidentStage::captured()};
    panel->setIncident(f.incident);
    auto *letGo = f.find<Button>("holdsLetGo");
    QTRY_VERIFY(letGo->isVisible());
    QVERIFY(f.label("holdsText").contains(QLatin1String("/tmp/run/golden")));
    QVERIFY(!f.label("holdsText").contains(QLatin1String("other*"))); // somebody else's
    letGo->click();
    QCOMPARE(f.scene.script.count("hold.remove"), 0); // kept
    f.dialogs.yes = true;
    holds.holds.removeLast();
    f.scene.script.answer(host::methods::holdRemove, holds);
    f.scene.script.answer(host::methods::holdList, holds);
    letGo->click();
    QTRY_COMPARE(f.label("holdsText"), QStringLiteral("Golden files are no longer held for this incident."));
    QCOMPARE(f.scene.script.lastAsked("hold.remove").value(QLatin1String("id")).toString(), QStringLiteral("h7"));
    QVERIFY(!letGo->isVisible());
}

void TestIncidentParts::addresses_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QStringList>("links");
    QTest::newRow("phone") << "+49 30 123 45 67" << QStringList{QStringLiteral("tel:+49301234567")};
    QTest::newRow("mail") << "ada@example.org" << QStringList{QStringLiteral("mailto:ada@example.org")};
    QTest::newRow("both") << "tel:0301234567, then ada@example.org"
                          << QStringList{QStringLiteral("tel:0301234567"), QStringLiteral("mailto:ada@example.org")};
    QTest::newRow("words of their own") << "#oncall in the chat, 20:00-08:00" << QStringList();
    QTest::newRow("no more of a mail than its address")
        << "mailto:ada@example.org?attach=/etc/passwd" << QStringList{QStringLiteral("mailto:ada@example.org")};
    QTest::newRow("other schemes") << "file:///etc/passwd javascript:x" << QStringList();
    QTest::newRow("nothing") << "" << QStringList();
}

void TestIncidentParts::addresses()
{
    QFETCH(QString, how);
    QFETCH(QStringList, links);
    QStringList found;
    for (const QUrl &link : contactLinks(how))
        found << link.toString();
    QCOMPARE(found, links);
}

void TestIncidentParts::contactsAreListed()
{
    IncidentStage f;
    f.scene.profile.contacts.clear();
    f.session.open(f.scene.profile);
    auto *panel = f.show(new ContactsPanel(f.session, f.dialogs));
    QTRY_VERIFY2(f.words().contains(QLatin1String("[[contacts]]")), qPrintable(f.words())); // what to set
    f.scene.profile.contacts = {{QStringLiteral("primary"), QStringLiteral("Ada"), QStringLiteral("ada@example.org"),
                                 QStringLiteral("all incidents, 00:00-24:00")},
                                {QStringLiteral("backup"), QStringLiteral("Bob"), QStringLiteral("#oncall"), {}}};
    f.session.open(f.scene.profile);
    panel->setIncident(f.incident);
    QTRY_VERIFY(f.words().contains(QLatin1String("1. primary")));
    QVERIFY(f.words().contains(QLatin1String("2. backup")) && f.words().contains(QLatin1String("on duty")));
    QTRY_COMPARE(f.window->findChildren<Button *>(QStringLiteral("contactWrite")).size(), 1);
    QDesktopServices::setUrlHandler(QStringLiteral("mailto"), this, "opened");
    QTest::keyClick(f.find<Button>("contactWrite"), Qt::Key_Space);
    QDesktopServices::unsetUrlHandler(QStringLiteral("mailto"));
    QCOMPARE(m_opened.size(), 1);
    QCOMPARE(m_opened.first().path(), QStringLiteral("ada@example.org"));
    QVERIFY(m_opened.first().query(QUrl::FullyDecoded).contains(QLatin1String("P0 m4-vps: Mismatch in cycle 1,673")));
    for (Button *copy : f.window->findChildren<Button *>(QStringLiteral("contactCopy")))
        if (copy->accessibleName().endsWith(QLatin1String("Bob")))
            copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("#oncall"));
}

QTEST_MAIN(TestIncidentParts)
#include "test_incidentparts.moc"
