// SPDX-License-Identifier: GPL-3.0-or-later
// What alerts and silences are called in the window, and which shape they wear.
#pragma once

#include "gui/Palette.h"

#include "services/Silence.h"

#include <QCoreApplication>

namespace gw::gui {

struct AlertWords
{
    Q_DECLARE_TR_FUNCTIONS(gw::gui::AlertWords)
public:
    [[nodiscard]] static QString of(const services::Alert &alert); ///< "active", "silenced", "inhibited" ...
};

/// What nobody is told of is Info, as everything silenced; what waits for its rule's "for" is not known to be bad yet.
[[nodiscard]] Meaning meaningOf(const services::Alert &alert);
[[nodiscard]] Meaning meaningOf(const services::Silence &silence, const QDateTime &now);

/// How long before its end an active silence is warned of: a tenth of its length, at most ten minutes.
[[nodiscard]] Seconds warningTime(const services::Silence &silence);
[[nodiscard]] bool endsSoon(const services::Silence &silence, const QDateTime &now);

} // namespace gw::gui
