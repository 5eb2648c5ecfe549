// SPDX-License-Identifier: GPL-3.0-or-later
// The Archive tab in the real window on a real agent and real golden files, worked with keyboard and mouse.
#include "gui/Theme.h"
#include "gui/archive/ArchivePage.h"
#include "gui/archive/ComparePanel.h"
#include "gui/archive/DifferenceModel.h"
#include "gui/archive/GoldenPanel.h"
#include "gui/archive/GoldenTable.h"
#include "gui/archive/JsonView.h"
#include "gui/archive/PlacePanel.h"
#include "gui/archive/PlaceTree.h"
#include "gui/archive/PreviewPanel.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/MarkBar.h"
#include "gui/widgets/NoticeLine.h"
#include "gui/widgets/StateNote.h"
#include "gui/window/MainWindow.h"

#include "golden/GoldenFile.h"
#include "golden/Steps.h"
#include "host/RemoteHost.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProcess>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QTreeView>
#include <QUrl>

using namespace gw;
using namespace gw::gui;

namespace {

QByteArray recording(int number, int seed, bool altered)
{
    const QStringList steps{QStringLiteral("mock_io:%1").arg(seed, 16, 16, QLatin1Char('0')),
                            QStringLiteral("compute_hash:4ab062f2e29febee")};
    QByteArray text = QStringLiteral(R"({"run_id": "primary-w%1-%2", "workflow_type": "%3", "seed": %4, )")
                          .arg(number % 3)
                          .arg(number, 8, 16, QLatin1Char('0'))
                          .arg(number % 2 ? QStringLiteral("io") : QStringLiteral("llm"))
                          .arg(seed)
                          .toUtf8();
    text += QStringLiteral(
                R"("step_hashes": ["%1"], "workflow_hash": "%2", "duration_ms": %3, "success": true, "error": null})")
                .arg(steps.join(QStringLiteral("\", \"")), golden::workflowHash(steps))
                .arg(number)
                .toUtf8();
    return altered ? text.replace("4ab0", "4ab1") : text;
}

void write(const QString &file, const QByteArray &content)
{
    QFile out(file);
    QVERIFY(out.open(QFile::WriteOnly | QFile::Truncate) && out.write(content) == content.size());
}

QString nameOf(int number)
{
    return QStringLiteral("primary-w%1-%2.golden.json").arg(number % 3).arg(number, 8, 16, QLatin1Char('0'));
}

void makeGoldens(const QString &directory, int count, int seed = 1000, int altered = -1)
{
    QVERIFY(QDir().mkpath(directory));
    for (int i = 0; i < count; ++i)
        write(directory + QLatin1Char('/') + nameOf(i), recording(i, seed + i, i == altered));
}

/// A recording of the engine whose only step put out @p output.
QByteArray engineRecording(const QByteArray &output)
{
    return R"({"data":{"replay":false,"seed":1,"spec_hash":"9f"},"event_type":"run_start","run_id":"r"})"
           "\n"
           R"({"data":{"index":0,"inputs":{},"output":)" +
           output + R"(,"output_hash":")" + golden::outputHash(output)->toUtf8() +
           R"(","seed":2,"skill_id":"json.map","success":true},"event_type":"step","run_id":"r"})"
           "\n";
}

} // namespace

class TestArchivePage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void showsWhatFilesProve();
    void filters();
    void sortsAndGroups();
    void errorsSayWhy();
    void newFilesAppear();
    void barShowsWhereTheBadAre();
    void comparesTwoFiles();
    void comparesDirectories();
    void ignoresADifference();
    void longFilesInPart();
    void copiesAndDragsOut();
    void opensWhatIsDropped();
    void archiveIsReplacedWhileOpen();
    void keyboardAlone();
    void remembers();
    void everythingHasAName();

private:
    [[nodiscard]] ArchivePage &page() const { return *m_window->archive(); }
    [[nodiscard]] GoldenTableModel &model() const { return *page().files()->model(); }
    [[nodiscard]] GoldenTable &table() const { return *page().files()->table(); }
    template<class T> T *find(const char *name) const { return m_window->findChild<T *>(QLatin1String(name)); }
    [[nodiscard]] QString label(const char *name) const { return find<Label>(name)->text(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_window->focusWidget() ? m_window->focusWidget() : m_window.get(), key, modifiers);
    }
    void open(const QString &path, int files);
    void openWindow();
    void shoot(const char *name)
    {
        if (const QString folder = qEnvironmentVariable("GW_SHOTS"); !folder.isEmpty())
            m_window->grab().save(QDir(folder).filePath(QLatin1String(name)));
    }

    QTranslator m_english;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Settings> m_settings;
    Dialogs m_dialogs;
    environment::Profile m_profile;
    std::unique_ptr<MainWindow> m_window;
    QString m_goldens;
};

