// SPDX-License-Identifier: GPL-3.0-or-later
// A run that was certified: store, evidence, and a certificate signed by the real goldwatch-pdf, good.pdf.
#pragma once

#include "PdfPlace.h"

#include "certification/Certifications.h"
#include "certification/FileVerification.h"

class CertifiedPlace : public PdfPlace
{
public:
    CertifiedPlace();

    using Bend = std::function<void(gw::document::Document &)>;
    /// Makes and signs the document of @p certificate as @p name. @p signer: folder of the keys.
    [[nodiscard]] gw::document::SigningResult seal(const gw::certification::Certificate &certificate,
                                                   const QString &name, const QString &signer = QStringLiteral("keys"),
                                                   const Bend &bend = {}) const;
    /// The same with a review, as reviewed.pdf.
    void review(const QString &name, const QString &reviewed) const;
    /// Verifies with what is trusted on a machine where nobody is.
    [[nodiscard]] gw::certification::FileProof verify(const QString &name, const QString &evidence,
                                                      std::shared_ptr<gw::store::Store> store) const;
    /// A copy of the evidence that may be spoilt: its folder.
    [[nodiscard]] QString evidenceCopy() const;
    /// A copy of the store's file that is changed by @p statement, whatever guards it.
    [[nodiscard]] std::shared_ptr<gw::store::Store> storeAfter(const QString &statement) const;

    gw::certification::Certificate certificate;
    std::shared_ptr<gw::store::Store> store;
    gw::document::SigningResult sealed; ///< of good.pdf

private:
    [[nodiscard]] gw::document::SigningRequest requestOf(const QString &signer) const;
    void fill();
    void append(const gw::store::Entry &entry) const;
    QString m_id;
};
