// SPDX-License-Identifier: GPL-3.0-or-later
#include "CertifiedPlace.h"

#include "certification/CertificateDocument.h"
#include "certification/Entries.h"
#include "certification/Evidence.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace gw;
using namespace gw::certification;
using namespace Qt::StringLiterals;

namespace {

const Who ada{u"ada"_s, u"desk"_s};

template<class T> T need(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    return *std::move(result);
}

template<class T> T waited(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000) || future.resultCount() == 0)
        qFatal("no answer");
    return need(future.result());
}

health::RunStatus finishedRun()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    health::RunStatus status;
    status.run = u"shadow_simulation_20261123_100207"_s;
    status.state = health::RunState::Completed;
    status.startedAt = now.addSecs(-90'000);
    status.lastActivityAt = now.addSecs(-3600);
    status.elapsed = Seconds(86'415);
    status.target = Seconds(86'400);
    status.cycles = status.cyclesPassed = 2866;
    status.cyclesFailed = status.mismatches = 0;
    status.workflows = status.replays = status.goldenFiles = 25'794;
    status.mismatchUpperBound = 3.0 / 25'794;
    return status;
}

} // namespace

CertifiedPlace::CertifiedPlace()
{
    qputenv("XDG_DATA_HOME", QFile::encodeName(path(u"home"_s))); // nobody's own keys
    store::Place place;
    place.file = path(u"store.db"_s);
    place.heads = path(u"heads"_s);
    store = store::Store::open(place);
    fill();
    const auto identity = need(ask(document::identifyVerb, requestOf(u"keys"_s)));
    certificate.signer = {identity.subject, identity.fingerprint, identity.selfSigned};
    sealed = seal(certificate, u"good.pdf"_s);
    append(incident::entryOf(ada, kinds::sealed,
                             Sealed{sealed.file,
                                    sealed.sha256,
                                    sealed.identity.subject,
                                    sealed.identity.fingerprint,
                                    certificate.owner,
                                    certificate.role,
                                    {},
                                    true,
                                    true}));
}

void CertifiedPlace::append(const store::Entry &entry) const { std::ignore = waited(store->append(m_id, entry)); }

void CertifiedPlace::fill()
{
    const auto text = need(readChecklist({}));
    const auto begun = waited(beginCertification(*store, {u"m4-vps"_s, u"host"_s, finishedRun(), text}, ada));
    m_id = begun.id;
    for (const ItemState &state : begun.items) {
        Checked checked;
        checked.item = state.item.id;
        checked.verdict = Verdict::Pass;
        checked.actual = u"good"_s;
        checked.at = QDateTime::currentDateTimeUtc();
        checked.evidence = need(keepEvidence(path(u"evidence"_s), state.item.id,
                                             "answer of item " + QByteArray::number(state.item.id) + '\n', 0));
        append(incident::entryOf(ada, kinds::checked, checked));
    }
    Observed observed;
    observed.run = finishedRun();
    append(incident::entryOf(ada, kinds::observed, observed));
    const auto measured = waited(readCertification(*store, m_id));
    append(need(confirmEntry(measured, {1, 2, 3, 4, 5}, ada)));
    const auto whole = waited(readCertification(*store, m_id));
    certificate = need(makeCertificate(whole, {u"Mara Lindqvist"_s, u"Primary operator"_s, false, {}},
                                       QDateTime::currentDateTimeUtc()));
    certificate.evidenceFolder = path(u"evidence"_s);
}

document::SigningRequest CertifiedPlace::requestOf(const QString &signer) const
{
    document::SigningRequest request;
    request.source = document::KeySource::SelfSigned;
    request.store.database = path(signer);
    request.nickname = u"mara"_s;
    request.name = u"Mara Lindqvist"_s;
    request.role = u"Primary operator"_s;
    return request;
}

document::SigningResult CertifiedPlace::seal(const Certificate &one, const QString &name, const QString &signer,
                                             const Bend &bend) const
{
    document::Document document = documentOf(one, {}, u"en"_s, {});
    if (bend)
        bend(document);
    const auto made = need(ask(document::makeVerb, {document, path(u"unsigned.pdf"_s)}));
    document::SigningRequest request = requestOf(signer);
    request.input = made.file;
    request.output = path(name);
    request.place = made.places.first();
    return need(ask(document::signVerb, request));
}

void CertifiedPlace::review(const QString &name, const QString &reviewed) const
{
    document::SigningRequest request;
    request.input = path(name);
    request.output = path(reviewed);
    request.source = document::KeySource::SelfSigned;
    request.store.database = path(u"keys"_s);
    request.nickname = u"jon"_s;
    request.name = u"Jon Reviewer"_s;
    request.place.id = u"reviewer"_s; // where the document has it
    std::ignore = need(ask(document::signVerb, request));
}

FileProof CertifiedPlace::verify(const QString &name, const QString &evidence,
                                 std::shared_ptr<store::Store> where) const
{
    FileVerification verification(std::move(where), {path(name), evidence, program()});
    return waited(verification.start());
}

QString CertifiedPlace::evidenceCopy() const
{
    const QString folder = path(u"copy"_s);
    QDir(folder).removeRecursively();
    QDir().mkpath(folder + u"/items"_s);
    for (const QFileInfo &file : QDir(path(u"evidence/items"_s)).entryInfoList(QDir::Files))
        if (!QFile::copy(file.filePath(), folder + u"/items/"_s + file.fileName()))
            qFatal("cannot copy evidence");
    return folder;
}

std::shared_ptr<store::Store> CertifiedPlace::storeAfter(const QString &statement) const
{
    static int number = 0;
    const QString connection = u"forger%1"_s.arg(++number), file = path(connection + u".db"_s);
    const auto escaped = [](QString name) { return name.replace(u'\'', u"''"_s); };
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(path(u"store.db"_s));
        if (!database.open() || !QSqlQuery(database).exec(u"VACUUM INTO '%1'"_s.arg(escaped(file))))
            qFatal("cannot copy the store");
        database.close();
        database.setDatabaseName(file);
        if (!database.open())
            qFatal("cannot open the copy");
        QStringList guards;
        QSqlQuery triggers(u"SELECT name FROM sqlite_master WHERE type = 'trigger'"_s, database);
        while (triggers.next())
            guards << triggers.value(0).toString();
        triggers.finish();
        for (const QString &guard : guards)
            QSqlQuery(database).exec(u"DROP TRIGGER \"%1\""_s.arg(guard));
        QSqlQuery change(database);
        if (!change.exec(statement) || change.numRowsAffected() < 1)
            qFatal("the store was not changed");
    }
    QSqlDatabase::removeDatabase(connection);
    store::Place place;
    place.file = file;
    return store::Store::open(place);
}
