// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/closing/ChecklistRow.h"

#include "gui/incidents/cause/CauseWords.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/RangeSwitch.h"
#include "gui/widgets/ShapeIcon.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace gw::gui {

ChecklistRow::ChecklistRow(const QString &item, QWidget *parent)
    : QWidget(parent),
      m_shape(new ShapeIcon(18)),
      m_name(new Label(Type::Body, Ink::Normal, QFont::Medium)),
      m_how(new Label(Type::Small, Ink::Muted)),
      m_word(new RangeSwitch({tr("Open"), tr("Confirmed"), tr("Exception")})),
      m_text(new QLineEdit)
{
    m_item.name = item;
    const QString name = incident::checklistText(item);
    setAccessibleName(name);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 2, 0, 2);
    row->setSpacing(10);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_name->setText(name);
    m_name->setWordWrap(true);
    m_how->setObjectName(QStringLiteral("checkHow"));
    m_how->setWordWrap(true);
    m_how->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_word->setObjectName(QStringLiteral("checkWord"));
    m_word->setAccessibleName(tr("State of: %1").arg(name));
    m_text->setObjectName(QStringLiteral("checkText"));
    line->addWidget(m_name, 1);
    line->addWidget(m_word);
    words->addLayout(line);
    words->addWidget(m_how);
    words->addWidget(m_text);
    row->addWidget(m_shape, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    connect(m_word, &RangeSwitch::chosen, this, [this] {
        refresh();
        if (word() != Word::None)
            m_text->setFocus(Qt::OtherFocusReason);
        Q_EMIT changed();
    });
    connect(m_text, &QLineEdit::textChanged, this, [this] {
        refresh();
        Q_EMIT changed();
    });
    refresh();
}

void ChecklistRow::setItem(const incident::ChecklistItem &item, bool decided)
{
    m_item = item;
    m_decided = decided;
    refresh();
}

void ChecklistRow::clear()
{
    m_word->setCurrent(0);
    m_text->clear();
    refresh();
}

ChecklistRow::Word ChecklistRow::word() const
{
    // What shows itself needs nobody's word.
    return m_decided || m_item.met ? Word::None : Word(m_word->current());
}

QString ChecklistRow::text() const { return word() == Word::None ? QString() : m_text->text().trimmed(); }
QString ChecklistRow::shown() const { return m_how->text(); }

void ChecklistRow::refresh()
{
    const bool said = !text().isEmpty();
    const bool exception = m_item.exception || (word() == Word::Exception && said);
    const bool met = m_item.met || (word() == Word::Confirmed && said);
    m_shape->setMeaning(met ? Meaning::Good : exception ? Meaning::Info : Meaning::Unknown);
    m_word->setVisible(!m_decided && !m_item.met);
    m_text->setVisible(word() != Word::None);
    m_text->setPlaceholderText(word() == Word::Exception ? tr("Why it stays open") : tr("How, and what shows it"));
    m_text->setAccessibleName(QStringLiteral("%1: %2").arg(m_name->text(), m_text->placeholderText()));
    const QString how = CauseWords::ofJournal(m_item.how);
    m_how->setText(m_item.met         ? tr("Met: %1").arg(how)
                   : m_item.exception ? tr("Left open: %1").arg(how)
                   : m_decided        ? tr("Stayed open")
                                      : tr("Nothing shows it yet."));
    m_how->setVisible(m_decided || m_item.met || word() == Word::None);
}

} // namespace gw::gui
