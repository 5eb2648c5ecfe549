// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shadow/LogIndex.h"

#include <QWidget>

namespace gw::gui {

/// The whole log at a glance, over time: how many lines, and by shape and colour where warnings and errors are. A click
/// goes there; arrow keys move a cursor from span to span and Return goes to it.
class LogStrip : public QWidget
{
    Q_OBJECT
public:
    explicit LogStrip(QWidget *parent = nullptr);

    void setHistogram(const shadow::LogHistogram &histogram);
    /// The lines in view, by their offsets.
    void setView(qint64 first, qint64 last);
    [[nodiscard]] int bucketAt(int x) const;     ///< -1: none
    [[nodiscard]] int placeOf(int bucket) const; ///< the middle of its column
    [[nodiscard]] QString text(int bucket) const;
    QSize sizeHint() const override;

Q_SIGNALS:
    /// @p problem: the span has warnings or errors, so that the first of them is what is wanted.
    void chosen(qint64 offset, bool problem);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void choose(int bucket);
    void setCursorTo(int bucket);
    [[nodiscard]] QRect plot() const;
    [[nodiscard]] int bucketOf(qint64 offset) const;
    void paintMarks(QPainter &painter) const;

    shadow::LogHistogram m_histogram;
    qint64 m_first = -1, m_last = -1;
    int m_cursor = -1;
};

} // namespace gw::gui
