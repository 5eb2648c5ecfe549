// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/log/LogList.h"

#include "gui/Theme.h"
#include "gui/log/LogDelegate.h"
#include "gui/log/LogModel.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace gw::gui {
namespace {

constexpr int steps = 1'000'000; ///< of the bar: its numbers are int, sizes of logs are not

} // namespace

LogList::LogList(LogModel &model, QWidget *parent) : QListView(parent)
{
    setModel(&model);
    setItemDelegate(new LogDelegate(this));
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Log"));
    setObjectName(QStringLiteral("logView"));
    setProperty("focusInside", true);
    setLayoutDirection(Qt::LeftToRight);
    setSelectionMode(ExtendedSelection);
    connect(this, &QAbstractItemView::pressed, this, &LogList::moved);
}

void LogList::setEmptyText(const QString &text)
{
    if (m_empty == text)
        return;
    m_empty = text;
    viewport()->update();
}

int LogList::firstRow() const { return model()->rowCount() > 0 ? std::max(0, indexAt({4, 4}).row()) : -1; }

int LogList::lastRow() const
{
    const int row = indexAt({4, viewport()->height() - 4}).row();
    return row >= 0 ? row : model()->rowCount() - 1;
}

void LogList::showAtTop(int row) { scrollTo(model()->index(row, 0), PositionAtTop); }

void LogList::copy() const
{
    QModelIndexList rows = selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    QString text;
    for (const QModelIndex &row : std::as_const(rows))
        text += row.data(LogModel::WholeRole).toString() + QLatin1Char('\n');
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void LogList::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    const bool plain = (event->modifiers() & ~(Qt::ControlModifier | Qt::KeypadModifier)) == 0;
    if (plain && event->key() == Qt::Key_Home)
        return Q_EMIT startWanted();
    if (plain && event->key() == Qt::Key_End)
        return Q_EMIT endWanted();
    // Without a chosen line the keys begin where one looks, not at the first line that happens to be loaded.
    if (!currentIndex().isValid() && model()->rowCount() > 0)
        selectionModel()->setCurrentIndex(model()->index(lastRow(), 0), QItemSelectionModel::NoUpdate);
    const QModelIndex before = currentIndex();
    QListView::keyPressEvent(event);
    if (currentIndex() != before)
        Q_EMIT moved();
}

void LogList::focusInEvent(QFocusEvent *event)
{
    // A list that gets the focus takes its first line for the chosen one: here that is not where one looks.
    const QSignalBlocker quiet(selectionModel());
    const bool isChosen = currentIndex().isValid();
    QListView::focusInEvent(event);
    if (!isChosen)
        selectionModel()->clearCurrentIndex();
}

void LogList::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *copying = menu.addAction(tr("Copy lines"), QKeySequence::Copy, this, &LogList::copy);
    copying->setEnabled(selectionModel()->hasSelection());
    menu.exec(event->globalPos());
}

void LogList::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), gui::palette().sunken);
    if (model()->rowCount() == 0) {
        painter.setFont(theme().font(Type::Small));
        painter.setPen(gui::palette().muted);
        painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, m_empty);
    }
    painter.end();
    QListView::paintEvent(event);
}

LogBar::LogBar(QWidget *parent) : QScrollBar(Qt::Vertical, parent)
{
    setAccessibleName(tr("Place in the log"));
    setFocusPolicy(Qt::NoFocus);
    setRange(0, 0);
}

void LogBar::setPlace(qint64 first, qint64 last, qint64 size)
{
    m_size = size;
    if (isSliderDown())
        return;
    const double scale = size > 0 ? double(steps) / double(size) : 0;
    const int page = std::clamp(int(double(last - first) * scale), 1, steps);
    const int top = first <= 0 ? 0 : std::clamp(int(double(first) * scale), 1, steps);
    const bool all = first <= 0 && last >= size;
    const QSignalBlocker quiet(this);
    setRange(0, all || size == 0 ? 0 : std::max(1, steps - page));
    setPageStep(page);
    setValue(last >= size ? maximum() : std::min(top, maximum() - 1));
}

qint64 LogBar::offsetAt(int position) const { return qint64(double(position) / steps * double(m_size)); }

} // namespace gw::gui
