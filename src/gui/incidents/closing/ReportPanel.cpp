// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/closing/ReportPanel.h"

#include "gui/Dialogs.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/NoticeLine.h"
#include "gui/widgets/Panel.h"

#include "base/FileWriter.h"
#include "base/Translations.h"
#include "base/WhenDone.h"
#include "document/Composing.h"
#include "document/PdfHelper.h"
#include "incident/Report.h"
#include "incident/ReportDocument.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextEdit>
#include <QTextTable>
#include <QtConcurrent/QtConcurrentRun>

namespace gw::gui {
namespace {

constexpr qsizetype mostOfReport = 200'000; // characters; laying out more would hold up the window

/// Shows text and fetches nothing that it may name.
class ReportDocument : public QTextDocument
{
public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

void dressTables(QTextFrame *frame)
{
    for (QTextFrame *child : frame->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(child)) {
            QTextTableFormat format = table->format();
            format.setBorder(1);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorderBrush(palette().border);
            format.setBorderCollapse(true);
            format.setCellPadding(4);
            table->setFormat(format);
        }
        dressTables(child);
    }
}

} // namespace

ReportPanel::ReportPanel(Session &, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent),
      m_dialogs(dialogs),
      m_notice(new NoticeLine),
      m_view(new QTextEdit),
      m_title(new Label(Type::Small, Ink::Muted)),
      m_journal(new Label(Type::Small, Ink::Muted)),
      m_save(new Button(tr("Save as Markdown…"), Button::Role::Plain)),
      m_pdf(new Button(QString(), Button::Role::Plain)),
      m_copy(new Button(tr("Copy head"), Button::Role::Flat))
{
    setObjectName(QStringLiteral("reportPanel"));
    setAccessibleName(tr("Report"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(new Rule(Qt::Horizontal));
    column->addWidget(m_notice);
    m_view->setObjectName(QStringLiteral("reportText"));
    m_view->setAccessibleName(tr("Report of the incident"));
    m_view->setProperty("focusInside", true);
    m_view->setReadOnly(true);
    m_view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_view->setDocument(new ReportDocument(m_view));
    m_view->document()->setDocumentMargin(16);
    column->addWidget(m_view, 1);
    column->addWidget(new Rule(Qt::Horizontal));
    column->addWidget(makeFooter());
    connect(&theme(), &Theme::changed, this, [this] {
        m_rendered.clear();
        if (isVisible())
            render();
    });
    setIncident(std::nullopt);
}

ReportPanel::~ReportPanel() { m_stop.request_stop(); }

QWidget *ReportPanel::makeHeader()
{
    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(16, 6, 16, 6);
    row->setSpacing(8);
    m_title->setObjectName(QStringLiteral("reportNote"));
    m_title->setElided(true);
    m_save->setObjectName(QStringLiteral("reportSave"));
    m_pdf->setObjectName(QStringLiteral("reportPdf"));
    for (Button *button : {m_save, m_pdf})
        button->setIconName(QStringLiteral("export"));
    row->addWidget(m_title, 1);
    row->addWidget(m_save);
    row->addWidget(m_pdf);
    connect(m_save, &Button::clicked, this,
            [this] { save(tr("Markdown"), QStringLiteral("md"), &ReportPanel::write); });
    connect(m_pdf, &Button::clicked, this, [this] { save(tr("PDF"), QStringLiteral("pdf"), &ReportPanel::writePdf); });
    return header;
}

QWidget *ReportPanel::makeFooter()
{
    auto *footer = new QWidget;
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(16, 5, 16, 5);
    row->setSpacing(8);
    m_journal->setObjectName(QStringLiteral("reportJournal"));
    m_journal->setElided(true);
    m_copy->setObjectName(QStringLiteral("reportCopyHead"));
    m_copy->setIconName(QStringLiteral("copy"));
    m_copy->setAccessibleName(tr("Copy the head of the journal"));
    row->addWidget(m_journal, 1);
    row->addWidget(m_copy);
    connect(m_copy, &Button::clicked, this, [this] {
        if (m_incident)
            QGuiApplication::clipboard()->setText(m_incident->head.hash);
    });
    return footer;
}

void ReportPanel::setIncident(const std::optional<incident::Incident> &incident)
{
    m_incident = incident;
    refreshDeeds();
    m_copy->setVisible(incident.has_value());
    m_title->setText(!incident            ? tr("No incident is chosen")
                     : incident->isOpen() ? tr("As it stands now; it goes on until the incident is closed")
                                          : tr("As it was closed"));
    const QString command = incident ? QStringLiteral("goldwatchctl incident export %1").arg(incident->id) : QString();
    m_save->setToolTip(incident ? command + QStringLiteral(" --output FILE.md") : QString());
    m_pdf->setToolTip(incident ? command + QStringLiteral(" --pdf --output FILE.pdf") : QString());
    m_journal->setText(
        incident ? tr("Journal: %1 entries, head %2").arg(formatCount(incident->head.sequence), incident->head.hash)
                 : QString());
    m_journal->setToolTip(
        incident ? tr("Checked by: %1").arg(QStringLiteral("goldwatchctl incident verify %1").arg(incident->id))
                 : QString());
    if (isVisible())
        render();
}

void ReportPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    render();
}

void ReportPanel::render()
{
    const QString head = m_incident ? m_incident->id + m_incident->head.hash : QString();
    if (head == m_rendered && !head.isEmpty())
        return;
    m_rendered = head;
    QString text = m_incident ? incident::reportOf(*m_incident) : QString();
    if (text.size() > mostOfReport)
        text = text.left(mostOfReport) + QStringLiteral("\n\n") +
               tr("The rest is left out here; the saved report is whole.");
    const int place = m_view->verticalScrollBar()->value();
    m_view->document()->setDefaultFont(theme().font(Type::Body));
    m_view->document()->setMarkdown(text, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                              QTextDocument::MarkdownNoHTML);
    dressTables(m_view->document()->rootFrame());
    m_view->moveCursor(QTextCursor::Start);
    m_view->verticalScrollBar()->setValue(place); // who reads stays where he is
}

void ReportPanel::refreshDeeds()
{
    m_save->setEnabled(m_incident.has_value());
    m_pdf->setEnabled(m_incident && !m_making);
    m_pdf->setText(m_making ? tr("Making the PDF…") : tr("Save as PDF…"));
}

void ReportPanel::save(const QString &type, const QString &ending, void (ReportPanel::*how)(const QString &file))
{
    if (!m_incident)
        return;
    m_dialogs.save(this,
                   {tr("Save the report"),
                    QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                    QStringLiteral("incident-%1").arg(m_incident->id),
                    {{type, ending}}},
                   [this, how](const QString &file) { (this->*how)(file); });
}

void ReportPanel::write(const QString &file)
{
    if (!m_incident)
        return;
    // It holds what came from production: for its owner alone. A slow disk must not hold up the window.
    whenDone(QtConcurrent::run(
                 [file, report = incident::reportOf(*m_incident).toUtf8()] { return writeFile(file, report, 0600); }),
             this, [this, file](const Result<void> &written) {
                 if (written)
                     m_notice->showDone(tr("Saved: %1").arg(file));
                 else
                     m_notice->showError(written.error().text());
             });
}

/// In a worker: what the steps said may be megabytes.
void ReportPanel::writePdf(const QString &file)
{
    if (!m_incident || m_making)
        return;
    m_making = true;
    refreshDeeds();
    whenDone(QtConcurrent::run([file, incident = *m_incident, language = installedLanguage(),
                                offset = document::deskOffset(), stop = m_stop.get_token()]() -> Result<void> {
                 const document::MakeRequest request{incident::documentOf(incident, language, offset), file, true};
                 const auto made = document::askPdf(document::PdfHelper::find(), document::makeVerb.name,
                                                    toJson(request).toObject(), document::makeVerb.limit, stop);
                 return made ? Result<void>() : Failure(made.error());
             }),
             this, [this, file](const Result<void> &made) {
                 m_making = false;
                 refreshDeeds();
                 if (made)
                     m_notice->showDone(tr("Saved: %1").arg(file));
                 else
                     m_notice->showError(made.error().text());
             });
}

} // namespace gw::gui
