// SPDX-License-Identifier: GPL-3.0-or-later
// What of a block of code is command and what is output, and whether it may run.
#pragma once

#include "playbook/Markdown.h"

namespace gw::playbook {

/// The parts that @p code comes to. @p before is the text that stands before it: "Expected output:" tells something of
/// a block that has no language. A block with numbered comments ("# 1. ...", "# Step 2: ...") comes as one command
/// each, and Part::text is then the comment, without its mark: they are steps.
[[nodiscard]] QList<Part> readCode(const Node &code, const QString &before, Mistakes &mistakes);

/// True where @p script reads like a command rather than like something that a command printed.
[[nodiscard]] bool looksLikeCommand(const QString &script);

/// Sets blocked and openEnds from the text of the command.
void examine(Command &command, qint64 line, Mistakes &mistakes);

/// Lines longer than this are not read by people, and commands that have one do not run.
inline constexpr qsizetype longestLine = 8192;

} // namespace gw::playbook
