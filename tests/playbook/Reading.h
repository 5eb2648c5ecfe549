// SPDX-License-Identifier: GPL-3.0-or-later
// Playbooks for tests: from files and from text, and as an outline that can be compared.
#pragma once

#include "playbook/Playbook.h"

namespace gw::test {

/// @p text as the file "test.md".
[[nodiscard]] playbook::Playbook parsed(const QByteArray &text);
/// "LINE: MESSAGE" of each mistake.
[[nodiscard]] QStringList mistakes(const playbook::Playbook &playbook);
/// Everything that came out, a line each; phases, steps and parts indented.
[[nodiscard]] QString outline(const playbook::Playbook &playbook);
/// Every command, in order.
[[nodiscard]] QList<playbook::Command> commands(const playbook::Playbook &playbook);

} // namespace gw::test
