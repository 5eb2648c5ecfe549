// SPDX-License-Identifier: GPL-3.0-or-later
// Where golden files will be at the finish if the run goes on as it did.
#pragma once

#include "health/RunStatus.h"

#include <optional>

namespace gw::gui {

struct GoldenForecast
{
    qint64 files = 0;
    Bytes bytes;
    QDateTime at;      ///< run time of the finish
    double spread = 0; ///< as a share: 0.06 is plus or minus 6 %
};

/// Nothing unless the run runs, its end is known and a cycle has finished.
/// The spread shrinks with the cycles seen: with few of them little is known.
[[nodiscard]] std::optional<GoldenForecast> goldenForecast(const health::RunStatus &status);

} // namespace gw::gui
