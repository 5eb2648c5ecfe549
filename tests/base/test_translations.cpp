// SPDX-License-Identifier: GPL-3.0-or-later
// Which language texts are in, and that every translation is whole.
#include "base/Translations.h"

#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Entry
{
    QString context, source, comment, type;
    bool numerus = false;
    QStringList texts; ///< one, or one per plural form
};

const QString sourceDirectory = QStringLiteral(GW_TEST_DATA "/../..");

QList<Entry> entriesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        const auto name = xml.name();
        if (name == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (name == QLatin1String("message")) {
            entries.append(
                {context, {}, {}, {}, xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes"), {}});
        } else if (name == QLatin1String("source")) {
            entries.last().source = xml.readElementText();
        } else if (name == QLatin1String("comment")) {
            entries.last().comment = xml.readElementText();
        } else if (name == QLatin1String("translation")) {
            entries.last().type = xml.attributes().value(QLatin1String("type")).toString();
            if (!entries.last().numerus)
                entries.last().texts << xml.readElementText();
        } else if (name == QLatin1String("numerusform")) {
            entries.last().texts << xml.readElementText();
        }
    }
    return xml.hasError() ? QList<Entry>() : entries;
}

/// "%1", "%2", ... as they are used; with @p count also %n.
QSet<QString> placeholders(const QString &text, bool count)
{
    static const QRegularExpression form(QStringLiteral("%(?:L?[1-9]|n)"));
    QSet<QString> found;
    for (auto it = form.globalMatch(text); it.hasNext();)
        if (const QString one = it.next().captured(); count || one != QLatin1String("%n"))
            found.insert(one);
    return found;
}

QString edges(const QString &text)
{
    return QString(text.startsWith(QLatin1Char(' ')) ? QStringLiteral("_") : QString()) + QLatin1Char('|') +
           (text.endsWith(QLatin1Char(' ')) ? QStringLiteral("_") : QString());
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyEntryIsWhole_data();
    void everyEntryIsWhole();
    void everyTextIsCollected_data();
    void everyTextIsCollected();
    void contextsAreThoseOfTheProgram();
    void commandLineSpeaksThroughTr();
    void errorsSpeakThroughTr();
    void languageOfTheUser_data();
    void languageOfTheUser();
    void unknownLanguageIsEnglish();
};

void TestTranslations::everyEntryIsWhole_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &name :
         QDir(sourceDirectory + QStringLiteral("/translations")).entryList({QStringLiteral("*.ts")}))
        QTest::newRow(qPrintable(name)) << sourceDirectory + QStringLiteral("/translations/") + name;
}

void TestTranslations::everyEntryIsWhole()
{
    QFETCH(QString, file);
    const auto entries = entriesOf(file);
    QVERIFY(!entries.isEmpty());
    QStringList wrong;
    for (const Entry &entry : entries) {
        const auto complain = [&](const char *what) {
            wrong << QStringLiteral("%1, \"%2\": %3").arg(entry.context, entry.source, QLatin1String(what));
        };
        if (!entry.type.isEmpty())
            complain(qPrintable(entry.type));
        if (entry.texts.isEmpty())
            complain("no translation");
        for (const QString &text : entry.texts) {
            if (text.isEmpty())
                complain("empty");
            // A singular may say "one" instead of the number.
            else if (placeholders(text, !entry.numerus) != placeholders(entry.source, !entry.numerus))
                complain("other placeholders");
            else if (edges(text) != edges(entry.source))
                complain("other spaces at its ends");
        }
        if (entry.numerus &&
            (entry.texts.size() != 2 || placeholders(entry.texts.last(), true) != placeholders(entry.source, true)))
            complain("plural is not whole");
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1Char('\n') + wrong.join(QLatin1Char('\n'))));
}

void TestTranslations::everyTextIsCollected_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("de") << QStringLiteral("goldwatch_de.ts") << QStringList();
    QTest::newRow("en") << QStringLiteral("goldwatch_en.ts") << QStringList{QStringLiteral("-pluralonly")};
}

