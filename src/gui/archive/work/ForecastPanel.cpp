// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/work/ForecastPanel.h"

#include "base/WhenDone.h"
#include "gui/archive/work/Fields.h"
#include "gui/archive/work/ForecastChart.h"
#include "gui/archive/work/Wish.h"
#include "gui/log/LogFeed.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/StateNote.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

#include <memory>

namespace gw::gui {
namespace {

constexpr double usualAgainst = 1, mostForecastDays = 366;

} // namespace

ForecastPanel::ForecastPanel(Session &session, QWidget *parent)
    : Panel(parent),
      m_session(session),
      m_days(new DaysField(mostForecastDays)),
      m_against(new DaysField(mostForecastDays)),
      m_chart(new ForecastChart),
      m_state(new StateNote),
      m_stack(new QStackedWidget),
      m_rate(new Label(Type::Small, Ink::Muted))
{
    setObjectName(QStringLiteral("forecastPanel"));
    QHBoxLayout *header = makeHeader(tr("Forecast"));
    auto *close = new Button(QString(), Button::Role::Flat);
    close->setIconName(QStringLiteral("cross"));
    close->setAccessibleName(tr("Close the forecast"));
    close->setToolTip(tr("Close the forecast (Esc)"));
    header->addWidget(close);
    m_stack->addWidget(makePage());
    m_stack->addWidget(m_state);
    makeFields();
    body()->addWidget(new Rule(Qt::Horizontal));
    body()->addWidget(m_stack, 1);
    setMinimumHeight(theme().scaled(260));
    m_typing.setSingleShot(true);
    m_typing.setInterval(350);
    connect(&m_typing, &QTimer::timeout, this, &ForecastPanel::askNow);
    connect(close, &Button::clicked, this, &ForecastPanel::closed);
    connect(m_state, &StateNote::deedPressed, this, &ForecastPanel::askNow);
    connect(&session, &Session::profileChanged, this, &ForecastPanel::followProfile);
    connect(&session, &Session::linkChanged, this, [this] {
        ++m_generation;
        m_call = {};
        if (isVisible())
            askNow();
        refresh();
    });
    refresh();
}

ForecastPanel::~ForecastPanel() { cancelCall(m_call); }

QWidget *ForecastPanel::makePage()
{
    auto *page = new QWidget, *words = new QWidget;
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, page);
    m_row->setContentsMargins(14, 8, 0, 8);
    m_row->setSpacing(8);
    m_words = new QVBoxLayout(words);
    m_words->setContentsMargins(8, 0, 12, 0);
    m_words->setSpacing(3);
    auto *scroller = new QScrollArea;
    scroller->setWidgetResizable(true);
    scroller->setAccessibleName(tr("The forecast in words"));
    scroller->setProperty("focusInside", true);
    scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroller->setWidget(words);
    words->setAutoFillBackground(false);
    scroller->viewport()->setAutoFillBackground(false);
    m_row->addWidget(m_chart, 5);
    m_row->addWidget(scroller, 3);
    return page;
}

void ForecastPanel::makeFields()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(14, 7, 8, 7);
    row->setSpacing(8);
    body()->addLayout(row);
    const auto add = [row, this](DaysField *field, const char *id, const QString &name, const QString &hint) {
        auto *label = new Label(Type::Small, Ink::Muted);
        label->setText(name);
        label->setBuddy(field);
        field->setObjectName(QLatin1String(id));
        field->setAccessibleName(hint);
        field->setToolTip(hint);
        row->addWidget(label);
        row->addWidget(field);
        connect(field, &DaysField::valueChanged, this, [this] { m_typing.start(); });
    };
    m_against->setValue(usualAgainst);
    add(m_days, "forecastDays", tr("Keep"), tr("Retention to look at"));
    add(m_against, "forecastAgainst", tr("or"), tr("Another retention to compare it with"));
    m_rate->setElided(true);
    row->addSpacing(8);
    row->addWidget(m_rate, 1);
}

QString ForecastPanel::command() const
{
    return QStringLiteral("goldwatchctl golden forecast --days %1 --against %2")
        .arg(daysText(m_days->value()), daysText(m_against->value()));
}

void ForecastPanel::focusFirst()
{
    m_days->setFocus(Qt::OtherFocusReason);
    m_days->selectAll();
}

void ForecastPanel::followProfile()
{
    m_answer.reset();
    const QString now = m_session.isOpen() ? m_session.profile().file + m_session.profile().name : QString();
    if (m_session.isOpen() && now != m_environment) {
        m_environment = now;
        m_days->setValue(m_session.profile().retention.days);
    }
    refresh();
}

