// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/session/Calls.h"
#include "gui/session/Session.h"
#include "gui/widgets/Panel.h"

#include "host/RetentionTypes.h"

class QLineEdit;
class QStackedWidget;

namespace gw::gui {

class Button;
class DaysField;
class Dialogs;
class HoldModel;
class HoldPreview;
class LockLine;
class NoticeLine;
class RowTree;
class StateNote;

/// Files that stay whatever their age: the holds, one to add, one to end.
class HoldPanel : public Panel
{
    Q_OBJECT
public:
    HoldPanel(Session &session, Dialogs &dialogs, QWidget *parent = nullptr);

    void askNow();
    /// Golden directories, for the preview of a pattern.
    void setDirectories(const QStringList &directories) { m_directories = directories; }
    void add();         ///< opens the fields for a new hold
    void askToRemove(); ///< ends the chosen hold after a question
    [[nodiscard]] RowTree *view() const { return m_view; }
    /// What goldwatchctl would add the same hold with.
    [[nodiscard]] QString command() const;

Q_SIGNALS:
    void closed();
    void held(); ///< holds are no longer what they were

protected:
    void showEvent(QShowEvent *event) override;

private:
    QHBoxLayout *makeHeaderLine();
    void makeForm();
    void submit();
    void take(const Result<host::Holds> &answer);
    void change(const QFuture<Result<host::Holds>> &call, const QString &done);
    void refresh();
    void refreshForm();
    Session &m_session;
    Dialogs &m_dialogs;
    HoldModel *m_model;
    HoldPreview *m_preview;
    RowTree *m_view;
    StateNote *m_state;
    QStackedWidget *m_stack;
    NoticeLine *m_notice;
    LockLine *m_lock;
    QWidget *m_form;
    QLineEdit *m_pattern, *m_reason;
    DaysField *m_days;
    Label *m_matches;
    Button *m_add, *m_remove, *m_submit;
    QStringList m_directories;
    Asked<host::Holds> m_list{this};
    bool m_busy = false;
};

} // namespace gw::gui
