// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/work/WorkLine.h"

#include "gui/Dialogs.h"
#include "gui/session/Session.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/ShapeIcon.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace gw::gui {

LockLine::LockLine(Session &session, Dialogs &dialogs, const QString &text, QWidget *parent)
    : QWidget(parent), m_session(session), m_meaning(text), m_text(new Label(Type::Small, Ink::Normal))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 8, 6);
    row->setSpacing(8);
    auto *shape = new ShapeIcon(16);
    shape->setMeaning(Meaning::Info);
    auto *allow = new Button(tr("Allow changes…"), Button::Role::Plain);
    allow->setObjectName(QStringLiteral("workAllow"));
    m_text->setObjectName(QStringLiteral("workLock"));
    m_text->setWordWrap(true);
    row->addWidget(shape);
    row->addWidget(m_text, 1);
    row->addWidget(allow);
    connect(allow, &Button::clicked, this, [this, &dialogs] {
        dialogs.ask(this,
                    {tr("Allow changes on %1?").arg(m_session.profile().name),
                     tr("It is marked production. Until this window closes, the emergency stop and all other changes "
                        "have effect there."),
                     tr("Stay read-only"), tr("Allow changes"), QStringLiteral("goldwatchctl --unlock …")},
                    [this] { m_session.setUnlocked(true); });
    });
    connect(&session, &Session::profileChanged, this, &LockLine::refresh);
    refresh();
}

void LockLine::refresh()
{
    setVisible(m_session.isReadOnly());
    if (m_session.isReadOnly())
        m_text->setText((m_meaning.isEmpty()
                             ? tr("%1 is marked production and read-only: plans can be made, nothing is changed there.")
                             : m_meaning)
                            .arg(m_session.profile().name));
}

WorkMeter::WorkMeter(QWidget *parent) : QWidget(parent) { setFixedHeight(6); }

void WorkMeter::set(int permille, bool waiting)
{
    m_permille = permille;
    m_waiting = waiting;
    update();
}

void WorkMeter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(gui::palette().border);
    painter.drawRoundedRect(rect(), 3, 3);
    QRect done = rect();
    done.setWidth(std::max(6, int(qint64(width()) * std::clamp(m_permille, 0, 1000) / 1000)));
    painter.setBrush(m_waiting ? gui::palette().muted : gui::palette().accent);
    painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), done), 3, 3);
}

} // namespace gw::gui
