// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are damaged, enormous or made to hurt: bounded, told, and the rest still usable.
#include "Reading.h"
#include "playbook/Library.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace gw;
using namespace gw::playbook;

class TestBadInput : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void toldWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("told"); ///< begins with
        QTest::addColumn<bool>("runs");    ///< the first command may
        const QByteArray good = "\n## After\n\n```sh\nls\n```\n";
        QTest::newRow("good") << "# A\n\n```sh\nls\n```\n" + good << QString() << true;
        QTest::newRow("unclosed fence, repaired before a heading")
            << "# A\n\n```sh\nls\n\nText.\n" + good << QStringLiteral("3: the fence is never closed") << false;
        QTest::newRow("unclosed fence, repaired before a fence")
            << QByteArray("# A\n\n```sh\nls\n\nText.\n\n```sh\npwd\n```\n")
            << QStringLiteral("3: the fence is never closed") << false;
        QTest::newRow("unclosed fence at the end")
            << QByteArray("# A\n\n```sh\nls\n") << QStringLiteral("3: the fence is never closed") << false;
        QTest::newRow("not UTF-8 in text")
            << "# A\n\nCaf\xE9.\n\n```sh\nls\n```\n" + good << QStringLiteral("3: not UTF-8") << true;
        QTest::newRow("not UTF-8 in a command")
            << "# A\n\n```sh\nrm caf\xE9\n```\n" + good << QStringLiteral("4: not UTF-8") << false;
        QTest::newRow("NUL in a command")
            << QByteArray("# A\n\n```sh\nrm a\0b\n```\n", 22) + good << QStringLiteral("4: a NUL byte") << false;
        QTest::newRow("endless line in a command") << "# A\n\n```sh\necho " + QByteArray(20000, 'x') + "\n```\n" + good
                                                   << QStringLiteral("4: a line of more than 8192 characters") << false;
        QTest::newRow("escape in a command")
            << "# A\n\n```sh\necho \033[2J\n```\n" + good
            << QStringLiteral("4: the command holds characters that cannot be seen") << false;
        QTest::newRow("text turned around in a command")
            << "# A\n\n```sh\necho \xE2\x80\xAE# x\n```\n" + good
            << QStringLiteral("4: the command holds characters that cannot be seen") << false;
        QTest::newRow("HTML") << "# A\n\n<div>\nx\n</div>\n\n```sh\nls\n```\n" + good
                              << QStringLiteral("3: HTML is left out") << true;
        QTest::newRow("HTML inside of text")
            << "# A\n\nPress <kbd>x</kbd>.\n\n```sh\nls\n```\n" + good << QStringLiteral("3: HTML is left out") << true;
        QTest::newRow("empty fence") << "# A\n\n```sh\nls\n```\n\n```sh\n```\n" + good
                                     << QStringLiteral("7: the block of code is empty") << true;
        QTest::newRow("nested too deeply") << "# A\n\n```sh\nls\n```\n\n" + QByteArray(500, '>') + " x\n" + good
                                           << QStringLiteral("7: nested too deeply") << true;
    }
    void toldWithItsLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, told);
        QFETCH(bool, runs);
        const auto playbook = test::parsed(text);
        const QString first = test::mistakes(playbook).value(0);
        QVERIFY2(told.isEmpty() ? first.isEmpty() : first.startsWith(told), qPrintable(test::outline(playbook)));
        const auto commands = test::commands(playbook);
        QCOMPARE(commands.value(0).blocked.isEmpty(), runs);
        if (text.contains("After")) {
            QCOMPARE(playbook.phases.last().title, QStringLiteral("After"));
            QCOMPARE(commands.last().script, QStringLiteral("ls"));
            QVERIFY(commands.last().blocked.isEmpty());
        }
    }

    void notUsable_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("nothing to do") << QByteArray("# A\n\nJust words.\n");
        QTest::newRow("too large") << QByteArray(10 << 20, 'x');
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE#\0 \0A\0", 8);
        QTest::newRow("a program") << QByteArray(4096, '\0');
        QTest::newRow("PDF") << QByteArray("%PDF-1.4\n# A\n\n    ls /tmp\n");
    }
    void notUsable()
    {
        QFETCH(QByteArray, text);
        const auto playbook = parse(text, QStringLiteral("x.md"));
        QVERIFY(!playbook);
        QCOMPARE(playbook.error().kind, ErrorKind::BadInput);
        QCOMPARE(playbook.error().where, QStringLiteral("x.md"));
    }

    void bounded_data()
    {
        QTest::addColumn<QByteArray>("piece");
        QTest::newRow("quotes") << QByteArray(">");
        QTest::newRow("quotes in lines") << QByteArray(">").repeated(100) + "\n";
        QTest::newRow("lists") << QByteArray("- ");
        QTest::newRow("lists ever deeper") << QByteArray("* a\n * b\n  * c\n   * d\n");
        QTest::newRow("brackets") << QByteArray("[");
        QTest::newRow("links") << QByteArray("[a](");
        QTest::newRow("stars") << QByteArray("*a **b ");
        QTest::newRow("backticks") << QByteArray("` `` ``` ");
        QTest::newRow("fences") << QByteArray("```sh\nls\n\n");
        QTest::newRow("fences that swallow") << QByteArray("```sh\nls\n\n```sh\n");
        QTest::newRow("columns") << QByteArray("|");
        QTest::newRow("rows") << QByteArray("|a|b|\n|-|-|\n|`ls`|b|\n");
        QTest::newRow("references") << QByteArray("[a]: b\n");
        QTest::newRow("angles") << QByteArray("<a ");
        QTest::newRow("comments") << QByteArray("<!-- ");
        QTest::newRow("declarations") << QByteArray("<!A ");
        QTest::newRow("variables") << QByteArray("{{a}}");
        QTest::newRow("headings") << QByteArray("## A\n### A\n");
        QTest::newRow("same steps") << QByteArray("1. A\n   ```sh\n   ls\n   ```\n");
        QTest::newRow("entities") << QByteArray("&amp;&#1;");
        QTest::newRow("NUL bytes among text") << QByteArray("a ").repeated(200) + QByteArray(1, '\0') + '\n';
        QTest::newRow("bad bytes") << QByteArray("\xFF\n");
        QTest::newRow("carriage returns") << QByteArray("a\r");
    }
    void bounded()
    {
        QFETCH(QByteArray, piece);
        const QByteArray text = "# A\n\n    ls /tmp\n\n" + piece.repeated((sizeLimit - 100) / piece.size());
        QElapsedTimer timer;
        timer.start();
        const auto playbook = parse(text, QStringLiteral("x.md"));
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed()))); // minutes, were it quadratic
        if (playbook)
            QVERIFY(playbook->mistakes.size() <= 201);
        else
            QCOMPARE(playbook.error().kind, ErrorKind::BadInput);
    }

    void filesThatCannotBeRead()
    {
        const QTemporaryDir folder;
        const auto absent = readPlaybook(folder.filePath(QStringLiteral("absent.md")));
        QVERIFY(!absent);
        QCOMPARE(absent.error().kind, ErrorKind::NotFound);
        const auto directory = readPlaybook(folder.path());
        QVERIFY(!directory);
        QVERIFY(directory.error().kind != ErrorKind::BadInput);
        const Library library = openLibrary({folder.filePath(QStringLiteral("nowhere"))});
        QCOMPARE(library.errors.size(), 1);
        QCOMPARE(library.entries.size(), 5); // ours are still there
    }
    void environmentReplacesOurs()
    {
        const QTemporaryDir folder;
        const auto write = [&](const char *name, const QByteArray &text) {
            QFile file(folder.filePath(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        write("webhook.md", "# Ours\n\n    ls /tmp\n");
        write("more.md", "nothing in it\n");
        write("README.md", "# Not a playbook\n");
        const Library library = openLibrary({folder.path()});
        QVERIFY(library.errors.isEmpty());
        QCOMPARE(library.entries.size(), 6);
        QVERIFY(!library.entries.at(2).playbook); // "more" is there, with what is wrong
        QCOMPARE(library.entries.last().playbook->title, QStringLiteral("Ours"));
        QVERIFY(!library.entries.last().builtIn);
    }
};

QTEST_GUILESS_MAIN(TestBadInput)
#include "test_bad_input.moc"
