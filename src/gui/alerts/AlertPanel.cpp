// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/AlertPanel.h"

#include "gui/alerts/AlertModel.h"
#include "gui/alerts/AlertWords.h"
#include "gui/alerts/RowTree.h"
#include "gui/alerts/SilenceModel.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/NoticeLine.h"
#include "gui/widgets/RangeSwitch.h"
#include "gui/widgets/ShapeIcon.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace gw::gui {

using services::Alert, services::Silence, services::SilenceState;

namespace {

constexpr int alertList = 0, silenceList = 1, emptyPage = 2;

/// Those that somebody is told of: neither silenced nor inhibited, nor waiting for their rule's "for".
qsizetype loud(const QList<Alert> &alerts)
{
    return std::ranges::count_if(alerts, [](const Alert &alert) {
        return meaningOf(alert) != Meaning::Info && alert.state != services::AlertState::Pending;
    });
}

} // namespace

AlertPanel::AlertPanel(Session &session, AlertWatch &watch, Settings &settings, Dialogs &dialogs, QWidget *parent)
    : Panel(parent),
      m_session(session),
      m_watch(watch),
      m_settings(settings),
      m_dialogs(dialogs),
      m_alerts(new AlertModel(this)),
      m_silences(new SilenceModel(this)),
      m_alertView(new RowTree(m_alerts, {42, 20, 17, 21}, tr("Alerts"))),
      m_silenceView(new RowTree(m_silences, {32, 22, 11, 11, 24}, tr("Silences"))),
      m_pages(new RangeSwitch({tr("Present"), tr("Silences"), tr("Ended")})),
      m_incident(new Button(tr("Open incident…"), Button::Role::Plain)),
      m_extend(new Button(tr("Extend…"), Button::Role::Plain)),
      m_end(new Button(tr("End…"), Button::Role::Plain)),
      m_new(new Button(tr("New silence…"), Button::Role::Plain)),
      m_notice(new NoticeLine),
      m_stack(new QStackedWidget),
      m_emptyShape(new ShapeIcon(18)),
      m_emptyTitle(new Label(Type::Body, Ink::Normal, QFont::DemiBold)),
      m_emptyText(new Label(Type::Small, Ink::Muted))
{
    makeControls();
    m_alertView->setObjectName(QStringLiteral("alertView"));
    m_silenceView->setObjectName(QStringLiteral("silenceView"));
    for (QWidget *page : std::initializer_list<QWidget *>{m_alertView, m_silenceView, makeEmpty()})
        m_stack->addWidget(page);
    body()->addWidget(m_notice);
    body()->addWidget(m_stack, 1);
    setMinimumHeight(theme().scaled(128)); // three rows

    connect(m_alertView, &QTreeView::activated, this, &AlertPanel::silence);
    connect(m_silenceView, &QTreeView::activated, this, &AlertPanel::extend);
    auto *remove = new QShortcut(Qt::Key_Delete, m_silenceView, this, &AlertPanel::askToEnd, Qt::WidgetShortcut);
    remove->setObjectName(QStringLiteral("endByDelete"));
    connect(m_silenceView->selectionModel(), &QItemSelectionModel::currentChanged, this, &AlertPanel::refreshButtons);
    connect(m_silences, &QAbstractItemModel::modelReset, this, &AlertPanel::refreshButtons);
    connect(&watch, &AlertWatch::changed, this, &AlertPanel::refresh);
    connect(&session, &Session::linkChanged, this, &AlertPanel::refreshButtons);
    connect(&session, &Session::profileChanged, m_notice, &QWidget::hide);
    refresh();
}

