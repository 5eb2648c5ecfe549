// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/Incident.h"

#include <QWidget>

#include <stop_token>

class QHBoxLayout;
class QTextEdit;

namespace gw::gui {

class Button;
class Dialogs;
class Label;
class NoticeLine;
class Session;

/// The incident for those who were not there: to read, and to save as Markdown or, by goldwatch-pdf, as a PDF.
class ReportPanel : public QWidget
{
    Q_OBJECT
public:
    ReportPanel(Session &, Dialogs &dialogs, QWidget *parent = nullptr);
    ~ReportPanel() override; ///< a PDF that is being made is given up

    void setIncident(const std::optional<incident::Incident> &incident);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHeader();
    QWidget *makeFooter();
    void render();
    void refreshDeeds();
    void save(const QString &type, const QString &ending, void (ReportPanel::*how)(const QString &file));
    void write(const QString &file);
    void writePdf(const QString &file);

    Dialogs &m_dialogs;
    NoticeLine *m_notice;
    QTextEdit *m_view;
    Label *m_title, *m_journal;
    Button *m_save, *m_pdf, *m_copy;
    std::optional<incident::Incident> m_incident;
    QString m_rendered; ///< head of the journal that the text is of
    std::stop_source m_stop;
    bool m_making = false; ///< a PDF
};

} // namespace gw::gui
