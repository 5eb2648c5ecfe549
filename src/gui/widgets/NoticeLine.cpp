// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/NoticeLine.h"

#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/ShapeIcon.h"

#include <QHBoxLayout>
#include <QPainter>

namespace gw::gui {

NoticeLine::NoticeLine(QWidget *parent)
    : QWidget(parent),
      m_shape(new ShapeIcon(14)),
      m_text(new Label(Type::Small, Ink::Normal)),
      m_close(new Button(QString(), Button::Role::Flat))
{
    setObjectName(QStringLiteral("noticeLine"));
    setFixedHeight(theme().scaled(34));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 0, 6, 1);
    row->setSpacing(8);
    row->addWidget(m_shape);
    m_text->setElided(true);
    row->addWidget(m_text, 1);
    row->addWidget(m_close);
    m_close->setIconName(QStringLiteral("cross"));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(m_close->accessibleName());
    m_away.setSingleShot(true);
    m_away.setInterval(10'000);
    connect(m_close, &Button::clicked, this, &QWidget::hide);
    connect(&m_away, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void NoticeLine::showDone(const QString &text)
{
    say(text, false);
    m_away.start();
}

void NoticeLine::showError(const QString &text)
{
    say(text, true);
    m_away.stop();
}

QString NoticeLine::text() const { return m_text->text(); }

void NoticeLine::say(const QString &text, bool error)
{
    m_error = error;
    m_text->setText(text);
    m_shape->setMeaning(error ? Meaning::Warning : Meaning::Good);
    setAccessibleName(text);
    show();
    update();
}

void NoticeLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), gui::palette().of(m_error ? Meaning::Warning : Meaning::Good).tint);
    painter.fillRect(0, height() - 1, width(), 1, gui::palette().border);
}

} // namespace gw::gui
