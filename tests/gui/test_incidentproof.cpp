// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of the Incidents tab that prove something: evidence and report; and all of them over a real host and a real
// run.
#include "../incident/IncidentDesk.h"
#include "IncidentStage.h"
#include "ModelEdges.h"

#include "gui/alerts/RowTree.h"
#include "gui/incidents/IncidentDesk.h"
#include "gui/incidents/IncidentPage.h"
#include "gui/incidents/IncidentParts.h"
#include "gui/incidents/cause/CausePanel.h"
#include "gui/incidents/closing/ClosingPanel.h"
#include "gui/incidents/closing/EvidenceFileModel.h"
#include "gui/incidents/closing/EvidenceFiles.h"
#include "gui/incidents/closing/EvidencePanel.h"
#include "gui/incidents/closing/ReportPanel.h"
#include "gui/incidents/parts/PartColumn.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/NoticeLine.h"
#include "gui/widgets/RangeSwitch.h"
#include "gui/widgets/StateNote.h"

#include "incident/Report.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTextEdit>
#include <QTranslator>

using namespace gw;
using namespace gw::gui;
using incident::test::need;

namespace {

/// In a struct: std::expected of GCC 12 claims a comparison that its value has not.
struct Found
{
    Verified verified;
};

} // namespace

class TestIncidentProof : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_english.load(QStringLiteral(":/i18n/goldwatch_en.qm")) &&
                QCoreApplication::installTranslator(&m_english)); // plurals
        m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light);
    }
    void sheets_data();
    void sheets();
    void captureIsWanted();
    void verifyingIsShown();
    void verifyingIsCancelled();
    void elsewhereIsSaid();
    void listsAreRead_data();
    void listsAreRead();
    void filesAreListed();
    void reportIsShown();
    void reportIsSaved();
    void reportIsSavedAsPdf();
    void realRunIsAnalysed();
    void realEvidenceIsVerified();
    void pagesWriteIntoTheJournal();

private:
    static HostFactory localHosts();
    QTranslator m_english;
    std::unique_ptr<Theme> m_theme;
};

void TestIncidentProof::sheets_data()
{
    using host::EvidenceFault;
    QTest::addColumn<incident::Captured>("captured");
    QTest::addColumn<Found>("found");
    QTest::addColumn<Meaning>("meaning");
    QTest::addColumn<QString>("reason"); ///< the first
    QTest::addColumn<QString>("item");   ///< its first
    incident::Captured whole = IncidentStage::captured(), part = whole;
    part.evidence.items.append(
        {QStringLiteral("golden files"), host::EvidenceState::LeftOut, 0, {}, QStringLiteral("the disk is full")});
    host::EvidenceVerification good, bad;
    good.files = good.intact = 15'083;
    bad.files = 15'083;
    bad.intact = 15'082;
    bad.findings = {{QStringLiteral("logs/shadow.log"), EvidenceFault::Changed}};
    QTest::newRow("whole") << whole << Found() << Meaning::Info << "Kept: 1 source" << "shadow logs";
    QTest::newRow("not all was kept") << part << Found() << Meaning::Warning << "Not kept: 1 source"
                                      << "golden files";
    QTest::newRow("verified") << whole << Found{good} << Meaning::Info << "As written: 15,083 of 15,083 files" << "";
    QTest::newRow("altered") << whole << Found{bad} << Meaning::Critical << "Changed: 1 file" << "logs/shadow.log";
    QTest::newRow("not known") << whole << Found{failure(ErrorKind::Unreachable, QStringLiteral("gone"))}
                               << Meaning::Info << "Not verified" << "";
}

void TestIncidentProof::sheets()
{
    QFETCH(incident::Captured, captured);
    QFETCH(Found, found);
    QFETCH(Meaning, meaning);
    QFETCH(QString, reason);
    QFETCH(QString, item);
    const Sheet sheet = EvidenceWords::sheet(captured, found.verified, TimeText(), QDateTime::currentDateTimeUtc());
    QCOMPARE(sheet.meaning, meaning);
    QCOMPARE(sheet.figure, QStringLiteral("15,083 files"));
    QCOMPARE(sheet.reasons.first().text, reason);
    QCOMPARE(sheet.reasons.first().items.isEmpty() ? QString() : sheet.reasons.first().items.first().name, item);
    QCOMPARE(sheet.reasons.last().text, QStringLiteral("Absent: 1 source"));
    QCOMPARE(sheet.reasons.last().items.first().note, QStringLiteral("Prometheus is not used in this environment"));
}

