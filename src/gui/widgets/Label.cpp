// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/Label.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace gw::gui {

Ink inkOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Good:
        return Ink::Good;
    case Meaning::Warning:
        return Ink::Warning;
    case Meaning::Critical:
        return Ink::Critical;
    case Meaning::Unknown:
        return Ink::Unknown;
    case Meaning::Info:
        return Ink::Info;
    }
    return Ink::Normal;
}

QColor colourOf(Ink ink)
{
    const Palette &p = palette();
    switch (ink) {
    case Ink::Normal:
        return p.text;
    case Ink::Muted:
        return p.muted;
    case Ink::Good:
        return p.of(Meaning::Good).text;
    case Ink::Warning:
        return p.of(Meaning::Warning).text;
    case Ink::Critical:
        return p.of(Meaning::Critical).text;
    case Ink::Unknown:
        return p.of(Meaning::Unknown).text;
    case Ink::Info:
        return p.of(Meaning::Info).text;
    case Ink::OnCritical:
        return p.onCritical;
    case Ink::OnCriticalMuted:
        return p.onCriticalMuted;
    }
    return p.text;
}

Label::Label(QWidget *parent) : Label(Type::Body, Ink::Normal, QFont::Normal, parent) {}

Label::Label(Type type, Ink ink, QFont::Weight weight, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText); // what hosts say is shown, never interpreted
    setLook(type, ink, weight);
    connect(&theme(), &Theme::changed, this, &Label::applyInk);
}

void Label::setLook(Type type, Ink ink, QFont::Weight weight)
{
    setFont(theme().font(type, weight));
    setInk(ink);
}

void Label::setInk(Ink ink)
{
    m_ink = ink;
    applyInk();
}

void Label::applyInk()
{
    QPalette colours = QLabel::palette();
    if (colours.color(QPalette::WindowText) == colourOf(m_ink))
        return;
    colours.setColor(QPalette::WindowText, colourOf(m_ink));
    setPalette(colours);
}

void Label::setElided(bool elided)
{
    m_elided = elided;
    update();
}

bool Label::isCut() const { return fontMetrics().horizontalAdvance(text()) > contentsRect().width(); }

QSize Label::sizeHint() const
{
    const QSize hint = QLabel::sizeHint();
    return m_elided ? QSize(fontMetrics().horizontalAdvance(text()) + 1, hint.height()) : hint;
}

QSize Label::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return m_elided ? QSize(std::min(sizeHint().width(), 32), hint.height()) : hint;
}

void Label::paintEvent(QPaintEvent *event)
{
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(colourOf(m_ink));
    const QRect area = contentsRect();
    painter.drawText(area, int(alignment()) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
}

bool Label::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_elided && toolTip().isEmpty() && isCut()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        return true;
    }
    return QLabel::event(event);
}

Label *wrappedLabel(Type type, Ink ink, const QString &text, QFont::Weight weight)
{
    auto *label = new Label(type, ink, weight);
    label->setText(text);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace gw::gui
