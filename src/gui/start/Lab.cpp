// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/start/Lab.h"

#include "base/Json.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTimer>

namespace gw::gui {
namespace {

QString environmentFile(const QByteArray &json)
{
    const auto answer = parseObject(json, QStringLiteral("goldwatchctl lab"));
    return answer ? answer->value(QLatin1String("env_file")).toString() : QString();
}

} // namespace

QString agentProgram()
{
    const QFileInfo beside(QCoreApplication::applicationDirPath() + QStringLiteral("/goldwatchctl"));
    return beside.isExecutable() ? beside.filePath() : QStandardPaths::findExecutable(QStringLiteral("goldwatchctl"));
}

Lab::Lab(QObject *parent) : QObject(parent), m_options{QStringLiteral("--speed"), QStringLiteral("30")}
{
    connect(&m_status, &QProcess::finished, this, &Lab::looked);
    connect(&m_status, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail({ErrorKind::Io, tr("The practice lab did not start"), m_program, m_status.errorString()});
    });
}

Lab::~Lab()
{
    m_status.disconnect(this);
    if (!m_lab)
        return;
    // It stops its services and removes its files. Who would wait for that would hold up the window; a QProcess that is
    // destroyed would kill it instead. While it comes up it may miss a signal, so it is told until it goes.
    m_lab->disconnect(this);
    auto *again = new QTimer(m_lab);
    connect(again, &QTimer::timeout, m_lab, &QProcess::terminate);
    connect(m_lab, &QProcess::finished, m_lab, &QObject::deleteLater);
    again->start(500);
    m_lab->terminate();
}

void Lab::start()
{
    if (m_starting)
        return;
    m_program = agentProgram();
    if (m_program.isEmpty()) {
        fail({ErrorKind::NotFound, tr("goldwatchctl is not installed"), QString(),
              tr("It comes with Goldwatch; install both, or put it in PATH.")});
        return;
    }
    m_starting = true;
    m_status.start(m_program, {QStringLiteral("lab"), QStringLiteral("status"), QStringLiteral("--json")});
}

void Lab::looked()
{
    const QString file = m_status.exitCode() == 0 ? environmentFile(m_status.readAllStandardOutput()) : QString();
    if (!file.isEmpty())
        succeed(file);
    else
        up();
}

void Lab::up()
{
    if (m_lab) {
        m_lab->disconnect(this);
        m_lab->deleteLater();
    }
    m_said.clear();
    m_error.clear();
    m_lab = new QProcess;
    connect(m_lab, &QProcess::readyReadStandardOutput, this, &Lab::readReady);
    connect(m_lab, &QProcess::readyReadStandardError, this,
            [this] { m_error = (m_error + m_lab->readAllStandardError()).right(4096); });
    connect(m_lab, &QProcess::finished, this, &Lab::ended);
    connect(m_lab, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended();
    });
    m_lab->start(m_program, QStringList{QStringLiteral("lab"), QStringLiteral("up")} + m_options);
}

void Lab::readReady()
{
    m_said += m_lab->readAllStandardOutput();
    if (!m_starting || !m_said.contains('\n'))
        return;
    if (const QString file = environmentFile(m_said.left(m_said.indexOf('\n'))); !file.isEmpty())
        succeed(file);
}

void Lab::ended()
{
    m_error += m_lab->readAllStandardError();
    m_lab->disconnect(this);
    m_lab->deleteLater();
    m_lab = nullptr;
    if (m_starting)
        fail({ErrorKind::Internal, tr("The practice lab did not start"), QString::fromUtf8(m_error).trimmed(),
              QString()});
}

void Lab::succeed(const QString &environmentFile)
{
    m_starting = false;
    Q_EMIT ready(environmentFile);
}

void Lab::fail(const Error &error)
{
    m_starting = false;
    Q_EMIT failed(error);
}

} // namespace gw::gui