void TestIncidentProof::captureIsWanted()
{
    IncidentStage f;
    auto *panel = f.show(new EvidencePanel(f.session, f.dialogs));
    panel->setIncident(f.incident);
    QSignalSpy wanted(panel, &EvidencePanel::captureWanted);
    QVERIFY(f.words().contains(QLatin1String("Nothing is captured yet")));
    QTest::keyClick(f.find<StateNote>("evidenceState")->findChild<Button *>(QStringLiteral("stateDeed")),
                    Qt::Key_Space);
    QCOMPARE(wanted.size(), 1);
    panel->setCapturing(true);
    QVERIFY(f.words().contains(u"Capturing…"));
    f.incident.captures = {IncidentStage::captured()};
    panel->setCapturing(false);
    panel->setIncident(f.incident);
    QVERIFY(f.find<Button>("evidenceCapture")->isEnabled());
    QCOMPARE(f.label("evidenceFigure"), QStringLiteral("15,083 files"));
    QVERIFY(f.find<FactGrid>("evidenceFacts")->text().contains(IncidentStage::captured().evidence.folder));
    f.find<Button>("evidenceCopy")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), IncidentStage::captured().evidence.folder);
    // The newest comes up by itself; the other one can be looked at.
    f.incident.captures.append(IncidentStage::captured());
    f.incident.captures.last().evidence.folder = QStringLiteral("/root/reports/second");
    panel->setIncident(f.incident);
    f.find<Button>("evidenceCopy")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("/root/reports/second"));
    auto *captures = f.find<RowTree>("evidenceCaptures");
    captures->setFocus();
    QTest::keyClick(captures, Qt::Key_Down);
    panel->setIncident(f.incident);
    f.find<Button>("evidenceCopy")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), IncidentStage::captured().evidence.folder);
    f.incident.state = incident::State::Closed;
    panel->setIncident(f.incident);
    QVERIFY(!f.find<Button>("evidenceCapture")->isVisible());
}

void TestIncidentProof::verifyingIsShown()
{
    IncidentStage f;
    f.incident.captures = {IncidentStage::captured()};
    f.scene.script.held.insert("evidence.verify");
    auto *panel = f.show(new EvidencePanel(f.session, f.dialogs));
    panel->setIncident(f.incident);
    QTest::keyClick(f.find<Button>("evidenceVerify"), Qt::Key_Space);
    QTRY_VERIFY(f.scene.script.waiting.contains("evidence.verify"));
    QCOMPARE(f.scene.script.lastAsked("evidence.verify").value(QLatin1String("list_sha256")).toString(),
             QString(64, u'c'));
    f.scene.script.progress("evidence.verify", 412, {});
    QTRY_COMPARE(f.label("evidenceVerdict"), QStringLiteral("Hashing m4-incident-20261123_022352 again, 41 %"));
    host::EvidenceVerification found;
    found.files = 15'083;
    found.intact = 15'081;
    found.findings = {{QStringLiteral("logs/shadow.log"), host::EvidenceFault::Changed},
                      {QStringLiteral("status/run.json"), host::EvidenceFault::Missing}};
    f.scene.script.release("evidence.verify", toJson(found).toObject());
    QTRY_COMPARE(f.label("evidenceVerdict"), QStringLiteral("Not as it was written: 15,081 of 15,083 files are"));
    const auto *reasons = f.find<RowTree>("evidenceReasons")->model();
    QCOMPARE(reasons->index(0, 0).data().toString(), QStringLiteral("Changed: 1 file"));
    QCOMPARE(reasons->index(0, 0, reasons->index(1, 0)).data().toString(), QStringLiteral("status/run.json"));
    // Another incident has its own.
    f.incident.id = QStringLiteral("another");
    panel->setIncident(f.incident);
    QVERIFY(!f.find<Label>("evidenceVerdict")->isVisible());
}

void TestIncidentProof::verifyingIsCancelled()
{
    IncidentStage f;
    f.incident.captures = {IncidentStage::captured()};
    f.scene.script.held.insert("evidence.verify");
    auto *panel = f.show(new EvidencePanel(f.session, f.dialogs));
    panel->setIncident(f.incident);
    f.find<Button>("evidenceVerify")->click();
    QTRY_VERIFY(f.find<Button>("evidenceCancel")->isVisible());
    QTest::keyClick(f.find<Button>("evidenceCancel"), Qt::Key_Space);
    QVERIFY(!f.find<Label>("evidenceVerdict")->isVisible()); // nothing is known, and nothing is said
    QVERIFY(f.find<Button>("evidenceVerify")->isEnabled());
    QTRY_VERIFY(f.scene.script.waiting.value("evidence.verify")->isCanceled());
}

