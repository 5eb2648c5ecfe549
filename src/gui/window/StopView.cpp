// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/StopView.h"

#include "gui/Dialogs.h"
#include "gui/Icons.h"
#include "gui/widgets/Button.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace gw::gui {
namespace {

using StopState = StopControl::State;

bool isBox(StopState state) { return state != StopState::Ready && state != StopState::Armed; }

/// Nothing for the two states in which proof is still awaited.
std::optional<Meaning> stopMeaning(StopState state)
{
    switch (state) {
    case StopState::Effective:
        return Meaning::Good;
    case StopState::NoEffect:
    case StopState::NotSet:
        return Meaning::Critical;
    case StopState::CannotTell:
        return Meaning::Unknown;
    default:
        return std::nullopt;
    }
}

} // namespace

StopView::StopView(Session &session, StopControl &control, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_control(control),
      m_dialogs(dialogs),
      m_button(new Button),
      m_cancel(new Button(tr("Cancel"), Button::Role::Plain)),
      m_box(new StopBox)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_button);
    row->addWidget(m_cancel);
    row->addWidget(m_box);
    m_button->setIconName(QStringLiteral("stop"));
    m_button->setTall(36);
    m_button->setObjectName(QStringLiteral("stopButton"));
    m_cancel->setTall(36);
    m_cancel->setObjectName(QStringLiteral("stopCancel"));
    m_box->setObjectName(QStringLiteral("stopBox"));
    connect(m_button, &Button::clicked, this, &StopView::press);
    connect(m_cancel, &Button::clicked, &control, &StopControl::cancel);
    connect(m_box, &StopBox::clicked, this, [this] { m_control.state() == StopState::NotSet ? press() : askToLift(); });
    connect(&control, &StopControl::changed, this, &StopView::refresh);
    connect(&session, &Session::linkChanged, this, &StopView::refresh);
    refresh();
}

void StopView::press()
{
    if (!m_session.isReadOnly()) {
        m_control.press();
        m_button->setFocus();
        return;
    }
    m_dialogs.ask(this,
                  {tr("Allow changes on %1?").arg(m_session.profile().name),
                   tr("It is marked production and read-only. The emergency stop needs the lock off; it goes back on "
                      "when this window closes."),
                   tr("Stay read-only"), tr("Allow changes"), QStringLiteral("goldwatchctl --unlock stop enable")},
                  [this] { m_session.setUnlocked(true); });
}

void StopView::focus()
{
    QWidget *control = m_button->isVisible() ? static_cast<QWidget *>(m_button) : m_box;
    control->setFocus(Qt::ShortcutFocusReason);
}

void StopView::askToLift()
{
    if (!m_session.host() || m_control.state() == StopState::Lifting || m_control.state() == StopState::Proving)
        return;
    QString text = tr("Work starts again at once.");
    if (const QString proof = m_control.proof(); !proof.isEmpty())
        text += QLatin1Char(' ') + tr("What is known of the stop: %1").arg(proof);
    m_dialogs.ask(this,
                  {tr("Lift the emergency stop on %1?").arg(m_session.profile().name), text, tr("Keep the stop"),
                   tr("Lift the stop"), QStringLiteral("goldwatchctl stop disable")},
                  [this] { m_control.lift(); });
}

void StopView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_control.state() == StopState::Armed)
        m_control.cancel();
    else
        QWidget::keyPressEvent(event);
}

void StopView::refresh()
{
    const StopState state = m_control.state();
    setVisible(m_session.isOpen());
    const bool hadFocus = m_button->hasFocus() || m_cancel->hasFocus();
    m_button->setVisible(!isBox(state));
    m_button->setText(m_control.title());
    m_button->setRole(state == StopState::Armed ? Button::Role::DangerFilled : Button::Role::Danger);
    m_button->setEnabled(m_session.link() == Link::Connected);
    m_button->setToolTip(m_button->isEnabled() ? tr("Two presses pull it. Same as: goldwatchctl stop enable")
                                               : tr("The host does not answer, so nothing can be stopped there."));
    m_cancel->setVisible(state == StopState::Armed);
    m_box->setVisible(isBox(state));
    m_box->show(state, m_control.title(), m_control.detail());
    m_box->setToolTip(m_control.proof());
    if (hadFocus && isBox(state))
        m_box->setFocus();
    m_button->updateGeometry();
}

StopBox::StopBox(QWidget *parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void StopBox::show(StopControl::State state, const QString &title, const QString &detail)
{
    m_state = state;
    m_title = title;
    m_detail = detail;
    setAccessibleName(title);
    setAccessibleDescription(detail);
    updateGeometry();
    update();
}

QSize StopBox::sizeHint() const
{
    const int text = std::max(QFontMetrics(theme().font(Type::Body, QFont::DemiBold)).horizontalAdvance(m_title),
                              QFontMetrics(theme().font(Type::Caption)).horizontalAdvance(m_detail));
    return {std::min(10 + 18 + 10 + text + 14, 330), theme().scaled(38)};
}

void StopBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &p = gui::palette();
    const auto meaning = stopMeaning(m_state);
    const QColor ground = meaning ? p.of(*meaning).tint : underMouse() ? p.hover : p.surface;
    painter.setPen(meaning ? p.of(*meaning).graphic : p.borderStrong);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), 6, 6);

    const auto mirrored = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const QRect shape(10, (height() - 18) / 2, 18, 18);
    if (meaning)
        paintShape(painter, *meaning, mirrored(shape), p.of(*meaning).graphic, ground);
    else
        paintIcon(painter, QStringLiteral("clock"), p.muted, mirrored(shape));
    const int textWidth = width() - 38 - 10, half = height() / 2;
    painter.setFont(theme().font(Type::Body, QFont::DemiBold));
    painter.setPen(p.text);
    painter.drawText(mirrored({38, 3, textWidth, half - 2}), Qt::AlignVCenter | Qt::AlignLeft, m_title);
    painter.setFont(theme().font(Type::Caption));
    painter.setPen(p.muted);
    painter.drawText(mirrored({38, half, textWidth, half - 3}), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_detail, Qt::ElideRight, textWidth));
}

} // namespace gw::gui
