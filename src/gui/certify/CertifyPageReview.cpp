// SPDX-License-Identifier: GPL-3.0-or-later
// A certificate of somebody else, signed a second time.
#include "gui/certify/CertifyPage.h"

#include "gui/Dialogs.h"
#include "gui/certify/FileProofPanel.h"
#include "gui/certify/SignaturePanel.h"
#include "gui/widgets/NoticeLine.h"

#include <QFileInfo>

namespace gw::gui {

/// The signature's own fields say who and with which certificate: a desk is one person's.
void CertifyPage::review()
{
    const QString file = m_proof->reviewable();
    if (file.isEmpty()) {
        m_notice->showError(tr("Verify a certificate first: what does not verify gets no second signature."));
        return;
    }
    if (const QString missing = m_signature->missingForReview(); !missing.isEmpty()) {
        showPart(Signing);
        m_notice->showError(missing);
        return;
    }
    m_signature->saveState();
    const QFileInfo info(file);
    m_dialogs.save(this,
                   {tr("Sign a copy as reviewer"),
                    info.path(),
                    info.completeBaseName() + QStringLiteral("-reviewed"),
                    {{tr("PDF"), QStringLiteral("pdf")}}},
                   [this, file](const QString &output) {
                       m_desk.review(file, m_signature->signatory(), m_signature->takeKey(), output);
                   });
}

void CertifyPage::reviewed(const certification::Review &review)
{
    m_notice->showDone(tr("Signed by %1 as well: %2").arg(review.result.identity.subject, review.result.file));
    verify(review.result.file);
}

} // namespace gw::gui
