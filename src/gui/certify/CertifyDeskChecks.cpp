// SPDX-License-Identifier: GPL-3.0-or-later
// Items that are checked, sentences that are confirmed.
#include "gui/certify/CertifyDesk.h"

#include "gui/certify/CertifyWork.h"

#include "certification/Evidence.h"
#include "incident/Surroundings.h"

#include <algorithm>

namespace gw::gui {

using certification::Certification, certification::CheckKind, certification::ItemState;

bool CertifyDesk::asksFirst(const certification::Item &item) { return item.kind == CheckKind::Stop; }

QString CertifyDesk::refusalOf(const certification::Item &item) const
{
    if (!m_session.isOpen())
        return tr("No environment is open");
    if (m_running)
        return tr("Items are being checked");
    // What the host would refuse is not asked of it: that would be written down as a check.
    if (m_session.isReadOnly() && (item.kind == CheckKind::Stop || item.kind == CheckKind::Command))
        return tr("%1 is marked production and read-only: this item changes something there. The lock in the strip "
                  "above allows changes.")
            .arg(m_session.profile().name);
    if (!m_session.host())
        return tr("No connection to %1").arg(m_session.profile().name);
    if (!m_session.isLive() || m_session.status()->run.isEmpty())
        return tr("No run is known on %1").arg(m_session.profile().name);
    if (!m_store)
        return tr("The store is not there");
    return {};
}

QList<qint64> CertifyDesk::checkable(const QList<qint64> &wanted, bool allowStop) const
{
    const auto isNamed = [&](const ItemState &state) { return wanted.isEmpty() || wanted.contains(state.item.id); };
    // The phases of an emergency stop mean something only together.
    const bool stop = allowStop && std::any_of(m_items.begin(), m_items.end(), [&](const ItemState &state) {
                          return asksFirst(state.item) && isNamed(state);
                      });
    QList<qint64> numbers;
    for (const ItemState &state : m_items)
        if ((asksFirst(state.item) ? stop : isNamed(state)) && refusalOf(state.item).isEmpty())
            numbers << state.item.id;
    return numbers;
}

void CertifyDesk::check(const QList<qint64> &items, bool allowStop)
{
    const QString what = tr("Nothing was checked");
    const QList<qint64> numbers = checkable(items, allowStop);
    if (numbers.isEmpty()) {
        QString why = m_items.isEmpty() ? tr("There is no checklist") : QString();
        for (const ItemState &state : m_items)
            if (why.isEmpty() && (items.isEmpty() || items.contains(state.item.id)))
                why = refusalOf(state.item);
        Q_EMIT failed(what, Error{ErrorKind::Refused,
                                  why.isEmpty() ? tr("These items set the emergency stop, which needs consent") : why,
                                  {},
                                  {}});
        return;
    }
    begin(numbers, allowStop);
}

void CertifyDesk::begin(const QList<qint64> &items, bool allowStop)
{
    m_running = Running{QDateTime::currentDateTimeUtc(), QSet(items.begin(), items.end()), {}, {}, false};
    Q_EMIT runningChanged();
    Q_EMIT allowedChanged();
    const certification::Beginning beginning{m_session.profile().name, m_session.host()->welcome().hostName,
                                             *m_session.status(), m_checklist};
    auto *watcher = new QFutureWatcher<Result<Certification>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, items, allowStop, generation = m_generation] {
        watcher->deleteLater();
        const auto answer = watcher->future();
        const bool ours = generation == m_generation;
        const auto begun = answer.resultCount() > 0
                               ? answer.result()
                               : Result<Certification>(failure(ErrorKind::Cancelled, tr("The store went away")));
        if (begun && ours && m_session.host() && !m_running->stopping) {
            put(*begun);
            start(*begun, items, allowStop);
            return;
        }
        const bool stopped = m_running->stopping;
        endRunning();
        if (!begun)
            Q_EMIT failed(tr("Nothing was checked"), begun.error());
        else if (!stopped)
            Q_EMIT failed(tr("Nothing was checked"),
                          Error{ErrorKind::Unreachable, tr("There is no connection"), {}, {}});
    });
    watcher->setFuture(certification::beginCertification(*m_store, beginning, incident::whoAmI()));
}

