// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Palette.h"

namespace gw::gui {
namespace {

QColor rgb(unsigned value) { return QColor::fromRgb(value); }

Palette makeLight()
{
    Palette p;
    p.window = rgb(0xF2F3F5), p.surface = rgb(0xFFFFFF), p.raised = rgb(0xFFFFFF), p.sunken = rgb(0xF7F8F9);
    p.hover = rgb(0xEAECEF), p.selected = rgb(0xE3E7F5);
    p.border = rgb(0xDBDEE3), p.borderStrong = rgb(0xB7BDC7), p.field = rgb(0x838B98);
    p.text = rgb(0x171A20), p.muted = rgb(0x555C69), p.disabled = rgb(0x9198A3);
    p.accent = rgb(0x35439A), p.accentHover = rgb(0x2B3780), p.onAccent = rgb(0xFFFFFF);
    p.meanings = {{{rgb(0x23946B), rgb(0x1B7052), rgb(0xE8F3EE)},
                   {rgb(0xC67A05), rgb(0x925F00), rgb(0xFBF1E0)},
                   {rgb(0xAE1029), rgb(0x8F0A22), rgb(0xFBEAEC)},
                   {rgb(0x5B6372), rgb(0x454C5A), rgb(0xEEF0F2)},
                   {rgb(0x2472D4), rgb(0x1F62B8), rgb(0xE8F0FB)}}};
    p.criticalFill = rgb(0xAE1029), p.onCritical = rgb(0xFFFFFF);
    p.onCriticalMuted = rgb(0xFFDADD), p.onCriticalButton = rgb(0x8F0A22);
    p.cycles = rgb(0x3F4DB5), p.golden = rgb(0xA7669F), p.disk = rgb(0x2E4A5A);
    p.grid = rgb(0xE7E9ED), p.future = rgb(0xF4F5F7);
    p.jsonKey = rgb(0x35439A), p.jsonString = rgb(0x1B5E4A), p.jsonNumber = rgb(0x86508F);
    return p;
}

Palette makeDark()
{
    Palette p;
    p.dark = true;
    p.window = rgb(0x121417), p.surface = rgb(0x191C20), p.raised = rgb(0x22262B), p.sunken = rgb(0x14161A);
    p.hover = rgb(0x262A30), p.selected = rgb(0x262C45);
    p.border = rgb(0x2D3238), p.borderStrong = rgb(0x464D57), p.field = rgb(0x717A87);
    p.text = rgb(0xE8EAED), p.muted = rgb(0xA2A9B4), p.disabled = rgb(0x6B727C);
    p.accent = rgb(0xA3B1F5), p.accentHover = rgb(0xB9C4F8), p.onAccent = rgb(0x14172A);
    p.meanings = {{{rgb(0x5FD3A8), rgb(0x7ADBB7), rgb(0x17271F)},
                   {rgb(0xFDC13F), rgb(0xFDC96A), rgb(0x2C2413)},
                   {rgb(0xEF5A60), rgb(0xFF8C8F), rgb(0x331A1E)},
                   {rgb(0x8C94A1), rgb(0xB4BBC5), rgb(0x23272C)},
                   {rgb(0x38ABFB), rgb(0x7CC6FC), rgb(0x15263A)}}};
    p.criticalFill = rgb(0xBE2638), p.onCritical = rgb(0xFFFFFF);
    p.onCriticalMuted = rgb(0xFFDADD), p.onCriticalButton = rgb(0x8F0A22);
    p.cycles = rgb(0x8C9DF5), p.golden = rgb(0xE2B3DB), p.disk = rgb(0x6E93A8);
    p.grid = rgb(0x262A30), p.future = rgb(0x16181C);
    p.jsonKey = rgb(0xA3B1F5), p.jsonString = rgb(0x8FD5B8), p.jsonNumber = rgb(0xD3A8DA);
    return p;
}

} // namespace

const Palette &Palette::light()
{
    static const Palette palette = makeLight();
    return palette;
}

const Palette &Palette::darkened()
{
    static const Palette palette = makeDark();
    return palette;
}

} // namespace gw::gui
