// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/StepView.h"

#include "gui/incidents/CommandBox.h"
#include "gui/incidents/IncidentWords.h"
#include "gui/incidents/ReadText.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/ShapeIcon.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QJsonDocument>
#include <QScrollBar>

namespace gw::gui {

using playbook::PartKind;

namespace {

/// The playbook's words after the label that stands beside them anyway.
QString withoutLabel(const QString &text, QLatin1String label)
{
    if (!text.startsWith(label, Qt::CaseInsensitive))
        return text;
    QString rest = text.sliced(label.size()).trimmed();
    if (!rest.isEmpty())
        rest[0] = rest[0].toUpper();
    return rest;
}

constexpr int nameWidth = 76, liveLines = 10;

QString playbookText(const playbook::Playbook &playbook)
{
    const QString name = QFileInfo(playbook.file).fileName();
    return playbook.file.startsWith(u':') ? StepView::tr("Playbook: %1, built in").arg(name)
                                          : StepView::tr("Playbook: %1").arg(name);
}

} // namespace

StepView::StepView(Session &session, IncidentDesk &desk, QWidget *parent)
    : QScrollArea(parent), m_session(session), m_desk(desk)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus); // Page keys scroll it
    setProperty("focusInside", true);
    setAccessibleName(tr("Step"));
    viewport()->setAutoFillBackground(false);
    clear();
}

void StepView::clear()
{
    m_key.clear();
    m_step.clear();
    m_live = nullptr;
    auto *empty = new QWidget;
    setWidget(empty);
    empty->setAutoFillBackground(false);
}

QByteArray StepView::keyOf(const incident::Incident &incident, const incident::Step &state,
                           const playbook::Values &values, const Result<incident::StepPlan> &plan) const
{
    QStringList words{incident.id, incident.playbook.digest};
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        if (it.key() != u"output") // it has the time of now in it; commands that name it are below
            words << it.key() << it.value();
    if (plan)
        for (const auto &planned : plan->commands)
            words << planned.text << planned.argv << planned.refusal << planned.undo;
    return words.join(u'\n').toUtf8() + QJsonDocument(toJson(state).toObject()).toJson(QJsonDocument::Compact);
}

void StepView::show(const incident::Incident &incident, const QString &id)
{
    const playbook::Step *step = incident.playbook.step(id);
    const incident::Step *state = incident.step(id);
    if (!step || !state) {
        clear();
        return;
    }
    const auto values = m_desk.valuesOf(incident);
    const auto plan = m_desk.planOf(incident, id);
    const QByteArray key = keyOf(incident, *state, values, plan);
    if (key != m_key) {
        const bool same = m_step == incident.id + id;
        const int at = same ? verticalScrollBar()->value() : 0;
        build(incident, *step, *state, values, plan);
        m_key = key;
        m_step = incident.id + id;
        QMetaObject::invokeMethod(this, [this, at] { verticalScrollBar()->setValue(at); }, Qt::QueuedConnection);
    }
    refreshLive(incident, id);
}

void StepView::build(const incident::Incident &incident, const playbook::Step &step, const incident::Step &state,
                     const playbook::Values &values, const Result<incident::StepPlan> &plan)
{
    auto *page = new QWidget;
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(16, 12, 16, 12);
    m_column->setSpacing(10);
    addHead(incident, step, state);
    qsizetype command = 0;
    for (const playbook::Part &part : step.parts) {
        if (part.kind == PartKind::Table) {
            addTable(part.rows, values);
        } else if (part.kind != PartKind::Command) {
            addPart(part, playbook::fillText(part.text, values).text, command == 0);
        } else if (plan && command < plan->commands.size()) {
            const auto &planned = plan->commands.at(command++);
            auto *box = new CommandBox(planned, m_desk.whereOf(planned));
            connect(box, &CommandBox::copied, this, &StepView::copied);
            m_column->addWidget(box);
        }
    }
    if (!plan)
        m_column->addWidget(wrappedLabel(Type::Small, Ink::Warning, plan.error().text()));
    auto *live = new gui::Box; // QFrame has a shape of that name
    live->setObjectName(QStringLiteral("liveBox"));
    m_liveTitle = new Label(Type::Small, Ink::Normal, QFont::DemiBold);
    live->addLine()->addWidget(m_liveTitle);
    m_liveText = new ReadText(ReadText::Look::Code, tr("What it says now"), liveLines);
    m_liveText->setObjectName(QStringLiteral("liveText"));
    live->column()->addWidget(m_liveText);
    live->hide();
    m_live = live;
    m_column->addWidget(live);
    addResult(state);
    m_column->addStretch();
    setWidget(page);
    page->setAutoFillBackground(false);
}

