// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/StateNote.h"

#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/ShapeIcon.h"

#include <QHBoxLayout>

namespace gw::gui {

StateNote::StateNote(QWidget *parent)
    : QWidget(parent),
      m_shape(new ShapeIcon(18)),
      m_title(new Label(Type::Body, Ink::Normal, QFont::DemiBold)),
      m_text(new Label(Type::Small, Ink::Muted)),
      m_deed(new Button(QString(), Button::Role::Plain))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 12, 20, 12);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch();
    row->addWidget(m_shape);
    row->addWidget(m_title);
    row->addStretch();
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setObjectName(QStringLiteral("stateTitle"));
    m_text->setObjectName(QStringLiteral("stateText"));
    m_deed->setObjectName(QStringLiteral("stateDeed"));
    m_deed->hide(); // until it has a word
    column->addStretch();
    column->addLayout(row);
    column->addWidget(m_text);
    column->addSpacing(6);
    column->addWidget(m_deed, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_deed, &Button::clicked, this, &StateNote::deedPressed);
}

void StateNote::say(Meaning meaning, const QString &title, const QString &text, const QString &deed)
{
    m_shape->setMeaning(meaning);
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_deed->setText(deed);
    m_deed->setVisible(!deed.isEmpty());
}

QString StateNote::title() const { return m_title->text(); }
QString StateNote::text() const { return m_text->text(); }

} // namespace gw::gui
