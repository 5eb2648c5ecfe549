// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Interrupt.h"
#include "cli/Layout.h"
#include "cli/Output.h"
#include "cli/Text.h"
#include "cli/shadow/ShadowVerbs.h"

#include <QEventLoop>
#include <QTimer>

#include <algorithm>

namespace gw::cli {
namespace {

struct TailOptions
{
    qint64 lines = 20;
    bool follow = false;
    std::string text, expression, level;
    bool caseSensitive = false;
    [[nodiscard]] bool filters() const { return !text.empty() || !expression.empty() || !level.empty(); }
};

constexpr int followMs = 300;

void printLine(const Session &session, const shadow::LogLine &line)
{
    if (session.json()) {
        QJsonObject object = toJson(line).toObject();
        if (line.number == 0) // the log was entered from its end
            object.insert(QLatin1String("number"), QJsonValue());
        session.printJsonLine("shadow.tail", object);
        return;
    }
    if (line.level == shadow::Level::Raw) {
        session.print(line.text);
        return;
    }
    const auto meaning = line.level == shadow::Level::Error  ? health::Verdict::Critical
                         : line.level == shadow::Level::Warn ? health::Verdict::Warning
                                                             : health::Verdict::Healthy;
    const QString level = json::enumName(line.level).toUpper().leftJustified(7);
    const QString time = line.secondOfDay >= 0 ? formatClock(Seconds(line.secondOfDay)) : QStringLiteral("--:--:--");
    session.print(time + QLatin1Char(' ') +
                  (meaning == health::Verdict::Healthy ? level : session.paint(meaning, level)) + QLatin1Char(' ') +
                  line.text);
}

void pause(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    if (auto *interrupt = Interrupt::instance())
        QObject::connect(interrupt, &Interrupt::interrupted, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Nobody waits for more lines.
bool isOver() { return Session::interrupted() || Output::isOver(); }

int tail(Session &session, const TailOptions &options)
{
    host::LogQuery query{session.run(), -1, -1, options.lines};
    QString path;
    for (;;) {
        const auto page = session.ask(host::methods::logRead, query, Text::tr("Reading the log"));
        if (!page && path.isEmpty())
            return session.fail(page.error());
        if (page) {
            for (const auto &line : page->lines)
                printLine(session, line);
            const bool another = !path.isEmpty() && page->path != path;
            path = page->path;
            query.offset = another ? 0 : page->nextOffset;
            query.count = 5000;
        } else if (page.error().kind == ErrorKind::BadInput) {
            query.offset = 0; // truncated or replaced: what is there now is new
        } else if (page.error().kind == ErrorKind::Cancelled) {
            return Exit::Ok;
        } else {
            return session.fail(page.error());
        }
        if (!options.follow)
            return Exit::Ok;
        if (!page || page->lines.isEmpty())
            pause(followMs);
        if (isOver())
            return Exit::Ok;
    }
}

host::LogSearchQuery searchFor(const Session &session, const TailOptions &options)
{
    host::LogSearchQuery query;
    query.run = session.run();
    query.regex = !options.expression.empty();
    query.text = QString::fromStdString(query.regex ? options.expression : options.text);
    query.caseSensitive = options.caseSensitive;
    query.least = json::enumValue<shadow::Level>(QString::fromStdString(options.level)).value_or(shadow::Level::Raw);
    query.numbered = session.json();
    query.unfinished = !options.follow; // who follows gets it once, when it is whole
    return query;
}

/// Lines of which nobody can say whether they fit are told, not left out in silence.
int checkGivenUp(const Session &session, const TailOptions &options, qint64 lines)
{
    if (lines == 0)
        return Exit::Ok;
    return session.fail({ErrorKind::Timeout,
                         Text::tr("The expression takes too many steps, it was given up at %n line(s)", nullptr,
                                  int(std::min<qint64>(lines, 1'000'000))),
                         QString::fromStdString(options.expression),
                         Text::tr("Repetitions within repetitions, as in (a+)+, are what takes so many")});
}

/// The last lines that fit, from the log's end backwards as far as needed. @p query is left to go on behind them.
int lastMatches(Session &session, const TailOptions &options, host::LogSearchQuery &query, QString &path)
{
    QList<shadow::LogLine> found;
    query.direction = shadow::Direction::Backward;
    std::optional<qint64> end;
    qint64 givenUp = 0;
    for (bool finished = false; !finished && found.size() < options.lines;) {
        query.count = options.lines - found.size();
        const auto page = session.ask(host::methods::logSearch, query, Text::tr("Searching the log"));
        if (!page)
            return session.fail(page.error());
        path = page->path;
        end = end.value_or(page->followOffset);
        found += page->lines;
        givenUp += page->givenUp;
        query.fromOffset = page->nextOffset;
        finished = page->finished;
    }
    for (auto line = found.crbegin(); line != found.crend(); ++line)
        printLine(session, *line);
    query.direction = shadow::Direction::Forward;
    query.fromOffset = end;
    return checkGivenUp(session, options, givenUp);
}

int tailMatches(Session &session, const TailOptions &options)
{
    auto query = searchFor(session, options);
    QString path;
    if (const int code = lastMatches(session, options, query, path); code != Exit::Ok || !options.follow)
        return code;
    query.count = 5000;
    while (!isOver()) {
        const auto page = session.ask(host::methods::logSearch, query, Text::tr("Searching the log"));
        if (page && page->path == path) {
            for (const auto &line : page->lines)
                printLine(session, line);
            if (const int code = checkGivenUp(session, options, page->givenUp); code != Exit::Ok)
                return code;
            query.fromOffset = page->nextOffset;
        } else if (page || page.error().kind == ErrorKind::BadInput) {
            path = page ? page->path : path;
            query.fromOffset = 0; // truncated or replaced: what is there now is new
            continue;
        } else {
            return page.error().kind == ErrorKind::Cancelled ? Exit::Ok : session.fail(page.error());
        }
        if (page->finished)
            pause(followMs);
    }
    return Exit::Ok;
}

} // namespace

void addTailVerb(Program &program, CLI::App &shadow)
{
    auto options = std::make_shared<TailOptions>();
    auto &verb = program.verb(shadow, "tail", Text::tr("The last lines of the run's log"), [options](Session &session) {
        return options->filters() ? tailMatches(session, *options) : tail(session, *options);
    });
    addOption(verb, "-n,--lines", options->lines, Text::tr("How many lines")).showDefault().between(1, 5000);
    auto text = addOption(verb, "--grep", options->text,
                          Text::tr("Only lines whose message contains this text; all of the log is searched"));
    auto expression =
        addOption(verb, "--regex", options->expression,
                  Text::tr("Only lines whose message fits this regular expression; all of the log is searched"));
    text.excludes(expression);
    addFlag(verb, "-s,--case-sensitive", options->caseSensitive,
            Text::tr("Capitals and small letters are not the same"));
    addOption(verb, "--level", options->level, Text::tr("Only warnings and errors, or only errors"))
        .oneOf({"warn", "error"});
    addFlag(verb, "-f,--follow", options->follow, Text::tr("Go on as the log grows, until Ctrl-C"));
}

} // namespace gw::cli