void TestArchivePage::initTestCase()
{
    QVERIFY(m_english.load(QStringLiteral(":/i18n/goldwatch_en.qm")) &&
            QCoreApplication::installTranslator(&m_english)); // plurals
    m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light);
    m_profile.name = QStringLiteral("here");
    m_profile.host.agent = QStringLiteral(GW_BINARY_DIR "/goldwatchctl");
    for (QString *service :
         {&m_profile.services.backend, &m_profile.services.workers, &m_profile.services.redis,
          &m_profile.services.postgres, &m_profile.services.prometheus, &m_profile.services.alertmanager})
        service->clear();
}

void TestArchivePage::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    for (const auto *variable : {"XDG_RUNTIME_DIR", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        qputenv(variable, QFile::encodeName(m_home->path()));
    m_goldens = m_home->filePath(QStringLiteral("run/golden"));
    m_profile.paths.runDirs = {m_home->filePath(QStringLiteral("run*"))};
    m_profile.paths.goldenDirs = {m_home->filePath(QStringLiteral("*/golden"))};
    m_profile.paths.logs = {m_home->filePath(QStringLiteral("*.log"))};
    m_settings = std::make_unique<Settings>(m_home->filePath(QStringLiteral("desktop.ini")));
    openWindow();
}

void TestArchivePage::openWindow()
{
    m_window =
        std::make_unique<MainWindow>([](const environment::Profile &wanted,
                                        bool unlocked) { return host::RemoteHost::forProfile(wanted, unlocked); },
                                     *m_settings, m_dialogs);
    m_window->open(m_profile);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().host(), 20'000);
}

void TestArchivePage::open(const QString &path, int files)
{
    key(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(page().isVisible());
    key(Qt::Key_O, Qt::ControlModifier);
    auto *field = find<QLineEdit>("placePath");
    QTRY_COMPARE(m_window->focusWidget(), field);
    field->setText(path);
    key(Qt::Key_Return);
    QVERIFY(!field->isVisible());
    QTRY_COMPARE(page().files()->place().path, path);
    QTRY_COMPARE(model().rowCount(), files);
}

void TestArchivePage::showsWhatFilesProve()
{
    makeGoldens(m_goldens, 12, 1000, 5);
    open(m_goldens, 12);
    QTRY_COMPARE(page().files()->accessibleName(), QStringLiteral("12 golden files"));
    QTRY_VERIFY(page().files()->findChildren<Label *>().size() > 2);
    QTRY_VERIFY(page().files()->pages()->counts().altered == 1);
    QVERIFY(page().preview()->isEmpty());
    page().files()->sortBy(golden::SortKey::Name, false);
    QTRY_COMPARE(model().rowCount(), 12);
    key(Qt::Key_3, Qt::ControlModifier); // into the table
    QTRY_COMPARE(m_window->focusWidget(), &table());
    QTRY_COMPARE(label("previewVerdict"), QStringLiteral("Intact"));
    QTRY_VERIFY(page()
                    .preview()
                    ->findChild<JsonView *>(QStringLiteral("jsonView"))
                    ->toPlainText()
                    .contains(QStringLiteral("\n  \"workflow_type\": \"llm\",\n")));
    QCOMPARE(label("previewSignature"), QStringLiteral("No signature"));
    const int altered = model().rowOf(QFile::encodeName(nameOf(5)));
    QVERIFY(altered >= 0);
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, table().visualRect(model().index(altered, 2)).center());
    QTRY_COMPARE(label("previewVerdict"), QStringLiteral("Altered"));
    QCOMPARE(label("previewName"), nameOf(5).chopped(12));
    shoot("archive-files.png");
}

void TestArchivePage::filters()
{
    makeGoldens(m_goldens, 12, 1000, 5);
    open(m_goldens, 12);
    key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *field = find<QLineEdit>("goldenFilter");
    QTRY_COMPARE(m_window->focusWidget(), field);
    QTest::keyClicks(field, QStringLiteral("verdict:altered"));
    QTRY_COMPARE(model().rowCount(), 1);
    QTRY_COMPARE(model().index(0, GoldenTableModel::Verdict).data().toString(), QStringLiteral("Altered"));
    field->setText(QStringLiteral("nothing-like-it"));
    auto *note = page().files()->findChild<StateNote *>();
    QTRY_COMPARE(note->title(), QStringLiteral("No file fits the filter"));
    QTRY_VERIFY(note->isVisible());
    QTest::mouseClick(note->findChild<QAbstractButton *>(), Qt::LeftButton);
    QTRY_COMPARE(model().rowCount(), 12);
    QVERIFY(field->text().isEmpty());
}

void TestArchivePage::sortsAndGroups()
{
    makeGoldens(m_goldens, 12);
    open(m_goldens, 12);
    page().files()->sortBy(golden::SortKey::Seed, false);
    QTRY_COMPARE(model().index(0, GoldenTableModel::Seed).data().toString(), QStringLiteral("1000"));
    QHeaderView *header = table().horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      QPoint(header->sectionViewportPosition(GoldenTableModel::Seed) + 20, 10));
    QTRY_COMPARE(model().index(0, GoldenTableModel::Seed).data().toString(), QStringLiteral("1011"));
    key(Qt::Key_G, Qt::ControlModifier); // by type
    QTRY_COMPARE(model().rowCount(), 14);
    QVERIFY(model().isGroup(0));
    QTRY_VERIFY(model().index(0, 0).data().toString().startsWith(QStringLiteral("io: 6 files")));
    QTRY_COMPARE(model().index(1, GoldenTableModel::Type).data().toString(), QStringLiteral("io"));
    table().setFocus();
    table().setCurrentIndex(model().index(0, 0));
    key(Qt::Key_Left);
    QCOMPARE(model().rowCount(), 8);
    key(Qt::Key_Return);
    QCOMPARE(model().rowCount(), 14);
    shoot("archive-groups.png");
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, table().visualRect(model().index(0, 0)).center());
    QCOMPARE(model().rowCount(), 8);
}

