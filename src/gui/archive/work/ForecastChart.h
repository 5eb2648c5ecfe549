// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/TimeText.h"

#include "golden/retention/Forecast.h"

#include <QWidget>

#include <optional>

namespace gw::gui {

/// How much golden directories will hold: without retention and with each of the settings, each with its range, under
/// the limits of the disk they lie on. Arrow keys and the mouse read values.
class ForecastChart : public QWidget
{
    Q_OBJECT
public:
    explicit ForecastChart(QWidget *parent = nullptr);
    void show(const golden::Forecast &forecast, const TimeText &times);
    /// Values under the reading line, or what the lines come to.
    [[nodiscard]] QString readout() const;
    QSize minimumSizeHint() const override;

    struct Limit
    {
        double percent = 0, bytes = 0; ///< bytes of golden files at which the disk is so full
        QString text;
        bool operator==(const Limit &) const = default;
    };
    [[nodiscard]] const QList<Limit> &limits() const { return m_limits; }
    [[nodiscard]] double top() const { return m_top; } ///< of the scale, in bytes

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Line
    {
        QString name, note;
        QList<golden::Range> values; ///< one per time
        QColor colour;
        Qt::PenStyle style = Qt::SolidLine;
    };
    void addLines();
    void addLimits();
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double xOf(qsizetype point) const;
    [[nodiscard]] double yOf(double bytes) const;
    void paintAxes(QPainter &painter) const;
    void paintLimits(QPainter &painter) const;
    void paintLine(QPainter &painter, const Line &line) const;
    void paintNames(QPainter &painter) const;
    void paintReading(QPainter &painter) const;
    void setReading(std::optional<qsizetype> point);

    golden::Forecast m_forecast;
    TimeText m_times;
    QList<QDateTime> m_moments;
    QList<Line> m_lines;
    QList<Limit> m_limits;
    double m_top = 1;
    std::optional<qsizetype> m_reading;
};

} // namespace gw::gui
