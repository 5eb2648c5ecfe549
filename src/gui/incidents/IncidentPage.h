// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/incidents/IncidentDesk.h"

#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QListView;
class QSplitter;
class QStackedWidget;

namespace gw::gui {

class Button;
class Dialogs;
class IncidentModel;
class IncidentParts;
class Label;
class NoticeLine;
class OpenDialog;
class Panel;
class RangeSwitch;
class Settings;
class SeverityChip;
class StateNote;
class StepsPage;
class TypeReference;

/// The Incidents tab: incidents of the store left, the chosen one right; where none is, the types there are.
class IncidentPage : public QWidget
{
    Q_OBJECT
public:
    IncidentPage(Session &session, IncidentDesk &desk, Settings &settings, Dialogs &dialogs, QWidget *parent = nullptr);

    /// Another page of the incident that is chosen, beside its steps; a switch below its head shows them.
    void addPage(QWidget *page, const QString &name);
    void showPage(QWidget *page);
    [[nodiscard]] QWidget *shownPage() const;
    [[nodiscard]] IncidentParts *parts() const { return m_parts; }
    [[nodiscard]] StepsPage *steps() const { return m_steps; }
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] IncidentModel *model() const { return m_model; }

    /// Opens the dialog; what is being filled in already comes up instead.
    void openDialog(const QString &type = {}, const QString &seen = {},
                    const std::optional<health::Problem> &problem = std::nullopt);
    /// Opens or joins the incident of @p problem and shows its next step; asks for the type where no playbook answers.
    void openFor(const health::Problem &problem);
    void showNextStep();
    void acknowledge();
    void focusList();
    void saveState() const;

    QSize minimumSizeHint() const override; ///< with what can be left out left out

Q_SIGNALS:
    void unlockWanted();

private:
    Panel *makeList();
    Panel *makeMain();
    QWidget *makeHead();
    void refresh();
    void refreshListState();
    [[nodiscard]] QList<incident::Incident> found() const;
    void refreshHead();
    void refreshMain();
    void chosenChanged();
    void chooseFirst();
    void remember(const QString &step);
    void tick();

    Session &m_session;
    IncidentDesk &m_desk;
    Settings &m_settings;
    IncidentModel *m_model;
    QListView *m_list;
    QLineEdit *m_search;
    StateNote *m_state, *m_listState;
    NoticeLine *m_notice;
    QStackedWidget *m_stack, *m_listStack, *m_pages;
    StepsPage *m_steps;
    TypeReference *m_reference;
    IncidentParts *m_parts = nullptr;
    RangeSwitch *m_switch = nullptr;
    QStringList m_names; ///< of the pages
    QHBoxLayout *m_switchRow = nullptr;
    QSplitter *m_columns;
    SeverityChip *m_chip;
    Label *m_title, *m_sub, *m_clock, *m_clockText;
    Button *m_take;
    QWidget *m_guide = nullptr;
    QPointer<OpenDialog> m_dialog;
    QTimer m_second;
};

} // namespace gw::gui