void AlertPanel::makeControls()
{
    QHBoxLayout *row = makeHeader(tr("Alerts"));
    m_pages->setObjectName(QStringLiteral("alertPages"));
    m_pages->setAccessibleName(tr("Alerts or silences"));
    m_incident->setObjectName(QStringLiteral("alertIncident"));
    m_new->setObjectName(QStringLiteral("newSilence"));
    m_new->setIconName(QStringLiteral("silence"));
    m_extend->setObjectName(QStringLiteral("extendSilence"));
    m_end->setObjectName(QStringLiteral("endSilence"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_pages, m_incident, m_extend, m_end, m_new})
        row->addWidget(widget);
    connect(m_pages, &RangeSwitch::chosen, this, [this](int page) { showPage(Page(page)); });
    connect(m_incident, &Button::clicked, this, [this] {
        if (const services::Alert *alert = m_alerts->alert(m_alertView->currentIndex()))
            Q_EMIT incidentWanted(*alert);
    });
    connect(m_alertView->selectionModel(), &QItemSelectionModel::currentChanged, this, &AlertPanel::refreshButtons);
    connect(m_alerts, &QAbstractItemModel::modelReset, this, &AlertPanel::refreshButtons);
    connect(m_new, &Button::clicked, this, &AlertPanel::silence);
    connect(m_extend, &Button::clicked, this, &AlertPanel::extend);
    connect(m_end, &Button::clicked, this, &AlertPanel::askToEnd);
}

QWidget *AlertPanel::makeEmpty()
{
    auto *empty = new QWidget;
    auto *column = new QVBoxLayout(empty);
    column->setContentsMargins(20, 0, 20, 0);
    column->setSpacing(2);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch();
    row->addWidget(m_emptyShape);
    row->addWidget(m_emptyTitle);
    row->addStretch();
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_emptyText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addStretch();
    column->addLayout(row);
    column->addWidget(m_emptyText);
    column->addStretch();
    return empty;
}

AlertPanel::Page AlertPanel::page() const { return Page(m_pages->current()); }

void AlertPanel::showPage(Page page)
{
    m_pages->setCurrent(int(page));
    m_watch.setWithEnded(page == Page::Ended);
    refresh();
}

void AlertPanel::focusList()
{
    QWidget *list = m_stack->currentWidget();
    (list->focusPolicy() == Qt::NoFocus ? m_pages : list)->setFocus(Qt::ShortcutFocusReason);
}

void AlertPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    m_watch.setEager(true);
}

void AlertPanel::hideEvent(QHideEvent *event)
{
    Panel::hideEvent(event);
    m_watch.setEager(false);
}

QString AlertPanel::name() const
{
    const auto &alerts = m_watch.alerts();
    if (!alerts || (!*alerts && alerts->error().kind != ErrorKind::NotFound))
        return tr("Alerts –");
    return *alerts ? tr("Alerts %1").arg(formatCount(loud((*alerts)->alerts))) : tr("Alerts");
}

void AlertPanel::refresh()
{
    refreshAlerts();
    refreshSilences();
    refreshButtons();
    Q_EMIT nameChanged(name());
}

void AlertPanel::refreshAlerts()
{
    const auto &answer = m_watch.alerts();
    m_alerts->set(m_watch.knownAlerts(), m_watch.knownSilences(), m_session.times());
    if (page() != Page::Alerts)
        return;
    if (!answer || !*answer) {
        note()->setText(tr("not known"));
        showUnknown(tr("Which alerts there are is not known"), answer ? std::optional(answer->error()) : std::nullopt);
        return;
    }
    const host::AlertList &list = **answer;
    const qsizetype told = loud(list.alerts), quiet = list.alerts.size() - told;
    QString text = quiet ? tr("%1 active, %2 held back").arg(formatCount(told), formatCount(quiet))
                         : tr("%n active", nullptr, int(told));
    if (list.total > list.alerts.size())
        text = tr("the first %1 of %2").arg(formatCount(list.alerts.size()), formatCount(list.total));
    if (list.source == services::AlertSource::Prometheus)
        text = tr("%1, from Prometheus: of silences nothing is known").arg(text);
    note()->setText(text);
    if (list.alerts.isEmpty())
        showEmpty(Meaning::Good, tr("No alert is present"),
                  tr("Alerts appear here within seconds of their rule, silenced ones too."));
    else
        m_stack->setCurrentIndex(alertList);
}

