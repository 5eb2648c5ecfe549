// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of a golden directory are called (docs/formats.md).
#pragma once

#include <string_view>

namespace gw::golden {

inline constexpr std::string_view recorderSuffix = ".golden.json", engineSuffix = ".steps.jsonl",
                                  signatureSuffix = ".sig";

/// A golden file of either format, by its name alone.
[[nodiscard]] constexpr bool isGoldenName(std::string_view name)
{
    return name.ends_with(recorderSuffix) || name.ends_with(engineSuffix);
}

} // namespace gw::golden
