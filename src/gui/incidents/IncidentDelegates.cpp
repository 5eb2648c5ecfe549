// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/IncidentDelegates.h"

#include "gui/Icons.h"
#include "gui/Theme.h"
#include "gui/incidents/EntryModel.h"
#include "gui/incidents/IncidentModel.h"
#include "gui/incidents/IncidentWords.h"
#include "gui/incidents/StepModel.h"
#include "gui/widgets/RowPainting.h"
#include "gui/window/SeverityChip.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace gw::gui {
namespace {

void drawLine(QPainter &painter, const QStyleOptionViewItem &option, const QRect &where, const QString &text)
{
    const bool leftToRight = option.direction == Qt::LeftToRight;
    painter.drawText(mirrored(option, where),
                     int(Qt::AlignVCenter | (leftToRight ? Qt::AlignLeft : Qt::AlignRight)) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
}

// --- the rail, in pixels at the usual font size
constexpr int railLeft = 14, ring = 20, railText = railLeft + ring + 12;

void paintRing(QPainter &painter, const QRect &where, int number, incident::StepState state, bool shown)
{
    const Palette &p = palette();
    using incident::StepState;
    if (!shown && state != StepState::Ready && state != StepState::Running) {
        paintShape(painter, IncidentWords::meaningOf(state), where, p.of(IncidentWords::meaningOf(state)).graphic,
                   p.surface);
        return;
    }
    painter.setPen(QPen(shown ? p.accent : p.borderStrong, 1.5));
    painter.setBrush(shown ? p.accent : p.surface);
    painter.drawEllipse(QRectF(where).adjusted(.75, .75, -.75, -.75));
    painter.setFont(theme().font(Type::Caption, QFont::DemiBold));
    painter.setPen(shown ? p.onAccent : p.muted);
    painter.drawText(where, Qt::AlignCenter, QString::number(number));
}

// --- the timeline
constexpr int entryLeft = 14, entryClock = 58, entryShape = 10, entryText = entryLeft + entryClock + 26,
              entryRight = 12;

int entryRoom(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return std::max(60, (view ? view->viewport()->width() : 300) - theme().scaled(entryText) - entryRight);
}

/// Breaks between words, and within one only where it is longer than a line.
struct EntryText
{
    EntryText(const QModelIndex &index, int room, Qt::Alignment align)
        : layout(index.data().toString().replace(u'\n', QChar::LineSeparator), theme().font(Type::Small))
    {
        QTextOption option(align);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        double y = 0;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(room);
            line.setPosition({0, y});
            y += line.height();
        }
        layout.endLayout();
        height = int(std::ceil(y));
    }
    QTextLayout layout;
    int height = 0;
};

} // namespace

QSize IncidentDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool heading = index.data(IncidentModel::KindRole).toInt() == int(IncidentModel::Kind::Heading);
    return {200, theme().scaled(heading ? 28 : 50)};
}

void IncidentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Palette &p = palette();
    const QRect area = option.rect;
    const auto kind = IncidentModel::Kind(index.data(IncidentModel::KindRole).toInt());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (kind == IncidentModel::Kind::Heading) {
        painter->fillRect(area, p.sunken);
        painter->setFont(theme().font(Type::Caption, QFont::DemiBold));
        painter->setPen(p.muted);
        drawLine(*painter, option, area.adjusted(14, 0, -14, 0), index.data().toString());
        painter->fillRect(area.x(), area.bottom(), area.width(), 1, p.border);
        painter->restore();
        return;
    }
    paintRowGround(*painter, option);
    painter->fillRect(area.x(), area.bottom(), area.width(), 1, p.border);
    const bool readable = kind == IncidentModel::Kind::Incident, open = index.data(IncidentModel::OpenRole).toBool();
    const int top = area.y() + theme().scaled(7), chip = theme().scaled(30), left = 12 + chip + 10;
    if (readable)
        SeverityChip::paint(*painter, mirrored(option, {area.x() + 12, top, chip, theme().scaled(18)}),
                            health::Severity(index.data(IncidentModel::SeverityRole).toInt()),
                            open ? SeverityChip::Ground::Surface : SeverityChip::Ground::Gone);
    else
        paintShape(*painter, Meaning::Warning, mirrored(option, {area.x() + 18, top + 1, 16, 16}));
    const QString clock = index.data(IncidentModel::ClockRole).toString();
    painter->setFont(theme().font(Type::Small, QFont::Medium));
    const int clockRoom = clock.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(clock) + 10;
    painter->setPen(p.muted);
    drawLine(*painter, option, {area.right() - 12 - clockRoom + 8, top, std::max(0, clockRoom - 8), theme().scaled(18)},
             clock);
    painter->setFont(theme().font(Type::Body, QFont::Medium));
    painter->setPen(open || !readable ? p.text : p.muted);
    drawLine(*painter, option, {area.x() + left, top, area.width() - left - 12 - clockRoom, theme().scaled(18)},
             index.data().toString());
    painter->setFont(theme().font(Type::Small));
    painter->setPen(p.muted);
    drawLine(*painter, option,
             {area.x() + left, top + theme().scaled(19), area.width() - left - 12, theme().scaled(16)},
             index.data(IncidentModel::DetailRole).toString());
    painter->restore();
}

