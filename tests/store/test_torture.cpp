// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 of a writing program at random moments: the journal verifies, every acknowledged entry is there, none twice,
// and a step that ran is of unknown outcome. Two programs at once neither lose nor double anything either.
// GOLDWATCH_TORTURE=N: N kills.
#include "StorePlace.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QThread>

#include <unistd.h>

using namespace gw;
using namespace gw::store;
using namespace gw::store::test;

namespace {

/// The program that is killed: URL HEADS JOURNAL NAME COUNT. Says each entry on stdout once it has its receipt.
int writer(const QStringList &arguments)
{
    auto place = Place::fromUrl(arguments.at(2), {}, arguments.at(3));
    if (!place)
        return 1;
    const auto store = Store::open(*place);
    const QString id = arguments.at(4), name = arguments.at(5);
    const auto say = [](const Receipt &receipt) {
        const QByteArray line = QByteArray::number(receipt.sequence) + ' ' + receipt.hash.toLatin1() + '\n';
        if (::write(STDOUT_FILENO, line.constData(), size_t(line.size())) != line.size())
            ::_exit(2);
    };
    for (int n = 1; n <= arguments.at(6).toInt(); ++n) {
        Entry next = entry(n, name);
        next.content = {{QStringLiteral("unique"), QStringLiteral("%1-%2-%3").arg(name).arg(::getpid()).arg(n)}};
        if (n % 5 == 0) {
            const auto claim =
                wait(store->claim({id, name + QString::number(::getpid()), Milliseconds(60'000), next, {}}));
            if (!claim || claim->state != ClaimAnswer::State::Granted)
                return 3;
            say(*claim->receipt);
            next.content.insert(QStringLiteral("done"), true);
            const auto finished = wait(store->finish(claim->claim, next));
            if (!finished)
                return 4;
            say(*finished);
        } else {
            const auto receipt = wait(store->append(id, next));
            if (!receipt)
                return 5;
            say(*receipt);
        }
    }
    return 0;
}

std::unique_ptr<QProcess> startWriter(const StorePlace &place, const QString &id, const QString &name, int count)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(QCoreApplication::applicationFilePath(),
                   {QStringLiteral("--writer"), place.url(), place.place.heads, id, name, QString::number(count)});
    return process;
}

/// Every line that came out whole is an entry of that number and hash.
void checkAcknowledged(const QByteArray &said, const QList<Record> &records, int &count)
{
    for (const QByteArray &line : said.split('\n')) {
        const auto words = line.split(' ');
        if (words.size() != 2 || words.at(1).size() != 64)
            continue;
        const qint64 sequence = words.at(0).toLongLong();
        QVERIFY2(sequence <= records.size(), line.constData());
        QCOMPARE(records.at(sequence - 1).hash.toLatin1(), words.at(1));
        ++count;
    }
}

QList<Record> readAll(Store &store, const QString &id)
{
    QList<Record> all;
    for (;;) {
        const auto page = need(store.read(id, all.size() + 1));
        if (page.isEmpty())
            return all;
        all << page;
    }
}

void checkUnique(const QList<Record> &records)
{
    QSet<QString> contents;
    for (const Record &record : records) {
        QVERIFY2(!contents.contains(record.content), qPrintable(record.content));
        contents << record.content;
    }
}

} // namespace

class TestTorture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void killedAtRandom_data() { addEngines(); }
    void killedAtRandom();
    void twoProgramsAtOnce_data() { addEngines(); }
    void twoProgramsAtOnce();
};

void TestTorture::killedAtRandom()
{
    QFETCH(QString, engine);
    const int asked = qEnvironmentVariableIntValue("GOLDWATCH_TORTURE");
    const int kills = asked > 0 ? asked : 10;
    const StorePlace place(engine);
    const auto store = place.open();
    const QString id = fill(*store, 0);
    int acknowledged = 0, behind = 0, steps = 0;
    qint64 before = 0;
    for (int kill = 0; kill < kills; ++kill) {
        const auto process = startWriter(place, id, QStringLiteral("writer%1").arg(kill), 1'000'000);
        QVERIFY(process->waitForStarted());
        if (kill % 4)
            QVERIFY(process->waitForReadyRead(20'000));            // else also while it starts
        QThread::msleep(QRandomGenerator::global()->bounded(120)); // the moment is what is tested
        process->kill();
        QVERIFY(process->waitForFinished());
        QCOMPARE(process->exitStatus(), QProcess::CrashExit); // it did not end by itself
        QTRY_VERIFY(wait(store->claims(id)).has_value());
        const auto result = need(store->verify({id})).first();
        QVERIFY2(result.isGood(), result.findings.isEmpty() ? "" : qPrintable(result.findings.first().text));
        QVERIFY(result.witness != WitnessState::Contradicts);
        behind += result.witness == WitnessState::Behind;
        const auto records = readAll(*store, id);
        int said = 0;
        checkAcknowledged(process->readAllStandardOutput(), records, said);
        if (QTest::currentTestFailed())
            return;
        // One entry may be there that was not yet acknowledged, and no more.
        QVERIFY2(records.size() - before - said <= 1 && records.size() - before >= said,
                 qPrintable(QStringLiteral("%1 new, %2 said").arg(records.size() - before).arg(said)));
        acknowledged += said;
        before = records.size();
        steps = int(need(store->claims(id)).size()); // those that ran when their owner was killed stay
    }
    checkUnique(readAll(*store, id));
    qInfo("%d kills, %d entries acknowledged, %lld there, witness behind %d times, %d steps cut short", kills,
          acknowledged, before, behind, steps);
}

void TestTorture::twoProgramsAtOnce()
{
    QFETCH(QString, engine);
    const StorePlace place(engine);
    const auto store = place.open();
    const QString id = fill(*store, 0);
    const auto one = startWriter(place, id, QStringLiteral("one"), 50),
               two = startWriter(place, id, QStringLiteral("two"), 50);
    int acknowledged = 0;
    for (auto *process : {one.get(), two.get()}) {
        QVERIFY(process->waitForFinished(120'000));
        QCOMPARE(process->exitCode(), 0);
    }
    const auto records = readAll(*store, id);
    for (auto *process : {one.get(), two.get()})
        checkAcknowledged(process->readAllStandardOutput(), records, acknowledged);
    QCOMPARE(acknowledged, 120); // fifty, of which ten are steps with a beginning and an end
    QCOMPARE(records.size(), 120);
    checkUnique(records);
    const auto result = need(store->verify({id})).first();
    QVERIFY(result.isGood());
    QCOMPARE(result.witness, WitnessState::Current);
    QVERIFY(need(store->claims(id)).isEmpty());
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 7 && arguments.at(1) == QLatin1String("--writer"))
        return writer(arguments);
    TestTorture test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_torture.moc"
