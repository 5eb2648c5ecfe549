// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/monitor/Tile.h"
#include "gui/session/Session.h"
#include "gui/widgets/Panel.h"

namespace gw::gui {

/// Cycles, workflows, replays, mismatches, golden files, disk.
class TileRow : public Panel
{
    Q_OBJECT
public:
    explicit TileRow(QWidget *parent = nullptr);
    void show(const Session &session);

private:
    Tile *m_cycles, *m_workflows, *m_replays, *m_mismatches, *m_golden, *m_disk;
};

} // namespace gw::gui
