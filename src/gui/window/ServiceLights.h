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
    enum class Extent { Words, Names, Shapes }; ///< the less room, the less is said; tool tip and description stay
    void setExtent(Extent extent);
    [[nodiscard]] int width(Extent extent) const;

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
    [[nodiscard]] int columnWidth(qsizetype column, Extent extent) const;
    [[nodiscard]] QRect place(qsizetype index) const;

    QList<Light> m_lights;
    Extent m_extent = Extent::Words;
};

} // namespace gw::gui
