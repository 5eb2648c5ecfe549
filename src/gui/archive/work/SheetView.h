// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/archive/work/Sheet.h"

#include <QWidget>

class QBoxLayout;
class QGridLayout;

namespace gw::gui {

class Label;
class ReasonModel;
class RowTree;

/// A sheet: the number and its facts on one side, the reasons on the other; below each other where there is no room.
class SheetView : public QWidget
{
    Q_OBJECT
public:
    explicit SheetView(QWidget *parent = nullptr);
    void show(const Sheet &sheet);
    [[nodiscard]] RowTree *reasons() const { return m_tree; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeSide();
    void showFacts(const QList<Fact> &facts);
    Label *m_caption, *m_figure;
    QWidget *m_side;
    QGridLayout *m_facts;
    QBoxLayout *m_row;
    ReasonModel *m_model;
    RowTree *m_tree;
};

} // namespace gw::gui
