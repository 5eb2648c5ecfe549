// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/work/WorkDesk.h"

#include "gui/archive/work/ForecastPanel.h"
#include "gui/archive/work/HoldPanel.h"
#include "gui/archive/work/RulePanel.h"
#include "gui/archive/work/TrashPanel.h"
#include "gui/archive/work/WorkPanel.h"

namespace gw::gui {

WorkDesk::WorkDesk(Session &session, Dialogs &dialogs, QWidget *parent)
    : WorkDesk(session,
               {new WorkPanel(session, dialogs), new TrashPanel(session), new HoldPanel(session, dialogs),
                new RulePanel(session, dialogs), new ForecastPanel(session)},
               parent)
{}

WorkDesk::WorkDesk(Session &session, const Parts &parts, QWidget *parent)
    : PanelStack({{parts.work, tr("Work")},
                  {parts.trash, tr("Trash")},
                  {parts.holds, tr("Holds")},
                  {parts.rules, tr("Rules")},
                  {parts.forecast, tr("Forecast")}},
                 tr("Work, trash, holds, rules or forecast"), parent),
      m_work(parts.work),
      m_trash(parts.trash),
      m_holds(parts.holds),
      m_rules(parts.rules),
      m_forecast(parts.forecast)
{
    setObjectName(QStringLiteral("workDesk"));
    connect(m_work, &WorkPanel::closed, this, &WorkDesk::closed);
    connect(m_trash, &TrashPanel::closed, this, &WorkDesk::closed);
    connect(m_holds, &HoldPanel::closed, this, &WorkDesk::closed);
    connect(m_rules, &RulePanel::closed, this, &WorkDesk::closed);
    connect(m_forecast, &ForecastPanel::closed, this, &WorkDesk::closed);
    connect(m_work, &WorkPanel::worked, this, &WorkDesk::worked);
    connect(m_work, &WorkPanel::worked, m_trash, &TrashPanel::askNow);
    connect(m_holds, &HoldPanel::held, this, &WorkDesk::worked);
    connect(m_trash, &TrashPanel::wanted, this, &WorkDesk::wantFromTrash);
    connect(&session, &Session::profileChanged, this, [this] { setPlaces({}); });
}

void WorkDesk::wantFromTrash(const Wish &wish)
{
    m_work->begin(wish);
    bringUp(m_work);
    m_work->focusFirst();
}

void WorkDesk::setPlaces(const std::optional<host::Places> &places)
{
    m_work->setPlaces(places);
    QStringList directories;
    if (places)
        for (const host::DirectoryPlace &directory : places->golden)
            directories << directory.path;
    m_holds->setDirectories(directories);
    // A number that is not known is not told.
    const auto named = [](const QString &name, const std::optional<qint64> &count) {
        return count && *count > 0 ? QStringLiteral("%1 %2").arg(name, formatCount(*count)) : name;
    };
    setName(m_trash, named(tr("Trash"), places ? places->trashFiles : std::nullopt));
    setName(m_holds, named(tr("Holds"), places ? places->holds : std::nullopt));
}

} // namespace gw::gui
