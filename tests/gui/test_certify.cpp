// SPDX-License-Identifier: GPL-3.0-or-later
// The Certification tab on a real store: what the desk checks, confirms and signs, and the page worked with the
// keyboard. The host answers what a test tells it; PDFs are those of goldwatch-pdf.
#include "ModelEdges.h"
#include "Scene.h"

#include "gui/Dialogs.h"
#include "gui/Theme.h"
#include "gui/archive/work/Fields.h"
#include "gui/certify/CertificatePreview.h"
#include "gui/certify/CertifyDesk.h"
#include "gui/certify/CertifyItemModel.h"
#include "gui/certify/CertifyItemTable.h"
#include "gui/certify/CertifyPage.h"
#include "gui/certify/FileProofPanel.h"
#include "gui/certify/ItemEvidencePanel.h"
#include "gui/certify/RequirementBoard.h"
#include "gui/certify/SignaturePanel.h"
#include "gui/certify/StatementPanel.h"
#include "gui/widgets/Button.h"
#include "gui/window/MainWindow.h"

#include "certification/Entries.h"
#include "certification/Evidence.h"
#include "certification/Surroundings.h"
#include "incident/Surroundings.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace gw;
using namespace gw::gui;
using certification::Certification, certification::Verdict;

namespace {

/// Keeps what was asked; answers with the deed when told to, with a file, and with a printer that prints into one.
class Answers : public Dialogs
{
public:
    void ask(QWidget *, const Question &question, std::function<void()> then) override
    {
        asked.append(question);
        if (yes)
            then();
    }
    void save(QWidget *, const SavePlace &, std::function<void(const QString &)> then) override { then(file); }
    void open(QWidget *, const OpenPlace &, std::function<void(const QString &)> then) override { then(file); }
    void print(QWidget *, int, std::function<void(const std::shared_ptr<QPrinter> &)> then) override
    {
        const auto printer = std::make_shared<QPrinter>(QPrinter::ScreenResolution);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(paper);
        then(printer);
    }
    QList<Question> asked;
    QString file, paper;
    bool yes = false;
};

template<class T> Result<T> settled(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000) || future.resultCount() == 0)
        return failure(ErrorKind::Timeout, QStringLiteral("no answer"));
    return future.result();
}

