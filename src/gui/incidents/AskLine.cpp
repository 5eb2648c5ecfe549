// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/AskLine.h"

#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include <utility>

namespace gw::gui {

AskLine::AskLine(QWidget *parent)
    : QWidget(parent),
      m_text(new Label(Type::Small, Ink::Normal, QFont::DemiBold)),
      m_field(new QLineEdit),
      m_keep(new Button(tr("Leave it"), Button::Role::Plain)),
      m_deed(new Button(QString(), Button::Role::Primary))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(1);
    column->addWidget(m_text);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_field, 1);
    row->addWidget(m_keep);
    row->addWidget(m_deed);
    column->addLayout(row);
    m_field->setObjectName(QStringLiteral("askField"));
    m_field->setMaxLength(2000);
    m_keep->setObjectName(QStringLiteral("askKeep"));
    m_deed->setObjectName(QStringLiteral("askDeed"));
    connect(m_field, &QLineEdit::textChanged, this, [this] { m_deed->setEnabled(isAnswered()); });
    connect(m_field, &QLineEdit::returnPressed, this, &AskLine::accept);
    connect(m_deed, &Button::clicked, this, &AskLine::accept);
    connect(m_keep, &Button::clicked, this, &AskLine::cancel);
    hide();
}

void AskLine::ask(const Wish &wish, std::function<void(const QString &)> then)
{
    m_wish = wish;
    m_then = std::move(then);
    m_text->setText(wish.text);
    m_field->clear();
    m_field->setPlaceholderText(wish.field);
    m_field->setAccessibleName(wish.field);
    m_field->setAccessibleDescription(wish.text);
    m_deed->setText(wish.deed);
    m_deed->setEnabled(isAnswered());
    show();
    m_field->setFocus(Qt::OtherFocusReason);
}

bool AskLine::isAnswered() const
{
    const QString text = m_field->text().trimmed();
    return m_wish.word.isEmpty() ? m_wish.optional || !text.isEmpty() : text == m_wish.word;
}

void AskLine::accept()
{
    if (!isAnswered() || !m_then)
        return;
    const auto then = std::exchange(m_then, nullptr);
    const QString text = m_field->text().trimmed();
    hide();
    Q_EMIT closed();
    then(text);
}

void AskLine::cancel()
{
    if (!std::exchange(m_then, nullptr))
        return;
    hide();
    Q_EMIT closed();
}

void AskLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return cancel();
    QWidget::keyPressEvent(event);
}

} // namespace gw::gui
