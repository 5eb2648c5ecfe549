// SPDX-License-Identifier: GPL-3.0-or-later
// What a checklist asks of a host, through an agent: one service as it answers, files with their digests.
#include "../services/Servers.h"
#include "Keeper.h"

#include <QCryptographicHash>
#include <QProcess>

using namespace gw;
using namespace gw::host;
using namespace gw::host::test;
using services::RawKind, services::ServiceKind, services::test::Liar;

class TestChecks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void http();
    void noAnswerIsAnAnswer();
    void workers();
    void sqlOnlyReads();
    void filesAndTheirDigests();
    void directoriesAndTheirLists();

private:
    static ProbeQuery question(RawKind kind, ServiceKind service = ServiceKind::Backend, const QString &path = {})
    {
        ProbeQuery query;
        query.question.kind = kind;
        query.question.service = service;
        query.question.path = path;
        query.question.limit = Milliseconds(1000);
        return query;
    }
};

void TestChecks::http()
{
    Keeper keeper;
    QByteArray asked;
    std::mutex mutex;
    const auto behave = Liar::answers("{\"status\":\"healthy\",\"password\":\"hunter2\"} password=hunter2", 503);
    const Liar server([&](int fd, const QByteArray &request, const std::atomic<bool> &ending) {
        {
            const std::scoped_lock lock(mutex);
            asked = request;
        }
        behave(fd, request, ending);
    });
    keeper.profile.services.backend = server.url();
    keeper.connect();
    const auto answer = keeper.ask(methods::checkProbe,
                                   question(RawKind::Http, ServiceKind::Backend, QStringLiteral("/health?deep=1")));
    QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().text()));
    QVERIFY(answer->used && answer->answered);
    QCOMPARE(answer->status, std::optional<qint64>(503)); // a wrong answer is one, too
    QVERIFY(answer->body.contains(QStringLiteral("healthy")));
    QVERIFY(!answer->body.contains(QStringLiteral("password=hunter2")));
    QVERIFY(answer->masked > 0);
    QVERIFY(answer->request.startsWith(QStringLiteral("GET http://")));
    const std::scoped_lock lock(mutex);
    QVERIFY2(asked.startsWith("GET /health?deep=1 "), asked.constData());
}

void TestChecks::noAnswerIsAnAnswer()
{
    Keeper keeper;
    keeper.profile.services.backend = QStringLiteral("http://127.0.0.1:%1").arg(services::test::freePort());
    keeper.connect();
    const auto refused = keeper.ask(methods::checkProbe, question(RawKind::Http));
    QVERIFY(refused.has_value());
    QVERIFY(refused->used && !refused->answered);
    QCOMPARE(refused->error->kind, ErrorKind::Unreachable);
    const auto off = keeper.ask(methods::checkProbe, question(RawKind::Redis));
    QVERIFY(off.has_value());
    QVERIFY(!off->used && !off->answered && !off->error);
}

void TestChecks::workers()
{
    Keeper keeper;
    const Liar server(Liar::answers("{\"up\":2}"));
    keeper.profile.services.workers = server.url();
    keeper.connect();
    const auto answer = keeper.ask(methods::checkProbe, question(RawKind::Workers));
    QVERIFY(answer.has_value());
    QCOMPARE(answer->body, QStringLiteral("{\"up\":2}"));
    QCOMPARE(answer->status, std::optional<qint64>(200));
}