/// A run that is over, its host, and a store of its own.
struct Yard
{
    Yard() : scene(20)
    {
        health::RunStatus &status = scene.change.status;
        status.state = health::RunState::Completed;
        status.runDirectory.clear();
        status.elapsed = Seconds(24 * 3600 + 15);
        scene.publish();
        scene.profile.storeUrl = QStringLiteral("sqlite:") + path("store.db");
        scene.profile.file = path("trial.toml");
        scene.profile.paths.reportsDir = path("reports");
        scene.profile.paths.stateDir = path("state");
        QDir().mkpath(path("reports"));
        scene.script.answer(host::methods::runStatus, status);
        scene.script.answer(host::methods::checkProbe, probe(QStringLiteral("{\"status\":\"healthy\"}")));
        scene.script.answer(host::methods::checkFiles, host::FilesAnswer{});
        scene.script.answer(host::methods::goldenRead, host::GoldenBytes{});
        scene.script.answer(host::methods::runCycles, host::CyclePage{});
    }
    [[nodiscard]] QString path(const char *name) const { return home.filePath(QLatin1String(name)); }
    [[nodiscard]] static host::ProbeAnswer probe(const QString &body)
    {
        host::ProbeAnswer answer;
        answer.request = QStringLiteral("GET http://localhost:8000/health");
        answer.answered = true;
        answer.status = 200;
        answer.body = body;
        answer.at = QDateTime::currentDateTimeUtc();
        return answer;
    }
    /// Writes a certification where everything passes but @p failed, and every sentence that holds is confirmed.
    void fill(qint64 failed = 0, double speed = 1, const QDateTime &at = QDateTime::currentDateTimeUtc().addSecs(-60))
    {
        const auto place = incident::storePlace(scene.profile);
        QVERIFY(place);
        const std::shared_ptr<store::Store> store = store::Store::open(*place);
        const certification::Who ada{QStringLiteral("ada"), QStringLiteral("desk")};
        health::RunStatus run = scene.change.status;
        run.speed = speed;
        const auto text = certification::checklistFor(scene.profile);
        QVERIFY(text);
        auto begun = settled(
            certification::beginCertification(*store, {scene.profile.name, QStringLiteral("host"), run, *text}, ada));
        QVERIFY(begun);
        for (const auto &state : begun->items) {
            certification::Checked checked;
            checked.item = state.item.id;
            checked.verdict = state.item.id == failed ? Verdict::Fail : Verdict::Pass;
            checked.reason = state.item.id == failed ? QStringLiteral("nobody answered") : QString();
            checked.actual = QStringLiteral("good");
            checked.at = at;
            checked.speed = speed;
            const auto kept = certification::keepEvidence(certification::evidenceFolder(scene.profile, begun->id),
                                                          state.item.id, "good\n", 0);
            QVERIFY(kept);
            checked.evidence = *kept;
            write(*store, begun->id, incident::entryOf(ada, certification::kinds::checked, checked));
        }
        certification::Observed observed;
        observed.at = at;
        observed.run = run;
        write(*store, begun->id, incident::entryOf(ada, certification::kinds::observed, observed));
        begun = settled(certification::readCertification(*store, begun->id));
        QVERIFY(begun);
        for (int number = 1; number <= certification::sentences; ++number)
            if (const auto entry = certification::confirmEntry(*begun, {number}, ada))
                write(*store, begun->id, *entry);
    }
    static void write(store::Store &store, const QString &id, const store::Entry &entry)
    {
        QVERIFY(settled(store.append(id, entry)));
    }
    QTemporaryDir home;
    Scene scene;
};

/// A session with its desk.
struct Bureau
{
    explicit Bureau(Yard &yard) : session(yard.scene.factory()), desk(session) { session.open(yard.scene.profile); }
    ~Bureau() { session.close(); }
    void wait()
    {
        QTRY_COMPARE(desk.state(), CertifyDesk::State::Ready);
        QTRY_VERIFY(session.isLive());
    }
    [[nodiscard]] Verdict verdict(qint64 item) const
    {
        for (const auto &state : desk.items())
            if (state.item.id == item)
                return state.verdict(QDateTime::currentDateTimeUtc());
        return Verdict::NotChecked;
    }
    Session session;
    CertifyDesk desk;
};

/// The real window.
struct Hall
{
    explicit Hall(Yard &yard) : settings(yard.path("desktop.ini"))
    {
        window = std::make_unique<MainWindow>(yard.scene.factory(), settings, answers);
        window->open(yard.scene.profile);
        window->resize(1440, 900); // all parts beside each other
        window->show();
    }
    void enter()
    {
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTRY_COMPARE(window->certifyDesk().state(), CertifyDesk::State::Ready);
        QTRY_VERIFY(window->session().isLive());
        QTest::keyClick(window.get(), Qt::Key_4, Qt::ControlModifier);
        QVERIFY(page().isVisible());
    }
    [[nodiscard]] CertifyPage &page() const { return *window->certify(); }
    template<class T> T *find(const char *name) const { return window->findChild<T *>(QLatin1String(name)); }
    Settings settings;
    Answers answers;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestCertify : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        // The helper that was built with this, not one that is installed.
        qputenv("PATH", QByteArray(GW_BINARY_DIR ":") + qgetenv("PATH"));
        QVERIFY(m_english.load(QStringLiteral(":/i18n/goldwatch_en.qm")) &&
                QCoreApplication::installTranslator(&m_english)); // plurals
        m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Dark);
    }
    void model();
    void modelShowsAge();
    void checksAndWrites();
    void storeThatFailsIsTold();
    void readOnlyRefusesWhatChanges();
    void hostThatGoesEndsChecking();
    void sentencesNeedTheirItems();
    void failedItemIsNeverCertified_data();
    void failedItemIsNeverCertified();
    void practiceIsMarked();
    void asksBeforeTheStop();
    void workedByKeyboard();
    void signsShowsPrintsVerifies();
    void evidenceThatWasChangedIsNotSigned();
    void reviewerSignsSecond();
    void droppedFileIsVerified();
    void everythingHasAName();

