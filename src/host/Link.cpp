// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/Link.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
#include <csignal>
#include <unistd.h>

namespace gw::host {
namespace {

constexpr qsizetype errorsKept = 4096;

QString shellQuoted(const QString &word)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./~+-]+\\z"));
    if (plain.match(word).hasMatch())
        return word;
    QString quoted = word;
    return QLatin1Char('\'') + quoted.replace(QLatin1Char('\''), QStringLiteral("'\\''")) + QLatin1Char('\'');
}

} // namespace

DeviceLink::DeviceLink(std::unique_ptr<QIODevice> device) : m_device(std::move(device)) {}

QIODevice *DeviceLink::open()
{
    connect(m_device.get(), &QIODevice::readChannelFinished, this,
            [this] { Q_EMIT ended(tr("the stream ended"), false); });
    return m_device.get();
}

ProcessLink::ProcessLink(QStringList argv, environment::HostSettings host)
    : m_argv(std::move(argv)), m_host(std::move(host))
{}

ProcessLink::~ProcessLink()
{
    m_process.disconnect(this);
    m_process.closeWriteChannel();
    if (m_process.state() == QProcess::NotRunning || m_process.waitForFinished(300))
        return;
    m_process.kill();
    m_process.waitForFinished(1000);
}

QIODevice *ProcessLink::open()
{
    connect(&m_process, &QProcess::readyReadStandardError, this, &ProcessLink::keepErrors);
    connect(&m_process, &QProcess::finished, this, &ProcessLink::finish);
    connect(&m_process, &QProcess::errorOccurred, this, &ProcessLink::failToStart);
    // Ctrl-C belongs to the program in front; the agent ends with its input.
    m_process.setChildProcessModifier([] { std::signal(SIGINT, SIG_IGN); });
    m_process.start(m_argv.first(), m_argv.mid(1));
    return &m_process;
}

void ProcessLink::keepErrors()
{
    m_errors += m_process.readAllStandardError();
    if (m_errors.size() > errorsKept)
        m_errors = m_errors.last(errorsKept);
}

QString ProcessLink::lastError() const
{
    for (const QByteArray &line : [this] {
             auto lines = m_errors.split('\n');
             std::reverse(lines.begin(), lines.end());
             return lines;
         }())
        if (const QString text = QString::fromUtf8(line).trimmed(); !text.isEmpty())
            return text.left(300);
    return {};
}

QString ProcessLink::remedy(int code) const
{
    // The texts are OpenSSH's, which does not translate them; 126 and 127 are the shell's.
    if (m_errors.contains("REMOTE HOST IDENTIFICATION HAS CHANGED"))
        return tr("The host shows another key than before: somebody may be in between. If it was set up anew, remove "
                  "its old key with \"ssh-keygen -R\"");
    if (m_errors.contains("Host key verification failed"))
        return tr("ssh does not know the host's key: run \"ssh %1\" once in a terminal and compare the fingerprint")
            .arg(m_host.ssh);
    if (m_errors.contains("Permission denied ("))
        return tr("The host did not let us in: run \"ssh %1\" in a terminal, and check your key and the user in "
                  "host.ssh")
            .arg(m_host.ssh);
    if (code == 127)
        return tr("%1 was not found there: install Goldwatch on that host, or name the program in host.agent")
            .arg(m_host.agent);
    if (code == 126)
        return tr("%1 may not be run there: name the program in host.agent, and check its permissions")
            .arg(m_host.agent);
    return {};
}

void ProcessLink::finish(int code, QProcess::ExitStatus status)
{
    keepErrors();
    QString reason = tr("the agent ended with exit code %1").arg(code);
    if (status == QProcess::CrashExit)
        reason = tr("the agent was ended by signal %1").arg(code);
    else if (code == 255 &&
             m_host.kind == environment::HostKind::Ssh) // its own code for everything that is not the command's
        reason = tr("ssh ended");
    const QString last = lastError();
    if (!last.isEmpty())
        reason += QStringLiteral(": ") + last;
    const QString hint = remedy(code);
    if (!hint.isEmpty()) {
        while (reason.endsWith(QLatin1Char('.')))
            reason.chop(1);
        reason += QStringLiteral(". ") + hint;
    }
    Q_EMIT ended(reason, !hint.isEmpty());
}

void ProcessLink::failToStart(QProcess::ProcessError error)
{
    if (error == QProcess::FailedToStart)
        Q_EMIT ended(tr("cannot start %1: %2").arg(m_argv.first(), m_process.errorString()), true);
}

Result<QStringList> agentCommand(const environment::HostSettings &host)
{
    const QString verb = QStringLiteral("agent");
    if (host.kind == environment::HostKind::Local) {
        const QString beside = QCoreApplication::applicationDirPath() + QLatin1Char('/') + host.agent;
        if (!host.agent.contains(QLatin1Char('/')) && QFileInfo(beside).isExecutable())
            return QStringList{beside, verb};
        if (const QString found = QStandardPaths::findExecutable(host.agent); !found.isEmpty())
            return QStringList{found, verb};
        return failure(ErrorKind::NotFound, Link::tr("There is no agent program on this machine"), host.agent,
                       Link::tr("Install goldwatchctl, or name it in host.agent"));
    }
    if (host.ssh.isEmpty() || host.ssh.startsWith(QLatin1Char('-')))
        return failure(ErrorKind::Refused, Link::tr("Not a destination for ssh"), host.ssh,
                       Link::tr("Set host.ssh to something like oncall@m4"));
    // Who can be asked is asked: on the terminal, or through the user's askpass. Keep-alive is the protocol's own ping,
    // so that the user's ServerAlive settings stay as they are.
    const bool mayAsk = ::isatty(STDERR_FILENO) || qEnvironmentVariableIsSet("SSH_ASKPASS");
    return QStringList{QStringLiteral("ssh"),
                       QStringLiteral("-T"),
                       QStringLiteral("-o"),
                       mayAsk ? QStringLiteral("BatchMode=no") : QStringLiteral("BatchMode=yes"),
                       QStringLiteral("-o"),
                       QStringLiteral("ClearAllForwardings=yes"),
                       QStringLiteral("--"),
                       host.ssh,
                       shellQuoted(host.agent) + QLatin1Char(' ') + verb};
}

} // namespace gw::host
