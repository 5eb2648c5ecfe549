// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/problems/ProblemList.h"

#include "gui/Theme.h"
#include "gui/problems/ProblemModel.h"
#include "gui/problems/ProblemText.h"
#include "gui/problems/SideDelegates.h"
#include "gui/widgets/Panel.h"

#include <QAction>
#include <QListView>
#include <QVBoxLayout>

namespace gw::gui {

ProblemList::ProblemList(QAbstractItemModel *model, const QString &name, QWidget *parent)
    : QWidget(parent),
      m_view(new QListView),
      m_rule(new Rule(Qt::Horizontal)),
      m_text(new ProblemText(ProblemText::Extent::Evidence))
{
    m_view->setModel(model);
    m_view->setItemDelegate(new ProblemDelegate(m_view));
    m_view->setAccessibleName(name);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMouseTracking(true);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setProperty("focusInside", true);
    m_text->setObjectName(QStringLiteral("problemText"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    column->addWidget(m_rule);
    column->addWidget(m_text);
    makeActions();
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProblemList::showChosen);
    connect(model, &QAbstractItemModel::dataChanged, this, &ProblemList::showChosen);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_chosen = m_view->currentIndex().data(ProblemModel::KeyRole).toString(); });
    connect(model, &QAbstractItemModel::modelReset, this, &ProblemList::restore);
    showChosen();
}

void ProblemList::makeActions()
{
    auto *open = new QAction(tr("Open in a window"), m_view), *copy = new QAction(tr("Copy the problem"), m_view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_view->addActions({open, copy});
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, m_text, &ProblemText::copyAll);
    const auto show = [this] {
        if (m_view->currentIndex().isValid())
            (new ProblemDialog(m_view->currentIndex(), this))->show();
    };
    connect(open, &QAction::triggered, this, show);
    connect(m_view, &QListView::activated, this, show);
}

void ProblemList::offerPlaybook()
{
    auto *open = new QAction(tr("Open the playbook"), m_view);
    open->setObjectName(QStringLiteral("problemPlaybook"));
    m_view->insertAction(m_view->actions().first(), open);
    connect(open, &QAction::triggered, this, [this] {
        if (m_view->currentIndex().isValid())
            Q_EMIT playbookWanted(m_view->currentIndex().data(ProblemModel::KeyRole).toString());
    });
}

void ProblemList::choose(int row)
{
    const int last = m_view->model()->rowCount() - 1;
    m_view->setCurrentIndex(m_view->model()->index(std::min(row, last), 0));
    m_view->scrollTo(m_view->currentIndex());
}

void ProblemList::restore()
{
    const auto found = m_chosen.isEmpty() ? QModelIndexList()
                                          : m_view->model()->match(m_view->model()->index(0, 0), ProblemModel::KeyRole,
                                                                   m_chosen, 1, Qt::MatchExactly);
    if (!found.isEmpty())
        m_view->setCurrentIndex(found.first());
    showChosen();
}

void ProblemList::showChosen()
{
    m_text->show(m_view->currentIndex());
    fit();
}

void ProblemList::fit()
{
    // The list keeps room for the chosen problem; what does not fit scrolls.
    const int row = m_view->sizeHintForIndex(m_view->currentIndex()).height();
    const int wanted = m_text->heightFor(width()), room = height() - row - 2;
    m_rule->setVisible(wanted > 0);
    m_text->setVisible(wanted > 0);
    m_text->setFixedHeight(std::clamp(wanted, 0, std::max(room, theme().scaled(64))));
    m_view->scrollTo(m_view->currentIndex());
}

void ProblemList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace gw::gui
