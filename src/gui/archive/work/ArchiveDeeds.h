// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/archive/work/Wish.h"

#include <QObject>

#include <functional>

namespace gw::gui {

class Dialogs;
class GoldenPanel;
class PlacePanel;
class Session;
class WorkBar;
class WorkDesk;
class WorkPanel;

/// What can be done with what the Archive tab shows: begins plans from the place and the files that are chosen there,
/// and shows trash, holds and forecast.
class ArchiveDeeds : public QObject
{
    Q_OBJECT
public:
    /// @p show brings up a widget below the files.
    ArchiveDeeds(Session &session, Dialogs &dialogs, PlacePanel &places, GoldenPanel &files,
                 std::function<void(QWidget *)> show, QObject *parent = nullptr);

    [[nodiscard]] WorkBar *bar() const { return m_bar; }
    [[nodiscard]] WorkDesk *desk() const { return m_desk; }
    [[nodiscard]] WorkPanel *work() const;

    void archive();
    void cleanUp();
    void verify();
    void restore();
    void showWork();
    void showTrash();
    void showHolds();
    void addHold();
    void showRules();
    void addRule() { ignore({}); }
    /// Opens the fields of a rule for what a comparison calls @p pointer.
    void ignore(const QString &pointer);
    void showForecast();
    void apply(); ///< the plan that is shown

    /// Something is under way whose answer would be lost with the window.
    [[nodiscard]] bool isWorking() const;

private:
    void begin(const Wish &wish, const QString &remark = {});
    [[nodiscard]] Place archiveToRestore() const;
    [[nodiscard]] QList<QByteArray> chosenEntries(QString &remark) const;
    void refresh();
    Session &m_session;
    PlacePanel &m_places;
    GoldenPanel &m_files;
    std::function<void(QWidget *)> m_show;
    WorkDesk *m_desk;
    WorkBar *m_bar;
};

} // namespace gw::gui
