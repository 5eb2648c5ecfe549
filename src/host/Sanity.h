// SPDX-License-Identifier: GPL-3.0-or-later
// The five checks of the four-hourly round, out of a status that was judged already.
#pragma once

#include "host/Methods.h"

namespace gw::host {

struct MetricsSeen
{
    std::optional<double> stopGauge; ///< nullopt: nothing reports it
    bool prometheusUsed = false;
};

[[nodiscard]] Sanity judgeSanity(const health::RunStatus &status, const MetricsSeen &metrics);

} // namespace gw::host
