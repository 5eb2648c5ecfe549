// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollBar>

namespace gw::gui {

/// A vertical scroll bar that shows where what is critical stands, whatever part of the list is in view.
class MarkBar : public QScrollBar
{
    Q_OBJECT
public:
    explicit MarkBar(QWidget *parent = nullptr);

    /// Shares of the whole list, 0 to 1; @p text says what they mean.
    void setMarks(const QList<double> &marks, const QString &text);
    [[nodiscard]] const QList<double> &marks() const { return m_marks; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<double> m_marks;
};

} // namespace gw::gui
