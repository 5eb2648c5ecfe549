// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/PdfHelper.h"

#include "base/Subprocess.h"

#include <QFileInfo>
#include <QFutureWatcher>
#include <QPromise>
#include <QStandardPaths>
#include <QThreadPool>

namespace gw::document {
namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gw::document::PdfHelper)
};

/// An attachment of 64 MB, the largest there may be, in base64.
constexpr qint64 answerLimit = 96 << 20;
/// Each takes a process and, with a large PDF, some hundred megabytes.
constexpr int mostAtOnce = 2;

Error notInstalled()
{
    return {ErrorKind::NotFound,
            Text::tr("PDFs need the program goldwatch-pdf, which is not installed"),
            {},
            Text::tr("Install the package goldwatch-pdf")};
}

QString lastLine(const QByteArray &text) { return QString::fromUtf8(text.trimmed().split('\n').constLast()); }

Error ended(const CommandResult &ran, const QString &program, Milliseconds limit)
{
    if (ran.cancelled)
        return {ErrorKind::Cancelled, Text::tr("Cancelled"), {}, {}};
    if (ran.timedOut)
        return {ErrorKind::Timeout,
                Text::tr("goldwatch-pdf took longer than %1").arg(formatDuration(Seconds(limit.count() / 1000))),
                program,
                Text::tr("A token may be waiting for a key to be pressed, or the file may be made to take long")};
    if (!ran.exitCode)
        return {ErrorKind::Internal, Text::tr("goldwatch-pdf was ended by signal %1").arg(ran.signal), program,
                lastLine(ran.errors)};
    return {ErrorKind::Protocol, Text::tr("goldwatch-pdf gave no answer that can be read"), program,
            lastLine(ran.errors)};
}

} // namespace

Result<QJsonObject> askPdf(const QString &program, const char *verb, const QJsonObject &request, Milliseconds limit,
                           std::stop_token stop)
{
    if (program.isEmpty())
        return Failure(notInstalled());
    const Command command{.argv = {program, QLatin1String(verb)},
                          .input = QJsonDocument(request).toJson(QJsonDocument::Compact),
                          .limit = limit,
                          .outputLimit = answerLimit};
    const auto ran = run(command, std::move(stop));
    if (!ran)
        return Failure(ran.error().kind == ErrorKind::NotFound ? notInstalled() : ran.error());
    // Libraries complain when the program ends; what it had answered before counts nevertheless.
    const auto answer = QJsonDocument::fromJson(ran->output).object();
    if (ran->droppedBytes == 0 && answer[u"result"_s].isObject())
        return answer[u"result"_s].toObject();
    if (ran->droppedBytes == 0 && answer[u"error"_s].isObject()) {
        const auto error = readJson<Error>(answer[u"error"_s], program);
        return Failure(error ? *error : error.error());
    }
    return Failure(ended(*ran, program, limit));
}

PdfHelper::PdfHelper(QString program, QObject *parent)
    : QObject(parent), m_program(program.isEmpty() ? find() : std::move(program)), m_pool(new QThreadPool)
{
    m_pool->setMaxThreadCount(mostAtOnce);
}

PdfHelper::~PdfHelper()
{
    m_stop.request_stop();
    m_pool->waitForDone();
}

QString PdfHelper::find()
{
    const QString name = u"goldwatch-pdf"_s;
    const QString beside = QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(name) : beside;
}

Result<void> PdfHelper::installed() const
{
    if (!QFileInfo(m_program).isExecutable())
        return Failure(notInstalled());
    return {};
}

template<class P, class R> QFuture<Result<R>> PdfHelper::ask(const Verb<P, R> &verb, const P &request)
{
    auto promise = std::make_shared<QPromise<Result<R>>>();
    promise->start();
    const auto future = promise->future();
    std::stop_source own;
    m_pool->start([promise, own, all = m_stop.get_token(), program = m_program, verb,
                   json = toJson(request).toObject()]() mutable {
        const std::stop_callback link(all, [&own] { own.request_stop(); });
        const auto answer = askPdf(program, verb.name, json, verb.limit, own.get_token());
        promise->addResult(answer ? readJson<R>(*answer, QLatin1String(verb.name))
                                  : Result<R>(Failure(answer.error())));
        promise->finish();
    });
    auto *watcher = new QFutureWatcher<Result<R>>(this);
    connect(watcher, &QFutureWatcherBase::canceled, watcher, [own]() mutable { own.request_stop(); });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(future);
    return future;
}

QFuture<Result<MakeResult>> PdfHelper::make(const MakeRequest &request) { return ask(makeVerb, request); }

QFuture<Result<SigningIdentity>> PdfHelper::identify(const SigningRequest &request)
{
    return ask(identifyVerb, request);
}

QFuture<Result<SigningResult>> PdfHelper::sign(const SigningRequest &request) { return ask(signVerb, request); }

QFuture<Result<Identities>> PdfHelper::identities(const IdentitiesRequest &request)
{
    return ask(identitiesVerb, request);
}

QFuture<Result<SigningIdentity>> PdfHelper::makeIdentity(const NewIdentity &request)
{
    return ask(makeIdentityVerb, request);
}

QFuture<Result<SigningIdentity>> PdfHelper::importPkcs12(const ImportRequest &request)
{
    return ask(importPkcs12Verb, request);
}

QFuture<Result<VerificationResult>> PdfHelper::verify(const VerifyRequest &request) { return ask(verifyVerb, request); }

QFuture<Result<Detached>> PdfHelper::detach(const DetachRequest &request) { return ask(detachVerb, request); }

} // namespace gw::document
