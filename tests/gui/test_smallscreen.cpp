// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a screen smaller than it was drawn for: 1600 x 1000 at 150 %.
#include "Scene.h"

#include "gui/monitor/MonitorPage.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/window/MainWindow.h"
#include "gui/window/VerdictBar.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace gw;
using namespace gw::gui;

class TestSmallScreen : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light); }
    void opensWithinTheScreen();
    void everythingIsReached_data();
    void everythingIsReached();

private:
    std::unique_ptr<Theme> m_theme;
};

namespace {

struct Fixture
{
    Fixture() : settings(home.filePath(QStringLiteral("desktop.ini")))
    {
        scene.addMismatch();
        scene.change.status.problems.first().evidence.prepend(
            QStringLiteral("The golden file was changed after it was recorded. The engine is not at fault; restore "
                           "the file from an archive and find out who wrote it."));
        scene.publish();
    }
    void open()
    {
        window = std::make_unique<MainWindow>(scene.factory(), settings, dialogs);
        window->open(scene.profile);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        QTRY_VERIFY(window->session().isLive());
    }
    /// Where it can be seen and pressed.
    [[nodiscard]] bool shows(const QWidget *widget) const
    {
        return widget && widget->isVisible() && widget->visibleRegion().boundingRect() == widget->rect();
    }

    QTemporaryDir home;
    Scene scene;
    Settings settings;
    Dialogs dialogs;
    std::unique_ptr<MainWindow> window;
};

} // namespace

void TestSmallScreen::opensWithinTheScreen()
{
    const QSize room = QGuiApplication::primaryScreen()->availableSize();
    QCOMPARE(room, QSize(1066, 666));
    Fixture f;
    f.open();
    QVERIFY2(f.window->width() <= room.width() && f.window->height() <= room.height(),
             qPrintable(QStringLiteral("%1 x %2").arg(f.window->width()).arg(f.window->height())));
    // A size that was saved on a larger screen does not come back.
    f.window->resize(2000, 1300);
    f.window->close();
    f.open();
    QVERIFY(f.window->width() <= room.width() && f.window->height() <= room.height());
}

void TestSmallScreen::everythingIsReached_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("whole screen") << QSize(1066, 630);
    QTest::newRow("200 percent") << QSize(800, 480);
}

void TestSmallScreen::everythingIsReached()
{
    QFETCH(QSize, size);
    Fixture f;
    f.open();
    f.window->resize(size);
    QTRY_COMPARE(f.window->size(), size);
    auto *stop = f.window->findChild<Button *>(QStringLiteral("stopButton"));
    QTRY_VERIFY(f.shows(stop));
    for (const auto *name : {"environmentButton", "verdictText", "verdictWhy", "verdictMore", "menuButton"})
        QVERIFY2(f.shows(f.window->findChild<QWidget *>(QLatin1String(name))), name);
    f.window->stop().press(); // asks for more room
    QTRY_VERIFY(f.shows(f.window->findChild<QWidget *>(QStringLiteral("stopCancel"))));
    QTRY_VERIFY(f.shows(stop));
    f.window->stop().cancel();
    QTRY_VERIFY(f.shows(stop) && stop->width() >= stop->sizeHint().width());
    // What does not fit below can be scrolled to.
    auto *monitor = f.window->monitor();
    auto *scroller = f.window->findChild<QScrollArea *>();
    QVERIFY(scroller);
    QVERIFY2(monitor->height() >= 576, qPrintable(QString::number(monitor->height()))); // as low as it was drawn
    QVERIFY2(monitor->width() >= monitor->minimumSizeHint().width(), qPrintable(QString::number(monitor->width())));
    QTRY_COMPARE(scroller->verticalScrollBar()->maximum(),
                 std::max(0, scroller->widget()->height() - scroller->viewport()->height()));
    if (const QString folder = qEnvironmentVariable("GW_SHOTS"); !folder.isEmpty())
        f.window->grab().save(QDir(folder).filePath(QStringLiteral("small-%1.png").arg(size.width())));
}

int main(int argc, char *argv[])
{
    // Logical pixels, as scaling leaves them to a program.
    QTemporaryDir folder;
    QFile screens(folder.filePath(QStringLiteral("screen.json")));
    if (!screens.open(QFile::WriteOnly))
        return 1;
    screens.write(R"({"screens": [{"name": "Small", "x": 0, "y": 0, "width": 1066, "height": 666,
                      "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    screens.close();
    qputenv("QT_QPA_PLATFORM", QByteArray("offscreen:configfile=") + QFile::encodeName(screens.fileName()));
    QApplication app(argc, argv);
    TestSmallScreen test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_smallscreen.moc"
