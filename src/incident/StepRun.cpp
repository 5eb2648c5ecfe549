// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/StepRun.h"

#include "incident/Incidents.h"
#include "incident/StepAwait.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <tuple>

namespace gw::incident {

using playbook::Action;

namespace {

constexpr int mostTries = 5; ///< to begin a step while others write
constexpr qsizetype longestEntry = store::longestContent * 3 / 4;

} // namespace

StepRun::StepRun(store::Store &store, host::Host &host, host::Host &desk, StepOrder order, QObject *parent)
    : QObject(parent),
      m_store(store),
      m_host(&host),
      m_desk(&desk),
      m_hostName(host.welcome().hostName),
      m_deskName(desk.welcome().hostName),
      m_order(std::move(order))
{
    m_finished.step = m_order.plan.step;
    m_finished.undo = m_order.options.undo;
    m_promise.start();
    m_promise.setProgressRange(0, 1000);
    connect(&m_watcher, &QFutureWatcherBase::canceled, this, [this] {
        m_cancelled = true;
        if (m_cancel)
            m_cancel();
    });
    m_watcher.setFuture(m_promise.future());
    m_renewal.setInterval(m_order.lease / 3);
    connect(&m_renewal, &QTimer::timeout, this, [this] { // an answer that fails shows when the step is finished
        std::ignore = m_store.renew(m_claim, m_order.lease);
    });
}

StepRun::~StepRun()
{
    if (!m_ended)
        m_promise.finish();
}

QFuture<Result<StepOutcome>> StepRun::start()
{
    if (auto may = mayRun(m_order.incident, m_order.plan.step, m_order.options); !may)
        end(Failure(may.error()));
    else if (m_order.plan.commands.isEmpty())
        end(failure(ErrorKind::Refused, tr("The step has no command"), m_order.plan.step,
                    tr("Do what it says, then: goldwatchctl incident step %1 %2 done")
                        .arg(m_order.incident.id, m_order.plan.step)));
    else if (const QString refusal = m_order.options.undo ? QString() : m_order.plan.refusal(); !refusal.isEmpty())
        end(failure(ErrorKind::Refused, refusal, m_order.plan.step));
    else
        look();
    return m_promise.future();
}

/// What the caller saw may be old, and another desk may have run the step since: what counts is the journal of now.
void StepRun::look()
{
    await(readIncident(m_store, m_order.incident.id), [this](const Result<Incident> &now) {
        const auto may = now ? mayRun(*now, m_order.plan.step, m_order.options) : Result<void>(Failure(now.error()));
        if (!may) {
            end(Failure(may.error()));
        } else if (wasRunMeanwhile(*now)) {
            end(failure(ErrorKind::Refused, tr("Somebody else ran this step meanwhile"), m_order.plan.step,
                        tr("Look how it went first")));
        } else {
            m_order.incident = *now;
            m_head = now->head;
            settle();
        }
    });
}

bool StepRun::wasRunMeanwhile(const Incident &now) const
{
    const bool captures = std::all_of(m_order.plan.commands.begin(), m_order.plan.commands.end(), [](const auto &c) {
        return c.command.action == Action::Capture; // keeping it twice harms nobody
    });
    const Step *before = m_order.incident.step(m_order.plan.step), *after = now.step(m_order.plan.step);
    return !captures && before && after && before->runs != after->runs;
}

QStringList StepRun::texts() const
{
    QStringList texts;
    for (const PlannedCommand &planned : m_order.plan.commands)
        texts << (m_order.options.undo ? planned.undo : planned.text);
    texts.removeAll(QString());
    return texts;
}

/// Of a run before whose outcome nobody knows: from here on it is known that nobody does.
void StepRun::settle()
{
    const auto open = claimOf(m_order.incident, m_order.plan.step);
    if (!open || !open->isUnknown) {
        claim();
        return;
    }
    await(m_store.settle(*open, entryOf(m_order.who, kinds::stepSettled, StepSaid{m_order.plan.step, {}})),
          [this](const Result<store::Receipt> &settled) {
              if (!settled) {
                  end(Failure(settled.error()));
                  return;
              }
              m_head = {settled->sequence, settled->hash};
              claim();
          });
}

void StepRun::claim()
{
    const StepStarted started{m_order.plan.step, texts(), m_order.options.again, m_order.options.undo,
                              m_order.options.reason};
    await(m_store.claim({m_order.incident.id,
                         m_order.plan.step,
                         m_order.lease,
                         entryOf(m_order.who, kinds::stepStarted, started),
                         {},
                         m_head}),
          [this](const Result<store::ClaimAnswer> &answer) {
              if (!answer) {
                  // Somebody wrote something in between, a note perhaps: decided anew.
                  if (answer.error().kind == ErrorKind::Refused && ++m_tries < mostTries)
                      look();
                  else
                      end(Failure(answer.error()));
                  return;
              }
              if (answer->state != store::ClaimAnswer::State::Granted) {
                  const bool held = answer->state == store::ClaimAnswer::State::Held;
                  end(failure(ErrorKind::Refused,
                              held ? tr("%1 on %2 is at this step").arg(answer->claim.owner, answer->claim.host)
                                   : tr("%1 on %2 fell silent in this step, its outcome is not known")
                                         .arg(answer->claim.owner, answer->claim.host),
                              m_order.plan.step, held ? QString() : tr("Look first, then run it with --again")));
                  return;
              }
              m_claim = answer->claim;
              m_claimed = true;
              m_renewal.start();
              if (m_order.options.undo) // what was done last is taken back first
                  std::reverse(m_order.plan.commands.begin(), m_order.plan.commands.end());
              next();
          });
}

void StepRun::next()
{
    auto &commands = m_order.plan.commands;
    const auto runs = [&](const PlannedCommand &c) { return !m_order.options.undo || !c.undo.isEmpty(); };
    while (m_at < commands.size() && !runs(commands.at(m_at)))
        ++m_at;
    if (m_at >= commands.size() || m_cancelled) {
        finish();
        return;
    }
    // After a failure only what looks goes on.
    const bool failed = std::any_of(m_finished.commands.begin(), m_finished.commands.end(),
                                    [](const CommandRecord &r) { return !r.good; });
    m_share = int(1000 / commands.size());
    m_base = int(m_at) * m_share;
    const PlannedCommand &planned = commands.at(m_at++);
    if (failed && planned.command.changes.value_or(true)) {
        next();
        return;
    }
    m_begun = QDateTime::currentDateTimeUtc();
    if (isThere(planned))
        perform(planned);
}

void StepRun::tell(int permille, const QString &text)
{
    m_promise.setProgressValueAndText(m_base + permille * m_share / 1000, text);
    if (!text.isEmpty())
        Q_EMIT told(text);
}

/// What was to run on a host that went meanwhile: of the step nobody knows how it would have ended.
bool StepRun::isThere(const PlannedCommand &planned)
{
    if (hostOf(planned))
        return true;
    takeError(planned, Error{ErrorKind::Cancelled, tr("The connection to the host was closed"), {}, {}});
    return false;
}

void StepRun::take(CommandRecord record)
{
    if (record.duration.count() == 0)
        record.duration = Milliseconds(m_begun.msecsTo(QDateTime::currentDateTimeUtc()));
    m_finished.commands << std::move(record);
    next();
}

/// What could not be begun has failed; where the connection or the caller went away in between, nobody knows.
void StepRun::takeError(const PlannedCommand &planned, const Error &error)
{
    CommandRecord record = recordOf(planned);
    record.verdict = error.text();
    const bool unknown = m_cancelled || error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::Unreachable ||
                         error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Protocol;
    if (unknown) {
        m_finished.state = StepState::OutcomeUnknown;
        m_finished.reason = error.text();
        m_finished.commands << record;
        finish();
        return;
    }
    take(record);
}

/// An entry has its bounds: of many long outputs only the ends stay, their digests tell of the rest. Measured as it is
/// written: what is no text takes six times its room there.
void StepRun::bound()
{
    const auto isTooLong = [this] {
        return QJsonDocument(toJson(m_finished).toObject()).toJson(QJsonDocument::Compact).size() > longestEntry;
    };
    for (const qsizetype kept : {4000, 400, 0})
        if (isTooLong())
            for (CommandRecord &record : m_finished.commands) {
                record.output = record.output.right(kept);
                record.errors = record.errors.right(kept);
            }
}

void StepRun::finish()
{
    m_renewal.stop();
    if (m_cancelled && m_finished.state != StepState::OutcomeUnknown) {
        m_finished.state = StepState::OutcomeUnknown;
        m_finished.reason = tr("Given up before all of it was done");
    }
    if (m_finished.state != StepState::OutcomeUnknown) {
        const bool allGood = std::all_of(m_finished.commands.begin(), m_finished.commands.end(),
                                         [](const CommandRecord &r) { return r.good; });
        m_finished.state = allGood && !m_finished.commands.isEmpty() ? StepState::Done : StepState::Failed;
        if (m_finished.commands.isEmpty())
            m_finished.reason = tr("The playbook does not say how it is taken back");
    }
    bound();
    // Not cancelled any more: this is how it is told.
    auto *watcher = new QFutureWatcher<Result<store::Receipt>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        const auto answer = watcher->future();
        const auto receipt = answer.resultCount() > 0
                                 ? answer.result()
                                 : Result<store::Receipt>(failure(ErrorKind::Cancelled, tr("The store was closed")));
        end(receipt ? Result<StepOutcome>(StepOutcome{m_finished, *receipt}) : Failure(receipt.error()));
    });
    watcher->setFuture(m_store.finish(m_claim, entryOf(m_order.who, kinds::stepFinished, m_finished)));
}

void StepRun::end(Result<StepOutcome> outcome)
{
    m_ended = true;
    m_promise.addResult(std::move(outcome));
    m_promise.finish();
}

} // namespace gw::incident
