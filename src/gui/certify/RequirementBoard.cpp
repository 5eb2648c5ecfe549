// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/certify/RequirementBoard.h"

#include "gui/certify/CertifyWords.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/ShapeIcon.h"

#include <QGridLayout>
#include <QTextDocument>

namespace gw::gui {

using certification::Requirement, certification::RequirementState;

namespace {

constexpr int perRow = 6, cellHeight = 46;

QString wordOf(RequirementState state)
{
    switch (state) {
    case RequirementState::Done:
        return RequirementBoard::tr("done");
    case RequirementState::Failed:
        return RequirementBoard::tr("failed");
    case RequirementState::Pending:
        break;
    }
    return RequirementBoard::tr("pending");
}

} // namespace

/// Shape, title, and what it rests on below.
class RequirementCell : public QWidget
{
public:
    RequirementCell()
        : m_shape(new ShapeIcon(12)),
          m_title(new Label(Type::Small, Ink::Normal, QFont::Medium)),
          m_detail(new Label(Type::Caption, Ink::Muted))
    {
        auto *row = new QGridLayout(this);
        row->setContentsMargins(10, 5, 8, 5);
        row->setHorizontalSpacing(8);
        row->setVerticalSpacing(1);
        row->setColumnStretch(1, 1);
        m_title->setElided(true);
        m_detail->setElided(true);
        row->addWidget(m_shape, 0, 0);
        row->addWidget(m_title, 0, 1);
        row->addWidget(m_detail, 1, 1);
        setFixedHeight(theme().scaled(cellHeight));
    }
    void set(const Requirement &one)
    {
        m_shape->setMeaning(meaningOf(one.state));
        m_title->setText(one.title);
        m_detail->setText(one.detail.simplified());
        m_spoken = QStringLiteral("%1: %2. %3").arg(one.title, wordOf(one.state), one.detail);
        setAccessibleName(m_spoken);
        setToolTip(Qt::convertFromPlainText(m_spoken));
    }
    [[nodiscard]] const QString &spoken() const { return m_spoken; }

private:
    ShapeIcon *m_shape;
    Label *m_title, *m_detail;
    QString m_spoken;
};

RequirementBoard::RequirementBoard(QWidget *parent) : Panel(parent), m_grid(new QGridLayout)
{
    setObjectName(QStringLiteral("requirementBoard"));
    setAccessibleName(tr("Requirements"));
    m_grid->setContentsMargins(8, 2, 8, 2);
    m_grid->setHorizontalSpacing(4);
    m_grid->setVerticalSpacing(0);
    for (int i = 0; i < 2; ++i) {
        auto *name = new Label(Type::Small, Ink::Normal, QFont::DemiBold);
        name->setText(i == 0 ? tr("To sign") : tr("Done when"));
        m_names[i] = name;
    }
    for (int i = 0; i < 2 * perRow; ++i)
        m_cells << new RequirementCell;
    body()->addLayout(m_grid);
    arrange();
}

void RequirementBoard::set(const QList<Requirement> &toSign, const QList<Requirement> &done)
{
    const auto all = toSign + done;
    for (qsizetype i = 0; i < m_cells.size() && i < all.size(); ++i)
        m_cells.at(i)->set(all.at(i));
}

QString RequirementBoard::text() const
{
    QStringList lines;
    for (const RequirementCell *cell : m_cells)
        lines << cell->spoken();
    return lines.join(u'\n');
}

void RequirementBoard::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    arrange();
}

/// Six beside each other, or three twice where there is less room.
void RequirementBoard::arrange()
{
    const int columns = width() < theme().scaled(1000) ? perRow / 2 : perRow;
    if (columns == m_columns)
        return;
    m_columns = columns;
    const int rows = perRow / columns;
    for (int i = 0; i < 2; ++i)
        m_grid->addWidget(m_names[i], i * rows, 0, rows, 1);
    for (int i = 0; i < m_cells.size(); ++i) {
        const int within = i % perRow;
        m_grid->addWidget(m_cells.at(i), i / perRow * rows + within / columns, 1 + within % columns);
    }
    for (int column = 1; column <= perRow; ++column)
        m_grid->setColumnStretch(column, column <= columns ? 1 : 0);
}

} // namespace gw::gui
