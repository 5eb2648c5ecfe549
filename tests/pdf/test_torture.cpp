// SPDX-License-Identifier: GPL-3.0-or-later
// goldwatch-pdf killed while it signs: what was to be written is not there, is what it was, or is whole.
// GOLDWATCH_TORTURE=N: N kills.
#include "PdfPlace.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace gw;
using namespace gw::document;
using namespace Qt::StringLiterals;

class TestTorture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void killedWhileSigning();

private:
    /// Whether it was killed before it ended by itself, after @p wait.
    bool signAndKill(const SigningRequest &request, int wait);
    void leavesAreGone();
    PdfPlace m_place;
};

bool TestTorture::signAndKill(const SigningRequest &request, int wait)
{
    QProcess process;
    process.start(PdfPlace::program(), {u"sign"_s});
    if (!process.waitForStarted())
        qFatal("goldwatch-pdf does not start");
    process.write(QJsonDocument(toJson(request).toObject()).toJson(QJsonDocument::Compact));
    process.closeWriteChannel();
    if (process.waitForFinished(wait))
        return false;
    process.kill(); // SIGKILL
    process.waitForFinished();
    return process.exitStatus() == QProcess::CrashExit;
}

/// A temporary file at most is left beside it, and never one that somebody takes for the certificate.
void TestTorture::leavesAreGone()
{
    const QDir out(m_place.path(u"out"_s));
    for (const QFileInfo &file : out.entryInfoList(QDir::Files | QDir::Hidden))
        if (file.fileName() != u"signed.pdf") {
            QVERIFY2(file.suffix() != u"pdf" || file.fileName().startsWith(u'.'), qPrintable(file.fileName()));
            QVERIFY(QFile::remove(file.filePath()));
        }
}

void TestTorture::killedWhileSigning()
{
    const auto made = m_place.make(u"plain.pdf"_s);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().text()));
    QVERIFY(m_place.sign(u"plain.pdf"_s, u"old.pdf"_s, u"mara"_s, made->places[0])); // the key is there now
    QVERIFY(QDir().mkpath(m_place.path(u"out"_s)) && QDir().mkpath(m_place.path(u"tmp"_s)));
    qputenv("TMPDIR", QFile::encodeName(m_place.path(u"tmp"_s)));
    SigningRequest request;
    request.input = m_place.path(u"plain.pdf"_s);
    request.output = m_place.path(u"out/signed.pdf"_s);
    request.store.database = m_place.database();
    request.nickname = u"mara"_s;
    request.name = u"Mara Lindqvist"_s;
    request.place = made->places[0];
    QElapsedTimer clock;
    clock.start();
    QVERIFY(!signAndKill(request, 60'000));
    const auto whole = int(clock.elapsed());
    QVERIFY(m_place.verify(u"out/signed.pdf"_s)->intact);

    const QByteArray old = m_place.read(u"old.pdf"_s);
    const int kills = std::max(10, qEnvironmentVariableIntValue("GOLDWATCH_TORTURE"));
    int killed = 0, absent = 0, kept = 0, written = 0;
    for (int i = 0; i < kills; ++i) {
        const bool replaces = i % 2 == 1;
        QFile::remove(request.output);
        if (replaces)
            m_place.write(u"out/signed.pdf"_s, old);
        // Half of them near the end, where it is written.
        const int from = i % 4 < 2 ? 0 : whole * 3 / 4;
        killed += signAndKill(request, QRandomGenerator::global()->bounded(from, whole + 30)) ? 1 : 0;
        leavesAreGone();
        const QByteArray left = m_place.read(u"out/signed.pdf"_s);
        if (!QFile::exists(request.output)) {
            QVERIFY(!replaces);
            ++absent;
        } else if (replaces && left == old) {
            ++kept;
        } else {
            const auto verified = m_place.verify(u"out/signed.pdf"_s);
            QVERIFY2(verified && verified->intact, qPrintable(verified ? findings(*verified) : QString()));
            QVERIFY(left.startsWith(m_place.read(u"plain.pdf"_s)));
            ++written;
        }
    }
    QVERIFY2(killed > 0, "every one of them was faster");
    qInfo("%d of %d killed: %d times no file, %d times the old one, %d times a whole new one", killed, kills, absent,
          kept, written);
    // The key survived all of it.
    QFile::remove(request.output);
    QVERIFY(PdfPlace::ask(signVerb, request));
}

QTEST_GUILESS_MAIN(TestTorture)
#include "test_torture.moc"
