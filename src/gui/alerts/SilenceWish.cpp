// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/SilenceWish.h"

#include "gui/archive/ArchiveWords.h"

#include "base/Duration.h"

namespace gw::gui {

using services::Matcher, services::SilenceDraft;

Result<QList<Matcher>> SilenceWish::matcherList() const
{
    QList<Matcher> all;
    for (const QString &line : matchers.split(QLatin1Char('\n'))) {
        if (line.trimmed().isEmpty())
            continue;
        const auto matcher = services::parseMatcher(line);
        if (!matcher)
            return Failure(matcher.error());
        all << *matcher;
    }
    return all;
}

std::optional<Seconds> SilenceWish::time() const { return parseDuration(duration.trimmed()); }

Result<SilenceDraft> SilenceWish::draft() const
{
    SilenceDraft draft;
    draft.id = id;
    if (!extends()) {
        const auto all = matcherList();
        if (!all)
            return Failure(all.error());
        draft.matchers = *all;
        draft.createdBy = author.trimmed();
    }
    if (!time())
        return failure(ErrorKind::Usage, tr("Not a duration"), duration, tr("Write it like 90m, 2h or 1d12h"));
    draft.duration = *time();
    draft.comment = comment.trimmed();
    return draft;
}

QString SilenceWish::command() const
{
    QStringList words{QStringLiteral("goldwatchctl silence"),
                      extends() ? QStringLiteral("extend %1").arg(id) : QStringLiteral("create")};
    if (const auto all = matcherList(); all && !extends())
        for (const Matcher &matcher : *all)
            words << shellWord(services::matcherText(matcher));
    words << QStringLiteral("--duration") << shellWord(duration.trimmed());
    if (!comment.trimmed().isEmpty())
        words << QStringLiteral("--comment") << shellWord(comment.trimmed());
    if (!extends() && !author.trimmed().isEmpty())
        words << QStringLiteral("--author") << shellWord(author.trimmed());
    return words.join(QLatin1Char(' '));
}

} // namespace gw::gui
