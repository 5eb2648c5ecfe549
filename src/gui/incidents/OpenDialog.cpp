// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/OpenDialog.h"

#include "base/WhenDone.h"
#include "gui/incidents/IncidentWords.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/FocusRing.h"
#include "gui/widgets/Label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>

namespace gw::gui {
namespace {

Label *nameOf(const QString &text, QWidget *field)
{
    auto *label = new Label(Type::Small, Ink::Muted);
    label->setText(text);
    label->setBuddy(field);
    field->setAccessibleName(text);
    return label;
}

} // namespace

OpenDialog::OpenDialog(Session &session, IncidentDesk &desk, const QString &type, const QString &seen,
                       const std::optional<health::Problem> &problem, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_desk(desk),
      m_problem(problem),
      m_types(new QListWidget),
      m_seen(new QLineEdit(seen.left(1000))),
      m_shown(new Label(Type::Small, Ink::Muted)),
      m_command(new Label(Type::Small, Ink::Muted)),
      m_refusal(new Label(Type::Small, Ink::Critical)),
      m_keep(new Button(tr("Close"), Button::Role::Plain)),
      m_deed(new Button(tr("Open the incident"), Button::Role::Primary))
{
    setObjectName(QStringLiteral("openIncident"));
    setWindowTitle(tr("Open an incident on %1").arg(session.profile().name));
    setMinimumWidth(theme().scaled(480));
    auto *title = new Label(Type::Body, Ink::Normal, QFont::DemiBold);
    title->setText(windowTitle());
    m_types->setObjectName(QStringLiteral("openTypes"));
    m_types->setFixedHeight(theme().scaled(150));
    m_types->setFont(theme().font(Type::Body));
    m_seen->setObjectName(QStringLiteral("openSeen"));
    m_seen->setMaxLength(2000);
    m_seen->setPlaceholderText(tr("Worker 2 restarts every minute"));
    for (Label *label : {m_shown, m_command, m_refusal}) {
        label->setWordWrap(true);
        label->setMinimumWidth(1);
    }
    m_command->setFont(theme().mono());
    m_deed->setObjectName(QStringLiteral("openDeed"));
    m_keep->setAutoDefault(false);
    m_deed->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 14);
    column->setSpacing(6);
    column->addWidget(title);
    column->addWidget(nameOf(tr("Type"), m_types));
    column->addWidget(m_types);
    column->addWidget(m_shown);
    column->addWidget(nameOf(tr("What was seen"), m_seen));
    column->addWidget(m_seen);
    column->addWidget(m_command);
    column->addWidget(m_refusal);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_keep);
    buttons->addWidget(m_deed);
    column->addSpacing(8);
    column->addLayout(buttons);
    new FocusRing(this);
    refreshTypes(type);
    connect(m_types, &QListWidget::currentRowChanged, this, &OpenDialog::refresh);
    connect(m_seen, &QLineEdit::textChanged, this, &OpenDialog::refresh);
    connect(m_keep, &Button::clicked, this, &QDialog::reject);
    connect(m_deed, &Button::clicked, this, &OpenDialog::submit);
    connect(&desk, &IncidentDesk::opened, this, &QDialog::accept);
    connect(&desk, &IncidentDesk::failed, this, [this](const QString &what, const Error &error) {
        m_refusal->setText(QStringLiteral("%1. %2").arg(what, error.text()));
        m_refusal->show();
        m_deed->setEnabled(true);
    });
    connect(&desk, &IncidentDesk::typesChanged, this, [this] {
        const playbook::Playbook *now = chosen();
        refreshTypes(now ? now->facts.type : QString());
    });
    for (const auto deed : {&OpenDialog::refresh, &OpenDialog::askMonitor})
        connect(&session, &Session::statusChanged, this, deed);
    refresh();
    askMonitor();
    (type.isEmpty() ? static_cast<QWidget *>(m_types) : m_seen)->setFocus();
}

void OpenDialog::refreshTypes(const QString &wanted)
{
    m_types->clear();
    for (const auto &type : m_desk.types()) {
        auto *item = new QListWidgetItem(
            QStringLiteral("%1   %2").arg(type.facts.severity, IncidentWords::type(type.facts.type)), m_types);
        item->setData(Qt::UserRole, type.facts.type);
        item->setToolTip(type.facts.noticed);
        if (type.facts.type == wanted)
            m_types->setCurrentItem(item);
    }
}

const playbook::Playbook *OpenDialog::chosen() const
{
    const QString type = m_types->currentItem() ? m_types->currentItem()->data(Qt::UserRole).toString() : QString();
    for (const auto &known : m_desk.types())
        if (known.facts.type == type)
            return &known;
    return nullptr;
}

/// What only the monitor knows, as that a webhook takes nothing.
void OpenDialog::askMonitor()
{
    if (!m_session.host())
        return;
    whenDone(m_session.host()->call(host::methods::monitorStatus, Nothing{}), this,
             [this](const Result<host::MonitorStatus> &status) {
                 if (!status)
                     return;
                 m_watched = *status;
                 refresh();
             });
}

void OpenDialog::refresh()
{
    const playbook::Playbook *type = chosen();
    const health::Problem *shown = m_problem                    ? &*m_problem
                                   : type && m_session.isLive() ? incident::problemFor(*type, *m_session.status())
                                                                : nullptr;
    const health::Problem *watched = type && !shown ? incident::problemFor(*type, m_watched) : nullptr;
    m_shown->setText(!type     ? tr("Choose what it is like.")
                     : shown   ? tr("The run shows: %1").arg(shown->summary)
                     : watched ? tr("The monitor shows: %1").arg(watched->summary)
                               : tr("The run shows no such problem now: say what was seen."));
    m_command->setText(type ? QStringLiteral("goldwatchctl incident open --type %1%2")
                                  .arg(type->facts.type,
                                       m_seen->text().trimmed().isEmpty() ? QString() : QStringLiteral(" --problem …"))
                            : QString());
    m_deed->setEnabled(type && (shown || watched || !m_seen->text().trimmed().isEmpty()));
    m_refusal->hide();
}

void OpenDialog::submit()
{
    const playbook::Playbook *type = chosen();
    if (!type)
        return;
    m_deed->setEnabled(false); // until there is an answer
    m_desk.open(type->facts.type, m_seen->text(), m_problem);
}

} // namespace gw::gui
