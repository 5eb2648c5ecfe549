// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/closing/EvidenceCheck.h"

#include "base/WhenDone.h"
#include "gui/log/LogFeed.h"

namespace gw::gui {

EvidenceCheck::EvidenceCheck(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::linkChanged, this, [this] {
        if (isRunning() && !m_session.host())
            end(failure(ErrorKind::Unreachable, tr("The connection was lost before all was hashed"), m_folder,
                        tr("Verify again when the host answers")));
        Q_EMIT changed();
    });
}

EvidenceCheck::~EvidenceCheck() { cancelCall(m_call); }

Verified EvidenceCheck::found(const QString &folder) const
{
    const auto found = m_found.find(folder);
    return found == m_found.end() ? Verified() : Verified(*found);
}

QString EvidenceCheck::refusal(const incident::Captured &captured) const
{
    const host::Host *host = m_session.host();
    if (!host)
        return tr("The host does not answer");
    return host->welcome().hostName == captured.host
               ? QString()
               : tr("This evidence lies on %1: verify it there").arg(captured.host);
}

void EvidenceCheck::start(const incident::Captured &captured)
{
    if (isRunning() || !refusal(captured).isEmpty())
        return;
    m_folder = captured.evidence.folder;
    m_permille = 0;
    m_found.remove(m_folder);
    m_call = m_session.host()->call(host::methods::evidenceVerify, {m_folder, captured.evidence.listSha256});
    auto *watcher = new QFutureWatcher<Result<host::EvidenceVerification>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, generation = m_generation](int permille) {
        if (generation != m_generation)
            return;
        m_permille = permille;
        Q_EMIT changed();
    });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(m_call);
    whenDone(m_call, this, [this, generation = m_generation](const Result<host::EvidenceVerification> &answer) {
        if (generation == m_generation)
            end(answer);
    });
    Q_EMIT changed();
}

void EvidenceCheck::end(Result<host::EvidenceVerification> found)
{
    ++m_generation;
    m_found.insert(m_folder, std::move(found));
    m_folder.clear();
    Q_EMIT changed();
}

void EvidenceCheck::cancel()
{
    if (!isRunning())
        return;
    ++m_generation;
    cancelCall(m_call);
    m_folder.clear();
    Q_EMIT changed();
}

void EvidenceCheck::forget()
{
    cancel();
    m_found.clear();
    Q_EMIT changed();
}

} // namespace gw::gui
