// SPDX-License-Identifier: GPL-3.0-or-later
// A command run to its end: argv array, no shell, own process group, time limit, bounded output.
#pragma once

#include "base/Error.h"
#include "base/Units.h"

#include <QByteArray>
#include <QProcessEnvironment>
#include <QStringList>

#include <functional>
#include <optional>
#include <stop_token>

namespace gw {

struct Command
{
    QStringList argv{};                               ///< program first; looked up in PATH when it has no slash
    QString directory{};                              ///< working directory; empty: ours
    QByteArray input{};                               ///< given on standard input, which is then closed
    Milliseconds limit{30'000};                       ///< after it the whole group gets SIGTERM, 2 s later SIGKILL
    qint64 outputLimit = 16 << 20;                    ///< bytes kept of each stream; the rest is read and counted
    std::optional<QProcessEnvironment> environment{}; ///< nullopt: ours
};

struct CommandResult
{
    std::optional<int> exitCode; ///< nullopt when ended by a signal
    int signal = 0;              ///< the signal that ended it, or 0
    bool timedOut = false;
    bool cancelled = false;
    QByteArray output;
    QByteArray errors;
    qint64 droppedBytes = 0; ///< output beyond the limit
    Milliseconds duration{0};
    [[nodiscard]] bool succeeded() const { return exitCode == 0; }
};

/// Blocks until the command and every process of its group are gone. Thread-safe; needs no event loop.
/// An error only when it could not be started. @p onOutput sees chunks of standard output as they come.
[[nodiscard]] Result<CommandResult> run(const Command &command, std::stop_token stop = {},
                                        const std::function<void(QByteArrayView)> &onOutput = {});

} // namespace gw
