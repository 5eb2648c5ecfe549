// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/StepRail.h"

#include "gui/Theme.h"
#include "gui/incidents/IncidentDelegates.h"
#include "gui/incidents/StepModel.h"

#include <QKeyEvent>

#include <algorithm>

namespace gw::gui {

StepRail::StepRail(StepModel &model, QWidget *parent) : QListView(parent), m_steps(model)
{
    setModel(&model);
    setItemDelegate(new StepDelegate(this));
    setObjectName(QStringLiteral("stepRail"));
    setAccessibleName(tr("Phases and steps"));
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setProperty("focusInside", true);
    setMinimumWidth(theme().scaled(150));
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (const QString step = index.data(StepModel::IdRole).toString(); !step.isEmpty())
            Q_EMIT chosen(step);
    });
}

void StepRail::setShown(const QString &step)
{
    const QModelIndex index = m_steps.indexOf(step);
    if (m_shown == step && currentIndex() == index)
        return; // whoever looks at another phase is left there
    m_shown = step;
    setCurrentIndex(index);
    scrollTo(index);
}

void StepRail::move(qsizetype to)
{
    const QStringList &steps = m_steps.steps();
    if (!steps.isEmpty())
        Q_EMIT chosen(steps.at(std::clamp<qsizetype>(to, 0, steps.size() - 1)));
}

void StepRail::movePhase(int direction)
{
    int row = m_steps.indexOf(m_shown).row();
    const auto isPhase = [this](int at) {
        return m_steps.index(at).data(StepModel::KindRole).toInt() == int(StepModel::Kind::Phase);
    };
    while (row > 0 && !isPhase(row)) // the phase that is shown
        --row;
    for (row += direction; row >= 0 && row < m_steps.rowCount(); row += direction)
        if (const QString step = m_steps.index(row).data(StepModel::IdRole).toString();
            isPhase(row) && !step.isEmpty()) {
            Q_EMIT chosen(step);
            return;
        }
}

void StepRail::keyPressEvent(QKeyEvent *event)
{
    const qsizetype at = m_steps.steps().indexOf(m_shown);
    switch (event->key()) {
    case Qt::Key_Up:
        return move(at - 1);
    case Qt::Key_Down:
        return move(at + 1);
    case Qt::Key_Home:
        return move(0);
    case Qt::Key_End:
        return move(m_steps.steps().size() - 1);
    case Qt::Key_PageUp:
        return movePhase(-1);
    case Qt::Key_PageDown:
        return movePhase(1);
    default:
        QListView::keyPressEvent(event);
    }
}

} // namespace gw::gui
