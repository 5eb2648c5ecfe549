// SPDX-License-Identifier: GPL-3.0-or-later
// A whole certification of a practice run, from the checklist to a verified document, by the command line alone.
#include "Ctl.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using gw::test::Ctl;
using gw::test::CtlResult;

class TestCertify : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void nothingWasCheckedYet();
    void usageIsTold_data();
    void usageIsTold();
    void theChecklist();
    void notWithoutWhatIsMissing();
    void signedAsNotCertified();
    void certifiedAndVerified();
    void reviewedBySomebodyElse();
    void verifiedOnAnotherMachine();
    void changesAreFound();
    void anotherPdfIsNone();
    void forgedVerdictIsNotSigned();

private:
    CtlResult certify(const QStringList &words) const
    {
        return m_ctl.run(QStringList{QStringLiteral("--env-file"), m_profile, QStringLiteral("certify")} + words);
    }
    CtlResult sign(const QString &file, const QStringList &words) const
    {
        return certify(QStringList{QStringLiteral("sign"), QStringLiteral("--owner"), QStringLiteral("Mara Lindqvist"),
                                   QStringLiteral("--role"), QStringLiteral("Primary operator"),
                                   QStringLiteral("--self-signed"), QStringLiteral("--output"), m_ctl.path(file),
                                   QStringLiteral("--json")} +
                       words);
    }
    static QString verdictOf(const QJsonObject &shown, int id)
    {
        for (const auto &item : shown[u"items"].toArray())
            if (item[u"id"].toInt() == id)
                return item[u"verdict"].toString();
        return {};
    }
    static QString outcomeOf(const QJsonObject &verified, const QString &check)
    {
        for (const auto &one : verified[u"checks"].toArray())
            if (one[u"check"].toString() == check)
                return one[u"outcome"].toString();
        return {};
    }
    [[nodiscard]] bool canSign() const { return QFile::exists(QStringLiteral(GW_BINARY_DIR "/goldwatch-pdf")); }

    Ctl m_ctl;
    QString m_profile;
    QJsonObject m_shown;
};

