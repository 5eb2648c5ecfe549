// SPDX-License-Identifier: GPL-3.0-or-later
// Asks goldwatch-pdf, the program that makes, signs and verifies PDFs: a process of its own for each question, so that
// neither a hostile PDF nor a broken token can take the caller with it.
//
// Protocol: the verb is the program's only argument, the request is a JSON object on its standard input; its standard
// output is {"result": ...} or {"error": ...}. Passphrases travel in the request, never in an argument.
#pragma once

#include "document/Signing.h"
#include "document/Verification.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <stop_token>

class QThreadPool;

namespace gw::document {

/// A question the helper answers.
template<class P, class R> struct Verb
{
    const char *name;
    Milliseconds limit; ///< of an answer
};

inline constexpr Verb<MakeRequest, MakeResult> makeVerb{"make", Milliseconds(60'000)};
/// Whose certificate a signature will have, for what is printed above it.
inline constexpr Verb<SigningRequest, SigningIdentity> identifyVerb{"identify", Milliseconds(120'000)};
inline constexpr Verb<SigningRequest, SigningResult> signVerb{"sign", Milliseconds(120'000)};
inline constexpr Verb<IdentitiesRequest, Identities> identitiesVerb{"identities", Milliseconds(30'000)};
inline constexpr Verb<NewIdentity, SigningIdentity> makeIdentityVerb{"make-identity", Milliseconds(60'000)};
inline constexpr Verb<ImportRequest, SigningIdentity> importPkcs12Verb{"import-pkcs12", Milliseconds(30'000)};
inline constexpr Verb<VerifyRequest, VerificationResult> verifyVerb{"verify", Milliseconds(120'000)};
inline constexpr Verb<DetachRequest, Detached> detachVerb{"detach", Milliseconds(30'000)};

/// Thread: lives in the thread that made it, which runs an event loop; QFuture::cancel() ends the helper, as does
/// destroying this. Errors: NotFound when the helper is not installed (the hint names the package), Timeout, Cancelled,
/// Internal when it died, Protocol when it answers something else; and those it answers with.
class PdfHelper : public QObject
{
    Q_OBJECT
public:
    /// @p program: empty for find().
    explicit PdfHelper(QString program = {}, QObject *parent = nullptr);
    ~PdfHelper() override; ///< waits until helpers that run are gone, at most about two seconds

    /// goldwatch-pdf beside our own program, else in PATH; empty when it is in neither.
    [[nodiscard]] static QString find();
    /// The error that every question would end with, for who has much to do before the first.
    [[nodiscard]] Result<void> installed() const;

    [[nodiscard]] QFuture<Result<MakeResult>> make(const MakeRequest &request);
    [[nodiscard]] QFuture<Result<SigningIdentity>> identify(const SigningRequest &request);
    [[nodiscard]] QFuture<Result<SigningResult>> sign(const SigningRequest &request);
    [[nodiscard]] QFuture<Result<Identities>> identities(const IdentitiesRequest &request);
    [[nodiscard]] QFuture<Result<SigningIdentity>> makeIdentity(const NewIdentity &request);
    [[nodiscard]] QFuture<Result<SigningIdentity>> importPkcs12(const ImportRequest &request);
    [[nodiscard]] QFuture<Result<VerificationResult>> verify(const VerifyRequest &request);
    [[nodiscard]] QFuture<Result<Detached>> detach(const DetachRequest &request);

private:
    template<class P, class R> QFuture<Result<R>> ask(const Verb<P, R> &verb, const P &request);

    const QString m_program;
    std::stop_source m_stop;
    std::unique_ptr<QThreadPool> m_pool;
};

/// The same in the calling thread, which waits for it; for workers. Thread-safe.
[[nodiscard]] Result<QJsonObject> askPdf(const QString &program, const char *verb, const QJsonObject &request,
                                         Milliseconds limit, std::stop_token stop = {});

} // namespace gw::document
