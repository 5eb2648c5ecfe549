// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/session/Session.h"
#include "gui/widgets/Panel.h"

#include "golden/diff/IgnoreRule.h"

#include <functional>

class QLineEdit;
class QStackedWidget;

namespace gw::golden {
class IgnoreFile;
}

namespace gw::gui {

class Button;
class Dialogs;
class NoticeLine;
class RowTree;
class RuleModel;
class StateNote;

/// Differences that do not count, who said so and why, and how often each rule was used. They are the engineer's: kept
/// on this machine, for each environment.
class RulePanel : public Panel
{
    Q_OBJECT
public:
    RulePanel(Session &session, Dialogs &dialogs, QWidget *parent = nullptr);

    void askNow();
    /// Opens the fields for a new rule; @p pointer as a comparison tells it: the number of its step becomes any.
    void add(const QString &pointer);
    void askToRemove(); ///< ends the chosen rule after a question
    [[nodiscard]] RowTree *view() const { return m_view; }
    /// What goldwatchctl would add the same rule with.
    [[nodiscard]] QString command() const;

Q_SIGNALS:
    void closed();
    void changed(); ///< comparisons come out differently now

protected:
    void showEvent(QShowEvent *event) override;

private:
    using Rules = QList<golden::IgnoreRule>;
    using Change = std::function<Result<void>(golden::IgnoreFile &)>;
    void makeHeaderLine();
    void makeForm();
    void submit();
    /// Changes the file apart from this thread, and reads it again; @p done is said then.
    void work(const Change &change, const QString &done);
    void take(const Result<Rules> &rules, const QString &done);
    void refresh();

    Session &m_session;
    Dialogs &m_dialogs;
    RuleModel *m_model;
    RowTree *m_view;
    StateNote *m_state;
    QStackedWidget *m_stack;
    NoticeLine *m_notice;
    QWidget *m_form;
    QLineEdit *m_pointer, *m_skill, *m_owner, *m_reason;
    Button *m_add, *m_remove, *m_submit;
    std::optional<Result<Rules>> m_answer;
    int m_generation = 0;
    bool m_busy = false;
};

} // namespace gw::gui
