// SPDX-License-Identifier: GPL-3.0-or-later
#include "Ctl.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <unistd.h>

using gw::test::Ctl;

namespace {

const QString engine = QStringLiteral(GW_TEST_DATA "/engine");

QStringList arguments(const QString &directory)
{
    return {QStringLiteral("golden"), QStringLiteral("check"), directory, QStringLiteral("--json")};
}

QString onlyPath(const QJsonValue &list)
{
    return list.toArray().size() == 1 ? list[0][QStringLiteral("path")].toString() : QString();
}

} // namespace

class TestGolden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void engineSamples()
    {
        Ctl ctl;
        ctl.environment.insert(QStringLiteral("GOLDEN_SECRET"), QStringLiteral("practice-secret"));
        const auto result = ctl.run(arguments(engine));
        QCOMPARE(result.exitCode, 2);
        const QJsonObject answer = result.json();
        QCOMPARE(answer.value(QStringLiteral("schema")).toString(), QStringLiteral("goldwatch.golden-check/1"));
        QCOMPARE(answer.value(QStringLiteral("checked")).toInt(), 4);
        QCOMPARE(answer.value(QStringLiteral("intact")).toInt(), 3);
        QCOMPARE(onlyPath(answer.value(QStringLiteral("altered"))), engine + QStringLiteral("/run-7f23.steps.jsonl"));
        QCOMPARE(answer.value(QStringLiteral("unsigned")).toArray(),
                 QJsonArray{engine + QStringLiteral("/run-7f24.steps.jsonl")});
        QCOMPARE(answer.value(QStringLiteral("orphans")).toArray(),
                 QJsonArray{engine + QStringLiteral("/run-7f25.steps.jsonl.sig")});
        QVERIFY(!result.out.contains("practice-secret") && !result.err.contains("practice-secret"));
    }

    void withoutAKeyItIsSaid()
    {
        const Ctl ctl;
        const auto result = ctl.run({QStringLiteral("golden"), QStringLiteral("check"), engine});
        QCOMPARE(result.exitCode, 1); // an orphan
        QVERIFY(result.out.contains("4 golden files checked in "));
        QVERIFY(result.out.contains("Signatures were not checked"));
    }

    void directoriesOfTheEnvironment()
    {
        const Ctl ctl;
        const QByteArray good = "{\"run_id\": \"r\", \"step_hashes\": [], \"workflow_hash\": "
                                "\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"}";
        ctl.write(QStringLiteral("tree/tmp/shadow_simulation_1/golden/r.golden.json"), good);
        const QString second = ctl.write(QStringLiteral("tree/tmp/shadow_simulation_2/golden/r.golden.json"), good);
        const QString profile = ctl.profileFor(ctl.path(QStringLiteral("tree")));
        const QStringList check{QStringLiteral("--env-file"), profile, QStringLiteral("golden"),
                                QStringLiteral("check"), QStringLiteral("--json")};
        auto result = ctl.run(check);
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.json().value(QStringLiteral("intact")).toInt(), 2);
        QCOMPARE(result.json().value(QStringLiteral("directories")).toArray().size(), 2);

        ctl.write(QStringLiteral("tree/tmp/shadow_simulation_2/golden/r.golden.json"),
                  QByteArray(good).replace("[]", "[\"a:1\"]"));
        result = ctl.run(check);
        QCOMPARE(result.exitCode, 2);
        QCOMPARE(onlyPath(result.json().value(QStringLiteral("altered"))), second);
    }

    void whatCannotBeToldIsNotHealthy()
    {
        const Ctl ctl;
        QCOMPARE(ctl.run(arguments(ctl.path(QStringLiteral("absent")))).exitCode, 3);
        const QString profile = ctl.profileFor(ctl.path(QStringLiteral("nothing")));
        const auto none =
            ctl.run({QStringLiteral("--env-file"), profile, QStringLiteral("golden"), QStringLiteral("check")});
        QCOMPARE(none.exitCode, 3);
        QVERIFY(none.err.contains("No golden directory is there"));
        ctl.write(QStringLiteral("d/x.golden.json"), "");
        QCOMPARE(ctl.run(arguments(ctl.path(QStringLiteral("d")))).exitCode, 3);
    }

    void nothingCheckedIsNotIntact()
    {
        const Ctl ctl;
        ctl.write(QStringLiteral("d/notes.txt"), "no golden file");
        const auto json = ctl.run(arguments(ctl.path(QStringLiteral("d"))));
        QCOMPARE(json.exitCode, 3);
        QCOMPARE(json.json().value(QStringLiteral("checked")).toInt(-1), 0);
        const auto text = ctl.run({QStringLiteral("golden"), QStringLiteral("check"), ctl.path(QStringLiteral("d"))});
        QCOMPARE(text.exitCode, 3);
        QVERIFY2(text.out.contains("Nothing was checked: no golden file is in "), text.out.constData());
        QVERIFY2(!text.out.contains("intact"), text.out.constData());
    }

    void interruptedSaysWhatWasDone()
    {
        const Ctl ctl;
        const QString first = ctl.write(QStringLiteral("d/r0.golden.json"), "{}");
        QFile file(first);
        for (int i = 1; i < 60'000; ++i) // links cost nothing to make, and reading them takes its time
            QCOMPARE(::link(QFile::encodeName(first).constData(),
                            QFile::encodeName(ctl.path(QStringLiteral("d/r%1.golden.json").arg(i))).constData()),
                     0);
        const auto result = ctl.interrupted(arguments(ctl.path(QStringLiteral("d"))));
        QCOMPARE(result.exitCode, 3);
        const QJsonObject answer = result.json();
        QCOMPARE(answer.value(QStringLiteral("complete")).toBool(true), false);
        QVERIFY(answer.value(QStringLiteral("checked")).toInt(-1) >= 0);
    }
};

QTEST_GUILESS_MAIN(TestGolden)
#include "test_golden.moc"
