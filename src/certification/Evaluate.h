// SPDX-License-Identifier: GPL-3.0-or-later
// From a raw answer to a verdict. Pure: the same answer gives the same finding. Who does not answer fails; what could
// not be asked is not checked; neither is ever a pass.
#pragma once

#include "certification/Checklist.h"
#include "certification/Verdict.h"
#include "host/Methods.h"

namespace gw::certification {

struct Finding
{
    Verdict verdict = Verdict::NotChecked;
    QString request; ///< as it was asked
    QString actual;
    QString reason; ///< why it is no pass
};

/// Of Http, Workers, Redis, Sql, Table and Prometheus.
[[nodiscard]] Finding judgeProbe(const Item &item, const host::ProbeAnswer &answer);

struct AlertFinding
{
    Finding finding;
    bool onlyOwn = false; ///< nothing but what our own emergency stop raised keeps it from passing
};
[[nodiscard]] AlertFinding judgeAlerts(const Item &item, const host::ProbeAnswer &answer);

/// @p archived: golden files of the run that are in archives; nullopt: not known.
[[nodiscard]] Finding judgeRun(const Item &item, const health::RunStatus &status,
                               const std::optional<qint64> &archived);
[[nodiscard]] Finding judgeFiles(const Item &item, const host::FilesAnswer &answer);
[[nodiscard]] Finding judgeCommand(const Item &item, const QStringList &argv, const host::CommandAnswer &answer);
[[nodiscard]] Finding judgeSanity(const host::Sanity &sanity);
[[nodiscard]] Finding judgeStop(const Item &item, const host::StopStatus &status);
[[nodiscard]] Finding judgeDiff(const Item &item, const host::GoldenDiff &diff);
/// The host did not answer, or refused: nothing was checked.
[[nodiscard]] Finding judgeNothing(const QString &request, const Error &error);

/// Whether @p text, or the number that it is, is what is expected.
[[nodiscard]] bool meets(const Expectation &expect, const QString &text);

} // namespace gw::certification
