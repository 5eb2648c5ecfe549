// SPDX-License-Identifier: GPL-3.0-or-later
// One look at the newest run, judged with its services while it goes on. Asks a LocalHost; main thread, never blocks
// it.
#pragma once

#include "host/LocalHost.h"

#include <QElapsedTimer>

#include <functional>
#include <optional>

namespace gw::monitor {

class Checker : public QObject
{
    Q_OBJECT
public:
    /// @p profile with its paths as written; an error when they cannot be expanded here.
    [[nodiscard]] static Result<std::unique_ptr<Checker>> open(const environment::Profile &profile);

    /// Calls @p done with the status; where nothing could be looked at it is unknown and has the error as its problem.
    /// Not while one is under way.
    void look(std::function<void(health::RunStatus)> done);
    /// How long the look under way has been; nullopt when none is.
    [[nodiscard]] std::optional<Milliseconds> busyFor() const;

private:
    explicit Checker(std::unique_ptr<host::LocalHost> host) : m_host(std::move(host)) {}
    void ask(bool services);

    std::unique_ptr<host::LocalHost> m_host;
    std::function<void(health::RunStatus)> m_done;
    QElapsedTimer m_since;
};

/// After a suspend or a jump of the clock the age of a file says nothing: takes back what @p status says of silence.
void forgetSilence(health::RunStatus &status);

} // namespace gw::monitor
