// SPDX-License-Identifier: GPL-3.0-or-later
// The report on paper says what the journal says: times, cause, every entry, digests, every step, the head.
#include "IncidentDesk.h"

#include "incident/Report.h"
#include "incident/ReportDocument.h"
#include "incident/Surroundings.h"

#include <QJsonDocument>

using namespace gw;
using namespace gw::incident;
using namespace gw::incident::test;

class TestReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatTheJournalSays();
    void nothingIsInvented();
    void longTextsAreCut();
    void onlyTheLastMonitorCheckCounts();

private:
    template<class T> static QList<T> blocks(const document::Document &document)
    {
        QList<T> all;
        for (const auto &block : document.blocks)
            if (const auto *one = std::get_if<T>(&block.content))
                all << *one;
        return all;
    }
    /// Of the fact called @p name; "missing" where there is none.
    static QString fact(const document::Document &document, const char *name)
    {
        for (const auto &facts : blocks<document::Facts>(document))
            for (const auto &one : facts.facts)
                if (one.name == QLatin1String(name))
                    return one.value;
        return QStringLiteral("missing");
    }
    /// All cells, one per line.
    static QString cells(const document::Document &document)
    {
        QStringList all;
        for (const auto &table : blocks<document::Table>(document))
            for (const auto &row : table.rows)
                for (const auto &cell : row.cells)
                    all << cell.text;
        return all.join(u'\n');
    }
    static document::Document print(const Incident &incident)
    {
        return documentOf(incident, QStringLiteral("en"), QStringLiteral("+01:00"));
    }
};

void TestReport::saysWhatTheJournalSays()
{
    IncidentDesk desk;
    desk.addRun();
    Incident incident = desk.open(playbookText(stepText("good", "changes=no exit=0", "echo fine") +
                                               stepText("bad", "changes=no exit=0", "echo it broke >&2; exit 7") +
                                               stepText("left", "changes=no", "true")));
    QVERIFY(desk.run(incident, QStringLiteral("good")));
    QVERIFY(desk.run(desk.read(incident.id), QStringLiteral("bad")));
    incident = desk.read(incident.id);
    {
        StepRun capture(*desk.store, *desk.host, *desk.host,
                        StepOrder{incident, capturePlan(incident), {}, desk.who, Milliseconds(5000)});
        QVERIFY(waited(capture.start()));
    }
    incident = desk.read(incident.id);
    incident = desk.add(incident, acknowledge(incident, desk.who));
    incident = desk.add(incident, skipStep(incident, desk.who, QStringLiteral("left"), QStringLiteral("not tonight")));
    incident = desk.add(
        incident, classify(incident, desk.who, QStringLiteral("UNSEEDED_RNG"), QStringLiteral("values look random")));
    const QMap<QString, QString> left{{QStringLiteral("certification_updated"), QStringLiteral("in the morning")}};
    QMap<QString, QString> confirmed;
    for (const auto &item : checklistOf(incident, {}, left))
        if (!item.met && !item.exception)
            confirmed.insert(item.name, QStringLiteral("seen"));
    incident = desk.add(incident, close(incident, desk.who, confirmed, left));

    const auto document = print(incident);
    QCOMPARE(blocks<document::Callout>(document).first().text, QStringLiteral("CLOSED"));
    QCOMPARE(blocks<document::Callout>(document).first().state, document::State::Good);
    QCOMPARE(fact(document, "Head"), incident.head.hash);
    QCOMPARE(fact(document, "Entries"), QString::number(incident.head.sequence));
    QCOMPARE(fact(document, "Its SHA-256"), incident.playbook.digest);
    QCOMPARE(fact(document, "Category"), QStringLiteral("UNSEEDED_RNG"));
    QVERIFY(fact(document, "Opened").endsWith(QStringLiteral("+01:00 by ada")));
    QStringList digests;
    for (const auto &one : blocks<document::Digests>(document)) {
        QVERIFY(!one.shortened);
        for (const auto &line : one.lines)
            digests << line.digest;
    }
    QVERIFY(digests.contains(incident.captures.first().evidence.listSha256));
    QVERIFY(digests.contains(incident.step(QStringLiteral("good"))->commands.first().outputSha256));
    const QString all = cells(document);
    for (const TimelineEntry &entry : incident.timeline)
        QVERIFY2(all.contains(entry.text), qPrintable(entry.text));
    QVERIFY(all.contains(QStringLiteral("exit code 7")));
    QString words;
    for (const auto &paragraph : blocks<document::Paragraph>(document))
        words += paragraph.text + u'\n';
    QVERIFY2(words.contains(QStringLiteral("it broke")), qPrintable(words)); // what failed is told with its words
    QString items;
    for (const auto &list : blocks<document::List>(document))
        for (const auto &item : list.items)
            items += item.text + u'\n';
    QVERIFY2(items.contains(QStringLiteral("not tonight")) && items.contains(QStringLiteral("in the morning")),
             qPrintable(items));
    QCOMPARE(document.attachments.size(), 2);
    QCOMPARE(QString::fromUtf8(document.attachments.at(0).content), reportOf(incident));
    QCOMPARE(QJsonDocument::fromJson(document.attachments.at(1).content).object()[u"id"].toString(), incident.id);
}

