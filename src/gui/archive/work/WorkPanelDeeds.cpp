// SPDX-License-Identifier: GPL-3.0-or-later
// From a wish to a plan, and from the plan to what came of it.
#include "base/WhenDone.h"
#include "gui/Dialogs.h"
#include "gui/archive/work/Sheets.h"
#include "gui/archive/work/WishForm.h"
#include "gui/archive/work/WorkPanel.h"
#include "gui/log/LogFeed.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/NoticeLine.h"

namespace gw::gui {
namespace {

Sheet sheetOf(const Wish &wish, const host::AppliedRetention &applied) { return Sheets::result(wish, applied); }
Sheet sheetOf(const Wish &, const golden::RestoreResult &restored) { return Sheets::result(restored); }
Sheet sheetOf(const Wish &, const host::VerifyAnswer &verified) { return Sheets::result(verified); }
Sheet sheetOf(const Wish &wish, const host::TrashOutcome &outcome) { return Sheets::result(wish, outcome); }

} // namespace

void WorkPanel::begin(const Wish &wish, const QString &remark)
{
    if (m_stage == Stage::Working)
        return;
    m_environment = environment();
    m_notice->hide();
    m_form->offerVanished(false);
    QStringList choices;
    if (m_places && wish.deed == Deed::Verify)
        for (const host::ArchivePlace &archive : m_places->archives)
            choices << archive.path;
    else if (m_places)
        for (const host::DirectoryPlace &directory : m_places->golden)
            choices << directory.path;
    m_stage = Stage::Nothing; // what the form says while it is filled is no wish
    m_form->set(wish, choices);
    m_wish = m_form->wish();
    if (!remark.isEmpty())
        m_notice->showError(remark);
    plan();
}

void WorkPanel::setPlaces(const std::optional<host::Places> &places) { m_places = places; }

void WorkPanel::written()
{
    const bool same = m_form->wish() == m_wish && m_form->isComplete() == (m_stage != Stage::Incomplete);
    if (same || m_stage == Stage::Nothing || m_stage == Stage::Working)
        return;
    // What was planned is no longer what is written.
    ++m_request;
    m_wish = m_form->wish();
    m_stage = m_form->isComplete() ? Stage::Planning : Stage::Incomplete;
    m_stage == Stage::Planning ? m_typing.start() : m_typing.stop();
    refresh();
}

template<class P, class R> void WorkPanel::ask(const host::Method<P, R> &method, const P &params)
{
    auto future = m_session.host()->call(method, params);
    m_cancelPlan = [future]() mutable { cancelCall(future); };
    whenDone(future, this, [this, request = m_request](const Result<R> &answer) {
        if (request != m_request)
            return;
        m_cancelPlan = {};
        if (answer)
            take(answer);
        else
            fail(Stage::Refused, answer.error());
    });
}

void WorkPanel::plan()
{
    if (m_stage == Stage::Working)
        return;
    m_typing.stop();
    ++m_request;
    if (m_cancelPlan)
        std::exchange(m_cancelPlan, {})();
    m_stage = Stage::Planning;
    m_job.forget();
    if (m_session.host())
        switch (m_wish.deed) {
        case Deed::Archive:
        case Deed::CleanUp:
            ask(host::methods::retentionPlan, m_wish.retention());
            break;
        case Deed::Verify:
            ask(host::methods::goldenPlaces, {});
            break;
        case Deed::Restore:
            ask(host::methods::restorePlan, m_wish.restoring());
            break;
        case Deed::TrashRestore:
        case Deed::TrashPurge:
            ask(host::methods::trashList, {});
            break;
        }
    refresh();
}

void WorkPanel::take(const Result<host::PlannedRetention> &planned)
{
    m_planId = planned->id;
    showPlan(Sheets::plan(m_wish, *planned, m_session.times()));
}

void WorkPanel::take(const Result<golden::RestorePlan> &planned)
{
    m_replaces = planned->replaced > 0;
    showPlan(Sheets::plan(m_wish, *planned));
}

void WorkPanel::take(const Result<host::Places> &places)
{
    showPlan(Sheets::plan(m_wish, *places, QDateTime::currentDateTimeUtc()));
}

void WorkPanel::take(const Result<host::TrashList> &trash)
{
    showPlan(Sheets::plan(m_wish, *trash, m_session.times()));
}

void WorkPanel::showPlan(const Sheet &sheet)
{
    m_sheet = sheet;
    m_stage = Stage::Planned;
    refresh();
}

void WorkPanel::apply()
{
    if (m_stage != Stage::Planned || !m_deed->isEnabled() || m_sheet.deed.isEmpty())
        return;
    const bool replaces = m_wish.deed == Deed::Restore && m_wish.force && m_replaces;
    if (!m_wish.isFinal() && !replaces)
        return start();
    m_dialogs.ask(this,
                  {replaces ? tr("Replace files that are there?") : tr("%1?").arg(m_sheet.deed),
                   replaces ? tr("What is in them now is lost. %1").arg(m_sheet.title)
                            : tr("%1 Nothing else keeps them.").arg(m_sheet.foot),
                   replaces ? tr("Keep them") : tr("Keep the files"), m_sheet.deed, m_wish.command()},
                  [this, request = m_request] {
                      if (request == m_request && m_stage == Stage::Planned)
                          start();
                  });
}

template<class R> std::function<void(const Result<R> &)> WorkPanel::ending()
{
    return [this](const Result<R> &answer) {
        if (answer)
            showResult(sheetOf(m_wish, *answer));
        else
            fail(Stage::Failed, answer.error());
        Q_EMIT worked();
    };
}

void WorkPanel::start()
{
    if (!m_session.host())
        return;
    m_stage = Stage::Working;
    switch (m_wish.deed) {
    case Deed::Archive:
    case Deed::CleanUp:
        m_job.run(host::methods::retentionApply, {m_planId, {}, m_wish.acceptVanished},
                  ending<host::AppliedRetention>());
        break;
    case Deed::Verify:
        m_job.run(host::methods::goldenVerify, m_wish.verification(), ending<host::VerifyAnswer>());
        break;
    case Deed::Restore:
        m_job.run(host::methods::restoreApply, m_wish.restoring(), ending<golden::RestoreResult>());
        break;
    case Deed::TrashRestore:
        m_job.run(host::methods::trashRestore, {m_wish.items, false}, ending<host::TrashOutcome>());
        break;
    case Deed::TrashPurge:
        m_job.run(host::methods::trashPurge, {m_wish.items, false}, ending<host::TrashOutcome>());
        break;
    }
    refresh();
    m_pause->setFocus(Qt::OtherFocusReason);
}

void WorkPanel::showResult(const Sheet &sheet)
{
    m_sheet = sheet;
    m_stage = Stage::Done;
    refresh();
}

void WorkPanel::fail(Stage stage, const Error &error)
{
    m_error = error;
    m_stage = stage;
    // Golden files that vanished are a reason to stop, not a wall: whoever knows why may go on.
    m_form->offerVanished(error.kind == ErrorKind::Refused &&
                          (m_wish.deed == Deed::Archive || m_wish.deed == Deed::CleanUp));
    refresh();
}

} // namespace gw::gui
