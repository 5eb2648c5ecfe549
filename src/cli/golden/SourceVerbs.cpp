// SPDX-License-Identifier: GPL-3.0-or-later
// `golden ls`, `cat` and `find`: directories and archives looked into alike.
#include "cli/Layout.h"
#include "cli/Text.h"
#include "cli/golden/GoldenVerbs.h"
#include "cli/golden/SourceThere.h"
#include "cli/golden/Work.h"

#include "golden/GoldenUsage.h"
#include "golden/archive/Source.h"

#include <QFile>

#include <cerrno>
#include <unistd.h>

namespace gw::cli {
namespace {

using golden::SourceEntry;

constexpr qint64 jsonPage = 10'000; // a document is held in memory, lines are not

struct SourceCommand
{
    std::string source, entry, pattern;
    std::vector<std::string> patterns, sources;
    qint64 first = 0;
    std::optional<qint64> count;
};

golden::SourceQuery queryOf(const Session &session, const SourceCommand &command, const QByteArrayList &patterns)
{
    golden::SourceQuery query;
    query.patterns = golden::NamePatterns(patterns);
    query.first = command.first;
    if (command.count || session.json())
        query.count = command.count.value_or(jsonPage);
    return query;
}

QString timeText(const QDateTime &time) { return time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")); }

/// A size, a time and a name per line, as they come.
class Lines
{
public:
    Lines(const Session &session, QString prefix) : m_session(session), m_prefix(std::move(prefix)) {}
    ~Lines() { flush(); }
    void add(const SourceEntry &entry)
    {
        m_text +=
            QStringLiteral("%1  %2  %3%4\n")
                .arg(entry.size, 10)
                .arg(timeText(entry.modified), m_prefix,
                     entry.type == QLatin1String("file") ? entry.entry
                                                         : QStringLiteral("%1 (%2)").arg(entry.entry, entry.type));
        if (m_text.size() > 64 * 1024)
            flush();
    }

private:
    void flush()
    {
        m_text.chop(m_text.endsWith(QLatin1Char('\n')) ? 1 : 0);
        if (!m_text.isEmpty())
            m_session.print(m_text);
        m_text.clear();
    }
    const Session &m_session;
    const QString m_prefix;
    QString m_text;
};

int list(Session &session, const SourceCommand &command)
{
    QByteArrayList patterns;
    for (const std::string &pattern : command.patterns)
        patterns << QByteArray::fromStdString(pattern);
    const auto query = queryOf(session, command, patterns);
    const auto source = QByteArray::fromStdString(command.source);
    // Without an environment a source of this machine is listed all the same.
    const auto elsewhere = session.isElsewhere();
    QJsonArray entries;
    const auto listing = [&] {
        Lines lines(session, {});
        const VisitEntry visit = [&](const SourceEntry &entry) {
            if (session.json())
                entries.append(toJson(entry));
            else
                lines.add(entry);
        };
        return elsewhere && *elsewhere ? listThere(session, source, query, visit)
                                       : golden::listSource(source, query, visit, Session::stopToken());
    }();
    if (!listing)
        return session.fail(listing.error());
    if (session.json())
        session.printJson("golden-ls", {{QStringLiteral("source"), QFile::decodeName(command.source.c_str())},
                                        {QStringLiteral("kind"), toJson(listing->kind)},
                                        {QStringLiteral("total"), listing->total},
                                        {QStringLiteral("first"), query.first},
                                        {QStringLiteral("entries"), entries},
                                        {QStringLiteral("problem"), listing->problem}});
    if (listing->problem.isEmpty())
        return Exit::Ok;
    session.fail({ErrorKind::BadInput, listing->problem, QFile::decodeName(command.source.c_str()), {}});
    return Exit::Critical;
}

Result<void> writeOut(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return Failure(systemError(written == 0 ? EIO : errno, Text::tr("Cannot write to standard output"), {}));
        bytes.remove_prefix(size_t(written));
    }
    return {};
}

int cat(Session &session, const SourceCommand &command)
{
    const auto source = QByteArray::fromStdString(command.source), entry = QByteArray::fromStdString(command.entry);
    const auto elsewhere = session.isElsewhere();
    const auto read = elsewhere && *elsewhere ? readThere(session, source, entry, writeOut)
                                              : golden::readSource(source, entry, writeOut, Session::stopToken());
    if (read)
        return Exit::Ok;
    session.fail(read.error());
    return read.error().kind == ErrorKind::BadInput ? Exit::Critical : exitCode(read.error());
}

/// What is searched when nothing is named: golden directories and archives of the environment.
Result<QByteArrayList> sourcesOf(Session &session, const SourceCommand &command)
{
    QByteArrayList sources;
    for (const std::string &source : command.sources)
        sources << QByteArray::fromStdString(source);
    if (!sources.isEmpty())
        return sources;
    const auto elsewhere = session.isElsewhere();
    if (elsewhere && *elsewhere)
        return sourcesThere(session);
    const auto profile = session.localProfile();
    if (!profile)
        return Failure(profile.error());
    const auto directories = golden::findGoldenDirectories(profile->paths.goldenDirs);
    if (!directories)
        return Failure(directories.error());
    for (const QString &directory : *directories)
        sources << QFile::encodeName(directory);
    const auto archives = archivesIn(profile->paths.archiveDir);
    if (!archives)
        return Failure(archives.error());
    return sources + *archives;
}

int find(Session &session, const SourceCommand &command)
{
    const auto sources = sourcesOf(session, command);
    if (!sources)
        return session.fail(sources.error());
    const auto elsewhere = session.isElsewhere();
    QJsonArray entries;
    QList<Error> errors;
    qint64 total = 0, shown = 0;
    for (const QByteArray &source : *sources) {
        const QString name = QFile::decodeName(source);
        auto query = queryOf(session, command, {QByteArray::fromStdString(command.pattern)});
        query.first = std::max<qint64>(0, query.first - total); // a page goes through all of them
        query.count -= shown;
        Lines lines(session, name + QStringLiteral(": "));
        const VisitEntry visit = [&](const SourceEntry &entry) {
            ++shown;
            if (!session.json())
                return lines.add(entry);
            QJsonObject object = toJson(entry).toObject();
            object.insert(QStringLiteral("source"), name);
            entries.append(object);
        };
        const auto listing = elsewhere && *elsewhere ? listThere(session, source, query, visit)
                                                     : golden::listSource(source, query, visit, Session::stopToken());
        if (!listing)
            errors << listing.error();
        else if (!listing->problem.isEmpty())
            errors << Error{ErrorKind::BadInput, listing->problem, name, {}};
        total += listing ? listing->total : 0;
        if (!Session::interrupted() || &source == &sources->last())
            continue;
        errors << Error{ErrorKind::Cancelled, Session::interruptedText(Text::tr("Searching")), name,
                        Text::tr("What comes after it was not looked at")};
        break;
    }
    if (session.json())
        session.printJson("golden-find", {{QStringLiteral("total"), total},
                                          {QStringLiteral("entries"), entries},
                                          {QStringLiteral("errors"), toJson(errors)}});
    for (const Error &error : errors)
        session.fail(error);
    if (!errors.isEmpty())
        return Exit::Unknown; // it may be where nobody could look
    if (total > 0)
        return Exit::Ok;
    if (!session.json())
        session.print(Text::tr("Nothing of that name in %n place(s)", nullptr, int(sources->size())));
    return Exit::Warning;
}

void addPaging(CLI::App &verb, SourceCommand &command)
{
    addOption(verb, "--first", command.first, Text::tr("Number of the first entry to show, from 0")).notNegative();
    addOption(verb, "--count", command.count, Text::tr("How many to show; all when absent, 10000 with --json"))
        .notNegative();
}

} // namespace

void addGoldenSourceVerbs(Program &program, CLI::App &golden)
{
    const QString source = Text::tr("Directory or archive");
    auto lists = std::make_shared<SourceCommand>();
    auto &ls = program.verb(golden, "ls", Text::tr("What is in a directory or an archive"),
                            [lists](Session &session) { return list(session, *lists); });
    addOption(ls, "source", lists->source, source).typeName("SOURCE").required();
    addOption(ls, "pattern", lists->patterns, Text::tr("Names or shell patterns; everything when absent"))
        .typeName("PATTERN");
    addPaging(ls, *lists);

    auto reads = std::make_shared<SourceCommand>();
    auto &raw = program.verb(golden, "cat", Text::tr("Raw bytes of one file of a directory or an archive"),
                             [reads](Session &session) { return cat(session, *reads); });
    addOption(raw, "source", reads->source, Text::tr("Directory or archive, or the file itself"))
        .typeName("SOURCE")
        .required();
    addOption(raw, "entry", reads->entry, Text::tr("Entry, as `golden ls` prints it")).typeName("ENTRY");

    auto finds = std::make_shared<SourceCommand>();
    auto &search = program.verb(golden, "find", Text::tr("Where files of a name are, in directories and archives"),
                                [finds](Session &session) { return find(session, *finds); });
    addOption(search, "pattern", finds->pattern, Text::tr("Name or shell pattern")).typeName("PATTERN").required();
    addOption(search, "source", finds->sources,
              Text::tr("Where to look; golden directories and archives of the environment when absent"))
        .typeName("SOURCE");
    addPaging(search, *finds);
}

} // namespace gw::cli