private:
    QTranslator m_english;
    std::unique_ptr<Theme> m_theme;
};

void TestCertify::model()
{
    Yard yard;
    const auto list = certification::parseChecklist(*certification::checklistFor(yard.scene.profile));
    QVERIFY(list);
    QList<certification::ItemState> items;
    for (const auto &item : list->items)
        items << certification::ItemState{item, {}};
    CertifyItemModel model;
    const QAbstractItemModelTester tester(&model);
    checkEdges(model);
    model.set(items, TimeText(), QDateTime::currentDateTimeUtc());
    QCOMPARE(model.rowCount(), 20);
    checkEdges(model);
    QCOMPARE(model.index(0, CertifyItemModel::Section).data().toString(), QStringLiteral("Pre-flight"));
    QVERIFY(model.index(1, CertifyItemModel::Section).data().toString().isEmpty()); // once per section
    QCOMPARE(model.index(0, CertifyItemModel::VerdictWord).data().toString(), QStringLiteral("Not checked"));
    QVERIFY(model.index(1, CertifyItemModel::Title)
                .data(Qt::AccessibleTextRole)
                .toString()
                .startsWith(QStringLiteral("Pre-flight, 2")));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.set(items, TimeText(), QDateTime::currentDateTimeUtc());
    QCOMPARE(reset.size(), 0); // what is chosen stays
    model.setCurrent({3});
    QCOMPARE(model.indexOf(3).data(CertifyItemModel::MeaningRole).toInt(), int(Meaning::Info));
    QVERIFY(!model.indexOf(99).isValid());
    model.set({}, TimeText(), QDateTime());
    checkEdges(model);
}

void TestCertify::modelShowsAge()
{
    Yard yard;
    yard.fill(0, 1, QDateTime::currentDateTimeUtc().addSecs(-26 * 3600));
    Bureau bureau(yard);
    bureau.wait();
    CertifyItemModel model;
    model.set(bureau.desk.items(), TimeText(), QDateTime::currentDateTimeUtc());
    const int row = model.indexOf(12).row();
    QCOMPARE(model.index(row, CertifyItemModel::VerdictWord).data().toString(), QStringLiteral("Too old"));
    QVERIFY(model.indexOf(12).data(CertifyItemModel::TintRole).toBool());
    QCOMPARE(bureau.verdict(7), Verdict::Pass); // facts of the run never age
}

void TestCertify::checksAndWrites()
{
    Yard yard;
    Bureau here(yard), there(yard);
    here.wait();
    there.wait();
    QVERIFY(!here.desk.certification());
    QCOMPARE(here.desk.items().size(), 20); // what would be checked
    QSignalSpy wrote(&here.desk, &CertifyDesk::wrote), failed(&here.desk, &CertifyDesk::failed);
    here.desk.check({1}, false);
    QVERIFY(here.desk.running());
    QCOMPARE(here.desk.running()->wanted, QSet<qint64>{1});
    here.desk.check({2}, false); // one at a time
    QCOMPARE(failed.size(), 1);
    QTRY_COMPARE(wrote.size(), 1);
    QVERIFY(!here.desk.running());
    QCOMPARE(here.verdict(1), Verdict::Pass);
    QCOMPARE(here.verdict(2), Verdict::NotChecked);
    const auto *last = here.desk.certification()->item(1)->last();
    QVERIFY(last && last->evidence);
    QVERIFY(QFile::exists(here.desk.folder() + u'/' + last->evidence->file));
    QTRY_VERIFY(there.desk.certification());
    QTRY_COMPARE(there.verdict(1), Verdict::Pass); // another desk of the same store

    // The last answer counts.
    yard.scene.script.answer(host::methods::checkProbe, Yard::probe(QStringLiteral("{\"status\":\"ill\"}")));
    here.desk.check({1}, false);
    QTRY_COMPARE(here.verdict(1), Verdict::Fail);
    QTRY_VERIFY(!here.desk.running());
    QCOMPARE(here.desk.certification()->item(1)->history.size(), 2);
}

