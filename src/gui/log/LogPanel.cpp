// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/log/LogPanel.h"

#include "gui/Theme.h"
#include "gui/log/LogList.h"
#include "gui/log/LogStrip.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/RangeSwitch.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStyle>

namespace gw::gui {

LogPanel::LogPanel(Session &session, QWidget *parent)
    : Panel(parent),
      m_session(session),
      m_model(new LogModel(this)),
      m_feed(new LogFeed(session, *m_model, this)),
      m_overview(new LogOverview(session, this)),
      m_view(new LogList(*m_model)),
      m_bar(new LogBar),
      m_strip(new LogStrip),
      m_logs(new Button(QString(), Button::Role::Plain)),
      m_field(new QLineEdit),
      m_regex(new Button(QStringLiteral("\u200e.*\u200e"), Button::Role::Plain)),
      m_level(new RangeSwitch({tr("All"), tr("Warnings %1").arg(QChar(0x2013)), tr("Errors %1").arg(QChar(0x2013))})),
      m_next(new Button(tr("Next problem"), Button::Role::Plain)),
      m_follow(new Button(tr("Follow"), Button::Role::Plain))
{
    makeHeaderControls();
    body()->addWidget(m_strip);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_view, 1);
    row->addWidget(m_bar);
    body()->addLayout(row, 1);
    setMinimumHeight(theme().scaled(116));
    connectSession();
    connectView();
    connectBar();
    refreshTexts();
}

QListView *LogPanel::view() const { return m_view; }

/// Where there is little room it belongs to the lines.
void LogPanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    m_strip->setVisible(height() >= theme().scaled(140));
}

void LogPanel::makeHeaderControls()
{
    QHBoxLayout *row = makeHeader(tr("Log"));
    m_logs->setObjectName(QStringLiteral("logChoice"));
    m_logs->setMenuMark(true);
    m_logs->hide();
    m_field->setPlaceholderText(tr("Filter the log"));
    m_field->setAccessibleName(tr("Filter the log"));
    m_field->setObjectName(QStringLiteral("logFilter"));
    m_field->setFont(theme().font(Type::Small));
    m_field->setFixedWidth(theme().scaled(160));
    m_field->setClearButtonEnabled(true);
    m_regex->setCheckable(true);
    m_regex->setObjectName(QStringLiteral("logRegex"));
    m_regex->setAccessibleName(tr("Regular expression"));
    m_regex->setToolTip(tr("The filter is a regular expression"));
    m_level->setAccessibleName(tr("Level of the log lines"));
    m_level->setObjectName(QStringLiteral("logLevel"));
    m_next->setIconName(QStringLiteral("next-problem"));
    m_next->setKeyHint(QStringLiteral("F8"));
    m_next->setObjectName(QStringLiteral("nextProblem"));
    m_follow->setIconName(QStringLiteral("follow"));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setObjectName(QStringLiteral("followLog"));
    m_strip->setObjectName(QStringLiteral("logStrip"));
    m_bar->setObjectName(QStringLiteral("logBar"));
    for (QWidget *widget : QList<QWidget *>{m_logs, m_field, m_regex, m_level, m_next, m_follow})
        row->addWidget(widget);
    connect(m_logs, &Button::clicked, this, &LogPanel::openLogs);
    connect(m_field, &QLineEdit::textChanged, this, &LogPanel::takeFilter);
    connect(m_regex, &Button::toggled, this, &LogPanel::takeFilter);
    connect(m_level, &RangeSwitch::chosen, this, &LogPanel::takeFilter);
    connect(m_next, &Button::clicked, this, &LogPanel::nextProblem);
    connect(m_follow, &Button::toggled, this, &LogPanel::setFollowing);
}

void LogPanel::connectSession()
{
    connect(&m_session, &Session::runReplaced, this, [this] {
        if (m_feed->filter().log >= 0)
            showLog(-1);
        else
            m_feed->reset();
    });
    connect(&m_session, &Session::linkChanged, this, [this] {
        m_feed->lose();
        m_overview->drop();
        if (m_session.host()) {
            m_feed->resume();
            m_overview->refresh();
        }
        refreshTexts();
    });
    connect(&m_session, &Session::statusChanged, this, [this] {
        if (!m_feed->isStarted() && !m_feed->isLoading()) {
            m_feed->goToEnd();
            m_overview->refresh();
        }
        refreshTexts();
    });
    connect(&m_session, &Session::logGrew, this, &LogPanel::takeGrowth);
    connect(m_feed, &LogFeed::restarted, this, [this] {
        m_overview->reset();
        m_place = m_wanted = m_current = -1;
        m_logSize = 0;
        refreshTexts();
    });
    connect(m_feed, &LogFeed::aboutToChange, this, &LogPanel::rememberPlace);
    connect(m_feed, &LogFeed::changed, this, &LogPanel::restorePlace);
    connect(m_overview, &LogOverview::changed, this, [this] {
        m_strip->setHistogram(m_overview->histogram());
        refreshTexts();
    });
    connect(m_overview, &LogOverview::counted, m_feed, &LogFeed::number);
    connect(m_overview, &LogOverview::problemFound, this, &LogPanel::showLine);
    connect(m_overview, &LogOverview::noProblem, this, [this] {
        m_noProblem = true;
        refreshTexts();
    });
}

