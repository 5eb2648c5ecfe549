// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/ActionFinder.h"

#include "gui/Theme.h"
#include "gui/window/ActionModel.h"
#include "ui_ActionFinder.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSortFilterProxyModel>

namespace gw::gui {

ActionFinder::ActionFinder(const Actions &actions, const QString &title, QWidget *parent)
    : QDialog(parent), m_filter(new QSortFilterProxyModel(this))
{
    Ui::ActionFinder ui;
    ui.setupUi(this);
    m_field = ui.field;
    m_view = ui.view;
    setWindowTitle(title);

    m_filter->setSourceModel(new ActionModel(actions, this));
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterKeyColumn(-1);
    m_view->setModel(m_filter);
    m_view->setFont(theme().font(Type::Small));
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setFont(theme().font(Type::Small, QFont::Medium));
    m_view->horizontalHeader()->setSectionResizeMode(ActionModel::Text, QHeaderView::Stretch);
    m_view->horizontalHeader()->setSectionResizeMode(ActionModel::Keys, QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setSectionResizeMode(ActionModel::Command, QHeaderView::ResizeToContents);
    m_view->verticalHeader()->setDefaultSectionSize(theme().scaled(28));
    connect(m_view, &QTableView::clicked, this, &ActionFinder::choose);
    connect(m_field, &QLineEdit::returnPressed, this, &ActionFinder::choose);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setFilterFixedString(text);
        showFirst();
    });
    m_field->installEventFilter(this);
    m_field->setFocus();
    showFirst();
}

void ActionFinder::showFirst() { m_view->selectRow(0); }

bool ActionFinder::eventFilter(QObject *watched, QEvent *event)
{
    // The field keeps the focus; arrows move in the list below it.
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step) {
            m_view->selectRow(std::clamp(m_view->currentIndex().row() + step, 0, m_filter->rowCount() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void ActionFinder::choose()
{
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid())
        return;
    auto *action = index.data(ActionModel::ActionRole).value<QAction *>();
    if (!action->isEnabled())
        return;
    accept();
    action->trigger();
}

} // namespace gw::gui