// As `./dev translations` collects them: nothing in the sources is missing there, nothing there has left the sources.
void TestTranslations::everyTextIsCollected()
{
    QFETCH(QString, file);
    QFETCH(QStringList, options);
    const QDir root(sourceDirectory);
    const QTemporaryDir scratch;
    const QString collected = scratch.filePath(file);
    QProcess lupdate;
    lupdate.start(QStringLiteral(GW_LUPDATE),
                  QStringList{QStringLiteral("-silent"), QStringLiteral("-extensions"), QStringLiteral("cpp,h,ui"),
                              QStringLiteral("-I"), root.filePath(QStringLiteral("src"))} +
                      options +
                      QStringList{root.filePath(QStringLiteral("src")), root.filePath(QStringLiteral("ui")),
                                  QStringLiteral("-ts"), collected});
    QVERIFY2(lupdate.waitForFinished(120'000) && lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());
    const auto names = [](const QList<Entry> &entries) {
        QSet<QString> all;
        for (const Entry &entry : entries)
            all.insert(QStringLiteral("%1, \"%2\" %3%4")
                           .arg(entry.context, entry.source, entry.comment,
                                entry.numerus ? QStringLiteral(" (plural)") : QString()));
        return all;
    };
    const auto wanted = names(entriesOf(collected));
    const auto have = names(entriesOf(root.filePath(QStringLiteral("translations/") + file)));
    QVERIFY(wanted.size() > 10);
    const auto list = [](const QSet<QString> &texts) { return QStringList(texts.values()).join(QLatin1Char('\n')); };
    QVERIFY2(wanted == have, qPrintable(QStringLiteral("run ./dev translations; missing:\n%1\nleft over:\n%2")
                                            .arg(list(wanted - have), list(have - wanted))));
}

// A function that returns std::string makes lupdate lose the namespace it is in, and then no text is found.
void TestTranslations::contextsAreThoseOfTheProgram()
{
    QSet<QString> known{QStringLiteral("QObject")};
    static const QRegularExpression declared(QStringLiteral("Q_DECLARE_TR_FUNCTIONS\\(([\\w:]+)\\)"));
    static const QRegularExpression form(QStringLiteral("<class>(\\w+)</class>"));
    for (const char *folder : {"/src", "/ui"})
        for (QDirIterator it(sourceDirectory + QLatin1String(folder), QDir::Files, QDirIterator::Subdirectories);
             it.hasNext();) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            for (auto match = declared.globalMatch(text); match.hasNext();)
                known.insert(match.next().captured(1));
            if (file.fileName().endsWith(QLatin1String(".ui")))
                known.insert(form.match(text).captured(1));
        }
    for (const Entry &entry : entriesOf(sourceDirectory + QStringLiteral("/translations/goldwatch_de.ts")))
        if (!entry.context.startsWith(QLatin1String("gw::")))
            QVERIFY2(known.contains(entry.context), qPrintable(entry.context + QStringLiteral(": ") + entry.source));
}

// Words with a space between them, or with a large first letter, are meant for people; keys and formats look otherwise.
void TestTranslations::commandLineSpeaksThroughTr()
{
    static const QRegularExpression literal(
        QStringLiteral(R"re((?:QStringLiteral|QLatin1String|fromLatin1|fromUtf8)\("((?:[^"\\]|\\.)*)"\))re"));
    static const QRegularExpression option(QStringLiteral(R"re(add_(?:option|flag)\("[^"]*", [^,"]+, "([^"]*)")re"));
    static const QRegularExpression human(QStringLiteral("[A-Za-z]{2,} [a-z]{2,}|^[ ,;]*[A-Z][a-z]{2,}"));
    qsizetype seen = 0;
    QStringList wrong;
    for (QDirIterator it(sourceDirectory + QStringLiteral("/src/cli"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                         QDir::Files, QDirIterator::Subdirectories);
         it.hasNext();) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (const auto &form : {literal, option})
            for (auto match = form.globalMatch(text); match.hasNext(); ++seen)
                if (const auto found = match.next(); form == option || human.match(found.captured(1)).hasMatch())
                    wrong << it.fileInfo().fileName() + QStringLiteral(": ") + found.captured(1);
    }
    QVERIFY(seen > 50);
    QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("not through tr(): ") + wrong.join(QStringLiteral("; "))));
}

// The engine of the practice lab stands for another program and speaks as that does.
void TestTranslations::errorsSpeakThroughTr()
{
    static const QRegularExpression spoken(QString::fromLatin1(
        R"re(ErrorKind::\w+,\s*(?:QStringLiteral|QLatin1String)\("((?:[^"\\]|\\.)*)")re")); // no macro: moc reads it
    static const QRegularExpression letters(QStringLiteral("(?<![%A-Za-z])[A-Za-z]{2,}"));
    static const QRegularExpression error(QStringLiteral("ErrorKind::\\w+,"));
    qsizetype seen = 0;
    QStringList wrong;
    for (QDirIterator it(sourceDirectory + QStringLiteral("/src"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                         QDir::Files, QDirIterator::Subdirectories);
         it.hasNext();) {
        QFile file(it.next());
        if (file.fileName().contains(QLatin1String("/lab/engine/")))
            continue;
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        seen += text.count(error);
        for (auto match = spoken.globalMatch(text); match.hasNext();)
            if (const auto found = match.next(); letters.match(found.captured(1)).hasMatch())
                wrong << it.fileInfo().fileName() + QStringLiteral(": ") + found.captured(1);
    }
    QVERIFY(seen > 100);
    QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("not through tr(): ") + wrong.join(QStringLiteral("; "))));
}

void TestTranslations::languageOfTheUser_data()
{
    QTest::addColumn<QByteArrayList>("variables"); // LC_ALL, LC_MESSAGES, LANG, LANGUAGE
    QTest::addColumn<QStringList>("wanted");
    const auto row = [](const char *name, QByteArrayList variables, QStringList wanted) {
        QTest::newRow(name) << variables << wanted;
    };
    const QString german = QStringLiteral("de_DE.UTF-8");
    row("nothing set", {"", "", "", ""}, {});
    row("LANG", {"", "", "de_DE.UTF-8", ""}, {german});
    row("LC_MESSAGES before LANG", {"", "de_DE.UTF-8", "en_US.UTF-8", ""}, {german});
    row("LC_ALL before all", {"de_DE.UTF-8", "C", "en_US.UTF-8", ""}, {german});
    row("C", {"C", "de_DE.UTF-8", "de_DE.UTF-8", ""}, {});
    row("C with UTF-8", {"C.UTF-8", "", "de_DE.UTF-8", ""}, {});
    row("POSIX", {"", "", "POSIX", ""}, {});
    row("LANGUAGE is a list", {"", "", "en_GB.UTF-8", "fr:de"},
        {QStringLiteral("fr"), QStringLiteral("de"), QStringLiteral("en_GB.UTF-8")});
    row("LANGUAGE does not count in C", {"C", "", "", "de"}, {});
}

void TestTranslations::languageOfTheUser()
{
    QFETCH(QByteArrayList, variables);
    QFETCH(QStringList, wanted);
    qsizetype i = 0;
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"})
        qputenv(name, variables.at(i++));
    QCOMPARE(gw::wantedLanguages(), wanted);
}

void TestTranslations::unknownLanguageIsEnglish()
{
    for (const QStringList &languages : {QStringList{},
                                         {QStringLiteral("xx")},
                                         {QStringLiteral("../../etc")},
                                         {QStringLiteral("en_US.UTF-8"), QStringLiteral("de")}}) {
        gw::installTranslations(languages);
        QCOMPARE(gw::installedLanguage(), QStringLiteral("en"));
    }
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
