// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/notify/NoticePopup.h"

#include "gui/Icons.h"
#include "gui/notify/NoticeModel.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/Panel.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>

namespace gw::gui {
namespace {

constexpr int wide = 380, high = 360, left = 38, right = 28;

/// Shape, title on as many lines as it takes, when and where; a dot behind what is not read yet.
class NoticeDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {theme().scaled(wide) - 20, 8 + titleHeight(index, room()) + 3 + theme().scaled(16) + 8};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Palette &p = gui::palette();
        const QRect area = option.rect;
        const auto mirrored = [&](const QRect &r) { return QStyle::visualRect(option.direction, area, r); };
        const bool current = option.state & QStyle::State_Selected,
                   unread = index.data(NoticeModel::UnreadRole).toBool();
        const QColor ground = current ? p.selected : option.state & QStyle::State_MouseOver ? p.hover : p.surface;
        const auto meaning = Meaning(index.data(NoticeModel::MeaningRole).toInt());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillRect(area, ground);
        painter->fillRect(area.x(), area.bottom(), area.width(), 1, p.border);
        paintShape(*painter, meaning, mirrored({area.x() + 14, area.y() + 10, 14, 14}), p.of(meaning).graphic, ground);
        const int width = area.width() - left - right, height = titleHeight(index, width);
        painter->setFont(theme().font(Type::Body, unread ? QFont::DemiBold : QFont::Medium));
        painter->setPen(index.data(NoticeModel::SettledRole).toBool() ? p.muted : p.text);
        painter->drawText(mirrored({area.x() + left, area.y() + 8, width, height}), Qt::TextWordWrap | Qt::AlignLeft,
                          index.data().toString());
        painter->setFont(theme().font(Type::Small));
        painter->setPen(p.muted);
        painter->drawText(
            mirrored({area.x() + left, area.y() + 11 + height, width, theme().scaled(16)}),
            Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(index.data(NoticeModel::WhenRole).toString(), Qt::ElideRight, width));
        if (unread) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(p.accent);
            painter->drawEllipse(mirrored({area.right() - 18, area.y() + 13, 7, 7}));
        }
        painter->restore();
    }

private:
    static int room() { return theme().scaled(wide) - 20 - left - right; }
    static int titleHeight(const QModelIndex &index, int width)
    {
        const QFontMetrics metrics(theme().font(Type::Body, QFont::DemiBold));
        return metrics.boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, index.data().toString()).height();
    }
};

} // namespace

NoticePopup::NoticePopup(NoticeModel &model, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_model(model),
      m_view(new QListView),
      m_stack(new QStackedWidget),
      m_note(new Label(Type::Small, Ink::Muted))
{
    setObjectName(QStringLiteral("noticePopup"));
    setAccessibleName(tr("Notifications"));
    setFixedSize(theme().scaled(wide), theme().scaled(high));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto *header = new QWidget;
    header->setFixedHeight(theme().scaled(40));
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(14, 0, 14, 0);
    auto *title = new Label(Type::Body, Ink::Normal, QFont::DemiBold);
    title->setText(tr("Notifications"));
    m_note->setElided(true);
    m_note->setObjectName(QStringLiteral("noticeNote"));
    row->addWidget(title);
    row->addSpacing(8);
    row->addWidget(m_note, 1);
    column->addWidget(header);
    column->addWidget(new Rule(Qt::Horizontal));

    m_view->setModel(&model);
    m_view->setItemDelegate(new NoticeDelegate(m_view));
    m_view->setAccessibleName(tr("Notifications"));
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *empty = new Label(Type::Small, Ink::Muted);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setContentsMargins(30, 0, 30, 0);
    empty->setText(tr("Nothing was announced yet. New problems and a lost connection stand here as they come."));
    m_stack->addWidget(m_view);
    m_stack->addWidget(empty);
    column->addWidget(m_stack, 1);
    const auto choose = [this](const QModelIndex &index) {
        const QString key = index.data(NoticeModel::KeyRole).toString();
        hide();
        Q_EMIT chosen(key);
    };
    connect(m_view, &QListView::clicked, this, choose);
    connect(m_view, &QListView::activated, this, [choose, this](const QModelIndex &index) {
        if (isVisible()) // a click does both on some platforms
            choose(index);
    });
}

void NoticePopup::openUnder(QWidget *button, const QString &note)
{
    m_note->setText(note);
    const bool any = m_model.rowCount() > 0;
    m_stack->setCurrentIndex(any ? 0 : 1);
    const int x = layoutDirection() == Qt::RightToLeft ? 0 : button->width() - width();
    move(button->mapToGlobal(QPoint(x, button->height() + 4)));
    show();
    if (any) {
        m_view->setCurrentIndex(m_model.index(0));
        m_view->setFocus();
    }
}

void NoticePopup::hideEvent(QHideEvent *event)
{
    m_model.setAllRead(); // they were before the user's eyes
    QFrame::hideEvent(event);
}

void NoticePopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), gui::palette().surface);
    painter.setPen(gui::palette().borderStrong);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace gw::gui
