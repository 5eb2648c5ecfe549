// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/incidents/closing/EvidenceCheck.h"

#include <QWidget>

class QStackedWidget;

namespace gw::gui {

class Button;
class Dialogs;
class EvidenceFiles;
class FactGrid;
class Label;
class RangeSwitch;
class ReasonModel;
class RowTree;
class ShapeIcon;
class StateNote;
class WorkMeter;

/// What was captured for an incident: where, how much, what was not kept and why, every file; and whether it is still
/// as it was written. It captures nothing: whoever shows it runs that step and gives the incident anew.
class EvidencePanel : public QWidget
{
    Q_OBJECT
public:
    EvidencePanel(Session &session, Dialogs &dialogs, QWidget *parent = nullptr);

    void setIncident(const std::optional<incident::Incident> &incident);
    /// A step captures now: it is not asked for once more.
    void setCapturing(bool capturing);

Q_SIGNALS:
    void captureWanted();

private:
    QWidget *makeHeader();
    QWidget *makeCheckLine();
    void makePages();
    void verify();
    void copyPath();
    void refresh();
    void refreshCheck();
    void refreshPage();
    void showSheet(const Sheet &sheet);
    [[nodiscard]] const incident::Captured *captured() const; ///< the chosen one

    Session &m_session;
    EvidenceCheck m_check;
    Button *m_capture, *m_verify, *m_copy, *m_cancel;
    ReasonModel *m_model;
    RowTree *m_captures;
    StateNote *m_state;
    QWidget *m_checkLine;
    ShapeIcon *m_shape;
    Label *m_verdict;
    WorkMeter *m_meter;
    RangeSwitch *m_switch;
    Label *m_caption, *m_figure;
    FactGrid *m_facts;
    ReasonModel *m_reasons;
    RowTree *m_reasonView;
    EvidenceFiles *m_files;
    QStackedWidget *m_pages;
    std::optional<incident::Incident> m_incident;
    std::optional<Sheet> m_shown;
    bool m_capturing = false;
};

} // namespace gw::gui
