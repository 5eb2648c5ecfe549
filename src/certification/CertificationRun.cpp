// SPDX-License-Identifier: GPL-3.0-or-later
#include "certification/CertificationRun.h"

#include "certification/Certifications.h"
#include "certification/Evidence.h"
#include "certification/RunAwait.h"

#include <algorithm>

namespace gw::certification {

CertificationRun::CertificationRun(store::Store &store, host::Host &host, RunOrder order, QObject *parent)
    : QObject(parent), m_store(store), m_host(host), m_order(std::move(order))
{
    m_promise.start();
    m_promise.setProgressRange(0, 1000);
    connect(&m_watcher, &QFutureWatcherBase::canceled, this, [this] {
        m_cancelled = true;
        const auto running = m_running; // each takes itself out
        for (QFutureWatcherBase *watcher : running)
            watcher->cancel();
    });
    m_watcher.setFuture(m_promise.future());
    m_renewal.setInterval(m_order.lease / 3);
    connect(&m_renewal, &QTimer::timeout, this, [this] { // an answer that fails shows when the claim is ended
        std::ignore = m_store.renew(m_claim, m_order.lease);
    });
}

CertificationRun::~CertificationRun()
{
    if (!m_ended)
        m_promise.finish();
}

QFuture<Result<Certification>> CertificationRun::start()
{
    m_wanted = std::count_if(m_order.certification.checklist.items.begin(), m_order.certification.checklist.items.end(),
                             [this](const Item &item) { return isWanted(item); });
    repair();
    return m_promise.future();
}

bool CertificationRun::isWanted(const Item &item) const
{
    const auto named = [this](const Item &one) { return m_order.items.isEmpty() || m_order.items.contains(one.id); };
    if (item.kind != CheckKind::Stop)
        return named(item);
    // Its phases mean something only together.
    const auto &items = m_order.certification.checklist.items;
    return m_order.allowStop && std::any_of(items.begin(), items.end(),
                                            [&](const Item &one) { return one.kind == CheckKind::Stop && named(one); });
}

const Item *CertificationRun::stopItem(StopPhase phase) const
{
    const auto &items = m_order.certification.checklist.items;
    const auto it = std::find_if(items.begin(), items.end(), [phase](const Item &item) {
        return item.kind == CheckKind::Stop && item.phase == phase;
    });
    return it == items.end() ? nullptr : &*it;
}

void CertificationRun::begin(const Item &item)
{
    m_begun.insert(item.id, QDateTime::currentDateTimeUtc());
    m_promise.setProgressValueAndText(int(1000 * m_done / std::max<qsizetype>(1, m_wanted)),
                                      QStringLiteral("%1 %2").arg(item.id).arg(titleOf(item)));
    Q_EMIT itemStarted(item.id);
}

void CertificationRun::record(const Item &item, const Finding &finding, const QByteArray &raw, qint64 masked)
{
    Checked checked;
    checked.item = item.id;
    checked.verdict = finding.verdict;
    checked.request = finding.request;
    checked.expected = expectedText(item);
    checked.actual = finding.actual;
    checked.reason = finding.reason;
    checked.at = m_begun.value(item.id, QDateTime::currentDateTimeUtc());
    checked.took = Milliseconds(checked.at.msecsTo(QDateTime::currentDateTimeUtc()));
    checked.run = m_order.certification.run;
    checked.speed = m_seen ? m_observed.run.speed : m_order.certification.speed;
    const auto kept = keepEvidence(m_order.folder, item.id, raw, masked);
    if (kept) {
        checked.evidence = *kept;
    } else { // a verdict that nobody could check afterwards is none
        if (checked.verdict == Verdict::Pass)
            checked.verdict = Verdict::NotChecked;
        checked.reason = kept.error().text();
    }
    ++m_done;
    m_promise.setProgressValue(int(1000 * m_done / std::max<qsizetype>(1, m_wanted)));
    write(m_store.append(m_order.certification.id, incident::entryOf(m_order.who, kinds::checked, checked)));
    Q_EMIT itemFinished(checked);
}

void CertificationRun::recordError(const Item &item, const QString &request, const Error &error)
{
    if (m_cancelled) // it stays as it was
        return;
    record(item, judgeNothing(request, error), rawOf(error));
}

void CertificationRun::write(QFuture<Result<store::Receipt>> written)
{
    ++m_writes;
    await(
        written,
        [this](const Result<store::Receipt> &receipt) {
            --m_writes;
            if (!receipt && !m_problem)
                m_problem = receipt.error();
            if (m_finishing)
                finish();
        },
        Cancelling::Never);
}

void CertificationRun::nextCommand()
{
    if (m_commands.isEmpty() || m_cancelled) {
        beginStop();
        return;
    }
    const Item item = m_commands.takeFirst();
    begin(item);
    host::CommandQuery query;
    query.argv = item.argv.isEmpty() ? m_order.quickCommand : item.argv;
    query.limit = item.limit;
    const QString request = query.argv.join(u' ');
    if (query.argv.isEmpty()) {
        recordError(item, request,
                    Error{ErrorKind::NotFound, tr("This environment has no quick command"),
                          QStringLiteral("shadow.quick_command"), tr("Name it in the profile")});
        nextCommand();
        return;
    }
    await(m_host.call(host::methods::commandRun, query),
          [this, item, query, request](const Result<host::CommandAnswer> &answer) {
              if (answer)
                  record(item, judgeCommand(item, query.argv, *answer),
                         answer->output.text.toUtf8() + answer->errors.text.toUtf8(), answer->masked);
              else
                  recordError(item, request, answer.error());
              nextCommand();
          });
}

void CertificationRun::observe()
{
    if (m_seen && !m_cancelled)
        write(m_store.append(m_order.certification.id, incident::entryOf(m_order.who, kinds::observed, m_observed)));
    finish();
}

/// Comes again with every entry that is written.
void CertificationRun::finish()
{
    m_finishing = true;
    if (m_writes > 0 || m_ended)
        return;
    if (m_problem || m_cancelled) {
        end(Failure(m_problem.value_or(Error{ErrorKind::Cancelled, tr("Given up before all was checked"), {}, {}})));
        return;
    }
    m_finishing = false;
    await(
        readCertification(m_store, m_order.certification.id), [this](const Result<Certification> &read) { end(read); },
        Cancelling::Never);
}

void CertificationRun::end(Result<Certification> result)
{
    if (m_ended)
        return;
    m_ended = true;
    m_promise.addResult(std::move(result));
    m_promise.finish();
}

} // namespace gw::certification
