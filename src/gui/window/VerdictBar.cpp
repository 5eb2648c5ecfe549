// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/VerdictBar.h"

#include "gui/RunTime.h"
#include "gui/Words.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/ShapeIcon.h"
#include "gui/window/SeverityChip.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace gw::gui {

namespace {

constexpr qsizetype longestWhy = 400; ///< characters; the list of problems has all of it

} // namespace

VerdictBar::VerdictBar(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_shape(new ShapeIcon(20)),
      m_chip(new SeverityChip),
      m_text(new Label(Type::Verdict, Ink::Normal, QFont::DemiBold)),
      m_why(new Label(Type::Small, Ink::Muted)),
      m_tail(new Label(Type::Body, Ink::Muted)),
      m_since(new Label(Type::Body, Ink::Muted)),
      m_more(new Button),
      m_playbook(new Button),
      m_retry(new Button(tr("Try again"), Button::Role::Plain))
{
    setMinimumHeight(theme().scaled(48));
    QSizePolicy fitting(QSizePolicy::Preferred, QSizePolicy::Minimum);
    fitting.setHeightForWidth(true);
    setSizePolicy(fitting);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 1);
    row->setSpacing(12);
    row->addWidget(m_shape);
    row->addWidget(m_chip);
    m_text->setElided(true);
    m_text->setObjectName(QStringLiteral("verdictText"));
    m_why->setObjectName(QStringLiteral("verdictWhy"));
    m_why->setWordWrap(true);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_why->setCursor(Qt::IBeamCursor);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(0, 6, 0, 6);
    words->setSpacing(1);
    words->addStretch();
    words->addWidget(m_text);
    words->addWidget(m_why);
    words->addStretch();
    row->addLayout(words, 100);
    m_tail->setElided(true);
    row->addWidget(m_tail, 60);
    row->addStretch(1);
    row->addWidget(m_since);
    row->addWidget(m_more);
    row->addWidget(m_playbook);
    row->addWidget(m_retry);
    m_more->setObjectName(QStringLiteral("verdictMore"));
    m_playbook->setObjectName(QStringLiteral("verdictPlaybook"));
    m_playbook->setTall(32);
    m_retry->setTall(32);
    m_retry->setObjectName(QStringLiteral("retryButton"));
    m_retry->setIconName(QStringLiteral("refresh"));
    for (Label *label : {m_text, m_tail})
        label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    connect(m_retry, &Button::clicked, this, &VerdictBar::retryPressed);
    connect(m_more, &Button::clicked, this, [this] { Q_EMIT problemPressed(m_saying.others > 0 ? 1 : 0); });
    connect(m_playbook, &Button::clicked, this, &VerdictBar::playbookPressed);
    for (const auto signal :
         {&Session::linkChanged, &Session::linkTextChanged, &Session::statusChanged, &Session::profileChanged})
        connect(&session, signal, this, &VerdictBar::refresh);
    connect(&theme(), &Theme::changed, this, &VerdictBar::refresh);
    refresh();
}

VerdictBar::Saying VerdictBar::unknown() const
{
    Saying s;
    s.retry = true;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime last = m_session.lastContact();
    if (m_session.isAnswering()) {
        const auto &error = m_session.watchError();
        s.retry = error.has_value();
        s.text = error ? tr("Unknown: %1").arg(error->what) : tr("Unknown: reading the run for the first time");
        s.tail = error ? QStringList{error->where, error->hint}.join(QStringLiteral("  ")).trimmed() : QString();
        return s;
    }
    const QString name = m_session.profile().name;
    if (m_session.link() == Link::Refused)
        s.text = tr("Unknown: no connection to %1").arg(name);
    else if (!last.isValid())
        s.text = m_session.link() == Link::Lost ? tr("Unknown: no answer from %1").arg(name)
                                                : tr("Unknown: connecting to %1").arg(name);
    else
        s.text = m_session.link() == Link::Lost
                     ? tr("Unknown: connection to %1 lost at %2").arg(name, m_session.times().clockSeconds(last))
                     : tr("Unknown: no answer from %1 since %2").arg(name, m_session.times().clockSeconds(last));
    s.tail = m_session.linkText();
    s.retry = m_session.link() != Link::Connecting || last.isValid();
    if (m_session.status())
        s.since = tr("last seen %1, %2").arg(Words::of(m_session.status()->verdict), TimeText::ago(last, now));
    return s;
}

VerdictBar::Saying VerdictBar::healthy() const
{
    const health::RunStatus &status = *m_session.status();
    Saying s;
    s.meaning = meaningOf(status.verdict);
    s.text = Words::of(status.verdict);
    const QDateTime good = m_session.goodSince();
    if (status.verdict == health::Verdict::Unknown) {
        s.text = tr("Unknown: nothing tells how the run is");
    } else if (status.verdict != health::Verdict::Healthy) {
        s.text = QStringLiteral("%1: %2").arg(Words::of(status.verdict), Words::of(status.state));
    } else if (status.state == health::RunState::Completed) {
        s.tail = status.cycles
                     ? tr("The run is complete: %1 cycle(s), every one passed.", nullptr, pluralCount(*status.cycles))
                           .arg(formatCount(*status.cycles))
                     : tr("The run is complete; how many cycles it had is not known.");
    } else if (good.isValid()) {
        s.tail = tr("since %1").arg(m_session.times().moment(good, QDateTime::currentDateTimeUtc()));
    } else {
        const bool fromStart = m_session.isWatchedFromStart();
        const QDateTime since = fromStart ? wallTime(status.startedAt, status) : m_session.watchedSince();
        s.tail = (fromStart ? tr("since the start, %1.") : tr("watched since %1."))
                     .arg(m_session.times().moment(since, QDateTime::currentDateTimeUtc()));
        if (status.cycles.value_or(0) > 0 && status.cyclesFailed == 0)
            s.tail += QLatin1Char(' ') + tr("Every cycle passed.");
    }
    if (m_silenced > 0)
        s.tail = QStringList{s.tail, tr("%n alert(s) silenced", nullptr, int(m_silenced))}.join(
            s.tail.isEmpty() ? QString() : QStringLiteral(" · "));
    if (status.verdict == health::Verdict::Healthy)
        s.since = m_next;
    return s;
}

