// SPDX-License-Identifier: GPL-3.0-or-later
// `golden list`: the golden files of a directory of any size, with what each is and proves.
#include "cli/Layout.h"
#include "cli/Text.h"
#include "cli/golden/CompareVerbs.h"

#include "health/Words.h"
#include "host/RunDiff.h"

#include <QFile>

namespace gw::cli {
namespace {

using health::Verdict;

struct ListOptions
{
    std::string source; ///< the directory
    std::vector<std::string> words;
    std::string sort = "name", groupBy;
    bool reverse = false, recheck = false;
    qint64 first = 0, count = 1000;

    [[nodiscard]] host::GoldenListQuery query(const QString &directory) const
    {
        QStringList filter;
        for (const std::string &word : words)
            filter << QString::fromLocal8Bit(word.c_str());
        host::GoldenListQuery query;
        query.directory = directory;
        query.query.filter = filter.join(QLatin1Char(' '));
        query.query.sort =
            json::enumValue<golden::SortKey>(QString::fromStdString(sort)).value_or(golden::SortKey::Name);
        query.query.descending = reverse;
        query.wait = true;
        query.recheck = recheck;
        return query;
    }
};

/// @p wanted files from the first on, in as many pages as it takes; they come together in the answer of the last.
Result<host::GoldenPage> files(Session &session, host::GoldenListQuery query, qint64 wanted)
{
    host::GoldenPage all;
    const qint64 first = query.first;
    for (;;) {
        query.first = first + all.entries.size();
        query.count = std::min(host::pageLimit, wanted - all.entries.size());
        auto page = session.ask(host::methods::goldenList, query, Text::tr("Reading %1").arg(query.directory));
        if (!page)
            return page;
        if (page->error)
            return Failure(*page->error);
        query.recheck = false;
        const bool isLast = page->entries.size() < query.count;
        page->entries = all.entries + page->entries;
        page->first = first;
        all = *std::move(page);
        if (isLast || all.entries.size() >= wanted)
            return all;
    }
}

Verdict meaning(const golden::CatalogEntry &entry)
{
    using enum golden::FileVerdict;
    if (entry.verdict == Altered)
        return Verdict::Critical;
    if (entry.verdict == Unreadable || entry.verdict == Pending)
        return Verdict::Unknown;
    return entry.verdict == Intact && entry.signature != golden::SignatureState::Missing ? Verdict::Healthy
                                                                                         : Verdict::Warning;
}

void addRows(const Session &session, Columns &table, const QList<golden::CatalogEntry> &entries)
{
    const auto orDash = [](const QString &text) { return text.isEmpty() ? QStringLiteral("-") : text; };
    const auto number = [](const std::optional<qint64> &n) { return n ? QString::number(*n) : QStringLiteral("-"); };
    for (const auto &entry : entries)
        table.add({oneLine(entry.name), oneLine(orDash(entry.workflowType)), orDash(entry.worker), number(entry.seed),
                   number(entry.steps), session.paint(meaning(entry), health::word(entry)),
                   entry.contentBytes ? formatBytes(*entry.contentBytes) : Text::tr("unknown"),
                   clockTime(entry.recorded), oneLine(entry.reason)});
}

Columns emptyTable()
{
    Columns table({3, 4, 6});
    table.add({Text::tr("File"), Text::tr("Type"), Text::tr("Worker"), Text::tr("Seed"), Text::tr("Steps"),
               Text::tr("Verdict"), Text::tr("Size"), Text::tr("Recorded"), Text::tr("Reason")});
    return table;
}

QString sums(const golden::CatalogCounts &counts)
{
    QStringList parts{Text::tr("%1 golden file(s), %2 on disk", nullptr, grammaticalNumber(counts.golden))
                          .arg(formatCount(counts.golden), formatBytes(counts.bytes))};
    const auto add = [&](qint64 count, const QString &text) {
        if (count > 0)
            parts << text.arg(formatCount(count));
    };
    add(counts.altered, Text::tr("%1 altered"));
    add(counts.unreadable, Text::tr("%1 unreadable"));
    add(counts.unsignedFiles, Text::tr("%1 without signature"));
    add(counts.orphans, Text::tr("%1 signature(s) without file", nullptr, grammaticalNumber(counts.orphans)));
    add(counts.leftovers, Text::tr("%1 left by a crash"));
    add(counts.others, Text::tr("%1 other file(s)", nullptr, grammaticalNumber(counts.others)));
    return parts.join(QStringLiteral(", "));
}

int listGroups(Session &session, const QString &directory, const ListOptions &options,
               const host::GoldenListQuery &query)
{
    // Once everything was read: a group of files not read yet would have no type.
    auto none = query;
    none.count = 0;
    const auto read = session.ask(host::methods::goldenList, none, Text::tr("Reading %1").arg(directory));
    if (!read)
        return session.fail(read.error());
    const auto by = json::enumValue<golden::GroupKey>(QString::fromStdString(options.groupBy));
    const auto groups =
        session.ask(host::methods::goldenGroups,
                    host::GoldenGroupQuery{directory, query.query.filter, by.value_or(golden::GroupKey::Type)},
                    Text::tr("Reading %1").arg(directory));
    if (!groups)
        return session.fail(groups.error());
    if (session.json()) {
        session.printJson("golden-list", {{QStringLiteral("directory"), directory},
                                          {QStringLiteral("counts"), toJson(read->counts)},
                                          {QStringLiteral("total"), read->total},
                                          {QStringLiteral("groups"), toJson(groups->groups)},
                                          {QStringLiteral("entries"), QJsonArray()}});
        return Exit::Ok;
    }
    Columns table({1, 2, 3, 4});
    table.add({Text::tr("Group"), Text::tr("Files"), Text::tr("Altered"), Text::tr("Unreadable"), Text::tr("On disk")});
    for (const auto &group : groups->groups)
        table.add({group.key.isEmpty() ? QStringLiteral("-") : oneLine(group.key), formatCount(group.files),
                   formatCount(group.altered), formatCount(group.unreadable), formatBytes(group.bytes)});
    session.print(table.text());
    return Exit::Ok;
}

int list(Session &session, const ListOptions &options)
{
    const auto directory = placeOf(session, options.source);
    if (!directory)
        return session.fail(directory.error());
    auto query = options.query(*directory);
    if (!options.groupBy.empty())
        return listGroups(session, *directory, options, query);
    query.first = options.first;
    const auto page = files(session, query, options.count);
    if (!page)
        return session.fail(page.error());
    if (session.json()) {
        session.printJson("golden-list", {{QStringLiteral("directory"), *directory},
                                          {QStringLiteral("counts"), toJson(page->counts)},
                                          {QStringLiteral("total"), page->total},
                                          {QStringLiteral("first"), page->first},
                                          {QStringLiteral("entries"), toJson(page->entries)}});
        return Exit::Ok;
    }
    Columns table = emptyTable();
    addRows(session, table, page->entries);
    if (!page->entries.isEmpty())
        session.print(table.text());
    const qint64 rest = page->total - page->first - page->entries.size();
    if (rest > 0)
        session.print(Text::tr("and %1 more; --first %2 goes on, --count says how many")
                          .arg(formatCount(rest))
                          .arg(page->first + page->entries.size()));
    session.print(sums(page->counts));
    return Exit::Ok;
}

} // namespace

void addGoldenListVerb(Program &program, CLI::App &golden)
{
    auto options = std::make_shared<ListOptions>();
    auto &verb = program.verb(golden, "list", Text::tr("Golden files of a directory, with what each is and proves"),
                              [options](Session &session) { return list(session, *options); });
    addOption(verb, "directory", options->source, Text::tr("Golden directory")).required().typeName("DIR");
    addOption(verb, "words", options->words,
              Text::tr("All must fit: type:io, worker:w1, verdict:altered, seed:42118, or part of a name"))
        .typeName("WORD");
    addOption(verb, "--first", options->first, Text::tr("Position of the first to show, from 0"))
        .notNegative()
        .typeName("N");
    addOption(verb, "--count", options->count, Text::tr("How many to show at most"))
        .between(0, 100'000'000)
        .typeName("N");
    addOption(verb, "--sort", options->sort, Text::tr("By name, type, worker, seed, steps, verdict, size or recorded"))
        .oneOf({"name", "type", "worker", "seed", "steps", "verdict", "size", "recorded"})
        .typeName("KEY");
    addFlag(verb, "-r,--reverse", options->reverse, Text::tr("Largest, newest or last first"));
    addOption(verb, "--group", options->groupBy, Text::tr("Only sums, by type, worker or verdict"))
        .oneOf({"type", "worker", "verdict"})
        .typeName("KEY");
    addFlag(verb, "--recheck", options->recheck,
            Text::tr("Look at every file's times, also where nothing came or went"));
}

} // namespace gw::cli
