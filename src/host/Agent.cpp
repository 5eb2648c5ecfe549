// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/AgentServer.h"
#include "host/StdioDevice.h"

#include <QCoreApplication>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace gw::host {
namespace {

constexpr int protocolExit = 3;

/// Our private end of standard output; everything else of the process now prints to standard error.
Result<Descriptor> takeOver(int fd, int instead)
{
    const int ours = ::fcntl(fd, F_DUPFD_CLOEXEC, 3);
    if (ours < 0 || instead < 0 || ::dup2(instead, fd) < 0)
        return Failure(systemError(
            errno, QCoreApplication::translate("gw::host::Agent", "Cannot take over standard input and output"), {}));
    return Descriptor(ours);
}

/// Calls under way may hang in a disk for ever; nobody waits for them any more.
[[noreturn]] void leave(int code)
{
    std::fflush(nullptr);
    std::_Exit(code);
}

} // namespace

int runAgent()
{
    std::signal(SIGPIPE, SIG_IGN);
    const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    auto in = takeOver(STDIN_FILENO, nothing), out = takeOver(STDOUT_FILENO, STDERR_FILENO);
    if (!in || !out) {
        std::fprintf(stderr, "goldwatchctl: %s\n", qUtf8Printable((in ? out : in).error().text()));
        return protocolExit;
    }
    StdioDevice stream(std::move(*in), std::move(*out));
    AgentServer server(&stream);
    QObject::connect(&stream, &QIODevice::readChannelFinished, &stream, [] { leave(0); });
    QObject::connect(&server, &AgentServer::failed, &stream, [](const Error &error) {
        std::fprintf(stderr, "goldwatchctl: %s\n", qUtf8Printable(error.text()));
        leave(protocolExit);
    });
    return QCoreApplication::exec();
}

} // namespace gw::host
