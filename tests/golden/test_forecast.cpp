// SPDX-License-Identifier: GPL-3.0-or-later
// Growth seen from file times, and what comes of it: numbers that can be reckoned by hand.
#include "golden/retention/Forecast.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace gw;
using namespace gw::golden;

namespace {

constexpr qint64 minute = 60, hour = 3600;
constexpr qint64 gb = 1'000'000'000;

QDateTime at(qint64 seconds) { return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC); }
const qint64 present = 1'800'000'000;

/// What a scanner would have seen of files of 1000 bytes, 4096 on disk, at @p times before the present.
ForecastDirectory directoryOf(const QList<qint64> &ages, double speed = 1)
{
    ForecastDirectory directory;
    directory.usage.path = QStringLiteral("/run/golden");
    directory.usage.files = ages.size();
    directory.usage.bytes = Bytes{ages.size() * 4096};
    directory.device = 1;
    if (ages.isEmpty()) {
        directory.growth = growthOf(directory.usage, {}, at(present), speed);
        return directory;
    }
    const qint64 oldest = present - *std::max_element(ages.begin(), ages.end());
    const qint64 newest = present - *std::min_element(ages.begin(), ages.end());
    directory.usage.oldest = at(oldest);
    directory.usage.newest = at(newest);
    const auto spread = [&](qint64 from, qint64 width, size_t count) {
        UsageSpread parts{from, width, std::vector<UsagePart>(count)};
        for (const qint64 age : ages)
            if (const qint64 offset = present - age - from; offset >= 0 && size_t(offset / width) < count) {
                UsagePart &part = parts.parts[size_t(offset / width)];
                part.files += 1;
                part.bytes += 4096;
                part.contentBytes += 1000;
            }
        return parts;
    };
    const auto width = std::max<qint64>(1, qint64(300 / speed));
    directory.ages = spread(oldest, (newest - oldest) / 512 + 1, 512);
    directory.growth = growthOf(directory.usage, spread(newest + 1 - 288 * width, width, 288), at(present), speed);
    return directory;
}

/// @p perMinute files a minute from @p fromMinute minutes ago until @p toMinute ago.
QList<qint64> steady(int perMinute, qint64 fromMinute, qint64 toMinute = 0)
{
    QList<qint64> ages;
    for (qint64 second = fromMinute * minute; second > toMinute * minute; second -= minute / perMinute)
        ages << second;
    return ages;
}

ForecastInput inputOf(const QList<qint64> &ages)
{
    ForecastInput input;
    input.now = at(present);
    input.directories << directoryOf(ages);
    input.disks << ForecastDisk{QStringLiteral("/run/golden"), 1, 40.0, Bytes{40 * gb}, Bytes{60 * gb}, {}};
    input.archiveDirectory = QStringLiteral("/archive");
    input.archiveDevice = 2;
    input.archiveBytes = Bytes{gb};
    input.ratio = 0.1;
    return input;
}

bool isNear(double a, double b, double share) { return std::abs(a - b) <= share * std::abs(b); }

} // namespace

class TestForecast : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void growth_data();
    void growth();
    void rangeComesFromTheSpread();
    void datesOfADisk();
    void datesAreTheRates();
    void unknownStaysUnknown_data();
    void unknownStaysUnknown();
    void settingsCompared();
    void advice();
};

