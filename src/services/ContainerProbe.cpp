// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/Probe.h"

#include "base/Subprocess.h"
#include "services/Text.h"

namespace gw::services {
namespace {

constexpr qint64 outputLimit = 64 << 10;

/// A container that restarts again and again, or fails its own health check, is listed among the running ones.
bool isUp(const QByteArray &status)
{
    return status.startsWith("Up") && !status.contains("(unhealthy)") && !status.contains("(Paused)") &&
           !status.contains("starting)");
}

Result<Finding> judge(const CommandResult &result, const QString &program, const QString &name, Milliseconds limit)
{
    if (result.timedOut)
        return failure(ErrorKind::Timeout,
                       Text::tr("%1 did not answer within %2 s")
                           .arg(program)
                           .arg(formatSignificant(double(limit.count()) / 1000, 4)),
                       name);
    if (result.cancelled)
        return failure(ErrorKind::Cancelled, Text::tr("Cancelled"), name);
    if (!result.succeeded()) {
        const QString said = QString::fromUtf8(result.errors.left(200)).simplified();
        const QString code =
            result.exitCode ? Text::tr("exit code %1").arg(*result.exitCode) : Text::tr("signal %1").arg(result.signal);
        return failure(ErrorKind::Unreachable, Text::tr("%1 failed: %2").arg(program, said.isEmpty() ? code : said),
                       name);
    }
    if (result.droppedBytes > 0)
        return failure(ErrorKind::Protocol,
                       Text::tr("The answer of %1 is longer than %2").arg(program, formatBytes({outputLimit})), name);
    qint64 up = 0, all = 0;
    QString other;
    for (const QByteArray &line : result.output.split('\n')) {
        const QByteArray container = line.simplified();
        if (container.isEmpty())
            continue;
        ++all;
        if (isUp(container.mid(container.indexOf(' ') + 1)))
            ++up;
        else if (other.isEmpty())
            other = QString::fromUtf8(container.left(200));
    }
    if (all == 0)
        return failure(ErrorKind::Unreachable, Text::tr("No container of that name is running"), name);
    if (up == 0)
        return Finding{ServiceHealth::NotReady, other};
    return Finding{ServiceHealth::Up, Text::tr("%1 of %2 up").arg(up).arg(all)};
}

} // namespace

Result<Finding> probeContainer(const QString &name, Milliseconds limit, std::stop_token stop)
{
    for (const char *program : {"docker", "podman"}) {
        Command command;
        command.argv = {QLatin1String(program),     QStringLiteral("ps"),
                        QStringLiteral("--filter"), QStringLiteral("name=") + name,
                        QStringLiteral("--format"), QStringLiteral("{{.Names}} {{.Status}}")};
        command.limit = limit;
        command.outputLimit = outputLimit;
        const auto result = run(command, stop);
        if (result)
            return judge(*result, QLatin1String(program), name, limit);
        if (result.error().kind != ErrorKind::NotFound)
            return Failure(result.error());
    }
    return failure(ErrorKind::NotFound, Text::tr("Neither docker nor podman is installed"), name,
                   Text::tr("services.worker_container needs one of them"));
}

} // namespace gw::services