void TestCertify::storeThatFailsIsTold()
{
    Yard yard;
    QFile obstacle(yard.path("folder"));
    QVERIFY(obstacle.open(QFile::WriteOnly));
    obstacle.close();
    yard.scene.profile.storeUrl = QStringLiteral("sqlite:") + yard.path("folder/store.db");
    Bureau bureau(yard);
    QTRY_COMPARE(bureau.desk.state(), CertifyDesk::State::Failed);
    QVERIFY(bureau.desk.error());
    QVERIFY(obstacle.remove());
    bureau.desk.retry();
    QTRY_COMPARE(bureau.desk.state(), CertifyDesk::State::Ready);
    QVERIFY(!bureau.desk.error());
}

void TestCertify::readOnlyRefusesWhatChanges()
{
    Yard yard;
    yard.scene.profile.production = true;
    Bureau bureau(yard);
    bureau.wait();
    const auto refusal = [&](qint64 item) { return bureau.desk.refusalOf(bureau.desk.items().at(item - 1).item); };
    for (const qint64 item : {11, 13, 14, 15})
        QVERIFY2(refusal(item).contains(QStringLiteral("read-only")), qPrintable(QString::number(item)));
    QVERIFY(refusal(1).isEmpty());
    QSignalSpy failed(&bureau.desk, &CertifyDesk::failed);
    bureau.desk.check({13}, true);
    QCOMPARE(failed.size(), 1);
    QVERIFY(!bureau.desk.running());
    QVERIFY(!bureau.desk.checkable({}, true).contains(13));
    QVERIFY(bureau.desk.checkable({}, true).contains(1));
    bureau.session.setUnlocked(true);
    QTRY_VERIFY(refusal(13).isEmpty());
    QVERIFY(!bureau.desk.checkable({}, false).contains(13)); // consent is another thing
    QCOMPARE(bureau.desk.checkable({14}, true), (QList<qint64>{13, 14, 15}));
    QCOMPARE(yard.scene.script.count(host::methods::stopEnable.name), 0);
}

void TestCertify::hostThatGoesEndsChecking()
{
    Yard yard;
    yard.scene.script.held.insert(host::methods::checkProbe.name);
    Bureau bureau(yard);
    bureau.wait();
    QSignalSpy failed(&bureau.desk, &CertifyDesk::failed);
    bureau.desk.check({1}, false);
    QTRY_VERIFY(yard.scene.script.count(host::methods::checkProbe.name) > 0);
    bureau.session.retry(); // another connection: the host that was asked is gone
    QTRY_VERIFY(!bureau.desk.running());
    QCOMPARE(failed.size(), 1);
    QCOMPARE(bureau.verdict(1), Verdict::NotChecked);
}

