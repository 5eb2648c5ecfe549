// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/Button.h"

#include "gui/Icons.h"

#include <QPainter>
#include <QStyle>

namespace gw::gui {

Button::Button(QWidget *parent) : Button(QString(), Role::Plain, parent) {}

Button::Button(const QString &text, Role role, QWidget *parent) : QPushButton(text, parent), m_role(role)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void Button::setRole(Role role)
{
    m_role = role;
    update();
}

void Button::setIconName(const QString &name)
{
    m_icon = name;
    updateGeometry();
    update();
}

void Button::setKeyHint(const QString &keys)
{
    m_keys = keys;
    updateGeometry();
}

void Button::setNote(const QString &note)
{
    m_note = note;
    setAccessibleName(QStringLiteral("%1, %2").arg(text(), note));
    updateGeometry();
    update();
}

void Button::setMenuMark(bool shown)
{
    m_menuMark = shown;
    updateGeometry();
}

void Button::setTall(int height)
{
    m_height = height;
    updateGeometry();
}

QFont Button::textFont() const
{
    const bool strong = m_role == Role::Primary || m_role == Role::DangerFilled || m_role == Role::OnCritical;
    return theme().font(m_height >= 32 ? Type::Body : Type::Small, strong ? QFont::DemiBold : QFont::Medium);
}

QFont Button::keyFont() const { return theme().font(Type::Caption, QFont::Medium); }

int Button::padding() const
{
    if (text().isEmpty())
        return (theme().scaled(m_height) - theme().scaled(16)) / 2;
    return theme().scaled(m_height >= 32 ? 12 : 10);
}

QSize Button::sizeHint() const
{
    int width = 2 * padding();
    if (!text().isEmpty())
        width += QFontMetrics(textFont()).horizontalAdvance(text()) + 1;
    if (!m_icon.isEmpty())
        width += theme().scaled(16) + (text().isEmpty() ? 0 : theme().scaled(6));
    if (!m_note.isEmpty())
        width += theme().scaled(6) + QFontMetrics(theme().font(Type::Small)).horizontalAdvance(m_note) + 1;
    if (!m_keys.isEmpty())
        width += theme().scaled(6) + QFontMetrics(keyFont()).horizontalAdvance(m_keys) + theme().scaled(10);
    if (m_menuMark)
        width += theme().scaled(4 + 14);
    return {width, theme().scaled(m_height)};
}

Button::Colours Button::colours() const
{
    const Palette &p = gui::palette();
    const bool hover = underMouse(), pressed = isDown() || isChecked();
    if (!isEnabled())
        return m_role == Role::Flat ? Colours{Qt::transparent, Qt::transparent, p.disabled}
                                    : Colours{m_role == Role::Primary ? p.hover : p.surface, p.border, p.disabled};
    switch (m_role) {
    case Role::Primary:
        return {hover || pressed ? p.accentHover : p.accent, pressed ? p.text : p.accent, p.onAccent};
    case Role::DangerFilled:
        return {p.criticalFill, pressed ? p.text : p.criticalFill, p.onCritical};
    case Role::OnCritical:
        return {p.onCritical, p.onCritical, p.onCriticalButton};
    case Role::Danger:
        return {pressed ? p.selected
                : hover ? p.of(Meaning::Critical).tint
                        : p.surface,
                p.of(Meaning::Critical).graphic, p.of(Meaning::Critical).text};
    case Role::Flat:
        return {pressed ? p.selected
                : hover ? p.hover
                        : QColor(Qt::transparent),
                pressed ? p.accent : QColor(Qt::transparent), p.text};
    case Role::Plain:
        break;
    }
    return {pressed ? p.selected
            : hover ? p.hover
                    : p.surface,
            pressed ? p.accent : p.borderStrong, isChecked() ? p.accent : p.text};
}

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours c = colours();
    painter.setPen(c.edge.alpha() ? QPen(c.edge, 1) : QPen(Qt::NoPen));
    painter.setBrush(c.ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), 6, 6);

    const auto place = [this](int x, int width, int height) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(x, (this->height() - height) / 2, width, height));
    };
    int x = padding();
    if (!m_icon.isEmpty()) {
        paintIcon(painter, m_icon, c.ink, place(x, theme().scaled(16), theme().scaled(16)));
        x += theme().scaled(16 + 6);
    }
    painter.setFont(textFont());
    painter.setPen(c.ink);
    const int textWidth = QFontMetrics(textFont()).horizontalAdvance(text()) + 1;
    painter.drawText(place(x, textWidth, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text());
    x += textWidth;
    if (!m_note.isEmpty()) {
        painter.setFont(theme().font(Type::Small));
        painter.setPen(gui::palette().muted);
        const int noteWidth = painter.fontMetrics().horizontalAdvance(m_note) + 1;
        painter.drawText(place(x + theme().scaled(6), noteWidth, height()),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_note);
        x += theme().scaled(6) + noteWidth;
    }
    if (!m_keys.isEmpty()) {
        const int keyWidth = QFontMetrics(keyFont()).horizontalAdvance(m_keys) + theme().scaled(10);
        const QRect cap = place(x + theme().scaled(6), keyWidth, theme().scaled(16));
        painter.setBrush(m_role == Role::OnCritical ? c.ground : gui::palette().sunken);
        painter.setPen(m_role == Role::OnCritical ? c.ink : gui::palette().border);
        painter.drawRoundedRect(QRectF(cap).adjusted(.5, .5, -.5, -.5), 3, 3);
        painter.setFont(keyFont());
        painter.setPen(m_role == Role::OnCritical ? c.ink : gui::palette().muted);
        painter.drawText(cap, Qt::AlignCenter, m_keys);
    }
    if (m_menuMark)
        paintIcon(painter, QStringLiteral("down"), gui::palette().muted,
                  place(x + theme().scaled(4), theme().scaled(14), theme().scaled(14)));
}

void Button::enterEvent(QEnterEvent *event)
{
    QPushButton::enterEvent(event);
    update();
}

void Button::leaveEvent(QEvent *event)
{
    QPushButton::leaveEvent(event);
    update();
}

} // namespace gw::gui
