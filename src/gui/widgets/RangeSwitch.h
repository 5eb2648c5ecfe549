// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace gw::gui {

/// A few choices side by side, one of them chosen; an index beyond them means none. Arrow keys move.
class RangeSwitch : public QWidget
{
    Q_OBJECT
public:
    explicit RangeSwitch(const QStringList &choices, QWidget *parent = nullptr);

    void setCurrent(int index);
    void setText(int index, const QString &text);
    [[nodiscard]] const QString &text(int index) const { return m_choices.at(index); }
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] QRect place(int index) const;
    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(int index);
    [[nodiscard]] int widthOf(int index) const;
    QStringList m_choices;
    int m_current = 0;
};

} // namespace gw::gui
