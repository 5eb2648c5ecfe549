// SPDX-License-Identifier: GPL-3.0-or-later
// What one golden file proves, and a directory of them.
#include "base/Descriptor.h"
#include "golden/GoldenCheck.h"
#include "golden/GoldenFile.h"
#include "golden/Steps.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace gw;
using namespace gw::golden;

namespace {

const QString zoo = QStringLiteral(GW_TEST_DATA "/zoo/golden/");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

/// "altered NAME", "unreadable NAME" or "intact" for one name of the result.
QString foundOf(const CheckResult &result, const QString &name, QString &reason)
{
    const auto in = [&](const QList<CheckFinding> &list) {
        for (const auto &finding : list)
            if (finding.path == name) {
                reason = finding.reason;
                return true;
            }
        return false;
    };
    return in(result.altered)      ? QStringLiteral("altered")
           : in(result.unreadable) ? QStringLiteral("unreadable")
                                   : QStringLiteral("intact");
}

QByteArray goldenOf(const QString &runId)
{
    return QStringLiteral(R"({"run_id": "%1", "step_hashes": ["a:1"], "workflow_hash": "%2"})")
        .arg(runId, workflowHash({QStringLiteral("a:1")}))
        .toUtf8();
}

} // namespace

class TestCheck : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    QByteArray dir() const { return QFile::encodeName(m_dir->path()); }
    void write(const QByteArray &name, const QByteArray &content)
    {
        const Descriptor file(
            ::open((dir() + '/' + name).constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600)); // names need not be UTF-8
        QCOMPARE(::write(file.get(), content.constData(), size_t(content.size())), content.size());
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void zooIsJudged_data()
    {
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *found, const char *says = "") {
            QTest::newRow(name) << QString::fromLatin1(found) << QString::fromLatin1(says);
        };
        row("good.golden.json", "intact");
        row("good-failed.golden.json", "intact");
        row("good-compact.golden.json", "intact");
        row("step-changed.golden.json", "altered", "its workflow_hash 505f");
        row("step-missing.golden.json", "altered", "is not that of its steps");
        row("hash-changed.golden.json", "altered", "its workflow_hash 0000");
        row("swapped.golden.json", "altered", "holds the run another-run");
        row("empty.golden.json", "unreadable", "not valid JSON");
        row("truncated.golden.json", "unreadable", "not valid JSON");
        row("half-written.golden.json", "unreadable", "not valid JSON");
        row("bit-flipped.golden.json", "unreadable", "\"run_id\" is missing");
        row("not-json.golden.json", "unreadable", "not valid JSON");
        row("not-utf8.golden.json", "unreadable", "UTF-8");
        row("nul.golden.json", "unreadable", "not valid JSON");
        row("list.golden.json", "unreadable", "not a JSON object");
        row("step-number.golden.json", "unreadable", "\"step_hashes\"");
        row("seed-text.golden.json", "unreadable", "\"seed\"");
        row("seed-huge.golden.json", "unreadable", "not valid JSON");
        row("twice.golden.json", "unreadable", "not valid JSON");
        row("deep.golden.json", "unreadable", "not valid JSON");
        row("no-hash.golden.json", "unreadable", "\"workflow_hash\"");
        row("odd-values.steps.jsonl", "intact");
        row("odd-values-utf8.steps.jsonl", "intact");
        row("spread-out.steps.jsonl", "intact");
        row("other-time.steps.jsonl", "intact");
        row("without-end.steps.jsonl", "intact");
        row("output-changed.steps.jsonl", "altered", "line 2: its output_hash");
        row("other-run.steps.jsonl", "altered", "line 1: holds the run some-run");
        row("cut-off.steps.jsonl", "unreadable", "line 4: not valid JSON (unterminated string");
        row("no-hash.steps.jsonl", "unreadable", "line 2: \"output_hash\"");
        row("blank.steps.jsonl", "unreadable", "empty");
        row("deep.steps.jsonl", "unreadable", "nested too deeply");
    }
    void zooIsJudged()
    {
        QFETCH(QString, found);
        QFETCH(QString, says);
        const auto result = checkDirectory(QFile::encodeName(zoo), {});
        QVERIFY(result);
        QString reason;
        const QString name = QLatin1String(QTest::currentDataTag());
        QVERIFY(QFile::exists(zoo + name));
        QCOMPARE(foundOf(*result, name, reason), found);
        QVERIFY2(says.isEmpty() ? reason.isEmpty() : reason.contains(says), qPrintable(reason));
        QCOMPARE(result->checked, QDir(zoo).count() - 2);
        QCOMPARE(result->intact, result->checked - result->altered.size() - result->unreadable.size());

        if (name.endsWith(QLatin1String(".golden.json"))) { // the same file read for itself
            const auto recording = readRecording(zoo + name);
            QCOMPARE(recording.has_value(), found != QLatin1String("unreadable"));
            if (!recording)
                QVERIFY2(recording.error().text().contains(says), qPrintable(recording.error().text()));
        }
    }

    void recordingHoldsWhatTheFileSays()
    {
        const auto recording = readRecording(zoo + QStringLiteral("good-failed.golden.json"));
        QVERIFY(recording);
        QCOMPARE(recording->runId, QStringLiteral("good-failed"));
        QCOMPARE(recording->workflowType, QStringLiteral("io"));
        QCOMPARE(recording->seed, 78785);
        QCOMPARE(recording->stepHashes, QStringList({QStringLiteral("mock_io:2c1e61e851dd074f"),
                                                     QStringLiteral("transform_json:869286f9b004bf41")}));
        QCOMPARE(recording->workflowHash, workflowHash(recording->stepHashes));
        QVERIFY(!recording->success);
        QCOMPARE(recording->error, QStringLiteral("step 1: time out"));
    }

    void engineSamples_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<int>("altered");
        QTest::newRow("with the key") << QByteArray("practice-secret") << 1;
        QTest::newRow("without a key") << QByteArray() << 0;
        QTest::newRow("with another key") << QByteArray("practise-secret") << 3;
    }
    void engineSamples()
    {
        QFETCH(QByteArray, key);
        QFETCH(int, altered);
        const auto result = checkDirectory(GW_TEST_DATA "/engine", key);
        QVERIFY(result);
        QCOMPARE(result->checked, 4);
        QCOMPARE(result->altered.size(), altered);
        QCOMPARE(result->intact, 4 - altered);
        QCOMPARE(result->unsignedFiles, QStringList(QStringLiteral("run-7f24.steps.jsonl")));
        QCOMPARE(result->orphans, QStringList(QStringLiteral("run-7f25.steps.jsonl.sig")));
        QCOMPARE(result->signaturesChecked, !key.isEmpty());
        if (altered == 1) {
            QCOMPARE(result->altered.first().path, QStringLiteral("run-7f23.steps.jsonl"));
            QVERIFY(result->altered.first().reason.contains(QLatin1String("signature")));
        }
    }

    void stepsAreReadAsTheyStand()
    {
        const auto content = contentOf(QStringLiteral(GW_TEST_DATA "/engine/run-7f21.steps.jsonl"));
        const auto recording = parseSteps(content, QStringLiteral("x"));
        QVERIFY2(recording, recording ? "" : qPrintable(recording.error().text()));
        QCOMPARE(recording->runId, QStringLiteral("run-7f21"));
        QCOMPARE(recording->seed, std::optional<qint64>(41));
        QCOMPARE(recording->steps.size(), 3);
        QVERIFY(recording->hasEnd && !recording->replay);
        for (const Step &step : recording->steps)
            QCOMPARE(step.computedHash, step.outputHash);
        QCOMPARE(recording->steps.at(2).skillId, QStringLiteral("http.post"));
        QCOMPARE(signatureOf(content, "practice-secret"),
                 contentOf(QStringLiteral(GW_TEST_DATA "/engine/run-7f21.steps.jsonl.sig")));
    }

    void outputHashLeavesTimesOut()
    {
        const QString plain = *outputHash(R"({"a":1.0,"b":"\u00e9"})");
        QCOMPARE(*outputHash(R"( {"latency_ms":1, "b" : "\u00e9" , "duration_ms":2,"a":1.0 } )"), plain);
        QVERIFY(*outputHash(R"({"a":1,"b":"\u00e9"})") != plain);
        QVERIFY(*outputHash(R"({"a":1.0,"b":"\u00e9","n":{"duration_ms":2}})") != plain);
        QVERIFY(!outputHash("{\"a\":"));
    }

    void namesThatAreNoFiles()
    {
        QVERIFY(::mkdir((dir() + "/d.golden.json").constData(), 0700) == 0);
        QVERIFY(::mkfifo((dir() + "/f.golden.json").constData(), 0600) == 0);
        QVERIFY(::symlink("l.golden.json", (dir() + "/l.golden.json").constData()) == 0);
        QVERIFY(::symlink("nowhere", (dir() + "/n.golden.json").constData()) == 0);
        QVERIFY(::symlink("/dev/zero", (dir() + "/z.golden.json").constData()) == 0);
        write("t.golden.json", goldenOf(QStringLiteral("t")));
        QVERIFY(::symlink("t.golden.json", (dir() + "/s.golden.json").constData()) == 0);
        write("\xff\x01.golden.json", "{}");
        write("other.json", "{}");
        const auto result = checkDirectory(dir(), {});
        QCOMPARE(::unlink((dir() + "/\xff\x01.golden.json").constData()), 0); // QTemporaryDir cannot
        QVERIFY(result);
        QStringList unreadable;
        for (const auto &finding : result->unreadable)
            unreadable.append(finding.path + QStringLiteral(": ") + finding.reason);
        QCOMPARE(unreadable.size(), 6);
        QVERIFY(unreadable.at(0).startsWith(QLatin1String("\\xff\\x01.golden.json: \"run_id\"")));
        QCOMPARE(result->unreadable.at(0).pathBytes, std::optional(QByteArray("\xff\x01.golden.json")));
        QCOMPARE(unreadable.at(1), QStringLiteral("d.golden.json: is a directory"));
        QCOMPARE(unreadable.at(2), QStringLiteral("f.golden.json: is not a regular file"));
        QVERIFY(unreadable.at(3).startsWith(QLatin1String("l.golden.json: cannot be read: ")));
        QVERIFY(unreadable.at(4).startsWith(QLatin1String("n.golden.json: cannot be read: ")));
        QCOMPARE(unreadable.at(5), QStringLiteral("z.golden.json: is not a regular file"));
        QCOMPARE(result->altered.size(), 1); // s is a link to t and does not hold the run s
        QCOMPARE(result->intact, 1);
    }

    void hugeFileIsNotReadWhole()
    {
        write("h.golden.json", "{");
        QVERIFY(::truncate((dir() + "/h.golden.json").constData(), 10LL << 30) == 0);
        const auto result = checkDirectory(dir(), {});
        QVERIFY(result);
        QCOMPARE(result->unreadable.size(), 1);
        QCOMPARE(result->unreadable.first().reason, QStringLiteral("is larger than 64 MB"));
    }

    void orphansAndLeftovers()
    {
        write("a.steps.jsonl",
              contentOf(QStringLiteral(GW_TEST_DATA "/engine/run-7f24.steps.jsonl")).replace("run-7f24", "a"));
        write("a.steps.jsonl.sig.tmp.12.34", "");
        write("b.steps.jsonl.sig", "00");
        write("c.steps.jsonl",
              contentOf(QStringLiteral(GW_TEST_DATA "/engine/run-7f24.steps.jsonl")).replace("run-7f24", "c"));
        write("c.steps.jsonl.sig", "not hex\n");
        write("d.steps.jsonl",
              contentOf(QStringLiteral(GW_TEST_DATA "/engine/run-7f24.steps.jsonl")).replace("run-7f24", "d"));
        write("d.steps.jsonl.sig",
              signatureOf(contentOf(m_dir->filePath(QStringLiteral("d.steps.jsonl"))), "k").toUpper() + "\n");
        const auto result = checkDirectory(dir(), "k");
        QVERIFY(result);
        QCOMPARE(result->unsignedFiles, QStringList(QStringLiteral("a.steps.jsonl")));
        QCOMPARE(result->orphans,
                 QStringList({QStringLiteral("a.steps.jsonl.sig.tmp.12.34"), QStringLiteral("b.steps.jsonl.sig")}));
        QCOMPARE(result->altered.size(), 1);
        QCOMPARE(result->altered.first().path, QStringLiteral("c.steps.jsonl"));
        QCOMPARE(result->intact, 2);
    }

    void directoryThatIsNone()
    {
        QCOMPARE(checkDirectory(dir() + "/absent", {}).error().kind, ErrorKind::NotFound);
        write("file", "");
        QCOMPARE(checkDirectory(dir() + "/file", {}).error().kind, ErrorKind::Unreadable);
        const auto empty = checkDirectory(dir(), {});
        QVERIFY(empty && empty->checked == 0 && empty->complete);
    }

    void manyFilesBesideSomeoneWhoRemovesThem()
    {
        constexpr int count = 20'000;
        for (int i = 0; i < count; ++i) {
            const QString name = QStringLiteral("r%1").arg(i);
            write(name.toLatin1() + ".golden.json", i % 1000 == 7 ? goldenOf(QStringLiteral("other")) : goldenOf(name));
        }
        std::jthread remover([path = dir()] {
            for (int i = 8; i < count; i += 1000)
                ::unlink((path + "/r" + QByteArray::number(i) + ".golden.json").constData());
        });
        QList<CheckProgress> seen;
        const auto result = checkDirectory(dir(), {}, {}, [&](CheckProgress progress) { seen.append(progress); });
        remover.join();
        for (const auto &progress : seen)
            QVERIFY(progress.done <= progress.total && progress.total <= count);
        QVERIFY(result && result->complete);
        QCOMPARE(result->altered.size(), 20);
        QVERIFY(result->unreadable.isEmpty());
        QVERIFY(result->checked + result->vanished <= count && result->checked >= count - 20);
        QVERIFY(std::is_sorted(result->altered.cbegin(), result->altered.cend(),
                               [](const auto &a, const auto &b) { return a.path < b.path; }));
    }

    void stoppedIsNotComplete()
    {
        for (int i = 0; i < 100; ++i)
            write("r" + QByteArray::number(i) + ".golden.json", "{}");
        std::stop_source source;
        source.request_stop();
        const auto result = checkDirectory(dir(), {}, source.get_token());
        QVERIFY(result && !result->complete);
        QCOMPARE(result->checked, 0);
    }
};

QTEST_GUILESS_MAIN(TestCheck)
#include "test_check.moc"
