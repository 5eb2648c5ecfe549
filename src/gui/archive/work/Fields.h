// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of the forms about archives, in the look of the others.
#pragma once

#include <QCheckBox>
#include <QDoubleSpinBox>

namespace gw::gui {

/// A number of days, with a fraction where it has one. Arrow keys and the wheel change it.
class DaysField : public QDoubleSpinBox
{
    Q_OBJECT
public:
    explicit DaysField(double most, QWidget *parent = nullptr);
    QString textFromValue(double value) const override;
};

class CheckField : public QCheckBox
{
    Q_OBJECT
public:
    explicit CheckField(const QString &text, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace gw::gui
