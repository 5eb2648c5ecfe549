// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/TimeText.h"
#include "gui/widgets/Panel.h"

namespace gw::certification {
struct Certification;
}

namespace gw::gui {

class CheckField;

/// Five sentences, each confirmed by hand; what the items do not show cannot be confirmed, and says why.
class StatementPanel : public Panel
{
    Q_OBJECT
public:
    explicit StatementPanel(QWidget *parent = nullptr);
    /// @p certification nullptr: nothing was checked yet. @p items: how many the checklist has.
    void set(const certification::Certification *certification, qsizetype items, const TimeText &times,
             const QDateTime &now);
    [[nodiscard]] CheckField *box(int sentence) const { return m_rows.at(sentence - 1).box; }
    [[nodiscard]] QString remark(int sentence) const; ///< why not, or by whom

Q_SIGNALS:
    void confirmWanted(int sentence);
    void withdrawWanted(int sentence);

private:
    struct Row
    {
        CheckField *box;
        Label *text, *note;
    };
    QList<Row> m_rows;
};

} // namespace gw::gui
