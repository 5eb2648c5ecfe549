// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Translations.h"
#include "cli/Interrupt.h"
#include "cli/Verb.h"
#include "lab/Lab.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    if (const auto part = gw::lab::runPart(argc, argv))
        return *part;
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("goldwatchctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GOLDWATCH_VERSION));
    gw::installTranslations();
    gw::cli::Interrupt interrupt;
    gw::cli::Program program;
    gw::cli::addAllVerbs(program);
    return program.execute(argc, argv);
}
