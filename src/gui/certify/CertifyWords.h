// SPDX-License-Identifier: GPL-3.0-or-later
// A certification in the words and shapes that are shown of it.
#pragma once

#include "gui/Palette.h"
#include "gui/TimeText.h"

#include "certification/Requirements.h"
#include "document/Verification.h"

#include <QCoreApplication>

namespace gw::document {
struct SigningIdentity;
}

namespace gw::gui {

struct CertifyWords
{
    Q_DECLARE_TR_FUNCTIONS(gw::gui::CertifyWords)
public:
    [[nodiscard]] static QString of(certification::Verdict verdict);
    [[nodiscard]] static QString of(document::Outcome outcome);
    /// "10:31", "26 h ago" of what is too old; empty: never checked.
    [[nodiscard]] static QString checked(const certification::ItemState &item, const TimeText &times,
                                         const QDateTime &now);
    /// Until when a pass counts, how long the check took, why it is no pass: a line each.
    [[nodiscard]] static QString details(const certification::ItemState &item, const TimeText &times,
                                         const QDateTime &now);
    /// "18 pass, 1 too old, 1 not checked"
    [[nodiscard]] static QString tally(const QList<certification::ItemState> &items, const QDateTime &now);
    /// "Mara Lindqvist, until Nov 2028, self-signed"
    [[nodiscard]] static QString identity(const document::SigningIdentity &identity, const TimeText &times);
};

[[nodiscard]] Meaning meaningOf(certification::Verdict verdict);
[[nodiscard]] Meaning meaningOf(certification::RequirementState state);
[[nodiscard]] Meaning meaningOf(document::Outcome outcome);

} // namespace gw::gui
