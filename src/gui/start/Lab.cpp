// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/start/Lab.h"

#include "base/Json.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

namespace gw::gui {

QString agentProgram()
{
    const QFileInfo beside(QCoreApplication::applicationDirPath() + QStringLiteral("/goldwatchctl"));
    return beside.isExecutable() ? beside.filePath() : QStandardPaths::findExecutable(QStringLiteral("goldwatchctl"));
}

Lab::~Lab()
{
    m_process.disconnect(this);
    if (m_ours)
        QProcess::startDetached(agentProgram(), {QStringLiteral("lab"), QStringLiteral("down")});
}

void Lab::start()
{
    const QString program = agentProgram();
    if (program.isEmpty()) {
        Q_EMIT failed({ErrorKind::NotFound, tr("goldwatchctl is not installed"), QString(), tr("It comes with Goldwatch; install both, or put it in PATH.")});
        return;
    }
    connect(&m_process, &QProcess::finished, this, &Lab::finished, Qt::UniqueConnection);
    m_process.start(program, {QStringLiteral("lab"), QStringLiteral("up"), QStringLiteral("--detach"), QStringLiteral("--speed"), QStringLiteral("30")});
}

void Lab::finished()
{
    const QByteArray line = m_process.readAllStandardOutput().split('\n').value(0);
    const auto answer = parseObject(line, QStringLiteral("goldwatchctl lab up"));
    const QString file = answer ? answer->value(QLatin1String("env_file")).toString() : QString();
    if (m_process.exitStatus() != QProcess::NormalExit || m_process.exitCode() != 0 || file.isEmpty()) {
        const QString said = QString::fromUtf8(m_process.readAllStandardError()).trimmed();
        Q_EMIT failed({ErrorKind::Internal, tr("The practice lab did not start"), said, QString()});
        return;
    }
    m_ours = true;
    Q_EMIT ready(file);
}

} // namespace gw::gui
