// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets that a desktop hands over: used from then on, and only those that the profile asks for.
#include "Pair.h"

#include "host/LocalHost.h"

#include <QTemporaryDir>

using namespace gw;
using namespace gw::host;
using namespace gw::host::test;

class TestKeychain : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    [[nodiscard]] Result<std::unique_ptr<LocalHost>> open(const QString &entry) const
    {
        environment::Profile profile = profileFor(QStringLiteral("completed"), m_dir.path());
        profile.secrets[QStringLiteral("golden_hmac")] = {environment::SecretSource::Keychain, entry};
        return LocalHost::open({profile, false});
    }
    [[nodiscard]] static Result<golden::CheckResult> check(LocalHost &host)
    {
        return waited(host.call(methods::goldenCheck, GoldenCheckQuery{QStringLiteral(GW_TEST_DATA "/engine")}));
    }
    [[nodiscard]] static Result<GoldenPage> list(LocalHost &host)
    {
        GoldenListQuery query;
        query.directory = QStringLiteral(GW_TEST_DATA "/engine");
        query.wait = true;
        return waited(host.call(methods::goldenList, query));
    }

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_CACHE_HOME", QFile::encodeName(m_dir.filePath(QStringLiteral("cache")))); }

    void signaturesCountOnceTheKeyIsGiven()
    {
        const QString entry = QStringLiteral("key of the goldens");
        const auto host = open(entry);
        QVERIFY2(host, host ? "" : qPrintable(host.error().text()));
        const auto before = check(**host);
        QVERIFY2(before, before ? "" : qPrintable(before.error().text()));
        QVERIFY(!before->signaturesChecked);
        const auto listed = list(**host);
        QVERIFY(listed);

        QVERIFY(waited((*host)->call(methods::keychainGive, {entry, "not the key", {}})));
        const auto wrong = list(**host); // the catalog was open without a key
        QVERIFY(wrong);
        QVERIFY(wrong->counts.altered > listed->counts.altered);

        QVERIFY(waited((*host)->call(methods::keychainGive, {entry, "practice-secret", {}})));
        const auto right = list(**host);
        QVERIFY(right);
        QVERIFY(right->counts.altered < wrong->counts.altered);
        const auto after = check(**host);
        QVERIFY(after);
        QVERIFY(after->signaturesChecked);
    }

    void whyThereIsNoneIsSaid()
    {
        const QString entry = QStringLiteral("locked away");
        const auto host = open(entry);
        QVERIFY(host);
        const Error locked{ErrorKind::Refused, QStringLiteral("The keychain stays locked"), entry, {}};
        QVERIFY(waited((*host)->call(methods::keychainGive, {entry, {}, locked})));
        const auto checked = check(**host);
        QVERIFY(checked); // the rest is looked at
        QVERIFY(!checked->signaturesChecked);
    }

    void refusesWhatNobodyAskedFor_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<bool>("secret");
        QTest::addColumn<bool>("error");
        QTest::newRow("another entry") << QStringLiteral("x") << true << false;
        QTest::newRow("no entry") << QString() << true << false;
        QTest::newRow("neither") << QStringLiteral("e") << false << false;
        QTest::newRow("both") << QStringLiteral("e") << true << true;
    }
    void refusesWhatNobodyAskedFor()
    {
        QFETCH(QString, entry);
        QFETCH(bool, secret);
        QFETCH(bool, error);
        const auto host = open(QStringLiteral("e"));
        QVERIFY(host);
        KeychainGift gift{entry, {}, {}};
        if (secret)
            gift.secret = "s";
        if (error)
            gift.error = Error{ErrorKind::Refused, QStringLiteral("w"), {}, {}};
        const auto taken = waited((*host)->call(methods::keychainGive, gift));
        QVERIFY(!taken);
        QCOMPARE(taken.error().kind, ErrorKind::Usage);
        QVERIFY(!taken.error().text().contains(QLatin1String("\"s\"")));
    }
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "test_keychain.moc"
