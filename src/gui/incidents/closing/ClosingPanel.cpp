// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/closing/ClosingPanel.h"

#include "gui/Dialogs.h"
#include "gui/Words.h"
#include "gui/archive/ArchiveWords.h"
#include "gui/incidents/closing/ChecklistRow.h"
#include "gui/incidents/closing/EvidenceHolds.h"
#include "gui/incidents/parts/PartColumn.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Panel.h"
#include "gui/widgets/ShapeIcon.h"

#include "incident/Rules.h"

#include <QVBoxLayout>

#include <algorithm>

namespace gw::gui {

ClosingPanel::ClosingPanel(Session &session, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_dialogs(dialogs),
      m_shape(new ShapeIcon(18)),
      m_intro(new Label(Type::Small, Ink::Muted)),
      m_verdict(new Label(Type::Body, Ink::Normal, QFont::Medium)),
      m_missing(new Label(Type::Small, Ink::Muted)),
      m_close(new Button(tr("Close the incident…"), Button::Role::Primary)),
      m_holds(new EvidenceHolds(session, dialogs))
{
    setObjectName(QStringLiteral("closingPanel"));
    setAccessibleName(tr("Post-incident checklist"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *column = new PartColumn;
    column->addHeading(tr("Post-incident checklist"));
    m_intro->setObjectName(QStringLiteral("closingIntro"));
    m_intro->setWordWrap(true);
    column->rows()->addWidget(m_intro);
    for (const incident::ChecklistItem &item : incident::checklistOf(incident::Incident())) {
        m_rows << new ChecklistRow(item.name);
        column->rows()->addWidget(new Rule(Qt::Horizontal));
        column->rows()->addWidget(m_rows.last());
        connect(m_rows.last(), &ChecklistRow::changed, this, &ClosingPanel::refreshVerdict);
    }
    column->rows()->addWidget(new Rule(Qt::Horizontal));
    column->rows()->addWidget(m_holds);
    column->rows()->addStretch(1);
    whole->addWidget(column, 1);
    whole->addWidget(new Rule(Qt::Horizontal));
    whole->addWidget(makeFooter());
    connect(m_close, &Button::clicked, this, &ClosingPanel::askToClose);
    refresh();
}

QWidget *ClosingPanel::makeFooter()
{
    auto *footer = new QWidget;
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(10);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    m_verdict->setObjectName(QStringLiteral("closingVerdict"));
    m_missing->setObjectName(QStringLiteral("closingMissing"));
    m_close->setObjectName(QStringLiteral("closingClose"));
    m_close->setTall(32);
    for (Label *label : {m_verdict, m_missing}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    row->addWidget(m_shape, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_close);
    return footer;
}

void ClosingPanel::setIncident(const std::optional<incident::Incident> &incident)
{
    if (!incident || !m_incident || incident->id != m_incident->id)
        for (ChecklistRow *row : m_rows)
            row->clear();
    m_incident = incident;
    refresh();
}

void ClosingPanel::refresh()
{
    const bool closed = m_incident && m_incident->state == incident::State::Closed;
    const incident::Incident none;
    const auto list = closed ? m_incident->closing : incident::checklistOf(m_incident ? *m_incident : none);
    for (ChecklistRow *row : m_rows) {
        const auto found = std::find_if(
            list.begin(), list.end(), [row](const incident::ChecklistItem &item) { return item.name == row->item(); });
        row->setItem(found == list.end() ? incident::ChecklistItem{row->item(), false, {}, false} : *found,
                     !m_incident || !m_incident->isOpen());
    }
    m_intro->setText(!m_incident ? tr("Choose an incident.")
                     : m_incident->severity <= health::Severity::P1
                         ? tr("A %1 closes when each of the six is met, confirmed by somebody, or left open with a "
                              "reason.")
                               .arg(Words::of(m_incident->severity))
                         : tr("A %1 closes with its items as they are; what is said of them is kept.")
                               .arg(Words::of(m_incident->severity)));
    m_holds->setVisible(closed);
    m_holds->setCaptures(closed ? m_incident->captures : QList<incident::Captured>());
    m_close->setVisible(m_incident && m_incident->isOpen());
    refreshVerdict();
}

QMap<QString, QString> ClosingPanel::said(bool exceptions) const
{
    const auto wanted = exceptions ? ChecklistRow::Word::Exception : ChecklistRow::Word::Confirmed;
    QMap<QString, QString> all;
    for (const ChecklistRow *row : m_rows)
        if (row->word() == wanted && !row->text().isEmpty())
            all.insert(row->item(), row->text());
    return all;
}

QString ClosingPanel::closedText() const
{
    QString by;
    for (const incident::TimelineEntry &entry : m_incident->timeline)
        if (entry.kind == incident::kinds::closed)
            by = entry.by;
    const QString at = m_session.times().moment(m_incident->closedAt, QDateTime::currentDateTimeUtc());
    return by.isEmpty() ? tr("Closed, %1", "when").arg(at) : tr("Closed by %1, %2", "who, when").arg(by, at);
}

void ClosingPanel::refreshVerdict()
{
    QString verdict, missing;
    Meaning meaning = Meaning::Unknown;
    bool may = false;
    if (m_incident && m_incident->isOpen()) {
        // The rule of the journal decides, not a copy of it.
        const auto entry = incident::close(*m_incident, {}, said(false), said(true));
        may = entry.has_value();
        QStringList open;
        for (const incident::ChecklistItem &item : incident::checklistOf(*m_incident, said(false), said(true)))
            if (!item.met && !item.exception)
                open << incident::checklistText(item.name);
        meaning = may ? Meaning::Good : Meaning::Unknown;
        const bool needed = m_incident->severity <= health::Severity::P1;
        verdict = may && open.isEmpty()       ? tr("Nothing is missing.")
                  : may                       ? tr("It can be closed; %n item(s) stay open.", nullptr, int(open.size()))
                  : needed && !open.isEmpty() ? tr("%n item(s) to go.", nullptr, int(open.size()))
                                              : entry.error().text();
        missing = open.join(QStringLiteral(", "));
    } else if (m_incident && m_incident->state == incident::State::Closed) {
        meaning = Meaning::Good;
        verdict = closedText();
        missing = tr("It takes notes only from here on.");
    } else if (m_incident) {
        verdict = tr("It goes on as %1.").arg(m_incident->mergedInto);
    }
    m_shape->setVisible(!verdict.isEmpty());
    m_shape->setMeaning(meaning);
    m_verdict->setText(verdict);
    m_missing->setText(missing);
    m_missing->setVisible(!missing.isEmpty());
    m_close->setEnabled(may);
    m_close->setToolTip(may ? command().toHtmlEscaped() : verdict.toHtmlEscaped());
}

QString ClosingPanel::command() const
{
    if (!m_incident)
        return {};
    QString command = QStringLiteral("goldwatchctl incident close %1").arg(m_incident->id);
    for (const bool exceptions : {false, true}) {
        const auto all = said(exceptions);
        for (auto one = all.begin(); one != all.end(); ++one)
            command +=
                QStringLiteral(" %1 %2").arg(exceptions ? QStringLiteral("--exception") : QStringLiteral("--confirm"),
                                             shellWord(one.key() + u'=' + one.value()));
    }
    return command;
}

void ClosingPanel::askToClose()
{
    if (!m_incident || !m_close->isEnabled())
        return;
    QStringList facts{m_incident->summary};
    const auto exceptions = said(true);
    for (auto one = exceptions.begin(); one != exceptions.end(); ++one)
        facts << tr("Left open: %1 (%2)").arg(incident::checklistText(one.key()), one.value());
    facts << tr("After that it takes notes only.");
    m_dialogs.ask(this,
                  {tr("Close the incident %1?").arg(m_incident->id), facts.join(u'\n'), tr("Keep it open"),
                   tr("Close it"), command()},
                  [this, id = m_incident->id] {
                      // What happened meanwhile counts: it may be closed, or another one may be shown.
                      if (m_incident && m_incident->id == id && m_close->isEnabled())
                          Q_EMIT closeWanted(said(false), said(true));
                  });
}

} // namespace gw::gui
