// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "certification/Requirements.h"

#include "gui/widgets/Panel.h"

class QGridLayout;

namespace gw::gui {

class RequirementCell;

/// What must be there to sign, and what makes the work done: each with the evidence it rests on.
class RequirementBoard : public Panel
{
    Q_OBJECT
public:
    explicit RequirementBoard(QWidget *parent = nullptr);
    void set(const QList<certification::Requirement> &toSign, const QList<certification::Requirement> &done);
    /// All of it in words, a line each.
    [[nodiscard]] QString text() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    QGridLayout *m_grid;
    QList<RequirementCell *> m_cells;
    QWidget *m_names[2];
    int m_columns = 0;
};

} // namespace gw::gui
