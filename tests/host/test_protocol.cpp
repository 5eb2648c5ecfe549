// SPDX-License-Identifier: GPL-3.0-or-later
// The table, the handlers and the documentation name the same methods.
#include "host/Registry.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace gw;
using namespace gw::host;

class TestProtocol : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyMethodHasAHandler();
    void everyMethodIsDocumented();
};

namespace {

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

/// First cells of the table rows below @p heading: "| `run.list` | ...".
QMap<QString, QString> documented(const QString &heading)
{
    QFile file(QStringLiteral(GW_TEST_DATA "/../../docs/protocol.md"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    const QString section = text.section(heading + QLatin1Char('\n'), 1).section(QStringLiteral("\n## "), 0, 0);
    QMap<QString, QString> rows;
    static const QRegularExpression row(QStringLiteral("^\\| `([^`]+)` \\| ([^|]+) \\|"),
                                        QRegularExpression::MultilineOption);
    for (auto it = row.globalMatch(section); it.hasNext();) {
        const auto match = it.next();
        rows.insert(match.captured(1), match.captured(2).trimmed());
    }
    return rows;
}

} // namespace

void TestProtocol::everyMethodHasAHandler()
{
    QStringList table;
    for (const auto &entry : methods::all)
        if (QLatin1String(entry.name) != QLatin1String(methods::hello.name)) // the agent's own
            table.append(QLatin1String(entry.name));
    QCOMPARE(sorted(Registry::local().methods()), sorted(table));
}

void TestProtocol::everyMethodIsDocumented()
{
    const auto check = [](const auto &entries, const QMap<QString, QString> &rows) {
        QStringList names;
        for (const auto &entry : entries) {
            names.append(QLatin1String(entry.name));
            QCOMPARE(rows.value(QLatin1String(entry.name)), QString::fromUtf8(entry.does));
        }
        QCOMPARE(QStringList(rows.keys()), sorted(names));
    };
    check(methods::all, documented(QStringLiteral("## Methods")));
    check(methods::notices, documented(QStringLiteral("## Notices")));
}

QTEST_GUILESS_MAIN(TestProtocol)
#include "test_protocol.moc"
