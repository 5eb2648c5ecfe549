// SPDX-License-Identifier: GPL-3.0-or-later
// A playbook as people read it in a terminal.
#pragma once

#include "cli/Session.h"
#include "playbook/Variables.h"

namespace gw::cli {

struct PlaybookText
{
    QString text;
    QStringList missing; ///< variables without a value, each once
};
/// Variables filled in with @p values.
[[nodiscard]] PlaybookText playbookText(const Session &session, const playbook::Playbook &playbook,
                                        const playbook::Values &values);

/// "P0" in the colour of how bad it is.
[[nodiscard]] QString paintedSeverity(const Session &session, const QString &severity);

} // namespace gw::cli
