// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a database cluster and becomes its server. PostgreSQL refuses root: then all of it runs as another user.
#include "lab/PostgresPart.h"

#include "base/FileWriter.h"
#include "base/Subprocess.h"

#include <QDir>
#include <QFile>

#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>

namespace gw::lab {
namespace {

/// False with errno set when the rights could not be given away: nothing may go on then.
bool becomeUnprivileged(const QByteArray &directory)
{
    const passwd *user = ::getpwnam("postgres");
    if (!user)
        user = ::getpwnam("nobody");
    return user && ::chown(directory.constData(), user->pw_uid, user->pw_gid) == 0 && ::setgroups(0, nullptr) == 0 &&
           ::setgid(user->pw_gid) == 0 && ::setuid(user->pw_uid) == 0;
}

bool runQuietly(const QStringList &argv, const QByteArray &input = {})
{
    const auto result = run({argv, QStringLiteral("/"), input});
    if (result && result->succeeded())
        return true;
    std::fprintf(stderr, "%s failed: %s\n", qPrintable(argv.first()),
                 result ? result->errors.constData() : qPrintable(result.error().text()));
    return false;
}

} // namespace

int postgresMain(const Layout &layout, const QStringList &arguments)
{
    if (arguments.size() != 4)
        return 64;
    const QString &bin = arguments.at(1), &directory = arguments.at(2), &port = arguments.at(3);
    const auto password = readFile(layout.secret(QStringLiteral("postgres")));
    if (!password)
        return 1;
    QDir().mkpath(directory);
    const pid_t parent = ::getppid();
    if (::geteuid() == 0 && !becomeUnprivileged(QFile::encodeName(directory))) {
        std::perror("Cannot run as another user than root");
        return 1;
    }
    // Changing the user forgot it. SIGQUIT: immediate shutdown.
    ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
    if (::getppid() != parent)
        return 1;
    const QString data = directory + QStringLiteral("/data"), secret = directory + QStringLiteral("/password");
    if (!QFileInfo::exists(data + QStringLiteral("/PG_VERSION"))) {
        if (!writeFile(secret, *password, 0600) ||
            !runQuietly({bin + QStringLiteral("/initdb"), QStringLiteral("-D"), data, QStringLiteral("-U"),
                         QStringLiteral("nova"), QStringLiteral("-E"), QStringLiteral("UTF8"),
                         QStringLiteral("--locale=C"), QStringLiteral("--no-sync"), QStringLiteral("-A"),
                         QStringLiteral("scram-sha-256"), QStringLiteral("--pwfile=") + secret}) ||
            !runQuietly({bin + QStringLiteral("/postgres"), QStringLiteral("--single"), QStringLiteral("-D"), data,
                         QStringLiteral("postgres")},
                        "CREATE DATABASE nova_aos\n"))
            return 1;
        QFile::remove(secret);
    }
    const QByteArray program = QFile::encodeName(bin + QStringLiteral("/postgres"));
    const QByteArray dataName = QFile::encodeName(data), portText = port.toLatin1();
    const char *const argv[] = {
        program.constData(),          "-D", dataName.constData(),       "-p", portText.constData(), "-c",
        "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off",          "-c",
        "shared_buffers=16MB",        "-c", "max_connections=20",       "-c", "autovacuum=off",     nullptr};
    ::execv(program.constData(), const_cast<char *const *>(argv));
    std::perror("Cannot start postgres");
    return 1;
}

} // namespace gw::lab
