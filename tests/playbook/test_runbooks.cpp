// SPDX-License-Identifier: GPL-3.0-or-later
// Runbooks in the ways people write them: tests/data/runbooks/NAME.md and what must come out in NAME.outline.
#include "Reading.h"
#include "playbook/Library.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace gw;
using namespace gw::playbook;

class TestRunbooks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comeOut_data()
    {
        QTest::addColumn<QString>("file");
        const QDir folder(QStringLiteral(GW_TEST_DATA "/runbooks"));
        const QStringList files = folder.entryList({QStringLiteral("*.md")});
        QVERIFY(files.size() >= 10);
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << folder.filePath(file);
    }
    void comeOut()
    {
        QFETCH(QString, file);
        const auto playbook = readPlaybook(file);
        QVERIFY2(playbook, playbook ? "" : qPrintable(playbook.error().text()));
        QFile expected(QString(file).replace(QRegularExpression(QStringLiteral("\\.md$")), QStringLiteral(".outline")));
        QVERIFY(expected.open(QIODevice::ReadOnly));
        const QStringList wanted = QString::fromUtf8(expected.readAll()).split(u'\n');
        const QStringList got = test::outline(*playbook).split(u'\n');
        for (qsizetype i = 0; i < std::max(wanted.size(), got.size()); ++i)
            QCOMPARE(got.value(i), wanted.value(i));
    }

    void idsStayWhenTheRestChanges()
    {
        const auto before =
            test::parsed("# A\n\n## One\n\n1. Look\n   ```sh\n   ls\n   ```\n2. Go\n   ```sh\n   cd\n   ```\n");
        const auto after =
            test::parsed("# Another title\n\nMore words.\n\n## Zero\n\n1. Look\n   ```sh\n   date\n   ```\n\n"
                         "## One\n\nAnd here.\n\n1. Prepare\n   ```sh\n   id\n   ```\n2. Look\n   ```sh\n   ls\n"
                         "   ```\n3. Go\n   ```sh\n   cd\n   ```\n");
        QVERIFY(before.digest != after.digest);
        for (const Step &step : before.phases.first().steps) {
            const Step *same = after.step(step.id);
            QVERIFY2(same, qPrintable(step.id));
            QCOMPARE(same->parts.last().command.script, step.parts.last().command.script);
        }
    }
    void idsAreUnique()
    {
        const auto playbook =
            test::parsed("# A\n\n## B\n\n### C\n```sh\nls\n```\n### C\n```sh\nls\n```\n### ?\n```sh\nls\n```\n"
                         "### !\n```sh name=x\nls\n```\n### Y\n```sh name=x\nls\n```\n");
        QStringList ids;
        for (const Step &step : playbook.phases.first().steps)
            ids << step.id;
        QCOMPARE(ids, (QStringList{QStringLiteral("b.c"), QStringLiteral("b.c-2"), QStringLiteral("b.step"),
                                   QStringLiteral("x"), QStringLiteral("x-2")}));
        QCOMPARE(test::mistakes(playbook), QStringList(QStringLiteral("21: the name \"x\" is taken by a step before")));
    }
    void digestIsOfTheBytes()
    {
        // printf '# A\n\n    ls /tmp\n' | sha256sum
        QCOMPARE(test::parsed("# A\n\n    ls /tmp\n").digest,
                 QStringLiteral("178b2eaf9882b191d43d910f3f5bd867d19215e8a1da27a156c27842897acd8c"));
    }
};

QTEST_GUILESS_MAIN(TestRunbooks)
#include "test_runbooks.moc"
