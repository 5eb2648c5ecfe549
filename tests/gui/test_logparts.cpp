// SPDX-License-Identifier: GPL-3.0-or-later
// A run that was resumed has several logs, and all of them can be read.
#include "scene/Scene.h"

#include "gui/Dialogs.h"
#include "gui/Theme.h"
#include "gui/log/LogPanel.h"
#include "gui/widgets/Button.h"

#include <QApplication>
#include <QListView>
#include <QMenu>
#include <QTest>

using namespace gw;
using namespace gw::gui;

class TestLogParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light); }
    void earlierLogIsShown();
    void oneLogOffersNoChoice();

private:
    std::unique_ptr<Theme> m_theme;
};

namespace {

/// The scene's own log is the last; before it lies one of two lines.
void addEarlierLog(Scene &scene)
{
    const QString earlier = QStringLiteral("/var/lib/aos/shadow_24h_20261122_101352.log");
    scene.change.status.logs.prepend(earlier);
    const auto search = scene.script.answers.value(host::methods::logSearch.name);
    scene.script.answers[host::methods::logSearch.name] = [=](const QJsonObject &params) -> Result<QJsonObject> {
        if (params.value(QLatin1String("log")).toInt() != 0)
            return search(params);
        host::LogSearchPage page;
        page.path = earlier;
        for (const qint64 offset : {20, 0}) { // the end first
            shadow::LogLine line;
            line.offset = offset;
            line.text = QStringLiteral("before the resume %1").arg(offset);
            page.lines.append(line);
        }
        page.matches = 2;
        page.size = page.followOffset = page.scannedBytes = 40;
        page.finished = true;
        return toJson(page).toObject();
    };
    scene.publish();
}

struct Desk
{
    explicit Desk(bool resumed) : scene(200), session(scene.factory()), panel(session)
    {
        if (resumed)
            addEarlierLog(scene);
        panel.resize(900, 400);
        panel.show();
        session.open(scene.profile);
    }
    Button *choice() const { return panel.findChild<Button *>(QStringLiteral("logChoice")); }
    QString lastLine() const
    {
        const int rows = panel.model().rowCount();
        return rows > 0 ? panel.model().index(rows - 1, 0).data().toString() : QString();
    }
    Scene scene;
    Session session;
    LogPanel panel;
};

} // namespace

void TestLogParts::earlierLogIsShown()
{
    Desk desk(true);
    QTRY_VERIFY(desk.panel.model().rowCount() > 100);
    QVERIFY(desk.choice()->isVisible());
    QCOMPARE(desk.choice()->text(), QStringLiteral("2 of 2"));
    QVERIFY(desk.panel.isFollowing());

    desk.choice()->setFocus();
    QTest::keyClick(desk.choice(), Qt::Key_Space);
    auto *menu = desk.panel.findChild<QMenu *>();
    QTRY_VERIFY(menu && menu->isVisible());
    QCOMPARE(menu->actions().size(), 2);
    QVERIFY(menu->actions().at(1)->isChecked());
    menu->actions().first()->trigger();
    QTRY_COMPARE(desk.lastLine(), QStringLiteral("before the resume 20"));
    QCOMPARE(desk.panel.model().rowCount(), 2);
    QCOMPARE(desk.choice()->text(), QStringLiteral("1 of 2"));
    QVERIFY(!desk.panel.isFollowing());

    // What is written meanwhile changes nothing in what is read here.
    desk.scene.addLine(shadow::Level::Info, 8000, QStringLiteral("written now"));
    desk.scene.tellLog();
    desk.scene.tell();
    QTest::qWait(50);
    QCOMPARE(desk.lastLine(), QStringLiteral("before the resume 20"));

    // To follow is to go where something comes.
    desk.panel.setFollowing(true);
    QTRY_COMPARE(desk.lastLine(), QStringLiteral("written now"));
    QCOMPARE(desk.choice()->text(), QStringLiteral("2 of 2"));
}

void TestLogParts::oneLogOffersNoChoice()
{
    Desk desk(false);
    QTRY_VERIFY(desk.panel.model().rowCount() > 100);
    QVERIFY(!desk.choice()->isVisible());
}

QTEST_MAIN(TestLogParts)
#include "test_logparts.moc"
