// SPDX-License-Identifier: GPL-3.0-or-later
// From a certification to its signed document, written down in its journal; and to a draft of it, which nobody signs.
#pragma once

#include "certification/Certificate.h"
#include "certification/Gathering.h"
#include "certification/Stages.h"
#include "document/PdfHelper.h"
#include "store/Store.h"

#include <QTemporaryDir>

namespace gw::certification {

/// With what it is signed. The passphrase lives as long as this does and is written nowhere.
struct Key
{
    document::KeySource source = document::KeySource::Database;
    QString nickname;   ///< in the database; of a self-signed one empty for the owner's
    QString pkcs12File; ///< of Pkcs12
    QString module;     ///< library of a PKCS#11 token; empty: none
    QString passphrase;
};

/// The key as goldwatch-pdf is asked for it; a self-signed one without a nickname gets that of @p owner.
void putKey(document::SigningRequest &request, const Key &key, const QString &owner);

/// What is said when a file is signed and its journal does not know.
[[nodiscard]] Error notWrittenDown(const QString &file, Error error);

struct SealOrder
{
    Certification certification; ///< as it was read last
    Signatory signatory;
    Key key;
    QString output;   ///< PDF; must not be there yet
    QString folder;   ///< where evidence is kept; see evidenceFolder()
    QString stateDir; ///< of the environment, on the host
    Who who;
    document::PageSize paper = document::PageSize::A4;
    QString program; ///< of goldwatch-pdf; empty for the one that is found
};

struct Seal
{
    Certificate certificate;
    document::SigningResult result;
    store::Receipt receipt;
};

/// Lives in one thread with an event loop, which is the host's and the store's.
class Sealing : public QObject
{
    Q_OBJECT
public:
    Sealing(store::Store &store, host::Host &host, SealOrder order, QObject *parent = nullptr);
    ~Sealing() override; ///< what runs is given up

    /// Proves journal and evidence, gathers, makes, signs, writes down. Refused and Usage as makeCertificate(), Refused
    /// when the output is there, when the journal was changed or has grown, or when evidence of an item is not what was
    /// kept, NotFound without goldwatch-pdf; each before anything is done. When writing down fails the signed file
    /// stays, and the error says so.
    [[nodiscard]] QFuture<Result<Seal>> start();

Q_SIGNALS:
    void stage(const QString &what); ///< "Gathering evidence"

private:
    void proveJournal();
    void proveEvidence();
    [[nodiscard]] document::SigningRequest request() const;
    void identify();
    void gather();
    void make(const Gathered &gathered);
    void sign(const document::MakeResult &made);
    void writeDown(const document::SigningResult &result);

    store::Store &m_store;
    host::Host &m_host;
    SealOrder m_order;
    document::PdfHelper m_helper;
    QTemporaryDir m_directory; ///< ours alone; goes with what is not signed
    std::unique_ptr<Gathering> m_gathering;
    Seal m_seal;
    Stages<Seal> m_stages;
};

/// The document as it would be signed now, marked as a draft and without attachments, as @p file. Nothing of it is
/// refused; evidence is left out, which is gathered when it is signed.
[[nodiscard]] QFuture<Result<document::MakeResult>> makeDraft(document::PdfHelper &helper,
                                                              const Certification &certification,
                                                              const Signatory &signatory, const Course &course,
                                                              const QString &folder, const QString &file);

} // namespace gw::certification
