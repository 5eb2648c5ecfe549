// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/GoldenTable.h"

#include "gui/Icons.h"
#include "gui/Theme.h"
#include "gui/archive/GoldenTableModel.h"
#include "gui/widgets/MarkBar.h"

#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

#include <algorithm>

namespace gw::gui {
namespace {

constexpr int tableRow = 26, tableHeader = 30, cellInset = 10, narrowest = 40, widest = 600;

/// Of the columns at first; the name has what is left, and at least so much.
constexpr std::array initialWidths{164, 80, 64, 70, 56, 112, 76, 138};

} // namespace

GoldenTable::GoldenTable(GoldenTableModel &model, QWidget *parent)
    : QTableView(parent), m_model(model), m_bar(new MarkBar)
{
    setModel(&model);
    setItemDelegate(new GoldenDelegate(this));
    setHorizontalHeader(new GoldenHeader(this));
    setVerticalScrollBar(m_bar);
    setObjectName(QStringLiteral("goldenTable"));
    setAccessibleName(tr("Files"));
    setProperty("focusInside", true);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerItem);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(theme().scaled(tableRow));
    verticalHeader()->setDefaultSectionSize(theme().scaled(tableRow));
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        setShownColumns();
        spanGroups();
        showMarks();
    });
    connect(&model, &QAbstractItemModel::dataChanged, this, &GoldenTable::showMarks);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &GoldenTable::spanGroups);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &GoldenTable::spanGroups);
    connect(this, &QAbstractItemView::clicked, this, &GoldenTable::toggleGroup);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (m_spreading || column == 0 || width == 0)
            return;
        m_widths[column - 1] = width;
        spread();
    });
    for (int column = 1; column < GoldenTableModel::ColumnCount; ++column)
        m_widths.append(theme().scaled(initialWidths.at(size_t(column))));
    setShownColumns();
}

void GoldenTable::setShownColumns()
{
    for (int column = 0; column < GoldenTableModel::ColumnCount; ++column)
        setColumnHidden(column, !m_model.isUsed(column));
    spread();
}

void GoldenTable::setWidths(const QList<int> &widths)
{
    if (widths.size() != m_widths.size())
        return;
    for (qsizetype i = 0; i < widths.size(); ++i)
        m_widths[i] = std::clamp(widths.at(i), narrowest, widest);
    spread();
}

void GoldenTable::spread()
{
    m_spreading = true;
    int others = 0;
    for (int column = 1; column < GoldenTableModel::ColumnCount; ++column)
        if (!isColumnHidden(column)) {
            setColumnWidth(column, m_widths.at(column - 1));
            others += m_widths.at(column - 1);
        }
    setColumnWidth(0, std::max(theme().scaled(initialWidths.front()), viewport()->width() - others));
    m_spreading = false;
}

void GoldenTable::spanGroups()
{
    clearSpans();
    for (int section = 0, row = 0; (row = m_model.groupRow(section)) >= 0; ++section)
        setSpan(row, 0, 1, GoldenTableModel::ColumnCount);
}

void GoldenTable::showMarks() { m_bar->setMarks(m_model.marks(), tr("Red marks: altered and unreadable files")); }

bool GoldenTable::toggleGroup(const QModelIndex &index)
{
    if (!index.isValid() || !m_model.isGroup(index.row()))
        return false;
    m_model.setFolded(index.row(), !index.data(GoldenTableModel::FoldedRole).toBool());
    return true;
}

void GoldenTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    spread();
}

void GoldenTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex at = currentIndex();
    const bool group = at.isValid() && m_model.isGroup(at.row());
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const bool folded = group && at.data(GoldenTableModel::FoldedRole).toBool();
    const int open = mirrored ? Qt::Key_Left : Qt::Key_Right, fold = mirrored ? Qt::Key_Right : Qt::Key_Left;
    const bool toggles = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                         event->key() == Qt::Key_Space || event->key() == (folded ? open : fold);
    if (group && toggles) {
        toggleGroup(at);
        return;
    }
    QTableView::keyPressEvent(event);
}

void GoldenTable::focusInEvent(QFocusEvent *event)
{
    // The keyboard begins somewhere.
    if (!currentIndex().isValid() && event->reason() != Qt::MouseFocusReason && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(m_model.isGroup(0) && m_model.rowCount() > 1 ? 1 : 0, 0));
    QTableView::focusInEvent(event);
}

void GoldenTable::startDrag(Qt::DropActions)
{
    QMimeData *content = m_drag ? m_drag() : nullptr;
    if (!content)
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(content);
    drag->setPixmap(iconPixmap(QStringLiteral("golden"), gui::palette().text, 24, devicePixelRatioF()));
    drag->exec(Qt::CopyAction);
}

