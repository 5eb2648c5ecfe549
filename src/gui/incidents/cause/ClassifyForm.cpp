// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/cause/ClassifyForm.h"

#include "gui/alerts/RowTree.h"
#include "gui/archive/ArchiveWords.h"
#include "gui/incidents/cause/CategoryModel.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QStyle>

namespace gw::gui {
namespace {

/// Coming here with the keyboard chooses nothing: a root cause is decided on, not passed by.
class CategoryList : public RowTree
{
public:
    using RowTree::RowTree;

protected:
    void focusInEvent(QFocusEvent *event) override { QTreeView::focusInEvent(event); }
};

} // namespace

ClassifyForm::ClassifyForm(QWidget *parent)
    : QWidget(parent),
      m_model(new CategoryModel(this)),
      m_view(new CategoryList(m_model, QList<int>{100}, tr("Root cause"))),
      m_word(new QLineEdit),
      m_recovery(new Label(Type::Small, Ink::Muted)),
      m_wordHint(new Label(Type::Small, Ink::Muted)),
      m_missing(new Label(Type::Small, Ink::Muted)),
      m_reason(new QPlainTextEdit),
      m_submit(new Button(tr("Classify"), Button::Role::Primary))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_view->setObjectName(QStringLiteral("causeCategories"));
    m_view->setRootIsDecorated(false);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setFixedHeight(theme().scaled(28) * m_model->rowCount());
    m_recovery->setObjectName(QStringLiteral("causeRecovery"));
    m_recovery->setWordWrap(true);
    m_word->setObjectName(QStringLiteral("causeWord"));
    m_word->setAccessibleName(tr("Root cause, one word"));
    m_word->setPlaceholderText(tr("One word: out-of-memory"));
    m_word->setMaxLength(60);
    m_wordHint->setText(tr("Letters, digits, - and _; the same word for the same cause, so that they can be counted."));
    m_wordHint->setWordWrap(true);
    column->addWidget(m_view);
    column->addWidget(m_recovery);
    column->addWidget(m_word);
    column->addWidget(m_wordHint);
    makeReason();
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_touched = m_touched || !m_choosing;
        refresh();
    });
    connect(m_word, &QLineEdit::textChanged, this, &ClassifyForm::refresh);
    connect(m_word, &QLineEdit::returnPressed, this, [this] { m_reason->setFocus(Qt::OtherFocusReason); });
    connect(m_reason, &QPlainTextEdit::textChanged, this, &ClassifyForm::refresh);
    connect(m_submit, &Button::clicked, this, &ClassifyForm::submit);
    refresh();
}

void ClassifyForm::makeReason()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    m_reason->setObjectName(QStringLiteral("causeReason"));
    m_reason->setAccessibleName(tr("The reasoning, and the evidence it rests on"));
    m_reason->setPlaceholderText(tr("Why: the reasoning, and the evidence it rests on"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(theme().scaled(68));
    column->addWidget(m_reason);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_missing->setObjectName(QStringLiteral("causeMissing"));
    m_missing->setWordWrap(true);
    m_submit->setObjectName(QStringLiteral("causeSubmit"));
    row->addWidget(m_missing, 1);
    row->addWidget(m_submit);
    column->addLayout(row);
}

void ClassifyForm::setIncident(const incident::Incident &incident)
{
    if (incident.id != m_id) {
        m_id = incident.id;
        m_touched = false;
        m_word->clear();
        m_reason->clear();
        m_choosing = true;
        m_view->clearSelection();
        m_view->setCurrentIndex({});
        m_choosing = false;
        m_model->setSuggested(std::nullopt);
    }
    if (incident.classification && incident.classification->reason == reason())
        m_reason->clear(); // it stands in the journal now
    m_ofMismatch = incident.type == u"mismatch";
    m_again = incident.classification.has_value();
    m_view->setVisible(m_ofMismatch);
    m_recovery->setVisible(m_ofMismatch);
    m_word->setVisible(!m_ofMismatch);
    m_wordHint->setVisible(!m_ofMismatch);
    refresh();
}

void ClassifyForm::setSuggested(std::optional<golden::Category> category)
{
    m_model->setSuggested(category);
    if (!m_touched && category) {
        m_choosing = true;
        m_view->setCurrentIndex(m_model->indexOf(*category));
        m_choosing = false;
    }
    refresh();
}

std::optional<golden::Category> ClassifyForm::chosen() const
{
    return m_model->category(m_view->selectionModel()->selectedRows().value(0));
}

QString ClassifyForm::category() const
{
    static const QRegularExpression word(QStringLiteral("^[\\w-]{1,60}$"));
    if (!m_ofMismatch)
        return word.match(m_word->text().trimmed()).hasMatch() ? m_word->text().trimmed() : QString();
    const auto chosen = this->chosen();
    return chosen ? json::enumName(*chosen) : QString();
}

QString ClassifyForm::reason() const { return m_reason->toPlainText().trimmed(); }

QString ClassifyForm::command() const
{
    return QStringLiteral("goldwatchctl incident classify %1 %2 --reason %3")
        .arg(m_id, category(), shellWord(reason()));
}

QString ClassifyForm::missing() const
{
    if (category().isEmpty())
        return m_ofMismatch                         ? tr("Choose what it was.")
               : m_word->text().trimmed().isEmpty() ? tr("A word for it is missing.")
                                                    : tr("One word of letters, digits, - and _.");
    return reason().isEmpty() ? tr("The reason is missing.") : QString();
}

void ClassifyForm::refresh()
{
    const QString lacks = missing();
    const auto chosen = this->chosen();
    m_recovery->setText(chosen ? tr("%1 Usual recovery: %2", "sign, recovery")
                                     .arg(CauseWords::sign(*chosen), CauseWords::recovery(*chosen))
                               : tr("Each is known by the sign beside it."));
    m_missing->setText(lacks);
    m_submit->setText(m_again ? tr("Classify again") : tr("Classify"));
    m_submit->setEnabled(lacks.isEmpty());
    m_submit->setToolTip(lacks.isEmpty() ? command().toHtmlEscaped() : lacks);
    const bool wrong = !m_ofMismatch && category().isEmpty() && !m_word->text().trimmed().isEmpty();
    if (m_word->property("wrong").toBool() != wrong) {
        m_word->setProperty("wrong", wrong);
        m_word->style()->unpolish(m_word);
        m_word->style()->polish(m_word);
    }
}

void ClassifyForm::submit()
{
    if (m_submit->isEnabled())
        Q_EMIT classifyWanted(category(), reason());
}

} // namespace gw::gui
