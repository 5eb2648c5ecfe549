// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Palette.h"
#include "gui/session/Session.h"

#include <QWidget>

namespace gw::gui {

/// "Running 13:59:56 of 24:00:00" with a line of progress.
class RunStateView : public QWidget
{
    Q_OBJECT
public:
    explicit RunStateView(QWidget *parent = nullptr);
    void show(const Session &session);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Meaning m_meaning = Meaning::Unknown;
    QString m_title, m_detail;
    std::optional<double> m_progress;
};

} // namespace gw::gui