void TestCertify::sentencesNeedTheirItems()
{
    Yard yard;
    yard.fill(7);
    Bureau bureau(yard);
    bureau.wait();
    const Certification *one = bureau.desk.certification();
    QVERIFY(one);
    QVERIFY(one->statement.at(2).at.isValid());
    QSignalSpy wrote(&bureau.desk, &CertifyDesk::wrote), failed(&bureau.desk, &CertifyDesk::failed);
    bureau.desk.withdraw(3);
    QTRY_COMPARE(wrote.size(), 1);
    QTRY_VERIFY(!bureau.desk.certification()->statement.at(2).at.isValid());
    bureau.desk.confirm(2); // 19 of 20
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!bureau.desk.certification()->statement.at(1).at.isValid());

    StatementPanel panel;
    panel.set(bureau.desk.certification(), 20, TimeText(), QDateTime::currentDateTimeUtc());
    QVERIFY(!panel.box(2)->isEnabled());
    QVERIFY(panel.remark(2).contains(QLatin1Char('7')));
    QVERIFY(panel.box(3)->isEnabled() && !panel.box(3)->isChecked());
    QVERIFY(panel.box(4)->isEnabled() && panel.box(4)->isChecked());
}

void TestCertify::failedItemIsNeverCertified_data()
{
    QTest::addColumn<qint64>("failed");
    QTest::addColumn<int>("hours"); // ago
    QTest::newRow("backend failed") << qint64(1) << 0;
    QTest::newRow("stop failed") << qint64(13) << 0;
    QTest::newRow("checkpoints failed") << qint64(20) << 0;
    QTest::newRow("too old") << qint64(0) << 25;
}

void TestCertify::failedItemIsNeverCertified()
{
    QFETCH(qint64, failed);
    QFETCH(int, hours);
    Yard yard;
    yard.fill(failed, 1, QDateTime::currentDateTimeUtc().addSecs(-60 - hours * 3600));
    Hall hall(yard);
    hall.enter();
    SignaturePanel &panel = *hall.page().signature();
    hall.find<QLineEdit>("certifyOwner")->setText(QStringLiteral("Ada Example"));
    hall.find<QLineEdit>("certifyRole")->setText(QStringLiteral("Primary operator"));
    document::Identities identities;
    panel.setIdentities(identities, TimeText(), {});
    QTRY_VERIFY(hall.window->certifyDesk().certification());
    QVERIFY2(panel.verdict().contains(QStringLiteral("CERTIFIED: no")), qPrintable(panel.verdict()));
    QVERIFY(!panel.canSign());
    QVERIFY(!panel.signButton()->isEnabled());
    hall.page().sign(); // the action's way
    QVERIFY(!hall.window->certifyDesk().isSealing());
    // Past the window, too.
    QSignalSpy refused(&hall.window->certifyDesk(), &CertifyDesk::failed);
    hall.window->certifyDesk().seal({QStringLiteral("Ada Example"), QStringLiteral("Primary operator"), false, {}}, {},
                                    yard.path("never.pdf"));
    QTRY_COMPARE(refused.size(), 1);
    QVERIFY(!QFile::exists(yard.path("never.pdf")));
    // As not certified it needs a plan.
    hall.page().signNotCertified();
    QVERIFY(!panel.canSign());
    hall.find<QPlainTextEdit>("remediation")->setPlainText(QStringLiteral("repeat it on Monday"));
    QVERIFY(panel.verdict().contains(QStringLiteral("CERTIFIED: no")));
    QCOMPARE(panel.canSign(), hall.window->certifyDesk().isPdfInstalled());
}

void TestCertify::practiceIsMarked()
{
    Yard yard;
    yard.fill(0, 60);
    Hall hall(yard);
    hall.enter();
    QTRY_VERIFY(hall.window->certifyDesk().certification());
    QVERIFY(hall.window->certifyDesk().isPractice());
    QVERIFY(hall.find<QWidget>("practiceLine")->isVisible());
}

