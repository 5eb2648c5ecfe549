// SPDX-License-Identifier: GPL-3.0-or-later
// People read their own language, programs read the same text everywhere.
#include "Ctl.h"

#include <QJsonArray>
#include <QTest>

using gw::test::Ctl;
using gw::test::CtlResult;

namespace {

QString sample(const char *name) { return QStringLiteral(GW_TEST_DATA "/samples/") + QLatin1String(name); }

/// What goldwatchctl answers where the locale is @p locale, whether the system has it or not.
CtlResult in(const char *locale, Ctl &ctl, const QStringList &arguments)
{
    ctl.environment.insert(QStringLiteral("LC_ALL"), QLatin1String(locale));
    return ctl.run(arguments);
}

QStringList withProfile(const Ctl &ctl, const char *sampleName, const char *verb)
{
    return QStringList{QStringLiteral("--env-file"), ctl.profileFor(sample(sampleName))} +
           QString::fromLatin1(verb).split(QLatin1Char(' '));
}

constexpr const char *german = "de_DE.UTF-8", *english = "C.UTF-8";

} // namespace

class TestLanguage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void peopleReadGerman_data();
    void peopleReadGerman();
    void variablesOfTheLocale_data();
    void variablesOfTheLocale();
    void programsReadTheSame_data();
    void programsReadTheSame();
    void problemsInJsonAreEnglish();
    void numbersAreThoseOfTheWords();
};

void TestLanguage::peopleReadGerman_data()
{
    QTest::addColumn<QString>("sampleName");
    QTest::addColumn<QByteArrayList>("english");
    QTest::addColumn<QByteArrayList>("german");
    const auto row = [](const char *verb, const char *name, QByteArrayList plain, QByteArrayList translated) {
        QTest::newRow(verb) << QString::fromLatin1(name) << plain << translated;
    };
    row("shadow status", "mismatch",
        {"State ", "failed ", "verdict critical", "4 passed, 1 failed", "Mismatch in cycle 5"},
        {"Zustand ", "fehlgeschlagen ", "Urteil kritisch", "4 bestanden, 1 fehlgeschlagen", "Abweichung in Zyklus 5"});
    row("shadow status --help", "mismatch", {"Usage: goldwatchctl", "[OPTIONS]", "Options:"},
        {"Aufruf: goldwatchctl", "[OPTIONEN]", "Optionen:"});
    row("shadow mismatches", "mismatch", {"Cycle 5", "Cause ", "Step 0 ", "intact"},
        {"Zyklus 5", "Ursache ", "Schritt 0 ", "unversehrt"});
    row("shadow cycles", "completed", {"Mismatches", "passed"}, {"Abweichungen", "bestanden"});
    row("shadow sanity", "mismatch", {"mismatches ", "critical", "1 mismatch in "},
        {"Abweichungen ", "kritisch", "1 Abweichung in "});
    row("golden check", "completed", {"9 golden files checked in ", "Signatures were not checked"},
        {"9 Golden-Dateien geprüft in ", "Signaturen wurden nicht geprüft"});
    row("report", "mismatch", {"Verdict ", "FAIL"}, {"Urteil ", "NICHT BESTANDEN"});
    row("shadow", "completed", {"Which verb? One of: status", "Run with --help"},
        {"Welcher Befehl? Einer von: status", "Mehr dazu mit --help"});
    row("lab up --help", "completed", {"Scenarios:", "A healthy run, 14 hours old"},
        {"Szenarien:", "Ein gesunder Lauf, 14 Stunden alt"});
    row("env check", "completed", {"healthy  ", "1 match\n"}, {"gut      ", "1 Treffer\n"});
}

void TestLanguage::peopleReadGerman()
{
    QFETCH(QString, sampleName);
    Ctl ctl;
    const QStringList arguments = withProfile(ctl, sampleName.toLatin1().constData(), QTest::currentDataTag());
    const auto plain = in(::english, ctl, arguments);
    const auto translated = in(::german, ctl, arguments);
    QCOMPARE(translated.exitCode, plain.exitCode);
    QFETCH(QByteArrayList, english);
    QFETCH(QByteArrayList, german);
    for (const QByteArray &text : english) {
        QVERIFY2((plain.out + plain.err).contains(text), (text + " is not in\n" + plain.out + plain.err).constData());
        QVERIFY2(!(translated.out + translated.err).contains(text),
                 (text + " is in\n" + translated.out + translated.err).constData());
    }
    for (const QByteArray &text : german)
        QVERIFY2((translated.out + translated.err).contains(text),
                 (text + " is not in\n" + translated.out + translated.err).constData());
}

