// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/work/WorkPanel.h"

#include "gui/Dialogs.h"
#include "gui/archive/work/SheetView.h"
#include "gui/archive/work/WishForm.h"
#include "gui/archive/work/WorkLine.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/NoticeLine.h"
#include "gui/widgets/ShapeIcon.h"
#include "gui/widgets/StateNote.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QStackedWidget>

namespace gw::gui {
WorkPanel::WorkPanel(Session &session, Dialogs &dialogs, QWidget *parent)
    : Panel(parent),
      m_session(session),
      m_dialogs(dialogs),
      m_job(session),
      m_form(new WishForm),
      m_rule(new Rule(Qt::Horizontal)),
      m_notice(new NoticeLine),
      m_stack(new QStackedWidget),
      m_state(new StateNote),
      m_view(new SheetView),
      m_phase(new Label(Type::Title, Ink::Normal, QFont::DemiBold)),
      m_detail(new Label(Type::Small, Ink::Muted)),
      m_foot(new Label(Type::Small, Ink::Muted)),
      m_shape(new ShapeIcon(16)),
      m_meter(new WorkMeter),
      m_lock(new LockLine(session, dialogs)),
      m_command(new Button(QString(), Button::Role::Flat)),
      m_pause(new Button(QString(), Button::Role::Plain)),
      m_leave(new Button(QString(), Button::Role::Plain)),
      m_deed(new Button(QString(), Button::Role::Primary))
{
    setObjectName(QStringLiteral("workPanel"));
    QHBoxLayout *row = makeHeader(tr("Work"));
    auto *close = new Button(QString(), Button::Role::Flat);
    m_command->setIconName(QStringLiteral("terminal"));
    m_command->setObjectName(QStringLiteral("workCommand"));
    m_command->setAccessibleName(tr("Copy the command that does the same"));
    close->setIconName(QStringLiteral("cross"));
    close->setObjectName(QStringLiteral("workClose"));
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close (Esc); what is under way goes on"));
    row->addWidget(m_command);
    row->addWidget(close);
    for (QWidget *page : {static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_view), makeProgress()})
        m_stack->addWidget(page);
    body()->addWidget(m_notice);
    body()->addWidget(m_form);
    body()->addWidget(m_rule);
    body()->addWidget(m_stack, 1);
    body()->addWidget(new Rule(Qt::Horizontal));
    body()->addWidget(m_lock);
    makeFoot();
    setMinimumHeight(theme().scaled(300));
    m_typing.setSingleShot(true);
    m_typing.setInterval(350);
    connect(&m_typing, &QTimer::timeout, this, &WorkPanel::plan);
    connect(m_form, &WishForm::changed, this, &WorkPanel::written);
    connect(m_state, &StateNote::deedPressed, this, &WorkPanel::plan);
    connect(&m_job, &WorkJob::changed, this, &WorkPanel::refreshProgress);
    connect(&m_job, &WorkJob::failed, this, [this](const Error &error) { m_notice->showError(error.text()); });
    connect(&session, &Session::profileChanged, this, &WorkPanel::followProfile);
    connect(&session, &Session::linkChanged, this, &WorkPanel::followLink);
    connect(close, &Button::clicked, this, [this] {
        if (m_stage != Stage::Working)
            clear();
        Q_EMIT closed();
    });
    connect(m_command, &Button::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_wish.command());
        m_notice->showDone(tr("Copied: %1").arg(m_wish.command()));
    });
    refresh();
}

WorkPanel::~WorkPanel()
{
    if (m_cancelPlan)
        m_cancelPlan();
}

QWidget *WorkPanel::makeProgress()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_phase->setObjectName(QStringLiteral("workPhase"));
    m_detail->setObjectName(QStringLiteral("workDetail"));
    m_detail->setWordWrap(true);
    m_meter->setObjectName(QStringLiteral("workMeter"));
    row->addWidget(m_shape);
    row->addWidget(m_phase, 1);
    column->addStretch();
    column->addLayout(row);
    column->addWidget(m_meter);
    column->addWidget(m_detail);
    column->addStretch();
    return page;
}

void WorkPanel::makeFoot()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(14, 8, 8, 8);
    row->setSpacing(8);
    m_foot->setWordWrap(true);
    m_foot->setObjectName(QStringLiteral("workFoot"));
    m_pause->setObjectName(QStringLiteral("workPause"));
    m_leave->setObjectName(QStringLiteral("workLeave"));
    m_deed->setObjectName(QStringLiteral("workDeed"));
    m_deed->setTall(32);
    for (Button *button : {m_pause, m_leave})
        button->setTall(32);
    row->addWidget(m_foot, 1);
    row->addWidget(m_pause);
    row->addWidget(m_leave);
    row->addWidget(m_deed);
    body()->addLayout(row);
    connect(m_pause, &Button::clicked, this, &WorkPanel::pauseOrResume);
    connect(m_leave, &Button::clicked, this, &WorkPanel::leave);
    connect(m_deed, &Button::clicked, this, &WorkPanel::apply);
}

QString WorkPanel::environment() const
{
    return m_session.isOpen() ? m_session.profile().file + QLatin1Char('\n') + m_session.profile().name : QString();
}

void WorkPanel::clear()
{
    if (m_stage == Stage::Working)
        return;
    ++m_request;
    m_typing.stop();
    if (m_cancelPlan)
        std::exchange(m_cancelPlan, {})();
    m_stage = Stage::Nothing;
    m_job.forget();
    refresh();
}

void WorkPanel::leave()
{
    if (m_stage == Stage::Working)
        return m_job.end();
    clear();
    Q_EMIT closed();
}

void WorkPanel::followProfile()
{
    if (m_session.isOpen() && m_stage != Stage::Nothing && environment() != m_environment) {
        const bool left = m_stage == Stage::Working;
        m_stage = Stage::Nothing;
        m_job.forget();
        clear();
        if (left)
            m_notice->showError(tr("%1 was under way when the environment was left. A new plan there shows what is "
                                   "left to do.")
                                    .arg(m_wish.doing()));
    }
    refresh();
}

void WorkPanel::followLink()
{
    // A plan belongs to the connection it was made over.
    const bool planned = m_stage == Stage::Planned || m_stage == Stage::Planning || m_stage == Stage::Refused;
    if (planned && m_session.host() && environment() == m_environment)
        plan();
    else
        refresh();
}

void WorkPanel::focusFirst()
{
    if (m_stage == Stage::Working)
        m_pause->setFocus(Qt::OtherFocusReason);
    else if (m_form->isVisibleTo(this))
        m_form->focusFirst();
    else
        m_leave->setFocus(Qt::OtherFocusReason);
}

} // namespace gw::gui
