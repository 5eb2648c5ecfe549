// SPDX-License-Identifier: GPL-3.0-or-later
// Signing recordings and changing the key: only what is sound is vouched for, and nothing is lost on the way.
#include "golden/GoldenCheck.h"
#include "golden/Signing.h"
#include "golden/Steps.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace gw;
using namespace gw::golden;

namespace {

/// The n-th call that changes a file fails; a write is cut in half first.
class FailingOnce : public FileOps
{
public:
    explicit FailingOnce(int n) : m_left(n) {}
    int open(const char *path, int flags, mode_t mode) override
    {
        return fails() ? -1 : FileOps::open(path, flags, mode);
    }
    ssize_t write(int fd, const void *data, size_t size) override
    {
        if (!fails())
            return FileOps::write(fd, data, size);
        FileOps::write(fd, data, size / 2);
        errno = ENOSPC;
        return -1;
    }
    int fsync(int fd) override { return fails() ? -1 : FileOps::fsync(fd); }
    int rename(const char *from, const char *to) override { return fails() ? -1 : FileOps::rename(from, to); }
    bool hasFailed = false;

private:
    bool fails()
    {
        if (--m_left != 0)
            return false;
        hasFailed = true;
        errno = ENOSPC;
        return true;
    }
    int m_left;
};

} // namespace

