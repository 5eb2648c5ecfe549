// SPDX-License-Identifier: GPL-3.0-or-later
// A run of the lab from its first cycle to a signed certificate, in the window: all twenty items, every sentence by
// hand, and what other programs say of the document. It takes the two minutes that a lab's day takes: only `./dev
// torture` runs it.
#include "LabDesk.h"
#include "Willing.h"

#include "gui/archive/work/Fields.h"
#include "gui/certify/CertifyDesk.h"
#include "gui/certify/CertifyPage.h"
#include "gui/certify/FileProofPanel.h"
#include "gui/certify/RequirementBoard.h"
#include "gui/certify/SignaturePanel.h"
#include "gui/certify/StatementPanel.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QSignalSpy>

using namespace gw;
using namespace gw::gui;

class TestCertifyLab : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_desk.reset(); }
    void twentyOfTwenty();
    void signedByHand();
    void otherProgramsAgree();
    void verifiedAndTheTerminalSaysTheSame();

private:
    [[nodiscard]] CertifyPage &page() const { return *m_desk->window().certify(); }
    [[nodiscard]] CertifyDesk &desk() const { return m_desk->window().certifyDesk(); }
    [[nodiscard]] QStringList open() const
    {
        QStringList items;
        for (const auto &state : desk().items())
            if (state.verdict(QDateTime::currentDateTimeUtc()) != certification::Verdict::Pass)
                items
                    << QStringLiteral("%1 %2").arg(state.item.id).arg(state.last() ? state.last()->reason : QString());
        return items;
    }
    Willing m_engineer;
    std::unique_ptr<LabDesk> m_desk;
};

void TestCertifyLab::initTestCase()
{
    if (qEnvironmentVariableIsEmpty("GOLDWATCH_TORTURE"))
        QSKIP("takes minutes: ./dev torture");
    qputenv("PATH", QByteArray(GW_BINARY_DIR ":") + qgetenv("PATH"));
    m_desk = std::make_unique<LabDesk>(QStringList{QStringLiteral("--speed"), QStringLiteral("720")});
    QVERIFY2(m_desk->problem().isEmpty(), qPrintable(m_desk->problem()));
    qputenv("XDG_DATA_HOME", m_desk->path("data").toLocal8Bit()); // keys and journals of this test alone
    QVERIFY(m_desk->open(m_engineer));
    m_desk->window().resize(1440, 900);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().session().status() &&
                                 m_desk->window().session().status()->state == health::RunState::Completed,
                             280'000);
    m_desk->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    QTest::keyClick(&m_desk->window(), Qt::Key_4, Qt::ControlModifier);
    QTRY_COMPARE(desk().state(), CertifyDesk::State::Ready);
}

void TestCertifyLab::twentyOfTwenty()
{
    QCOMPARE(open().size(), 20);
    QTest::keyClick(&m_desk->window(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(desk().certification() && !desk().running() && open().size() < 4, 120'000);
    QCOMPARE(m_engineer.asked.size(), 1);
    QTRY_VERIFY2_WITH_TIMEOUT(open().isEmpty(), qPrintable(open().join(u'\n')), 60'000);
    QCOMPARE(desk().certification()->items.size(), 20);
    QVERIFY(page().board()->text().contains(QStringLiteral("20 of 20 items")));
    QVERIFY(desk().certification()->isPractice());
}

void TestCertifyLab::signedByHand()
{
    QTest::keyClick(&m_desk->window(), Qt::Key_S, Qt::AltModifier);
    for (int number = 1; number <= certification::sentences; ++number) {
        auto *box = page().statement()->box(number);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QTRY_VERIFY(desk().certification()->statement.at(number - 1).at.isValid());
    }
    QTRY_VERIFY_WITH_TIMEOUT(desk().identities(), 30'000);
    QTest::keyClicks(m_desk->find<QLineEdit>("certifyOwner"), QStringLiteral("Ada Example"));
    QTest::keyClicks(m_desk->find<QLineEdit>("certifyRole"), QStringLiteral("Primary operator"));
    auto *keys = m_desk->find<QComboBox>("certifyKey");
    keys->setCurrentIndex(keys->count() - 1); // self-signed, made now
    QTRY_VERIFY2(page().signature()->canSign(), qPrintable(page().signature()->verdict()));
    m_engineer.file = m_desk->path("certificate.pdf");
    QSignalSpy failed(&desk(), &CertifyDesk::failed);
    QTest::keyClick(&m_desk->window(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY2_WITH_TIMEOUT(desk().certification()->isSigned() || !failed.isEmpty(),
                              qPrintable(page().signature()->verdict()), 60'000);
    QVERIFY(failed.isEmpty());
    QVERIFY(desk().certification()->signatures.last().certified);
}

void TestCertifyLab::otherProgramsAgree()
{
    const QString &file = m_engineer.file;
    const QByteArray signature = LabDesk::run(QStringLiteral("pdfsig"), {QStringLiteral("-nocert"), file});
    QVERIFY2(signature.contains("Signature is Valid.") && signature.contains("Total document signed"), signature);
    const QByteArray checked = LabDesk::run(QStringLiteral("qpdf"), {QStringLiteral("--check"), file});
    QVERIFY2(checked.contains("No syntax or stream encoding errors"), checked);
    const QByteArray text =
        LabDesk::run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")});
    QVERIFY2(text.contains("20 of 20") && text.contains("2,880") && text.contains("self-signed"), text);
    QCOMPARE(text.count("PRACTICE RUN"), text.count("Page ")); // on every page
    LabDesk::run(QStringLiteral("pdfdetach"),
                 {QStringLiteral("-saveall"), QStringLiteral("-o"), m_desk->path("."), file});
    QFile list(m_desk->path("evidence.sha256"));
    QVERIFY(list.open(QFile::ReadOnly));
    QVERIFY(list.readAll().count('\n') >= 22); // items, log, list of golden files
    QProcess sums;
    sums.setWorkingDirectory(desk().folder());
    sums.start(QStringLiteral("sha256sum"), {QStringLiteral("-c"), QStringLiteral("--quiet"), list.fileName()});
    QVERIFY(sums.waitForFinished(60'000));
    QVERIFY2(sums.exitCode() == 0, sums.readAllStandardOutput());
}

void TestCertifyLab::verifiedAndTheTerminalSaysTheSame()
{
    QSignalSpy verified(&desk(), &CertifyDesk::verified);
    page().verifyFile();
    QTRY_COMPARE_WITH_TIMEOUT(verified.size(), 1, 60'000);
    QVERIFY2(page().proof()->verdict().startsWith(QStringLiteral("Valid, but no one vouches")),
             qPrintable(page().proof()->findings().join(u'\n')));
    QProcess terminal;
    terminal.start(QStringLiteral(GW_BINARY_DIR "/goldwatchctl"),
                   {QStringLiteral("certify"), QStringLiteral("verify"), m_engineer.file});
    QVERIFY(terminal.waitForFinished(60'000));
    QCOMPARE(terminal.exitCode(), 1); // valid, of an untrusted certificate
}

QTEST_MAIN(TestCertifyLab)
#include "test_certifylab.moc"
