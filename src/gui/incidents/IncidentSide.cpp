// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/IncidentSide.h"

#include "gui/Words.h"
#include "gui/incidents/Box.h"
#include "gui/incidents/EntryModel.h"
#include "gui/incidents/IncidentDelegates.h"
#include "gui/incidents/IncidentWords.h"
#include "gui/incidents/cause/CauseWords.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/Panel.h"
#include "gui/widgets/ShapeIcon.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QListView>
#include <QScrollArea>

#include <utility>

namespace gw::gui {
namespace {

Label *heading(const QString &text)
{
    auto *label = new Label(Type::Small, Ink::Normal, QFont::DemiBold);
    label->setText(text);
    label->setContentsMargins(14, 8, 14, 4);
    return label;
}

QString moment(const QDateTime &at, const QString &by, const TimeText &times)
{
    if (!at.isValid())
        return {};
    const QString when = times.moment(at, QDateTime::currentDateTimeUtc());
    return by.isEmpty() ? when : IncidentSide::tr("%1 by %2", "time, user").arg(when, by);
}

} // namespace

IncidentSide::IncidentSide(QWidget *parent)
    : QWidget(parent),
      m_stop(new Box),
      m_stopTitle(new Label(Type::Body, Ink::Normal, QFont::DemiBold)),
      m_stopText(new Label(Type::Small, Ink::Muted)),
      m_factColumn(new QVBoxLayout),
      m_model(new EntryModel(this)),
      m_view(new QListView),
      m_journalShape(new ShapeIcon(12)),
      m_journal(new Label(Type::Caption, Ink::Muted))
{
    auto *top = new QWidget;
    m_factColumn->setContentsMargins(14, 0, 14, 8);
    m_factColumn->setSpacing(8);
    top->setLayout(m_factColumn);
    for (Label *label : {m_stopTitle, m_stopText}) {
        label->setWordWrap(true);
        label->setMinimumWidth(1);
        label->setContentsMargins(11, 3, 11, 3);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_stop->column()->addWidget(label);
    }
    m_stopTitle->setObjectName(QStringLiteral("stopProof"));
    m_factColumn->addWidget(m_stop);
    auto *scroller = new QScrollArea;
    scroller->setWidgetResizable(true);
    scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroller->setWidget(top);
    scroller->setFocusPolicy(Qt::NoFocus);
    top->setAutoFillBackground(false);
    scroller->viewport()->setAutoFillBackground(false);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new EntryDelegate(m_view));
    m_view->setObjectName(QStringLiteral("incidentTimeline"));
    m_view->setAccessibleName(tr("Timeline"));
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setMouseTracking(true);
    m_view->setProperty("focusInside", true);
    m_journal->setObjectName(QStringLiteral("incidentJournal"));
    m_journal->setElided(true);
    auto *journal = new QHBoxLayout;
    journal->setContentsMargins(14, 6, 14, 6);
    journal->setSpacing(6);
    journal->addWidget(m_journalShape);
    journal->addWidget(m_journal, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(heading(tr("Facts")));
    column->addWidget(scroller, 2);
    column->addWidget(new Rule(Qt::Horizontal));
    column->addWidget(heading(tr("Timeline")));
    column->addWidget(m_view, 3);
    column->addWidget(new Rule(Qt::Horizontal));
    column->addLayout(journal);
    setMinimumWidth(theme().scaled(200));
}

void IncidentSide::clear()
{
    m_model->clear();
    m_shown.clear();
    m_key.clear();
    delete m_facts;
    m_facts = nullptr;
    m_stop->hide();
    m_head = {};
    m_journal->setText(QString());
}

void IncidentSide::show(const incident::Incident &incident, const TimeText &times)
{
    m_head = incident.head;
    // Of a journal that has not grown nothing is another, but for the time zone that a host brings.
    const QString key = incident.id + incident.head.hash + times.clockSeconds(incident.openedAt);
    if (std::exchange(m_key, key) == key)
        return;
    showStop(incident, times);
    showFacts(incident, times);
    m_model->set(incident, times);
}

void IncidentSide::showProof(const std::optional<IncidentDesk::Proof> &proof)
{
    const QString head = m_head.hash.left(8);
    const int entries = pluralCount(m_head.sequence);
    if (!proof || proof->head != m_head) // what is known is of an earlier end
        return sayOfJournal(Meaning::Unknown, tr("Journal: %n entry(ies), head %1", nullptr, entries).arg(head), {});
    if (!proof->found)
        return sayOfJournal(Meaning::Unknown, tr("Journal not verified: %1").arg(proof->found.error().text()), {});
    const store::Verification &found = *proof->found;
    QStringList more{found.proves};
    for (const store::FoundFault &fault : found.findings)
        more << fault.text;
    more += found.notes;
    if (!found.findings.isEmpty())
        sayOfJournal(Meaning::Critical, tr("Journal not intact: %1").arg(found.findings.first().text),
                     more.join(u'\n'));
    else if (!found.isGood())
        sayOfJournal(Meaning::Unknown, tr("Journal not verified: its witness cannot be read"), more.join(u'\n'));
    else
        sayOfJournal(Meaning::Good, tr("Journal intact, %n entry(ies), head %1", nullptr, entries).arg(head),
                     more.join(u'\n'));
}

void IncidentSide::sayOfJournal(Meaning meaning, const QString &text, const QString &more)
{
    m_journalShape->setMeaning(meaning);
    m_journal->setInk(meaning == Meaning::Critical ? Ink::Critical : Ink::Muted);
    m_journal->setText(text);
    const QString ends = tr("It ends with %1").arg(m_head.hash);
    m_journal->setToolTip(more.isEmpty() ? ends : QStringLiteral("%1\n%2").arg(more, ends).toHtmlEscaped());
}

void IncidentSide::showStop(const incident::Incident &incident, const TimeText &times)
{
    m_stop->setVisible(incident.stop.has_value());
    if (!incident.stop)
        return;
    const incident::Stop &stop = *incident.stop;
    QString title, todo;
    Meaning meaning = Meaning::Unknown;
    if (stop.liftedAt.isValid()) {
        meaning = Meaning::Info;
        title = tr("Stop lifted at %1").arg(times.clockSeconds(stop.liftedAt));
    } else if (stop.effective == host::Effect::Yes) {
        meaning = Meaning::Good;
        title = stop.timeToEffect
                    ? tr("Effective, proven in %1 s").arg(qRound(double(stop.timeToEffect->count()) / 1000))
                    : tr("Effective");
    } else if (stop.effective == host::Effect::No) {
        meaning = Meaning::Critical;
        title = tr("Not effective");
        todo = tr("The engine works on. Restart its services with the stop in their environment, then prove it again.");
    } else {
        title = tr("Stop set, effect unknown");
        todo = tr("Nothing shows whether it has effect. Prove it before you rely on it.");
    }
    m_stop->setMeaning(meaning);
    m_stopTitle->setInk(inkOf(meaning));
    m_stopTitle->setText(title);
    m_stopText->setText(QStringList{stop.proof, todo}.join(u'\n').trimmed());
    m_stopText->setVisible(!m_stopText->text().isEmpty());
}

void IncidentSide::addFact(const QString &name, const QString &value, bool mono)
{
    if (!value.isEmpty())
        m_next << name << value << (mono ? QStringLiteral("m") : QString());
}

void IncidentSide::showFacts(const incident::Incident &incident, const TimeText &times)
{
    m_next.clear();
    const auto fact = [&incident](const char *name) { return incident.facts.value(QLatin1String(name)).value(0); };
    addFact(tr("Severity"), Words::of(incident.severity));
    addFact(tr("State"), IncidentWords::of(incident.state));
    addFact(tr("Detected"), moment(incident.detectedAt, {}, times));
    addFact(tr("Opened"), moment(incident.openedAt, incident.openedBy, times));
    addFact(tr("Taken"), moment(incident.acknowledgedAt, incident.acknowledgedBy, times));
    addFact(tr("Stopped"), incident.stop ? moment(incident.stop->setAt, {}, times) : QString());
    addFact(tr("Recovered"), moment(incident.recoveredAt, {}, times));
    addFact(tr("Closed"), moment(incident.closedAt, {}, times));
    addFact(tr("Run"), incident.run, true);
    addFact(tr("Cycle"), fact("cycle"));
    addFact(tr("Failing run"), fact("run_id"), true);
    addFact(tr("Replay"), fact("replay_id"), true);
    addFact(tr("First difference"), fact("step").isEmpty() ? QString() : tr("step %1").arg(fact("step")));
    if (incident.classification)
        addFact(tr("Root cause"), QStringLiteral("%1: %2").arg(CauseWords::ofJournal(incident.classification->category),
                                                               incident.classification->reason));
    else
        addFact(tr("Suggested"), CauseWords::ofJournal(incident.suggestedCategory));
    if (!incident.captures.isEmpty()) {
        const auto &evidence = incident.captures.last().evidence;
        addFact(tr("Evidence"),
                tr("%n file(s), %1", nullptr, pluralCount(evidence.files)).arg(formatBytes(evidence.bytes)));
    }
    if (incident.problem)
        addFact(tr("Seen"), incident.problem->evidence.value(0));
    if (m_next == m_shown && m_facts)
        return;
    m_shown = m_next;
    delete m_facts;
    m_facts = new QWidget;
    m_grid = new QGridLayout(m_facts);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    for (qsizetype i = 0; i + 2 < m_shown.size(); i += 3) {
        auto *name = new Label(Type::Small, Ink::Muted), *value = new Label(Type::Small, Ink::Normal);
        name->setText(m_shown.at(i));
        value->setText(m_shown.at(i + 1));
        const bool mono = !m_shown.at(i + 2).isEmpty();
        if (mono)
            value->setFont(theme().mono());
        value->setElided(mono); // names have no place to break at
        value->setWordWrap(!mono);
        value->setMinimumWidth(1);
        value->setToolTip(m_shown.at(i + 1));
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addWidget(name, int(i / 3), 0, Qt::AlignTop);
        m_grid->addWidget(value, int(i / 3), 1, Qt::AlignTop);
    }
    m_grid->setRowStretch(int(m_shown.size() / 3), 1);
    m_factColumn->addWidget(m_facts, 1);
}

} // namespace gw::gui
