// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/Button.h"

namespace gw::gui {

/// The bell of the tab row with the number of notifications not read yet.
class BellButton : public Button
{
    Q_OBJECT
public:
    explicit BellButton(QWidget *parent = nullptr);
    void setUnread(int count);
    [[nodiscard]] int unread() const { return m_unread; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_unread = 0;
};

} // namespace gw::gui
