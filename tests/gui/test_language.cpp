// SPDX-License-Identifier: GPL-3.0-or-later
// The whole chain of a translation: texts collected, translated, compiled in, loaded, shown.
#include "Scene.h"

#include "gui/Theme.h"
#include "gui/monitor/TileRow.h"
#include "gui/window/MainWindow.h"
#include "gui/window/VerdictBar.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace gw;
using namespace gw::gui;

class TestLanguage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void german();
    void englishPlurals();
    void helpOfTheProgram();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestLanguage::german()
{
    QTranslator translator;
    QVERIFY(translator.load(QLocale(QLocale::German), QStringLiteral("goldwatch"), QStringLiteral("_"),
                            QStringLiteral(":/i18n")));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    QLocale::setDefault(QLocale(QLocale::German));
    QTemporaryDir home;
    Settings settings(home.filePath(QStringLiteral("desktop.ini")));
    Dialogs dialogs;
    Scene scene;
    MainWindow window(scene.factory(), settings, dialogs);
    window.open(scene.profile);
    window.show();
    QTRY_VERIFY(window.session().isLive());
    QTRY_COMPARE(window.findChild<VerdictBar *>()->text(), QStringLiteral("Gut"));
    QCOMPARE(window.findChildren<Tile *>().first()->accessibleName(), QStringLiteral("Zyklen"));
    QCOMPARE(window.actions().get(QStringLiteral("window.quit"))->text(), QStringLiteral("Beenden"));
    if (const QString folder = qEnvironmentVariable("GW_SHOTS"); !folder.isEmpty())
        QTRY_VERIFY(window.grab().save(QDir(folder).filePath(QStringLiteral("german.png"))));
}

void TestLanguage::englishPlurals()
{
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/goldwatch_en.qm")));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    Scene scene(10);
    scene.change.status.workers = 1;
    QTemporaryDir home;
    Settings settings(home.filePath(QStringLiteral("desktop.ini")));
    Dialogs dialogs;
    MainWindow window(scene.factory(), settings, dialogs);
    scene.publish();
    window.open(scene.profile);
    QTRY_VERIFY(window.session().isLive());
    QCOMPARE(window.findChildren<Tile *>().at(1)->text().below, QStringLiteral("9 per cycle, 1 worker"));
}

// The language is there before the options are read.
void TestLanguage::helpOfTheProgram()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("de_DE.UTF-8"));
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(GW_BINARY_DIR "/goldwatch"), {QStringLiteral("--help")});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 0);
    const QString help = QString::fromUtf8(program.readAllStandardOutput());
    QVERIFY2(help.contains(QStringLiteral("Beobachtet einen Schattenlauf.")), qPrintable(help));
}

QTEST_MAIN(TestLanguage)
#include "test_language.moc"
