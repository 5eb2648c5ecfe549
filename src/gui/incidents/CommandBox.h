// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/incidents/Box.h"

#include "incident/Plan.h"

namespace gw::gui {

/// A command as it will run: where, what it may do, its text whole, what Goldwatch does in its place, why it cannot
/// run.
class CommandBox : public Box
{
    Q_OBJECT
public:
    CommandBox(const incident::PlannedCommand &planned, const QString &where, QWidget *parent = nullptr);
    /// What is copied: words that no shell reads are joined by blanks.
    [[nodiscard]] static QString textOf(const incident::PlannedCommand &planned);

Q_SIGNALS:
    void copied();
};

/// How one command went: verdict, exit code, what it said on either channel.
class ResultBox : public Box
{
    Q_OBJECT
public:
    explicit ResultBox(const incident::CommandRecord &record, QWidget *parent = nullptr);
};

} // namespace gw::gui
