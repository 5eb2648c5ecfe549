// SPDX-License-Identifier: GPL-3.0-or-later
// A second signature on a certificate that somebody else signed: of a reviewer, as one more revision. The first one
// stays valid, and what it covers stays as it is.
#pragma once

#include "certification/FileVerification.h"
#include "certification/Sealing.h"

namespace gw::certification {

struct ReviewOrder
{
    QString file;       ///< the signed certificate; it is only read
    QString output;     ///< PDF; must not be there yet
    QString name, role; ///< of the reviewer
    Key key;
    Who who;
    QString program; ///< of goldwatch-pdf; empty for the one that is found
};

struct Review
{
    FileProof proof; ///< of what was reviewed
    document::SigningResult result;
    std::optional<store::Receipt> receipt; ///< nullopt: its journal is not here, so nothing was written to it
};

/// Lives in one thread with an event loop.
class Reviewing : public QObject
{
    Q_OBJECT
public:
    /// @p store: where the certificate's journal may be; nullptr: nowhere.
    Reviewing(std::shared_ptr<store::Store> store, ReviewOrder order, QObject *parent = nullptr);
    ~Reviewing() override;

    /// Verifies, signs, writes down. Refused for what does not verify, for a key that signed it already and when the
    /// output is there; Usage without name or role. When writing down fails the signed file stays, and the error says
    /// so.
    [[nodiscard]] QFuture<Result<Review>> start();

Q_SIGNALS:
    void stage(const QString &what);

private:
    void identify(const FileProof &proof);
    void sign(const document::SigningIdentity &identity);
    void writeDown(const document::SigningResult &result);

    std::shared_ptr<store::Store> m_store;
    ReviewOrder m_order;
    document::PdfHelper m_helper;
    std::unique_ptr<FileVerification> m_verification;
    document::SigningRequest m_request;
    Review m_review;
    Stages<Review> m_stages;
};

} // namespace gw::certification
