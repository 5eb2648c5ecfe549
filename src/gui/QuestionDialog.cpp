// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/QuestionDialog.h"

#include "gui/widgets/FocusRing.h"
#include "ui_QuestionDialog.h"

namespace gw::gui {

QuestionDialog::QuestionDialog(const Question &question, QWidget *parent) : QDialog(parent)
{
    Ui::QuestionDialog ui;
    ui.setupUi(this);
    setWindowTitle(question.title);
    ui.title->setLook(Type::Body, Ink::Normal, QFont::DemiBold);
    ui.title->setText(question.title);
    ui.text->setLook(Type::Small, Ink::Muted);
    ui.text->setText(question.text);
    ui.command->setLook(Type::Small, Ink::Muted);
    ui.command->setFont(theme().mono());
    ui.command->setText(question.command);
    ui.command->setVisible(!question.command.isEmpty());
    ui.keep->setText(question.keep);
    ui.deed->setText(question.deed);
    ui.deed->setRole(Button::Role::Primary);
    ui.deed->setAutoDefault(false);
    connect(ui.keep, &Button::clicked, this, &QDialog::reject);
    connect(ui.deed, &Button::clicked, this, &QDialog::accept);
    ui.keep->setFocus();
    new FocusRing(this);
}

} // namespace gw::gui
