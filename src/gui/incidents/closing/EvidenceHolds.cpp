// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/closing/EvidenceHolds.h"

#include "base/WhenDone.h"
#include "gui/Dialogs.h"
#include "gui/archive/work/WorkLine.h"
#include "gui/log/LogFeed.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/NoticeLine.h"
#include "gui/widgets/ShapeIcon.h"

#include <QHBoxLayout>

namespace gw::gui {

EvidenceHolds::EvidenceHolds(Session &session, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_dialogs(dialogs),
      m_notice(new NoticeLine),
      m_shape(new ShapeIcon(18)),
      m_text(new Label(Type::Small, Ink::Normal)),
      m_letGo(new Button(tr("Let them go…"), Button::Role::Plain)),
      m_lock(new LockLine(session, dialogs))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    m_text->setObjectName(QStringLiteral("holdsText"));
    m_text->setWordWrap(true);
    m_letGo->setObjectName(QStringLiteral("holdsLetGo"));
    m_letGo->setIconName(QStringLiteral("hold"));
    row->addWidget(m_shape, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_letGo, 0, Qt::AlignTop);
    column->addWidget(m_notice);
    column->addLayout(row);
    column->addWidget(m_lock);
    connect(m_letGo, &Button::clicked, this, &EvidenceHolds::askToLetGo);
    connect(&session, &Session::linkChanged, this, [this] {
        ++m_generation;
        m_busy = false;
        m_answer.reset();
        setCaptures(QList(m_captures)); // which host it is may be known only now
    });
    connect(&session, &Session::profileChanged, this, &EvidenceHolds::refresh);
    refresh();
}

EvidenceHolds::~EvidenceHolds() { cancelCall(m_call); }

QString EvidenceHolds::text() const { return m_text->text(); }

void EvidenceHolds::setCaptures(const QList<incident::Captured> &captures)
{
    m_captures = captures;
    const QStringList before = m_ids;
    m_ids.clear();
    m_otherHost.clear();
    const QString here = m_session.host() ? m_session.host()->welcome().hostName : QString();
    for (const incident::Captured &captured : captures) {
        if (captured.evidence.hold.isEmpty())
            continue;
        if (m_session.host() && captured.host != here)
            m_otherHost = captured.host;
        else if (!m_ids.contains(captured.evidence.hold))
            m_ids << captured.evidence.hold;
    }
    if (m_ids != before)
        m_answer.reset();
    if (isVisible() && !m_answer)
        askNow();
    refresh();
}

void EvidenceHolds::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    askNow();
}

void EvidenceHolds::askNow()
{
    host::Host *host = m_session.host();
    if (!host || m_ids.isEmpty() || m_busy)
        return;
    ++m_generation;
    cancelCall(m_call);
    m_call = host->call(host::methods::holdList, {});
    whenDone(m_call, this, [this, generation = m_generation](const Result<host::Holds> &answer) {
        if (generation == m_generation)
            take(answer);
    });
}

void EvidenceHolds::take(const Result<host::Holds> &answer)
{
    m_answer = answer;
    refresh();
}

QList<golden::Hold> EvidenceHolds::present() const
{
    QList<golden::Hold> holds;
    if (m_answer && *m_answer)
        for (const golden::Hold &hold : (*m_answer)->holds)
            if (m_ids.contains(hold.id))
                holds << hold;
    return holds;
}

void EvidenceHolds::askToLetGo()
{
    const QList<golden::Hold> holds = present();
    if (holds.isEmpty() || !m_letGo->isEnabled())
        return;
    QStringList ids, patterns;
    for (const golden::Hold &hold : holds) {
        ids << hold.id;
        patterns << hold.pattern;
    }
    m_dialogs.ask(this,
                  {tr("Let the golden files of this incident go?"),
                   tr("%1. They may be archived and cleaned up again; nothing is removed now, and the evidence has its "
                      "own copies.")
                       .arg(patterns.join(QStringLiteral(", "))),
                   tr("Keep them held"), tr("Let them go"),
                   QStringLiteral("goldwatchctl golden hold remove %1").arg(ids.first())},
                  [this, ids] {
                      m_busy = true;
                      ++m_generation;
                      cancelCall(m_call);
                      letGo(ids);
                      refresh();
                  });
}

/// One after the other: each changes the list.
void EvidenceHolds::letGo(QStringList ids)
{
    host::Host *host = m_session.host();
    if (!host || ids.isEmpty()) {
        m_busy = false;
        if (host)
            m_notice->showDone(tr("The golden files are no longer held"));
        askNow();
        return refresh();
    }
    const QString id = ids.takeFirst();
    m_call = host->call(host::methods::holdRemove, {id});
    whenDone(m_call, this, [this, ids, generation = m_generation](const Result<host::Holds> &answer) {
        if (generation != m_generation)
            return;
        // Somebody else was quicker: it is gone all the same.
        if (!answer && answer.error().kind != ErrorKind::NotFound) {
            m_busy = false;
            m_notice->showError(answer.error().text());
            askNow();
            return refresh();
        }
        if (answer)
            m_answer = answer;
        letGo(ids);
    });
}

void EvidenceHolds::refresh()
{
    const QList<golden::Hold> holds = present();
    QStringList patterns;
    for (const golden::Hold &hold : holds)
        patterns << hold.pattern;
    m_letGo->setVisible(!holds.isEmpty());
    m_letGo->setEnabled(m_session.host() && !m_session.isReadOnly() && !m_busy);
    m_letGo->setToolTip(m_session.isReadOnly() ? tr("The environment is read-only")
                                               : tr("They stay until somebody lets them go"));
    m_lock->setVisible(m_session.isReadOnly() && !holds.isEmpty());
    Meaning meaning = Meaning::Unknown;
    QString text;
    if (!m_otherHost.isEmpty() && m_ids.isEmpty())
        text = tr("The holds on golden files are on %1.").arg(m_otherHost);
    else if (m_ids.isEmpty())
        text = tr("The evidence holds no golden files.");
    else if (!m_session.host())
        text = tr("Whether golden files are still held is not known: the host does not answer.");
    else if (m_answer && !*m_answer)
        text = tr("Whether golden files are still held is not known. %1").arg(m_answer->error().text());
    else if (!m_answer)
        text = tr("Looking for holds…");
    else if (holds.isEmpty())
        text = tr("Golden files are no longer held for this incident.");
    else
        text = tr("Golden files are still held, so that no retention takes them: %1")
                   .arg(patterns.join(QStringLiteral(", ")));
    if (!holds.isEmpty() || (m_answer && *m_answer))
        meaning = Meaning::Info;
    m_shape->setMeaning(meaning);
    m_text->setText(text);
}

} // namespace gw::gui