void TestCertify::initTestCase()
{
    const auto up = m_ctl.run({QStringLiteral("lab"), QStringLiteral("up"), QStringLiteral("--scenario"),
                               QStringLiteral("finished"), QStringLiteral("--speed"), QStringLiteral("100"),
                               QStringLiteral("--detach")});
    QVERIFY2(up.exitCode == 0, up.err.constData());
    const QString lab = up.json()[u"env_file"].toString();
    // The lab's own profile; Redis and PostgreSQL are left to the tests of their checks.
    QFile file(lab);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray profile = file.readAll();
    const QString list = m_ctl.write(
        QStringLiteral("list.toml"),
        "name = \"short\"\n"
        "[[item]]\nid = 1\nsection = \"Pre-flight\"\ntitle = \"Backend health\"\ncheck = \"http\"\nservice = "
        "\"backend\"\n"
        "path = \"/health\"\njson = \"status\"\nany_of = [\"healthy\"]\nmax_age_h = 24\n"
        "[[item]]\nid = 2\nsection = \"Pre-flight\"\ntitle = \"Worker running\"\ncheck = \"workers\"\nleast = 1\n"
        "[[item]]\nid = 6\nsection = \"Shadow run\"\ntitle = \"Run completed\"\ncheck = \"run\"\nfact = \"completed\"\n"
        "least = 24\n"
        "[[item]]\nid = 7\nsection = \"Shadow run\"\ntitle = \"Total cycles\"\ncheck = \"run\"\nfact = \"cycles\"\n"
        "least = 2500\n"
        "[[item]]\nid = 8\nsection = \"Shadow run\"\ntitle = \"Zero-mismatch cycles\"\ncheck = \"run\"\n"
        "fact = \"passed\"\n"
        "[[item]]\nid = 9\nsection = \"Shadow run\"\ntitle = \"Failed cycles\"\ncheck = \"run\"\nfact = \"failed\"\n"
        "most = 0\n"
        "[[item]]\nid = 10\nsection = \"Shadow run\"\ntitle = \"Golden files\"\ncheck = \"run\"\nfact = \"golden\"\n"
        "above = 20000\n"
        "[[item]]\nid = 11\nsection = \"Operations\"\ntitle = \"Quick shadow test\"\ncheck = \"command\"\nmost = 0\n"
        "[[item]]\nid = 13\nsection = \"Operations\"\ntitle = \"Emergency stop on\"\ncheck = \"stop\"\n"
        "phase = \"enable\"\n"
        "[[item]]\nid = 14\nsection = \"Operations\"\ntitle = \"Emergency stop status\"\ncheck = \"stop\"\n"
        "phase = \"status\"\n"
        "[[item]]\nid = 15\nsection = \"Operations\"\ntitle = \"Emergency stop off\"\ncheck = \"stop\"\n"
        "phase = \"disable\"\n"
        "[[item]]\nid = 16\nsection = \"Operations\"\ntitle = \"Golden diff\"\ncheck = \"diff\"\nmost = 0\n"
        "[[item]]\nid = 17\nsection = \"Alerting\"\ntitle = \"Prometheus rules\"\ncheck = \"prometheus\"\n"
        "path = \"/api/v1/rules\"\njson = \"data.groups\"\nleast = 6\n"
        "[[item]]\nid = 18\nsection = \"Alerting\"\ntitle = \"Active alerts\"\ncheck = \"alerts\"\n"
        "path = \"/api/v1/alerts\"\nseverity = \"critical\"\nown_alert = \"WorkflowEmergencyStopActive\"\n"
        "[[item]]\nid = 19\nsection = \"Alerting\"\ntitle = \"Alertmanager\"\ncheck = \"http\"\n"
        "service = \"alertmanager\"\npath = \"/-/healthy\"\nany_of = [\"200\"]\n");
    const qsizetype at = profile.indexOf("file = \"\"", profile.indexOf("[checklist]"));
    QVERIFY(at > 0);
    profile.replace(at, 9, "file = \"" + list.toUtf8() + "\"");
    m_profile = m_ctl.write(QStringLiteral("lab.toml"), profile);
    QElapsedTimer clock;
    QString state;
    for (clock.start(); clock.elapsed() < 40'000 && state != u"completed"; QTest::qSleep(300))
        state = m_ctl
                    .run({QStringLiteral("--env-file"), m_profile, QStringLiteral("shadow"), QStringLiteral("status"),
                          QStringLiteral("--json")})
                    .json()[u"state"]
                    .toString();
    QCOMPARE(state, QStringLiteral("completed"));
}

void TestCertify::cleanupTestCase()
{
    QCOMPARE(m_ctl.run({QStringLiteral("lab"), QStringLiteral("down")}).exitCode, 0);
}

void TestCertify::nothingWasCheckedYet()
{
    const auto shown = certify({QStringLiteral("show")});
    QCOMPARE(shown.exitCode, 3);
    QVERIFY(shown.err.contains("certify run"));
}

void TestCertify::usageIsTold_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("no such item") << "run --only 77" << 64;
    QTest::newRow("no number") << "run --only x" << 64;
    QTest::newRow("nobody signs") << "sign --self-signed --output x.pdf" << 64;
    QTest::newRow("no file") << "verify" << 64;
    QTest::newRow("file that is not there") << "verify none.pdf" << 3;
}

void TestCertify::usageIsTold()
{
    QFETCH(QString, words);
    QFETCH(int, code);
    const auto result = certify(words.split(u' '));
    QVERIFY2(result.exitCode == code, (QByteArray::number(result.exitCode) + result.err).constData());
}

void TestCertify::theChecklist()
{
    const auto some =
        certify({QStringLiteral("run"), QStringLiteral("--only"), QStringLiteral("1,7"), QStringLiteral("--json")});
    QVERIFY2(some.exitCode == 0, (some.out + some.err).constData());
    QCOMPARE(some.json()[u"schema"].toString(), QStringLiteral("goldwatch.certify-run/1"));
    QCOMPARE(some.json()[u"passed"].toInt(), 2);
    QCOMPARE(verdictOf(some.json(), 6), QStringLiteral("not_checked"));

    const auto all = certify({QStringLiteral("run"), QStringLiteral("--json")});
    m_shown = all.json();
    QVERIFY2(all.exitCode == 1, (all.out + all.err).constData()); // consent is missing, nothing failed
    QCOMPARE(m_shown[u"id"].toString(), some.json()[u"id"].toString());
    QCOMPARE(m_shown[u"total"].toInt(), 15);
    for (const int id : {13, 14, 15})
        QCOMPARE(verdictOf(m_shown, id), QStringLiteral("not_checked"));
    QCOMPARE(m_shown[u"passed"].toInt(), 12);
    QVERIFY(m_shown[u"practice"].toBool());
    QCOMPARE(m_shown[u"checklist"][u"changes"].toArray().size(), 1);
    for (const auto &item : m_shown[u"items"].toArray())
        if (item[u"verdict"].toString() == u"pass")
            QVERIFY(QFileInfo::exists(m_shown[u"evidence_folder"].toString() + u'/' + item[u"evidence"].toString()));
    QCOMPARE(certify({QStringLiteral("show")}).exitCode, 1);
    QVERIFY(certify({QStringLiteral("show")}).out.contains("--allow-stop"));
}