void ForecastPanel::askNow()
{
    m_typing.stop();
    host::Host *host = m_session.host();
    if (!host || !isVisible())
        return;
    ++m_generation;
    cancelCall(m_call);
    m_call = host->call(host::methods::goldenForecast, {m_days->value(), m_against->value()});
    whenDone(m_call, this, [this, generation = m_generation](const Result<golden::Forecast> &answer) {
        if (generation == m_generation)
            take(answer);
    });
}

void ForecastPanel::take(const Result<golden::Forecast> &answer)
{
    m_answer = answer;
    if (answer) {
        m_chart->show(*answer, m_session.times());
        showWords(*answer);
    }
    refresh();
}

void ForecastPanel::refresh()
{
    const bool shown = m_answer && *m_answer && !(*m_answer)->curves.isEmpty();
    m_stack->setCurrentIndex(shown ? 0 : 1);
    m_days->setEnabled(m_session.host());
    m_against->setEnabled(m_session.host());
    m_rate->setText(shown && (*m_answer)->rate ? tr("grows by %1 an hour, %2 to %3")
                                                     .arg(formatBytes({qint64((*m_answer)->rate->bytes.likely)}),
                                                          formatBytes({qint64((*m_answer)->rate->bytes.low)}),
                                                          formatBytes({qint64((*m_answer)->rate->bytes.high)}))
                                               : QString());
    setToolTip(command().toHtmlEscaped());
    if (m_answer && !*m_answer)
        m_state->say(Meaning::Warning, m_answer->error().what, m_answer->error().text(), tr("Try again"));
    else if (!m_session.host())
        m_state->say(Meaning::Unknown, tr("The host does not answer"),
                     tr("The forecast is made as soon as it does. %1").arg(m_session.linkText()));
    else if (!m_answer)
        m_state->say(Meaning::Unknown, tr("Looking at the files…"), {});
    else if (!shown) {
        QStringList why{(*m_answer)->reason};
        for (const Error &error : (*m_answer)->errors)
            why << error.text();
        why += (*m_answer)->advice;
        why.removeAll(QString());
        m_state->say(Meaning::Unknown, tr("Nothing can be foreseen yet"), why.join(QLatin1Char('\n')),
                     tr("Look again"));
    }
}

void ForecastPanel::addWords(const QString &text, Look look)
{
    auto *label = new Label(Type::Small,
                            look == Look::Quiet  ? Ink::Muted
                            : look == Look::Warn ? Ink::Warning
                                                 : Ink::Normal,
                            look == Look::Heading ? QFont::DemiBold : QFont::Normal);
    label->setWordWrap(true);
    label->setText(text);
    m_words->addWidget(label);
}

QStringList ForecastPanel::diskWords(const golden::DiskForecast &disk, const QDateTime &now) const
{
    QStringList words;
    if (!disk.reason.isEmpty())
        words << disk.reason;
    const TimeText &times = m_session.times();
    for (const golden::DiskDate &date : disk.dates) {
        const int percent = qRound(date.percent);
        if (date.passed)
            words << tr("%1 %: fuller than that now").arg(percent);
        else if (!date.likely.isValid())
            words << tr("%1 %: not in sight").arg(percent);
        else if (date.latest.isValid())
            words << tr("%1 %: %2 (%3 to %4)")
                         .arg(percent)
                         .arg(times.moment(date.likely, now), times.moment(date.earliest, now),
                              times.moment(date.latest, now));
        else
            words << tr("%1 %: %2 (not before %3)")
                         .arg(percent)
                         .arg(times.moment(date.likely, now), times.moment(date.earliest, now));
    }
    return words;
}

void ForecastPanel::showWords(const golden::Forecast &forecast)
{
    while (const std::unique_ptr<QLayoutItem> item{m_words->takeAt(0)})
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
    for (const Error &error : forecast.errors)
        addWords(tr("Not in these numbers: %1").arg(error.text()), Look::Warn);
    for (const QString &advice : forecast.advice)
        addWords(advice, Look::Plain);
    for (const golden::DiskForecast &disk : forecast.disks) {
        addWords(disk.usedPercent ? tr("%1, %2 % used").arg(disk.path).arg(qRound(*disk.usedPercent))
                                  : tr("%1, not known how full").arg(disk.path),
                 Look::Heading);
        for (const QString &line : diskWords(disk, forecast.at))
            addWords(line, Look::Quiet);
    }
    for (const golden::RetentionCurve &curve : forecast.curves)
        if (curve.archiveAtEnd)
            addWords(tr("Keeping %1 day(s), the archives come to %2.", nullptr, curve.days == 1 ? 1 : 2)
                         .arg(daysText(curve.days), formatBytes(*curve.archiveAtEnd)),
                     Look::Quiet);
    m_words->addStretch();
}

void ForecastPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    askNow();
}

void ForecastPanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    m_row->setDirection(width() < theme().scaled(560) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace gw::gui