void TestArchivePage::errorsSayWhy()
{
    key(Qt::Key_3, Qt::ControlModifier);
    page().places()->openPath(m_home->filePath(QStringLiteral("nowhere/golden")));
    auto *note = page().files()->findChild<StateNote *>();
    QTRY_VERIFY(page().files()->pages()->state() == GoldenPages::State::Failed);
    QTRY_VERIFY2(note->text().contains(QStringLiteral("nowhere/golden")), qPrintable(note->title() + note->text()));
    QCOMPARE(model().rowCount(), 0);
    // It came into being: nobody has to ask again.
    makeGoldens(m_home->filePath(QStringLiteral("nowhere/golden")), 2);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 2, 10'000);
    makeGoldens(m_home->filePath(QStringLiteral("empty/golden")), 0);
    page().places()->openPath(m_home->filePath(QStringLiteral("empty/golden")));
    QTRY_COMPARE(note->title(), QStringLiteral("No golden files in this directory yet"));
}

void TestArchivePage::newFilesAppear()
{
    makeGoldens(m_goldens, 3);
    open(m_goldens, 3);
    table().setCurrentIndex(model().index(1, 0));
    const QString chosen = page().preview()->path();
    write(m_goldens + QLatin1Char('/') + nameOf(77), recording(77, 77, false));
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 4, 10'000);
    QTRY_VERIFY(table().currentIndex().isValid());
    QTRY_COMPARE(m_goldens + QLatin1Char('/') + model().entry(table().currentIndex().row())->name, chosen);
    QCOMPARE(page().preview()->path(), chosen);
}

void TestArchivePage::barShowsWhereTheBadAre()
{
    makeGoldens(m_goldens, 400, 1000, 300);
    open(m_goldens, 400);
    page().files()->sortBy(golden::SortKey::Seed, false);
    auto *bar = qobject_cast<MarkBar *>(table().verticalScrollBar());
    QVERIFY(bar);
    QTRY_COMPARE(bar->marks().size(), 1);
    QTRY_VERIFY(std::abs(bar->marks().first() - 300.5 / 400) < 0.01);
    QVERIFY(!bar->accessibleDescription().isEmpty());
    const QImage image = bar->grab().toImage();
    const QRgb red = gui::palette().of(Meaning::Critical).graphic.rgb();
    QList<int> lines;
    for (int y = 0; y < image.height(); ++y)
        if (image.pixel(image.width() - 2, y) == red)
            lines << y;
    QVERIFY(!lines.isEmpty() && lines.size() <= 4);
    QVERIFY(std::abs(lines.first() - 0.75 * image.height()) < 0.03 * image.height());
    page().files()->sortBy(golden::SortKey::Verdict, false);
    QTRY_VERIFY(bar->marks().size() == 1 && bar->marks().first() < 0.01);
    page().files()->group(golden::GroupKey::Type);
    QTRY_VERIFY(model().isGroup(0));
    QTRY_COMPARE(bar->marks().size(), 1);
}

