// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/session/Session.h"

#include "incident/Incident.h"

#include <QWidget>

namespace gw::gui {

class ClassifyForm;
class Dialogs;
class FactGrid;
class Label;
class MismatchModel;
class PartColumn;
class ReplayView;
class RowTree;
class ShapeIcon;
class StateNote;

/// The root cause of an incident: the failing runs, where golden and replay part, what that suggests, and what somebody
/// decides. It writes nothing: whoever shows it appends the entry and gives the incident anew.
class CausePanel : public QWidget
{
    Q_OBJECT
public:
    CausePanel(Session &session, Dialogs &dialogs, QWidget *parent = nullptr);
    ~CausePanel() override;

    void setIncident(const std::optional<incident::Incident> &incident);

Q_SIGNALS:
    /// @p category as a journal has it: "EXTERNAL_CALL".
    void classifyWanted(const QString &category, const QString &reason);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeRuns(PartColumn *column);
    void makeCause(PartColumn *column);
    void askRuns();
    void take(const Result<host::MismatchPage> &answer);
    void refreshRuns();
    void showRun();
    void followRun();
    void refreshFacts();
    void refreshSuggestion();
    void refreshDecision();
    [[nodiscard]] QString runDirectory() const;
    [[nodiscard]] bool isOfMismatch() const { return m_incident && m_incident->type == u"mismatch"; }

    Session &m_session;
    MismatchModel *m_model;
    QWidget *m_runs;
    StateNote *m_state;
    Label *m_count;
    RowTree *m_view;
    FactGrid *m_facts;
    ReplayView *m_replay;
    ShapeIcon *m_suggestedShape, *m_decidedShape;
    Label *m_suggested, *m_suggestedWhy, *m_decided, *m_decidedWhy, *m_closed;
    QWidget *m_suggestion, *m_decision;
    ClassifyForm *m_form;
    std::optional<incident::Incident> m_incident;
    QFuture<Result<host::MismatchPage>> m_call;
    std::optional<Result<host::MismatchPage>> m_answer;
    QString m_shownRun;         ///< key of the row that is compared
    QString m_directory;        ///< where that was looked for
    bool m_linkChanged = false; ///< since it was looked for
    int m_generation = 0;
};

} // namespace gw::gui