void TestCertify::notWithoutWhatIsMissing()
{
    if (!canSign())
        QSKIP("goldwatch-pdf was not built");
    const auto refused = sign(QStringLiteral("early.pdf"), {QStringLiteral("--confirm"), QStringLiteral("all")});
    QCOMPARE(refused.exitCode, 75);
    QVERIFY(refused.err.contains("13, 14, 15"));
    QVERIFY(!QFile::exists(m_ctl.path(QStringLiteral("early.pdf"))));
    // By hand nobody confirms what was not done.
    const auto lie = sign(QStringLiteral("early.pdf"), {QStringLiteral("--confirm"), QStringLiteral("4")});
    QCOMPARE(lie.exitCode, 75);
    const auto planless = sign(QStringLiteral("early.pdf"), {QStringLiteral("--not-certified")});
    QCOMPARE(planless.exitCode, 64);
}

void TestCertify::signedAsNotCertified()
{
    if (!canSign())
        QSKIP("goldwatch-pdf was not built");
    const QString file = m_ctl.path(QStringLiteral("not.pdf"));
    const auto done = sign(QStringLiteral("not.pdf"),
                           {QStringLiteral("--confirm"), QStringLiteral("all"), QStringLiteral("--not-certified"),
                            QStringLiteral("--remediation"), QStringLiteral("Test the stop tonight")});
    QVERIFY2(done.exitCode == 1, (done.out + done.err).constData());
    QCOMPARE(done.json()[u"certified"].toBool(), false);
    const auto verified = certify({QStringLiteral("verify"), file, QStringLiteral("--json")});
    QVERIFY2(verified.exitCode == 1, (verified.out + verified.err).constData()); // valid, and nobody vouches
    QCOMPARE(verified.json()[u"signature"].toString(), QStringLiteral("valid"));
    QCOMPARE(verified.json()[u"certified"].toBool(), false);
}

void TestCertify::certifiedAndVerified()
{
    const auto all = certify({QStringLiteral("run"), QStringLiteral("--allow-stop"), QStringLiteral("--json")});
    QVERIFY2(all.exitCode == 0, (all.out + all.err).constData());
    if (canSign())
        QVERIFY(all.json()[u"id"].toString() != m_shown[u"id"].toString()); // what is signed is closed
    QCOMPARE(all.json()[u"passed"].toInt(), 15);
    QVERIFY(!all.json()[u"stop_may_be_set"].toBool());
    const auto stop = m_ctl.run({QStringLiteral("--env-file"), m_profile, QStringLiteral("stop"),
                                 QStringLiteral("status"), QStringLiteral("--json")});
    QCOMPARE(stop.json()[u"stopped"].toBool(true), false);
    if (!canSign())
        QSKIP("goldwatch-pdf was not built");

    const QString file = m_ctl.path(QStringLiteral("certificate.pdf"));
    const auto certified =
        sign(QStringLiteral("certificate.pdf"), {QStringLiteral("--confirm"), QStringLiteral("all")});
    QVERIFY2(certified.exitCode == 0, (certified.out + certified.err).constData());
    QVERIFY(certified.json()[u"certified"].toBool());
    QVERIFY(certified.json()[u"practice"].toBool());
    QVERIFY(certified.json()[u"self_signed"].toBool());
    QCOMPARE(sign(QStringLiteral("certificate.pdf"), {}).exitCode, 75); // nothing is replaced

    const auto verified = certify({QStringLiteral("verify"), file, QStringLiteral("--json")});
    QVERIFY2(verified.exitCode == 1, (verified.out + verified.err).constData());
    const QJsonObject found = verified.json();
    QCOMPARE(found[u"signature"].toString(), QStringLiteral("valid"));
    QCOMPARE(found[u"signer"].toString(), QStringLiteral("Mara Lindqvist"));
    QCOMPARE(found[u"trusted"].toBool(true), false);
    QVERIFY(found[u"covers_whole_document"].toBool());
    QVERIFY(found[u"attachments_ok"].toBool());
    QVERIFY(found[u"certified"].toBool());
    QVERIFY(found[u"practice"].toBool());
    QCOMPARE(found[u"verdict"].toString(), QStringLiteral("untrusted"));
    QVERIFY(found[u"evidence"].toArray().size() >= 15);
    QVERIFY2(outcomeOf(found, QStringLiteral("evidence")) == u"good", verified.out.constData());
    QCOMPARE(outcomeOf(found, QStringLiteral("journal")), QStringLiteral("good"));
    const QJsonArray board =
        certify({QStringLiteral("show"), QStringLiteral("--json")}).json()[u"definition_of_done"].toArray();
    QCOMPARE(board.at(3)[u"state"].toString(), QStringLiteral("done")); // signed
}

