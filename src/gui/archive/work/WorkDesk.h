// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/archive/work/Wish.h"
#include "gui/widgets/PanelStack.h"

namespace gw::gui {

class Dialogs;
class ForecastPanel;
class HoldPanel;
class RulePanel;
class Session;
class TrashPanel;
class WorkPanel;

/// What is done with golden files and archives, in one place: the work, the trash, the holds, the rules of
/// comparisons, the forecast.
class WorkDesk : public PanelStack
{
    Q_OBJECT
public:
    WorkDesk(Session &session, Dialogs &dialogs, QWidget *parent = nullptr);

    [[nodiscard]] WorkPanel *work() const { return m_work; }
    [[nodiscard]] TrashPanel *trash() const { return m_trash; }
    [[nodiscard]] HoldPanel *holds() const { return m_holds; }
    [[nodiscard]] RulePanel *rules() const { return m_rules; }
    [[nodiscard]] ForecastPanel *forecast() const { return m_forecast; }
    void setPlaces(const std::optional<host::Places> &places);

Q_SIGNALS:
    void closed();
    void worked(); ///< files, archives, holds or the trash are no longer what they were

private:
    struct Parts
    {
        WorkPanel *work;
        TrashPanel *trash;
        HoldPanel *holds;
        RulePanel *rules;
        ForecastPanel *forecast;
    };
    WorkDesk(Session &session, const Parts &parts, QWidget *parent);
    void wantFromTrash(const Wish &wish);
    WorkPanel *m_work;
    TrashPanel *m_trash;
    HoldPanel *m_holds;
    RulePanel *m_rules;
    ForecastPanel *m_forecast;
};

} // namespace gw::gui