void StepView::addHead(const incident::Incident &incident, const playbook::Step &step, const incident::Step &state)
{
    QString where = state.phase;
    for (const playbook::Phase &phase : incident.playbook.phases)
        for (qsizetype i = 0; i < phase.steps.size(); ++i)
            if (phase.steps.at(i).id == step.id)
                where = tr("%1, step %2 of %3").arg(phase.title).arg(i + 1).arg(phase.steps.size());
    auto *line = new QHBoxLayout;
    auto *phase = new Label(Type::Small, Ink::Muted), *book = new Label(Type::Small, Ink::Muted);
    phase->setText(where);
    phase->setElided(true);
    book->setText(playbookText(incident.playbook));
    book->setElided(true);
    book->setToolTip(tr("%1\nSHA-256 %2, as it was when the incident was opened")
                         .arg(incident.playbook.file, incident.playbook.digest));
    line->addWidget(phase, 1);
    line->addWidget(book);
    auto *title = wrappedLabel(Type::Title, Ink::Normal, step.title, QFont::DemiBold);
    title->setObjectName(QStringLiteral("stepTitle"));
    auto *head = new QVBoxLayout;
    head->setSpacing(4);
    head->addLayout(line);
    head->addWidget(title);
    m_column->addLayout(head);
    addState(state);
}

void StepView::addState(const incident::Step &state)
{
    const TimeText &times = m_session.times();
    QStringList words{IncidentWords::of(state.state)};
    if (state.byHand)
        words << tr("by hand");
    if (state.undone && state.state == incident::StepState::Ready)
        words << tr("it was taken back");
    const QDateTime at = state.endedAt.isValid() ? state.endedAt : state.startedAt;
    if (at.isValid())
        words << tr("%1 by %2 on %3", "time, user, machine").arg(times.clockSeconds(at), state.by, state.host);
    if (!state.reason.isEmpty())
        words << state.reason;
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    auto *shape = new ShapeIcon(16);
    shape->setMeaning(IncidentWords::meaningOf(state.state));
    auto *text =
        wrappedLabel(Type::Small, state.state == incident::StepState::OutcomeUnknown ? Ink::Warning : Ink::Muted,
                     words.join(QStringLiteral(", ")));
    text->setObjectName(QStringLiteral("stepState"));
    line->addWidget(shape, 0, Qt::AlignTop);
    line->addWidget(text, 1);
    m_column->addLayout(line);
}

void StepView::addPart(const playbook::Part &part, const QString &text, bool before)
{
    switch (part.kind) {
    case PartKind::Expected:
        return addText(tr("Expected"), withoutLabel(text, QLatin1String("Expected:")));
    case PartKind::IfNot:
        return addText(tr("If not"), withoutLabel(text, QLatin1String("If not:")));
    case PartKind::Task:
        return addText(tr("Check"), text);
    case PartKind::Output: {
        addText(tr("Looks like"), {});
        auto *sample = new ReadText(ReadText::Look::Code, tr("An example of its output"));
        sample->setText(text);
        m_column->addWidget(sample);
        return;
    }
    default:
        return addText(before ? tr("Why") : QString(), text);
    }
}

void StepView::addText(const QString &name, const QString &text)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    auto *label = new Label(Type::Body, Ink::Muted);
    label->setText(name);
    label->setFixedWidth(theme().scaled(nameWidth));
    line->addWidget(label, 0, Qt::AlignTop);
    if (!text.isEmpty()) {
        auto *words = new ReadText(ReadText::Look::Prose, name.isEmpty() ? tr("Text") : name);
        words->setText(text);
        line->addWidget(words, 1, Qt::AlignTop);
    } else {
        line->addStretch(1);
    }
    m_column->addLayout(line);
}

void StepView::addTable(const QList<QStringList> &rows, const playbook::Values &values)
{
    auto *box = new gui::Box; // QFrame has a shape of that name
    auto *grid = new QGridLayout;
    grid->setContentsMargins(11, 6, 11, 6);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    for (int row = 0; row < rows.size(); ++row)
        for (int column = 0; column < rows.at(row).size(); ++column) {
            grid->addWidget(wrappedLabel(Type::Small, row == 0 ? Ink::Muted : Ink::Normal,
                                         playbook::fillText(rows.at(row).at(column), values).text,
                                         row == 0 ? QFont::DemiBold : QFont::Normal),
                            row, column, Qt::AlignTop);
            grid->setColumnStretch(column, column == 0 ? 2 : 3);
        }
    box->column()->addLayout(grid);
    m_column->addWidget(box);
}

void StepView::addResult(const incident::Step &state)
{
    if (state.commands.isEmpty() || state.state == incident::StepState::Running)
        return;
    auto *title = new Label(Type::Body, Ink::Normal, QFont::DemiBold);
    title->setText(state.runs > 1 ? tr("How it went, run %1").arg(state.runs) : tr("How it went"));
    m_column->addWidget(title);
    for (const incident::CommandRecord &record : state.commands)
        m_column->addWidget(new ResultBox(record));
}

void StepView::refreshLive(const incident::Incident &incident, const QString &step)
{
    const auto &running = m_desk.running();
    const bool here = running && running->incident == incident.id && running->step == step;
    m_live->setVisible(here);
    if (!here)
        return;
    const QString since = m_session.times().clockSeconds(running->since);
    m_liveTitle->setText(running->stopping ? tr("Being ended") : tr("Running since %1").arg(since));
    m_liveText->setText(running->lines.isEmpty() ? tr("It has said nothing yet.") : running->lines.join(u'\n'));
    m_liveText->showEnd();
}

} // namespace gw::gui
