// SPDX-License-Identifier: GPL-3.0-or-later
// Fonts and inks of a page. Lengths are points everywhere; only TextBlock knows that the device counts finer.
#pragma once

#include <QColor>
#include <QFont>

namespace gw::pdf {

/// Device units to a point: text is laid out in them, so that its widths are those of the outlines and not of a screen.
inline constexpr int unitsPerPoint = 20;

enum class Role {
    Title,
    Subtitle,
    Heading,
    Body,
    Strong,
    Small,
    SmallStrong,
    Caption,
    Mono,
    Figure,
    Result,
    Name,
    Mark
};

/// In device units. Call after loadFonts().
[[nodiscard]] QFont font(Role role);
/// From one base line to the next, in points.
[[nodiscard]] double lineHeight(Role role);

/// The digits of the bundled font stand under each other; the letters are those of the machine.
void loadFonts();

// Black and white print tells all of them apart from paper; none of them means anything.
inline constexpr QColor ink{0x11, 0x11, 0x11};
inline constexpr QColor grey{0x55, 0x5c, 0x69};
inline constexpr QColor rule{0x88, 0x8b, 0x92};
inline constexpr QColor hairline{0xd4, 0xd6, 0xda};
inline constexpr QColor failedInk{0x8f, 0x0a, 0x22};
inline constexpr QColor watermark{0xf0, 0xf1, 0xf3};

} // namespace gw::pdf
