// SPDX-License-Identifier: GPL-3.0-or-later
// `golden forecast`: how golden files grow, when disks fill, what two retention settings come to.
#include "cli/Layout.h"
#include "cli/Text.h"
#include "cli/golden/GoldenVerbs.h"
#include "cli/golden/Work.h"

#include "host/Forecasts.h"

namespace gw::cli {
namespace {

using golden::Forecast;
using golden::Range;

struct ForecastCommand
{
    std::optional<double> days, against;
};

QString bytesText(double bytes) { return formatBytes(Bytes{qint64(bytes)}); }
QString countText(double count) { return formatCount(qint64(count + 0.5)); }

void addRate(Columns &table, const QString &what, const Range &range, QString (*text)(double))
{
    table.add({what, Text::tr("%1 an hour").arg(text(range.likely)),
               Text::tr("%1 to %2").arg(text(range.low), text(range.high))});
}

QString foreseenText(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : Text::tr("not foreseen");
}

void printRates(const Session &session, const Forecast &forecast)
{
    if (!forecast.rate)
        return session.print(Text::tr("The rate is unknown: %1").arg(oneLine(forecast.reason)));
    Columns table({1, 2});
    addRate(table, Text::tr("Golden files"), forecast.rate->files, countText);
    addRate(table, Text::tr("On disk"), forecast.rate->bytes, bytesText);
    session.print(table.text());
    if (forecast.runEndsAt.isValid())
        session.print(Text::tr("The run reaches its target at %1").arg(foreseenText(forecast.runEndsAt)));
}

void printDisk(const Session &session, const golden::DiskForecast &disk)
{
    session.print(Text::tr("Disk of %1: %2")
                      .arg(oneLine(disk.path), disk.usedPercent
                                                   ? Text::tr("%1 % used").arg(*disk.usedPercent, 0, 'f', 0)
                                                   : Text::tr("unknown")));
    Columns table;
    for (const auto &date : disk.dates)
        table.add({Text::tr("%1 %").arg(date.percent, 0, 'f', 0),
                   date.passed ? Text::tr("passed", "date") : foreseenText(date.likely),
                   date.passed ? QString()
                               : Text::tr("%1 at the earliest, %2 at the latest")
                                     .arg(foreseenText(date.earliest), foreseenText(date.latest))});
    if (!table.isEmpty())
        session.print(table.text(QStringLiteral("  ")));
    if (!disk.reason.isEmpty())
        session.print(QStringLiteral("  ") + oneLine(disk.reason));
}

void printCurves(const Session &session, const QList<golden::RetentionCurve> &curves)
{
    Columns table({1, 2});
    if (!curves.isEmpty())
        table.add({Text::tr("Retention"), Text::tr("Golden files at most"), Text::tr("Archives at the end")});
    for (const auto &curve : curves)
        table.add({Text::tr("%1 days").arg(QString::number(curve.days, 'g', 4)), formatBytes(curve.peak),
                   curve.archiveAtEnd ? formatBytes(*curve.archiveAtEnd) : Text::tr("unknown")});
    if (!table.isEmpty())
        session.print(table.text());
}

Result<Forecast> forecastOf(Session &session, const host::ForecastQuery &query)
{
    const QString what = Text::tr("Looking at golden files");
    const auto elsewhere = session.isElsewhere();
    if (elsewhere && *elsewhere)
        return session.ask(host::methods::goldenForecast, query, what);
    const auto profile = session.localProfile();
    if (!profile)
        return Failure(profile.error());
    return watched<Forecast>(session, what, [query, profile = *profile](std::stop_token stop, const Tell &) {
        host::GoldenUsages usages;
        return host::forecastFor(profile, usages, query, stop);
    });
}

int showForecast(Session &session, const ForecastCommand &command)
{
    const auto forecast = forecastOf(session, {command.days, command.against});
    if (!forecast)
        return session.fail(forecast.error());
    if (session.json()) {
        session.printJson("golden-forecast", toJson(*forecast).toObject());
    } else {
        printRates(session, *forecast);
        for (const auto &disk : forecast->disks)
            printDisk(session, disk);
        printCurves(session, forecast->curves);
        for (const QString &advice : forecast->advice)
            session.print(oneLine(advice));
    }
    for (const Error &error : forecast->errors)
        session.fail(error);
    return forecast->errors.isEmpty() ? Exit::Ok : Exit::Unknown;
}

} // namespace

void addGoldenForecastVerb(Program &program, CLI::App &golden)
{
    auto command = std::make_shared<ForecastCommand>();
    auto &verb = program.verb(golden, "forecast", Text::tr("How golden files grow, and when disks will be full"),
                              [command](Session &session) { return showForecast(session, *command); });
    addOption(verb, "--days", command->days, Text::tr("Retention to look at; the environment's when absent"))
        .notNegative();
    addOption(verb, "--against", command->against, Text::tr("Another retention to compare it with"))
        .typeName("DAYS")
        .notNegative();
}

} // namespace gw::cli
