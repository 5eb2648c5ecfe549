// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/Silence.h"
#include "services/Text.h"

#include <algorithm>

namespace gw::services {
namespace {

constexpr qsizetype shownWarnings = 10;

/// Says something about the alerts it matches: not all of those without the label, and not whatever value there is.
bool selects(const Matcher &matcher)
{
    const auto takes = [&](const QString &value) { return matches(matcher, Labels{{matcher.name, value}}); };
    if (takes({}))
        return false;
    // Values that no expression names by chance; one that takes them all takes any.
    static const QStringList strange{QStringLiteral("a"), QStringLiteral("0"), QStringLiteral("q7#Zx-goldwatch/ 81"),
                                     QStringLiteral("\u00e9\u4e2d_K.9:w")};
    return !std::all_of(strange.begin(), strange.end(), takes);
}

/// Every label of @p alert is named by a matcher that wants exactly its value.
bool namesAllLabels(const QList<Matcher> &matchers, const Alert &alert)
{
    if (alert.labels.size() < 2)
        return false;
    for (auto it = alert.labels.begin(); it != alert.labels.end(); ++it)
        if (!matchers.contains(Matcher{it.key(), it.value(), false, true}))
            return false;
    return true;
}

Result<void> checkTimes(const SilenceDraft &draft, const QDateTime &now)
{
    const QDateTime start = draft.startsAt.isValid() ? draft.startsAt : now;
    const QDateTime end = start.addSecs(draft.duration.count());
    if (draft.duration < shortestSilence)
        return failure(ErrorKind::Refused,
                       Text::tr("A silence lasts at least %1").arg(formatDuration(shortestSilence)));
    if (end <= now)
        return failure(ErrorKind::Refused, Text::tr("The silence would have ended already"));
    if (now.secsTo(end) > longestSilence.count())
        return failure(ErrorKind::Refused,
                       Text::tr("A silence ends within %1 days").arg(longestSilence.count() / 86400), {},
                       Text::tr("Mend the alert's rule instead, or extend the silence later"));
    return {};
}

} // namespace

Result<void> checkMatchers(const QList<Matcher> &matchers)
{
    if (matchers.isEmpty())
        return failure(ErrorKind::Refused, Text::tr("A silence without matchers would mute everything"), {},
                       Text::tr("Name at least one, for example alertname=NAME"));
    if (matchers.size() > matcherLimit)
        return failure(ErrorKind::Usage, Text::tr("A silence has at most %1 matchers").arg(matcherLimit));
    for (const Matcher &matcher : matchers)
        if (const QString mistake = matcherMistake(matcher); !mistake.isEmpty())
            return failure(ErrorKind::Usage, mistake, matcherText(matcher));
    if (std::none_of(matchers.begin(), matchers.end(), selects))
        return failure(
            ErrorKind::Refused, Text::tr("The silence would mute every alert, or every one that has a label"),
            matcherText(matchers), Text::tr("At least one matcher must name a value, for example alertname=NAME"));
    return {};
}

Result<void> checkSilence(const SilenceDraft &draft, const QDateTime &now)
{
    if (const auto fit = checkMatchers(draft.matchers); !fit)
        return fit;
    if (const auto fit = checkTimes(draft, now); !fit)
        return fit;
    if (draft.createdBy.trimmed().isEmpty())
        return failure(ErrorKind::Usage, Text::tr("A silence needs the name of who sets it"));
    if (draft.comment.trimmed().isEmpty())
        return failure(ErrorKind::Usage, Text::tr("A silence needs a comment: why, and until what is done"));
    return {};
}

SilencePreview previewSilence(const SilenceDraft &draft, const QList<Alert> &present, const QDateTime &now)
{
    SilencePreview preview;
    qint64 already = 0;
    for (const Alert &alert : present) {
        if (!matches(draft.matchers, alert.labels)) {
            ++preview.others;
            continue;
        }
        preview.matches << alert;
        already += !alert.silencedBy.isEmpty();
        if (namesAllLabels(draft.matchers, alert) && preview.warnings.size() < shownWarnings)
            preview.warnings << Text::tr(
                                    "It names every label of %1: when one of them changes, for example the instance, "
                                    "it no longer matches")
                                    .arg(alert.name);
    }
    const qsizetype count = preview.matches.size();
    if (count == 0)
        preview.warnings << Text::tr("No present alert matches: only later ones would be silenced");
    else if (count > 1 && preview.others == 0)
        preview.warnings << Text::tr("Every one of the %1 present alerts would be silenced").arg(formatCount(count));
    if (count > 0 && already == count)
        preview.warnings << Text::tr("Everything it matches is silenced already");
    for (const Alert &alert : preview.matches)
        if (severityRank(alert.severity) == 0 && preview.warnings.size() < shownWarnings) {
            preview.warnings << Text::tr("A critical alert would be silenced: %1").arg(summaryOf(alert).left(200));
            break;
        }
    if (draft.duration > rememberedSilence)
        preview.warnings << Text::tr("It lasts longer than %1 days").arg(rememberedSilence.count() / 86400);
    if (const auto fit = checkSilence(draft, now); !fit)
        preview.refusal = fit.error();
    return preview;
}

QList<Matcher> suggestedMatchers(const Alert &alert)
{
    QList<Matcher> matchers{{QStringLiteral("alertname"), alert.name, false, true}};
    for (const char *name :
         {"cluster", "namespace", "service", "job", "component", "spec_id", "failure_type", "error_code"})
        if (const auto it = alert.labels.find(QLatin1String(name)); it != alert.labels.end() && !it->isEmpty())
            matchers << Matcher{it.key(), it.value(), false, true};
    return matchers;
}

} // namespace gw::services
