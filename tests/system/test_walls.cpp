// SPDX-License-Identifier: GPL-3.0-or-later
// Who may call whom: for every house, the headers that its own compile command can reach are exactly those
// of the houses it may use; and goldwatchctl never loads a window library.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// The table of CONTRIBUTING.md, written out: a house and all it may reach.
const QMap<QString, QSet<QString>> &allowed()
{
    static const QMap<QString, QSet<QString>> table = [] {
        QMap<QString, QSet<QString>> t;
        t[u"base"_s] = {};
        for (const QString &house :
             {u"shadow"_s, u"golden"_s, u"playbook"_s, u"services"_s, u"environment"_s, u"store"_s, u"document"_s})
            t[house] = {u"base"_s};
        t[u"pdf"_s] = {u"base"_s, u"document"_s};
        t[u"health"_s] = {u"base"_s, u"shadow"_s, u"golden"_s, u"services"_s, u"environment"_s};
        t[u"host"_s] = t[u"health"_s] + QSet{u"health"_s};
        t[u"lab"_s] = {u"base"_s, u"environment"_s, u"golden"_s}; // may call host and monitor, and needs neither
        t[u"monitor"_s] = t[u"host"_s] + QSet{u"host"_s};
        t[u"incident"_s] = t[u"host"_s] + QSet{u"host"_s, u"store"_s, u"playbook"_s, u"document"_s};
        t[u"certification"_s] = t[u"incident"_s] + QSet{u"incident"_s};
        t[u"cli"_s] = t[u"certification"_s] + QSet{u"certification"_s, u"lab"_s, u"monitor"_s};
        t[u"gui"_s] = t[u"certification"_s] + QSet{u"certification"_s};
        return t;
    }();
    return table;
}

// "HOUSE/File.h" for some header of the house, empty while it has none.
QString headerOf(const QString &house)
{
    const QStringList headers =
        QDir(u"" GW_SOURCE_DIR "/src/"_s + house).entryList({u"*.h"_s}, QDir::Files, QDir::Name);
    return headers.isEmpty() ? QString() : house + u'/' + headers.first();
}

// Include options of the first compiled source of src/HOUSE, as cmake wrote them for this build. In a united build that
// is a file of cmake's own, which includes some of the house.
QStringList includeOptions(const QString &house)
{
    QFile file(u"" GW_BUILD_DIR "/compile_commands.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString folder = u"" GW_SOURCE_DIR "/src/"_s + house + u'/';
    const QString units = u"" GW_BUILD_DIR "/src/%1/CMakeFiles/gw_%1.dir/Unity/"_s.arg(house);
    for (const QJsonValue &entry : QJsonDocument::fromJson(file.readAll()).array()) {
        const QString source = entry[u"file"].toString();
        if (!source.startsWith(folder) && !source.startsWith(units))
            continue;
        QStringList options;
        const QStringList words = QProcess::splitCommand(entry[u"command"].toString());
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (words[i].startsWith(u"-I"))
                options << words[i];
            else if (words[i] == u"-isystem"_s && i + 1 < words.size())
                options << words[i] << words[i + 1];
        }
        return options;
    }
    return {};
}

} // namespace

class TestWalls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void houseSeesOnlyWhatItMayCall_data();
    void houseSeesOnlyWhatItMayCall();
    void commandLineLoadsNoWindow();
    void nobodyContinuesAFuture();
};

void TestWalls::houseSeesOnlyWhatItMayCall_data()
{
    QTest::addColumn<QString>("house");
    for (const QString &house : allowed().keys())
        QTest::newRow(qPrintable(house)) << house;
}

void TestWalls::houseSeesOnlyWhatItMayCall()
{
    QFETCH(QString, house);
    const QStringList options = includeOptions(house);
    QVERIFY2(!options.isEmpty(), "no source of this house is compiled");

    QByteArray probe;
    QStringList expected;
    for (auto it = allowed().cbegin(); it != allowed().cend(); ++it) {
        const QString &other = it.key();
        const QByteArray header = headerOf(other).toUtf8();
        if (header.isEmpty())
            continue;
        probe += "#if __has_include(\"" + header + "\")\nsees_" + other.toUtf8() + "\n#endif\n";
        if (other == house || allowed()[house].contains(other))
            expected << u"sees_"_s + other;
    }
    QProcess compiler;
    compiler.start(u"" GW_COMPILER ""_s, options + QStringList{u"-E"_s, u"-P"_s, u"-x"_s, u"c++"_s, u"-"_s});
    compiler.write(probe);
    compiler.closeWriteChannel();
    QVERIFY(compiler.waitForFinished());
    QCOMPARE(compiler.exitCode(), 0);

    const QStringList seen = QString::fromUtf8(compiler.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(seen.join(u' '), expected.join(u' '));
}

void TestWalls::commandLineLoadsNoWindow()
{
    QProcess ldd;
    ldd.start(u"ldd"_s, {u"" GW_BINARY_DIR "/goldwatchctl"_s});
    QVERIFY(ldd.waitForFinished());
    const QByteArray libraries = ldd.readAllStandardOutput();
    QVERIFY2(libraries.contains("libQt6Core.so"), libraries.constData());
    for (const char *forbidden : {"libQt6Gui", "libQt6Widgets", "libQt6Charts", "libQt6Svg", "not found"})
        QVERIFY2(!libraries.contains(forbidden), libraries.constData());
}

/// Qt 6.4 runs a continuation twice when the future is finished while it is attached.
void TestWalls::nobodyContinuesAFuture()
{
    QDirIterator sources(u"" GW_SOURCE_DIR "/src"_s, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    int read = 0;
    while (sources.hasNext()) {
        QFile file(sources.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(".then("), qPrintable(file.fileName()));
        ++read;
    }
    QVERIFY(read > 500);
}

QTEST_GUILESS_MAIN(TestWalls)
#include "test_walls.moc"
