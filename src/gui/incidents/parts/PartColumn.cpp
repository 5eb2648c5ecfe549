// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/parts/PartColumn.h"

#include <QApplication>
#include <QGridLayout>

#include <memory>

namespace gw::gui {

PartColumn::PartColumn(QWidget *parent) : QScrollArea(parent), m_rows(nullptr)
{
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget;
    m_rows = new QVBoxLayout(page);
    m_rows->setContentsMargins(16, 12, 16, 12);
    m_rows->setSpacing(8);
    setWidget(page);
    page->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

Label *PartColumn::addHeading(const QString &text)
{
    auto *heading = new Label(Type::Body, Ink::Normal, QFont::DemiBold);
    heading->setText(text);
    heading->setWordWrap(true);
    m_rows->addWidget(heading);
    return heading;
}

FactGrid::FactGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(1, 1);
}

void FactGrid::clear()
{
    m_lines.clear();
    while (const std::unique_ptr<QLayoutItem> item{m_grid->takeAt(0)}) {
        item->widget()->hide();
        item->widget()->deleteLater();
    }
}

void FactGrid::add(const QString &name, const QString &value, Face face, Ink ink)
{
    auto *left = new Label(Type::Small, Ink::Muted);
    auto *right = new Label(Type::Small, ink);
    left->setText(name);
    left->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    right->setText(value);
    right->setAccessibleName(QStringLiteral("%1: %2").arg(name, value));
    right->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (face == Face::Code) {
        const bool mirrored = QApplication::layoutDirection() == Qt::RightToLeft;
        right->setFont(theme().mono());
        right->setLayoutDirection(Qt::LeftToRight);
        right->setAlignment(Qt::AlignAbsolute | Qt::AlignTop | (mirrored ? Qt::AlignRight : Qt::AlignLeft));
        right->setElided(true);
    } else {
        right->setWordWrap(true);
    }
    const int row = int(m_lines.size());
    m_grid->addWidget(left, row, 0);
    m_grid->addWidget(right, row, 1);
    m_lines << QStringLiteral("%1: %2").arg(name, value);
}

QString FactGrid::text() const { return m_lines.join(u'\n'); }

} // namespace gw::gui
