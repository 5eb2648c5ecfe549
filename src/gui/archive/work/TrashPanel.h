// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/archive/work/Wish.h"
#include "gui/session/Calls.h"
#include "gui/session/Session.h"
#include "gui/widgets/Panel.h"

class QStackedWidget;

namespace gw::gui {

class Button;
class RowTree;
class StateNote;
class TrashModel;

/// What cleanups took, until their grace is over. Bringing back and removing for good are planned like all other work.
class TrashPanel : public Panel
{
    Q_OBJECT
public:
    explicit TrashPanel(Session &session, QWidget *parent = nullptr);

    void askNow();
    [[nodiscard]] RowTree *view() const { return m_view; }
    /// Ids of the chosen items; of all where none is chosen.
    [[nodiscard]] QStringList chosen() const;

Q_SIGNALS:
    void closed();
    void wanted(const gw::gui::Wish &wish);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void take(const Result<host::TrashList> &answer);
    void refresh();
    void want(Deed deed);
    Session &m_session;
    TrashModel *m_model;
    RowTree *m_view;
    StateNote *m_state;
    QStackedWidget *m_stack;
    Button *m_restore, *m_purge;
    Asked<host::TrashList> m_list{this};
};

} // namespace gw::gui
