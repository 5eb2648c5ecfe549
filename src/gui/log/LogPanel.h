// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/log/LogOverview.h"
#include "gui/widgets/Panel.h"

class QLineEdit;
class QListView;

namespace gw::gui {

class Button;
class LogBar;
class LogList;
class LogStrip;
class RangeSwitch;

/// The run's log, of any size: follows its end, filters all of it on the host, jumps from problem to problem, and
/// shows any place of it. Only what is near the place in view is loaded.
class LogPanel : public Panel
{
    Q_OBJECT
public:
    explicit LogPanel(Session &session, QWidget *parent = nullptr);

    void nextProblem() { findProblem(shadow::Direction::Forward); }
    void previousProblem() { findProblem(shadow::Direction::Backward); }
    void setFollowing(bool following);
    /// Shows that one of the run's logs: a run that was resumed has several. -1, or the last: the one that is written.
    void showLog(int index);
    [[nodiscard]] bool isFollowing() const;
    void focusFilter();
    [[nodiscard]] const LogModel &model() const { return *m_model; }
    [[nodiscard]] QListView *view() const;
    [[nodiscard]] LogStrip *strip() const { return m_strip; }
    /// What stands where there are no lines: why.
    [[nodiscard]] QString emptyText() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeHeaderControls();
    void openLogs();
    void connectSession();
    void connectView();
    void connectBar();
    void takeFilter();
    void findProblem(shadow::Direction direction);
    void showLine(qint64 offset);
    void takeGrowth(const host::LogAppended &log);
    void rememberPlace();
    void restorePlace();
    void moved();
    void refreshTexts();
    [[nodiscard]] QString noteText() const;
    [[nodiscard]] int logCount() const;
    [[nodiscard]] int shownLog() const; ///< index

    Session &m_session;
    LogModel *m_model;
    LogFeed *m_feed;
    LogOverview *m_overview;
    LogList *m_view;
    LogBar *m_bar;
    LogStrip *m_strip;
    Button *m_logs; ///< which of several
    QLineEdit *m_field;
    Button *m_regex;
    RangeSwitch *m_level;
    Button *m_next;
    Button *m_follow;
    qint64 m_logSize = 0;     ///< as the host told last
    qint64 m_place = -1;      ///< offset of the first line in view while rows come and go
    qint64 m_current = -1;    ///< of the chosen line
    qint64 m_wanted = -1;     ///< a line to choose as soon as it is loaded; -1: none
    bool m_onlyPlace = false; ///< it is a place to show, not a line to choose
    bool m_noProblem = false; ///< the last jump found none
    QString m_wrong;          ///< what is wrong with the regular expression
    qint64 m_wrongAt = 0;     ///< its character, from 1
};

} // namespace gw::gui
