// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Pace.h"

#include <QTest>

using namespace gw;

class TestPace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void says_data()
    {
        QTest::addColumn<qint64>("begun"); // done when asked first
        QTest::addColumn<qint64>("done");
        QTest::addColumn<qint64>("total");
        QTest::addColumn<int>("ms");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, qint64 begun, qint64 done, qint64 total, int ms, const char *text) {
            QTest::newRow(name) << begun << done << total << ms << QString::fromLatin1(text);
        };
        row("half of it", 0, 500'000, 1'000'000, 2000, ", 250,000/s, 2 s left");
        row("first second", 0, 500'000, 1'000'000, 900, "");
        row("nothing done", 0, 0, 1'000'000, 5000, "");
        row("all of it", 0, 1000, 1000, 2000, ", 500/s");
        row("no total", 0, 3000, 0, 3000, ", 1,000/s");
        row("much was done before", 900, 910, 1000, 2000, ", 5/s, 18 s left");
        row("slow", 0, 1, 1000, 2000, ", 1/s, 33 min left");
    }
    void says()
    {
        QFETCH(qint64, begun);
        QFETCH(qint64, done);
        QFETCH(qint64, total);
        QFETCH(int, ms);
        const Pace::Clock::time_point begin{std::chrono::hours(1)};
        Pace pace;
        QCOMPARE(pace.text(begun, total, begin), QString());
        QTEST(pace.text(done, total, begin + std::chrono::milliseconds(ms)), "text");
    }
    /// After listing comes reading: another total, another pace.
    void anotherPartOfTheWorkBeginsAnew()
    {
        const Pace::Clock::time_point begin{std::chrono::hours(1)};
        Pace pace;
        QCOMPARE(pace.text(0, 0, begin), QString());
        QCOMPARE(pace.text(8000, 0, begin + std::chrono::seconds(2)), QStringLiteral(", 4,000/s"));
        QCOMPARE(pace.text(10, 8000, begin + std::chrono::seconds(3)), QString());
        QCOMPARE(pace.text(110, 8000, begin + std::chrono::seconds(5)), QStringLiteral(", 50/s, 2 min left"));
    }
};

QTEST_APPLESS_MAIN(TestPace)
#include "test_pace.moc"