void CertifyDesk::start(const Certification &certification, const QList<qint64> &items, bool allowStop)
{
    host::Host *host = m_session.host();
    certification::RunOrder order;
    order.certification = certification;
    order.items = items;
    order.allowStop = allowStop;
    order.who = incident::whoAmI();
    order.folder = certification::evidenceFolder(m_profile, certification.id);
    order.quickCommand = m_profile.shadow.quickCommand;
    auto work = std::make_shared<Work>();
    work->store = m_store;
    work->run = std::make_unique<certification::CertificationRun>(*m_store, *host, order);
    m_work = work;
    connect(work->run.get(), &certification::CertificationRun::itemStarted, this, [this](qint64 item) {
        m_running->current.insert(item);
        Q_EMIT runningChanged();
    });
    connect(work->run.get(), &certification::CertificationRun::itemFinished, this,
            [this](const certification::Checked &one) {
                m_running->current.remove(one.item);
                m_running->done.insert(one.item);
                Q_EMIT runningChanged();
            });
    // The connection is made anew: nothing may be asked of a host that is gone. A stop that was set is then lifted by
    // the next run; until then the certification says so.
    connect(host, &QObject::destroyed, work->run.get(), [this] {
        if (m_work) {
            m_work->run.reset();
            checked(failure(ErrorKind::Unreachable, tr("The connection ended before all was checked")));
        }
    });
    work->future = work->run->start();
    auto *watcher = new QFutureWatcher<Result<Certification>>(work->run.get());
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        const auto answer = watcher->future();
        checked(answer.resultCount() > 0
                    ? answer.result()
                    : Result<Certification>(failure(ErrorKind::Cancelled, tr("Given up before all was checked"))));
    });
    watcher->setFuture(work->future);
}

void CertifyDesk::checked(const Result<Certification> &result)
{
    const auto work = std::exchange(m_work, nullptr);
    if (!work)
        return;
    if (work->run)
        work->run.release()->deleteLater(); // a watcher of it led here
    const qsizetype done = m_running->done.size();
    const bool stopped = m_running->stopping;
    endRunning();
    if (result && m_store == work->store)
        put(*result);
    else if (m_store)
        read();
    if (result)
        Q_EMIT wrote(tr("%n item(s) checked", nullptr, int(done)));
    else if (stopped && result.error().kind == ErrorKind::Cancelled)
        Q_EMIT wrote(tr("Ended: %n item(s) checked, the others stay as they were", nullptr, int(done)));
    else
        Q_EMIT failed(tr("Not all items were checked"), result.error());
}

void CertifyDesk::endRunning()
{
    m_running.reset();
    Q_EMIT runningChanged();
    Q_EMIT allowedChanged();
}

void CertifyDesk::stop()
{
    if (!m_running || m_running->stopping)
        return;
    m_running->stopping = true;
    if (m_work)
        m_work->future.cancel();
    Q_EMIT runningChanged();
}

void CertifyDesk::append(const QString &what,
                         Result<store::Entry> (*decide)(const Certification &, const QList<int> &,
                                                        const certification::Who &),
                         int sentence)
{
    const QString nothing = tr("Nothing was written");
    const Certification *one = certification();
    if (!one || !m_store) {
        Q_EMIT failed(nothing, Error{ErrorKind::NotFound,
                                     one ? tr("The store is not there") : tr("Nothing was checked yet"),
                                     {},
                                     tr("Check the items first")});
        return;
    }
    // Decided on what the journal says now, not on what was shown.
    await(certification::readCertification(*m_store, one->id),
          [this, what, decide, sentence, nothing](const Result<Certification> &now) {
              const auto entry =
                  now ? decide(*now, {sentence}, incident::whoAmI()) : Result<store::Entry>(Failure(now.error()));
              if (!entry) {
                  Q_EMIT failed(nothing, entry.error());
                  Q_EMIT changed(); // what was ticked is not
                  return;
              }
              await(m_store->append(now->id, *entry, now->head),
                    [this, id = now->id, what, nothing](const Result<store::Receipt> &receipt) {
                        readOne(id);
                        if (!receipt) {
                            Q_EMIT failed(nothing, receipt.error());
                            Q_EMIT changed();
                            return;
                        }
                        Q_EMIT wrote(what);
                        if (receipt->witness)
                            Q_EMIT failed(tr("It is written, but its witness is not"), *receipt->witness);
                    });
          });
}

void CertifyDesk::confirm(int sentence)
{
    append(tr("Sentence %1 is confirmed").arg(sentence), &certification::confirmEntry, sentence);
}

void CertifyDesk::withdraw(int sentence)
{
    append(tr("Sentence %1 is taken back").arg(sentence), &certification::withdrawEntry, sentence);
}

} // namespace gw::gui
