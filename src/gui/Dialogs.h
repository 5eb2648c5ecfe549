// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to the user behind a thin seam, so that tests can answer them.
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace gw::gui {

/// The question names the thing, the buttons name the deeds.
struct Question
{
    QString title, text;
    QString keep, deed;
    QString command; ///< the goldwatchctl command that does the same
};

class Dialogs
{
public:
    virtual ~Dialogs() = default;
    /// Opens without waiting; @p then is called only if the deed is chosen.
    virtual void ask(QWidget *parent, const Question &question, std::function<void()> then);
};

} // namespace gw::gui
