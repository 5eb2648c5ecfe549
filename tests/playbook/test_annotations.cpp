// SPDX-License-Identifier: GPL-3.0-or-later
#include "Reading.h"

#include <QTest>

using namespace gw;
using namespace gw::playbook;

class TestAnnotations : public QObject
{
    Q_OBJECT

    static Playbook withInfo(const QByteArray &info) { return test::parsed("# A\n\n```" + info + "\ntrue\n```\n"); }

private Q_SLOTS:
    void everythingIsRead()
    {
        const auto playbook = withInfo("bash name=go changes=yes exit=0,3 contains=\"all \\\"good\\\"\" lacks='no way' "
                                       "timeout=1h30m undo=\"rm x\" confirm=typed action=stop-enable");
        QCOMPARE(test::mistakes(playbook), QStringList());
        const Command command = test::commands(playbook).value(0);
        QCOMPARE(command.name, QStringLiteral("go"));
        QCOMPARE(command.shell, QStringLiteral("bash"));
        QCOMPARE(command.changes, std::optional(true));
        QCOMPARE(command.check.exitCodes, (QList<qint64>{0, 3}));
        QCOMPARE(command.check.contains, QStringLiteral("all \"good\""));
        QCOMPARE(command.check.lacks, QStringLiteral("no way"));
        QCOMPARE(command.limit, Seconds(5400));
        QCOMPARE(command.undo, QStringLiteral("rm x"));
        QCOMPARE(command.confirm, Confirm::Typed);
        QCOMPARE(command.action, Action::StopEnable);
        QCOMPARE(playbook.phases.first().steps.first().id, QStringLiteral("go"));
    }
    void nothingSaidIsNothingKnown()
    {
        const Command command = test::commands(withInfo("bash")).value(0);
        QCOMPARE(command.changes, std::optional<bool>());
        QVERIFY(command.check.isEmpty());
        QCOMPARE(command.limit, Seconds(0));
        QCOMPARE(command.action, Action::None);
    }

    void wrongOnes_data()
    {
        QTest::addColumn<QByteArray>("info");
        QTest::addColumn<QString>("told");
        QTest::newRow("unknown") << QByteArray("bash colour=red") << QStringLiteral("3: unknown annotation \"colour\"");
        QTest::newRow("near") << QByteArray("bash timeuot=5m")
                              << QStringLiteral("3: unknown annotation \"timeuot\", did you mean timeout?");
        QTest::newRow("no value") << QByteArray("bash action") << QStringLiteral("3: action needs a value");
        QTest::newRow("twice") << QByteArray("bash exit=0 exit=1") << QStringLiteral("3: exit is given twice");
        QTest::newRow("exit code") << QByteArray("bash exit=256")
                                   << QStringLiteral("3: exit must be numbers from 0 to 255 with commas between");
        QTest::newRow("timeout") << QByteArray("bash timeout=soon")
                                 << QStringLiteral("3: timeout must be a duration as 30s, 5m or 1h30m");
        QTest::newRow("changes") << QByteArray("bash changes=maybe")
                                 << QStringLiteral("3: changes must be one of yes, no");
        QTest::newRow("confirm") << QByteArray("bash confirm=never")
                                 << QStringLiteral("3: confirm must be one of default, ask, typed");
        QTest::newRow("name") << QByteArray("bash name=\"A b\"")
                              << QStringLiteral("3: name must be small letters, digits, - and _");
        QTest::newRow("open quote") << QByteArray("bash undo=\"rm x")
                                    << QStringLiteral(
                                           "3: a quote behind the fence has no end; what stands there is ignored");
        QTest::newRow("endless") << QByteArray("bash ") + QByteArray(5000, 'x')
                                 << QStringLiteral("3: too much stands behind the fence; it is ignored");
        QTest::newRow("another program's") << QByteArray("bash {linenos=true}") << QString();
        QTest::newRow("another program's, glued") << QByteArray("bash{1,3}") << QString();
    }
    void wrongOnes()
    {
        QFETCH(QByteArray, info);
        QFETCH(QString, told);
        const auto playbook = withInfo(info);
        QCOMPARE(test::mistakes(playbook).join(u'\n'), told);
        QCOMPARE(test::commands(playbook).value(0).script, QStringLiteral("true")); // usable all the same
    }
    void whoMeantSomethingIsAskedFirst()
    {
        QCOMPARE(test::commands(withInfo("bash confirm=never")).value(0).confirm, Confirm::Ask);
        QCOMPARE(test::commands(withInfo("bash changes=maybe confirm=typed")).value(0).confirm, Confirm::Typed);
    }

    void frontMatter()
    {
        const auto playbook =
            test::parsed("---\ntitle: \"A: b\"\ntype: my_type\nseverity: p1 # high\nanswers:\n  - mismatch\n"
                         "  - webhook\nroles: [One, 'Two']\nescalate_after: 15m\nlayout: page\n---\n\n"
                         "    ls /tmp\n");
        QCOMPARE(test::mistakes(playbook), QStringList());
        QCOMPARE(playbook.title, QStringLiteral("A: b"));
        QCOMPARE(playbook.facts.type, QStringLiteral("my_type"));
        QCOMPARE(playbook.facts.severity, QStringLiteral("P1"));
        QCOMPARE(playbook.facts.answers, (QStringList{QStringLiteral("mismatch"), QStringLiteral("webhook")}));
        QCOMPARE(playbook.facts.roles, (QStringList{QStringLiteral("One"), QStringLiteral("Two")}));
        QCOMPARE(playbook.facts.escalateAfter, Seconds(900));
        QCOMPARE(playbook.phases.first().steps.first().parts.first().line, 13);
    }
    void frontMatterMistakes()
    {
        const auto playbook = test::parsed(
            "---\nseverity: high\ntype: A-B\nescalate_after: soon\nserverity: P1\n---\n# T\n\n    ls /tmp\n");
        QCOMPARE(test::mistakes(playbook),
                 (QStringList{QStringLiteral("2: severity must be P0, P1, P2 or P3"),
                              QStringLiteral("3: type must be small letters, digits and _"),
                              QStringLiteral("4: escalate_after must be a duration as 15m"),
                              QStringLiteral("5: unknown key \"serverity\", did you mean severity?")}));
    }
    void aRulerIsNoFrontMatter()
    {
        const auto playbook = test::parsed("---\n\nJust words.\n\n---\n\n    ls /tmp\n");
        QVERIFY(test::outline(playbook).contains(QStringLiteral("Just words.")));
    }
};

QTEST_GUILESS_MAIN(TestAnnotations)
#include "test_annotations.moc"
