// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Translations.h"
#include "cli/Interrupt.h"
#include "cli/Output.h"
#include "cli/Verb.h"
#include "lab/Lab.h"

#include <QCoreApplication>

#include <optional>

namespace {

/// A locale that is not installed, or none at all as under cron: Qt takes C.UTF-8 then, which is right, and says so on
/// standard error each time, where people and programs wait for our words.
class NoLocaleWarning
{
public:
    NoLocaleWarning()
        : m_previous(qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {}))
    {}
    ~NoLocaleWarning() { qInstallMessageHandler(m_previous); }
    Q_DISABLE_COPY_MOVE(NoLocaleWarning)

private:
    const QtMessageHandler m_previous;
};

} // namespace

int main(int argc, char **argv)
{
    gw::cli::Output::guardDescriptors();
    if (const auto part = gw::lab::runPart(argc, argv))
        return *part;
    std::optional<QCoreApplication> application;
    {
        const NoLocaleWarning quiet;
        application.emplace(argc, argv);
    }
    QCoreApplication::setApplicationName(QStringLiteral("goldwatchctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GOLDWATCH_VERSION));
    gw::installTranslations();
    gw::cli::Interrupt interrupt;
    gw::cli::Program program;
    gw::cli::addAllVerbs(program);
    return program.execute(argc, argv);
}
