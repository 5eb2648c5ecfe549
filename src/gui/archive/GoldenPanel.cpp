// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/GoldenPanel.h"

#include "gui/archive/ArchiveWords.h"
#include "gui/archive/GoldenTable.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/NoticeLine.h"
#include "gui/widgets/ShapeIcon.h"
#include "gui/widgets/StateNote.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>

#include <array>

namespace gw::gui {

using golden::GroupKey;

GoldenPanel::GoldenPanel(Session &session, QWidget *parent)
    : Panel(parent),
      m_session(session),
      m_pages(new GoldenPages(session, this)),
      m_model(new GoldenTableModel(*m_pages, session, this)),
      m_table(new GoldenTable(*m_model)),
      m_mark(new ShapeIcon(13)),
      m_bad(new Label(Type::Small, Ink::Critical, QFont::Medium)),
      m_filter(new QLineEdit),
      m_group(new Button(tr("Group"), Button::Role::Plain)),
      m_compare(new Button(tr("Compare…"), Button::Role::Plain)),
      m_command(new Button(QString(), Button::Role::Flat)),
      m_notice(new NoticeLine),
      m_state(new StateNote),
      m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("goldenPanel"));
    m_query.catalog.sort = golden::SortKey::Recorded;
    m_query.catalog.descending = true;
    makeControls();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_state);
    body()->addWidget(m_notice);
    body()->addWidget(m_stack, 1);
    setMinimumWidth(theme().scaled(280));
    setMinimumHeight(theme().scaled(150));
    m_typing.setSingleShot(true);
    m_typing.setInterval(250);
    connect(&m_typing, &QTimer::timeout, this, [this] {
        m_query.catalog.filter = m_filter->text().simplified();
        reopen();
    });
    connect(m_pages, &GoldenPages::changed, this, &GoldenPanel::refresh);
    connect(m_pages, &GoldenPages::restarted, this, &GoldenPanel::refresh);
    connect(&session, &Session::linkChanged, this, &GoldenPanel::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &GoldenPanel::currentChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &GoldenPanel::refreshTitle);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int column) {
        const golden::SortKey key = GoldenTableModel::sortKey(column);
        sortBy(key, m_query.catalog.sort == key && !m_query.catalog.descending);
    });
    connect(m_state, &StateNote::deedPressed, this, [this] {
        setFilter({});
        focusTable();
    });
    sortBy(m_query.catalog.sort, m_query.catalog.descending);
}

