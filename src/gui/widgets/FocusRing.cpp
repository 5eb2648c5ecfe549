// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/FocusRing.h"

#include "gui/Theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>

namespace gw::gui {

FocusRing::FocusRing(QWidget *window) : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    hide();
    connect(qApp, &QApplication::focusChanged, this, &FocusRing::follow);
    qApp->installEventFilter(this);
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        m_keyboard = true;
        break;
    case QEvent::MouseButtonPress:
        m_keyboard = false;
        hide();
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Hide:
    case QEvent::Show:
        if (m_target && (watched == m_target ||
                         (watched->isWidgetType() && static_cast<QWidget *>(watched)->isAncestorOf(m_target))))
            QMetaObject::invokeMethod(this, &FocusRing::place, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return false;
}

void FocusRing::follow(QWidget *, QWidget *now)
{
    const bool field = qobject_cast<QLineEdit *>(now) || qobject_cast<QPlainTextEdit *>(now);
    const bool ours = now && now->window() == parentWidget() && now != parentWidget() && !field;
    m_target = ours ? now : nullptr;
    place();
}

void FocusRing::place()
{
    if (!m_target || !m_keyboard || !m_target->isVisible() || !m_target->hasFocus()) {
        hide();
        return;
    }
    const QRect at(m_target->mapTo(parentWidget(), QPoint(0, 0)), m_target->size());
    setGeometry(m_target->property("focusInside").toBool() ? at : at.adjusted(-4, -4, 4, 4));
    raise();
    show();
    update();
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(gui::palette().accent, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

} // namespace gw::gui