void TestArchivePage::comparesTwoFiles()
{
    makeGoldens(m_goldens, 4);
    open(m_goldens, 4);
    page().files()->sortBy(golden::SortKey::Name, false);
    QTRY_VERIFY(model().rowOf(QFile::encodeName(nameOf(3))) >= 0);
    key(Qt::Key_3, Qt::ControlModifier);
    key(Qt::Key_Down, Qt::ShiftModifier);
    QTRY_COMPARE(page().files()->chosenPaths().size(), 2);
    key(Qt::Key_J, Qt::ControlModifier);
    QTRY_VERIFY(page().comparison()->isVisible());
    QTRY_VERIFY2(label("compareTitle").contains(QStringLiteral("different")), qPrintable(label("compareTitle")));
    auto *view = find<QTreeView>("differences");
    QTRY_VERIFY(view->isVisible() && view->model()->rowCount() >= 1);
    shoot("archive-compare.png");
    QTest::mouseClick(find<QAbstractButton>("compareClose"), Qt::LeftButton);
    QVERIFY(!page().comparison()->isVisible());
    // One by one: the first waits for the second.
    table().setCurrentIndex(model().index(0, 0));
    key(Qt::Key_J, Qt::ControlModifier);
    QVERIFY(page().comparison()->isVisible() && page().comparison()->second().isEmpty());
    table().setCurrentIndex(model().index(2, 0));
    key(Qt::Key_J, Qt::ControlModifier);
    QTRY_VERIFY(!page().comparison()->second().isEmpty());
    QTRY_VERIFY(label("compareTitle").contains(QStringLiteral("different")));
    table().setFocus();
    key(Qt::Key_Escape);
    QVERIFY(!page().comparison()->isVisible());
}

