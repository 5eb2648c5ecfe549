// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with archives, as pictures: every stage in both themes, mirrored, and on the smallest screen.
#include "WorkStage.h"

#include "gui/archive/work/ForecastChart.h"

#include "golden/diff/IgnoreFile.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTranslator>

using namespace gw;
using namespace gw::gui;

class TestArchiveWorkLooks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_english.load(QStringLiteral(":/i18n/goldwatch_en.qm")) &&
                QCoreApplication::installTranslator(&m_english)); // plurals
        m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light);
    }
    void cleanup()
    {
        qApp->setLayoutDirection(Qt::LeftToRight);
        m_theme->setMode(ThemeMode::Light);
    }
    void page_data();
    void page();

private:
    QTranslator m_english;
    std::unique_ptr<Theme> m_theme;
};

void TestArchiveWorkLooks::page_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("mirrored");
    const QSize usual(1440, 900), least(800, 480);
    for (const auto *state : {"plan", "cleanup", "working", "done", "refused", "restore", "verify", "trash", "holds",
                              "rules", "forecast", "locked", "lost"}) {
        QTest::addRow("%s-light", state) << state << false << usual << false;
        QTest::addRow("%s-dark", state) << state << true << usual << false;
        QTest::addRow("%s-rtl", state) << state << false << usual << true;
        QTest::addRow("%s-least", state) << state << false << least << false;
    }
}

void TestArchiveWorkLooks::page()
{
    QFETCH(QString, state);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    QFETCH(bool, mirrored);
    m_theme->setMode(dark ? ThemeMode::Dark : ThemeMode::Light);
    qApp->setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    WorkStage f;
    f.scene.profile.production = state == QLatin1String("locked");
    f.scene.script.answer(host::methods::goldenForecast, WorkStage::foreseen());
    host::GoldenPage page;
    f.scene.script.answer(host::methods::goldenList, page);
    golden::RestorePlan plan;
    plan.target = QStringLiteral("/tmp/shadow_run_20/golden");
    plan.files = 25'612;
    plan.bytes = megabytes(102);
    plan.available = megabytes(40'000);
    plan.skippedCount = 2;
    plan.skipped = {{QStringLiteral("b.golden.json"), {}, QStringLiteral("something else is there")}};
    plan.refusedCount = 1;
    plan.refused = {{QStringLiteral("../../etc/passwd"), {}, QStringLiteral("it leads out of the target")}};
    f.scene.script.answer(host::methods::restorePlan, plan);
    if (state == QLatin1String("refused"))
        f.scene.script.refuse(host::methods::retentionPlan.name,
                              {ErrorKind::Refused, QStringLiteral("Golden files vanished since the last run"),
                               QStringLiteral("/tmp/shadow_run_20/golden had 13,257, has 12"),
                               QStringLiteral("Find out who removed them")});
    f.open(size);
    if (state == QLatin1String("plan") || state == QLatin1String("locked")) {
        f.planArchiving();
    } else if (state == QLatin1String("cleanup") || state == QLatin1String("refused")) {
        f.press(Qt::Key_C, Qt::AltModifier);
        QTRY_VERIFY(f.work().stage() == WorkPanel::Stage::Planned || f.work().stage() == WorkPanel::Stage::Refused);
    } else if (state == QLatin1String("working") || state == QLatin1String("done") || state == QLatin1String("lost")) {
        f.startArchiving();
    } else if (state == QLatin1String("restore") || state == QLatin1String("verify")) {
        f.press(state == QLatin1String("restore") ? Qt::Key_R : Qt::Key_V, Qt::AltModifier);
        QTRY_COMPARE(f.work().stage(), WorkPanel::Stage::Planned);
    } else if (state == QLatin1String("trash")) {
        f.press(Qt::Key_T, Qt::AltModifier);
        QTRY_COMPARE(f.find<QTreeView>("trashView")->model()->rowCount(), 2);
    } else if (state == QLatin1String("holds")) {
        f.press(Qt::Key_H, Qt::AltModifier | Qt::ShiftModifier);
        f.find<QLineEdit>("holdPattern")->setText(QStringLiteral("primary-w1-*"));
        QTRY_COMPARE(f.find<QTreeView>("holdView")->model()->rowCount(), 1);
        QTRY_VERIFY(f.label("holdMatches").startsWith(QStringLiteral("Holds no")));
    } else if (state == QLatin1String("rules")) {
        qputenv("XDG_STATE_HOME", QFile::encodeName(f.home.path()));
        golden::IgnoreFile file(golden::IgnoreFile::pathFor(f.scene.profile.name));
        QVERIFY(file.add({{},
                          QStringLiteral("/steps/*/output/trace_id"),
                          QStringLiteral("json.map"),
                          QStringLiteral("ada"),
                          QStringLiteral("set by the proxy"),
                          {},
                          0,
                          {}}));
        f.press(Qt::Key_I, Qt::AltModifier | Qt::ShiftModifier);
        QTRY_COMPARE(f.find<QTreeView>("ruleView")->model()->rowCount(), 1);
    } else {
        f.press(Qt::Key_F, Qt::AltModifier);
        QTRY_VERIFY(f.find<ForecastChart>("forecastChart")->isVisible());
    }
    if (state == QLatin1String("done")) {
        host::AppliedRetention applied;
        applied.outcome.removed = 13'041;
        applied.outcome.bytes = applied.outcome.freed = megabytes(52);
        applied.outcome.archives = {
            {QStringLiteral("/root/archive/golden/golden-2026-11-29.tar.gz"), 13'041, megabytes(52), megabytes(2), {}}};
        applied.outcome.kept = {{QStringLiteral("/tmp/a.golden.json"), {}, QStringLiteral("changed meanwhile")}};
        applied.keptCount = 1;
        f.scene.script.release(host::methods::retentionApply.name, toJson(applied).toObject());
        QTRY_COMPARE(f.work().stage(), WorkPanel::Stage::Done);
    } else if (state == QLatin1String("lost")) {
        f.scene.script.host->become(host::Host::State::Lost, QStringLiteral("the agent ended, trying again in 2 s"));
        QTRY_COMPARE(f.label("workPhase"), QStringLiteral("The connection was lost"));
    }
    QCoreApplication::sendPostedEvents(); // places follow their new words
    QCOMPARE(f.window->size(), size);
    // The page may be higher than the screen, never wider.
    for (const auto *scroller : f.window->findChildren<QScrollArea *>())
        if (scroller->isAncestorOf(f.window->archive()))
            QCOMPARE(scroller->horizontalScrollBar()->maximum(), 0);
    // Nobody presses what is not there: all buttons of the head fit.
    for (const Button *button : f.window->archive()->findChildren<Button *>())
        if (button->isVisible() && button->objectName().startsWith(QLatin1String("bar")))
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->objectName()));
    if (const QString folder = qEnvironmentVariable("GW_SHOTS"); !folder.isEmpty())
        QVERIFY(f.window->grab().save(
            QDir(folder).filePath(QStringLiteral("work-%1.png").arg(QLatin1String(QTest::currentDataTag())))));
}

QTEST_MAIN(TestArchiveWorkLooks)
#include "test_archiveworklooks.moc"
