// SPDX-License-Identifier: GPL-3.0-or-later
// Variables in commands: real shells must read the very value back, wherever it stands, or it must be refused.
#include "Reading.h"
#include "base/Subprocess.h"
#include "playbook/Variables.h"

#include <QTest>

using namespace gw;
using namespace gw::playbook;

namespace {

struct Place
{
    const char *name;
    const char *script;
    const char *before = "", *after = ""; ///< what is printed around the value
    bool bashOnly = false;
};

constexpr Place places[] = {
    {"a word", "printf %s {{v}}"},
    {"part of a word", "printf %s a{{v}}b", "a", "b"},
    {"after an equals sign", "x={{v}}; printf %s \"$x\""},
    {"double quotes", "printf %s \"{{v}}\""},
    {"inside double quotes", "printf %s \"a {{v}} b\"", "a ", " b"},
    {"single quotes", "printf %s '{{v}}'"},
    {"inside single quotes", "printf %s 'a {{v}} b'", "a ", " b"},
    {"dollar quotes", "printf %s $'a{{v}}b'", "a", "b", true},
    {"substitution", "printf %s \"$(printf %s {{v}}; printf x)\"", "", "x"},
    {"quotes in a substitution", "printf %s \"$(printf %s '{{v}}'; printf x)\"", "", "x"},
    {"after other quotes", "printf %s 'it'\"s \"{{v}}", "its ", ""},
    {"after a comment", "# it's \"so\nprintf %s {{v}}"},
    {"after a document", "cat >/dev/null <<'END'\nit's \"so\nEND\nprintf %s {{v}}"},
    {"after a sharp that is no comment", "printf %s a#'{{v}}'", "a#", ""},
    {"after an escape", "printf %s \\'{{v}}", "'", ""},
    {"in a loop", "for i in {{v}}; do printf %s \"$i\"; done"},
    {"document", "cat <<END\n{{v}}\nEND", "", "\n"},
    {"literal document", "cat <<'END'\n{{v}}\nEND", "", "\n"},
    {"behind a shell variable", "x=q; printf %s $x{{v}}", "q", ""},
    {"tabs before a document's end", "cat <<-END\n{{v}}\n\tEND", "", "\n"},
    {"comment", "printf x # {{v}}\n", "x", nullptr},
};

QStringList values()
{
    return {QStringLiteral("plain/path-1.2_3"),
            QStringLiteral("with space"),
            QStringLiteral("it's"),
            QStringLiteral("say \"x\""),
            QStringLiteral("$(echo bad)"),
            QStringLiteral("`echo bad`"),
            QStringLiteral("a\\"),
            QStringLiteral("\\'"),
            QStringLiteral("a'b\"c$d\\e`f"),
            QStringLiteral("; echo bad"),
            QStringLiteral("a\necho bad\nb"),
            QStringLiteral("*"),
            QStringLiteral("~root"),
            QStringLiteral("a&b|c>d<e"),
            QStringLiteral("{{v}}"),
            QStringLiteral("!x"),
            QStringLiteral("#x"),
            QStringLiteral("äö 日本"),
            QStringLiteral("END"),
            QStringLiteral("a\nEND\necho bad"),
            QStringLiteral("%s %n"),
            QStringLiteral("  "),
            QStringLiteral("$HOME ${x:-bad}"),
            QStringLiteral("''"),
            QStringLiteral("'; echo bad; '"),
            QStringLiteral("\"; echo bad; \""),
            QStringLiteral("\n")};
}

Filled fill(const QString &script, const QStringList &value, const QString &shell = QStringLiteral("bash"))
{
    return fillScript(script, shell, {{QStringLiteral("v"), value}});
}

} // namespace