void TestArchivePage::comparesDirectories()
{
    const QString other = m_home->filePath(QStringLiteral("other/golden"));
    makeGoldens(m_goldens, 5);
    makeGoldens(other, 4);
    write(other + QLatin1Char('/') + nameOf(1), recording(1, 4711, false));
    open(m_goldens, 5);
    key(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(page().comparison()->isVisible());
    QCOMPARE(page().comparison()->first(), m_goldens);
    find<QLineEdit>("compareSecond")->setText(other);
    key(Qt::Key_Return);
    QTRY_VERIFY2(label("compareTitle").contains(QStringLiteral("3 of 4 match")), qPrintable(label("compareTitle")));
    QVERIFY2(label("compareText").contains(QStringLiteral("1 differ")) &&
                 label("compareText").contains(QStringLiteral("1 only in the first")),
             qPrintable(label("compareText")));
    shoot("archive-directories.png");
    // A pair that differs opens by itself.
    auto *view = find<QTreeView>("differences");
    const QModelIndex files = view->model()->index(1, 0);
    QVERIFY2(files.data().toString().startsWith(QStringLiteral("Files that differ")),
             qPrintable(files.data().toString()));
    view->setCurrentIndex(view->model()->index(0, 0, files));
    view->setFocus();
    key(Qt::Key_Return);
    QTRY_COMPARE(page().comparison()->second(), other + QLatin1Char('/') + nameOf(1));
    page().comparison()->compare(m_goldens, m_home->filePath(QStringLiteral("nowhere")));
    QTRY_VERIFY2(label("compareText").contains(QStringLiteral("nowhere")), qPrintable(label("compareText")));
}

/// From the difference to the rule, and back to a comparison in which it is noise, by keyboard.
void TestArchivePage::ignoresADifference()
{
    QVERIFY(QDir().mkpath(m_goldens));
    const QString a = m_goldens + QStringLiteral("/r.steps.jsonl"),
                  b = m_home->filePath(QStringLiteral("r.steps.jsonl"));
    write(a, engineRecording(R"({"trace_id":"x","v":1})"));
    write(b, engineRecording(R"({"trace_id":"y","v":1})"));
    key(Qt::Key_3, Qt::ControlModifier);
    page().showBelow(page().comparison());
    page().comparison()->compare(a, b);
    QTRY_VERIFY2(label("compareTitle").contains(QStringLiteral("different")), qPrintable(label("compareTitle")));
    auto *view = find<QTreeView>("differences");
    auto *ignore = find<QAbstractButton>("compareIgnore");
    QVERIFY(ignore->isVisible() && !ignore->isEnabled()); // nothing is chosen
    const QModelIndex counts = view->model()->index(0, 0);
    QModelIndex trace;
    for (int row = 0; row < view->model()->rowCount(counts); ++row)
        if (const QModelIndex at = view->model()->index(row, 0, counts);
            at.data().toString().endsWith(QStringLiteral("trace_id")))
            trace = at;
    QVERIFY(trace.isValid());
    view->setCurrentIndex(trace);
    QVERIFY(ignore->isEnabled());
    ignore->setFocus();
    key(Qt::Key_Space);
    auto *reason = find<QLineEdit>("ruleReason");
    QTRY_COMPARE(m_window->focusWidget(), reason);
    QCOMPARE(find<QLineEdit>("rulePointer")->text(), QStringLiteral("/steps/*/output/trace_id"));
    find<QLineEdit>("ruleOwner")->setText(QStringLiteral("ada"));
    reason->setText(QStringLiteral("set by the proxy"));
    shoot("archive-rule.png");
    key(Qt::Key_Return);
    QTRY_VERIFY(page().comparison()->isVisible());
    QTRY_VERIFY2(!label("compareTitle").contains(QStringLiteral("different")), qPrintable(label("compareTitle")));
    QTRY_VERIFY(view->isVisible() && view->model()->rowCount() == 1); // listed all the same, as noise
    QVERIFY(view->model()->index(0, 0).data(DifferenceModel::NoiseRole).toBool());
    QVERIFY(!ignore->isEnabled());
}

void TestArchivePage::longFilesInPart()
{
    QVERIFY(QDir().mkpath(m_goldens));
    QByteArray large = "{\"list\": [";
    while (large.size() < 3 * PreviewPanel::mostShown)
        large += "\"value\", ";
    write(m_goldens + QStringLiteral("/large.golden.json"), large + "0]}");
    open(m_goldens, 1);
    table().setCurrentIndex(model().index(0, 0));
    QTRY_VERIFY2(label("previewPart").startsWith(QStringLiteral("The first 32 KB of 96 KB")),
                 qPrintable(label("previewPart")));
    QVERIFY(page().preview()->findChild<JsonView *>(QStringLiteral("jsonView"))->blockCount() > 1000);
}

void TestArchivePage::copiesAndDragsOut()
{
    makeGoldens(m_goldens, 2);
    open(m_goldens, 2);
    table().setCurrentIndex(model().index(0, 0));
    QTRY_VERIFY(!page().preview()->isEmpty());
    const QString path = page().preview()->path();
    key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), path);
    key(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("goldwatchctl golden cat %1 %2").arg(m_goldens, QFileInfo(path).fileName()));
    QTRY_VERIFY(find<QAbstractButton>("previewCopy")->isEnabled());
    QTest::mouseClick(find<QAbstractButton>("previewCopy"), Qt::LeftButton);
    QFile file(path);
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), file.readAll());
    const std::unique_ptr<QMimeData> dragged(page().preview()->makeDrag());
    QVERIFY(dragged);
    QCOMPARE(dragged->urls(), QList<QUrl>{QUrl::fromLocalFile(path)});
}

void TestArchivePage::opensWhatIsDropped()
{
    makeGoldens(m_goldens, 2);
    key(Qt::Key_3, Qt::ControlModifier);
    QMimeData content;
    content.setUrls({QUrl::fromLocalFile(m_goldens)});
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&page(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&page(), &drop);
    QTRY_COMPARE(model().rowCount(), 2);
    QCOMPARE(page().files()->place().path, m_goldens);
}

