// SPDX-License-Identifier: GPL-3.0-or-later
// What is written in the fields of the silence dialog, as the host takes it and as goldwatchctl would.
#pragma once

#include "services/Silence.h"

#include <QCoreApplication>

namespace gw::gui {

struct SilenceWish
{
    Q_DECLARE_TR_FUNCTIONS(gw::gui::SilenceWish)
public:
    QString id;       ///< of the silence to extend, which keeps its matchers and author; empty: a new one
    QString matchers; ///< one per line
    QString duration; ///< "2h"
    QString author, comment;

    [[nodiscard]] bool extends() const { return !id.isEmpty(); }
    /// A usage error says which of them is not one.
    [[nodiscard]] Result<QList<services::Matcher>> matcherList() const;
    [[nodiscard]] std::optional<Seconds> time() const;
    [[nodiscard]] Result<services::SilenceDraft> draft() const;
    /// For a shell.
    [[nodiscard]] QString command() const;
};

} // namespace gw::gui
