// SPDX-License-Identifier: GPL-3.0-or-later
// The script of docs/certification.md does what it says, with the real services and other programs' opinions. By
// default it opens on the end of a run; with GOLDWATCH_TORTURE the run is made, 2,880 cycles in two minutes.
#include "Ctl.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using gw::test::Ctl;

class TestCertifyScript : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void documentedScriptRuns();

private:
    static QByteArray script();
    Ctl m_ctl;
};

/// What stands between ```sh and ``` in the documentation.
QByteArray TestCertifyScript::script()
{
    QFile file(QStringLiteral(GW_TEST_DATA "/../../docs/certification.md"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    const auto from = text.indexOf("```sh\n");
    return from < 0 ? QByteArray() : text.mid(from + 6, text.indexOf("\n```", from) - from - 5);
}

void TestCertifyScript::documentedScriptRuns()
{
    if (!QFile::exists(QStringLiteral(GW_BINARY_DIR "/goldwatch-pdf")))
        QSKIP("goldwatch-pdf was not built");
    const QString file = m_ctl.write(QStringLiteral("certify.sh"), script());
    QProcessEnvironment environment = m_ctl.environment;
    environment.insert(QStringLiteral("PATH"),
                       QStringLiteral(GW_BINARY_DIR ":") + environment.value(QStringLiteral("PATH")));
    environment.insert(QStringLiteral("LANGUAGE"), QStringLiteral("en"));
    const bool wholeRun = qEnvironmentVariableIsSet("GOLDWATCH_TORTURE");
    if (!wholeRun)
        environment.insert(QStringLiteral("LAB_OPTIONS"), QStringLiteral("--scenario finished"));
    QProcess shell;
    shell.setProcessEnvironment(environment);
    shell.setWorkingDirectory(m_ctl.path(QString()));
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.start(QStringLiteral("sh"), {file});
    QVERIFY(shell.waitForStarted());
    const bool ended = shell.waitForFinished(wholeRun ? 1'800'000 : 280'000);
    const QByteArray said = shell.readAll();
    if (!ended)
        std::ignore = m_ctl.run({QStringLiteral("lab"), QStringLiteral("down")});
    QVERIFY2(ended && shell.exitStatus() == QProcess::NormalExit, said.constData());
    QVERIFY2(shell.exitCode() == 0, said.constData());
    for (const char *says : {"20 of 20 items pass", "PRACTICE RUN", "Signature is Valid", "Total document signed",
                             "No syntax or stream encoding errors found", "Certified, reviewed, verified"})
        QVERIFY2(said.contains(says), (QByteArray("no \"") + says + "\" in:\n" + said).constData());
}

QTEST_GUILESS_MAIN(TestCertifyScript)
#include "test_certifyscript.moc"