void TestCertify::asksBeforeTheStop()
{
    Yard yard;
    Hall hall(yard);
    hall.enter();
    hall.page().checkAll();
    QCOMPARE(hall.answers.asked.size(), 1);
    CertifyDesk &desk = hall.window->certifyDesk();
    QVERIFY(desk.running() && !desk.running()->wanted.contains(13)); // the others wait for no consent
    QTRY_VERIFY_WITH_TIMEOUT(!desk.running(), 30'000);
    QCOMPARE(yard.scene.script.count(host::methods::stopEnable.name), 0);
    hall.answers.yes = true;
    hall.page().checkAll();
    QTRY_VERIFY_WITH_TIMEOUT(yard.scene.script.count(host::methods::stopEnable.name) > 0, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.running(), 30'000);
    // Who ends it ends what was to follow, too.
    const int before = yard.scene.script.count(host::methods::stopEnable.name);
    hall.page().checkAll();
    hall.page().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!desk.running(), 30'000);
    QCOMPARE(yard.scene.script.count(host::methods::stopEnable.name), before);
}

void TestCertify::workedByKeyboard()
{
    Yard yard;
    yard.fill(7);
    Hall hall(yard);
    hall.enter();
    CertifyPage &page = hall.page();
    QTRY_COMPARE(page.model()->rowCount(), 20);
    QVERIFY(page.board()->text().contains(QStringLiteral("19 of 20 items: failed")));
    page.focusItems();
    QVERIFY(page.table()->hasFocus());
    QTest::keyClick(page.table(), Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(page.table(), Qt::Key_Down);
    QCOMPARE(page.table()->chosen(), QList<qint64>{2});
    QTest::keyClick(page.table(), Qt::Key_Return);
    QVERIFY(page.evidence()->isVisible());
    QCOMPARE(page.evidence()->item(), 2);
    QTest::keyClick(page.table(), Qt::Key_Down);
    QCOMPARE(page.evidence()->item(), 3); // goes along
    QTest::keyClick(page.evidence(), Qt::Key_Escape);
    QVERIFY(!page.evidence()->isVisible());
    QVERIFY(page.table()->hasFocus());
    // What is chosen is checked, and its answer is there to read. Ctrl+Home alone goes there and chooses nothing.
    QTest::keyClick(page.table(), Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(page.table(), Qt::Key_Down);
    QTest::keyClick(page.table(), Qt::Key_Up);
    QTest::keyClick(hall.window.get(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!hall.window->certifyDesk().running());
    QTest::keyClick(hall.window.get(), Qt::Key_Y, Qt::ControlModifier);
    QTRY_VERIFY2(page.evidence()->raw().contains(QStringLiteral("healthy")), qPrintable(page.evidence()->raw()));
    QVERIFY(page.evidence()->proof().startsWith(QStringLiteral("As it was kept")));
    // A sentence, by hand.
    QTest::keyClick(hall.window.get(), Qt::Key_S, Qt::AltModifier);
    QVERIFY(page.statement()->box(1)->hasFocus());
    QTest::keyClick(page.statement()->box(1), Qt::Key_Space);
    QTRY_VERIFY(!hall.window->certifyDesk().certification()->statement.at(0).at.isValid());
}

void TestCertify::signsShowsPrintsVerifies()
{
    Yard yard;
    yard.fill();
    Hall hall(yard);
    hall.enter();
    CertifyPage &page = hall.page();
    CertifyDesk &desk = hall.window->certifyDesk();
    QTRY_VERIFY(desk.certification());
    QVERIFY2(desk.isPdfInstalled(), "goldwatch-pdf was not built");
    QTRY_VERIFY_WITH_TIMEOUT(!page.preview()->drawn().isEmpty(), 30'000); // the draft
    QTest::keyClick(page.preview(), Qt::Key_PageDown);
    QCOMPARE(page.preview()->page(), 1);
    const int width = page.preview()->drawn().width();
    QTest::keyClick(page.preview(), Qt::Key_Plus);
    QTRY_VERIFY(page.preview()->drawn().width() > width);
    QTRY_VERIFY_WITH_TIMEOUT(desk.identities(), 30'000);
    hall.find<QLineEdit>("certifyOwner")->setText(QStringLiteral("Ada Example"));
    hall.find<QLineEdit>("certifyRole")->setText(QStringLiteral("Primary operator"));
    auto *keys = hall.find<QComboBox>("certifyKey");
    keys->setCurrentIndex(keys->count() - 1); // self-signed, made now
    QTRY_VERIFY2(page.signature()->canSign(), qPrintable(page.signature()->verdict()));
    QVERIFY(page.signature()->verdict().contains(QStringLiteral("CERTIFIED: yes")));
    hall.answers.file = yard.path("certificate.pdf");
    QSignalSpy failed(&desk, &CertifyDesk::failed);
    QTest::keyClick(hall.window.get(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY2_WITH_TIMEOUT(desk.certification()->isSigned() || !failed.isEmpty(),
                              qPrintable(page.signature()->verdict()), 60'000);
    QVERIFY(failed.isEmpty());
    QVERIFY(QFile::exists(hall.answers.file));
    QTRY_COMPARE(page.preview()->file(), hall.answers.file);
    QCOMPARE(desk.history().size(), 1);
    QVERIFY(desk.history().first().second.certified && desk.history().first().second.selfSigned);

    hall.answers.paper = yard.path("paper.pdf");
    QTRY_VERIFY_WITH_TIMEOUT(page.preview()->pages() > 0, 30'000);
    page.print();
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(hall.answers.paper).size() > 1000, 30'000);

    QSignalSpy verified(&desk, &CertifyDesk::verified);
    page.verifyFile();
    QTRY_COMPARE_WITH_TIMEOUT(verified.size(), 1, 60'000);
    QVERIFY2(page.proof()->verdict().startsWith(QStringLiteral("Valid, but no one vouches")),
             qPrintable(page.proof()->findings().join(u'\n')));
    QVERIFY(page.proof()->findings().size() > 5);

    // A byte that was changed is found.
    QFile file(hall.answers.file);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.open(QFile::ReadWrite));
    QVERIFY(file.seek(file.size() / 3) && file.write("x", 1) == 1);
    file.close();
    page.verifyFile();
    QTRY_COMPARE_WITH_TIMEOUT(verified.size(), 2, 60'000);
    QVERIFY(!page.proof()->verdict().startsWith(QStringLiteral("Valid")));
}

void TestCertify::evidenceThatWasChangedIsNotSigned()
{
    Yard yard;
    yard.fill();
    Bureau bureau(yard);
    bureau.wait();
    const Certification *one = bureau.desk.certification();
    QVERIFY(one);
    QFile kept(bureau.desk.folder() + u'/' + one->item(3)->last()->evidence->file);
    QVERIFY(kept.open(QFile::Append) && kept.write("x") == 1);
    kept.close();
    QSignalSpy failed(&bureau.desk, &CertifyDesk::failed);
    certification::Key key;
    key.source = document::KeySource::SelfSigned;
    bureau.desk.seal({QStringLiteral("Ada Example"), QStringLiteral("Primary operator"), false, {}}, key,
                     yard.path("never.pdf"));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 30'000);
    const QString why = failed.first().at(1).value<Error>().text();
    QVERIFY2(why.contains(QStringLiteral("Evidence is not what was kept")), qPrintable(why));
    QVERIFY(!QFile::exists(yard.path("never.pdf")));
}

void TestCertify::reviewerSignsSecond()
{
    Yard yard;
    yard.fill();
    Hall hall(yard);
    hall.enter();
    CertifyPage &page = hall.page();
    CertifyDesk &desk = hall.window->certifyDesk();
    QTRY_VERIFY(desk.certification());
    QVERIFY2(desk.isPdfInstalled(), "goldwatch-pdf was not built");
    page.review(); // nothing was verified
    QVERIFY(!desk.isSealing());
    QSignalSpy failed(&desk, &CertifyDesk::failed), verified(&desk, &CertifyDesk::verified);
    certification::Key key;
    key.source = document::KeySource::SelfSigned;
    desk.seal({QStringLiteral("Ada Example"), QStringLiteral("Primary operator"), false, {}}, key,
              yard.path("one.pdf"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.certification()->isSigned() || !failed.isEmpty(), 60'000);
    QVERIFY(failed.isEmpty());
    page.verify(yard.path("one.pdf"));
    QTRY_COMPARE_WITH_TIMEOUT(verified.size(), 1, 60'000);
    QCOMPARE(page.proof()->reviewable(), yard.path("one.pdf"));

    const auto sign = [&](const QString &who, const char *file) {
        QTRY_VERIFY_WITH_TIMEOUT(desk.identities(), 30'000);
        hall.find<QLineEdit>("certifyOwner")->setText(who);
        hall.find<QLineEdit>("certifyRole")->setText(QStringLiteral("Reviewer"));
        auto *keys = hall.find<QComboBox>("certifyKey");
        keys->setCurrentIndex(keys->count() - 1); // self-signed, in that name
        hall.answers.file = yard.path(file);
        QTest::mouseClick(hall.find<Button>("proofReview"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.isSealing(), 60'000);
    };
    sign(QStringLiteral("Ada Example"), "twice.pdf"); // who signed first is no second pair of eyes
    QCOMPARE(failed.size(), 1);
    QVERIFY(!QFile::exists(yard.path("twice.pdf")));
    sign(QStringLiteral("Jon Other"), "two.pdf");
    QCOMPARE(failed.size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(verified.size(), 2, 60'000);
    QVERIFY(QFile::exists(yard.path("two.pdf")));
    const auto &proof = desk.proof();
    QVERIFY(proof && *proof);
    QCOMPARE((*proof)->pdf.signatures.size(), 2);
    QVERIFY2(page.proof()->verdict().startsWith(QStringLiteral("Valid")),
             qPrintable(page.proof()->findings().join(u'\n')));
    QTRY_COMPARE(desk.certification()->reviews.size(), 1);
    QCOMPARE(desk.certification()->reviews.first().owner, QStringLiteral("Jon Other"));
}

void TestCertify::droppedFileIsVerified()
{
    Yard yard;
    Hall hall(yard);
    hall.enter();
    QFile file(yard.path("no.pdf"));
    QVERIFY(file.open(QFile::WriteOnly) && file.write("this is no PDF") > 0);
    file.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.fileName())});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&hall.page(), &enter);
    QVERIFY(enter.isAccepted());
    QSignalSpy verified(&hall.window->certifyDesk(), &CertifyDesk::verified);
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&hall.page(), &drop);
    QTRY_COMPARE_WITH_TIMEOUT(verified.size(), 1, 30'000);
    QVERIFY(hall.page().proof()->isVisible());
    QVERIFY(!hall.page().proof()->verdict().startsWith(QStringLiteral("Verified")));
    QVERIFY(!hall.page().proof()->findings().isEmpty());
    QTest::keyClick(hall.page().proof(), Qt::Key_Escape);
    QVERIFY(!hall.page().proof()->isVisible());
}

void TestCertify::everythingHasAName()
{
    Yard yard;
    yard.fill(7);
    Hall hall(yard);
    hall.enter();
    for (const QWidget *widget : hall.page().findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                 qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(widget->metaObject()->className()),
                                                        widget->objectName())));
    }
    for (const QSize size : {QSize(800, 480), QSize(1440, 900)}) {
        hall.window->resize(size);
        QTRY_COMPARE(hall.window->width(), size.width());
        QTRY_COMPARE(hall.find<QWidget>("certifyParts")->isVisible(), size.width() < 1000); // one part at a time
        for (const Qt::LayoutDirection direction : {Qt::RightToLeft, Qt::LeftToRight}) {
            hall.window->setLayoutDirection(direction);
            for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
                m_theme->setMode(mode);
                QCOMPARE(hall.window->grab().size().isEmpty(), false);
            }
        }
    }
}

QTEST_MAIN(TestCertify)
#include "test_certify.moc"
