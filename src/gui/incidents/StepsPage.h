// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/incidents/IncidentDesk.h"

#include <QWidget>

class QLineEdit;
class QSplitter;

namespace gw::gui {

class AskLine;
class Button;
class Dialogs;
class IncidentSide;
class Label;
class ShapeIcon;
class StepModel;
class StepRail;
class StepView;

/// An incident step by step: rail, the step that is shown, what can be done with it; facts and timeline beside it.
class StepsPage : public QWidget
{
    Q_OBJECT
public:
    StepsPage(Session &session, IncidentDesk &desk, Dialogs &dialogs, QWidget *parent = nullptr);

    /// @p step: which to show, the one that is next where there is none of that name.
    void setIncident(const std::optional<incident::Incident> &incident, const QString &step = {});
    [[nodiscard]] const QString &step() const { return m_step; }
    void showStep(const QString &step);
    [[nodiscard]] QSplitter *splitter() const { return m_parts; }
    [[nodiscard]] StepRail *rail() const { return m_rail; }
    [[nodiscard]] IncidentSide *side() const { return m_side; }

    // What the keyboard reaches from anywhere.
    void run();
    void skip();
    void doneByHand();
    void undo();
    void stop();
    void goOn(); ///< to the step that is next
    void goBack();
    void focusNote();
    void copyCommand();

Q_SIGNALS:
    void stepChosen(const QString &step);
    void unlockWanted();
    void elsewhereWanted(gw::playbook::Action action); ///< classifying and closing have pages of their own
    void told(const QString &what);                    ///< "Copied"

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeCentre(QWidget *centre);
    void refresh();
    void refreshDeeds();
    void refreshWay();
    void runPlan(const incident::StepPlan &plan, bool again);
    void askToRun(const incident::StepPlan &plan, bool again);
    void writeNote();
    [[nodiscard]] const incident::Step *state() const;
    [[nodiscard]] Result<incident::StepPlan> plan() const;
    [[nodiscard]] QString afterThis() const; ///< the next step that is not done; empty: none is

    Session &m_session;
    IncidentDesk &m_desk;
    Dialogs &m_dialogs;
    std::optional<incident::Incident> m_incident;
    QString m_step, m_writing; ///< m_writing: a note that is on its way
    StepModel *m_model;
    StepRail *m_rail;
    StepView *m_view;
    IncidentSide *m_side;
    QSplitter *m_parts;
    AskLine *m_ask;
    QWidget *m_deeds = nullptr, *m_refusal = nullptr;
    ShapeIcon *m_refusalShape;
    Label *m_refusalText;
    QLineEdit *m_note;
    std::optional<playbook::Action> m_elsewhere; ///< what the step leads to
    Button *m_there, *m_unlock, *m_run, *m_stop, *m_byHand, *m_skip, *m_undo, *m_back, *m_onward;
};

} // namespace gw::gui
