// SPDX-License-Identifier: GPL-3.0-or-later
// `journal`: what incidents, drills and certifications have written.
#include "cli/journal/JournalVerbs.h"

#include "cli/Layout.h"
#include "cli/Text.h"

namespace gw::cli {
namespace {

using health::Verdict;

QJsonObject stateJson(const store::JournalState &state)
{
    QJsonObject object = toJson(state.journal).toObject();
    object.insert(QStringLiteral("entries"), state.head.sequence);
    object.insert(QStringLiteral("head"), state.head.hash);
    object.insert(QStringLiteral("last_at"), state.lastAt.isEmpty() ? QJsonValue() : QJsonValue(state.lastAt));
    return object;
}

QString clock(const QString &at) { return clockTime(timeFromJson(at)); }

int listJournals(Session &session, store::Store &store)
{
    QJsonArray list;
    Columns table({3});
    for (QString after;;) {
        const auto page = session.await(store.list(after), Text::tr("Reading the store"));
        if (!page)
            return session.fail(page.error());
        for (const auto &state : *page) {
            after = state.journal.id;
            list.append(stateJson(state));
            table.add({after, oneLine(state.journal.kind), clock(state.journal.createdAt),
                       Text::tr("%n entry(ies)", nullptr, grammaticalNumber(state.head.sequence)),
                       clock(state.lastAt)});
        }
        if (page->isEmpty())
            break;
    }
    if (session.json())
        session.printJson("journals", {{QStringLiteral("journals"), list}});
    else
        session.print(list.isEmpty() ? Text::tr("No journal yet.") : table.text());
    return Exit::Ok;
}

struct JournalOptions
{
    std::string id;
    qint64 first = 1;
    int count = store::longestPage;
};

QJsonObject claimJson(const store::Claim &claim)
{
    const auto time = [](qint64 ms) { return timeToJson(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC)); };
    return {{QStringLiteral("what"), claim.what},
            {QStringLiteral("owner"), claim.owner},
            {QStringLiteral("host"), claim.host},
            {QStringLiteral("started"), claim.started},
            {QStringLiteral("since"), time(claim.sinceMs)},
            {QStringLiteral("until"), time(claim.untilMs)},
            {QStringLiteral("outcome_unknown"), claim.isUnknown}};
}

void printRecords(const Session &session, const store::JournalState &state, const QList<store::Record> &records,
                  const QList<store::Claim> &claims)
{
    session.print(QStringLiteral("%1  %2  %3")
                      .arg(state.journal.id, oneLine(state.journal.kind), clock(state.journal.createdAt)));
    Columns table({0});
    for (const auto &record : records)
        table.add({QString::number(record.sequence), clock(record.at), oneLine(record.by), oneLine(record.kind),
                   oneLine(record.content)});
    session.print(table.isEmpty() ? Text::tr("No entry.") : table.text());
    for (const auto &claim : claims)
        session.print(session.paint(
            claim.isUnknown ? Verdict::Unknown : Verdict::Warning,
            claim.isUnknown ? Text::tr("%1: outcome unknown; %2 on %3 fell silent")
                                  .arg(oneLine(claim.what), claim.owner, claim.host)
                            : Text::tr("%1: %2 on %3 is at it").arg(oneLine(claim.what), claim.owner, claim.host)));
    session.print(Text::tr("head %1").arg(state.head.hash));
}

int showJournal(Session &session, store::Store &store, const JournalOptions &options)
{
    const QString id = QString::fromStdString(options.id), what = Text::tr("Reading the journal");
    const auto state = session.await(store.state(id), what);
    if (!state)
        return session.fail(state.error());
    const auto records = session.await(store.read(id, options.first, options.count), what);
    if (!records)
        return session.fail(records.error());
    const auto claims = session.await(store.claims(id), what);
    if (!claims)
        return session.fail(claims.error());
    if (!session.json()) {
        printRecords(session, *state, *records, *claims);
        return Exit::Ok;
    }
    QJsonArray rows, open;
    for (const auto &record : *records) {
        QJsonObject row = toJson(record).toObject();
        if (const auto content = record.object()) // else the text that is there instead
            row.insert(QStringLiteral("content"), *content);
        rows.append(row);
    }
    for (const auto &claim : *claims)
        open.append(claimJson(claim));
    QJsonObject object = stateJson(*state);
    object.insert(QStringLiteral("records"), rows);
    object.insert(QStringLiteral("claims"), open);
    session.printJson("journal-records", object);
    return Exit::Ok;
}

void addShowVerb(Program &program, CLI::App &journal)
{
    auto shown = std::make_shared<JournalOptions>();
    auto &show = program.verb(
        journal, "show", Text::tr("Entries of a journal, and the steps that are under way"), [shown](Session &session) {
            return withStore(session, [&](store::Store &store) { return showJournal(session, store, *shown); });
        });
    addOption(show, "id", shown->id, Text::tr("Id of the journal")).required().typeName("ID");
    addOption(show, "--first", shown->first, Text::tr("First entry")).positive();
    addOption(show, "--count", shown->count, Text::tr("How many at most")).between(1, store::longestPage);
}

} // namespace

int withStore(Session &session, const std::function<int(store::Store &)> &work)
{
    const auto place = storePlace(session);
    if (!place)
        return session.fail(place.error());
    const auto store = store::Store::open(*place);
    return work(*store);
}

void addJournalVerbs(Program &program)
{
    auto &journal = program.group("journal", Text::tr("Journals of incidents, drills and certifications"));
    program.verb(journal, "list", Text::tr("All journals, oldest first"), [](Session &session) {
        return withStore(session, [&](store::Store &store) { return listJournals(session, store); });
    });
    addShowVerb(program, journal);
    addJournalVerifyVerb(program, journal);
    addJournalCopyVerbs(program, journal);
}

} // namespace gw::cli
