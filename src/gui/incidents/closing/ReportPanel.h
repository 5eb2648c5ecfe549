// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/Incident.h"

#include <QWidget>

class QHBoxLayout;
class QTextEdit;

namespace gw::gui {

class Button;
class Dialogs;
class Label;
class NoticeLine;
class Session;

/// The incident for those who were not there: to read, and to save as Markdown.
class ReportPanel : public QWidget
{
    Q_OBJECT
public:
    ReportPanel(Session &, Dialogs &dialogs, QWidget *parent = nullptr);

    void setIncident(const std::optional<incident::Incident> &incident);
    /// Where other ways to save stand, beside Markdown.
    [[nodiscard]] QHBoxLayout *deeds() const { return m_deeds; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHeader();
    QWidget *makeFooter();
    void render();
    void save();
    void write(const QString &file);

    Dialogs &m_dialogs;
    QHBoxLayout *m_deeds;
    NoticeLine *m_notice;
    QTextEdit *m_view;
    Label *m_title, *m_journal;
    Button *m_save, *m_copy;
    std::optional<incident::Incident> m_incident;
    QString m_rendered; ///< head of the journal that the text is of
};

} // namespace gw::gui
