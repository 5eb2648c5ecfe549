// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Confirm.h"

#include "cli/Text.h"
#include "incident/Entries.h"
#include "incident/Surroundings.h"

#include <cstdio>
#include <poll.h>
#include <unistd.h>

namespace gw::cli {
namespace {

/// One line of standard input; empty at its end, and when a signal comes.
QByteArray readLine()
{
    QByteArray line;
    for (;;) {
        pollfd input{STDIN_FILENO, POLLIN, 0};
        char c = 0;
        if (::poll(&input, 1, -1) <= 0 || ::read(STDIN_FILENO, &c, 1) != 1)
            return {};
        if (c == '\n')
            return line;
        line += c;
    }
}

} // namespace

Result<void> confirm(const QString &question, bool force)
{
    if (force)
        return {};
    if (!::isatty(STDIN_FILENO) || !::isatty(STDERR_FILENO))
        return failure(ErrorKind::Refused, Text::tr("Nobody can be asked here, nothing was changed"), {},
                       Text::tr("Add --force when this is what you want"));
    const QString prompt = question + QLatin1Char(' ') + Text::tr("[y/N]", "y is the key for yes") + QLatin1Char(' ');
    std::fputs(prompt.toUtf8().constData(), stderr);
    std::fflush(stderr);
    const QString answer = QString::fromLocal8Bit(readLine()).trimmed().toLower();
    if (answer == QLatin1String("y") || answer == QLatin1String("yes") || answer == Text::tr("y", "the key for yes"))
        return {};
    return failure(ErrorKind::Cancelled, Text::tr("Nothing was changed"));
}

QString userName() { return incident::whoAmI().name; }

} // namespace gw::cli
