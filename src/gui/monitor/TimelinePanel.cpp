// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/monitor/TimelinePanel.h"

#include "base/WhenDone.h"
#include "gui/RunTime.h"
#include "gui/monitor/TimelineExport.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/NoticeLine.h"
#include "gui/widgets/RangeSwitch.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTextDocument>

namespace gw::gui {
namespace {

constexpr std::array<const char *, TimelineData::TrackCount> chartNames{
    "cycles", "mismatches", "golden", "disk", "latency-engine", "latency-stores", "latency-alerting"};
const QString namedPrefix = QStringLiteral("promql:"); ///< and the title that the profile has

} // namespace

TimelinePanel::TimelinePanel(QWidget *parent)
    : Panel(parent),
      m_switch(new RangeSwitch({tr("15 min"), tr("1 h"), tr("6 h"), tr("Whole run")})),
      m_charts(new Button(tr("Charts"), Button::Role::Plain)),
      m_export(new Button(tr("Export…"), Button::Role::Plain)),
      m_notice(new NoticeLine),
      m_view(new TimelineView)
{
    m_switch->setObjectName(QStringLiteral("timelineRange"));
    m_switch->setAccessibleName(tr("Range of the timeline"));
    m_charts->setObjectName(QStringLiteral("timelineCharts"));
    m_charts->setIconName(QStringLiteral("charts"));
    m_export->setObjectName(QStringLiteral("timelineExport"));
    m_export->setIconName(QStringLiteral("export"));
    auto *header = makeHeader(tr("Timeline"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_switch, m_charts, m_export})
        header->addWidget(widget);
    body()->addWidget(m_notice);
    // More tracks than there is room for are scrolled; axis and events stay.
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_view);
    scroll->setMinimumHeight(TimelineView::leastVisible());
    body()->addWidget(scroll, 1);
    connect(scroll->verticalScrollBar(), &QScrollBar::valueChanged, m_view->viewport(), qOverload<>(&QWidget::update));
    m_switch->setCurrent(int(m_view->range()));
    connect(m_switch, &RangeSwitch::chosen, this, [this](int index) { m_view->setRange(TimelineView::Range(index)); });
    connect(m_view, &TimelineView::rangeChanged, this,
            [this](TimelineView::Range range) { m_switch->setCurrent(int(range)); });
    connect(m_view, &TimelineView::shownChanged, this, &TimelinePanel::refreshCount);
    connect(m_charts, &Button::clicked, this, &TimelinePanel::openCharts);
    connect(m_export, &Button::clicked, this, &TimelinePanel::exportPressed);
    refreshCount();
}

void TimelinePanel::show(const Session &session)
{
    m_view->update(session);
    const auto &status = session.status();
    // Said once, here: everywhere else the window keeps to one of the two.
    const bool practice = status && isPractice(*status);
    note()->setText(practice ? tr("practice run at %1, axis and log show its own time").arg(speedText(*status))
                             : QString());
}

void TimelinePanel::refreshCount()
{
    m_charts->setNote(tr("%1 of %2").arg(m_view->shown().size()).arg(m_view->data().tracks.size()));
}

void TimelinePanel::openCharts()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("chartsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QList<int> shown = m_view->shown();
    menu->setToolTipsVisible(true);
    for (int i = 0; i < int(m_view->data().tracks.size()); ++i) {
        const Track &track = m_view->data().tracks[size_t(i)];
        const bool named = i >= TimelineData::TrackCount, two = !named && track.lineCount() == 2;
        if (i == TimelineData::TrackCount)
            menu->addSeparator();
        // What the profile calls "P&L" has no key.
        QAction *action =
            menu->addAction(two ? tr("%1: %2 and %3").arg(track.name, track.lineName(0), track.lineName(1))
                                : QString(track.name).replace(QLatin1Char('&'), QLatin1String("&&")));
        if (named)
            action->setToolTip(Qt::convertFromPlainText(track.help));
        action->setCheckable(true);
        action->setChecked(shown.contains(i));
        action->setEnabled(shown != QList<int>{i}); // an empty timeline says nothing
        connect(action, &QAction::toggled, this, [this, i](bool on) {
            QList<int> wanted = m_view->shown();
            on ? wanted.append(i) : void(wanted.removeAll(i));
            m_view->setShown(wanted);
        });
    }
    menu->popup(m_charts->mapToGlobal(QPoint(0, m_charts->height() + 4)));
}

void TimelinePanel::save(const QString &environment, const QString &run, const QString &file)
{
    whenDone(exportTimeline(*m_view, {environment, run}, file), this, [this, file](const Result<void> &written) {
        written ? m_notice->showDone(tr("Saved %1").arg(file)) : m_notice->showError(written.error().text());
    });
}

QString TimelinePanel::nameOf(int index) const
{
    return size_t(index) < chartNames.size() ? QString::fromLatin1(chartNames[size_t(index)])
                                             : namedPrefix + m_view->data().tracks[size_t(index)].title;
}

QStringList TimelinePanel::shownNames() const
{
    QStringList names;
    for (const int index : m_view->shown())
        names.append(nameOf(index));
    return names + m_elsewhere;
}

void TimelinePanel::setShownNames(const QStringList &names)
{
    QList<int> wanted;
    m_elsewhere.clear();
    for (const QString &name : names)
        if (name.startsWith(namedPrefix))
            m_elsewhere.append(name);
    for (int i = 0; i < int(m_view->data().tracks.size()); ++i)
        if (names.contains(nameOf(i))) {
            wanted.append(i);
            m_elsewhere.removeAll(nameOf(i));
        }
    m_view->setShown(wanted);
}

void TimelinePanel::offer(const QList<NamedChart> &charts)
{
    const QStringList names = shownNames();
    {
        const QSignalBlocker quiet(m_view); // what goes with its environment was not chosen by anyone
        m_view->setCharts({});
        m_view->setCharts(charts);
        setShownNames(names);
    }
    refreshCount();
}

} // namespace gw::gui
