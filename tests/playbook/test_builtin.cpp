// SPDX-License-Identifier: GPL-3.0-or-later
// Our own five playbooks: faultless, and nothing left out that an engineer must be led through.
#include "Reading.h"
#include "playbook/Library.h"
#include "playbook/Variables.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace gw;
using namespace gw::playbook;

class TestBuiltin : public QObject
{
    Q_OBJECT

    static Playbook ours(const QString &name)
    {
        for (const Entry &entry : openLibrary({}).entries)
            if (entry.name == name)
                return entry.playbook.value_or(Playbook());
        return {};
    }
    static const QStringList &names()
    {
        static const QStringList list{QStringLiteral("disk_full"), QStringLiteral("mismatch"),
                                      QStringLiteral("process_died"), QStringLiteral("stale_log"),
                                      QStringLiteral("webhook")};
        return list;
    }
    static void eachOfOurs()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : names())
            QTest::newRow(qPrintable(name)) << name;
    }
    static QList<Action> actions(const Playbook &playbook)
    {
        QList<Action> list;
        for (const Command &command : test::commands(playbook))
            if (command.action != Action::None)
                list << command.action;
        return list;
    }

private Q_SLOTS:
    void types()
    {
        const Library library = openLibrary({});
        QCOMPARE(library.entries.size(), 5);
        QStringList got;
        for (const Playbook &type : incidentTypes(library)) {
            got << type.facts.type + u' ' + type.facts.severity + u' ' + type.facts.recovery;
            QCOMPARE(type.name, type.facts.type);
            QVERIFY(!type.facts.noticed.isEmpty());
            QVERIFY(!type.facts.firstAction.isEmpty());
            QVERIFY(type.facts.answers.contains(type.facts.type));
            QVERIFY(type.facts.roles.contains(QStringLiteral("Primary operator")));
            QVERIFY(type.facts.escalateAfter.count() > 0);
        }
        QCOMPARE(got, (QStringList{QStringLiteral("mismatch P0 hours"), QStringLiteral("disk_full P1 minutes"),
                                   QStringLiteral("process_died P1 minutes"), QStringLiteral("stale_log P2 minutes"),
                                   QStringLiteral("webhook P3 low priority")}));
    }

    void faultless_data() { eachOfOurs(); }
    void faultless()
    {
        QFETCH(QString, name);
        const Playbook playbook = ours(name);
        QCOMPARE(test::mistakes(playbook), QStringList());
        QStringList phases;
        for (const Phase &phase : playbook.phases) {
            phases << phase.title;
            QVERIFY2(!phase.steps.isEmpty(), qPrintable(phase.title));
        }
        QCOMPARE(phases,
                 (QStringList{QStringLiteral("Stabilise"), QStringLiteral("Capture"), QStringLiteral("Analyse"),
                              QStringLiteral("Root cause"), QStringLiteral("Recover"), QStringLiteral("Close")}));
        for (const Command &command : test::commands(playbook)) {
            QVERIFY2(!command.name.isEmpty(), qPrintable(command.script));
            QVERIFY2(command.changes, qPrintable(command.name));
            QVERIFY2(command.limit.count() > 0, qPrintable(command.name));
            QVERIFY2(!command.shell.isEmpty() && command.blocked.isEmpty(), qPrintable(command.name));
        }
    }
    /// Every command is a whole one for the shell, whatever stands in its variables.
    void shellsUnderstandThem_data() { eachOfOurs(); }
    void shellsUnderstandThem()
    {
        QFETCH(QString, name);
        const Playbook playbook = ours(name);
        Values values;
        for (const VariableUse &use : variablesOf(playbook))
            values.insert(use.name, {QStringLiteral("/a/path/%1.log").arg(use.name)});
        for (const Command &command : test::commands(playbook))
            for (const QString &script : {command.script, command.undo}) {
                const Filled filled = fillScript(script, command.shell, values);
                QVERIFY2(filled.isComplete(), qPrintable(command.name + filled.problems.join(u' ')));
                QProcess shell;
                shell.start(QStringLiteral("bash"), {QStringLiteral("-n")});
                shell.write(filled.text.toUtf8());
                shell.closeWriteChannel();
                QVERIFY(shell.waitForFinished());
                // A place that the engineer fills in, <what>, is no command yet.
                if (command.openEnds.isEmpty() && !script.contains(u'<'))
                    QVERIFY2(shell.exitCode() == 0,
                             qPrintable(filled.text + QString::fromUtf8(shell.readAllStandardError())));
            }
    }

    void captureComesBeforeAnyChange_data() { eachOfOurs(); }
    void captureComesBeforeAnyChange()
    {
        QFETCH(QString, name);
        for (const Command &command : test::commands(ours(name))) {
            if (command.action == Action::Capture)
                return;
            QVERIFY2(!*command.changes || command.action == Action::StopEnable, qPrintable(command.name));
        }
        QFAIL("nothing is captured");
    }
    void closeTakesAllSix_data() { eachOfOurs(); }
    void closeTakesAllSix()
    {
        QFETCH(QString, name);
        QStringList tasks;
        const Phase close = ours(name).phases.last();
        for (const Step &step : close.steps)
            for (const Part &part : step.parts)
                if (part.kind == PartKind::Task)
                    tasks << part.text;
        QCOMPARE(tasks, (QStringList{
                            QStringLiteral("Root cause documented"), QStringLiteral("Fix applied and verified"),
                            QStringLiteral("Artifacts archived"), QStringLiteral("Certification record updated"),
                            QStringLiteral("Shadow run resumed or completed"), QStringLiteral("Monitoring verified")}));
        QCOMPARE(test::commands(ours(name)).last().action, Action::Close);
    }

    void actionsInTheirOrder_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QList<Action>>("wanted");
        using enum Action;
        QTest::newRow("mismatch") << QStringLiteral("mismatch")
                                  << QList<Action>{StopEnable, StopProve, Capture, Diff, Classify,
                                                   VerifyFix,  Resume,    Restart, Close};
        QTest::newRow("process_died") << QStringLiteral("process_died") << QList<Action>{Capture, Restart, Close};
        QTest::newRow("disk_full") << QStringLiteral("disk_full")
                                   << QList<Action>{Capture, Archive, Cleanup, Restart, Close};
        QTest::newRow("stale_log") << QStringLiteral("stale_log") << QList<Action>{Capture, Restart, Close};
        QTest::newRow("webhook") << QStringLiteral("webhook")
                                 << QList<Action>{Capture, WebhookTest, WebhookTest, WebhookResend, Close};
    }
    void actionsInTheirOrder()
    {
        QFETCH(QString, name);
        QFETCH(QList<Action>, wanted);
        QCOMPARE(actions(ours(name)), wanted);
    }

    void whatMustBeInThem_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *name, const char *words) {
            QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(words).split(u'|');
        };
        row("mismatch",
            "GOLDEN_ALTERED|SEED_MISMATCH|UNSEEDED_RNG|EXTERNAL_CALL|VOLATILE_LEAK|DETERMINISM_VIOLATION|Unknown|"
            "for n in 1 2 3 4 5 6 7 8 9 10|{{stop_file}}|WORKFLOW_EMERGENCY_STOP|nova_policy_emergency_stop_enabled|"
            "two intervals|{{run_id}}|{{replay_id}}|{{cycle}}|first step|process "
            "list|services?|alerts|metrics|{{reports_dir}}");
        row("process_died",
            "mismatch|out of memory|last good cycle|tail -n|{{hours_left}}|{{target_hours}} h minus cycles times|"
            "corruption|Clean end or crash|grep -nE");
        row("disk_full",
            "df -h|df -i|du -xh|golden archive --days 1 --dry-run|golden archive --days 1 --force|golden cleanup|"
            "crontab|measure|{{disk_critical_percent}}");
        row("stale_log",
            "ps -o pid,ppid,stat,etime|--ppid|\\^Z|/proc/{{pid}}/fd|\\^D|{{log_critical_min}}|{{log_warning_min}}|"
            "kill -TERM|corruption");
        row("webhook",
            "monitor webhook test|monitor queue list|monitor queue resend all|ip route|getent hosts|local queue");
    }
    void whatMustBeInThem()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, words);
        const Playbook playbook = ours(name);
        const QString all = test::outline(playbook);
        for (QString word : words)
            QVERIFY2(all.contains(QRegularExpression(
                         word.replace(u'{', QStringLiteral("\\{")).replace(u'}', QStringLiteral("\\}")),
                         QRegularExpression::CaseInsensitiveOption)),
                     qPrintable(word));
    }
};

QTEST_GUILESS_MAIN(TestBuiltin)
#include "test_builtin.moc"
