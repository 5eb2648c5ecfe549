// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gw::gui {

/// The program goldwatch: options, language, theme, window. Returns its exit code.
int runDesktop(int argc, char **argv);

} // namespace gw::gui
