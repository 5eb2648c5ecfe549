// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/log/LogPanel.h"

#include "gui/Theme.h"
#include "gui/log/LogDelegate.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/RangeSwitch.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollBar>

namespace gw::gui {
namespace {

constexpr qint64 pageLines = 1000;
constexpr qint64 earlierBytes = 96 * 1024;

/// On sunken ground, with a word in the middle while there is nothing.
class LogList : public QListView
{
public:
    QString empty;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), gui::palette().sunken);
        if (model()->rowCount() == 0) {
            painter.setFont(theme().font(Type::Small));
            painter.setPen(gui::palette().muted);
            painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, empty);
        }
        painter.end();
        QListView::paintEvent(event);
    }
};

} // namespace

void LogFilter::setLeast(Least least)
{
    m_least = least;
    invalidateFilter();
}

void LogFilter::setText(const QString &text)
{
    m_text = text;
    invalidateFilter();
}

bool LogFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const auto level = shadow::Level(index.data(LogModel::LevelRole).toInt());
    if (m_least == Least::Errors && level != shadow::Level::Error)
        return false;
    if (m_least == Least::Warnings && level != shadow::Level::Error && level != shadow::Level::Warn)
        return false;
    return m_text.isEmpty() || index.data().toString().contains(m_text, Qt::CaseInsensitive);
}

LogPanel::LogPanel(Session &session, QWidget *parent)
    : Panel(parent),
      m_session(session),
      m_model(new LogModel(this)),
      m_filter(new LogFilter(this)),
      m_view(new LogList),
      m_field(new QLineEdit),
      m_level(new RangeSwitch({tr("All"), tr("Warnings %1").arg(0), tr("Errors %1").arg(0)})),
      m_next(new Button(tr("Next problem"), Button::Role::Plain)),
      m_follow(new Button(tr("Follow"), Button::Role::Plain))
{
    makeHeaderControls();
    m_filter->setSourceModel(m_model);
    m_view->setModel(m_filter);
    m_view->setItemDelegate(new LogDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(tr("Log"));
    m_view->setObjectName(QStringLiteral("logView"));
    m_view->setProperty("focusInside", true);
    m_view->setLayoutDirection(Qt::LeftToRight);
    body()->addWidget(m_view, 1);
    setMinimumHeight(theme().scaled(88));

    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value == 0 && m_view->verticalScrollBar()->maximum() > 0)
            readEarlier();
    });
    connect(m_view->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (isFollowing())
            m_view->scrollToBottom();
    });
    // Turning the wheel up is the wish to stay where one is.
    connect(m_view->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        const QScrollBar *bar = m_view->verticalScrollBar();
        setFollowing(bar->sliderPosition() >= bar->maximum());
    });
    connect(&session, &Session::runReplaced, this, &LogPanel::restart);
    connect(&session, &Session::linkChanged, this, [this] {
        ++m_generation;
        m_reading = m_readingEarlier = false;
        refreshNote();
    });
    connect(&session, &Session::statusChanged, this, [this] {
        if (m_nextOffset < 0)
            readOn();
        refreshNote();
    });
    connect(&session, &Session::logGrew, this, [this](const host::LogAppended &log) {
        if (!m_path.isEmpty() && (log.path != m_path || log.size < m_nextOffset))
            restart(); // another file, or this one begins anew
        readOn();
    });
    refreshNote();
}

void LogPanel::makeHeaderControls()
{
    QHBoxLayout *row = makeHeader(tr("Log"));
    m_field->setPlaceholderText(tr("Filter the log"));
    m_field->setAccessibleName(tr("Filter the log"));
    m_field->setObjectName(QStringLiteral("logFilter"));
    m_field->setFont(theme().font(Type::Small));
    m_field->setFixedWidth(theme().scaled(160));
    m_field->setClearButtonEnabled(true);
    m_level->setAccessibleName(tr("Level of the log lines"));
    m_level->setObjectName(QStringLiteral("logLevel"));
    m_next->setIconName(QStringLiteral("next-problem"));
    m_next->setKeyHint(QStringLiteral("F8"));
    m_next->setObjectName(QStringLiteral("nextProblem"));
    m_follow->setIconName(QStringLiteral("follow"));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setObjectName(QStringLiteral("followLog"));
    for (QWidget *widget : QList<QWidget *>{m_field, m_level, m_next, m_follow})
        row->addWidget(widget);
    connect(m_field, &QLineEdit::textChanged, m_filter, &LogFilter::setText);
    connect(m_level, &RangeSwitch::chosen, this, [this](int index) {
        m_filter->setLeast(LogFilter::Least(index));
        if (isFollowing())
            m_view->scrollToBottom();
    });
    connect(m_next, &Button::clicked, this, &LogPanel::nextProblem);
    connect(m_follow, &Button::toggled, this, &LogPanel::setFollowing);
}

