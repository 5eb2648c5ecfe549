// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Dialogs.h"

#include "gui/QuestionDialog.h"

namespace gw::gui {

void Dialogs::ask(QWidget *parent, const Question &question, std::function<void()> then)
{
    auto *dialog = new QuestionDialog(question, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, dialog, [then = std::move(then)] { then(); });
    dialog->open();
}

} // namespace gw::gui
