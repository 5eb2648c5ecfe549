// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/closing/EvidencePanel.h"

#include "gui/alerts/RowTree.h"
#include "gui/archive/work/ReasonModel.h"
#include "gui/archive/work/WorkLine.h"
#include "gui/incidents/closing/EvidenceFiles.h"
#include "gui/incidents/parts/PartColumn.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Panel.h"
#include "gui/widgets/RangeSwitch.h"
#include "gui/widgets/ShapeIcon.h"
#include "gui/widgets/StateNote.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gw::gui {

EvidencePanel::EvidencePanel(Session &session, Dialogs &, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_check(session),
      m_capture(new Button(tr("Capture now"), Button::Role::Plain)),
      m_verify(new Button(tr("Verify"), Button::Role::Plain)),
      m_copy(new Button(tr("Copy path"), Button::Role::Plain)),
      m_cancel(new Button(tr("Cancel"), Button::Role::Plain)),
      m_model(new ReasonModel(this)),
      m_captures(new RowTree(m_model, {100}, tr("Captures"))),
      m_state(new StateNote),
      m_checkLine(new QWidget),
      m_shape(new ShapeIcon(16)),
      m_verdict(new Label(Type::Small, Ink::Normal)),
      m_meter(new WorkMeter),
      m_switch(new RangeSwitch({tr("What was kept"), tr("Files")})),
      m_caption(new Label(Type::Small, Ink::Muted)),
      m_figure(new Label(Type::Figure, Ink::Normal, QFont::DemiBold)),
      m_facts(new FactGrid),
      m_reasons(new ReasonModel(this)),
      m_reasonView(new RowTree(m_reasons, {100}, tr("What was kept, what was not, and why"))),
      m_files(new EvidenceFiles(session)),
      m_pages(new QStackedWidget)
{
    setObjectName(QStringLiteral("evidencePanel"));
    setAccessibleName(tr("Evidence"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(new Rule(Qt::Horizontal));
    m_captures->setObjectName(QStringLiteral("evidenceCaptures"));
    m_state->setObjectName(QStringLiteral("evidenceState"));
    m_captures->setRootIsDecorated(false);
    column->addWidget(m_captures);
    column->addWidget(makeCheckLine());
    makePages();
    column->addWidget(m_pages, 1);
    column->addWidget(m_state, 1);
    connect(m_captures->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &EvidencePanel::refreshPage);
    connect(&m_check, &EvidenceCheck::changed, this, &EvidencePanel::refreshPage);
    connect(m_files, &EvidenceFiles::chosenChanged, this, &EvidencePanel::refreshCheck);
    connect(m_state, &StateNote::deedPressed, this, &EvidencePanel::captureWanted);
    connect(&session, &Session::linkChanged, this, &EvidencePanel::refresh);
    refresh();
}

QWidget *EvidencePanel::makeHeader()
{
    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(16, 6, 16, 6);
    row->setSpacing(8);
    m_switch->setObjectName(QStringLiteral("evidenceSwitch"));
    m_switch->setAccessibleName(tr("What is shown of the evidence"));
    m_capture->setObjectName(QStringLiteral("evidenceCapture"));
    m_capture->setIconName(QStringLiteral("archive"));
    m_verify->setObjectName(QStringLiteral("evidenceVerify"));
    m_verify->setIconName(QStringLiteral("verify"));
    m_copy->setObjectName(QStringLiteral("evidenceCopy"));
    m_copy->setIconName(QStringLiteral("copy"));
    row->addWidget(m_switch);
    row->addStretch(1);
    row->addWidget(m_copy);
    row->addWidget(m_verify);
    row->addWidget(m_capture);
    connect(m_switch, &RangeSwitch::chosen, this, &EvidencePanel::refreshPage);
    connect(m_copy, &Button::clicked, this, &EvidencePanel::copyPath);
    connect(m_verify, &Button::clicked, this, &EvidencePanel::verify);
    connect(m_capture, &Button::clicked, this, &EvidencePanel::captureWanted);
    return header;
}

QWidget *EvidencePanel::makeCheckLine()
{
    auto *row = new QHBoxLayout(m_checkLine);
    row->setContentsMargins(16, 6, 16, 6);
    row->setSpacing(8);
    m_verdict->setObjectName(QStringLiteral("evidenceVerdict"));
    m_verdict->setWordWrap(true);
    m_meter->setFixedWidth(theme().scaled(160));
    m_cancel->setObjectName(QStringLiteral("evidenceCancel"));
    row->addWidget(m_shape);
    row->addWidget(m_verdict, 1);
    row->addWidget(m_meter);
    row->addWidget(m_cancel);
    connect(m_cancel, &Button::clicked, &m_check, &EvidenceCheck::cancel);
    return m_checkLine;
}

void EvidencePanel::makePages()
{
    auto *kept = new QWidget;
    auto *rows = new QVBoxLayout(kept);
    rows->setContentsMargins(0, 10, 0, 0);
    rows->setSpacing(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(16, 0, 16, 8);
    top->setSpacing(2);
    m_figure->setObjectName(QStringLiteral("evidenceFigure"));
    m_facts->setObjectName(QStringLiteral("evidenceFacts"));
    m_reasonView->setObjectName(QStringLiteral("evidenceReasons"));
    top->addWidget(m_caption);
    top->addWidget(m_figure);
    top->addSpacing(4);
    top->addWidget(m_facts);
    rows->addLayout(top);
    rows->addWidget(new Rule(Qt::Horizontal));
    rows->addWidget(m_reasonView, 1);
    m_pages->addWidget(kept);
    auto *files = new QWidget;
    auto *column = new QVBoxLayout(files);
    column->setContentsMargins(16, 8, 16, 8);
    column->addWidget(m_files);
    m_pages->addWidget(files);
}

void EvidencePanel::setIncident(const std::optional<incident::Incident> &incident)
{
    const bool another = !incident || !m_incident || incident->id != m_incident->id;
    const qsizetype before = m_incident ? m_incident->captures.size() : 0;
    m_incident = incident;
    if (another) {
        m_check.forget();
        m_files->clear();
    }
    QList<Reason> captures;
    if (incident)
        for (auto one = incident->captures.rbegin(); one != incident->captures.rend(); ++one)
            captures << Reason{one->evidence.isComplete() ? Meaning::Good : Meaning::Warning,
                               EvidenceWords::name(*one),
                               tr("%1, on %2, %3", "when, host, size")
                                   .arg(m_session.times().moment(one->at, QDateTime::currentDateTimeUtc()), one->host,
                                        formatBytes(one->evidence.bytes)),
                               {}};
    // The newest is shown; where another one is looked at, that stays chosen.
    const int chosen = another || captures.size() != before ? 0 : std::max(0, m_captures->currentIndex().row());
    m_model->set(captures);
    m_captures->setCurrentIndex(m_model->index(chosen, 0));
    refresh();
}

void EvidencePanel::setCapturing(bool capturing)
{
    m_capturing = capturing;
    refresh();
}

const incident::Captured *EvidencePanel::captured() const
{
    if (!m_incident || m_incident->captures.isEmpty())
        return nullptr;
    const auto &all = m_incident->captures;
    const int row = m_captures->currentIndex().isValid() ? m_captures->currentIndex().row() : 0;
    return row < all.size() ? &all.at(all.size() - 1 - row) : nullptr;
}

void EvidencePanel::verify()
{
    if (const incident::Captured *one = captured())
        m_check.start(*one);
}

void EvidencePanel::copyPath()
{
    const incident::Captured *one = captured();
    const QString file = m_switch->current() == 1 ? m_files->chosenPath() : QString();
    if (one)
        QGuiApplication::clipboard()->setText(file.isEmpty() ? one->evidence.folder : file);
}

void EvidencePanel::refresh()
{
    const int count = m_model->rowCount();
    const bool open = m_incident && m_incident->isOpen();
    m_captures->setVisible(count > 1);
    m_captures->setFixedHeight(theme().scaled(28) * std::clamp(count, 1, 3));
    m_pages->setVisible(count > 0);
    m_state->setVisible(count == 0);
    m_capture->setVisible(open && count > 0);
    m_capture->setEnabled(m_session.host() && !m_capturing);
    m_capture->setText(m_capturing ? tr("Capturing…") : tr("Capture now"));
    m_capture->setToolTip(m_session.host() ? tr("Keeps everything once more, in a folder of its own")
                                           : tr("The host does not answer"));
    if (!m_incident)
        m_state->say(Meaning::Unknown, tr("No incident is chosen"), {});
    else if (m_capturing)
        m_state->say(Meaning::Info, tr("Capturing…"), tr("The small and important first, then all golden files."));
    else if (!open)
        m_state->say(Meaning::Unknown, tr("Nothing was captured"), tr("The incident is closed."));
    else
        m_state->say(
            Meaning::Unknown, tr("Nothing is captured yet"),
            tr("Logs, cycle reports, golden files, processes, disks, services and metrics are kept in a folder "
               "of their own, each file with its digest. Before anything is changed is the best time."),
            m_session.host() ? tr("Capture now") : QString());
    refreshPage();
}

void EvidencePanel::refreshPage()
{
    const incident::Captured *one = captured();
    m_switch->setVisible(one);
    m_pages->setCurrentIndex(m_switch->current() == 1 ? 1 : 0);
    if (one) {
        const Sheet sheet = EvidenceWords::sheet(*one, m_check.found(one->evidence.folder), m_session.times(),
                                                 QDateTime::currentDateTimeUtc());
        // Showing folds its rows: only what is new is shown.
        if (m_shown != sheet) {
            m_shown = sheet;
            showSheet(sheet);
        }
        if (m_switch->current() == 1)
            m_files->show(*one);
    }
    refreshCheck();
}

void EvidencePanel::showSheet(const Sheet &sheet)
{
    const auto inkFor = [](Meaning meaning) { return meaning == Meaning::Info ? Ink::Normal : inkOf(meaning); };
    m_caption->setText(sheet.caption);
    m_figure->setText(sheet.figure);
    m_figure->setInk(inkFor(sheet.meaning));
    m_facts->clear();
    for (const Fact &fact : sheet.facts) {
        const bool code = fact.value.startsWith(u'/') || fact.value.size() == 64; // a path, a digest
        m_facts->add(fact.name, fact.value, code ? FactGrid::Face::Code : FactGrid::Face::Words, inkFor(fact.meaning));
    }
    m_reasons->set(sheet.reasons);
    for (int i = 0; i < sheet.reasons.size(); ++i) // what is not as it should be lies open
        m_reasonView->setExpanded(m_reasons->index(i, 0), sheet.reasons.at(i).meaning == Meaning::Critical ||
                                                              sheet.reasons.at(i).meaning == Meaning::Warning);
}

void EvidencePanel::refreshCheck()
{
    const incident::Captured *one = captured();
    const QString refusal = one ? m_check.refusal(*one) : QString();
    const bool running = m_check.isRunning();
    m_verify->setVisible(one);
    m_copy->setVisible(one);
    m_verify->setEnabled(one && !running && refusal.isEmpty());
    m_verify->setToolTip(!refusal.isEmpty() ? refusal
                         : one              ? QStringLiteral("goldwatchctl incident verify %1").arg(m_incident->id)
                                            : QString());
    m_copy->setToolTip(m_switch->current() == 1 && !m_files->chosenPath().isEmpty()
                           ? tr("Path of the chosen file, on the host")
                           : tr("Path of the folder, on the host"));
    const Verified found = one ? m_check.found(one->evidence.folder) : Verified();
    m_checkLine->setVisible(one && (running || found || !refusal.isEmpty()));
    m_meter->setVisible(running);
    m_cancel->setVisible(running);
    m_meter->set(m_check.permille(), false);
    m_shape->setMeaning(found ? EvidenceWords::meaning(*found) : Meaning::Unknown);
    m_verdict->setText(running ? tr("Hashing %1 again, %2 %", "folder, per cent")
                                     .arg(m_check.folder().section(u'/', -1, -1, QString::SectionSkipEmpty),
                                          formatCount(m_check.permille() / 10))
                       : found ? EvidenceWords::verdict(*found)
                               : refusal);
}

} // namespace gw::gui
