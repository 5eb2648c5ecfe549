// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/work/ForecastChart.h"

#include "gui/Theme.h"
#include "gui/archive/work/Wish.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <array>
#include <cmath>

namespace gw::gui {
namespace {

constexpr double hourMs = 3'600'000;

/// The disk that golden files fill.
const golden::DiskForecast *diskOf(const golden::Forecast &forecast)
{
    const auto found = std::ranges::find_if(forecast.disks, [](const golden::DiskForecast &disk) {
        return !disk.directories.isEmpty() && disk.usedPercent;
    });
    return found == forecast.disks.end() ? nullptr : &*found;
}

QString bytesText(double bytes) { return formatBytes({qint64(bytes)}); }

} // namespace

ForecastChart::ForecastChart(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("forecastChart"));
    setAccessibleName(tr("Golden files foreseen"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusInside", true);
    connect(&theme(), &Theme::changed, this, [this] { show(m_forecast, m_times); });
}

QSize ForecastChart::minimumSizeHint() const { return {theme().scaled(260), theme().scaled(130)}; }

void ForecastChart::show(const golden::Forecast &forecast, const TimeText &times)
{
    m_forecast = forecast;
    m_times = times;
    m_reading.reset();
    m_moments.clear();
    m_lines.clear();
    m_limits.clear();
    if (!forecast.curves.isEmpty())
        for (const golden::CurvePoint &point : forecast.curves.first().points)
            m_moments.append(point.at);
    addLines();
    m_top = 1;
    for (const Line &line : m_lines)
        for (const golden::Range &value : line.values)
            m_top = std::max(m_top, value.high);
    m_top *= 1.08;
    addLimits();
    setAccessibleDescription(readout());
    update();
}

void ForecastChart::addLines()
{
    const Palette &p = gui::palette();
    const std::array<std::pair<QColor, Qt::PenStyle>, 2> looks{{{p.cycles, Qt::SolidLine}, {p.golden, Qt::DashLine}}};
    if (const auto &rate = m_forecast.rate; rate && !m_moments.isEmpty()) {
        Line line{tr("keep all"), {}, {}, p.disk, Qt::DotLine};
        const double now = double(m_forecast.goldenBytes.value);
        for (const QDateTime &at : m_moments) {
            const double hours = double(m_forecast.at.msecsTo(at)) / hourMs;
            line.values.append(
                {now + rate->bytes.low * hours, now + rate->bytes.likely * hours, now + rate->bytes.high * hours});
        }
        line.note = tr("%1 then").arg(bytesText(line.values.last().likely));
        m_lines.append(line);
    }
    for (qsizetype i = 0; i < m_forecast.curves.size() && i < qsizetype(looks.size()); ++i) {
        const golden::RetentionCurve &curve = m_forecast.curves.at(i);
        Line line{tr("keep %1 day(s)", nullptr, curve.days == 1 ? 1 : 2).arg(daysText(curve.days)),
                  tr("%1 peak").arg(formatBytes(curve.peak)),
                  {},
                  looks.at(size_t(i)).first,
                  looks.at(size_t(i)).second};
        for (const golden::CurvePoint &point : curve.points)
            line.values.append(point.bytes);
        m_lines.append(line);
    }
}

void ForecastChart::addLimits()
{
    const golden::DiskForecast *disk = diskOf(m_forecast);
    if (!disk)
        return;
    const double total = double(disk->used.value) + double(disk->available.value);
    for (const double percent : {50.0, 90.0, 95.0}) {
        const double bytes = double(m_forecast.goldenBytes.value) + total * percent / 100 - double(disk->used.value);
        QString when;
        for (const golden::DiskDate &date : disk->dates)
            if (date.percent == percent)
                when = date.passed             ? tr("passed")
                       : date.likely.isValid() ? m_times.moment(date.likely, m_forecast.at)
                                               : tr("not in sight");
        if (bytes > double(m_forecast.goldenBytes.value))
            m_limits.append({percent, bytes,
                             when.isEmpty() ? tr("%1 % of the disk").arg(qRound(percent))
                                            : tr("%1 % of the disk, %2").arg(qRound(percent)).arg(when)});
    }
}

QRectF ForecastChart::plot() const
{
    const double left = theme().scaled(66), right = theme().scaled(100), below = theme().scaled(22);
    return QRectF(rect()).adjusted(left, theme().scaled(18), -right, -below);
}

double ForecastChart::xOf(qsizetype point) const
{
    const QRectF area = plot();
    return area.left() + area.width() * double(point) / double(std::max<qsizetype>(1, m_moments.size() - 1));
}

double ForecastChart::yOf(double bytes) const
{
    const QRectF area = plot();
    return area.bottom() - area.height() * std::clamp(bytes / m_top, 0.0, 1.0);
}

QString ForecastChart::readout() const
{
    if (m_moments.isEmpty())
        return {};
    const qsizetype point = m_reading.value_or(m_moments.size() - 1);
    QStringList lines{m_times.moment(m_moments.at(point), m_forecast.at)};
    for (const Line &line : m_lines) {
        const golden::Range &value = line.values.at(point);
        lines << tr("%1: %2 (%3 to %4)")
                     .arg(line.name, bytesText(value.likely), bytesText(value.low), bytesText(value.high));
    }
    return lines.join(QLatin1Char('\n'));
}

void ForecastChart::setReading(std::optional<qsizetype> point)
{
    if (m_moments.size() < 2)
        return;
    m_reading = point;
    setAccessibleDescription(readout());
    update();
}

void ForecastChart::mouseMoveEvent(QMouseEvent *event)
{
    const QRectF area = plot();
    const double x = event->position().x();
    if (x < area.left() || x > area.right())
        return setReading(std::nullopt);
    setReading(std::llround((x - area.left()) / area.width() * double(m_moments.size() - 1)));
}

void ForecastChart::leaveEvent(QEvent *) { setReading(std::nullopt); }

void ForecastChart::focusOutEvent(QFocusEvent *event)
{
    setReading(std::nullopt);
    QWidget::focusOutEvent(event);
}

void ForecastChart::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (step == 0 || m_moments.size() < 2)
        return QWidget::keyPressEvent(event);
    setReading(std::clamp<qsizetype>(m_reading.value_or(0) + step, 0, m_moments.size() - 1));
}

} // namespace gw::gui
