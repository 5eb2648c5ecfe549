// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/ServiceLights.h"

#include "gui/Icons.h"
#include "gui/Theme.h"
#include "gui/Words.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace gw::gui {
namespace {

constexpr int lightGap = 18, lightSize = 12, nameLeft = 20, shapeGap = 8;

QFont nameFont() { return theme().font(Type::Small, QFont::Medium); }
QFont wordFont() { return theme().font(Type::Caption); }

QString tipOf(const services::ServiceState &service, const QString &word, const TimeText &times)
{
    QStringList lines{QStringLiteral("%1: %2").arg(Words::of(service.kind), word)};
    for (const QString &line : {service.url, service.detail, service.error})
        if (!line.isEmpty())
            lines += line;
    if (service.lastUp.isValid() && service.health == services::ServiceHealth::Down)
        lines += ServiceLights::tr("last up at %1").arg(times.clockSeconds(service.lastUp));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

ServiceLights::ServiceLights(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAccessibleName(tr("Services"));
}

void ServiceLights::show(const QList<services::ServiceState> &services, const TimeText &times, bool live)
{
    m_lights.clear();
    QStringList description;
    for (const services::ServiceState &service : services) {
        const QString word = live ? Words::of(service, times) : tr("no answer");
        const QString name = Words::of(service.kind);
        m_lights.append({live ? service.health : services::ServiceHealth::Unknown, name, word,
                         tipOf(service, word, times), QFontMetrics(nameFont()).horizontalAdvance(name),
                         QFontMetrics(wordFont()).horizontalAdvance(word)});
        description += name + QLatin1Char(' ') + word;
    }
    setAccessibleDescription(description.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

void ServiceLights::setExtent(Extent extent)
{
    if (m_extent == extent)
        return;
    m_extent = extent;
    updateGeometry();
    update();
}

int ServiceLights::columnWidth(qsizetype column, Extent extent) const
{
    if (extent == Extent::Shapes)
        return lightSize + shapeGap;
    const qsizetype columns = (m_lights.size() + 1) / 2;
    int widest = m_lights.at(column).nameWidth;
    if (column + columns < m_lights.size())
        widest = std::max(widest, m_lights.at(column + columns).nameWidth);
    return nameLeft + widest + lightGap;
}

int ServiceLights::width(Extent extent) const
{
    int sum = 0;
    if (extent != Extent::Words) {
        for (qsizetype i = 0; i < (m_lights.size() + 1) / 2; ++i)
            sum += columnWidth(i, extent);
        return sum;
    }
    for (const Light &light : m_lights)
        sum += nameLeft + std::max(light.nameWidth, light.wordWidth) + lightGap;
    return sum;
}

QSize ServiceLights::sizeHint() const { return {width(m_extent), theme().scaled(40)}; }

QRect ServiceLights::place(qsizetype index) const
{
    const int top = (height() - theme().scaled(33)) / 2;
    int x = 0;
    if (m_extent != Extent::Words) {
        const qsizetype columns = (m_lights.size() + 1) / 2;
        for (qsizetype i = 0; i < index % columns; ++i)
            x += columnWidth(i, m_extent);
        const int width = columnWidth(index % columns, m_extent) - (m_extent == Extent::Shapes ? shapeGap : lightGap);
        return {x, top + int(index / columns) * theme().scaled(17), width, theme().scaled(17)};
    }
    for (qsizetype i = 0; i < index; ++i)
        x += nameLeft + std::max(m_lights.at(i).nameWidth, m_lights.at(i).wordWidth) + lightGap;
    return {x, top, nameLeft + std::max(m_lights.at(index).nameWidth, m_lights.at(index).wordWidth),
            theme().scaled(33)};
}

void ServiceLights::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int line = theme().scaled(17);
    for (qsizetype i = 0; i < m_lights.size(); ++i) {
        const Light &light = m_lights.at(i);
        const QRect at = place(i);
        const auto mirrored = [&](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
        const Meaning meaning = meaningOf(light.health);
        paintShape(painter, meaning, mirrored({at.x(), at.y() + (line - lightSize) / 2, lightSize, lightSize}));
        if (m_extent == Extent::Shapes)
            continue;
        const QRect text = at.adjusted(nameLeft, 0, 2, 0);
        painter.setFont(nameFont());
        painter.setPen(gui::palette().text);
        painter.drawText(mirrored(QRect(text.x(), text.y(), text.width(), line)), Qt::AlignVCenter | Qt::AlignLeft,
                         light.name);
        if (m_extent == Extent::Names)
            continue;
        painter.setFont(wordFont());
        painter.setPen(meaning == Meaning::Good ? gui::palette().muted : gui::palette().of(meaning).text);
        painter.drawText(mirrored(QRect(text.x(), text.y() + line, text.width(), theme().scaled(15))),
                         Qt::AlignVCenter | Qt::AlignLeft, light.word);
    }
}

bool ServiceLights::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (qsizetype i = 0; i < m_lights.size(); ++i)
        if (QStyle::visualRect(layoutDirection(), rect(), place(i)).contains(help->pos())) {
            QToolTip::showText(help->globalPos(), m_lights.at(i).tip, this);
            return true;
        }
    QToolTip::hideText();
    return true;
}

} // namespace gw::gui
