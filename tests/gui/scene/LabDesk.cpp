// SPDX-License-Identifier: GPL-3.0-or-later
#include "LabDesk.h"

#include "base/Json.h"
#include "host/RemoteHost.h"

#include <QApplication>

using namespace gw;
using namespace gw::gui;

LabDesk::LabDesk(const QStringList &options)
{
    qputenv("XDG_RUNTIME_DIR", m_home.path().toLocal8Bit());
    QFile::setPermissions(m_home.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const auto answer =
        parseObject(lab(QStringList{QStringLiteral("up"), QStringLiteral("--detach")} + options).split('\n').first(),
                    QStringLiteral("lab up"));
    const auto profile = answer ? environment::readProfile(answer->value(QLatin1String("env_file")).toString())
                                : Result<environment::Profile>(Failure(answer.error()));
    if (!profile) {
        m_problem = profile.error().text();
        return;
    }
    m_profile = *profile;
    m_profile.host.agent = QStringLiteral(GW_BINARY_DIR "/goldwatchctl");
    m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light);
    m_settings = std::make_unique<Settings>(path("desktop.ini"));
}

LabDesk::~LabDesk()
{
    m_window.reset();
    if (m_problem.isEmpty())
        lab({QStringLiteral("down")});
}

bool LabDesk::open(Dialogs &dialogs)
{
    m_window =
        std::make_unique<MainWindow>([](const environment::Profile &wanted,
                                        bool unlocked) { return host::RemoteHost::forProfile(wanted, unlocked); },
                                     *m_settings, dialogs);
    m_window->open(m_profile);
    m_window->show();
    return QTest::qWaitFor([this] { return m_window->session().isLive(); }, 30'000);
}

QByteArray LabDesk::ctl(const QStringList &arguments) const
{
    return run(QStringLiteral(GW_BINARY_DIR "/goldwatchctl"), arguments);
}

QByteArray LabDesk::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(90'000) || process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(arguments.join(QLatin1Char(' '))), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}