VerdictBar::Saying VerdictBar::saying() const
{
    if (!m_session.isOpen())
        return {Meaning::Unknown, {}, tr("No environment is open"), {}, {}, {}, false, 0};
    if (!m_session.isLive())
        return unknown();
    const auto &problems = m_session.status()->problems;
    if (problems.isEmpty())
        return healthy();
    Saying s;
    const health::Problem &worst = problems.first();
    s.meaning = meaningOf(worst.severity);
    s.severity = worst.severity;
    s.text = worst.summary;
    s.why = worst.evidence.value(0).left(longestWhy);
    s.others = problems.size() - 1;
    s.since = m_answered && !m_answered->by.isEmpty()
                  ? tr("%1 has it since %2").arg(m_answered->by, m_session.times().clock(m_answered->at))
                  : Words::since(worst, m_session.status()->services, m_session.times());
    return s;
}

void VerdictBar::setSilenced(qsizetype count)
{
    if (std::exchange(m_silenced, count) != count)
        refresh();
}

void VerdictBar::setAnswered(const std::optional<Answered> &answered)
{
    if (std::exchange(m_answered, answered) != answered)
        refresh();
}

QString VerdictBar::text() const { return m_saying.text; }

bool VerdictBar::isFilled() const
{
    return m_saying.severity == health::Severity::P0 && (!m_answered || m_answered->by.isEmpty());
}

void VerdictBar::refresh()
{
    m_saying = saying();
    dress(m_saying);
    setAccessibleName(tr("Verdict"));
    setAccessibleDescription(
        QStringList{m_saying.text, m_saying.why, m_saying.tail, m_saying.since}.join(QLatin1Char(' ')));
    update();
}

void VerdictBar::dress(const Saying &s)
{
    const Palette &p = gui::palette();
    const bool filled = isFilled();
    const bool tinted = s.severity && *s.severity != health::Severity::P1 && !filled;
    m_shape->setMeaning(s.meaning);
    m_shape->setColours(filled ? std::optional(p.onCritical) : std::nullopt, filled   ? p.criticalFill
                                                                             : tinted ? p.of(s.meaning).tint
                                                                                      : p.surface);
    m_chip->setVisible(s.severity.has_value());
    if (s.severity)
        m_chip->show(*s.severity, filled);
    m_chip->setToolTip(s.severity ? Words::explain(*s.severity) : QString());
    m_text->setInk(filled ? Ink::OnCritical : Ink::Normal);
    m_text->setText(s.text);
    m_why->setInk(filled ? Ink::OnCriticalMuted : Ink::Muted);
    if (m_why->text() != s.why) // the same text again would lose what is selected
        m_why->setText(s.why);
    m_why->setVisible(!s.why.isEmpty());
    m_tail->setInk(filled ? Ink::OnCriticalMuted : Ink::Muted);
    m_tail->setText(s.tail);
    m_tail->setVisible(!s.tail.isEmpty());
    m_since->setInk(filled ? Ink::OnCritical : Ink::Muted);
    m_since->setText(s.since);
    m_more->setRole(filled ? Button::Role::OnCritical : Button::Role::Plain);
    m_more->setTall(32);
    m_more->setText(s.others > 0 ? tr("and %n more", nullptr, int(s.others)) : tr("Evidence"));
    m_more->setVisible(s.severity.has_value());
    m_playbook->setRole(m_more->role());
    m_playbook->setText(m_answered ? tr("Go to step") : tr("Open playbook"));
    m_playbook->setVisible(s.severity.has_value());
    m_retry->setVisible(s.retry);
}

void VerdictBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Palette &p = gui::palette();
    QColor ground = p.surface, edge = p.border;
    if (isFilled()) {
        ground = edge = p.criticalFill;
    } else if (m_saying.severity) {
        const MeaningColours &colours = p.of(m_saying.meaning);
        ground = *m_saying.severity == health::Severity::P1 ? p.surface : colours.tint;
        edge = *m_saying.severity == health::Severity::P3 ? p.border : colours.graphic;
    } else if (m_saying.meaning != Meaning::Good) {
        ground = p.of(m_saying.meaning).tint;
        edge = p.of(m_saying.meaning).graphic;
    }
    painter.fillRect(rect(), ground);
    painter.fillRect(0, height() - 1, width(), 1, edge);
    if (m_saying.severity == health::Severity::P1)
        painter.fillRect(0, 0, width(), 1, edge);
}

void VerdictBar::mousePressEvent(QMouseEvent *event)
{
    if (m_saying.severity && event->button() == Qt::LeftButton)
        Q_EMIT problemPressed(0);
    QWidget::mousePressEvent(event);
}

void VerdictBar::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy"), this, [this] {
        QStringList lines{m_saying.text, m_saying.why, m_saying.tail, m_saying.since};
        lines.removeAll(QString());
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    });
    menu->popup(event->globalPos());
}

} // namespace gw::gui