void TestChecks::sqlOnlyReads()
{
    services::test::Postgres postgres;
    QVERIFY2(postgres.installed() && postgres.start(), "PostgreSQL's server is needed for this test");
    Keeper keeper;
    keeper.profile.services.postgres = postgres.url();
    keeper.profile.services.checkpointTable = QStringLiteral("workflow_checkpoints");
    keeper.connect();
    const auto sql = [&](const char *statement) {
        ProbeQuery query = question(RawKind::Sql);
        query.question.statement = QString::fromLatin1(statement);
        query.question.limit = Milliseconds(5000);
        return *keeper.ask(methods::checkProbe, query);
    };
    QCOMPARE(sql("SELECT 1").body, QStringLiteral("1"));
    QVERIFY(sql("CREATE TABLE checkpoints (id int)").error.has_value());
    QVERIFY(sql("SELECT").error.has_value());
    QVERIFY(sql("SELECT NULL").error.has_value()); // nothing is no value
    QVERIFY(sql("SELECT 1; SELECT 2").error.has_value());

    ProbeQuery table = question(RawKind::Table);
    table.question.limit = Milliseconds(5000);
    QCOMPARE(keeper.ask(methods::checkProbe, table)->error->kind, ErrorKind::NotFound);
    QProcess psql;
    psql.start(QStringLiteral("psql"),
               {QStringLiteral("-q"), QStringLiteral("-c"),
                QStringLiteral("CREATE TABLE checkpoints AS SELECT generate_series(1, 42)"), postgres.url()});
    QVERIFY(psql.waitForFinished());
    const auto counted = keeper.ask(methods::checkProbe, table); // under its older name
    QCOMPARE(counted->body, QStringLiteral("42"));
    QCOMPARE(counted->request, QStringLiteral("SELECT count(*) FROM checkpoints"));
    keeper.profile.services.checkpointTable.clear();
    keeper.connect();
    QVERIFY(!keeper.ask(methods::checkProbe, table)->used);
}

void TestChecks::filesAndTheirDigests()
{
    const Keeper keeper;
    keeper.add(3);
    FilesQuery query{{keeper.golden() + QStringLiteral("/*.golden.json")}, false, false};
    const auto found = keeper.ask(methods::checkFiles, query);
    QVERIFY(found.has_value());
    QCOMPARE(found->total, 3);
    QVERIFY(found->files.first().sha256.isEmpty());
    query.digest = true;
    QFile file(found->files.first().path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto digested = keeper.ask(methods::checkFiles, query);
    QCOMPARE(digested->files.first().sha256,
             QString::fromLatin1(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex()));
    QCOMPARE(digested->files.first().bytes.value, file.size());
    query.globs = {keeper.path(QStringLiteral("none*"))};
    QCOMPARE(keeper.ask(methods::checkFiles, query)->total, 0);
    // What cannot be read has its error, and no digest.
    query.globs = {QStringLiteral("/dev/null")};
    const auto device = keeper.ask(methods::checkFiles, query);
    QVERIFY(device->files.first().error.has_value());
    QVERIFY(device->files.first().sha256.isEmpty());
}

void TestChecks::directoriesAndTheirLists()
{
    const Keeper keeper;
    keeper.add(5);
    QFile odd(keeper.golden() + QStringLiteral("/a\nb\\c"));
    QVERIFY(odd.open(QIODevice::WriteOnly));
    odd.close();
    const auto found = keeper.ask(methods::checkFiles, FilesQuery{{keeper.golden()}, true, true});
    QVERIFY(found.has_value());
    const FoundFile &directory = found->files.first();
    QVERIFY(directory.directory);
    QCOMPARE(directory.files, 6);
    QCOMPARE(
        directory.sha256,
        QString::fromLatin1(QCryptographicHash::hash(directory.list.toUtf8(), QCryptographicHash::Sha256).toHex()));
    // The tool that others have reads the list.
    QProcess sha256sum;
    sha256sum.setWorkingDirectory(keeper.golden());
    sha256sum.start(QStringLiteral("sha256sum"),
                    {QStringLiteral("-c"), QStringLiteral("--strict"), QStringLiteral("-")});
    sha256sum.write(directory.list.toUtf8());
    sha256sum.closeWriteChannel();
    QVERIFY(sha256sum.waitForFinished());
    QCOMPARE(sha256sum.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestChecks)
#include "test_checks.moc"
