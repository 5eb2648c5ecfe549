// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/certify/StatementPanel.h"

#include "gui/archive/work/Fields.h"
#include "gui/widgets/Label.h"

#include "certification/Certification.h"

#include <QGridLayout>

namespace gw::gui {

StatementPanel::StatementPanel(QWidget *parent) : Panel(parent)
{
    setObjectName(QStringLiteral("statementPanel"));
    makeHeader(tr("Statement"));
    note()->setText(tr("each confirmed by hand"));
    auto *grid = new QGridLayout;
    grid->setContentsMargins(14, 8, 14, 10);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    for (int number = 1; number <= certification::sentences; ++number) {
        Row row{new CheckField(QString()), new Label(Type::Small, Ink::Normal), new Label(Type::Caption, Ink::Muted)};
        row.box->setObjectName(QStringLiteral("sentence%1").arg(number));
        for (Label *label : {row.text, row.note}) {
            label->setWordWrap(true);
            label->setMinimumWidth(1);
        }
        grid->addWidget(row.box, 2 * number, 0, Qt::AlignTop);
        auto *words = new QVBoxLayout;
        words->setContentsMargins(0, 5, 0, 3);
        words->setSpacing(1);
        words->addWidget(row.text);
        words->addWidget(row.note);
        grid->addLayout(words, 2 * number, 1);
        connect(row.box, &QAbstractButton::clicked, this, [this, number](bool on) {
            if (on)
                Q_EMIT confirmWanted(number);
            else
                Q_EMIT withdrawWanted(number);
        });
        m_rows << row;
    }
    body()->addLayout(grid);
    body()->addStretch();
    set(nullptr, 20, TimeText(), QDateTime());
}

void StatementPanel::set(const certification::Certification *certification, qsizetype items, const TimeText &times,
                         const QDateTime &now)
{
    note()->setText(certification ? tr("each confirmed by hand") : tr("once the items are checked"));
    for (int number = 1; number <= certification::sentences; ++number) {
        const Row &row = m_rows.at(number - 1);
        QString text = certification::sentenceText(number, items), words;
        bool confirmed = false;
        QString why = tr("Can be confirmed once the items are checked.");
        if (certification) {
            const auto &one = certification->statement.at(number - 1);
            why = certification::whyNotConfirmed(*certification, number, now);
            confirmed = one.at.isValid() && why.isEmpty(); // what was confirmed once may not hold any more
            if (one.at.isValid())
                text = one.text;
            if (confirmed)
                words = tr("%1, %2", "who confirmed it, when").arg(one.by, times.moment(one.at, now));
        }
        if (!why.isEmpty())
            words = certification ? tr("Does not hold: %1").arg(why) : why;
        row.box->setChecked(confirmed);
        row.box->setEnabled(why.isEmpty());
        row.box->setAccessibleName(text);
        row.box->setAccessibleDescription(words);
        row.text->setText(text);
        row.text->setInk(why.isEmpty() ? Ink::Normal : Ink::Muted);
        row.note->setText(words);
        row.note->setVisible(certification &&
                             !why.isEmpty()); // who confirmed it is asked for seldom, and then by pointing at it
        for (QWidget *part : {static_cast<QWidget *>(row.box), static_cast<QWidget *>(row.text)})
            part->setToolTip(confirmed ? words : QString());
    }
}

QString StatementPanel::remark(int sentence) const { return m_rows.at(sentence - 1).note->text(); }

} // namespace gw::gui
