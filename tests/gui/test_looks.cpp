// SPDX-License-Identifier: GPL-3.0-or-later
// The window in every dress. GW_SHOTS names a folder where the pictures are kept to be looked at.
#include "Scene.h"

#include "gui/log/LogPanel.h"
#include "gui/monitor/MonitorPage.h"
#include "gui/monitor/TimelineView.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/window/MainWindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>

using namespace gw;
using namespace gw::gui;

class TestLooks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light); }
    void window_data();
    void window();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestLooks::window_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("mirrored");
    const QSize usual(1440, 900), least(1120, 720);
    QTest::newRow("good-light") << "good" << false << usual << false;
    QTest::newRow("good-dark") << "good" << true << usual << false;
    QTest::newRow("good-least") << "good" << false << least << false;
    QTest::newRow("good-rtl") << "good" << false << usual << true;
    QTest::newRow("p0-light") << "p0" << false << usual << false;
    QTest::newRow("p0-dark") << "p0" << true << usual << false;
    QTest::newRow("p0-least") << "p0" << true << least << false;
    QTest::newRow("problem-light") << "problem" << false << usual << false;
    QTest::newRow("problem-dark") << "problem" << true << usual << false;
    QTest::newRow("problem-rtl") << "problem" << false << usual << true;
    QTest::newRow("died-light") << "died" << false << usual << false;
    QTest::newRow("gone-light") << "gone" << false << usual << false;
    QTest::newRow("gone-dark") << "gone" << true << usual << false;
    QTest::newRow("gone-rtl") << "gone" << false << usual << true;
    QTest::newRow("lost-light") << "lost" << false << usual << false;
    QTest::newRow("hover-dark") << "hover" << true << usual << false;
    QTest::newRow("armed-light") << "armed" << false << usual << false;
    QTest::newRow("finder-light") << "finder" << false << usual << false;
    QTest::newRow("log-light") << "log" << false << usual << false;
    QTest::newRow("log-dark") << "log" << true << usual << false;
    QTest::newRow("log-least") << "log" << false << least << false;
    QTest::newRow("log-rtl") << "log" << false << usual << true;
    QTest::newRow("wrong-light") << "wrong" << false << usual << false;
    QTest::newRow("wrong-dark") << "wrong" << true << usual << false;
    QTest::newRow("alerts-light") << "alerts" << false << usual << false;
    QTest::newRow("alerts-dark") << "alerts" << true << usual << false;
    QTest::newRow("alerts-rtl") << "alerts" << false << usual << true;
    QTest::newRow("alerts-least") << "alerts" << true << least << false;
    QTest::newRow("silences-light") << "silences" << false << usual << false;
    QTest::newRow("unknown-light") << "unknown" << false << usual << false;
    QTest::newRow("silencing-light") << "silencing" << false << usual << false;
    QTest::newRow("silencing-dark") << "silencing" << true << usual << false;
    QTest::newRow("silencing-rtl") << "silencing" << false << usual << true;
    QTest::newRow("start-light") << "start" << false << usual << false;
    QTest::newRow("start-dark") << "start" << true << usual << false;
}