void GoldenPanel::makeControls()
{
    m_header = makeHeader(tr("Files"));
    m_filter->setObjectName(QStringLiteral("goldenFilter"));
    m_filter->setAccessibleName(tr("Filter the files"));
    m_filter->setPlaceholderText(tr("type, worker, verdict…"));
    m_filter->setToolTip(
        tr("Words, all of which must fit: type:io, worker:w1, verdict:altered, seed:42, part of a name"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(theme().scaled(90));
    m_filter->setMaximumWidth(theme().scaled(230));
    m_group->setIconName(QStringLiteral("group"));
    m_group->setObjectName(QStringLiteral("goldenGroup"));
    m_group->setMenuMark(true);
    m_compare->setIconName(QStringLiteral("compare"));
    m_compare->setObjectName(QStringLiteral("goldenCompare"));
    m_header->insertWidget(2, m_mark);
    m_header->insertWidget(3, m_bad);
    m_header->addWidget(m_filter, 2);
    m_header->addWidget(m_group);
    m_header->addWidget(m_compare);
    m_command->setIconName(QStringLiteral("terminal"));
    m_command->setObjectName(QStringLiteral("goldenCommand"));
    m_command->setAccessibleName(tr("Copy the command that lists these files"));
    m_header->addWidget(m_command);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(m_filter, &QLineEdit::returnPressed, this, &GoldenPanel::focusTable);
    connect(m_group, &Button::clicked, this, &GoldenPanel::openGroups);
    connect(m_command, &Button::clicked, this, &GoldenPanel::copyCommand);
    connect(m_compare, &Button::clicked, this, &GoldenPanel::compareWanted);
}

void GoldenPanel::open(const Place &place)
{
    if (place == m_pages->place())
        return;
    m_current.clear();
    m_notice->hide();
    Q_EMIT noneChosen();
    m_pages->open(place, m_query);
    m_table->setShownColumns();
}

void GoldenPanel::close()
{
    m_current.clear();
    m_pages->close();
    Q_EMIT noneChosen();
}

void GoldenPanel::reopen()
{
    if (m_pages->place().kind == Place::Kind::None || m_query == m_pages->query())
        return;
    m_pages->open(m_pages->place(), m_query);
}

void GoldenPanel::setFilter(const QString &filter)
{
    m_filter->setText(filter);
    m_typing.stop();
    m_query.catalog.filter = filter.simplified();
    reopen();
}

void GoldenPanel::recheck() { m_pages->recheck(); }

void GoldenPanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void GoldenPanel::focusTable() { m_table->setFocus(Qt::ShortcutFocusReason); }

void GoldenPanel::group(std::optional<GroupKey> by)
{
    m_query.group = by;
    reopen();
    refreshTitle();
}

void GoldenPanel::groupNext()
{
    const auto now = m_query.group;
    group(!now                      ? std::optional(GroupKey::Type)
          : now == GroupKey::Type   ? std::optional(GroupKey::Worker)
          : now == GroupKey::Worker ? std::optional(GroupKey::Verdict)
                                    : std::nullopt);
}

void GoldenPanel::sortBy(golden::SortKey key, bool descending)
{
    m_query.catalog.sort = key;
    m_query.catalog.descending = descending;
    m_table->horizontalHeader()->setSortIndicator(GoldenTableModel::columnOf(key),
                                                  descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    reopen();
}

void GoldenPanel::sortNext()
{
    int column = GoldenTableModel::columnOf(m_query.catalog.sort);
    do
        column = (column + 1) % GoldenTableModel::ColumnCount;
    while (!m_model->isUsed(column));
    sortBy(GoldenTableModel::sortKey(column), false);
}

void GoldenPanel::openGroups()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::array<std::pair<std::optional<GroupKey>, QString>, 4> ways{{{std::nullopt, tr("No groups")},
                                                                           {GroupKey::Type, tr("By type")},
                                                                           {GroupKey::Worker, tr("By worker")},
                                                                           {GroupKey::Verdict, tr("By verdict")}}};
    for (const auto &[by, name] : ways) {
        QAction *entry = menu->addAction(name);
        entry->setCheckable(true);
        entry->setChecked(by == m_query.group);
        connect(entry, &QAction::triggered, this, [this, by] { group(by); });
    }
    menu->popup(m_group->mapToGlobal(QPoint(0, m_group->height() + 4)));
}

QStringList GoldenPanel::chosenPaths() const
{
    QStringList paths;
    if (m_pages->place().isArchive())
        return paths;
    int rows = 0; // a million can be chosen; who asks wants to know whether it is one, two or more
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom() && rows < 3; ++row, ++rows)
            if (const golden::CatalogEntry *entry = m_model->entry(row); entry && !entry->nameBytes)
                paths << m_pages->place().path + QLatin1Char('/') + entry->name;
    return paths;
}

QString GoldenPanel::command() const
{
    const Place &place = m_pages->place();
    if (place.isArchive())
        return QStringLiteral("goldwatchctl golden ls %1").arg(shellWord(place.path));
    QString text = QStringLiteral("goldwatchctl golden list %1").arg(shellWord(place.path));
    for (const QString &word : m_query.catalog.filter.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        text += QLatin1Char(' ') + shellWord(word);
    if (m_query.group)
        return text + QStringLiteral(" --group ") + json::enumName(*m_query.group);
    return text + QStringLiteral(" --sort ") + json::enumName(m_query.catalog.sort) +
           (m_query.catalog.descending ? QStringLiteral(" -r") : QString());
}

void GoldenPanel::copyCommand()
{
    QGuiApplication::clipboard()->setText(command());
    m_notice->showDone(tr("Copied: %1").arg(command()));
}

QByteArray GoldenPanel::saveState() const
{
    QByteArray widths;
    for (const int width : m_table->widths())
        widths += ' ' + QByteArray::number(width);
    return json::enumName(m_query.catalog.sort).toLatin1() + (m_query.catalog.descending ? " down " : " up ") +
           (m_query.group ? json::enumName(*m_query.group).toLatin1() : QByteArray("none")) + widths;
}

void GoldenPanel::restoreState(const QByteArray &state)
{
    const QList<QByteArray> words = state.split(' ');
    if (words.size() < 3)
        return;
    QList<int> widths;
    for (const QByteArray &word : words.sliced(3))
        widths.append(word.toInt());
    m_table->setWidths(widths);
    m_query.group = json::enumValue<GroupKey>(QString::fromLatin1(words.at(2)));
    if (const auto key = json::enumValue<golden::SortKey>(QString::fromLatin1(words.at(0))))
        sortBy(*key, words.at(1) == "down");
}

void GoldenPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    m_pages->setActive(true);
}

void GoldenPanel::hideEvent(QHideEvent *event)
{
    Panel::hideEvent(event);
    m_pages->setActive(false);
}

} // namespace gw::gui