GoldenHeader::GoldenHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    setSectionResizeMode(Interactive);
    setMinimumSectionSize(narrowest);
    setFocusPolicy(Qt::NoFocus); // actions sort by keyboard
}

QSize GoldenHeader::sizeHint() const { return {100, theme().scaled(tableHeader)}; }

void GoldenHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Palette &p = gui::palette();
    painter->save();
    painter->fillRect(rect, p.surface);
    painter->fillRect(rect.x(), rect.bottom(), rect.width(), 1, p.border);
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    painter->setFont(theme().font(Type::Small, sorted ? QFont::DemiBold : QFont::Medium));
    painter->setPen(sorted ? p.text : p.muted);
    const QString text = model()->headerData(section, Qt::Horizontal).toString();
    const int size = theme().scaled(12), gap = 4, arrow = sorted ? size + gap : 0;
    const int wide = painter->fontMetrics().horizontalAdvance(text) + 1;
    const bool number = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    const QRect area = rect.adjusted(cellInset, 0, -cellInset, -1);
    const int x = number ? std::max(area.x(), area.right() + 1 - wide - arrow) : area.x();
    const auto mirrored = [&](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect, place); };
    painter->drawText(mirrored({x, area.y(), wide, area.height()}), Qt::AlignCenter | Qt::TextSingleLine, text);
    if (sorted) {
        const QRect place = mirrored({x + wide + gap, area.center().y() - size / 2, size, size});
        if (sortIndicatorOrder() == Qt::AscendingOrder) {
            painter->translate(0, 2 * place.center().y() + 1);
            painter->scale(1, -1);
        }
        paintIcon(*painter, QStringLiteral("down"), p.text, place);
    }
    painter->restore();
}

QSize GoldenDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {60, theme().scaled(tableRow)};
}

void GoldenDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Palette &p = palette();
    const bool group = index.data(GoldenTableModel::GroupRole).toBool();
    const QVariant told = index.data(GoldenTableModel::MeaningRole);
    const auto meaning = Meaning(told.toInt());
    const bool bad = told.isValid() && meaning == Meaning::Critical;
    const QColor ground = option.state & QStyle::State_Selected    ? p.selected
                          : group                                  ? p.sunken
                          : bad                                    ? p.of(Meaning::Critical).tint
                          : option.state & QStyle::State_MouseOver ? p.hover
                                                                   : p.surface;
    painter->save();
    painter->fillRect(option.rect, ground);
    painter->fillRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1, p.grid);
    const auto mirrored = [&](const QRect &place) { return QStyle::visualRect(option.direction, option.rect, place); };
    QRect area = option.rect.adjusted(cellInset, 0, -cellInset, -1);
    const int size = theme().scaled(group ? 14 : 12), middle = area.y() + (area.height() - size) / 2;
    if (group) {
        const bool folded = index.data(GoldenTableModel::FoldedRole).toBool();
        const bool flip = folded && option.direction == Qt::RightToLeft;
        const QRect place = mirrored({area.x(), middle, size, size});
        painter->save();
        painter->translate(flip ? 2 * place.center().x() + 1 : 0, 0);
        painter->scale(flip ? -1 : 1, 1);
        paintIcon(*painter, folded ? QStringLiteral("right") : QStringLiteral("down"), p.muted, place);
        painter->restore();
        area.setLeft(area.x() + size + 6);
    } else if (index.column() == GoldenTableModel::Verdict && told.isValid()) {
        paintShape(*painter, meaning, mirrored({area.x(), middle, size, size}), p.of(meaning).graphic, ground);
        area.setLeft(area.x() + size + 6);
    }
    const bool strong = group || (bad && index.column() == GoldenTableModel::Verdict);
    painter->setFont(index.column() == GoldenTableModel::Run && !group
                         ? theme().mono()
                         : theme().font(Type::Small, strong ? QFont::DemiBold : QFont::Normal));
    painter->setPen(bad && strong ? p.of(Meaning::Critical).text : p.text);
    const bool number = !group && (index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    const bool toRight = number != (option.direction == Qt::RightToLeft);
    painter->setLayoutDirection(Qt::LeftToRight);
    painter->drawText(
        mirrored(area),
        Qt::AlignAbsolute | (toRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(index.data().toString(),
                                          index.column() == 0 ? Qt::ElideMiddle : Qt::ElideRight, area.width()));
    painter->restore();
}

} // namespace gw::gui
