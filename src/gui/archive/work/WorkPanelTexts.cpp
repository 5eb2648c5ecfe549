// SPDX-License-Identifier: GPL-3.0-or-later
// What the panel of work shows in each stage.
#include "gui/archive/work/SheetView.h"
#include "gui/archive/work/WishForm.h"
#include "gui/archive/work/WorkLine.h"
#include "gui/archive/work/WorkPanel.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/ShapeIcon.h"
#include "gui/widgets/StateNote.h"

#include <QStackedWidget>

namespace gw::gui {
namespace {

enum Page { StatePage, SheetPage, ProgressPage };

} // namespace

void WorkPanel::refresh()
{
    const bool writes = m_stage != Stage::Nothing && m_stage != Stage::Working && m_stage != Stage::Done;
    const bool formed = m_wish.deed != Deed::TrashRestore && m_wish.deed != Deed::TrashPurge;
    m_form->setVisible(writes && formed);
    m_rule->setVisible(m_form->isVisibleTo(this));
    const bool sheet = m_stage == Stage::Planned || m_stage == Stage::Done;
    m_stack->setCurrentIndex(sheet ? SheetPage : m_stage == Stage::Working ? ProgressPage : StatePage);
    if (sheet)
        m_view->show(m_sheet);
    refreshState();
    const QString title = sheet                       ? m_sheet.title
                          : m_stage == Stage::Nothing ? QString()
                          : m_stage == Stage::Working ? m_wish.doing()
                                                      : m_wish.title();
    note()->setText(title);
    setAccessibleName(title.isEmpty() ? tr("Work") : title);
    const QString command = m_stage == Stage::Nothing ? QString() : m_wish.command();
    m_command->setEnabled(!command.isEmpty());
    m_command->setToolTip(!command.isEmpty()          ? tr("Copy the command: %1").arg(command.toHtmlEscaped())
                          : m_stage == Stage::Nothing ? QString()
                                                      : tr("goldwatchctl cannot be told to do just this"));
    refreshFoot();
    refreshProgress();
}

void WorkPanel::refreshState()
{
    switch (m_stage) {
    case Stage::Nothing:
        return m_state->say(Meaning::Info, tr("Nothing is under way"),
                            tr("Archive, clean up, verify and restore begin with a plan; nothing is changed before "
                               "you agree to it."));
    case Stage::Incomplete:
        return m_state->say(Meaning::Info, tr("Which entries?"),
                            tr("Write names or shell patterns, parted by blanks: primary-w1-* names all of a worker."));
    case Stage::Planning:
        if (m_session.host())
            return m_state->say(Meaning::Unknown, tr("Planning…"), tr("Every directory is looked at."));
        return m_state->say(Meaning::Unknown, tr("The host does not answer"),
                            tr("The plan is made as soon as it does. %1").arg(m_session.linkText()));
    case Stage::Refused:
        return m_state->say(Meaning::Warning, m_error.what, m_error.text(), tr("Plan again"));
    case Stage::Failed:
        if (m_error.kind == ErrorKind::Cancelled)
            return m_state->say(Meaning::Unknown, tr("Ended early"),
                                tr("What was done until then is whole. A new plan shows what is left."),
                                tr("Plan again"));
        if (m_error.kind == ErrorKind::Refused)
            return m_state->say(Meaning::Warning, tr("Nothing was done: %1").arg(m_error.what), m_error.text(),
                                tr("Plan again"));
        return m_state->say(Meaning::Critical, m_error.what, m_error.text(), tr("Plan again"));
    case Stage::Unheard:
        return m_state->say(Meaning::Unknown, tr("The connection was lost, and the work has ended"),
                            tr("Nobody heard what was done. Whatever it was is whole: files are in their place or "
                               "proven to be in an archive. A new plan shows what is left."),
                            tr("Plan again"));
    case Stage::Planned:
    case Stage::Working:
    case Stage::Done:
        break;
    }
}

void WorkPanel::refreshFoot()
{
    const bool working = m_stage == Stage::Working;
    m_lock->setHidden(!m_session.isReadOnly() || !m_wish.changes() || m_stage == Stage::Nothing ||
                      m_stage == Stage::Done || working);
    m_foot->setText(m_stage == Stage::Planned && m_wish.changes()
                        ? tr("Nothing has been changed yet. %1").arg(m_sheet.foot)
                    : m_stage == Stage::Planned || m_stage == Stage::Done ? m_sheet.foot
                    : working ? tr("It goes on while you look at something else.")
                              : QString());
    m_pause->setVisible(working);
    m_leave->setText(working ? tr("Cancel") : tr("Close"));
    m_leave->setEnabled(!working || !m_job.isEnding());
    m_deed->setVisible(m_stage == Stage::Planned && !m_sheet.deed.isEmpty());
    m_deed->setText(m_sheet.deed);
    m_deed->setRole(m_wish.isFinal() ? Button::Role::Danger : Button::Role::Primary);
    const bool locked = m_session.isReadOnly() && m_wish.changes();
    m_deed->setEnabled(!locked && m_session.host());
    m_deed->setToolTip(locked              ? tr("The environment is read-only")
                       : !m_session.host() ? tr("The host does not answer")
                                           : QString());
}

void WorkPanel::refreshProgress()
{
    if (m_stage == Stage::Working && m_job.state() == WorkJob::State::Unheard) {
        m_stage = Stage::Unheard;
        refresh();
        Q_EMIT worked();
        return;
    }
    const bool lost = m_job.state() == WorkJob::State::Lost;
    const int percent = m_job.permille() / 10;
    m_shape->setMeaning(lost ? Meaning::Unknown : m_job.isPaused() ? Meaning::Warning : Meaning::Info);
    m_phase->setText(lost                     ? tr("The connection was lost")
                     : m_job.isEnding()       ? tr("Ending…")
                     : m_job.isPaused()       ? tr("Paused at %1 %").arg(percent)
                     : m_job.text().isEmpty() ? tr("%1: beginning").arg(m_wish.doing())
                                              : tr("%1: %2 %").arg(m_wish.doing()).arg(percent));
    m_detail->setText(lost ? tr("%1 was at %2 %. Whether it goes on is asked as soon as the host answers again.")
                                 .arg(m_wish.doing())
                                 .arg(percent)
                      : m_job.isEnding() ? tr("What is in hand is brought to an end; then it is told what was done.")
                                         : m_job.text());
    m_meter->set(m_job.permille(), lost || m_job.isPaused() || m_job.isEnding());
    m_meter->setAccessibleName(m_phase->text());
    m_pause->setText(m_job.isPaused() ? tr("Go on") : tr("Pause"));
    m_pause->setIconName(m_job.isPaused() ? QStringLiteral("run") : QStringLiteral("pause"));
    m_pause->setEnabled(!lost && !m_job.isEnding());
    m_leave->setEnabled(m_stage != Stage::Working || (!lost && !m_job.isEnding()));
    Q_EMIT changed();
}

QString WorkPanel::shortText() const
{
    if (m_stage == Stage::Working)
        return m_job.state() == WorkJob::State::Lost ? tr("%1: connection lost").arg(m_wish.doing())
               : m_job.isPaused() ? tr("%1: paused at %2 %").arg(m_wish.doing()).arg(m_job.permille() / 10)
                                  : tr("%1: %2 %").arg(m_wish.doing()).arg(m_job.permille() / 10);
    if (m_stage == Stage::Done)
        return m_sheet.title;
    return m_stage == Stage::Failed || m_stage == Stage::Unheard ? tr("%1: not finished").arg(m_wish.title())
                                                                 : QString();
}

} // namespace gw::gui
