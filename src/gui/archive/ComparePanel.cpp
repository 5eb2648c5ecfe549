// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/ComparePanel.h"

#include "gui/archive/ArchiveWords.h"
#include "gui/archive/DifferenceModel.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/ShapeIcon.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeView>

namespace gw::gui {

ComparePanel::ComparePanel(Session &session, QWidget *parent)
    : Panel(parent),
      m_comparer(session),
      m_model(new DifferenceModel(this)),
      m_a(new QLineEdit),
      m_b(new QLineEdit),
      m_go(new Button(tr("Compare"), Button::Role::Primary)),
      m_close(new Button(QString(), Button::Role::Flat)),
      m_ignore(new Button(tr("Ignore…"), Button::Role::Plain)),
      m_shape(new ShapeIcon(18)),
      m_title(new Label(Type::Body, Ink::Normal, QFont::DemiBold)),
      m_text(new Label(Type::Small, Ink::Muted)),
      m_sides(new QWidget),
      m_step(new Label(Type::Small, Ink::Muted, QFont::Medium)),
      m_sideA(new Label(Type::Small, Ink::Normal)),
      m_sideB(new Label(Type::Small, Ink::Normal)),
      m_view(new QTreeView)
{
    setObjectName(QStringLiteral("comparePanel"));
    QHBoxLayout *row = makeHeader(tr("Compare"));
    note()->setFont(theme().mono());
    m_close->setIconName(QStringLiteral("cross"));
    m_close->setObjectName(QStringLiteral("compareClose"));
    m_close->setAccessibleName(tr("Close the comparison"));
    m_close->setToolTip(tr("Close the comparison (Esc)"));
    row->addWidget(m_close);
    makeFields();
    body()->addWidget(new Rule(Qt::Horizontal));
    body()->addWidget(makeResult());
    body()->addWidget(m_view, 1);
    setMinimumHeight(theme().scaled(150));
    connect(m_close, &Button::clicked, this, [this] {
        m_comparer.cancel();
        Q_EMIT closed();
    });
    connect(m_go, &Button::clicked, this, &ComparePanel::start);
    for (QLineEdit *field : {m_a, m_b}) {
        connect(field, &QLineEdit::returnPressed, this, &ComparePanel::start);
        connect(field, &QLineEdit::textChanged, this, &ComparePanel::refresh);
    }
    connect(&m_comparer, &Comparer::changed, this, &ComparePanel::refresh);
    connect(&m_comparer, &Comparer::progressed, this, [this](const QString &text) { m_text->setText(text); });
    connect(m_view, &QTreeView::activated, this, &ComparePanel::openPair);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ComparePanel::refreshIgnore);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ComparePanel::refreshIgnore);
    connect(m_ignore, &Button::clicked, this, [this] {
        Q_EMIT ignoreWanted(m_view->currentIndex().siblingAtColumn(0).data(DifferenceModel::PointerRole).toString());
    });
    refresh();
}

void ComparePanel::makeFields()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(14, 8, 8, 8);
    row->setSpacing(8);
    m_a->setObjectName(QStringLiteral("compareFirst"));
    m_b->setObjectName(QStringLiteral("compareSecond"));
    m_a->setAccessibleName(tr("First: what was recorded"));
    m_b->setAccessibleName(tr("Second: what came of it"));
    m_a->setPlaceholderText(tr("First: path of a file or directory on the host"));
    m_b->setPlaceholderText(tr("Second: choose it in the table and press Compare, or write its path"));
    m_go->setObjectName(QStringLiteral("compareGo"));
    m_go->setIconName(QStringLiteral("compare"));
    for (QLineEdit *field : {m_a, m_b}) {
        field->setFont(theme().mono());
        field->setClearButtonEnabled(true);
        field->setLayoutDirection(Qt::LeftToRight);
        row->addWidget(field, 1);
    }
    row->addWidget(m_go);
    body()->addLayout(row);
}