QSize StepDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool phase = index.data(StepModel::KindRole).toInt() == int(StepModel::Kind::Phase);
    return {100, theme().scaled(phase ? 46 : 26)};
}

void StepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, palette().surface);
    const int x = theme().scaled(railLeft + ring / 2);
    if (!index.data(StepModel::LastRole).toBool()) // the line goes on to the next phase
        painter->fillRect(mirrored(option, {option.rect.x() + x, option.rect.y(), 1, option.rect.height()}),
                          palette().border);
    if (index.data(StepModel::KindRole).toInt() == int(StepModel::Kind::Phase))
        paintPhase(*painter, option, index);
    else
        paintStep(*painter, option, index);
    painter->restore();
}

void StepDelegate::paintPhase(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect area = option.rect;
    const auto state = incident::StepState(index.data(StepModel::StateRole).toInt());
    const bool shown = index.data(StepModel::ShownRole).toBool();
    const int size = theme().scaled(ring), left = theme().scaled(railText), room = area.width() - left - 8;
    const QRect at = mirrored(option, {area.x() + theme().scaled(railLeft), area.y() + theme().scaled(4), size, size});
    painter.fillRect(at.adjusted(0, -2, 0, 2), palette().surface);
    paintRing(painter, at, index.data(StepModel::NumberRole).toInt(), state, shown);
    const bool future = !shown && state == incident::StepState::Ready;
    painter.setFont(theme().font(Type::Body, shown ? QFont::DemiBold : QFont::Medium));
    painter.setPen(future && !(option.state & QStyle::State_MouseOver) ? palette().muted : palette().text);
    drawLine(painter, option, {area.x() + left, area.y() + theme().scaled(4), room, theme().scaled(18)},
             index.data().toString());
    painter.setFont(theme().font(Type::Small));
    painter.setPen(palette().muted);
    drawLine(painter, option, {area.x() + left, area.y() + theme().scaled(22), room, theme().scaled(16)},
             index.data(StepModel::DetailRole).toString());
}

void StepDelegate::paintStep(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect area = option.rect;
    const bool shown = index.data(StepModel::ShownRole).toBool();
    const int left = theme().scaled(railText), mark = theme().scaled(12);
    const QRect row = mirrored(option, {area.x() + left - 8, area.y() + 1, area.width() - left, area.height() - 2});
    if (shown || option.state & QStyle::State_MouseOver) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(shown ? palette().selected : palette().hover);
        painter.drawRoundedRect(row, 4, 4);
    }
    const auto state = incident::StepState(index.data(StepModel::StateRole).toInt());
    const Meaning meaning = IncidentWords::meaningOf(state);
    paintShape(painter, meaning, mirrored(option, {area.x() + left, area.y() + (area.height() - mark) / 2, mark, mark}),
               palette().of(meaning).graphic, shown ? palette().selected : palette().surface);
    painter.setFont(theme().font(Type::Small, shown ? QFont::DemiBold : QFont::Normal));
    painter.setPen(shown ? palette().text : palette().muted);
    const int textLeft = left + mark + 8;
    drawLine(painter, option, {area.x() + textLeft, area.y(), area.width() - textLeft - 12, area.height()},
             index.data().toString());
}

QSize EntryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {100, EntryText(index, entryRoom(option), Qt::AlignLeft).height + theme().scaled(16) + theme().scaled(10)};
}

void EntryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Palette &p = palette();
    const QRect area = option.rect;
    const bool leftToRight = option.direction == Qt::LeftToRight;
    const int room = entryRoom(option);
    const EntryText text(index, room, Qt::AlignAbsolute | (leftToRight ? Qt::AlignLeft : Qt::AlignRight));
    const int line = theme().scaled(16), size = theme().scaled(entryShape + 2);
    const int shapeLeft = theme().scaled(entryLeft + entryClock) + 2, top = area.y() + theme().scaled(4);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*painter, option);
    if (!index.data(EntryModel::LastRole).toBool())
        painter->fillRect(
            mirrored(option, {area.x() + shapeLeft + size / 2, top + size + 2, 1, area.bottom() - top - size}),
            p.border);
    painter->setFont(theme().font(Type::Small));
    painter->setPen(p.muted);
    drawLine(*painter, option, {area.x() + theme().scaled(entryLeft), top, theme().scaled(entryClock), line},
             index.data(EntryModel::TimeRole).toString());
    const QRect mark = mirrored(option, {area.x() + shapeLeft, top + 2, size, size});
    if (index.data(EntryModel::PlainRole).toBool()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(p.muted);
        painter->drawEllipse(QRectF(mark).adjusted(4, 4, -4, -4));
    } else {
        const Meaning meaning = Meaning(index.data(EntryModel::MeaningRole).toInt());
        paintShape(*painter, meaning, mark, p.of(meaning).graphic, p.surface);
    }
    const int left = theme().scaled(entryText);
    painter->setPen(p.text);
    text.layout.draw(painter, mirrored(option, {area.x() + left, top, room, text.height}).topLeft());
    painter->setFont(theme().font(Type::Caption));
    painter->setPen(p.muted);
    drawLine(*painter, option, {area.x() + left, top + text.height, room, line},
             index.data(EntryModel::DetailRole).toString());
    painter->restore();
}

} // namespace gw::gui
