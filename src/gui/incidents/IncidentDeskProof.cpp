// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the journal of the chosen incident is as it was written: looked at again whenever it has grown.
#include "gui/incidents/IncidentDesk.h"

#include "gui/incidents/IncidentWork.h"

namespace gw::gui {

void IncidentDesk::prove()
{
    const incident::Incident *incident = chosen();
    if (m_proof && (!incident || m_proof->incident != incident->id)) {
        m_proof.reset();
        Q_EMIT proofChanged();
    }
    if (!incident || !m_store || m_proving || (m_proof && m_proof->head == incident->head))
        return;
    m_proving = true;
    await(m_store->verify({incident->id}), [this, id = incident->id,
                                            head = incident->head](const Result<QList<store::Verification>> &answer) {
        m_proving = false;
        m_proof =
            Proof{id, head,
                  !answer ? Failure(answer.error())
                  : answer->isEmpty()
                      ? Result<store::Verification>(failure(ErrorKind::NotFound, tr("The journal is not there"), id))
                      : Result<store::Verification>(answer->first())};
        Q_EMIT proofChanged();
        prove(); // it may have grown meanwhile, or another one is chosen
    });
}

} // namespace gw::gui
