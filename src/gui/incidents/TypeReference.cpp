// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/TypeReference.h"

#include "gui/incidents/Box.h"
#include "gui/incidents/IncidentDesk.h"
#include "gui/incidents/IncidentWords.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/window/SeverityChip.h"

#include <QHBoxLayout>

namespace gw::gui {
TypeReference::TypeReference(IncidentDesk &desk, QWidget *parent)
    : QScrollArea(parent),
      m_desk(desk),
      m_title(wrappedLabel(Type::Title, Ink::Normal, {}, QFont::DemiBold)),
      m_text(wrappedLabel(Type::Body, Ink::Muted, {})),
      m_errors(wrappedLabel(Type::Small, Ink::Warning, {})),
      m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("typeReference"));
    setAccessibleName(tr("Types of incident"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(8);
    m_title->setObjectName(QStringLiteral("referenceTitle"));
    m_errors->setObjectName(QStringLiteral("referenceErrors"));
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(8);
    column->addLayout(m_rows);
    column->addWidget(m_errors);
    column->addStretch();
    setWidget(page);
    page->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    connect(&desk, &IncidentDesk::typesChanged, this, &TypeReference::refresh);
    refresh();
}

void TypeReference::setTitle(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void TypeReference::refresh()
{
    delete m_list;
    m_list = new QWidget;
    auto *rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    for (const auto &type : m_desk.types()) {
        auto *box = new gui::Box; // QFrame has a shape of that name
        QHBoxLayout *line = box->addLine();
        auto *chip = new SeverityChip;
        chip->show(json::enumValue<health::Severity>(type.facts.severity).value_or(health::Severity::P3), false);
        auto *words = new QVBoxLayout;
        words->setSpacing(2);
        const QString name = IncidentWords::type(type.facts.type);
        words->addWidget(wrappedLabel(Type::Body, Ink::Normal, name, QFont::DemiBold));
        words->addWidget(wrappedLabel(Type::Small, Ink::Normal, tr("First: %1").arg(type.facts.firstAction)));
        words->addWidget(wrappedLabel(Type::Small, Ink::Muted, tr("Noticed by %1").arg(type.facts.noticed)));
        words->addWidget(wrappedLabel(Type::Small, Ink::Muted, tr("Usual recovery: %1").arg(type.facts.recovery)));
        auto *open = new Button(tr("Open…"), Button::Role::Plain);
        open->setObjectName(QStringLiteral("openType"));
        open->setAccessibleName(tr("Open an incident: %1").arg(name));
        connect(open, &Button::clicked, this, [this, kind = type.facts.type] { Q_EMIT openWanted(kind); });
        line->addWidget(chip, 0, Qt::AlignTop);
        line->addLayout(words, 1);
        line->addWidget(open, 0, Qt::AlignTop);
        rows->addWidget(box);
    }
    m_rows->addWidget(m_list);
    QStringList errors;
    for (const Error &error : m_desk.typeErrors())
        errors << error.text();
    m_errors->setText(errors.join(u'\n'));
    m_errors->setVisible(!errors.isEmpty());
}

} // namespace gw::gui