class TestSigning : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QByteArray m_recording;

    QByteArray dir() const { return QFile::encodeName(m_dir->path()); }
    void write(const QString &name, const QByteArray &content, int ageS = 3600) const
    {
        QFile file(m_dir->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        const timespec times[2]{{::time(nullptr) - ageS, 0}, {::time(nullptr) - ageS, 0}};
        QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(file.fileName()).constData(), times, 0), 0);
    }
    QByteArray recordingOf(const QByteArray &runId) const { return QByteArray(m_recording).replace("run-7f21", runId); }
    void add(const QByteArray &runId, const QByteArray &key = {}, int ageS = 3600) const
    {
        const QString name = QString::fromLatin1(runId) + QStringLiteral(".steps.jsonl");
        write(name, recordingOf(runId), ageS);
        if (!key.isEmpty())
            write(name + QStringLiteral(".sig"), signatureOf(recordingOf(runId), key));
    }
    /// "intact altered unsigned" as the check with @p key counts.
    QString checked(const QByteArray &key) const
    {
        const auto result = checkDirectory(dir(), key);
        return result ? QStringLiteral("%1 %2 %3")
                            .arg(result->intact)
                            .arg(result->altered.size())
                            .arg(result->unsignedFiles.size())
                      : result.error().text();
    }
    static QString told(const Result<SigningResult> &result)
    {
        return result ? QStringLiteral("%1 %2 %3 %4")
                            .arg(result->signedFiles)
                            .arg(result->already)
                            .arg(result->failed.size())
                            .arg(result->unsignedFiles.size())
                      : result.error().text();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(GW_TEST_DATA "/engine/run-7f21.steps.jsonl"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_recording = file.readAll();
    }
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void signsWhatHasNone()
    {
        add("a");
        add("b", "key");
        add("c", "another key");
        add("d", {}, 5); // perhaps still being written
        write(QStringLiteral("e.steps.jsonl"), recordingOf("e").replace("total=120", "total=121")); // altered
        write(QStringLiteral("f.steps.jsonl"), recordingOf("f").chopped(40));                       // cut off
        write(QStringLiteral("g.steps.jsonl"), recordingOf("x"));                                   // another run
        write(QStringLiteral("h.golden.json"), "{}");
        QCOMPARE(told(signDirectory(dir(), {"key", {}, true})), QStringLiteral("1 1 5 0"));
        QVERIFY(!QFile::exists(m_dir->filePath(QStringLiteral("a.steps.jsonl.sig")))); // a dry run
        const auto result = signDirectory(dir(), {"key", {}, false});
        QCOMPARE(told(result), QStringLiteral("1 1 5 0"));
        const QStringList reasons{QStringLiteral("its signature does not fit"), QStringLiteral("last minute"),
                                  QStringLiteral("output_hash"), QStringLiteral("not valid JSON"),
                                  QStringLiteral("holds the run x")};
        for (qsizetype i = 0; i < reasons.size(); ++i)
            QVERIFY2(result->failed.at(i).reason.contains(reasons.at(i)), qPrintable(result->failed.at(i).reason));
        QFile signature(m_dir->filePath(QStringLiteral("a.steps.jsonl.sig")));
        QVERIFY(signature.open(QIODevice::ReadOnly));
        QCOMPARE(signature.readAll(), signatureOf(recordingOf("a"), "key"));
        QCOMPARE(told(signDirectory(dir(), {"key", {}, false})), QStringLiteral("0 2 5 0")); // again: nothing to do
    }

    void changesTheKey()
    {
        add("a", "old");
        add("b", "old");
        add("c", "new"); // of an earlier try that was interrupted
        add("d");
        add("e", "somebody's");
        QCOMPARE(told(signDirectory(dir(), {"old", "new", false})), QStringLiteral("2 1 1 1"));
        QCOMPARE(checked("new"), QStringLiteral("4 1 1"));
        QCOMPARE(told(signDirectory(dir(), {"old", "new", false})), QStringLiteral("0 3 1 1"));
    }

    void stoppedItCanBeRunAgain()
    {
        for (const char *run : {"a", "b", "c", "d"})
            add(run, "old");
        std::stop_source stop;
        const auto part = signDirectory(dir(), {"old", "new", false}, stop.get_token(), [&](qint64 done, qint64 total) {
            QCOMPARE(total, 4);
            if (done == 2)
                stop.request_stop();
        });
        QCOMPARE(told(part), QStringLiteral("2 0 0 0"));
        QVERIFY(!part->complete);
        QCOMPARE(told(signDirectory(dir(), {"old", "new", false})), QStringLiteral("2 2 0 0"));
        QCOMPARE(checked("new"), QStringLiteral("4 0 0"));
    }

    /// Whichever call fails, each file has the old signature or the new one, whole.
    void everyCallFailing()
    {
        for (int n = 1;; ++n) {
            init();
            add("a", "old");
            add("b", "old");
            FailingOnce ops(n);
            const auto result = signDirectory(dir(), {"old", "new", false}, {}, {}, ops);
            QVERIFY(result);
            const QStringList after = checked("new").split(u' '), before = checked("old").split(u' ');
            QCOMPARE(after.first().toInt() + before.first().toInt(), 2);
            QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden).size(), 4); // and nothing else is left
            if (!ops.hasFailed) {
                QVERIFY(n > 4);
                QCOMPARE(after.first(), QStringLiteral("2"));
                return;
            }
            QVERIFY2(result->failed.size() == 1, qPrintable(QStringLiteral("call %1").arg(n)));
            QCOMPARE(signDirectory(dir(), {"old", "new", false})->failed.size(), 0); // the next try mends it
            QCOMPARE(checked("new"), QStringLiteral("2 0 0"));
        }
    }

    /// kill -9 while the key changes: every recording as it was, every signature the old one or the new one, whole.
    /// GOLDWATCH_TORTURE=N: N kills.
    void killedAtRandom()
    {
        QByteArray key = "old", next = "new";
        QList<QByteArray> runs;
        for (int i = 0; i < 40; ++i)
            runs << "run" + QByteArray::number(i);
        for (const QByteArray &run : runs)
            add(run, key);
        const auto contentOf = [this](const QByteArray &run, const char *suffix) {
            QFile file(m_dir->filePath(QString::fromLatin1(run + ".steps.jsonl" + suffix)));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const int asked = qEnvironmentVariableIntValue("GOLDWATCH_TORTURE");
        int killed = 0;
        for (int i = 0; i < (asked > 0 ? asked : 10); ++i) {
            const pid_t child = ::fork();
            if (child == 0)
                ::_exit(signDirectory(dir(), {key, next, false}) ? 0 : 1);
            QVERIFY(child > 0);
            ::usleep(QRandomGenerator::global()->bounded(500, 40'000)); // the moment is what is tested
            ::kill(child, SIGKILL);
            int status = 0;
            QCOMPARE(::waitpid(child, &status, 0), child);
            killed += WIFSIGNALED(status);
            for (const QByteArray &run : runs) {
                QCOMPARE(contentOf(run, ""), recordingOf(run));
                const QByteArray signature = contentOf(run, ".sig");
                QVERIFY2(signature == signatureOf(recordingOf(run), key) ||
                             signature == signatureOf(recordingOf(run), next),
                         run + ": " + signature);
            }
            const auto rest = signDirectory(dir(), {key, next, false}); // run again, it ends what was begun
            QVERIFY(rest && rest->failed.isEmpty());
            QCOMPARE(rest->signedFiles + rest->already, runs.size());
            QCOMPARE(checked(next), QStringLiteral("40 0 0"));
            key.swap(next);
        }
        QVERIFY(killed > 0);
    }

    void withoutAKeyNothingIsSigned()
    {
        add("a");
        const auto result = signDirectory(dir(), {{}, {}, false});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Usage);
        QCOMPARE(signDirectory(dir() + "/absent", {"key", {}, false}).error().kind, ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestSigning)
#include "test_signing.moc"