void TestLooks::window()
{
    QFETCH(QString, state);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    QFETCH(bool, mirrored);
    QTemporaryDir home;
    Settings settings(home.filePath(QStringLiteral("desktop.ini")));
    Dialogs dialogs;
    Scene scene;
    m_theme->setMode(dark ? ThemeMode::Dark : ThemeMode::Light);
    qApp->setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    if (state == QLatin1String("p0") || state == QLatin1String("problem"))
        scene.addMismatch();
    if (state == QLatin1String("problem")) {
        auto &evidence = scene.change.status.problems.first().evidence;
        evidence.prepend(QStringLiteral("The golden file was changed after it was recorded: its hash does not fit. The "
                                        "engine is not at fault; restore the file from an archive and find out who "
                                        "wrote it."));
        evidence +=
            {QStringLiteral("golden primary-w0-32bbca9a has workflow hash ") + QStringLiteral("a3f5").repeated(16),
             QStringLiteral("replay shadow-0b1c22d4 has workflow hash ") + QStringLiteral("b41e").repeated(16)};
    }
    if (state == QLatin1String("died")) {
        scene.die();
        scene.addProblem(health::ProblemKind::ServiceDown, health::Severity::P2,
                         QStringLiteral("Redis does not answer: connection refused"));
        scene.change.status.services[2].health = services::ServiceHealth::Down;
        scene.change.status.services[2].since = scene.change.status.judgedAt.addSecs(-300);
        scene.change.status.services[2].error = QStringLiteral("redis://localhost:6379: connection refused");
    }
    if (state == QLatin1String("gone")) {
        // Two outages, samples that begin late, and what befell the run while it was watched.
        auto &cycles = scene.change.cycles;
        cycles.removeIf([&](const host::CycleRow &row) {
            return (row.cycle.value > 500 && row.cycle.value < 740) || (row.cycle.value > 900 && row.cycle.value < 940);
        });
        scene.change.cycleTotal = cycles.size();
        scene.change.samples.remove(0, 20);
        for (const auto &[kind, hours] :
             {std::pair{health::ProblemKind::ProcessDied, 10}, std::pair{health::ProblemKind::ServiceDown, 3}}) {
            scene.addProblem(kind, health::Severity::P1, QStringLiteral("%1 hours ago").arg(hours));
            for (auto &problem : scene.change.status.problems)
                if (problem.kind == kind)
                    problem.since = scene.change.status.judgedAt.addSecs(-3600 * hours);
        }
    }
    if (state == QLatin1String("log")) {
        scene.addLine(shadow::Level::Warn, 8040, QStringLiteral("ALERT: WorkflowStepLatencyHigh, 2.4 s over a minute"));
        scene.addLine(shadow::Level::Error, 8043, QStringLiteral("Cycle 1673: 2 mismatches detected!"));
        scene.addLine(shadow::Level::Raw, -1, QStringLiteral("Traceback (most recent call last): ").repeated(20));
    }
    scene.addAlerts();
    if (state == QLatin1String("unknown"))
        scene.script.refuse(host::methods::alertsList.name,
                            {ErrorKind::Unreachable, QStringLiteral("Alertmanager does not answer"),
                             QStringLiteral("http://localhost:9093: connection refused"),
                             QStringLiteral("Is it running?")});
    scene.publish();
    MainWindow window(scene.factory(), settings, dialogs);
    window.resize(size);
    if (state == QLatin1String("start"))
        window.showStart();
    else
        window.open(scene.profile);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    if (state != QLatin1String("start")) {
        QTRY_VERIFY(window.session().status());
        QTRY_VERIFY(!window.monitor()->timeline()->data().ribbon.isEmpty());
    }
    if (state == QLatin1String("gone")) {
        scene.change.status.problems.clear();
        scene.change.status.verdict = health::Verdict::Healthy;
        scene.change.status.judgedAt = scene.change.status.judgedAt.addSecs(-3600);
        scene.tell();
        QTRY_COMPARE(window.monitor()->timeline()->data().incidents.size(), 2);
        QTRY_VERIFY(window.monitor()->timeline()->data().incidents.first().to);
    } else if (state == QLatin1String("lost")) {
        scene.script.host->become(host::Host::State::Lost, QStringLiteral("the agent ended, trying again in 2 s"));
        QTRY_VERIFY(!window.monitor()->timeline()->data().live);
        QCoreApplication::sendPostedEvents(); // places follow their new words
    }
    auto *filter = window.findChild<QLineEdit *>(QStringLiteral("logFilter"));
    if (state == QLatin1String("log")) {
        filter->setText(QStringLiteral("cycle|alert|trace"));
        window.findChild<Button *>(QStringLiteral("logRegex"))->click();
        QTest::keyClick(&window, Qt::Key_F8, Qt::ShiftModifier);
        QTRY_VERIFY(window.findChild<LogPanel *>()->view()->currentIndex().isValid());
    } else if (state == QLatin1String("wrong")) {
        window.findChild<Button *>(QStringLiteral("logRegex"))->click();
        filter->setText(QStringLiteral("cycle (1"));
    }
    QWidget *shown = &window;
    if (state == QLatin1String("hover")) {
        auto *view = window.monitor()->timeline();
        QTest::mouseMove(view->viewport(), QPoint(480, 150));
        QTRY_VERIFY(view->cursor());
    } else if (state == QLatin1String("problem")) {
        window.actions().get(QStringLiteral("run.problems"))->trigger();
        QCoreApplication::processEvents();
    } else if (state == QLatin1String("armed")) {
        window.stop().press();
        QTest::keyClick(&window, Qt::Key_Tab); // the keyboard is in use: the focus shows
        QTRY_VERIFY(window.findChild<QWidget *>(QStringLiteral("stopCancel"))->isVisible());
    } else if (state == QLatin1String("finder")) {
        window.actions().get(QStringLiteral("window.shortcuts"))->trigger();
        shown = window.findChild<QDialog *>();
        QTRY_VERIFY(shown && shown->isVisible());
    } else if (state == QLatin1String("alerts") || state == QLatin1String("unknown")) {
        window.actions().get(QStringLiteral("alerts.show"))->trigger();
    } else if (state == QLatin1String("silences")) {
        window.actions().get(QStringLiteral("alerts.silences"))->trigger();
    } else if (state == QLatin1String("silencing")) {
        window.actions().get(QStringLiteral("alerts.show"))->trigger();
        window.actions().get(QStringLiteral("alerts.silence"))->trigger();
        shown = window.findChild<QDialog *>();
        QTRY_VERIFY(shown && shown->isVisible());
        shown->findChild<QLineEdit *>(QStringLiteral("comment"))->setText(QStringLiteral("until the disk is swapped"));
        shown->findChild<QLineEdit *>(QStringLiteral("author"))->setText(QStringLiteral("oncall"));
        QTRY_VERIFY(shown->findChild<QAbstractButton *>(QStringLiteral("deed"))->isEnabled());
    }
    const QPixmap picture = shown->grab();
    if (shown == &window)
        QCOMPARE(picture.deviceIndependentSize().toSize(), size);
    if (const QString folder = qEnvironmentVariable("GW_SHOTS"); !folder.isEmpty())
        QVERIFY(
            picture.save(QDir(folder).filePath(QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".png"))));
    // Nothing that must be read is cut off at the usual size; behind a dialog a new text is laid out when events come.
    if (size == QSize(1440, 900))
        for (const Label *label : window.findChildren<Label *>())
            if (label->isVisibleTo(&window) && !label->wordWrap())
                QTRY_VERIFY2(!label->isCut(), qPrintable(label->text()));
    qApp->setLayoutDirection(Qt::LeftToRight);
}

QTEST_MAIN(TestLooks)
#include "test_looks.moc"
