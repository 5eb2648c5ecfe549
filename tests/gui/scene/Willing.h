// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever is asked says yes, and names the file.
#pragma once

#include "gui/Dialogs.h"

namespace gw::gui {

class Willing : public Dialogs
{
public:
    void ask(QWidget *, const Question &question, std::function<void()> then) override
    {
        asked.append(question);
        then();
    }
    void save(QWidget *, const SavePlace &, std::function<void(const QString &)> then) override { then(file); }
    void open(QWidget *, const OpenPlace &, std::function<void(const QString &)> then) override { then(file); }
    QList<Question> asked;
    QString file;
};

} // namespace gw::gui