void TestForecast::growth_data()
{
    QTest::addColumn<QList<qint64>>("ages");
    QTest::addColumn<double>("speed");
    QTest::addColumn<double>("perHour"); // 0: none, and a reason
    QTest::newRow("steady") << steady(2, 120) << 1.0 << 120.0;
    QTest::newRow("just long enough") << steady(2, 11) << 1.0 << 120.0;
    QTest::newRow("too short") << steady(2, 9) << 1.0 << 0.0;
    QTest::newRow("short, on a fast clock") << steady(30, 2) << 60.0 << 1800.0;
    QTest::newRow("ended an hour ago") << steady(2, 180, 60) << 1.0 << 0.0;
    QTest::newRow("one file") << QList<qint64>{10} << 1.0 << 0.0;
    QTest::newRow("none") << QList<qint64>{} << 1.0 << 0.0;
    QTest::newRow("another run before") << steady(10, 600, 300) + steady(2, 120) << 1.0 << 120.0;
    QTest::newRow("days ago") << QList<qint64>{90 * 24 * hour} + steady(2, 120) << 1.0 << 120.0;
}
void TestForecast::growth()
{
    QFETCH(QList<qint64>, ages);
    QFETCH(double, speed);
    QFETCH(double, perHour);
    const Growth growth = directoryOf(ages, speed).growth;
    QCOMPARE(growth.rate.has_value(), perHour > 0);
    QCOMPARE(growth.reason.isEmpty(), perHour > 0);
    if (!growth.rate)
        return;
    const Range files = growth.rate->files, bytes = growth.rate->bytes;
    QVERIFY2(isNear(files.likely, perHour, 0.08), qPrintable(QString::number(files.likely)));
    QVERIFY(files.low <= files.likely && files.likely <= files.high);
    // Steady: a narrow range, but for the one file that a window has more or less.
    const double narrow = speed > 1 ? 0.25 : 0.12;
    QVERIFY(isNear(files.low, perHour, narrow) && isNear(files.high, perHour, narrow));
    QVERIFY(isNear(bytes.likely, files.likely * 4096, 0.001));
    QVERIFY(isNear(growth.rate->contentBytes.likely, files.likely * 1000, 0.001));
}

void TestForecast::rangeComesFromTheSpread()
{
    // An hour of one a minute, an hour of three: two a minute on the whole.
    const Growth growth = directoryOf(steady(1, 120, 60) + steady(3, 60)).growth;
    QVERIFY(growth.rate);
    QVERIFY(isNear(growth.rate->files.likely, 120, 0.05));
    QVERIFY(isNear(growth.rate->files.low, 60, 0.05));
    QVERIFY(isNear(growth.rate->files.high, 180, 0.05));
}

void TestForecast::datesOfADisk()
{
    ForecastInput input = inputOf(steady(2, 240));
    input.directories.first().growth.rate->bytes = {double(gb), double(2 * gb), double(5 * gb)};
    const Forecast forecast = foresee(input);
    QCOMPARE(forecast.disks.size(), 1);
    const QList<DiskDate> dates = forecast.disks.first().dates;
    QCOMPARE(dates.size(), 3);
    QCOMPARE(dates.at(0).percent, 50.0); // 10 GB away
    QCOMPARE(dates.at(0).earliest, at(present + 2 * hour));
    QCOMPARE(dates.at(0).likely, at(present + 5 * hour));
    QCOMPARE(dates.at(0).latest, at(present + 10 * hour));
    QCOMPARE(dates.at(1).likely, at(present + 25 * hour)); // 90 %: 50 GB
    QCOMPARE(dates.at(2).likely, at(present + 27 * hour + hour / 2));
    QCOMPARE(forecast.disks.first().directories, QStringList(QStringLiteral("/run/golden")));
}

void TestForecast::datesAreTheRates()
{
    ForecastInput input = inputOf(steady(2, 240));
    input.disks.first().usedPercent = 92;
    input.disks.first().used = Bytes{92 * gb};
    input.disks.first().available = Bytes{8 * gb};
    input.directories.first().growth.rate->bytes = {0, double(gb), double(gb)};
    input.disks << ForecastDisk{QStringLiteral("/archive"), 2, 10.0, Bytes{10 * gb}, Bytes{90 * gb}, {}};
    input.directories.first().growth.rate->contentBytes = {double(gb), double(gb), double(gb)};
    const Forecast forecast = foresee(input);
    const QList<DiskDate> dates = forecast.disks.first().dates;
    QVERIFY(dates.at(0).passed && dates.at(1).passed && !dates.at(1).likely.isValid());
    QVERIFY(!dates.at(2).passed && dates.at(2).likely.isValid());
    QVERIFY(!dates.at(2).latest.isValid()); // at no rate it is never full
    // The disk of the archives fills by a tenth of what is recorded: 40 GB at 0.1 GB an hour.
    QCOMPARE(forecast.disks.last().dates.at(0).likely, at(present + 400 * hour));
    QVERIFY(forecast.disks.last().hasArchives);
}

