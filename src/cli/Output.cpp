// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Output.h"

#include "cli/Session.h"
#include "cli/Text.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace gw::cli {
namespace {

int failedWith = 0; // errno

/// The other end of a pipe is closed: known without writing, so that who waits for a line that never comes ends too.
bool readerLeft()
{
    pollfd out{STDOUT_FILENO, 0, 0};
    return ::poll(&out, 1, 0) == 1 && (out.revents & POLLERR) != 0;
}

} // namespace

void Output::guardDescriptors()
{
    for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(fd, F_GETFD) < 0) // open() takes the lowest that is free: this one
            [[maybe_unused]]
            const int filled = ::open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

void Output::write(const QByteArray &bytes)
{
    if (failedWith != 0)
        return;
    if (std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) != size_t(bytes.size()) ||
        std::fflush(stdout) != 0)
        failedWith = errno;
}

bool Output::isOver() { return failedWith != 0 || readerLeft(); }

int Output::exitCode(int code, bool plugin)
{
    if (failedWith == 0 || failedWith == EPIPE)
        return code;
    const Error error = systemError(failedWith, Text::tr("Cannot write to standard output"), {});
    std::fprintf(stderr, "goldwatchctl: %s\n", qUtf8Printable(error.text()));
    return plugin ? Exit::Unknown : Exit::Critical;
}

} // namespace gw::cli
