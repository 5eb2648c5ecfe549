// SPDX-License-Identifier: GPL-3.0-or-later
// Every model of the window, from empty to full and back.
#include "Scene.h"

#include "gui/Actions.h"
#include "gui/Theme.h"
#include "gui/log/LogModel.h"
#include "gui/log/LogPanel.h"
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
    void services();
    void log();
    void logIsBounded();
    void logFilter();
    void actions();

private:
    static void checkEdges(const QAbstractItemModel &model);
    std::unique_ptr<Theme> m_theme;
};

void TestModels::checkEdges(const QAbstractItemModel &model)
{
    const int rows = model.rowCount();
    QVERIFY(!model.index(rows, 0).isValid());
    QVERIFY(!model.data(model.index(rows, 0)).isValid());
    QVERIFY(!model.index(-1, 0).isValid());
    QVERIFY(!model.index(0, model.columnCount()).isValid());
    if (rows > 0) {
        QVERIFY(model.data(model.index(rows - 1, 0)).isValid());
        QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    }
}

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

static QList<shadow::LogLine> lines(qint64 first, qint64 count)
{
    QList<shadow::LogLine> out;
    for (qint64 i = first; i < first + count; ++i) {
        const auto level = i % 10 == 3 ? shadow::Level::Warn : i % 10 == 7 ? shadow::Level::Error : shadow::Level::Info;
        out.append({i + 1, i * 50, level, int(i % 86400), QStringLiteral("line %1").arg(i)});
    }
    return out;
}

void TestModels::log()
{
    LogModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    checkEdges(model);
    model.append(lines(100, 20));
    model.append({});
    checkEdges(model);
    QCOMPARE(model.rowCount(), 20);
    QCOMPARE(model.firstOffset(), 5000);
    model.prepend(lines(80, 20));
    QCOMPARE(model.rowCount(), 40);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("line 80"));
    QCOMPARE(model.index(0, 0).data(LogModel::ClockRole).toString(), QStringLiteral("00:01:20"));
    QCOMPARE(model.warnings(), 4);
    QCOMPARE(model.errors(), 4);
    model.clear();
    QCOMPARE(model.warnings(), 0);
    checkEdges(model);
}

void TestModels::logIsBounded()
{
    LogModel model;
    model.append(lines(0, LogModel::most - 10));
    model.append(lines(LogModel::most - 10, 30));
    QCOMPARE(model.rowCount(), LogModel::most);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("line 20"));
    QCOMPARE(model.warnings(), LogModel::most / 10);
    model.prepend(lines(0, 20)); // there is no room: nothing is lost at the end that is followed
    QCOMPARE(model.rowCount(), LogModel::most);
}

void TestModels::logFilter()
{
    LogModel model;
    LogFilter filter;
    QAbstractItemModelTester tester(&filter, Mode::QtTest);
    filter.setSourceModel(&model);
    model.append(lines(0, 100));
    filter.setLeast(LogFilter::Least::Errors);
    QCOMPARE(filter.rowCount(), 10);
    filter.setLeast(LogFilter::Least::Warnings);
    QCOMPARE(filter.rowCount(), 20);
    filter.setText(QStringLiteral("LINE 3"));
    QCOMPARE(filter.rowCount(), 3); // 3, 33, 37
    filter.setText(QStringLiteral("nowhere"));
    QCOMPARE(filter.rowCount(), 0);
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

QTEST_MAIN(TestModels)
#include "test_models.moc"
