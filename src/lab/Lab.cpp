// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/Lab.h"

#include "lab/Scenario.h"
#include "lab/Supervisor.h"
#include "lab/Text.h"
#include "lab/engine/Formats.h"

#include <QCoreApplication>
#include <QLocalSocket>
#include <QSocketNotifier>

#include <fcntl.h>
#include <unistd.h>

#include <csignal>

namespace gw::lab {
namespace {

int wakeUp[2] = {-1, -1};
void onSignal(int) { [[maybe_unused]] const auto n = ::write(wakeUp[1], "x", 1); }

Result<void> check(const Options &options)
{
    if (!(options.speed > 0 && options.speed <= 720))
        return failure(ErrorKind::Usage, Text::tr("The speed must be above 0 and at most 720"));
    if (!findScenario(options.scenario)) {
        QStringList names;
        for (const Scenario &scenario : scenarios())
            names << scenario.name;
        return failure(ErrorKind::Usage, Text::tr("There is no scenario called \"%1\"").arg(options.scenario), {},
                       Text::tr("There are: %1").arg(names.join(QLatin1String(", "))));
    }
    return {};
}

} // namespace

Result<void> superviseLab(const Options &options, const std::function<void(const QJsonObject &)> &onReady)
{
    if (const auto checked = check(options); !checked)
        return checked;
    if (::pipe2(wakeUp, O_CLOEXEC | O_NONBLOCK) != 0)
        return Failure(systemError(errno, Text::tr("Cannot listen to signals"), {}));
    QSocketNotifier signalled(wakeUp[0], QSocketNotifier::Read);
    QObject::connect(&signalled, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        std::signal(number, onSignal);
    std::signal(SIGPIPE, SIG_IGN); // whoever reads what we say may be gone before us
    // Only now: who ends us from here on finds nothing left.
    auto workspace = Workspace::acquire();
    if (!workspace)
        return Failure(workspace.error());
    Supervisor supervisor(std::move(*workspace), options, onReady);
    const auto started = supervisor.start();
    if (started)
        QCoreApplication::exec();
    const auto ended = supervisor.shutDown();
    return started ? ended : started;
}

Result<QJsonObject> startLab(const Options &options)
{
    if (const auto checked = check(options); !checked)
        return Failure(checked.error());
    // A process of its own with its own session; it says on its standard output when it is ready, or why not.
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return Failure(systemError(errno, Text::tr("Cannot start the lab"), {}));
    const Descriptor read(ends[0]);
    Descriptor write(ends[1]);
    const QByteArray speed = QByteArray::number(options.speed), scenario = options.scenario.toUtf8();
    const char *const argv[] = {supervisorPart, speed.constData(), scenario.constData(),
                                options.services ? "services" : "bare", nullptr};
    const pid_t pid = ::fork(); // between fork and exec only calls that a signal handler could make
    if (pid < 0)
        return Failure(systemError(errno, Text::tr("Cannot start the lab"), {}));
    if (pid == 0) {
        ::setsid();
        const int null = ::open("/dev/null", O_RDWR);
        if (null < 0 || ::dup2(null, STDIN_FILENO) < 0 || ::dup2(write.get(), STDOUT_FILENO) < 0 ||
            ::dup2(null, STDERR_FILENO) < 0)
            ::_exit(127);
        ::execv("/proc/self/exe", const_cast<char *const *>(argv));
        ::_exit(127);
    }
    write = Descriptor();
    QByteArray line;
    char buffer[4096];
    for (ssize_t n = 0;
         !line.contains('\n') && ((n = ::read(read.get(), buffer, sizeof buffer)) > 0 || (n < 0 && errno == EINTR));)
        line.append(buffer, n > 0 ? n : 0);
    const auto answer = parseObject(line, QStringLiteral("goldwatch_lab"));
    if (!answer)
        return failure(ErrorKind::Internal, Text::tr("The lab ended before it was ready"), workspacePath());
    if (answer->contains(QLatin1String("error"))) {
        const auto error = readJson<Error>(answer->value(QLatin1String("error")), QStringLiteral("goldwatch_lab"));
        return Failure(error ? *error : error.error());
    }
    return answer;
}

Result<QJsonObject> askLab(const QJsonObject &request)
{
    const Layout lab{workspacePath()};
    QLocalSocket socket;
    socket.connectToServer(lab.control());
    if (!socket.waitForConnected(2000))
        return failure(ErrorKind::NotFound, Text::tr("No lab is running"), lab.root,
                       Text::tr("Start one with: goldwatchctl lab up"));
    socket.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
    // Copying a night's run to the small disk is the longest there is.
    while (!socket.canReadLine())
        if (!socket.waitForReadyRead(150'000))
            return failure(ErrorKind::Timeout, Text::tr("The lab does not answer"), lab.control());
    const auto answer = parseObject(socket.readLine(), lab.control());
    if (!answer || !answer->contains(QLatin1String("error")))
        return answer;
    const auto error = readJson<Error>(answer->value(QLatin1String("error")), lab.control());
    return Failure(error ? *error : error.error());
}

Result<bool> endLab()
{
    const bool ran = askLab({{QStringLiteral("do"), QStringLiteral("down")}}).has_value();
    // The supervisor removes everything itself, which takes its time on a slow disk after a long run; what it could
    // not, when it was killed, is removed here: the last of what it started may hold the lock a moment longer.
    auto removed = removeLeftovers();
    const int attempts = ran ? 1200 : 20;
    for (int i = 0; i < attempts && !removed && removed.error().kind == ErrorKind::Refused; ++i) {
        ::usleep(100'000);
        removed = removeLeftovers();
    }
    return removed ? Result<bool>(ran || *removed) : removed;
}

} // namespace gw::lab
