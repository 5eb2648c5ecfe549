// SPDX-License-Identifier: GPL-3.0-or-later
// What stands behind the three backticks: a language, and key=value pairs that say more.
#pragma once

#include "playbook/Mistakes.h"

namespace gw::playbook {

struct Annotation
{
    Command command;        ///< with language and shell, and everything but the script
    bool annotated = false; ///< a key of ours was found
};

/// @p info is the info string of a fence in @p line.
[[nodiscard]] Annotation readAnnotation(const QString &info, qint64 line, Mistakes &mistakes);

/// "bash" for shells' own names and for sessions; empty for what is not a shell's.
[[nodiscard]] QString shellOf(const QString &language);
/// A session as a terminal showed it: prompts, commands, and what they printed.
[[nodiscard]] bool isSession(const QString &language);

} // namespace gw::playbook
