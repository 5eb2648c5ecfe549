// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sshd.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTest>

#include <csignal>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace gw::host::test {
namespace {

QByteArray ofProcess(pid_t pid, const QString &file)
{
    QFile content(QStringLiteral("/proc/%1/%2").arg(pid).arg(file));
    return content.open(QIODevice::ReadOnly) ? content.readAll().simplified() : QByteArray();
}

/// The processes of sshd below @p pid. Each session leads a process group of its own, so that no group has them all.
QList<pid_t> sessionsOf(pid_t pid)
{
    QList<pid_t> all;
    for (const QByteArray &word : ofProcess(pid, QStringLiteral("task/%1/children").arg(pid)).split(' '))
        if (const pid_t child = word.toInt(); child > 0 && ofProcess(child, QStringLiteral("comm")).startsWith("sshd"))
            all += QList{child} + sessionsOf(child);
    return all;
}

} // namespace

Sshd::~Sshd() { kill(); }

void Sshd::kill()
{
    if (!m_process || m_process->state() == QProcess::NotRunning)
        return;
    const auto pid = pid_t(m_process->processId());
    const auto sessions = sessionsOf(pid);
    ::kill(pid, SIGKILL); // first, so that it begins no others
    for (const pid_t session : sessions)
        ::kill(session, SIGKILL);
    m_process->waitForFinished(5000);
}

bool Sshd::run(const QStringList &argv)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(argv.first(), argv.mid(1));
    if (process.waitForFinished(20'000) && process.exitCode() == 0)
        return true;
    m_problem = argv.join(QLatin1Char(' ')) + QStringLiteral(": ") + QString::fromUtf8(process.readAll()) +
                process.errorString();
    return false;
}

bool Sshd::write(const QString &name, const QByteArray &content, bool executable)
{
    QFile file(path(name));
    const auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() &&
        file.setPermissions(executable ? mine | QFileDevice::ExeOwner : mine))
        return true;
    m_problem = QStringLiteral("cannot write ") + file.fileName();
    return false;
}

bool Sshd::prepare()
{
    m_sshd =
        QStandardPaths::findExecutable(QStringLiteral("sshd"), {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")});
    if (m_sshd.isEmpty()) {
        m_problem = QStringLiteral("openssh-server is needed for this test");
        return false;
    }
    // Debian's service makes it when it starts; sshd as root refuses to run without.
    if (::geteuid() == 0 && !QDir(QStringLiteral("/run/sshd")).exists() && !QDir().mkdir(QStringLiteral("/run/sshd"))) {
        m_problem = QStringLiteral("cannot make /run/sshd");
        return false;
    }
    for (const char *key : {"host", "other_host", "user", "noisy", "stranger"})
        if (!run({QStringLiteral("ssh-keygen"), QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"),
                  QStringLiteral("-N"), QString(), QStringLiteral("-C"), QString(), QStringLiteral("-f"),
                  path(QString::fromLatin1(key))}))
            return false;
    for (int attempt = 0; attempt < 5; ++attempt) { // another program may take the port between here and sshd
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        m_port = server.serverPort();
        server.close();
        if (!writeConfigurations())
            return false;
        if (start())
            return true;
    }
    return false;
}

bool Sshd::writeConfigurations()
{
    const auto key = [this](const char *name) {
        QFile file(path(QString::fromLatin1(name) + QStringLiteral(".pub")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray dir = QFile::encodeName(m_dir.path()), port = QByteArray::number(m_port),
                     known = "[127.0.0.1]:" + port + ' ';
    const passwd *user = ::getpwuid(::geteuid());
    const QByteArray me = user ? user->pw_name : "nobody";
    // A login shell that greets, and prints to both of its streams.
    const QByteArray noisy = "command=\"echo 'Welcome to m4!'; echo 'quota exceeded' >&2; head -c 100000 /dev/zero; "
                             "eval \\\"$SSH_ORIGINAL_COMMAND\\\"\" ";
    return write(QStringLiteral("authorized_keys"), key("user") + noisy + key("noisy")) &&
           write(QStringLiteral("known_hosts"), known + key("host")) &&
           write(QStringLiteral("changed_hosts"), known + key("other_host")) && write(QStringLiteral("no_hosts"), {}) &&
           write(QStringLiteral("sshd_config"), "ListenAddress 127.0.0.1\nPort " + port + "\nHostKey " + dir +
                                                    "/host\nPidFile none\nAuthorizedKeysFile " + dir +
                                                    "/authorized_keys\nStrictModes no\nUsePAM "
                                                    "no\nPasswordAuthentication no\nKbdInteractiveAuthentication no\n"
                                                    "PermitRootLogin prohibit-password\nPrintMotd no\nUseDNS no\n")
           // Aliases come first: ssh takes the first value it finds.
           && write(QStringLiteral("ssh_config"),
                    "Include " + dir + "/aliases\nHost *\nHostName 127.0.0.1\nPort " + port + "\nUser " + me +
                        "\nIdentitiesOnly yes\nIdentityAgent none\nUserKnownHostsFile " + dir +
                        "/known_hosts\nGlobalKnownHostsFile /dev/null\nHost * !stranger\nIdentityFile " + dir +
                        "/user\n") &&
           write(QStringLiteral("aliases"), {}) &&
           QDir().mkpath(programs())
           // BatchMode: a test that is run by hand on a terminal must not ask there.
           && write(QStringLiteral("bin/ssh"),
                    "#!/bin/sh\nexec '" + QStandardPaths::findExecutable(QStringLiteral("ssh")).toUtf8() + "' -F '" +
                        dir + "/ssh_config' -o BatchMode=yes \"$@\"\n",
                    true);
}

bool Sshd::alias(const QString &name, const QByteArray &lines)
{
    QFile file(path(QStringLiteral("aliases")));
    const QByteArray text =
        "Host " + name.toUtf8() + '\n' + QByteArray(lines).replace("DIR", QFile::encodeName(m_dir.path())) + '\n';
    return file.open(QIODevice::Append) && file.write(text) == text.size();
}

bool Sshd::start()
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); }); // when the test itself is killed
    m_process->start(m_sshd, {QStringLiteral("-D"), QStringLiteral("-e"), QStringLiteral("-f"),
                              path(QStringLiteral("sshd_config"))});
    QByteArray said; // and not a connection: sshd from 9.8 on counts those that end without a login
    const auto listens = [&] { return (said += m_process->readAll()).contains("Server listening"); };
    if (QTest::qWaitFor([&] { return listens() || m_process->state() == QProcess::NotRunning; }, 10'000) && listens())
        return true;
    m_problem = QString::fromUtf8(said) + m_process->errorString();
    return false;
}

} // namespace gw::host::test
