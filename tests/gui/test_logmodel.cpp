// SPDX-License-Identifier: GPL-3.0-or-later
// The model of log lines: numbered from either end, and bounded.
#include "ModelEdges.h"

#include "gui/Theme.h"
#include "gui/log/LogModel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QTest>

using namespace gw;
using namespace gw::gui;
using Mode = QAbstractItemModelTester::FailureReportingMode;

class TestLogModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light); }
    void log();
    void logIsBounded();

private:
    std::unique_ptr<Theme> m_theme;
};

static QList<shadow::LogLine> lines(qint64 first, qint64 count)
{
    QList<shadow::LogLine> out;
    for (qint64 i = first; i < first + count; ++i) {
        const auto level = i % 10 == 3 ? shadow::Level::Warn : i % 10 == 7 ? shadow::Level::Error : shadow::Level::Info;
        out.append({i + 1, i * 50, level, int(i % 86400), QStringLiteral("line %1").arg(i)});
    }
    return out;
}

void TestLogModel::log()
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
    QCOMPARE(model.lastOffset(), 119 * 50);
    QCOMPARE(model.rowAt(100 * 50), 20);
    QCOMPARE(model.rowAt(100 * 50 + 1), 21);
    QCOMPARE(model.rowAt(10'000), 40);
    QVERIFY(model.isProblem(3) && !model.isProblem(4));
    auto unnumbered = lines(120, 2);
    unnumbered[1].number = 0;
    model.append(unnumbered);
    QCOMPARE(model.firstUnnumbered(), 121 * 50);
    model.number(lines(121, 1));
    QCOMPARE(model.firstUnnumbered(), -1);
    QCOMPARE(model.index(41, 0).data(LogModel::NumberRole).toInt(), 122);
    model.removeFrom(121 * 50);
    QCOMPARE(model.rowCount(), 41);
    model.removeFrom(10'000);
    QCOMPARE(model.rowCount(), 41);
    model.clear();
    shadow::LogLine hostile{1, 0, shadow::Level::Error, 3661, QStringLiteral("<img src='http://x/'>")};
    model.append({hostile});
    QCOMPARE(model.index(0, 0).data(LogModel::WholeRole).toString(),
             QStringLiteral("[ERROR] 01:01:01 <img src='http://x/'>"));
    QVERIFY(!model.index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<img")));
    model.clear();
    checkEdges(model);
}

void TestLogModel::logIsBounded()
{
    LogModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.append(lines(1000, LogModel::most - 10));
    model.append(lines(1000 + LogModel::most - 10, 30));
    QCOMPARE(model.rowCount(), LogModel::most);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("line 1020"));
    model.prepend(lines(1000, 20)); // the far end is let go
    QCOMPARE(model.rowCount(), LogModel::most);
    QCOMPARE(model.firstOffset(), 1000 * 50);
    QCOMPARE(model.lastOffset(), (1000 + LogModel::most - 1) * 50);
    model.append(lines(100'000, LogModel::most + 5));
    QCOMPARE(model.rowCount(), LogModel::most);
    QCOMPARE(model.firstOffset(), 100'005 * 50);
}

QTEST_MAIN(TestLogModel)
#include "test_logmodel.moc"
