// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Layout.h"
#include "cli/Nagios.h"
#include "cli/Paging.h"
#include "cli/Text.h"
#include "cli/shadow/ShadowVerbs.h"

#include "base/FileWriter.h"

#include <cstdio>

namespace gw::cli {
namespace {

struct CheckOptions
{
    bool log = false;
};

/// What people read for the name of a section.
QString sectionTitle(const QString &name)
{
    static const QMap<QString, const char *> titles{
        {QStringLiteral("process"), QT_TRANSLATE_NOOP("gw::cli", "process")},
        {QStringLiteral("mismatches"), QT_TRANSLATE_NOOP("gw::cli", "mismatches")},
        {QStringLiteral("disk"), QT_TRANSLATE_NOOP("gw::cli", "disk")},
        {QStringLiteral("activity"), QT_TRANSLATE_NOOP("gw::cli", "activity")},
        {QStringLiteral("metrics"), QT_TRANSLATE_NOOP("gw::cli", "metrics")}};
    const char *known = titles.value(name);
    return known ? Text::tr(known) : name;
}

int showSanity(Session &session)
{
    const auto sanity =
        session.ask(host::methods::runSanity, host::RunQuery{session.run(), true}, Text::tr("Checking"));
    if (!sanity)
        return session.fail(sanity.error());
    if (session.json()) {
        session.printJson("shadow.sanity", toJson(*sanity).toObject());
        return health::exitCode(sanity->verdict);
    }
    Columns table;
    for (const auto &section : sanity->sections) {
        table.add({sectionTitle(section.name), verdictText(session, section.verdict), section.summary});
        for (const auto &detail : section.details)
            table.add({{}, {}, detail});
    }
    session.print(table.text());
    return health::exitCode(sanity->verdict);
}

/// In English whatever the locale, as all that programs read: see Program::execute().
QString summaryOf(const health::RunStatus &status)
{
    QString text = status.problems.isEmpty() ? QString() : status.problems.first().summary + QStringLiteral("; ");
    text += QStringLiteral("%1, %2 cycles").arg(json::enumName(status.state), orUnknown(status.cycles));
    if (status.cyclesExpected)
        text += QStringLiteral(" of %1").arg(formatCount(*status.cyclesExpected));
    return text + QStringLiteral(", %1 mismatches").arg(orUnknown(status.mismatches));
}

Perfdata perfdataOf(const health::RunStatus &status, const environment::Thresholds &limits)
{
    const auto number = [](const std::optional<qint64> &n) {
        return n ? std::optional<double>(double(*n)) : std::nullopt;
    };
    Perfdata data;
    data.add(QStringLiteral("cycles"), number(status.cycles), QStringLiteral("c"), {}, {}, QStringLiteral("0"),
             status.cyclesExpected ? QString::number(*status.cyclesExpected) : QString());
    data.add(QStringLiteral("mismatches"), number(status.mismatches), {}, {}, QStringLiteral("0"));
    data.add(QStringLiteral("golden_files"), number(status.goldenFiles));
    data.add(QStringLiteral("golden_bytes"),
             status.goldenBytes ? std::optional<double>(double(status.goldenBytes->value)) : std::nullopt,
             QStringLiteral("B"), QString::number(megabytes(limits.goldenWarningMb).value));
    data.add(QStringLiteral("disk_used"), status.diskUsedPercent, QStringLiteral("%"),
             QString::number(limits.diskWarningPercent), QString::number(limits.diskCriticalPercent),
             QStringLiteral("0"), QStringLiteral("100"));
    return data;
}

/// One line per check in the file that the cron job has always written.
Result<void> appendToCronLog(const environment::Profile &profile, health::Verdict verdict, const QString &summary)
{
    if (profile.host.kind != environment::HostKind::Local)
        return failure(ErrorKind::Usage, Text::tr("--log writes on the shadow host itself"), profile.name,
                       Text::tr("Run the check there"));
    const auto expanded = environment::expandPaths(profile);
    if (!expanded)
        return Failure(expanded.error());
    static constexpr std::array levels{"HEALTHY", "WARNING", "CRITICAL", "UNKNOWN"};
    const QString line = QStringLiteral("[%1] %2: %3")
                             .arg(QDateTime::currentDateTime()
                                      .toOffsetFromUtc(QDateTime::currentDateTime().offsetFromUtc())
                                      .toString(Qt::ISODate),
                                  QLatin1String(levels[size_t(verdict)]), summary);
    return appendLine(expanded->paths.stateDir + QStringLiteral("/shadow_cron_alerts.log"), line.toUtf8());
}

int check(Session &session, const CheckOptions &options)
{
    const auto unknown = [&](const Error &error) {
        session.print(pluginLine(QStringLiteral("SHADOW"), health::Verdict::Unknown, error.text(), {}));
        return Exit::Unknown;
    };
    const auto profile = session.profile();
    if (!profile)
        return unknown(profile.error());
    const auto status = judgedRun(session, session.run());
    if (!status)
        return unknown(status.error());
    const QString summary = summaryOf(*status);
    session.print(
        pluginLine(QStringLiteral("SHADOW"), status->verdict, summary, perfdataOf(*status, profile->thresholds)));
    if (options.log)
        if (const auto logged = appendToCronLog(*profile, status->verdict, summary); !logged) {
            session.fail(logged.error());
            return std::max(health::exitCode(status->verdict), Exit::Warning);
        }
    return health::exitCode(status->verdict);
}

} // namespace

void addCheckVerbs(Program &program, CLI::App &shadow)
{
    program.verb(shadow, "sanity", Text::tr("The five checks of the four-hourly round"), showSanity);
    auto options = std::make_shared<CheckOptions>();
    auto &verb = program.verb(shadow, "check", Text::tr("One line for cron and Nagios"),
                              [options](Session &session) { return check(session, *options); });
    setFooter(verb, pluginHelp());
    addFlag(verb, "--log", options->log,
            Text::tr("Append the line to shadow_cron_alerts.log in the state directory too"));
}

} // namespace gw::cli