void TestArchivePage::archiveIsReplacedWhileOpen()
{
    makeGoldens(m_goldens, 6);
    const QString archive = m_home->filePath(QStringLiteral("some.tar"));
    const auto pack = [&](const QString &as, const QStringList &names) {
        QProcess tar;
        tar.start(QStringLiteral("tar"),
                  QStringList{QStringLiteral("-cf"), as, QStringLiteral("-C"), m_goldens} + names);
        return tar.waitForFinished() && tar.exitCode() == 0;
    };
    QVERIFY(pack(archive, {nameOf(0), nameOf(1), nameOf(2), nameOf(3)}));
    open(archive, 4);
    table().setCurrentIndex(model().index(0, 0));
    QVERIFY(pack(archive + QStringLiteral(".new"), {nameOf(4), nameOf(5)}));
    QCOMPARE(::rename(QFile::encodeName(archive + QStringLiteral(".new")).constData(),
                      QFile::encodeName(archive).constData()),
             0);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 2, 20'000);
    QStringList names;
    for (int row = 0; row < 2; ++row) {
        QTRY_VERIFY(model().entry(row));
        names << model().entry(row)->name;
    }
    names.sort();
    QStringList expected{nameOf(4), nameOf(5)};
    expected.sort();
    QCOMPARE(names, expected);
    QVERIFY(QFile::remove(archive)); // told, and what was seen last stays in sight
    auto *notice = page().files()->findChild<NoticeLine *>();
    QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible() && notice->isError(), 20'000);
    QCOMPARE(model().rowCount(), 2);
}

/// Tab goes through all of the tab and comes back, and is caught nowhere.
void TestArchivePage::keyboardAlone()
{
    makeGoldens(m_goldens, 2);
    open(m_goldens, 2);
    key(Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE(m_window->focusWidget(), &table());
    QTRY_COMPARE(label("previewVerdict"), QStringLiteral("Intact"));
    QSet<QString> seen;
    int steps = 0;
    do {
        key(Qt::Key_Tab);
        QVERIFY(m_window->focusWidget());
        seen << m_window->focusWidget()->objectName();
    } while (m_window->focusWidget() != &table() && ++steps < 200);
    QVERIFY2(steps < 200, "Tab does not come back");
    for (const char *name : {"placeTree", "placeOpen", "placeRefresh", "goldenFilter", "goldenGroup", "goldenCompare",
                             "goldenCommand", "goldenTable", "jsonView", "barArchive", "barRestore"})
        QVERIFY2(seen.contains(QLatin1String(name)) || !find<QWidget>(name)->isEnabled(), name);
    key(Qt::Key_Tab, Qt::ShiftModifier);
    QVERIFY(m_window->focusWidget() != &table()); // and backwards
}

void TestArchivePage::remembers()
{
    const QString other = m_home->filePath(QStringLiteral("other/golden")); // by its name before the run's
    const QString last = m_home->filePath(QStringLiteral("zz/golden"));
    makeGoldens(m_goldens, 3);
    makeGoldens(other, 4);
    makeGoldens(last, 12);
    open(last, 12);
    page().files()->setFilter(QStringLiteral("type:io"));
    QTRY_COMPARE(model().rowCount(), 6);
    page().files()->sortBy(golden::SortKey::Size, true);
    table().setColumnWidth(GoldenTableModel::Type, 123);
    const QByteArray state = page().files()->saveState();
    auto *columns = page().findChild<QSplitter *>();
    columns->setSizes({300, 700, 400});
    const QList<int> sizes = columns->sizes();
    m_window->close();
    openWindow();
    QCOMPARE(page().files()->saveState(), state);
    QVERIFY2(state.startsWith("size down none 123 "), state.constData());
    key(Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE(page().findChild<QSplitter *>()->sizes(), sizes);
    QTRY_COMPARE(page().files()->place().path, last);
    QTRY_COMPARE(model().rowCount(), 6);
    QCOMPARE(find<QLineEdit>("goldenFilter")->text(), QStringLiteral("type:io"));
    // It is there no more: another one is looked at, and nothing of it stays.
    m_window->close();
    QVERIFY(QDir(m_home->filePath(QStringLiteral("zz"))).removeRecursively());
    openWindow();
    key(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(page().files()->place().kind != Place::Kind::None);
    QVERIFY(page().files()->place().path != last);
}

void TestArchivePage::everythingHasAName()
{
    makeGoldens(m_goldens, 2);
    open(m_goldens, 2);
    table().setCurrentIndex(model().index(0, 0));
    page().compare();
    for (const QWidget *widget : page().findChildren<QWidget *>())
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible()) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const auto *label = qobject_cast<const QLabel *>(widget); // is called what it says
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()) ||
                         (label && !label->text().isEmpty()),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + widget->objectName()));
        }
}

QTEST_MAIN(TestArchivePage)
#include "test_archivepage.moc"