class TestVariables : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shellsReadTheValueBack_data()
    {
        QTest::addColumn<int>("place");
        QTest::addColumn<QString>("shell");
        for (int i = 0; i < int(std::size(places)); ++i)
            for (const char *shell : {"bash", "sh"})
                if (!places[i].bashOnly || qstrcmp(shell, "bash") == 0)
                    QTest::addRow("%s, %s", places[i].name, shell) << i << QString::fromLatin1(shell);
    }
    void shellsReadTheValueBack()
    {
        QFETCH(int, place);
        QFETCH(QString, shell);
        const Place &where = places[place];
        int filledIn = 0;
        for (const QString &value : values()) {
            const Filled filled = fill(QString::fromLatin1(where.script), {value}, shell);
            QVERIFY(filled.missing.isEmpty());
            if (!filled.problems.isEmpty())
                continue;
            ++filledIn;
            const auto result = gw::run({.argv = {shell, QStringLiteral("-c"), filled.text}});
            QVERIFY(result);
            const QByteArray expected = where.before + (where.after ? value.toUtf8() + where.after : QByteArray());
            QVERIFY2(
                result->output == expected && result->errors.isEmpty(),
                qPrintable(filled.text + QStringLiteral("\n-> ") + QString::fromUtf8(result->output + result->errors)));
        }
        QVERIFY2(filledIn >= values().size() / 2, qPrintable(QString::number(filledIn)));
    }

    void refused_data()
    {
        QTest::addColumn<QString>("script");
        const auto row = [](const char *script) { QTest::newRow(script) << QString::fromLatin1(script); };
        row("ssh m4 cat {{v}}");
        row("ssh m4 'cat {{v}}'");
        row("bash -c 'cat {{v}}'");
        row("/bin/sh -c \"cat {{v}}\"");
        row("eval cat {{v}}");
        row("echo {{v}} | xargs rm");
        row("psql -c \"SELECT '{{v}}'\"");
        row("awk '/{{v}}/' log");
        row("sed s/a/{{v}}/ x");
        row("bash <<END\ncat {{v}}\nEND");
        row("echo $(( {{v}} + 1 ))");
        row("(( {{v}} > 1 )) && ls");
        row("[[ {{v}} -gt 1 ]] && ls");
        row("echo ${x:-{{v}}}");
        row("echo `cat {{v}}`");
        row("echo \"$(case x in x) cat {{v}};; esac)\"");
        row("echo 'it never ends {{v}}");
        row("cat <<END\n{{v}}\n");
        row("cat <<END\n END\n{{v}}\n");
        row("cat <<$END\n{{v}}\n$END");
        row("cat <<END\n$(ls {{v}})\nEND");
        row("cat <<E\"N\"D\n{{v}}\nEND");
        row("a\\ #b {{v}}");
    }
    void refused()
    {
        QFETCH(QString, script);
        const Filled bad = fill(script, {QStringLiteral("a b;c'd")});
        QCOMPARE(bad.problems.size(), 1);
        QVERIFY(!bad.isComplete());
        QCOMPARE(bad.text, script); // as it was: nothing of the value is in it
        const Filled plain = fill(script, {QStringLiteral("/var/log/x.log")});
        QVERIFY2(plain.isComplete(), qPrintable(plain.problems.join(u' ')));
        QCOMPARE(plain.text, QString(script).replace(QStringLiteral("{{v}}"), QStringLiteral("/var/log/x.log")));
    }
    void optionsAndNuls()
    {
        QVERIFY(!fill(QStringLiteral("rm {{v}}"), {QStringLiteral("-rf")}).isComplete());
        QVERIFY(!fill(QStringLiteral("rm \"{{v}}\""), {QStringLiteral("-rf")}).isComplete());
        QVERIFY(fill(QStringLiteral("rm ./{{v}}"), {QStringLiteral("-rf")}).isComplete());
        QVERIFY(!fill(QStringLiteral("rm {{v}}"), {QStringLiteral("a") + QChar(0) + QStringLiteral("b")}).isComplete());
    }
    void documentsAreNotEndedByAValue()
    {
        QVERIFY(!fill(QStringLiteral("cat <<END\nE{{v}}\nEND"), {QStringLiteral("ND")}).isComplete());
        QVERIFY(fill(QStringLiteral("cat <<END\nx{{v}}\nEND"), {QStringLiteral("END")}).isComplete());
    }
    void severalWords()
    {
        const QStringList words{QStringLiteral("/a b"), QStringLiteral("/c")};
        QCOMPARE(fill(QStringLiteral("du {{v}} | sort"), words).text, QStringLiteral("du '/a b' '/c' | sort"));
        QVERIFY(!fill(QStringLiteral("du \"{{v}}\""), words).isComplete());
        QVERIFY(!fill(QStringLiteral("du {{v}}/x"), words).isComplete());
        QVERIFY(!fill(QStringLiteral("du x{{v}}"), words).isComplete());
        QCOMPARE(fill(QStringLiteral("du {{v}}"), {}).missing,
                 QStringList(QStringLiteral("v"))); // `du` alone is another command
    }
    void whatIsNoVariableStays()
    {
        for (const char *script : {"docker ps --format '{{.Names}}'", "x {{ range . }}", "{{end}}{{else}}", "{{V}}",
                                   "{v}", "{{v}", "\\{{v}}", "${{v}}"}) {
            const Filled filled = fill(QString::fromLatin1(script), {QStringLiteral("x")});
            QCOMPARE(filled.text, QString::fromLatin1(script));
            QVERIFY(filled.missing.isEmpty());
        }
        QCOMPARE(fill(QStringLiteral("{{ v }} {{other}}"), {QStringLiteral("x")}).text, QStringLiteral("x {{other}}"));
        QCOMPARE(fill(QStringLiteral("{{other}}"), {QStringLiteral("x")}).missing,
                 QStringList(QStringLiteral("other")));
    }
    void namesOfTheShellStayWhatTheyAre()
    {
        QVERIFY(!fill(QStringLiteral("echo \"$x{{v}}\""), {QStringLiteral("abc")}).isComplete());
        QCOMPARE(fill(QStringLiteral("echo $x{{v}}"), {QStringLiteral("abc")}).text, QStringLiteral("echo $x'abc'"));
        QVERIFY(!fill(QStringLiteral("echo $'{{v}}'"), {QStringLiteral("a'b")}, QStringLiteral("sh")).isComplete());
    }
    void otherLanguages()
    {
        QVERIFY(!fill(QStringLiteral("SELECT '{{v}}'"), {QStringLiteral("a'b")}, QString()).isComplete());
        QVERIFY(fill(QStringLiteral("SELECT '{{v}}'"), {QStringLiteral("ab")}, QString()).isComplete());
        QVERIFY(!fill(QStringLiteral("cat {{v}}"), {QStringLiteral("a b")}, QStringLiteral("fish")).isComplete());
    }
    void textIsForReading()
    {
        const Filled filled = fillText(QStringLiteral("Look at `{{v}}` in {{w}}."),
                                       {{QStringLiteral("v"), {QStringLiteral("a b\033[2J"), QStringLiteral("c")}}});
        QCOMPARE(filled.text, QStringLiteral("Look at `a b [2J c` in {{w}}."));
        QCOMPARE(filled.missing, QStringList(QStringLiteral("w")));
    }
    void unknownOnesAreToldWithTheirLine()
    {
        const auto playbook =
            test::parsed("# A {{tilte}}\n\nWords {{log}}.\n\n```sh undo=\"rm {{lgo}}\"\nls\ncat {{golden_dri}}\n"
                         "cat {{xyzzyxyzzy}}\n```\n");
        QStringList told;
        for (const Mistake &mistake :
             unknownVariables(playbook, {QStringLiteral("log"), QStringLiteral("golden_dir"), QStringLiteral("title")}))
            told << QStringLiteral("%1: %2").arg(mistake.line).arg(mistake.message);
        told.sort();
        QCOMPARE(told, (QStringList{QStringLiteral("1: unknown variable {{tilte}}, did you mean title?"),
                                    QStringLiteral("6: unknown variable {{lgo}}, did you mean log?"),
                                    QStringLiteral("7: unknown variable {{golden_dri}}, did you mean golden_dir?"),
                                    QStringLiteral("8: unknown variable {{xyzzyxyzzy}}")}));
    }
};

QTEST_GUILESS_MAIN(TestVariables)
#include "test_variables.moc"
