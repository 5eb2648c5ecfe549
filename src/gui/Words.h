// SPDX-License-Identifier: GPL-3.0-or-later
// What states are called in the window, and which shape and colour they wear. No raw enum name is ever shown.
#pragma once

#include "gui/Palette.h"
#include "gui/TimeText.h"

#include "health/RunStatus.h"

#include <QCoreApplication>

namespace gw::gui {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(gw::gui::Words)
public:
    [[nodiscard]] static QString of(health::RunState state);
    [[nodiscard]] static QString of(health::Verdict verdict);
    [[nodiscard]] static QString of(health::Severity severity);      ///< "P0"
    [[nodiscard]] static QString explain(health::Severity severity); ///< what "P0" asks for, one sentence
    [[nodiscard]] static QString of(const health::Problem &problem); ///< its kind, short, for a mark on the time axis
    [[nodiscard]] static QString of(services::ServiceKind kind);
    /// A path that stands among other words: only its end where it is long.
    [[nodiscard]] static QString shortPath(const QString &path);
    /// "up, 12 ms", "down since 02:09", "down at least since 02:09" where it was so at the first look, "not used here"
    [[nodiscard]] static QString of(const services::ServiceState &service, const TimeText &times);
    /// "since 02:09, 5 min ago"; of a service that was down at the first look, @p services being what they are now,
    /// "at least since". Empty: not known.
    [[nodiscard]] static QString since(const health::Problem &problem, const QList<services::ServiceState> &services,
                                       const TimeText &times);
};

/// A word of health/Words.h where it stands alone: it begins with a large letter.
[[nodiscard]] QString alone(QString word);

/// Nothing more comes of a run in this state.
[[nodiscard]] bool hasEnded(health::RunState state);
[[nodiscard]] Meaning meaningOf(health::RunState state);
[[nodiscard]] Meaning meaningOf(health::Verdict verdict);
[[nodiscard]] Meaning meaningOf(health::Severity severity);
[[nodiscard]] Meaning meaningOf(services::ServiceHealth health);

} // namespace gw::gui
