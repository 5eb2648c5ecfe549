// SPDX-License-Identifier: GPL-3.0-or-later
// The list of what was announced.
#include "NotificationService.h"

#include "gui/notify/NoticeModel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace gw;
using namespace gw::gui;

class TestNotices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void model();
    void listIsBounded();
};

void TestNotices::listIsBounded()
{
    NoticeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int i = 0; i < 3 * NoticeModel::most; ++i)
        model.add(announcement(QString::number(i), QString::number(i)), i % 2);
    QCOMPARE(model.rowCount(), int(NoticeModel::most));
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("299"));
    QCOMPARE(model.unread(), NoticeModel::most / 2);
}

void TestNotices::model()
{
    NoticeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(!model.index(0).isValid());
    model.add(announcement(QStringLiteral("a"), QStringLiteral("A")), false);
    model.add(announcement(QStringLiteral("b"), QStringLiteral("B")), false);
    model.add(announcement(QStringLiteral("a"), QStringLiteral("A, worse")), false);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("A, worse"));
    QCOMPARE(model.unread(), 2);
    QCOMPARE(Meaning(model.index(0).data(NoticeModel::MeaningRole).toInt()), Meaning::Warning);
    model.settle(QStringLiteral("a"));
    QCOMPARE(Meaning(model.index(0).data(NoticeModel::MeaningRole).toInt()), Meaning::Unknown);
    QVERIFY(model.index(0).data(NoticeModel::WhenRole).toString().contains(QStringLiteral("gone")));
    // What somebody silenced has not gone, though its problem has.
    model.setSilenced({QStringLiteral("a")});
    QVERIFY(model.index(0).data(NoticeModel::WhenRole).toString().contains(QStringLiteral("silenced")));
    QVERIFY(!model.index(1).data(NoticeModel::WhenRole).toString().contains(QStringLiteral("silenced")));
    model.setSilenced({});
    QVERIFY(model.index(0).data(NoticeModel::WhenRole).toString().contains(QStringLiteral("gone")));
    model.setRead(QStringLiteral("a"));
    QCOMPARE(model.unread(), 1);
    model.setAllRead();
    QCOMPARE(model.unread(), 0);
}

QTEST_MAIN(TestNotices)
#include "test_notices.moc"
