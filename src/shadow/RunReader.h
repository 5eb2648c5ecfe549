// SPDX-License-Identifier: GPL-3.0-or-later
// Finds runs and reads them; refresh() costs what changed since the last call, not what is there.
#pragma once

#include "shadow/RunFacts.h"

#include <memory>
#include <stop_token>

namespace gw::shadow {

/// All runs of @p sources, newest first. A pattern whose directory cannot be listed is an error, not "no runs"; a run
/// directory that cannot be looked at is a run whose reading says why.
[[nodiscard]] Result<QList<RunPaths>> findRuns(const RunSources &sources);
/// The run called @p name (run directory, log name or path of either); the newest when @p name is empty.
[[nodiscard]] Result<RunPaths> findRun(const RunSources &sources, const QString &name);

/// The process whose command line matches @p pattern, the oldest of several. nullopt: none runs.
[[nodiscard]] Result<std::optional<ProcessFacts>> findProcess(const QString &pattern);

/// Reads one run again and again. One thread at a time; uses a second thread inside for large logs.
class RunReader
{
public:
    RunReader(RunPaths paths, RunSources sources);
    ~RunReader();

    /// Takes in what was appended, added, replaced or rotated since. Never fails as a whole: each part
    /// carries its own error. Stops early on @p stop with facts as far as read.
    void refresh(std::stop_token stop = {});
    [[nodiscard]] const RunFacts &facts() const;
    /// Bytes of log and reports read by the last refresh().
    [[nodiscard]] qint64 bytesRead() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gw::shadow