void AlertPanel::refreshSilences()
{
    const auto &answer = m_watch.silences();
    const bool ended = page() == Page::Ended;
    QList<SilenceRow> rows;
    qsizetype present = 0;
    for (const Silence &silence : m_watch.knownSilences()) {
        const bool over = silence.state == SilenceState::Expired;
        present += !over;
        if (over != ended)
            continue;
        const auto held = m_watch.heldBy(silence.id);
        rows.append({silence, held ? std::optional<qint64>(held->size()) : std::nullopt});
    }
    m_silences->set(rows, m_session.times());
    const bool known = answer && *answer;
    m_pages->setText(1, known && present ? tr("Silences %1").arg(formatCount(present)) : tr("Silences"));
    if (page() == Page::Alerts)
        return;
    if (!known) {
        note()->setText(tr("not known"));
        showUnknown(tr("Which silences there are is not known"),
                    answer ? std::optional(answer->error()) : std::nullopt);
        return;
    }
    note()->setText(
        (*answer)->total > (*answer)->silences.size()
            ? tr("the first %1 of %2").arg(formatCount((*answer)->silences.size()), formatCount((*answer)->total))
        : ended ? tr("%n ended", nullptr, int(rows.size()))
                : tr("%n present", nullptr, int(rows.size())));
    if (!rows.isEmpty())
        m_stack->setCurrentIndex(silenceList);
    else if (ended)
        showEmpty(Meaning::Unknown, tr("No silence has ended lately"), tr("Alertmanager keeps them for some days."));
    else
        showEmpty(
            Meaning::Unknown, tr("There is no silence"),
            tr("Every alert is told. A silence holds chosen ones back for a time: choose one and press New silence."));
}

void AlertPanel::showUnknown(const QString &title, const std::optional<Error> &error)
{
    if (!error)
        showEmpty(Meaning::Unknown, title, tr("Both lists appear as soon as the host answers."));
    else if (error->kind == ErrorKind::NotFound)
        showEmpty(Meaning::Info, error->what, error->hint);
    else
        showEmpty(Meaning::Unknown, title, tr("%1 It is asked again every few seconds.").arg(error->text()));
}

void AlertPanel::showEmpty(Meaning meaning, const QString &title, const QString &text)
{
    m_emptyShape->setMeaning(meaning);
    m_emptyTitle->setText(title);
    m_emptyText->setText(text);
    m_stack->setCurrentIndex(emptyPage);
}

void AlertPanel::refreshButtons()
{
    const Silence *chosen = m_silences->silence(m_silenceView->currentIndex());
    const bool lasting = chosen && chosen->state != SilenceState::Expired, there = m_session.host() != nullptr;
    m_incident->setVisible(page() == Page::Alerts);
    m_incident->setEnabled(m_alerts->alert(m_alertView->currentIndex()) != nullptr);
    m_incident->setToolTip(m_incident->isEnabled() ? tr("Same as: goldwatchctl incident open")
                                                   : tr("Choose an alert in the list first"));
    for (Button *button : {m_extend, m_end}) {
        button->setVisible(page() == Page::Silences);
        button->setEnabled(lasting && there);
    }
    const QString why = tr("Choose a silence in the list first");
    m_extend->setToolTip(lasting ? tr("Same as: goldwatchctl silence extend") : why);
    m_end->setToolTip(lasting ? tr("Same as: goldwatchctl silence expire") : why);
    m_new->setEnabled(there);
    m_new->setToolTip(there ? tr("Shows first what it would silence. Same as: goldwatchctl silence create")
                            : tr("The host does not answer, so nothing can be silenced there."));
}

} // namespace gw::gui