void TestCertify::reviewedBySomebodyElse()
{
    if (!canSign())
        QSKIP("goldwatch-pdf was not built");
    const auto review = [this](const QString &name, const QString &file) {
        return certify({QStringLiteral("review"), m_ctl.path(QStringLiteral("certificate.pdf")),
                        QStringLiteral("--name"), name, QStringLiteral("--role"), QStringLiteral("Reviewer"),
                        QStringLiteral("--self-signed"), QStringLiteral("--output"), m_ctl.path(file),
                        QStringLiteral("--json")});
    };
    // The key of who signed first is no second pair of eyes.
    const auto same = review(QStringLiteral("Mara Lindqvist"), QStringLiteral("same.pdf"));
    QCOMPARE(same.exitCode, 75);
    QVERIFY(!QFile::exists(m_ctl.path(QStringLiteral("same.pdf"))));
    const auto done = review(QStringLiteral("Jon Reyes"), QStringLiteral("reviewed.pdf"));
    QVERIFY2(done.exitCode == 0, (done.out + done.err).constData());
    QCOMPARE(done.json()[u"signatures"].toInt(), 2);
    QVERIFY(done.json()[u"entry"].toInt() > 0);
    QCOMPARE(review(QStringLiteral("Jon Reyes"), QStringLiteral("reviewed.pdf")).exitCode, 75); // nothing is replaced
    const auto verified =
        certify({QStringLiteral("verify"), m_ctl.path(QStringLiteral("reviewed.pdf")), QStringLiteral("--json")});
    QVERIFY2(verified.exitCode == 1, (verified.out + verified.err).constData());
    QCOMPARE(verified.json()[u"signer"].toString(), QStringLiteral("Jon Reyes"));
    QVERIFY(verified.json()[u"covers_whole_document"].toBool());
    for (const char *check : {"unchanged", "signer", "record", "journal", "evidence"})
        QVERIFY2(outcomeOf(verified.json(), QLatin1String(check)) == u"good", verified.out.constData());
    const auto shown = certify({QStringLiteral("show"), QStringLiteral("--json")}).json();
    QCOMPARE(shown[u"reviews"].toArray().at(0)[u"name"].toString(), QStringLiteral("Jon Reyes"));
    QVERIFY(certify({QStringLiteral("review"), m_ctl.path(QStringLiteral("certificate.pdf")), QStringLiteral("--name"),
                     QStringLiteral("x"), QStringLiteral("--role"), QStringLiteral("y"), QStringLiteral("--output"),
                     QStringLiteral("z.pdf")})
                .exitCode == 64); // with which key?
}

/// No store, no evidence, no keys, no profile: what the file itself proves it proves everywhere.
void TestCertify::verifiedOnAnotherMachine()
{
    if (!canSign())
        QSKIP("goldwatch-pdf was not built");
    const Ctl elsewhere;
    const QString file = elsewhere.path(QStringLiteral("copy.pdf"));
    QVERIFY(QFile::copy(m_ctl.path(QStringLiteral("certificate.pdf")), file));
    const auto verified =
        elsewhere.run({QStringLiteral("certify"), QStringLiteral("verify"), file, QStringLiteral("--evidence"),
                       elsewhere.path(QStringLiteral("none")), QStringLiteral("--json")});
    QVERIFY2(verified.exitCode == 1, (verified.out + verified.err).constData());
    const QJsonObject found = verified.json();
    QCOMPARE(found[u"signature"].toString(), QStringLiteral("valid"));
    QCOMPARE(found[u"verdict"].toString(), QStringLiteral("untrusted"));
    QVERIFY(found[u"certified"].toBool() && found[u"attachments_ok"].toBool());
    QCOMPARE(outcomeOf(found, QStringLiteral("journal")), QStringLiteral("unknown"));
    QCOMPARE(outcomeOf(found, QStringLiteral("signer")), QStringLiteral("good"));
    QVERIFY(!QFile::exists(elsewhere.path(QStringLiteral("XDG_DATA_HOME/goldwatch/store.sqlite")))); // none was made
}