void TestIncidentProof::elsewhereIsSaid()
{
    IncidentStage f;
    f.incident.captures = {IncidentStage::captured()};
    f.incident.captures.first().host = QStringLiteral("m4-other");
    auto *panel = f.show(new EvidencePanel(f.session, f.dialogs));
    panel->setIncident(f.incident);
    QVERIFY(!f.find<Button>("evidenceVerify")->isEnabled());
    QCOMPARE(f.label("evidenceVerdict"), QStringLiteral("This evidence lies on m4-other: verify it there"));
}

void TestIncidentProof::listsAreRead_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("files");
    QTest::addColumn<int>("unreadable");
    const QByteArray hash(64, 'a');
    QTest::newRow("two") << hash + "  logs/a.log\n" + hash + "  b\n" << 2 << 0;
    QTest::newRow("no line end at its end") << hash + "  b" << 1 << 0;
    QTest::newRow("a name with a line end") << QByteArray("\\") + hash + "  a\\nb\n" << 1 << 0;
    QTest::newRow("something else") << QByteArray("hello\n\n") + hash + "  b\n" << 1 << 1;
    QTest::newRow("empty") << QByteArray() << 0 << 0;
}

void TestIncidentProof::listsAreRead()
{
    QFETCH(QByteArray, content);
    QFETCH(int, files);
    QFETCH(int, unreadable);
    EvidenceFileList list = readEvidenceList(content);
    QCOMPARE(int(list.files.size()), files);
    QCOMPARE(int(list.unreadable), unreadable);
    EvidenceFileModel model;
    const QAbstractItemModelTester tester(&model);
    checkEdges(model);
    model.set(std::move(list.files));
    checkEdges(model);
    QCOMPARE(model.rowCount(), files);
    if (files > 0) {
        QCOMPARE(model.index(0, EvidenceFileModel::Digest).data().toString(), QString(64, u'a'));
    }
    model.set({});
    checkEdges(model);
}

void TestIncidentProof::filesAreListed()
{
    IncidentStage f;
    const QByteArray list = QByteArray(64, 'a') + "  logs/shadow.log\n" + QByteArray(64, 'b') + "  status/run.json\n";
    f.scene.script.answers["golden.read"] = [list](const QJsonObject &params) -> Result<QJsonObject> {
        if (!params.value(QLatin1String("path")).toString().endsWith(QLatin1String("evidence.sha256")))
            return toJson(host::GoldenBytes{"x", 3 << 20}).toObject();
        // In pieces, as a long one comes.
        const auto from = qsizetype(params.value(QLatin1String("offset")).toDouble());
        return toJson(host::GoldenBytes{list.mid(from, 50), list.size()}).toObject();
    };
    f.incident.captures = {IncidentStage::captured()};
    auto *panel = f.show(new EvidencePanel(f.session, f.dialogs));
    panel->setIncident(f.incident);
    auto *pages = f.find<RangeSwitch>("evidenceSwitch");
    pages->setFocus();
    QTest::keyClick(pages, Qt::Key_Right);
    auto *files = f.find<QTreeView>("evidenceFiles");
    QTRY_COMPARE(files->model()->rowCount(), 2);
    QCOMPARE(files->model()->index(1, 0).data().toString(), QStringLiteral("status/run.json"));
    // It is not the list that was written: that is said, not hidden.
    QVERIFY(f.label("evidenceFilesNote").contains(QLatin1String("verify")));
    files->setFocus();
    files->setCurrentIndex(files->model()->index(1, 0));
    const QString path = IncidentStage::captured().evidence.folder + QStringLiteral("/status/run.json");
    QTRY_COMPARE(f.label("evidenceChosen"), path + QStringLiteral(": 3.0 MB now"));
    f.find<Button>("evidenceCopy")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), path);
}

void TestIncidentProof::reportIsShown()
{
    IncidentStage f;
    auto *panel = f.show(new ReportPanel(f.session, f.dialogs));
    f.incident.summary = QStringLiteral("<b>bold</b> ![x](file:///etc/passwd) 2 of 9 differ");
    panel->setIncident(f.incident);
    auto *view = f.find<QTextEdit>("reportText");
    const QString text = view->toPlainText();
    QVERIFY2(text.contains(f.incident.summary), qPrintable(text)); // as it was written, nothing of it is markup
    QVERIFY(text.contains(QLatin1String("Post-incident checklist")));
    QVERIFY(f.label("reportJournal").contains(f.incident.head.hash));
    f.find<Button>("reportCopyHead")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), f.incident.head.hash);
    f.incident.head = {28, QString(64, u'8')};
    f.incident.summary = QStringLiteral("another summary");
    panel->setIncident(f.incident);
    QVERIFY(view->toPlainText().contains(QLatin1String("another summary")));
    panel->setIncident(std::nullopt);
    QVERIFY(view->toPlainText().isEmpty());
    QVERIFY(!f.find<Button>("reportSave")->isEnabled());
}

