// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/Checker.h"

#include "base/WhenDone.h"

#include <utility>

namespace gw::monitor {

Result<std::unique_ptr<Checker>> Checker::open(const environment::Profile &profile)
{
    auto host = host::LocalHost::open({profile, false});
    if (!host)
        return Failure(host.error());
    return std::unique_ptr<Checker>(new Checker(std::move(*host)));
}

void Checker::look(std::function<void(health::RunStatus)> done)
{
    m_done = std::move(done);
    m_since.start();
    ask(false);
}

std::optional<Milliseconds> Checker::busyFor() const
{
    return m_done ? std::optional(Milliseconds(m_since.elapsed())) : std::nullopt;
}

void Checker::ask(bool services)
{
    using health::RunState;
    whenDone(m_host->call(host::methods::runStatus, host::RunQuery{{}, services}), this,
             [this, services](const Result<health::RunStatus> &answer) {
                 const bool going =
                     answer && (answer->state == RunState::Running || answer->state == RunState::Stalled);
                 if (going && !services) // a run that has ended needs no services
                     return ask(true);
                 health::RunStatus status;
                 if (answer) {
                     status = *answer;
                 } else {
                     health::Observations nothing;
                     nothing.now = QDateTime::currentDateTimeUtc();
                     status = health::judgeNothing(answer.error(), nothing);
                 }
                 std::exchange(m_done, nullptr)(std::move(status));
             });
}

void forgetSilence(health::RunStatus &status)
{
    const bool unreadable = status.verdict == health::Verdict::Unknown;
    status.problems.removeIf([](const health::Problem &p) { return p.kind == health::ProblemKind::StaleLog; });
    if (status.state == health::RunState::Stalled)
        status.state = health::RunState::Running;
    status.verdict = health::verdictOf(status.problems, status.state, unreadable);
}

} // namespace gw::monitor
