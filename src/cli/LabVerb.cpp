// SPDX-License-Identifier: GPL-3.0-or-later
// The practice lab.
#include "cli/Verb.h"

#include "lab/Lab.h"
#include "lab/Scenario.h"

#include <QCoreApplication>

namespace gw::cli {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gw::cli::LabVerb)
};

struct UpOptions
{
    double speed = 1;
    std::string scenario = "fresh";
    bool detach = false, noServices = false;
};

QString described(const QJsonObject &lab)
{
    QString text = Text::tr("Lab %1, process %2, speed %3").arg(lab.value(QLatin1String("scenario")).toString())
                       .arg(lab.value(QLatin1String("pid")).toInteger()).arg(lab.value(QLatin1String("speed")).toDouble());
    text += QStringLiteral("\n  --env-file %1").arg(lab.value(QLatin1String("env_file")).toString());
    const QJsonObject engine = lab.value(QLatin1String("engine")).toObject();
    text += QStringLiteral("\n  %1: %2").arg(engine.value(QLatin1String("phase")).toString(),
                                              Text::tr("%1 cycles, %2 workflows, %3").arg(engine.value(QLatin1String("cycles")).toInteger())
                                                  .arg(engine.value(QLatin1String("workflows")).toInteger()).arg(engine.value(QLatin1String("run")).toString()));
    for (const auto &value : lab.value(QLatin1String("services")).toArray()) {
        const QJsonObject service = value.toObject();
        text += QStringLiteral("\n  %1 %2 %3").arg(service.value(QLatin1String("name")).toString(), -14)
                    .arg(service.value(QLatin1String("state")).toString(), -8).arg(service.value(QLatin1String("url")).toString());
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
    const auto done = lab::superviseLab(options, [&](const QJsonObject &ready) { session.printJsonLine("lab", ready); });
    return done ? Exit::Ok : session.fail(done.error());
}

int ask(const Session &session, const QJsonObject &request)
{
    const auto answer = lab::askLab(request);
    if (!answer) {
        const int code = session.fail(answer.error());
        return answer.error().kind == ErrorKind::Refused ? Exit::Unknown : code; // not possible here or now; safety has no part in it
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

std::string faultHelp()
{
    QString text = QStringLiteral("Faults:");
    for (const auto &fault : lab::faultNames())
        text += QStringLiteral("\n  %1 %2").arg(fault.name, -22).arg(fault.what);
    return text.toStdString();
}

QJsonObject request(const char *what, const std::string &fault = {})
{
    return {{QStringLiteral("do"), QLatin1String(what)}, {QStringLiteral("fault"), QString::fromStdString(fault)}};
}

} // namespace

void addLabVerbs(Program &program)
{
    auto &lab = program.group("lab", "Practice lab: a simulated engine, real services, and faults to practise on");
    auto options = std::make_shared<UpOptions>();
    auto &upVerb = program.verb(lab, "up", "Start the lab and stay with it until Ctrl-C",
                                [options](Session &session) { return up(session, *options); });
    upVerb.add_option("--speed", options->speed, "Seconds of the run per second, at most 720")->capture_default_str();
    auto *scenario = upVerb.add_option("--scenario", options->scenario, "What the lab opens on")->capture_default_str();
    std::vector<std::string> names;
    for (const auto &known : lab::scenarios())
        names.push_back(known.name.toStdString());
    scenario->check(CLI::IsMember(names));
    upVerb.add_flag("--detach", options->detach, "Return when it is ready and leave it running");
    upVerb.add_flag("--no-services", options->noServices, "Only the engine, its backend and a webhook receiver");

    auto fault = std::make_shared<std::string>();
    auto &inject = program.verb(lab, "inject", "Let something go wrong", [fault](Session &session) { return ask(session, request("inject", *fault)); });
    inject.add_option("fault", *fault, "What")->required();
    inject.footer(faultHelp);
    auto &clear = program.verb(lab, "clear", "Take a fault back", [fault](Session &session) { return ask(session, request("clear", *fault)); });
    clear.add_option("fault", *fault, "Which, or all")->required();
    clear.footer(faultHelp);
    program.verb(lab, "restart", "End the run and start a new one", [](Session &session) { return ask(session, request("restart")); });
    program.verb(lab, "status", "What runs, what is broken", [](Session &session) { return ask(session, request("status")); });
    program.verb(lab, "down", "End the lab and remove all it made", [](Session &session) { return down(session); });
}

} // namespace gw::cli
