// SPDX-License-Identifier: GPL-3.0-or-later
// What stands between two lines of --- at the top of a file.
#pragma once

#include "playbook/Mistakes.h"

namespace gw::playbook {

/// Takes the front matter out of @p text, leaving its lines empty, and reads what we know of it. Keys of other programs
/// are left alone.
void takeFrontMatter(QByteArray &text, Playbook &book, Mistakes &mistakes);

} // namespace gw::playbook
