// SPDX-License-Identifier: GPL-3.0-or-later
// What a StepRun does for each command: the command itself, or what Goldwatch does in its place.
#include "incident/StepRun.h"

#include "incident/StepAwait.h"

#include <algorithm>

namespace gw::incident {
namespace {

using playbook::Action;

constexpr int repeats = 10; // that verify a fix
constexpr Seconds usualLimit{300};

/// The first value of a variable of the run; empty where it is not known.
QString fact(const Incident &incident, const char *name) { return incident.facts.value(QLatin1String(name)).value(0); }

} // namespace

CommandRecord judged(CommandRecord record, const playbook::Check &check, const host::CommandAnswer &answer)
{
    record.exitCode = answer.exitCode;
    record.signal = answer.signal;
    record.output = answer.output.text;
    record.errors = answer.errors.text;
    record.outputSha256 = answer.output.sha256;
    record.errorsSha256 = answer.errors.sha256;
    record.masked = answer.masked;
    record.duration = answer.duration;
    const QString said = answer.output.text + answer.errors.text;
    const auto code = [&] { return StepRun::tr("exit code %1").arg(*answer.exitCode); };
    if (answer.timedOut)
        record.verdict = StepRun::tr("Took too long and was ended");
    else if (!answer.exitCode)
        record.verdict = StepRun::tr("Ended by signal %1").arg(answer.signal);
    else if (!check.exitCodes.isEmpty() && !check.exitCodes.contains(*answer.exitCode))
        record.verdict = code();
    else if (!check.contains.isEmpty() && !said.contains(check.contains))
        record.verdict = StepRun::tr("It does not say \"%1\"").arg(check.contains);
    else if (!check.lacks.isEmpty() && said.contains(check.lacks))
        record.verdict = StepRun::tr("It says \"%1\"").arg(check.lacks);
    else if (check.isEmpty() && *answer.exitCode != 0)
        record.verdict = code();
    else
        record.good = true;
    if (record.good)
        record.verdict = check.isEmpty() ? StepRun::tr("Ran; what it says is for you to judge") : code();
    return record;
}

host::Host *StepRun::hostOf(const PlannedCommand &planned) const
{
    return planned.place == Place::Desk ? m_desk : m_host;
}

CommandRecord StepRun::recordOf(const PlannedCommand &planned) const
{
    CommandRecord record;
    record.command = m_order.options.undo ? planned.undo : planned.text;
    record.action = json::enumName(planned.command.action);
    record.where = planned.place == Place::Desk ? m_deskName : m_hostName;
    return record;
}

void StepRun::perform(const PlannedCommand &planned)
{
    const Action action = planned.command.action;
    if (action == Action::StopEnable || action == Action::StopProve || action == Action::Resume)
        changeStop(planned);
    else if (m_order.options.undo)
        runUndo(planned);
    else if (action == Action::Capture)
        capture(planned);
    else if (action == Action::Diff)
        compare(planned);
    else
        runCommand(planned, 1);
}

void StepRun::runCommand(const PlannedCommand &planned, int repeat)
{
    const bool verifies = planned.command.action == Action::VerifyFix;
    host::CommandQuery query;
    if (!planned.argv.isEmpty()) {
        query.argv = planned.argv;
        query.detached = planned.command.action == Action::Restart;
    } else {
        query.shell = planned.command.shell;
        query.script = planned.text;
    }
    query.limit = planned.command.limit.count() > 0 ? planned.command.limit : usualLimit;
    if (verifies) {
        if (repeat == 1)
            m_share /= repeats;
        else
            m_base += m_share;
        tell(0, tr("repeat %1 of %2").arg(repeat).arg(repeats));
    }
    await(hostOf(planned)->call(host::methods::commandRun, query),
          [this, planned, repeat, verifies](const Result<host::CommandAnswer> &answer) {
              if (!answer) {
                  takeError(planned, answer.error());
                  return;
              }
              CommandRecord record = judged(recordOf(planned), planned.command.check, *answer);
              if (planned.command.action == Action::Restart && !planned.argv.isEmpty()) {
                  record.good = answer->pid.has_value();
                  record.verdict =
                      record.good
                          ? tr("Started as process %1; it writes to %2").arg(*answer->pid).arg(answer->outputFile)
                          : tr("It ended at once");
              }
              if (verifies && !planned.argv.isEmpty()) {
                  record.command = planned.argv.join(u' ');
                  record.verdict = record.good ? tr("Repeat %1 of %2 is clean").arg(repeat).arg(repeats)
                                               : tr("Repeat %1 of %2: %3").arg(repeat).arg(repeats).arg(record.verdict);
                  if (record.good && repeat < repeats) {
                      m_finished.commands << record;
                      if (m_cancelled)
                          finish();
                      else if (isThere(planned))
                          runCommand(planned, repeat + 1);
                      return;
                  }
              }
              take(record);
          });
}

void StepRun::runUndo(const PlannedCommand &planned)
{
    host::CommandQuery query;
    query.shell = planned.command.shell;
    query.script = planned.undo;
    query.limit = planned.command.limit.count() > 0 ? planned.command.limit : usualLimit;
    await(hostOf(planned)->call(host::methods::commandRun, query),
          [this, planned](const Result<host::CommandAnswer> &answer) {
              if (answer)
                  take(judged(recordOf(planned), {}, *answer));
              else
                  takeError(planned, answer.error());
          });
}

void StepRun::changeStop(const PlannedCommand &planned)
{
    const Action action = planned.command.action;
    const auto use = [this, planned](const Result<host::StopStatus> &status) {
        if (status)
            takeStop(planned, *status);
        else
            takeError(planned, status.error());
    };
    if (action == Action::StopProve) {
        await(m_host->call(host::methods::stopStatus, Nothing{}), use);
        return;
    }
    const QString why =
        m_order.options.undo
            ? m_order.options.reason
            : QStringLiteral("%1, incident %2").arg(m_order.incident.summary.left(300), m_order.incident.id);
    const host::StopChange change{m_order.who.name, why, Seconds(0)};
    const bool enables = (action == Action::StopEnable) != m_order.options.undo;
    await(m_host->call(enables ? host::methods::stopEnable : host::methods::stopDisable, change), use);
}

void StepRun::takeStop(const PlannedCommand &planned, const host::StopStatus &status)
{
    const Action action = planned.command.action;
    m_finished.stop = status;
    CommandRecord record = recordOf(planned);
    record.verdict = status.proof;
    const bool wantsStop = (action != Action::Resume) != m_order.options.undo;
    record.good = status.stopped == wantsStop && status.effective != host::Effect::No;
    // A stop that is to be proven is proven by something, not by the lack of it.
    if (action == Action::StopProve)
        record.good = status.stopped == true && status.effective == host::Effect::Yes;
    if (action != Action::StopProve && status.effective == host::Effect::Yes)
        m_finished.timeToEffect = Milliseconds(m_begun.msecsTo(QDateTime::currentDateTimeUtc()));
    take(record);
}

void StepRun::capture(const PlannedCommand &planned)
{
    host::CaptureQuery query;
    query.incident = m_order.incident.id;
    query.run = m_order.incident.run;
    query.by = m_order.who.name;
    query.since = m_order.incident.detectedAt;
    query.facts = toJsonObject(m_order.incident);
    await(m_host->call(host::methods::evidenceCapture, query),
          [this, planned](const Result<host::CaptureAnswer> &answer) {
              if (!answer) {
                  takeError(planned, answer.error());
                  return;
              }
              m_finished.evidence = *answer;
              m_finished.evidenceHost = m_hostName;
              CommandRecord record = recordOf(planned);
              record.good = answer->isComplete();
              record.verdict =
                  record.good ? tr("%n file(s) kept in %1", nullptr, pluralCount(answer->files)).arg(answer->folder)
                              : tr("Not all of it could be kept; see its list");
              record.masked = answer->masked;
              take(record);
          });
}

void StepRun::compare(const PlannedCommand &planned)
{
    host::GoldenDiffQuery query;
    query.a = fact(m_order.incident, "golden_file");
    query.b = fact(m_order.incident, "report");
    if (query.a.isEmpty() || query.b.isEmpty()) {
        runCommand(planned, 1);
        return;
    }
    await(m_host->call(host::methods::goldenDiff, query), [this, planned](const Result<host::GoldenDiff> &answer) {
        if (!answer) {
            takeError(planned, answer.error());
            return;
        }
        CommandRecord record = recordOf(planned);
        record.good = true; // a difference is what is looked for
        if (answer->files) {
            record.verdict = answer->files->explanation;
            if (answer->files->category != golden::Category::Unknown) {
                m_finished.suggested = json::enumName(answer->files->category);
                m_finished.suggestedWhy = answer->files->explanation;
            }
        }
        take(record);
    });
}

} // namespace gw::incident