void TestReport::nothingIsInvented()
{
    IncidentDesk desk;
    const Incident incident = desk.open(playbookText(stepText("look", "changes=no", "true")));
    const auto document = print(incident);
    const auto callout = blocks<document::Callout>(document).first();
    QCOMPARE(callout.text, QStringLiteral("OPEN"));
    QVERIFY(callout.state != document::State::Good);
    for (qsizetype i = 1; i < callout.figures.size(); ++i)
        QCOMPARE(callout.figures.at(i).value, QStringLiteral("not yet"));
    for (const char *name : {"Acknowledged", "Recovered", "Closed"})
        QCOMPARE(fact(document, name), QStringLiteral("not yet"));
    QCOMPARE(fact(document, "Stop set"), QStringLiteral("missing")); // nobody set one
    QCOMPARE(fact(document, "Category"), QStringLiteral("missing"));
    for (const auto &list : blocks<document::List>(document))
        for (const auto &item : list.items)
            QVERIFY2(item.state != document::State::Good, qPrintable(item.text));
}

void TestReport::longTextsAreCut()
{
    IncidentDesk desk;
    Incident incident = desk.open(playbookText(stepText("look", "changes=no", "true")));
    const QString flood(60'000, u'x');
    incident = desk.add(incident, note(incident, desk.who, flood));
    incident.steps.first().state = StepState::Failed;
    CommandRecord record;
    record.command = record.output = flood;
    incident.steps.first().commands = {record, record};
    TimelineEntry entry = incident.timeline.last();
    entry.text = QStringLiteral("short");
    incident.timeline += QList<TimelineEntry>(3000, entry);
    const auto document = print(incident);
    qsizetype size = 0;
    for (const auto &table : blocks<document::Table>(document)) {
        QVERIFY(table.rows.size() <= 2000);
        for (const auto &row : table.rows)
            for (const auto &cell : row.cells)
                size = std::max(size, cell.text.size());
    }
    QVERIFY(size <= 1501);
    QVERIFY(document.attachments.first().content.contains(flood.toUtf8())); // there it is whole
}

void TestReport::onlyTheLastMonitorCheckCounts()
{
    IncidentDesk desk;
    Incident incident = desk.open(playbookText(stepText("before", "changes=no", "echo monitor check") +
                                               stepText("after", "changes=no", "echo monitor check")));
    const auto met = [&] {
        for (const auto &item : checklistOf(incident))
            if (item.name == QLatin1String("monitoring_verified"))
                return item.met;
        return false;
    };
    incident = desk.add(incident, doneByHand(incident, desk.who, QStringLiteral("before"), {}));
    QVERIFY(!met());
    incident = desk.add(incident, doneByHand(incident, desk.who, QStringLiteral("after"), {}));
    QVERIFY(met());
}

QTEST_GUILESS_MAIN(TestReport)
#include "test_report.moc"
