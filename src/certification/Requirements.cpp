// SPDX-License-Identifier: GPL-3.0-or-later
#include "certification/Requirements.h"

#include "certification/Text.h"

#include <algorithm>
#include <functional>

namespace gw::certification {
namespace {

using State = RequirementState;

Requirement requirement(const char *name, const QString &title)
{
    return {QLatin1String(name), title, State::Pending, {}};
}

/// What the items that @p counts come to: one failure is one, and all must pass.
Requirement ofItems(Requirement made, const Certification &certification, const QDateTime &now,
                    const std::function<bool(const Item &)> &counts)
{
    QStringList passed, open;
    QString only;
    bool failed = false;
    for (const ItemState &state : certification.items) {
        if (!counts(state.item))
            continue;
        const Verdict verdict = state.verdict(now);
        failed = failed || verdict == Verdict::Fail;
        if (verdict == Verdict::Pass) {
            passed << QString::number(state.item.id);
            only = state.last()->actual;
        } else {
            open << QString::number(state.item.id);
        }
    }
    const bool any = !passed.isEmpty() || !open.isEmpty();
    made.state = failed ? State::Failed : any && open.isEmpty() ? State::Done : State::Pending;
    if (!any)
        made.detail = Text::tr("the checklist has no item for it");
    else if (open.isEmpty())
        made.detail =
            passed.size() == 1 ? only : Text::tr("items %1", "numbers of items").arg(passed.join(QStringLiteral(", ")));
    else
        made.detail = failed ? Text::tr("failed or open: %1", "numbers of items").arg(open.join(QStringLiteral(", ")))
                             : Text::tr("open: %1", "numbers of items").arg(open.join(QStringLiteral(", ")));
    return made;
}

Requirement runComplete(const Certification &certification, const QDateTime &now)
{
    return ofItems(requirement("run_complete", Text::tr("24 h run complete")), certification, now,
                   [](const Item &item) { return item.kind == CheckKind::Run && item.fact == RunFact::Completed; });
}

Requirement allItems(const Certification &certification, const QDateTime &now)
{
    Requirement made =
        requirement("items", Text::tr("%1 of %2 items").arg(certification.passed(now)).arg(certification.items.size()));
    QMap<Verdict, QStringList> open;
    for (const ItemState &state : certification.items)
        if (const Verdict verdict = state.verdict(now); verdict != Verdict::Pass)
            open[verdict] << QString::number(state.item.id);
    made.state = open.contains(Verdict::Fail) ? State::Failed : open.isEmpty() ? State::Done : State::Pending;
    QStringList details;
    const auto tell = [&](Verdict verdict, const QString &text) {
        if (open.contains(verdict))
            details << text.arg(open.value(verdict).join(QStringLiteral(", ")));
    };
    tell(Verdict::Fail, Text::tr("failed: %1"));
    tell(Verdict::Expired, Text::tr("too old: %1"));
    tell(Verdict::NotChecked, Text::tr("not checked: %1"));
    made.detail = details.join(QStringLiteral("; "));
    return made;
}

/// Nothing can measure that somebody understood.
Requirement playbookReviewed(const Certification &certification)
{
    Requirement made = requirement("playbook", Text::tr("Playbook reviewed"));
    for (const Confirmation &one : certification.statement)
        if (one.number == 3 && one.at.isValid()) {
            made.state = State::Done;
            made.detail = Text::tr("confirmed by %1").arg(one.by);
        }
    if (made.state != State::Done)
        made.detail = Text::tr("to be confirmed by hand");
    return made;
}

Requirement monitoring(const Certification &certification, const QDateTime &now)
{
    Requirement made =
        ofItems(requirement("monitoring", Text::tr("Monitoring works")), certification, now, [](const Item &item) {
            using services::ServiceKind;
            return item.kind == CheckKind::Prometheus || item.kind == CheckKind::Alerts ||
                   (item.kind == CheckKind::Http &&
                    (item.service == ServiceKind::Prometheus || item.service == ServiceKind::Alertmanager));
        });
    if (certification.observed && certification.observed->monitored)
        made.detail +=
            QStringLiteral(", ") + (*certification.observed->monitored ? Text::tr("the monitor daemon runs")
                                                                       : Text::tr("the monitor daemon does not run"));
    return made;
}

Requirement mismatchCount(const Certification &certification)
{
    Requirement made = requirement("mismatch_count", Text::tr("Final mismatch count 0"));
    const auto &seen = certification.observed;
    const bool ended = seen && seen->run.state != health::RunState::Unknown &&
                       seen->run.state != health::RunState::Running && seen->run.state != health::RunState::Stalled;
    if (!seen || !seen->run.mismatches) {
        made.detail = Text::tr("not known");
        return made;
    }
    made.detail = Text::tr("%1 in %2 replays")
                      .arg(formatCount(*seen->run.mismatches),
                           seen->run.replays ? formatCount(*seen->run.replays) : QStringLiteral("?"));
    made.state = *seen->run.mismatches > 0 ? State::Failed : ended ? State::Done : State::Pending;
    return made;
}

/// A failed item was executed, too.
Requirement executed(const Certification &certification, const QDateTime &now)
{
    Requirement made = requirement("checklist", Text::tr("Checklist executed"));
    const auto done =
        std::count_if(certification.items.begin(), certification.items.end(), [&](const ItemState &state) {
            const Verdict verdict = state.verdict(now);
            return verdict == Verdict::Pass || verdict == Verdict::Fail;
        });
    made.state = done == certification.items.size() ? State::Done : State::Pending;
    made.detail = Text::tr("%1 of %2").arg(done).arg(certification.items.size());
    return made;
}

Requirement signedDocument(const Certification &certification)
{
    Requirement made = requirement("signed", Text::tr("Signed"));
    made.detail = Text::tr("not yet", "signed");
    if (certification.isSigned()) {
        const Signature &last = certification.signatures.last();
        made.state = State::Done;
        made.detail = (last.certified ? Text::tr("certified by %1") : Text::tr("not certified, by %1")).arg(last.owner);
    }
    return made;
}

Requirement archived(const Certification &certification)
{
    Requirement made = requirement("archived", Text::tr("Golden files archived"));
    const auto &seen = certification.observed;
    if (!seen || !seen->archivesProblem.isEmpty()) {
        made.detail = seen ? seen->archivesProblem : Text::tr("not known");
        return made;
    }
    const bool all = seen->goldenArchived > 0 &&
                     (seen->run.goldenFiles == 0 || seen->goldenArchived >= seen->run.workflows.value_or(-1));
    made.detail = seen->archives.isEmpty()
                      ? Text::tr("not yet", "archived")
                      : Text::tr("%1 file(s)", nullptr, pluralCount(seen->goldenArchived))
                                .arg(formatCount(seen->goldenArchived)) +
                            (seen->archivesProven ? QStringLiteral(", ") + Text::tr("proven") : QString());
    if (all && seen->archivesProven && seen->run.workflows)
        made.state = State::Done;
    return made;
}

Requirement summaryMade(const Certification &certification)
{
    Requirement made = requirement("summary", Text::tr("Summary report made"));
    const auto &seen = certification.observed;
    if (seen && !seen->summaries.isEmpty()) {
        made.state = State::Done;
        made.detail = seen->summaries.last().section(u'/', -1);
    } else {
        made.detail = seen && !seen->summariesProblem.isEmpty() ? seen->summariesProblem : Text::tr("not yet", "made");
    }
    return made;
}

} // namespace

QList<Requirement> signOffRequirements(const Certification &certification, const QDateTime &now)
{
    return {runComplete(certification, now),
            ofItems(requirement("no_mismatch", Text::tr("0 mismatches")), certification, now,
                    [](const Item &item) {
                        return item.kind == CheckKind::Run &&
                               (item.fact == RunFact::Passed || item.fact == RunFact::Failed);
                    }),
            allItems(certification, now),
            playbookReviewed(certification),
            ofItems(requirement("stop_tested", Text::tr("Stop tested")), certification, now,
                    [](const Item &item) { return item.kind == CheckKind::Stop; }),
            monitoring(certification, now)};
}

QList<Requirement> definitionOfDone(const Certification &certification, const QDateTime &now)
{
    return {runComplete(certification, now), mismatchCount(certification), executed(certification, now),
            signedDocument(certification),   archived(certification),      summaryMade(certification)};
}

QString whyNotConfirmed(const Certification &certification, int number, const QDateTime &now)
{
    const auto measured = signOffRequirements(certification, now);
    const QMap<int, QStringList> rests{{1, {QStringLiteral("run_complete"), QStringLiteral("no_mismatch")}},
                                       {2, {QStringLiteral("items")}},
                                       {4, {QStringLiteral("stop_tested")}},
                                       {5, {QStringLiteral("monitoring")}}};
    QStringList why;
    for (const Requirement &one : measured)
        if (rests.value(number).contains(one.name) && one.state != State::Done)
            why << QStringLiteral("%1: %2").arg(one.title, one.detail);
    return why.join(QStringLiteral("; "));
}

} // namespace gw::certification
