// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/engine/Engine.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>

#include <cstdio>

namespace gw::lab {
namespace {

int usage(const QString &problem)
{
    std::fprintf(stderr, "%s\n", qPrintable(problem));
    return 64;
}

} // namespace

int engineMain(const Layout &layout, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("hours"), {}, QStringLiteral("h")},
                       {QStringLiteral("workers"), {}, QStringLiteral("n"), QStringLiteral("3")},
                       {QStringLiteral("output"), {}, QStringLiteral("dir")},
                       {QStringLiteral("verbose"), {}},
                       {QStringLiteral("quick"), {}},
                       {QStringLiteral("speed"), {}, QStringLiteral("n"), QStringLiteral("1")},
                       {QStringLiteral("history"), {}, QStringLiteral("s"), QStringLiteral("0")},
                       {QStringLiteral("at"), {}, QStringLiteral("us"), QStringLiteral("0")},
                       {QStringLiteral("began"), {}, QStringLiteral("us"), QStringLiteral("0")},
                       {QStringLiteral("log"), {}, QStringLiteral("file")}});
    if (!parser.parse(arguments))
        return usage(parser.errorText());
    EngineOptions options;
    options.quick = parser.isSet(QStringLiteral("quick"));
    if (options.quick)
        options.setup = {3, 0, 5, 10, {}};
    else if (!parser.isSet(QStringLiteral("hours")))
        return usage(QStringLiteral("--hours N or --quick is needed"));
    else
        options.setup.hours = parser.value(QStringLiteral("hours")).toDouble();
    options.setup.workers = parser.value(QStringLiteral("workers")).toInt();
    options.setup.output = parser.value(QStringLiteral("output"));
    options.verbose = parser.isSet(QStringLiteral("verbose"));
    options.speed = parser.value(QStringLiteral("speed")).toDouble();
    options.historySeconds = parser.value(QStringLiteral("history")).toLongLong();
    options.at = parser.value(QStringLiteral("at")).toLongLong();
    options.began = parser.value(QStringLiteral("began")).toLongLong();
    options.log = parser.value(QStringLiteral("log"));
    if (!(options.speed > 0) || options.setup.workers < 1 || options.setup.workers > 5 ||
        !(options.setup.hours > 0 || options.quick))
        return usage(QStringLiteral("--speed and --hours must be above 0, --workers between 1 and 5"));
    return Engine(layout, options).run();
}

int replayMain(const Layout &layout, const QStringList &arguments)
{
    if (arguments.size() != 4)
        return usage(QStringLiteral("replay_workflow RUN_ID TYPE SEED"));
    const Execution again = execute(arguments.at(2), arguments.at(3).toLongLong());
    if (again.steps.isEmpty())
        return usage(QStringLiteral("Unknown workflow type: ") + arguments.at(2));
    for (const QFileInfo &run : QDir(layout.runs()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(run.filePath() + QStringLiteral("/golden/") + arguments.at(1) + QStringLiteral(".golden.json"));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString recorded =
            QJsonDocument::fromJson(file.read(1 << 20)).object().value(QLatin1String("workflow_hash")).toString();
        const bool same = recorded == again.workflowHash();
        std::printf("%s: %s\n  golden %s\n  replay %s\n", qPrintable(arguments.at(1)), same ? "same" : "differs",
                    qPrintable(recorded), qPrintable(again.workflowHash()));
        return same ? 0 : 1;
    }
    std::fprintf(stderr, "No golden file of %s found\n", qPrintable(arguments.at(1)));
    return 2;
}

} // namespace gw::lab
