// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/duty/DutyBook.h"
#include "gui/widgets/Panel.h"

class QListView;
class QStackedWidget;

namespace gw::gui {

class Button;
class DutyModel;
class NoticeLine;

/// What is to be done during the run, and whom to call: the one on duty below, all contacts in a menu.
class DutyPanel : public Panel
{
    Q_OBJECT
public:
    DutyPanel(Session &session, DutyBook &book, QWidget *parent = nullptr);

    [[nodiscard]] QListView *view() const { return m_view; }
    [[nodiscard]] NoticeLine *notice() const { return m_notice; }
    /// Does the duty that is due, else the next one.
    void perform();
    /// The menu of contacts, under its button.
    void openContacts();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void showPresent();
    void refreshContact();
    void copy(const environment::Contact &contact);
    [[nodiscard]] QString noteText() const;
    [[nodiscard]] qsizetype present() const;
    QWidget *makeFooter();

    Session &m_session;
    DutyBook &m_book;
    DutyModel *m_model;
    QListView *m_view;
    Label *m_empty;
    QStackedWidget *m_stack;
    NoticeLine *m_notice;
    Button *m_perform;
    Button *m_contacts;
    Label *m_name;
    Label *m_when;
    Button *m_copy;
    qsizetype m_here = -1; ///< what is due, or comes next, as the list was last moved there
};

} // namespace gw::gui
