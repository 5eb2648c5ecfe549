// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/log/LogStrip.h"

#include "gui/Icons.h"
#include "gui/Theme.h"

#include "base/Units.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace gw::gui {
namespace {

constexpr int stripInset = 14, stripMark = 9;
constexpr qint64 day = 86'400;

} // namespace

LogStrip::LogStrip(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(theme().scaled(28));
    setFocusPolicy(Qt::TabFocus);
    setProperty("focusInside", true);
    setLayoutDirection(Qt::LeftToRight); // time is never mirrored
    setAccessibleName(tr("The log over time"));
}

QSize LogStrip::sizeHint() const { return {400, height()}; }

QRect LogStrip::plot() const { return rect().adjusted(stripInset, 2, -stripInset, -3); }

void LogStrip::setHistogram(const shadow::LogHistogram &histogram)
{
    m_histogram = histogram;
    m_cursor = std::min(m_cursor, int(histogram.buckets.size()) - 1);
    setAccessibleDescription(
        tr("%1 lines, %2 warnings, %3 errors")
            .arg(formatCount(histogram.lines), formatCount(histogram.warnings), formatCount(histogram.errors)));
    update();
}

void LogStrip::setView(qint64 first, qint64 last)
{
    if (m_first == first && m_last == last)
        return;
    m_first = first;
    m_last = last;
    update();
}

int LogStrip::placeOf(int bucket) const
{
    return plot().x() + int((bucket + 0.5) * plot().width() / std::max<qsizetype>(1, m_histogram.buckets.size()));
}

int LogStrip::bucketAt(int x) const
{
    const qsizetype count = m_histogram.buckets.size();
    if (count == 0 || plot().width() <= 0)
        return -1;
    return std::clamp(int((x - plot().x()) * double(count) / plot().width()), 0, int(count) - 1);
}

int LogStrip::bucketOf(qint64 offset) const
{
    int at = -1;
    for (int i = 0; i < m_histogram.buckets.size(); ++i)
        if (const qint64 first = m_histogram.buckets.at(i).offset; first >= 0 && first <= offset)
            at = i;
    return at;
}

QString LogStrip::text(int bucket) const
{
    const shadow::LogBucket &b = m_histogram.buckets.at(bucket);
    QString counts = tr("%1 lines, %2 warnings, %3 errors")
                         .arg(formatCount(b.lines), formatCount(b.warnings), formatCount(b.errors));
    if (m_histogram.firstSecond < 0)
        return counts;
    const auto second = [this](qint64 part) { return m_histogram.firstSecond + part * m_histogram.bucketSeconds; };
    const bool days = second(m_histogram.buckets.size() - 1) >= day;
    const auto clock = [&](qint64 part) {
        const QString time = formatClock(Seconds(second(part) % day));
        return days ? tr("day %1, %2", "of the log, then a time of the day").arg(second(part) / day + 1).arg(time)
                    : time;
    };
    return tr("%1 to %2: %3", "two times of the day, then counts").arg(clock(bucket), clock(bucket + 1), counts);
}

void LogStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Palette &p = gui::palette();
    painter.fillRect(rect(), p.sunken);
    painter.fillRect(QRect(0, height() - 1, width(), 1), p.border);
    if (m_histogram.buckets.isEmpty())
        return;
    const QRect area = plot();
    if (const int from = bucketOf(m_first), to = bucketOf(m_last); from >= 0 && m_first >= 0) {
        const int half = std::max(1, area.width() / int(2 * m_histogram.buckets.size()));
        const int left = std::min(placeOf(from) - half, area.right() - 3);
        painter.fillRect(QRect(left, 0, std::max(4, placeOf(std::max(from, to)) + half - left), height() - 1),
                         p.selected);
    }
    qint64 most = 1;
    for (const auto &bucket : m_histogram.buckets)
        most = std::max(most, bucket.lines);
    // By columns of pixels: of several buckets in one the highest counts. The root keeps quiet spans visible beside
    // bursts.
    for (int x = area.left(); x <= area.right(); ++x) {
        qint64 lines = 0;
        for (int i = bucketAt(x), last = std::max(i, bucketAt(x + 1) - 1); i <= last; ++i)
            lines = std::max(lines, m_histogram.buckets.at(i).lines);
        if (lines > 0) {
            const int high = std::max(
                1, int(std::lround(std::sqrt(double(lines) / double(most)) * (area.height() - stripMark - 2))));
            painter.fillRect(QRect(x, area.bottom() - high + 1, 1, high), p.borderStrong);
        }
    }
    paintMarks(painter);
    if (m_cursor >= 0 && hasFocus())
        painter.fillRect(QRect(placeOf(m_cursor), 0, 1, height() - 1), p.accent);
}

/// Errors above warnings; marks that would lie on each other are one.
void LogStrip::paintMarks(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    QList<int> taken;
    for (const auto meaning : {Meaning::Critical, Meaning::Warning}) {
        for (int i = 0; i < m_histogram.buckets.size(); ++i) {
            const auto &bucket = m_histogram.buckets.at(i);
            if ((meaning == Meaning::Critical ? bucket.errors : bucket.warnings) == 0)
                continue;
            const int x = placeOf(i);
            painter.fillRect(QRect(x, plot().top() + stripMark, 1, plot().height() - stripMark),
                             gui::palette().of(meaning).graphic);
            if (std::any_of(taken.cbegin(), taken.cend(), [x](int other) { return std::abs(other - x) < stripMark; }))
                continue;
            taken.append(x);
            paintShape(painter, meaning, QRectF(x - stripMark / 2.0 + .5, plot().top(), stripMark, stripMark));
        }
    }
}

void LogStrip::choose(int bucket)
{
    while (bucket > 0 && m_histogram.buckets.at(bucket).offset < 0)
        --bucket; // a span without a line: the last one before it
    if (bucket < 0 || m_histogram.buckets.at(bucket).offset < 0)
        return;
    const auto &b = m_histogram.buckets.at(bucket);
    Q_EMIT chosen(b.offset, b.warnings + b.errors > 0);
}

void LogStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_histogram.buckets.isEmpty())
        return;
    // A mark is wider than its span.
    int bucket = bucketAt(event->pos().x());
    for (int away = 0; away <= stripMark / 2; ++away)
        for (const int x : {event->pos().x() - away, event->pos().x() + away}) {
            const auto &b = m_histogram.buckets.at(bucketAt(x));
            if (b.warnings + b.errors > 0) {
                setCursorTo(bucketAt(x));
                return choose(bucketAt(x));
            }
        }
    setCursorTo(bucket);
    choose(bucket);
}

void LogStrip::setCursorTo(int bucket)
{
    m_cursor = bucket;
    setAccessibleDescription(text(bucket));
    update();
}

void LogStrip::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_histogram.buckets.size()) - 1;
    const int at = m_cursor >= 0 ? m_cursor : std::max(0, bucketOf(m_first));
    if (last < 0)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return setCursorTo(std::max(0, at - 1));
    case Qt::Key_Right:
        return setCursorTo(std::min(last, at + 1));
    case Qt::Key_Home:
        return setCursorTo(0);
    case Qt::Key_End:
        return setCursorTo(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return choose(std::min(at, last));
    default:
        QWidget::keyPressEvent(event);
    }
}

bool LogStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const int bucket = bucketAt(help->pos().x()); bucket >= 0)
            QToolTip::showText(help->globalPos(), text(bucket), this);
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

} // namespace gw::gui
