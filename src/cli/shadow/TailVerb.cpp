// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Interrupt.h"
#include "cli/Layout.h"
#include "cli/shadow/ShadowVerbs.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

namespace gw::cli {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gw::cli::TailVerb)
};

struct TailOptions
{
    qint64 lines = 20;
    bool follow = false;
};

constexpr int followMs = 300;

void printLine(const Session &session, const shadow::LogLine &line)
{
    if (session.json()) {
        session.printJsonLine("shadow.tail", toJson(line).toObject());
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
        if (Session::interrupted())
            return Exit::Ok;
    }
}

} // namespace

void addTailVerb(Program &program, CLI::App &shadow)
{
    auto options = std::make_shared<TailOptions>();
    auto &verb = program.verb(shadow, "tail", Text::tr("The last lines of the run's log"),
                              [options](Session &session) { return tail(session, *options); });
    verb.add_option("-n,--lines", options->lines, Text::tr("How many lines").toStdString())
        ->capture_default_str()
        ->check(CLI::Range(qint64(1), qint64(5000)));
    verb.add_flag("-f,--follow", options->follow, Text::tr("Go on as the log grows, until Ctrl-C").toStdString());
}

} // namespace gw::cli
