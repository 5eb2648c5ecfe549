// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Paging.h"

#include "cli/Text.h"

#include "host/RunDiff.h"

namespace gw::cli {
namespace {

template<class Answer, class Item>
Result<QList<Item>> all(Session &session, const host::Method<host::Page, Answer> &method, QList<Item> Answer::*items,
                        const QString &run, const QString &what)
{
    QList<Item> list;
    for (;;) {
        const auto page = session.ask(method, host::Page{run, list.size(), host::pageLimit}, what);
        if (!page)
            return Failure(page.error());
        list += (*page).*items;
        if (((*page).*items).isEmpty() || list.size() >= page->total)
            return list;
    }
}

} // namespace

Result<health::RunStatus> judgedRun(Session &session, const QString &run)
{
    auto status = session.ask(host::methods::runStatus, host::RunQuery{run, false}, Text::tr("Reading the run"));
    const bool going =
        status && (status->state == health::RunState::Running || status->state == health::RunState::Stalled);
    if (!going)
        return status;
    return session.ask(host::methods::runStatus, host::RunQuery{run, true},
                       Text::tr("Reading the run and asking the services"));
}

Result<QList<host::CycleRow>> allCycles(Session &session, const QString &run)
{
    return all(session, host::methods::runCycles, &host::CyclePage::cycles, run, Text::tr("Reading the cycle reports"));
}

Result<QList<health::MismatchRow>> allMismatches(Session &session, const QString &run)
{
    return all(session, host::methods::runMismatches, &host::MismatchPage::mismatches, run,
               Text::tr("Reading the mismatches"));
}

} // namespace gw::cli
