// SPDX-License-Identifier: GPL-3.0-or-later
// The practice lab.
#include "cli/Layout.h"
#include "cli/Text.h"
#include "cli/Verb.h"

#include "lab/Lab.h"
#include "lab/Scenario.h"

namespace gw::cli {
namespace {

struct UpOptions
{
    double speed = 1;
    std::string scenario = "fresh";
    bool detach = false, noServices = false;
};

/// What people read for the words of the lab's JSON: phases of the engine, states of a service. Others are sentences.
QString word(const QString &name)
{
    static const QMap<QString, const char *> words{
        {QStringLiteral("catching_up"), QT_TRANSLATE_NOOP("gw::cli", "catching up")},
        {QStringLiteral("running"), QT_TRANSLATE_NOOP("gw::cli", "running")},
        {QStringLiteral("stopped"), QT_TRANSLATE_NOOP("gw::cli", "stopped")},
        {QStringLiteral("completed"), QT_TRANSLATE_NOOP("gw::cli", "completed")},
        {QStringLiteral("failed"), QT_TRANSLATE_NOOP("gw::cli", "failed")},
        {QStringLiteral("terminated"), QT_TRANSLATE_NOOP("gw::cli", "terminated")},
        {QStringLiteral("starting"), QT_TRANSLATE_NOOP("gw::cli", "starting")},
        {QStringLiteral("up"), QT_TRANSLATE_NOOP("gw::cli", "up")},
        {QStringLiteral("down"), QT_TRANSLATE_NOOP("gw::cli", "down")}};
    const char *known = words.value(name);
    return known ? Text::tr(known) : name;
}

QString described(const QJsonObject &lab)
{
    QString text = Text::tr("Lab %1, process %2, speed %3")
                       .arg(lab.value(QLatin1String("scenario")).toString())
                       .arg(lab.value(QLatin1String("pid")).toInteger())
                       .arg(lab.value(QLatin1String("speed")).toDouble());
    text += QStringLiteral("\n  --env-file %1").arg(lab.value(QLatin1String("env_file")).toString());
    const QJsonObject engine = lab.value(QLatin1String("engine")).toObject();
    const auto count = [&engine](const char *key) {
        return grammaticalNumber(engine.value(QLatin1String(key)).toInteger());
    };
    text += QStringLiteral("\n  %1: %2")
                .arg(word(engine.value(QLatin1String("phase")).toString()),
                     QStringList{Text::tr("%n cycle(s)", nullptr, count("cycles")),
                                 Text::tr("%n workflow(s)", nullptr, count("workflows")),
                                 engine.value(QLatin1String("run")).toString()}
                         .join(QStringLiteral(", ")));
    for (const auto &value : lab.value(QLatin1String("services")).toArray()) {
        const QJsonObject service = value.toObject();
        text += QStringLiteral("\n  %1 %2 %3")
                    .arg(service.value(QLatin1String("name")).toString(), -14)
                    .arg(word(service.value(QLatin1String("state")).toString()), -8)
                    .arg(service.value(QLatin1String("url")).toString());
    }
    for (const auto &fault : lab.value(QLatin1String("faults")).toArray())
        text += QStringLiteral("\n  ") + Text::tr("fault %1 is on").arg(fault.toString());
    return text;
}

int up(const Session &session, const UpOptions &chosen)
{
    const lab::Options options{chosen.speed, QString::fromStdString(chosen.scenario), !chosen.noServices};
    if (chosen.detach) {
        const auto started = lab::startLab(options);
        if (!started)
            return session.fail(started.error());
        session.printJsonLine("lab", *started);
        return Exit::Ok;
    }
    const auto done =
        lab::superviseLab(options, [&](const QJsonObject &ready) { session.printJsonLine("lab", ready); });
    return done ? Exit::Ok : session.fail(done.error());
}

int ask(const Session &session, const QJsonObject &request)
{
    const auto answer = lab::askLab(request);
    if (!answer) {
        const int code = session.fail(answer.error());
        return answer.error().kind == ErrorKind::Refused ? Exit::Unknown
                                                         : code; // not possible here or now; safety has no part in it
    }
    if (session.json())
        session.printJson("lab", *answer);
    else if (answer->contains(QLatin1String("done")))
        session.print(answer->value(QLatin1String("done")).toString());
    else
        session.print(described(*answer));
    return Exit::Ok;
}

int down(const Session &session)
{
    const auto ended = lab::endLab();
    if (!ended)
        return session.fail(ended.error());
    if (session.json())
        session.printJson("lab", {{QStringLiteral("ended"), *ended}});
    else
        session.print(*ended ? Text::tr("The lab and all it started are gone") : Text::tr("There was no lab"));
    return Exit::Ok;
}

QString faultHelp()
{
    QString text = Text::tr("Faults:");
    for (const auto &fault : lab::faultNames())
        text += QStringLiteral("\n  %1 %2").arg(fault.name, -22).arg(fault.what);
    return text + QLatin1Char('\n');
}

QString scenarioHelp()
{
    QString text = Text::tr("Scenarios:");
    for (const auto &scenario : lab::scenarios())
        text += QStringLiteral("\n  %1 %2").arg(scenario.name, -22).arg(scenario.text());
    return text + QLatin1Char('\n');
}

QJsonObject request(const char *what, const std::string &fault = {})
{
    return {{QStringLiteral("do"), QLatin1String(what)}, {QStringLiteral("fault"), QString::fromStdString(fault)}};
}

} // namespace

void addLabVerbs(Program &program)
{
    auto &lab =
        program.group("lab", Text::tr("Practice lab: a simulated engine, real services, and faults to practise on"));
    auto options = std::make_shared<UpOptions>();
    auto &upVerb = program.verb(lab, "up", Text::tr("Start the lab and stay with it until Ctrl-C"),
                                [options](Session &session) { return up(session, *options); });
    addOption(upVerb, "--speed", options->speed, Text::tr("Seconds of the run per second, at most 720")).showDefault();
    auto scenario = addOption(upVerb, "--scenario", options->scenario, Text::tr("What the lab opens on")).showDefault();
    std::vector<std::string> names;
    for (const auto &known : lab::scenarios())
        names.push_back(known.name.toStdString());
    scenario.oneOf(names);
    addFooter(upVerb, &scenarioHelp);
    addFlag(upVerb, "--detach", options->detach, Text::tr("Return when it is ready and leave it running"));
    addFlag(upVerb, "--no-services", options->noServices,
            Text::tr("Only the engine, its backend and a webhook receiver"));

    auto fault = std::make_shared<std::string>();
    auto &inject = program.verb(lab, "inject", Text::tr("Let something go wrong"),
                                [fault](Session &session) { return ask(session, request("inject", *fault)); });
    addOption(inject, "fault", *fault, Text::tr("What")).required();
    addFooter(inject, &faultHelp);
    auto &clear = program.verb(lab, "clear", Text::tr("Take a fault back"),
                               [fault](Session &session) { return ask(session, request("clear", *fault)); });
    addOption(clear, "fault", *fault, Text::tr("Which, or all")).required();
    addFooter(clear, &faultHelp);
    program.verb(lab, "restart", Text::tr("End the run and start a new one"),
                 [](Session &session) { return ask(session, request("restart")); });
    program.verb(lab, "status", Text::tr("What runs, what is broken"),
                 [](Session &session) { return ask(session, request("status")); });
    program.verb(lab, "down", Text::tr("End the lab and remove all it made"),
                 [](Session &session) { return down(session); });
}

} // namespace gw::cli
