// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/Lab.h"

#include "lab/PostgresPart.h"
#include "lab/backend/Backend.h"
#include "lab/engine/Engine.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>

namespace gw::lab {
namespace {

int supervisorMain(const Layout &, const QStringList &arguments)
{
    const auto say = [](const QJsonObject &object) {
        std::fprintf(stdout, "%s\n", QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
        std::freopen("/dev/null", "w", stdout); // whoever waits for us reads to the end
    };
    const Options options{arguments.value(1).toDouble(), arguments.value(2),
                          arguments.value(3) == QLatin1String("services")};
    const auto done = superviseLab(options, say);
    if (!done)
        say({{QStringLiteral("error"), toJson(done.error())}});
    return done ? 0 : 1;
}

} // namespace

std::optional<int> runPart(int argc, char **argv)
{
    struct Part
    {
        const char *name;
        int (*main)(const Layout &, const QStringList &);
    };
    static constexpr std::array parts{Part{enginePart, engineMain},     Part{replayPart, replayMain},
                                      Part{backendPart, backendMain},   Part{receiverPart, receiverMain},
                                      Part{postgresPart, postgresMain}, Part{supervisorPart, supervisorMain}};
    const QString started = argc > 0 ? QString::fromLocal8Bit(argv[0]) : QString();
    const QString name = started.section(QLatin1Char('/'), -1);
    for (const Part &part : parts) {
        if (name != QLatin1String(part.name))
            continue;
        QCoreApplication application(argc, argv);
        const Layout layout{QFileInfo(started).absolutePath().section(QLatin1Char('/'), 0, -2)};
        return part.main(layout, application.arguments());
    }
    return std::nullopt;
}

} // namespace gw::lab
