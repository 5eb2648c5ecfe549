// SPDX-License-Identifier: GPL-3.0-or-later
// The models of problems, services and actions, from empty to full and back, and their words.
#include "ModelEdges.h"
#include "Scene.h"

#include "gui/Actions.h"
#include "gui/Theme.h"
#include "gui/Words.h"
#include "gui/problems/ProblemModel.h"
#include "gui/problems/ServiceModel.h"
#include "gui/window/ActionModel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace gw;
using namespace gw::gui;
using Mode = QAbstractItemModelTester::FailureReportingMode;

class TestModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light); }
    void problems();
    void downAtTheFirstLook();
    void stoppedProcessIsNoSilentLog();
    void services();
    void actions();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestModels::problems()
{
    ProblemModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    checkEdges(model);
    Scene scene(10);
    scene.addProblem(health::ProblemKind::Disk, health::Severity::P2, QStringLiteral("Disk 91 %"));
    scene.addProblem(health::ProblemKind::Mismatch, health::Severity::P0, QStringLiteral("Mismatch"));
    model.set(scene.change.status.problems, TimeText());
    checkEdges(model);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data(ProblemModel::SeverityRole).toInt(), int(health::Severity::P0));
    QVERIFY(model.index(0, 0).data(ProblemModel::SinceTextRole).toString().contains(QStringLiteral("2 min ago")));
    // The same causes with other figures: no reset, so that the selection stays.
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    scene.change.status.problems[1].summary = QStringLiteral("Disk 92 %");
    model.set(scene.change.status.problems, TimeText());
    QCOMPARE(resets.count(), 0);
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("Disk 92 %"));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    checkEdges(model);
}

void TestModels::downAtTheFirstLook()
{
    Scene scene(10);
    auto &s = scene.change.status;
    auto &redis = s.services[2];
    redis.health = services::ServiceHealth::Down;
    redis.since = s.judgedAt.addSecs(-125);
    redis.lastUp = {};
    scene.addProblem(health::ProblemKind::ServiceDown, health::Severity::P2, QStringLiteral("Redis did not answer"));
    s.problems.first().subject = QStringLiteral("redis");
    const TimeText times(QTimeZone::utc());
    const QString clock = times.clock(redis.since);
    ProblemModel problems;
    ServiceModel services;
    const auto show = [&] {
        problems.set(s.problems, times, s.services);
        services.set(s.services, times, true);
    };
    show();
    QCOMPARE(services.index(2, 0).data(ServiceModel::WordRole).toString(),
             QStringLiteral("down at least since %1").arg(clock));
    QVERIFY(problems.index(0, 0)
                .data(ProblemModel::SinceTextRole)
                .toString()
                .startsWith(QStringLiteral("at least since ")));
    // It was seen up: the moment it went down is known.
    redis.lastUp = redis.since.addSecs(-5);
    show();
    QCOMPARE(services.index(2, 0).data(ServiceModel::WordRole).toString(), QStringLiteral("down since %1").arg(clock));
    QVERIFY(problems.index(0, 0).data(ProblemModel::SinceTextRole).toString().startsWith(QStringLiteral("since ")));
}

void TestModels::services()
{
    ServiceModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    checkEdges(model);
    Scene scene(10);
    model.set(scene.change.status.services, TimeText(), true);
    QCOMPARE(model.rowCount(), 6);
    checkEdges(model);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Backend"));
    QCOMPARE(model.index(1, 0).data(ServiceModel::WordRole).toString(), QStringLiteral("3 of 3 up"));
    scene.change.status.services[0].health = services::ServiceHealth::Down;
    scene.change.status.services[0].error = QStringLiteral("connection refused");
    model.set(scene.change.status.services, TimeText(), true);
    QCOMPARE(model.index(0, 0).data(ServiceModel::DetailRole).toString(), QStringLiteral("connection refused"));
    model.clear();
    checkEdges(model);
}

void TestModels::actions()
{
    Actions actions;
    {
        ActionModel empty(actions);
        QAbstractItemModelTester tester(&empty, Mode::QtTest);
        checkEdges(empty);
    }
    actions.add(QStringLiteral("a"), {QStringLiteral("Do it"),
                                      {QKeySequence(Qt::Key_F8)},
                                      QStringLiteral("stop"),
                                      QStringLiteral("goldwatchctl it")});
    ActionModel model(actions);
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    checkEdges(model);
    QCOMPARE(model.index(0, ActionModel::Keys).data().toString(), QStringLiteral("F8"));
    QCOMPARE(model.index(0, ActionModel::Command).data().toString(), QStringLiteral("goldwatchctl it"));
    QCOMPARE(model.headerData(ActionModel::Text, Qt::Horizontal).toString(), QStringLiteral("Action"));
}

void TestModels::stoppedProcessIsNoSilentLog()
{
    const auto word = [](health::Severity severity) {
        health::Problem problem;
        problem.kind = health::ProblemKind::StaleLog;
        problem.severity = severity;
        return Words::of(problem);
    };
    QCOMPARE(word(health::Severity::P1), QStringLiteral("Process stopped"));
    QCOMPARE(word(health::Severity::P2), QStringLiteral("Log silent"));
    QCOMPARE(word(health::Severity::P3), QStringLiteral("Log silent"));
}

QTEST_MAIN(TestModels)
#include "test_models.moc"
