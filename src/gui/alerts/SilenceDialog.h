// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/alerts/SilenceWish.h"
#include "gui/session/Session.h"

#include <QDialog>

namespace Ui {
class SilenceDialog;
}

namespace gw::gui {

class AlertModel;
class Dialogs;
class Settings;

/// A silence to create or to extend, over what it would match now. Setting it takes a preview of just what is written,
/// without refusal. Not modal; goes when the environment changes.
class SilenceDialog : public QDialog
{
    Q_OBJECT
public:
    /// A new one, beginning with @p matchers.
    SilenceDialog(Session &session, Settings &settings, Dialogs &dialogs, const QList<services::Matcher> &matchers,
                  QWidget *parent);
    /// More time for @p extended.
    SilenceDialog(Session &session, Settings &settings, Dialogs &dialogs, const services::Silence &extended,
                  QWidget *parent);
    ~SilenceDialog() override;

    /// What goldwatchctl would do the same with.
    [[nodiscard]] QString command() const { return wish().command(); }

Q_SIGNALS:
    void silenced(const gw::services::Silence &silence);

private:
    SilenceDialog(Session &session, Settings &settings, Dialogs &dialogs, QWidget *parent);
    [[nodiscard]] bool extends() const { return !m_extended.id.isEmpty(); }
    [[nodiscard]] SilenceWish wish() const; ///< what is written
    void makeQuickTimes();
    void begin();
    void dress();
    void listen();
    void written();
    void askPreview();
    void showPreview(const services::SilencePreview &preview);
    void refuse(const QString &text);
    void refreshButton();
    void followProfile();
    void submit();
    void setBusy(bool busy);

    Session &m_session;
    Settings &m_settings;
    Dialogs &m_dialogs;
    std::unique_ptr<Ui::SilenceDialog> m_ui;
    AlertModel *m_model;
    services::Silence m_extended;
    QString m_environment;
    QTimer m_pause;         ///< after the last key
    QTimer m_again;         ///< alerts come and go while the dialog is open
    int m_request = 0;      ///< only the answer to the last one counts
    bool m_allowed = false; ///< the preview of what is written came without refusal
    bool m_waiting = false; ///< for a preview
    bool m_busy = false;    ///< being set
};

} // namespace gw::gui