void LogPanel::connectView()
{
    QScrollBar *inner = m_view->verticalScrollBar();
    connect(inner, &QScrollBar::rangeChanged, this, [this] {
        if (isFollowing())
            m_view->scrollToBottom();
        moved();
    });
    connect(inner, &QScrollBar::valueChanged, this, &LogPanel::moved);
    // Turning the wheel up is the wish to stay where one is.
    connect(inner, &QScrollBar::actionTriggered, this, [this, inner] {
        m_wanted = -1;
        setFollowing(inner->sliderPosition() >= inner->maximum() && m_feed->atEnd());
    });
    connect(m_view, &LogList::startWanted, this, [this] { showLine(0); });
    connect(m_view, &LogList::endWanted, this, [this] {
        m_view->setCurrentIndex({});
        m_current = -1;
        setFollowing(true);
    });
    // Who chooses a line wants to read it, unless it is the last.
    connect(m_view, &LogList::moved, this, [this] {
        m_wanted = -1;
        if (!m_feed->atEnd() || m_view->currentIndex().row() != m_model->rowCount() - 1)
            setFollowing(false);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            m_current = m_model->offsetOf(index.row());
    });
    connect(m_strip, &LogStrip::chosen, this, [this](qint64 offset, bool problem) {
        setFollowing(false);
        if (problem && m_feed->filter().isEmpty())
            return m_overview->findProblem(m_feed->filter(), shadow::Direction::Forward, offset);
        m_overview->cancelFind();
        m_onlyPlace = true;
        m_wanted = offset;
        m_current = -1;
        m_feed->covers(offset) ? restorePlace() : m_feed->goTo(offset);
    });
}

bool LogPanel::isFollowing() const { return m_follow->isChecked(); }

void LogPanel::setFollowing(bool following)
{
    if (m_follow->isChecked() != following)
        return m_follow->setChecked(following); // comes back here
    if (!following)
        return;
    m_wanted = -1;
    showLog(-1);
    if (m_feed->isStarted() && !m_feed->atEnd())
        m_feed->goToEnd();
    m_view->scrollToBottom();
}

void LogPanel::focusFilter()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void LogPanel::takeFilter()
{
    LogFilter filter{m_field->text(), m_regex->isChecked(), shadow::Level::Raw, m_feed->filter().log};
    filter.least = m_level->current() == 1   ? shadow::Level::Warn
                   : m_level->current() == 2 ? shadow::Level::Error
                                             : shadow::Level::Raw;
    const QRegularExpression expression(filter.regex ? filter.text : QString(),
                                        QRegularExpression::UseUnicodePropertiesOption);
    m_wrongAt = expression.patternErrorOffset() + 1;
    m_wrong = expression.isValid()
                  ? QString()
                  : tr("Not a regular expression, at character %1: %2").arg(m_wrongAt).arg(expression.errorString());
    m_field->setProperty("wrong", !m_wrong.isEmpty());
    m_field->setToolTip(m_wrong);
    m_field->setAccessibleDescription(m_wrong);
    m_field->style()->polish(m_field);
    if (m_wrong.isEmpty() && filter != m_feed->filter()) {
        m_noProblem = false;
        m_onlyPlace = true;
        const int row = m_view->firstRow();
        m_wanted = isFollowing() || row < 0 ? -1 : m_model->offsetOf(row);
        m_overview->setFilter(filter);
        m_feed->setFilter(filter, m_wanted >= 0 ? std::optional(m_wanted) : std::nullopt);
    }
    refreshTexts();
}

void LogPanel::takeGrowth(const host::LogAppended &log)
{
    if (m_feed->filter().log >= 0)
        return; // another one is shown
    if (m_feed->isStarted() && (log.path != m_feed->path() || log.size < m_logSize))
        m_feed->reset(); // another file, or this one begins anew
    m_logSize = log.size;
    if (!m_feed->isStarted() && !m_feed->isLoading())
        m_feed->goToEnd();
    else if (m_feed->atEnd() || m_feed->isLoading())
        m_feed->loadAfter();
    m_overview->refresh();
}

void LogPanel::findProblem(shadow::Direction direction)
{
    if (!m_feed->isStarted())
        return;
    m_noProblem = false;
    const bool forward = direction == shadow::Direction::Forward;
    // From the chosen line, else from the first in view; after the end the log begins again.
    const int row = m_view->firstRow();
    const qint64 from = m_current >= 0 ? m_current + (forward ? 1 : 0) : row >= 0 ? m_model->offsetOf(row) : 0;
    m_overview->findProblem(m_feed->filter(), direction, from);
    refreshTexts();
}

} // namespace gw::gui