void TestLanguage::variablesOfTheLocale_data()
{
    QTest::addColumn<QString>("all");
    QTest::addColumn<QString>("messages");
    QTest::addColumn<QString>("lang");
    QTest::addColumn<bool>("isGerman");
    QTest::newRow("LANG") << QString() << QString() << QStringLiteral("de_DE.UTF-8") << true;
    QTest::newRow("LC_MESSAGES alone") << QString() << QStringLiteral("de_AT.UTF-8") << QStringLiteral("en_US.UTF-8")
                                       << true;
    QTest::newRow("English messages") << QString() << QStringLiteral("en_US.UTF-8") << QStringLiteral("de_DE.UTF-8")
                                      << false;
    QTest::newRow("C") << QStringLiteral("C") << QStringLiteral("de_DE.UTF-8") << QStringLiteral("de_DE.UTF-8")
                       << false;
    QTest::newRow("a language that we do not have") << QString() << QString() << QStringLiteral("sw_KE.UTF-8") << false;
    QTest::newRow("none") << QString() << QString() << QString() << false;
}

void TestLanguage::variablesOfTheLocale()
{
    QFETCH(QString, all);
    QFETCH(QString, messages);
    QFETCH(QString, lang);
    QFETCH(bool, isGerman);
    Ctl ctl;
    ctl.environment.insert(QStringLiteral("LC_ALL"), all);
    ctl.environment.insert(QStringLiteral("LC_MESSAGES"), messages);
    ctl.environment.insert(QStringLiteral("LANG"), lang);
    ctl.environment.remove(QStringLiteral("LANGUAGE"));
    const auto help = ctl.run({QStringLiteral("--help")}).out;
    QVERIFY2(help.contains(isGerman ? "Der Schattenlauf" : "The shadow run"), help.constData());
}

void TestLanguage::programsReadTheSame_data()
{
    QTest::addColumn<QString>("sampleName");
    const auto row = [](const char *verb, const char *name) { QTest::newRow(verb) << QString::fromLatin1(name); };
    row("shadow mismatches --json", "mismatch");
    row("shadow cycles --json", "mismatch");
    row("shadow check", "mismatch");
    row("golden check --json", "mismatch");
    row("env check --json", "mismatch");
    row("env show --json", "mismatch");
    row("shadow tail --json", "stopped");
    row("shadow status --run nonesuch --json", "stopped"); // the error too
}

void TestLanguage::programsReadTheSame()
{
    QFETCH(QString, sampleName);
    Ctl ctl;
    const QStringList arguments = withProfile(ctl, sampleName.toLatin1().constData(), QTest::currentDataTag());
    const auto plain = in(english, ctl, arguments);
    const auto translated = in(german, ctl, arguments);
    QVERIFY(!plain.out.isEmpty() || !plain.err.isEmpty());
    QCOMPARE(translated.out, plain.out);
    QCOMPARE(translated.err, plain.err);
    QCOMPARE(translated.exitCode, plain.exitCode);
}

// The rest of shadow status tells the time of the question.
void TestLanguage::problemsInJsonAreEnglish()
{
    Ctl ctl;
    const QStringList arguments = withProfile(ctl, "mismatch", "shadow status --json");
    const auto problems = in(german, ctl, arguments).json()[u"problems"].toArray();
    QVERIFY(!problems.isEmpty());
    QCOMPARE(problems, in(english, ctl, arguments).json()[u"problems"].toArray());
    QVERIFY(problems.first().toObject()[u"summary"].toString().startsWith(QStringLiteral("Mismatch in cycle 5")));
}

void TestLanguage::numbersAreThoseOfTheWords()
{
    Ctl ctl;
    const QStringList status = withProfile(ctl, "stopped", "shadow status");
    QVERIFY(in(english, ctl, status).out.contains("below 1.5 % at 95 %"));
    const auto translated = in(german, ctl, status).out;
    QVERIFY2(translated.contains("unter 1,5 % bei 95 %"), translated.constData());
    const QStringList check = withProfile(ctl, "stopped", "shadow check");
    const auto plugin = in(german, ctl, check).out;
    QVERIFY2(plugin.contains(" of 3,600"), plugin.constData());
    QCOMPARE(plugin, in(english, ctl, check).out);
}

QTEST_GUILESS_MAIN(TestLanguage)
#include "test_language.moc"
