// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Json.h"

namespace gw::document {

/// Shown by a shape with a word beside it, so that a black and white print says the same.
enum class State { None, Good, Failed, Unknown, Warning };
constexpr auto enumNames(State)
{
    using enum State;
    return std::array{std::pair{None, "none"}, std::pair{Good, "good"}, std::pair{Failed, "failed"},
                      std::pair{Unknown, "unknown"}, std::pair{Warning, "warning"}};
}

} // namespace gw::document
