// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Desktop.h"

int main(int argc, char **argv) { return gw::gui::runDesktop(argc, argv); }
