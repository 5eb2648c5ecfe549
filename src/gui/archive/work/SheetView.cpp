// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/work/SheetView.h"

#include "gui/alerts/RowTree.h"
#include "gui/archive/work/ReasonModel.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/Panel.h"

#include <QApplication>
#include <QGridLayout>
#include <QScrollArea>

#include <memory>

namespace gw::gui {

namespace {

/// Numbers and paths are not mirrored: each text goes the way it begins, on the side of the words around it.
void setUnmirrored(Label *label, const QString &text)
{
    const bool mirrored = QApplication::layoutDirection() == Qt::RightToLeft;
    label->setText(text);
    label->setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    label->setAlignment(Qt::AlignAbsolute | Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

SheetView::SheetView(QWidget *parent)
    : QWidget(parent),
      m_caption(new Label(Type::Small, Ink::Muted)),
      m_figure(new Label(Type::Figure, Ink::Normal, QFont::DemiBold)),
      m_facts(nullptr),
      m_row(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_model(new ReasonModel(this)),
      m_tree(new RowTree(m_model, {100}, tr("What happens to which files, and why")))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_tree->setObjectName(QStringLiteral("reasonView"));
    auto *scroller = new QScrollArea;
    scroller->setWidgetResizable(true);
    scroller->setFocusPolicy(Qt::NoFocus);
    scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_side = scroller;
    scroller->setWidget(makeSide());
    scroller->widget()->setAutoFillBackground(false);
    scroller->viewport()->setAutoFillBackground(false);
    m_row->addWidget(scroller, 2);
    m_row->addWidget(new Rule(Qt::Vertical));
    m_row->addWidget(m_tree, 5);
}

QWidget *SheetView::makeSide()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(14, 8, 14, 8);
    column->setSpacing(2);
    m_caption->setObjectName(QStringLiteral("sheetCaption"));
    m_caption->setWordWrap(true);
    m_figure->setObjectName(QStringLiteral("sheetFigure"));
    m_figure->setElided(true);
    column->addWidget(m_caption);
    column->addWidget(m_figure);
    column->addSpacing(4);
    m_facts = new QGridLayout;
    m_facts->setHorizontalSpacing(12);
    m_facts->setVerticalSpacing(3);
    m_facts->setColumnStretch(1, 1);
    column->addLayout(m_facts);
    column->addStretch();
    return side;
}

void SheetView::show(const Sheet &sheet)
{
    m_caption->setText(sheet.caption);
    setUnmirrored(m_figure, sheet.figure);
    m_figure->setInk(sheet.meaning == Meaning::Critical  ? Ink::Critical
                     : sheet.meaning == Meaning::Warning ? Ink::Warning
                                                         : Ink::Normal);
    showFacts(sheet.facts);
    m_model->set(sheet.reasons);
    m_tree->collapseAll();
}

void SheetView::showFacts(const QList<Fact> &facts)
{
    while (const std::unique_ptr<QLayoutItem> item{m_facts->takeAt(0)}) {
        item->widget()->hide();
        item->widget()->deleteLater();
    }
    for (int row = 0; row < facts.size(); ++row) {
        const Fact &fact = facts.at(row);
        auto *name = new Label(Type::Small, Ink::Muted);
        auto *value = new Label(Type::Small, fact.meaning == Meaning::Info ? Ink::Normal : inkOf(fact.meaning));
        name->setText(fact.name);
        setUnmirrored(value, fact.value);
        value->setElided(true);
        value->setMinimumHeight(value->sizeHint().height());
        m_facts->addWidget(name, row, 0);
        m_facts->addWidget(value, row, 1);
    }
}

void SheetView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < theme().scaled(440);
    m_row->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace gw::gui
