// SPDX-License-Identifier: GPL-3.0-or-later
// The emergency stop of a CertificationRun: set, read back, lifted. A claim in the store says that it may be set; it
// ends with the entry that says how it was lifted, so that whoever dies in between leaves a trace, not a stopped engine
// that nobody knows of.
#include "certification/RunAwait.h"

#include "certification/Entries.h"

#include <algorithm>

namespace gw::certification {
namespace {

constexpr int mostAttempts = 15; // a connection that is lost comes back, or somebody must be told
constexpr Milliseconds betweenAttempts{2000}, aMoment{500};

const store::Claim *claimIn(const QList<store::Claim> &claims)
{
    const auto it =
        std::find_if(claims.begin(), claims.end(), [](const store::Claim &claim) { return claim.what == stopClaim; });
    return it == claims.end() ? nullptr : &*it;
}

} // namespace

/// The reason that stands in the stop file names the certification.
bool CertificationRun::isOurs(const host::StopStatus &status) const
{
    return status.stopped == true && status.reason.contains(m_order.certification.id);
}

void CertificationRun::repair()
{
    const store::Claim *claim = claimIn(m_order.certification.claims);
    const bool held = claim && !claim->isUnknown; // somebody is at it
    if (!m_order.certification.openStop() || held) {
        askAll();
        return;
    }
    await(
        m_host.call(host::methods::stopStatus, Nothing{}),
        [this](const Result<host::StopStatus> &status) {
            if (!status) {
                askAll(); // it stays open, and is told
                return;
            }
            if (!isOurs(*status)) {
                settle(status->stopped == true ? tr("somebody else's stop is set") : tr("it was not set any more"));
                return;
            }
            await(
                m_host.call(host::methods::stopDisable,
                            host::StopChange{m_order.who.name, m_order.certification.id, Seconds(1)}),
                [this](const Result<host::StopStatus> &lifted) {
                    if (lifted && lifted->stopped == false)
                        settle(tr("left behind by a run that was interrupted; lifted by the next"));
                    else
                        askAll();
                },
                Cancelling::Never);
        },
        Cancelling::Never);
}

void CertificationRun::settle(const QString &how)
{
    const auto entry = incident::entryOf(m_order.who, kinds::stopEnded, StopEnded{how});
    const store::Claim *claim = claimIn(m_order.certification.claims);
    write(claim ? m_store.settle(*claim, entry) : m_store.append(m_order.certification.id, entry));
    m_order.certification.stops.last().endedAt = QDateTime::currentDateTimeUtc();
    askAll();
}

void CertificationRun::skipStop(const QString &why)
{
    for (const StopPhase phase : {StopPhase::Enable, StopPhase::Status, StopPhase::Disable})
        if (const Item *item = stopItem(phase); item && !m_cancelled)
            record(*item, {Verdict::NotChecked, QStringLiteral("stop.%1").arg(json::enumName(phase)), {}, why},
                   why.toUtf8());
    observe();
}

void CertificationRun::beginStop()
{
    const Item *first = stopItem(StopPhase::Enable);
    if (!first || !isWanted(*first) || m_cancelled) {
        observe();
        return;
    }
    begin(*first);
    await(m_host.call(host::methods::stopStatus, Nothing{}), [this](const Result<host::StopStatus> &status) {
        if (!status || !status->stopped)
            skipStop(status ? status->proof : status.error().text());
        else if (*status->stopped)
            skipStop(tr("The emergency stop is set already, by %1: lifting it would undo what somebody decided")
                         .arg(status->by.isEmpty() ? tr("somebody") : status->by));
        else
            claimStop();
    });
}

void CertificationRun::claimStop()
{
    if (m_cancelled) {
        observe();
        return;
    }
    store::ClaimRequest request;
    request.journal = m_order.certification.id;
    request.what = stopClaim;
    request.lease = m_order.lease;
    request.started = incident::entryOf(m_order.who, kinds::stopBegan, Nothing{});
    await(
        m_store.claim(request),
        [this](const Result<store::ClaimAnswer> &answer) {
            if (!answer) {
                skipStop(answer.error().text());
                return;
            }
            if (answer->state != store::ClaimAnswer::State::Granted) {
                skipStop(tr("%1 on %2 is testing it").arg(answer->claim.owner, answer->claim.host));
                return;
            }
            m_claim = answer->claim;
            m_renewal.start();
            enableStop();
        },
        Cancelling::Never);
}

void CertificationRun::enableStop()
{
    const Item item = *stopItem(StopPhase::Enable);
    if (m_cancelled) {
        endStop(tr("it was not set"));
        return;
    }
    await(m_host.call(host::methods::stopEnable,
                      host::StopChange{m_order.who.name,
                                       QStringLiteral("certification %1").arg(m_order.certification.id), Seconds(0)}),
          [this, item](const Result<host::StopStatus> &status) {
              if (!status) {
                  recordError(item, QStringLiteral("stop.enable"), status.error());
                  liftStop(1);
                  return;
              }
              record(item, judgeStop(item, *status), rawOf(*status));
              readStop();
          });
}

void CertificationRun::readStop()
{
    const Item *item = stopItem(StopPhase::Status);
    if (!item || m_cancelled) {
        liftStop(1);
        return;
    }
    begin(*item);
    await(m_host.call(host::methods::stopStatus, Nothing{}),
          [this, asked = *item](const Result<host::StopStatus> &status) {
              if (status)
                  record(asked, judgeStop(asked, *status), rawOf(*status));
              else
                  recordError(asked, QStringLiteral("stop.status"), status.error());
              liftStop(1);
          });
}

/// Only what is ours is lifted: a setting that failed, or was cut off, may have set nothing, and somebody else may have
/// meant it since.
void CertificationRun::liftStop(int attempt)
{
    await(
        m_host.call(host::methods::stopStatus, Nothing{}),
        [this, attempt](const Result<host::StopStatus> &status) {
            if (status && status->stopped && !isOurs(*status)) {
                if (m_cancelled && attempt == 1) { // what was cut off may be setting it at this moment
                    QTimer::singleShot(aMoment, this, [this] { liftStop(2); });
                    return;
                }
                if (const Item *item = stopItem(StopPhase::Disable); item && !m_cancelled)
                    record(*item,
                           {Verdict::NotChecked,
                            QStringLiteral("stop.disable"),
                            {},
                            tr("There was no stop of ours to lift")},
                           rawOf(*status));
                endStop(tr("it was not set"));
                return;
            }
            disableStop(attempt);
        },
        Cancelling::Never);
}

void CertificationRun::disableStop(int attempt)
{
    const Item *wanted = stopItem(StopPhase::Disable);
    const Item item = wanted ? *wanted : Item{};
    if (wanted && !m_begun.contains(item.id))
        begin(item);
    // Who gave up does not wait for the proof, only for the stop to be gone.
    const Seconds prove(m_cancelled ? 1 : 0);
    await(
        m_host.call(host::methods::stopDisable, host::StopChange{m_order.who.name, m_order.certification.id, prove}),
        [this, item, attempt](const Result<host::StopStatus> &status) {
            if (!status && attempt < mostAttempts) {
                QTimer::singleShot(betweenAttempts, this, [this, attempt] { liftStop(attempt + 1); });
                return;
            }
            if (status && item.id > 0)
                record(item, judgeStop(item, *status), rawOf(*status));
            if (status && status->stopped == false) {
                endStop(tr("lifted"));
                return;
            }
            // Its claim is left to run out: until somebody has looked, nobody knows that it is lifted.
            const Error error = status ? Error{ErrorKind::Io, tr("The emergency stop is still set"), status->proof,
                                               tr("Lift it: goldwatchctl stop disable")}
                                       : Error{status.error().kind, tr("The emergency stop may still be set"),
                                               status.error().text(), tr("Lift it: goldwatchctl stop disable")};
            if (item.id > 0 && !status)
                record(item, judgeNothing(QStringLiteral("stop.disable"), error), rawOf(error));
            m_problem = m_problem.value_or(error);
            m_renewal.stop();
            observe();
        },
        Cancelling::Never);
}

void CertificationRun::endStop(const QString &how)
{
    m_renewal.stop();
    write(m_store.finish(m_claim, incident::entryOf(m_order.who, kinds::stopEnded, StopEnded{how})));
    observe();
}

} // namespace gw::certification
