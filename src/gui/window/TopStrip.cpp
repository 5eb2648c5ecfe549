// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/TopStrip.h"

#include "gui/Icons.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Panel.h"
#include "gui/window/RunStateView.h"
#include "gui/window/ServiceLights.h"
#include "gui/window/StopView.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace gw::gui {
namespace {

class Logo : public QWidget
{
public:
    Logo() { setFixedSize(22, 22); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(painter, QStringLiteral("logo"), gui::palette().text, rect());
    }
};

Meaning linkMeaning(const Session &session)
{
    switch (session.link()) {
    case Link::Connected:
        return session.isAnswering() ? Meaning::Good : Meaning::Warning;
    case Link::Lost:
    case Link::Refused:
        return Meaning::Critical;
    case Link::Connecting:
    case Link::None:
        break;
    }
    return Meaning::Unknown;
}

constexpr int lineLimit = 210;

} // namespace

TopStrip::TopStrip(Session &session, StopView *stop, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_environment(new EnvironmentButton),
      m_lock(new Button),
      m_separator(new Rule(Qt::Vertical)),
      m_lights(new ServiceLights),
      m_run(new RunStateView),
      m_stop(stop)
{
    setFixedHeight(theme().scaled(56));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 1);
    row->setSpacing(0);
    row->addWidget(new Logo);
    row->addSpacing(7);
    row->addWidget(m_environment);
    row->addSpacing(8);
    row->addWidget(m_lock);
    row->addSpacing(10);
    m_separator->setFixedHeight(32);
    row->addWidget(m_separator);
    row->addSpacing(18);
    row->addWidget(m_lights);
    row->addStretch(1);
    row->addWidget(m_run);
    row->addSpacing(18);
    row->addWidget(m_stop);

    m_environment->setObjectName(QStringLiteral("environmentButton"));
    m_lock->setRole(Button::Role::Flat);
    m_lock->setObjectName(QStringLiteral("lockButton"));
    connect(m_lock, &Button::clicked, this, &TopStrip::lockPressed);
    connect(&session, &Session::profileChanged, this, &TopStrip::refresh);
    connect(&session, &Session::linkChanged, this, &TopStrip::refresh);
    connect(&session, &Session::linkTextChanged, this, [this] { m_environment->show(m_session); });
    connect(&session, &Session::statusChanged, this, &TopStrip::refresh);
    refresh();
}

QAbstractButton *TopStrip::environmentButton() const { return m_environment; }

void TopStrip::tick() { m_run->show(m_session); }

void TopStrip::refresh()
{
    const bool open = m_session.isOpen();
    m_environment->show(m_session);
    const bool production = open && m_session.profile().production;
    m_lock->setVisible(production);
    m_lock->setIconName(m_session.isReadOnly() ? QStringLiteral("locked") : QStringLiteral("unlocked"));
    m_lock->setText(m_session.isReadOnly() ? tr("Read-only") : tr("Changes allowed"));
    m_lock->setToolTip(m_session.isReadOnly()
                           ? tr("Marked production: nothing there is changed until you allow it for this session.")
                           : tr("Make it read-only again."));
    const auto &status = m_session.status();
    m_lights->show(status ? status->services : QList<services::ServiceState>(), m_session.times(), m_session.isLive());
    m_separator->setVisible(status && !status->services.isEmpty());
    m_run->show(m_session);
    fold();
}

void TopStrip::fold()
{
    // What is said elsewhere too gives way first; the emergency stop never does.
    using Extent = ServiceLights::Extent;
    const int others = 32 + 22 + 7 + 8 + 10 + 19 + 18 + m_environment->sizeHint().width() +
                       (m_lock->isVisibleTo(this) ? m_lock->sizeHint().width() : 0) + m_stop->sizeHint().width();
    const int room = width() - others, run = m_run->sizeHint().width() + 18;
    Extent extent = Extent::Shapes;
    for (const Extent wider : {Extent::Names, Extent::Words})
        if (m_lights->width(wider) + run <= room)
            extent = wider;
    m_lights->setExtent(extent);
    m_run->setVisible(m_session.isOpen() && m_lights->width(extent) + run <= room);
}

void TopStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

bool TopStrip::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fold(); // the stop asks for more words, or a state has a longer name
    return QWidget::event(event);
}

void TopStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), gui::palette().surface);
    painter.fillRect(0, height() - 1, width(), 1, gui::palette().border);
}

EnvironmentButton::EnvironmentButton(QWidget *parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void EnvironmentButton::show(const Session &session)
{
    m_meaning = linkMeaning(session);
    m_name = session.isOpen() ? session.profile().name : tr("No environment");
    m_line = session.isOpen() ? session.linkText() : tr("choose one");
    setAccessibleName(tr("Environment %1").arg(m_name));
    setAccessibleDescription(m_line);
    setToolTip(tr("%1\nPress to change the environment.").arg(m_line));
    updateGeometry();
    update();
}

QSize EnvironmentButton::sizeHint() const
{
    const int name = QFontMetrics(theme().font(Type::Body, QFont::DemiBold)).horizontalAdvance(m_name) + 4 + 14;
    const int line = QFontMetrics(theme().font(Type::Caption)).horizontalAdvance(m_line) + 12;
    return {std::min(std::max(name, line), lineLimit) + 12, theme().scaled(42)};
}

void EnvironmentButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &p = gui::palette();
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(p.hover);
        painter.drawRoundedRect(rect(), 6, 6);
    }
    const auto mirrored = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const int room = width() - 10, top = (height() - theme().scaled(33)) / 2, line = theme().scaled(17);
    painter.setFont(theme().font(Type::Body, QFont::DemiBold));
    painter.setPen(p.text);
    const QString name = painter.fontMetrics().elidedText(m_name, Qt::ElideRight, room - 18);
    const int nameWidth = painter.fontMetrics().horizontalAdvance(name) + 1;
    painter.drawText(mirrored({5, top, nameWidth, line}), Qt::AlignVCenter | Qt::AlignLeft, name);
    paintIcon(painter, QStringLiteral("down"), p.muted,
              mirrored({5 + nameWidth + 3, top + (line - 14) / 2 + 1, 14, 14}));
    painter.setFont(theme().font(Type::Caption));
    painter.setPen(p.muted);
    const int below = top + line + 1;
    paintShape(painter, m_meaning, mirrored({5, below + 3, 8, 8}));
    painter.drawText(mirrored({17, below, room - 11, theme().scaled(15)}), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_line, Qt::ElideRight, room - 11));
}

} // namespace gw::gui