void TestIncidentProof::reportIsSaved()
{
    IncidentStage f;
    QTemporaryDir folder;
    auto *panel = f.show(new ReportPanel(f.session, f.dialogs));
    panel->setIncident(f.incident);
    f.dialogs.file = folder.filePath(QStringLiteral("report.md"));
    f.find<Button>("reportSave")->click();
    auto *notice = f.window->findChild<NoticeLine *>();
    QTRY_COMPARE(notice->text(), QStringLiteral("Saved: %1").arg(f.dialogs.file));
    QCOMPARE(f.dialogs.places.first().name, QStringLiteral("incident-%1").arg(f.incident.id));
    QFile saved(f.dialogs.file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(saved.readAll()), incident::reportOf(f.incident));
    QVERIFY(!(saved.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    f.dialogs.file = folder.filePath(QStringLiteral("no/such/folder/report.md"));
    f.find<Button>("reportSave")->click();
    QTRY_VERIFY(notice->isError());
}

void TestIncidentProof::reportIsSavedAsPdf()
{
    IncidentStage f;
    QTemporaryDir folder;
    auto *panel = f.show(new ReportPanel(f.session, f.dialogs));
    panel->setIncident(f.incident);
    auto *button = f.find<Button>("reportPdf");
    auto *notice = f.window->findChild<NoticeLine *>();
    f.dialogs.file = folder.filePath(QStringLiteral("report.pdf"));
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere"); // without goldwatch-pdf: said, with what to install
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY(notice->isError());
    QVERIFY2(notice->text().contains(QLatin1String("goldwatch-pdf")), qPrintable(notice->text()));
    qputenv("PATH", GW_BINARY_DIR ":" + path);
    QTRY_VERIFY(button->isEnabled());
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(!button->isEnabled()); // one at a time
    QTRY_COMPARE_WITH_TIMEOUT(notice->text(), QStringLiteral("Saved: %1").arg(f.dialogs.file), 30'000);
    QVERIFY(button->isEnabled());
    QFile saved(f.dialogs.file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(saved.read(5) == "%PDF-");
    QVERIFY(!(saved.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    // Given up with the panel: nobody is told.
    f.dialogs.file = folder.filePath(QStringLiteral("late.pdf"));
    button->click();
    f.window.reset();
    qputenv("PATH", path);
}

HostFactory TestIncidentProof::localHosts()
{
    return [](const environment::Profile &profile, bool unlocked) -> std::unique_ptr<host::Host> {
        auto opened = host::LocalHost::open({profile, unlocked});
        if (!opened)
            qFatal("%s", qPrintable(opened.error().text()));
        return *std::move(opened);
    };
}

void TestIncidentProof::realRunIsAnalysed()
{
    incident::test::IncidentDesk desk;
    desk.addRun();
    incident::Incident incident =
        desk.open(incident::test::playbookText(incident::test::stepText("look", "changes=no", "true")));
    incident.run = need(desk.host->call(host::methods::runStatus, {})).run;
    const auto page = need(desk.host->call(host::methods::runMismatches, {incident.run, 0, 1000}));
    QVERIFY(!page.mismatches.isEmpty());
    Session session(localHosts());
    IncidentAnswers dialogs;
    CausePanel panel(session, dialogs);
    session.open(desk.profile);
    panel.resize(640, 900);
    panel.show();
    QTRY_VERIFY(session.status().has_value());
    panel.setIncident(incident);
    auto *runs = panel.findChild<RowTree *>(QStringLiteral("causeRuns"));
    QTRY_COMPARE(runs->model()->rowCount(), int(page.mismatches.size()));
    QVERIFY(panel.findChild<FactGrid *>(QStringLiteral("causeFacts"))->text().contains(page.mismatches.first().golden));
    // Golden and report of the real run compare; that their values are unknown is said.
    auto *title = panel.findChild<Label *>(QStringLiteral("replayTitle"));
    QTRY_COMPARE(title->text(), QStringLiteral("Different"));
    QVERIFY(panel.findChild<Label *>(QStringLiteral("replayHashesOnly"))->isVisible());
}

void TestIncidentProof::realEvidenceIsVerified()
{
    incident::test::IncidentDesk desk;
    desk.addRun();
    incident::Incident incident =
        desk.open(incident::test::playbookText(incident::test::stepText("look", "changes=no", "true")));
    incident::Captured captured;
    captured.at = QDateTime::currentDateTimeUtc();
    captured.by = desk.who.name;
    captured.host = desk.host->welcome().hostName;
    captured.evidence = need(
        desk.host->call(host::methods::evidenceCapture, host::CaptureQuery{incident.id, {}, desk.who.name, {}, {}}));
    incident.captures = {captured};
    Session session(localHosts());
    IncidentAnswers dialogs;
    EvidencePanel panel(session, dialogs);
    session.open(desk.profile);
    panel.resize(640, 700);
    panel.show();
    QTRY_VERIFY(session.host());
    panel.setIncident(incident);
    auto *verify = panel.findChild<Button *>(QStringLiteral("evidenceVerify"));
    auto *verdict = panel.findChild<Label *>(QStringLiteral("evidenceVerdict"));
    verify->click();
    QTRY_VERIFY2(verdict->text().startsWith(QLatin1String("Verified:")), qPrintable(verdict->text()));
    // The list that is shown is the one whose digest stands in the journal.
    auto *files = panel.findChild<EvidenceFiles *>();
    files->show(captured);
    QTRY_COMPARE(panel.findChild<QTreeView *>(QStringLiteral("evidenceFiles"))->model()->rowCount(),
                 int(captured.evidence.files));
    QVERIFY2(!files->note().contains(QLatin1String("verify")), qPrintable(files->note()));
    QFile file(captured.evidence.folder + QStringLiteral("/status/run.json"));
    QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    QVERIFY(file.open(QIODevice::Append) && file.write("x") == 1);
    file.close();
    verify->click();
    QTRY_VERIFY2(verdict->text().startsWith(QLatin1String("Not as it was written")), qPrintable(verdict->text()));
}

void TestIncidentProof::pagesWriteIntoTheJournal()
{
    const incident::test::IncidentDesk place; // of its profile; the store is another one
    environment::Profile profile = place.profile;
    profile.storeUrl = QStringLiteral("sqlite:") + place.path(QStringLiteral("window.db"));
    Session session(localHosts());
    IncidentAnswers dialogs;
    dialogs.yes = true;
    Settings settings(place.path(QStringLiteral("desktop.ini")));
    IncidentDesk desk(session);
    IncidentPage page(session, desk, settings, dialogs);
    const IncidentParts &parts = *page.parts();
    page.resize(1120, 800);
    page.show();
    session.open(profile);
    QTRY_VERIFY(session.host() && desk.state() == IncidentDesk::State::Ready && !desk.types().isEmpty());
    desk.open(QStringLiteral("webhook"), QStringLiteral("posts are refused"));
    QTRY_VERIFY(desk.chosen());
    page.showPage(parts.cause());
    QTest::keyClicks(parts.cause()->findChild<QLineEdit *>(QStringLiteral("causeWord")), QStringLiteral("proxy"));
    QTest::keyClicks(parts.cause()->findChild<QPlainTextEdit *>(QStringLiteral("causeReason")),
                     QStringLiteral("it is down"));
    parts.cause()->findChild<Button *>(QStringLiteral("causeSubmit"))->click();
    QTRY_VERIFY(desk.chosen()->classification);
    QCOMPARE(desk.chosen()->classification->category, QStringLiteral("proxy"));
    page.showPage(parts.evidence());
    parts.evidence()->findChild<StateNote *>(QStringLiteral("evidenceState"))->findChild<Button *>()->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.chosen()->captures.size(), 1, 60'000);
    QTRY_VERIFY(!desk.running());
    QVERIFY(parts.evidence()->findChild<Button *>(QStringLiteral("evidenceVerify"))->isEnabled());
    page.showPage(parts.closing());
    parts.closing()->findChild<Button *>(QStringLiteral("closingClose"))->click();
    QTRY_COMPARE(desk.chosen()->state, incident::State::Closed);
    QVERIFY(parts.closing()->findChild<Label *>(QStringLiteral("closingVerdict"))->text().startsWith(u"Closed by"));
    page.showPage(parts.report());
    QTRY_VERIFY(parts.report()->findChild<QTextEdit *>(QStringLiteral("reportText"))->toPlainText().contains(u"proxy"));
}

QTEST_MAIN(TestIncidentProof)
#include "test_incidentproof.moc"
