// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Dialogs.h"

#include <QDialog>

namespace gw::gui {

/// A question with two buttons that name the deeds. The safe one has the focus; Escape is the safe one.
class QuestionDialog : public QDialog
{
    Q_OBJECT
public:
    explicit QuestionDialog(const Question &question, QWidget *parent = nullptr);
};

} // namespace gw::gui
