// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Palette.h"

#include <QString>

namespace gw::gui {

/// Colour, border, radius and padding of the stock widgets. Fonts are set by Theme, never here.
[[nodiscard]] QString styleSheet(const Palette &palette);

} // namespace gw::gui
