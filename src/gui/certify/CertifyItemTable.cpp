// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/certify/CertifyItemTable.h"

#include "gui/Icons.h"
#include "gui/Theme.h"
#include "gui/certify/CertifyItemModel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace gw::gui {

CertifyItemTable::CertifyItemTable(CertifyItemModel *model, QWidget *parent) : QTableView(parent)
{
    setModel(model);
    setItemDelegate(new CertifyItemDelegate(this));
    setObjectName(QStringLiteral("certifyItems"));
    setAccessibleName(tr("Items of the checklist"));
    setProperty("focusInside", true);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(theme().scaled(27));
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setFont(theme().font(Type::Small));
}

QList<qint64> CertifyItemTable::chosen() const
{
    QList<qint64> items;
    for (const QModelIndex &index : selectionModel()->selectedRows(CertifyItemModel::Title))
        items << index.data(CertifyItemModel::ItemRole).toLongLong();
    return items;
}

void CertifyItemTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    const int width = viewport()->width();
    // Narrow, what is expected stands in the details alone.
    const bool narrow = width < theme().scaled(520);
    setColumnHidden(CertifyItemModel::Expected, narrow);
    setColumnHidden(CertifyItemModel::Section, width < theme().scaled(430));
    const QList<int> shares = narrow ? QList{16, 6, 27, 21, 0, 19, 11} : QList{14, 5, 23, 16, 15, 17, 10};
    for (int column = 0; column + 1 < shares.size(); ++column)
        setColumnWidth(column, width * shares.at(column) / 100);
}

void CertifyItemTable::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, CertifyItemModel::Title));
    QTableView::focusInEvent(event);
}

void CertifyItemTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier) {
        if (currentIndex().isValid())
            Q_EMIT activated(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void CertifyItemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const Palette &p = palette();
    const auto meaning = Meaning(index.data(CertifyItemModel::MeaningRole).toInt());
    QColor ground = p.surface;
    if (option.state & QStyle::State_Selected)
        ground = p.selected;
    else if (index.data(CertifyItemModel::TintRole).toBool())
        ground = p.of(meaning).tint;
    painter->fillRect(option.rect, ground);
    if (index.data(CertifyItemModel::FirstRole).toBool())
        painter->fillRect(option.rect.x(), option.rect.y(), option.rect.width(), 1, p.border);
    QRect area = option.rect.adjusted(8, 0, -4, 0);
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    QColor ink = p.text;
    QFont font = theme().font(Type::Small);
    switch (index.column()) {
    case CertifyItemModel::Section:
        font = theme().font(Type::Small, QFont::DemiBold);
        break;
    case CertifyItemModel::VerdictWord: {
        const int size = theme().scaled(12);
        paintShape(*painter, meaning, mirrored({area.x(), area.y() + (area.height() - size) / 2, size, size}),
                   p.of(meaning).graphic, ground);
        area.adjust(size + 6, 0, 0, 0);
        ink = p.of(meaning).text;
        font = theme().font(Type::Small, QFont::Medium);
        break;
    }
    case CertifyItemModel::Number:
    case CertifyItemModel::Expected:
    case CertifyItemModel::Checked:
        ink = p.muted;
        break;
    default:
        break;
    }
    painter->setFont(font);
    painter->setPen(ink);
    const QString text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width());
    const int side = Qt::AlignAbsolute | (option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    // What a host answered is not mirrored: each text goes the way it begins.
    painter->setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter->drawText(mirrored(area), side | Qt::AlignVCenter | Qt::TextSingleLine, text);
    painter->restore();
}

} // namespace gw::gui