void TestForecast::unknownStaysUnknown_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("nothing grows") << 0;
    QTest::newRow("no ratio for the disk of archives") << 1;
    QTest::newRow("a disk that cannot be asked") << 2;
    QTest::newRow("no directory") << 3;
}
void TestForecast::unknownStaysUnknown()
{
    QFETCH(int, what);
    ForecastInput input = inputOf(what == 0 ? steady(2, 600, 300) : steady(2, 240));
    input.days = {2, 7};
    if (what == 1) {
        input.ratio.reset();
        input.disks.first().device = 2;
    } else if (what == 2) {
        input.disks.first().usedPercent.reset();
        input.disks.first().error = QStringLiteral("Permission denied");
    } else if (what == 3) {
        input.directories.clear();
    }
    const Forecast forecast = foresee(input);
    QVERIFY(forecast.disks.first().dates.isEmpty());
    QVERIFY(!forecast.disks.first().reason.isEmpty());
    QCOMPARE(forecast.rate.has_value(), what == 1 || what == 2);
    QCOMPARE(forecast.reason.isEmpty(), forecast.rate.has_value());
    QCOMPARE(forecast.curves.size(), forecast.rate ? 2 : 0);
    for (const auto &curve : forecast.curves)
        QCOMPARE(curve.archiveAtEnd.has_value(), what != 1);
}

void TestForecast::settingsCompared()
{
    ForecastInput input = inputOf(steady(2, 240));
    input.directories.first().growth.rate->bytes = {double(gb) / 2, double(gb), double(2 * gb)};
    input.directories.first().growth.rate->contentBytes = {double(gb), double(gb), double(gb)};
    input.runHours = 24;
    input.days = {2, 7};
    const Forecast forecast = foresee(input);
    QCOMPARE(forecast.curves.size(), 2);
    const RetentionCurve &two = forecast.curves.first(), &seven = forecast.curves.last();
    QCOMPARE(two.points.size(), seven.points.size());
    QCOMPARE(two.points.first().at, at(present));
    QCOMPARE(two.points.last().at, at(present + 8 * 24 * hour));   // a day longer than the longer setting
    QCOMPARE(two.points.first().bytes.likely, double(480 * 4096)); // what is there
    QVERIFY(isNear(double(two.peak.value), 48.0 * gb, 0.02));
    QVERIFY(isNear(double(seven.peak.value), 168.0 * gb, 0.02));
    QVERIFY(two.points.last().bytes.low < two.points.last().bytes.likely);
    // 192 h, of which 48 or 168 are kept; the rest is a tenth of it, and a gigabyte was there.
    QVERIFY(isNear(double(two.archiveAtEnd->value), gb + 14.4 * gb, 0.02));
    QVERIFY(isNear(double(seven.archiveAtEnd->value), gb + 2.4 * gb, 0.02));
    QCOMPARE(forecast.runEndsAt, at(present + 20 * hour));
}

void TestForecast::advice()
{
    ForecastInput input = inputOf(steady(2, 240));
    input.runHours = 24;
    QVERIFY(foresee(input).advice.isEmpty()); // 40 % and slow: nobody has to do anything
    input.directories.first().growth.rate->bytes = {double(gb), double(5 * gb), double(6 * gb)};
    QVERIFY(foresee(input).advice.first().contains(QStringLiteral("90 %"))); // in 10 h
    input.disks.first().usedPercent = 96;
    input.disks.first().used = Bytes{96 * gb};
    input.disks.first().available = Bytes{4 * gb};
    input.days = {7, 2};
    const Forecast forecast = foresee(input);
    QCOMPARE(forecast.advice.size(), 2);
    QVERIFY(forecast.advice.first().contains(QStringLiteral("95 %")) &&
            forecast.advice.first().contains(QStringLiteral("now")));
    QVERIFY(forecast.advice.last().contains(QStringLiteral("2 days instead of 7")));
}

QTEST_GUILESS_MAIN(TestForecast)
#include "test_forecast.moc"
