// SPDX-License-Identifier: GPL-3.0-or-later
// Every colour of the desktop, by what it means. No other file names a colour.
#pragma once

#include <QColor>

#include <array>

namespace gw::gui {

/// What a state means; shown by shape, word and colour together.
enum class Meaning { Good, Warning, Critical, Unknown, Info };

struct MeaningColours
{
    QColor graphic, text, tint;
};

struct Palette
{
    bool dark = false;
    QColor window, surface, raised, sunken, hover, selected, border, borderStrong, field;
    QColor text, muted, disabled, accent, accentHover, onAccent;
    std::array<MeaningColours, 5> meanings; ///< by Meaning
    QColor criticalFill, onCritical, onCriticalMuted, onCriticalButton;
    QColor cycles, golden, disk; ///< series of the charts
    QColor grid, future;
    QColor jsonKey, jsonString, jsonNumber;

    [[nodiscard]] const MeaningColours &of(Meaning meaning) const { return meanings[size_t(meaning)]; }

    [[nodiscard]] static const Palette &light();
    [[nodiscard]] static const Palette &darkened();
};

} // namespace gw::gui
