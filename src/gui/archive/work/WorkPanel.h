// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/archive/work/Sheet.h"
#include "gui/archive/work/Wish.h"
#include "gui/archive/work/WorkJob.h"
#include "gui/widgets/Panel.h"

class QStackedWidget;

namespace gw::gui {

class Button;
class Dialogs;
class LockLine;
class NoticeLine;
class ShapeIcon;
class SheetView;
class StateNote;
class WishForm;
class WorkMeter;

/// One deed from its settings to its result: the plan as the host makes it, then how far the work is, then what came of
/// it. A result stays until it is closed. The work itself goes on while nobody looks.
class WorkPanel : public Panel
{
    Q_OBJECT
public:
    enum class Stage { Nothing, Incomplete, Planning, Planned, Refused, Working, Unheard, Failed, Done };

    WorkPanel(Session &session, Dialogs &dialogs, QWidget *parent = nullptr);
    ~WorkPanel() override;

    /// Begins a plan. While work is under way that is shown instead. @p remark: what is to be known about the wish.
    void begin(const Wish &wish, const QString &remark = {});
    /// What directories and archives there are.
    void setPlaces(const std::optional<host::Places> &places);
    /// Plans anew with what is written now.
    void plan();
    /// Carries out the plan that is shown; what cannot be had back is asked for.
    void apply();
    void pauseOrResume() { m_job.setPaused(!m_job.isPaused()); }
    void end() { m_job.end(); }
    void clear();
    void focusFirst();

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] const Wish &wish() const { return m_wish; }
    [[nodiscard]] const Sheet &sheet() const { return m_sheet; }
    [[nodiscard]] WorkJob &job() { return m_job; }
    /// "Archive 41 %", for where the panel itself is not seen.
    [[nodiscard]] QString shortText() const;

Q_SIGNALS:
    void closed();
    void changed(); ///< stage, or how far the work is
    void worked();  ///< files, archives or the trash are no longer what they were

private:
    void makeFoot();
    QWidget *makeProgress();
    void written();
    template<class P, class R> void ask(const host::Method<P, R> &method, const P &params);
    void take(const Result<host::PlannedRetention> &planned);
    void take(const Result<golden::RestorePlan> &planned);
    void take(const Result<host::Places> &places);
    void take(const Result<host::TrashList> &trash);
    void showPlan(const Sheet &sheet);
    void start();
    template<class R> std::function<void(const Result<R> &)> ending();
    void showResult(const Sheet &sheet);
    void fail(Stage stage, const Error &error);
    void refresh();
    void refreshFoot();
    void refreshProgress();
    void refreshState();
    void followProfile();
    void followLink();
    [[nodiscard]] QString environment() const;
    void leave();

    Session &m_session;
    Dialogs &m_dialogs;
    WorkJob m_job;
    Wish m_wish;
    Stage m_stage = Stage::Nothing;
    Sheet m_sheet;
    Error m_error;
    QString m_planId, m_environment;
    bool m_replaces = false; ///< the plan to restore would overwrite files
    std::optional<host::Places> m_places;
    std::function<void()> m_cancelPlan;
    int m_request = 0; ///< only the answer to the last one counts
    QTimer m_typing;

    WishForm *m_form;
    QWidget *m_rule;
    NoticeLine *m_notice;
    QStackedWidget *m_stack;
    StateNote *m_state;
    SheetView *m_view;
    Label *m_phase, *m_detail, *m_foot;
    ShapeIcon *m_shape;
    WorkMeter *m_meter;
    LockLine *m_lock;
    Button *m_command, *m_pause, *m_leave, *m_deed;
};

} // namespace gw::gui