/// Whoever can write to the store makes no pass of a failure.
void TestCertify::forgedVerdictIsNotSigned()
{
    if (!canSign())
        QSKIP("goldwatch-pdf was not built");
    const auto ran = certify({QStringLiteral("run"), QStringLiteral("--allow-stop"), QStringLiteral("--json")});
    QVERIFY2(ran.exitCode == 0, (ran.out + ran.err).constData());
    const QString id = ran.json()[u"id"].toString();
    QString store;
    QDirIterator files(m_ctl.path(QString()), {QStringLiteral("store.sqlite")}, QDir::Files,
                       QDirIterator::Subdirectories);
    if (files.hasNext())
        store = files.next();
    QVERIFY(!store.isEmpty());
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("forger"));
        database.setDatabaseName(store);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(QStringLiteral("DROP TRIGGER entries_append_only_update")));
        QSqlQuery change(database);
        QVERIFY(change.exec(QStringLiteral("UPDATE entries SET content = replace(content, 'healthy', 'healthier') "
                                           "WHERE journal = '%1' AND kind = 'checked'")
                                .arg(id)));
        QVERIFY(change.numRowsAffected() > 0);
    }
    QSqlDatabase::removeDatabase(QStringLiteral("forger"));
    const auto refused = sign(QStringLiteral("forged.pdf"), {QStringLiteral("--confirm"), QStringLiteral("all")});
    QCOMPARE(refused.exitCode, 75);
    QVERIFY2(refused.err.contains("journal was changed"), refused.err.constData());
    QVERIFY(!QFile::exists(m_ctl.path(QStringLiteral("forged.pdf"))));
}

void TestCertify::changesAreFound()
{
    if (!canSign())
        QSKIP("goldwatch-pdf was not built");
    const QString file = m_ctl.path(QStringLiteral("certificate.pdf"));
    const QJsonObject shown = certify({QStringLiteral("show"), QStringLiteral("--json")}).json();
    const QString evidence =
        shown[u"evidence_folder"].toString() + u'/' + shown[u"items"].toArray().at(0)[u"evidence"].toString();
    QFile raw(evidence);
    QVERIFY(raw.open(QIODevice::Append));
    raw.write("x");
    raw.close();
    const auto changed = certify({QStringLiteral("verify"), file, QStringLiteral("--json")});
    QCOMPARE(changed.exitCode, 2);
    QCOMPARE(outcomeOf(changed.json(), QStringLiteral("evidence")), QStringLiteral("bad"));
    QCOMPARE(changed.json()[u"signature"].toString(), QStringLiteral("valid")); // each result alone
    const auto elsewhere = certify({QStringLiteral("verify"), file, QStringLiteral("--evidence"),
                                    m_ctl.path(QStringLiteral("none")), QStringLiteral("--json")});
    QCOMPARE(outcomeOf(elsewhere.json(), QStringLiteral("evidence")), QStringLiteral("unknown"));

    QFile pdf(file);
    QVERIFY(pdf.open(QIODevice::ReadWrite));
    QByteArray bytes = pdf.readAll();
    bytes[bytes.size() / 3] = char(bytes.at(bytes.size() / 3) ^ 1);
    QVERIFY(pdf.seek(0) && pdf.write(bytes) == bytes.size());
    pdf.close();
    const auto broken = certify({QStringLiteral("verify"), file, QStringLiteral("--json")});
    QVERIFY2(broken.exitCode == 2 || broken.exitCode == 3, broken.out.constData());
}

void TestCertify::anotherPdfIsNone()
{
    if (!canSign())
        QSKIP("goldwatch-pdf was not built");
    const QString file = m_ctl.write(QStringLiteral("other.pdf"), "%PDF-1.4\nnothing\n%%EOF\n");
    QVERIFY(certify({QStringLiteral("verify"), file}).exitCode >= 2);
}

QTEST_GUILESS_MAIN(TestCertify)
#include "test_certify.moc"
