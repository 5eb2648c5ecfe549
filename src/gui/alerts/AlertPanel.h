// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Palette.h"
#include "gui/alerts/AlertWatch.h"
#include "gui/widgets/Panel.h"

class QStackedWidget;

namespace gw::gui {

class AlertModel;
class Button;
class Dialogs;
class NoticeLine;
class RangeSwitch;
class RowTree;
class Settings;
class ShapeIcon;
class SilenceDialog;
class SilenceModel;

/// Present alerts, the silences that hold some of them back, and the way to make, extend and end silences.
class AlertPanel : public Panel
{
    Q_OBJECT
public:
    enum class Page { Alerts, Silences, Ended };

    AlertPanel(Session &session, AlertWatch &watch, Settings &settings, Dialogs &dialogs, QWidget *parent = nullptr);

    void showPage(Page page);
    [[nodiscard]] Page page() const;
    /// "Alerts 3", "Alerts –" while they are not known.
    [[nodiscard]] QString name() const;
    /// Opens the dialog for a new silence of what is chosen.
    void silence();
    /// Opens the dialog for more time for the chosen silence.
    void extend();
    /// Asks, then ends the chosen silence.
    void askToEnd();
    /// Puts the keyboard into the list.
    void focusList();

Q_SIGNALS:
    void nameChanged(const QString &name);
    void incidentWanted(const gw::services::Alert &alert);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeControls();
    QWidget *makeEmpty();
    void refresh();
    void refreshAlerts();
    void refreshSilences();
    void refreshButtons();
    void showEmpty(Meaning meaning, const QString &title, const QString &text);
    void showUnknown(const QString &title, const std::optional<Error> &error);
    void open(SilenceDialog *dialog);
    void end(const services::Silence &silence);
    /// The chosen silence; a notice says so where none is.
    [[nodiscard]] const services::Silence *chosenSilence();
    [[nodiscard]] bool isReadOnly();

    Session &m_session;
    AlertWatch &m_watch;
    Settings &m_settings;
    Dialogs &m_dialogs;
    AlertModel *m_alerts;
    SilenceModel *m_silences;
    RowTree *m_alertView;
    RowTree *m_silenceView;
    RangeSwitch *m_pages;
    Button *m_incident;
    Button *m_extend;
    Button *m_end;
    Button *m_new;
    NoticeLine *m_notice;
    QStackedWidget *m_stack;
    ShapeIcon *m_emptyShape;
    Label *m_emptyTitle;
    Label *m_emptyText;
    QPointer<SilenceDialog> m_dialog;
};

} // namespace gw::gui