QWidget *ComparePanel::makeResult()
{
    auto *result = new QWidget;
    auto *column = new QVBoxLayout(result);
    column->setContentsMargins(14, 9, 14, 9);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    m_title->setObjectName(QStringLiteral("compareTitle"));
    m_text->setObjectName(QStringLiteral("compareText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->addWidget(m_title);
    words->addWidget(m_text);
    row->addWidget(m_shape, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    m_ignore->setIconName(QStringLiteral("filter"));
    m_ignore->setObjectName(QStringLiteral("compareIgnore"));
    row->addWidget(m_ignore, 0, Qt::AlignTop);
    column->addLayout(row);
    auto *sides = new QGridLayout(m_sides);
    sides->setContentsMargins(28, 0, 0, 0);
    sides->setHorizontalSpacing(16);
    sides->setVerticalSpacing(2);
    sides->addWidget(m_step, 0, 0, 1, 2);
    for (Label *side : {m_sideA, m_sideB}) {
        side->setFont(theme().mono());
        side->setElided(true);
        side->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    sides->addWidget(m_sideA, 1, 0);
    sides->addWidget(m_sideB, 1, 1);
    sides->setColumnStretch(0, 1);
    sides->setColumnStretch(1, 1);
    column->addWidget(m_sides);
    m_view->setModel(m_model);
    m_view->setObjectName(QStringLiteral("differences"));
    m_view->setAccessibleName(tr("Differences"));
    m_view->setProperty("focusInside", true);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setFont(theme().font(Type::Small));
    m_view->header()->setStretchLastSection(true);
    return result;
}

QString ComparePanel::first() const { return m_a->text().trimmed(); }
QString ComparePanel::second() const { return m_b->text().trimmed(); }

void ComparePanel::compare(const QString &a, const QString &b)
{
    m_comparer.cancel();
    m_a->setText(a);
    m_b->setText(b);
    if (!a.isEmpty() && !b.isEmpty())
        start();
    else
        (a.isEmpty() ? m_a : m_b)->setFocus(Qt::OtherFocusReason);
}

void ComparePanel::add(const QString &path)
{
    compare(first().isEmpty() ? path : first(), first().isEmpty() ? QString() : path);
}

void ComparePanel::again()
{
    if (m_comparer.answer() && !m_comparer.isRunning())
        start();
}

void ComparePanel::start()
{
    if (!first().isEmpty() && !second().isEmpty())
        m_comparer.compare(first(), second());
}

void ComparePanel::say(Meaning meaning, const QString &title, const QString &text)
{
    m_shape->setMeaning(meaning);
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void ComparePanel::refresh()
{
    const bool both = !first().isEmpty() && !second().isEmpty();
    m_go->setEnabled(both && !m_comparer.isRunning());
    m_go->setToolTip(both ? QString() : tr("Both paths are needed"));
    note()->setText(both ? QStringLiteral("goldwatchctl golden diff %1 %2").arg(shellWord(first()), shellWord(second()))
                         : QString());
    const auto &answer = m_comparer.answer();
    m_sides->hide();
    m_ignore->setVisible(answer && *answer && (*answer)->files && !m_comparer.isRunning());
    m_view->setVisible(answer && answer->has_value());
    if (m_comparer.isRunning())
        return say(Meaning::Unknown, tr("Comparing…"), tr("Two large directories take some seconds."));
    if (!answer)
        return say(Meaning::Unknown, tr("Nothing is compared yet"),
                   tr("Two golden files, a golden file and a cycle report, or two directories can be compared."));
    if (!*answer)
        return say(Meaning::Warning, (*answer).error().what, (*answer).error().text());
    const host::GoldenDiff &diff = **answer;
    if (diff.files)
        showFiles(*diff.files, diff.severity);
    else if (diff.directories)
        showDirectories(*diff.directories, diff.severity);
    else
        say(Meaning::Unknown, tr("The host compared nothing"), {});
}

void ComparePanel::refreshIgnore()
{
    const QModelIndex at = m_view->currentIndex().siblingAtColumn(0);
    m_ignore->setEnabled(!at.data(DifferenceModel::PointerRole).toString().isEmpty());
    m_ignore->setToolTip(m_ignore->isEnabled() ? tr("Same as: goldwatchctl golden ignore add")
                                               : tr("Choose a difference that counts"));
}

void ComparePanel::openPair(const QModelIndex &index)
{
    const QString name = index.siblingAtColumn(0).data(DifferenceModel::PathRole).toString();
    const auto &answer = m_comparer.answer();
    if (name.isEmpty() || !answer || !*answer || !(*answer)->directories)
        return;
    const QString a = (*answer)->directories->a, b = (*answer)->directories->b;
    compare(a + QLatin1Char('/') + name, b + QLatin1Char('/') + name);
}

} // namespace gw::gui
