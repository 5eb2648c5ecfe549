// SPDX-License-Identifier: GPL-3.0-or-later
// What help promises, and what programs read.
#include "Ctl.h"

#include <QJsonDocument>
#include <QTest>

using gw::test::Ctl;

class TestHelp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unknownLineNumbersAreNull();
    void helpTellsExitCodes_data();
    void helpTellsExitCodes();
    void helpOfPluginsSaysPlainText_data();
    void helpOfPluginsSaysPlainText();
};

void TestHelp::unknownLineNumbersAreNull()
{
    const Ctl ctl;
    const QString profile = ctl.profileFor(QStringLiteral(GW_TEST_DATA "/samples/completed"));
    const auto last = [&](const QString &words) {
        const auto result = ctl.run(QStringList{QStringLiteral("--env-file"), profile} + words.split(QLatin1Char(' ')));
        return QJsonDocument::fromJson(result.out.trimmed().split('\n').last()).object();
    };
    const QJsonObject counted = last(QStringLiteral("shadow tail --json --grep cycle"));
    QVERIFY(counted.value(QLatin1String("number")).toInt() > 0);
    const QJsonObject plain = last(QStringLiteral("shadow tail --json -n 3"));
    QVERIFY(plain.contains(QLatin1String("offset")));
    QVERIFY(plain.value(QLatin1String("number")).isNull());
}

void TestHelp::helpTellsExitCodes_data()
{
    QTest::addColumn<QString>("words");
    for (const char *verb :
         {"--help", "shadow --help", "shadow status --help", "report --help", "lab up --help", "lab inject --help"})
        QTest::newRow(verb) << QString::fromLatin1(verb);
}

void TestHelp::helpTellsExitCodes()
{
    QFETCH(QString, words);
    const auto help = Ctl().run(words.split(QLatin1Char(' '))).out;
    QVERIFY2(help.contains("Exit codes:"), help.constData());
    for (const char *code : {"  0 ", "  1 ", "  2 ", "  3 ", "  64 ", "  75 "})
        QVERIFY2(help.contains(code), code);
}

void TestHelp::helpOfPluginsSaysPlainText_data()
{
    QTest::addColumn<QString>("words");
    for (const char *verb : {"shadow check --help", "monitor check --help"})
        QTest::newRow(verb) << QString::fromLatin1(verb);
}

void TestHelp::helpOfPluginsSaysPlainText()
{
    QFETCH(QString, words);
    const auto help = Ctl().run(words.split(QLatin1Char(' '))).out;
    QVERIFY2(help.contains("plain text even with --json"), help.constData());
    QVERIFY2(help.contains("  3 "), help.constData());
    QVERIFY2(!help.contains("64"), help.constData()); // wrong usage is 3 here
}

QTEST_GUILESS_MAIN(TestHelp)
#include "test_help.moc"