bool LogPanel::isFollowing() const { return m_follow->isChecked(); }

void LogPanel::setFollowing(bool following)
{
    if (m_follow->isChecked() != following)
        m_follow->setChecked(following);
    else if (following)
        m_view->scrollToBottom();
}

void LogPanel::focusFilter()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void LogPanel::restart()
{
    ++m_generation;
    m_reading = m_readingEarlier = m_again = false;
    m_nextOffset = -1;
    m_path.clear();
    m_trouble.clear();
    m_model->clear();
    refreshNote();
}

void LogPanel::readOn()
{
    host::Host *host = m_session.host();
    if (!host || !m_session.status() || m_session.status()->logs.isEmpty())
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    host::LogQuery query;
    query.run = m_session.status()->run;
    query.offset = m_nextOffset;
    query.count = pageLines;
    host->call(host::methods::logRead, query)
        .then(this, [this, generation = m_generation](const Result<host::LogPage> &answer) {
            if (generation == m_generation)
                take(answer);
        });
}

void LogPanel::take(const Result<host::LogPage> &answer)
{
    m_reading = false;
    m_trouble = answer ? QString() : answer.error().text();
    if (!answer) {
        // Cut short or replaced while we looked: the next sign of life begins anew.
        if (answer.error().kind == ErrorKind::BadInput)
            restart();
        refreshNote();
        return;
    }
    m_path = answer->path;
    const bool more = m_nextOffset >= 0 && answer->lines.size() == pageLines;
    m_nextOffset = answer->nextOffset;
    m_model->append(answer->lines);
    if (isFollowing())
        m_view->scrollToBottom();
    refreshNote();
    if (more || std::exchange(m_again, false))
        readOn();
}

void LogPanel::readEarlier()
{
    host::Host *host = m_session.host();
    const qint64 first = m_model->firstOffset();
    if (!host || m_readingEarlier || first <= 0 || m_model->rowCount() >= LogModel::most)
        return;
    m_readingEarlier = true;
    host::LogQuery query;
    query.run = m_session.status()->run;
    query.offset = std::max<qint64>(0, first - earlierBytes);
    query.count = 5000;
    host->call(host::methods::logRead, query)
        .then(this, [this, first, generation = m_generation](const Result<host::LogPage> &answer) {
            if (generation != m_generation)
                return;
            m_readingEarlier = false;
            if (!answer || answer->path != m_path || first != m_model->firstOffset())
                return;
            QList<shadow::LogLine> earlier;
            for (const shadow::LogLine &line : answer->lines)
                if (line.offset < first)
                    earlier += line;
            const QModelIndex top = m_filter->mapToSource(m_view->indexAt({4, 4}));
            m_model->prepend(earlier);
            if (top.isValid())
                m_view->scrollTo(m_filter->mapFromSource(m_model->index(top.row() + int(earlier.size()), 0)),
                                 QAbstractItemView::PositionAtTop);
            refreshNote();
        });
}

void LogPanel::nextProblem()
{
    const int rows = m_filter->rowCount();
    const int from = m_view->currentIndex().isValid() ? m_view->currentIndex().row() + 1 : 0;
    for (int i = 0; i < rows; ++i) {
        const QModelIndex index = m_filter->index((from + i) % rows, 0);
        if (!m_model->isProblem(m_filter->mapToSource(index).row()))
            continue;
        setFollowing(false);
        m_view->setCurrentIndex(index);
        m_view->scrollTo(index, QAbstractItemView::PositionAtCenter);
        return;
    }
    note()->setText(tr("no warning and no error in the lines that are loaded"));
}

void LogPanel::refreshNote()
{
    m_level->setText(1, tr("Warnings %1").arg(formatCount(m_model->warnings())));
    m_level->setText(2, tr("Errors %1").arg(formatCount(m_model->errors())));
    m_next->setEnabled(m_model->warnings() + m_model->errors() > 0);
    m_next->setToolTip(m_next->isEnabled() ? tr("Jumps to the next warning or error among the loaded lines")
                                           : tr("No warning and no error among the loaded lines"));
    auto *list = static_cast<LogList *>(m_view);
    list->empty = !m_trouble.isEmpty()  ? m_trouble
                  : !m_session.isLive() ? tr("The log appears as soon as the host answers.")
                  : m_session.status()->logs.isEmpty()
                      ? tr("This run has no log. Its cycle reports still tell how it goes.")
                  : m_model->rowCount() > 0 ? tr("No loaded line fits the filter.")
                                            : tr("No line yet.");
    const QString name = m_path.isEmpty() ? QString() : QFileInfo(m_path).fileName();
    note()->setText(
        m_model->rowCount()
            ? tr("%1, %2 line(s) loaded", nullptr, m_model->rowCount()).arg(name, formatCount(m_model->rowCount()))
            : name);
    note()->setToolTip(m_path);
}

} // namespace gw::gui
