// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/TimeText.h"

#include "services/ServiceState.h"

#include <QWidget>

namespace gw::gui {

/// One light per service: shape, name and word. Folded, the names stand in two rows and the words in the tool tips.
class ServiceLights : public QWidget
{
    Q_OBJECT
public:
    explicit ServiceLights(QWidget *parent = nullptr);

    /// @p live false: what is shown was last seen and may no longer be so.
    void show(const QList<services::ServiceState> &services, const TimeText &times, bool live);
    void setFolded(bool folded);
    [[nodiscard]] int fullWidth() const { return width(false); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Light
    {
        services::ServiceHealth health;
        QString name, word, tip;
        int nameWidth, wordWidth;
    };
    [[nodiscard]] int width(bool folded) const;
    [[nodiscard]] int columnWidth(qsizetype column) const;
    [[nodiscard]] QRect place(qsizetype index) const;

    QList<Light> m_lights;
    bool m_folded = false;
};

} // namespace gw::gui
