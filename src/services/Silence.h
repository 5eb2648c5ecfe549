// SPDX-License-Identifier: GPL-3.0-or-later
// A silence, what it matches, and what makes one dangerous: one that matches everything mutes everything, and one built
// from all labels of an alert stops matching when one of them changes.
#pragma once

#include "services/Alert.h"

namespace gw::services {

struct Matcher
{
    QString name, value;
    bool isRegex = false; ///< anchored at both ends
    bool isEqual = true;  ///< false: != or !~
    bool operator==(const Matcher &) const = default;
};
template<class V> void describe(V &v, Matcher &m)
{
    v("name", m.name);
    v("value", m.value);
    v("isRegex", m.isRegex); // Alertmanager's own spelling, so that scripts can hand them on
    v("isEqual", m.isEqual);
}

enum class SilenceState { Unknown, Pending, Active, Expired };
constexpr auto enumNames(SilenceState)
{
    using enum SilenceState;
    return std::array{std::pair{Unknown, "unknown"}, std::pair{Pending, "pending"}, std::pair{Active, "active"},
                      std::pair{Expired, "expired"}};
}

struct Silence
{
    QString id;
    SilenceState state = SilenceState::Unknown;
    QList<Matcher> matchers;
    QDateTime startsAt, endsAt, updatedAt;
    QString createdBy, comment;
    bool operator==(const Silence &) const = default;
};
template<class V> void describe(V &v, Silence &s)
{
    v("id", s.id);
    v("state", s.state);
    v("matchers", s.matchers);
    v("starts_at", s.startsAt);
    v("ends_at", s.endsAt);
    v("updated_at", s.updatedAt);
    v("created_by", s.createdBy);
    v("comment", s.comment);
}

/// As amtool and PromQL write it: `name="value"`, `name!~"value"`.
[[nodiscard]] QString matcherText(const Matcher &matcher);
[[nodiscard]] QString matcherText(const QList<Matcher> &matchers);
/// Reads amtool's syntax: `name=value`, `name!=value`, `name=~regex`, `name!~regex`; name and value may stand in double
/// quotes. A usage error says what does not fit.
[[nodiscard]] Result<Matcher> parseMatcher(const QString &text);

/// What is wrong with @p matcher: its name, or a regular expression that Alertmanager would not take. Empty: nothing.
[[nodiscard]] QString matcherMistake(const Matcher &matcher);
/// Alertmanager's semantics: a missing label is the empty string, a regular expression must match the whole value.
/// A regular expression with a mistake matches nothing, whatever isEqual says.
[[nodiscard]] bool matches(const Matcher &matcher, const Labels &labels);
/// All of them; no matchers match nothing.
[[nodiscard]] bool matches(const QList<Matcher> &matchers, const Labels &labels);

/// A silence that somebody wants to create, or to extend.
struct SilenceDraft
{
    QString id;                 ///< of the silence to extend; empty: a new one
    QList<Matcher> matchers;    ///< when extending: empty, or those it has
    QDateTime startsAt;         ///< invalid: now
    Seconds duration{0};        ///< from startsAt; when extending, added to its present end
    QString createdBy, comment; ///< when extending: empty keeps what is there
};
template<class V> void describe(V &v, SilenceDraft &d)
{
    v("id", d.id);
    v("matchers", d.matchers);
    v("starts_at", d.startsAt);
    v("duration_s", d.duration);
    v("created_by", d.createdBy);
    v("comment", d.comment);
}

inline constexpr Seconds shortestSilence{60};
inline constexpr Seconds longestSilence{31 * 24 * 3600};   ///< until its end, from now: a forgotten silence has an end
inline constexpr Seconds rememberedSilence{7 * 24 * 3600}; ///< longer ones are warned of
inline constexpr qsizetype matcherLimit = 50;

/// Refused: no matchers, none that selects (each also matches alerts without the label, or any value), too short or too
/// long, in the past. Usage: author, comment or a matcher is wrong.
[[nodiscard]] Result<void> checkSilence(const SilenceDraft &draft, const QDateTime &now);
/// The rule about matchers alone.
[[nodiscard]] Result<void> checkMatchers(const QList<Matcher> &matchers);

struct SilencePreview
{
    QList<Alert> matches;         ///< present alerts it would silence
    qint64 others = 0;            ///< present alerts it would not
    QStringList warnings;         ///< what to think about before creating it
    std::optional<Error> refusal; ///< why it would not be created
};
template<class V> void describe(V &v, SilencePreview &p)
{
    v("matches", p.matches);
    v("others", p.others);
    v("warnings", p.warnings);
    v("refusal", p.refusal);
}
[[nodiscard]] SilencePreview previewSilence(const SilenceDraft &draft, const QList<Alert> &present,
                                            const QDateTime &now);

/// Matchers for a silence of @p alert that go on matching when its instance changes: its name, and the labels that say
/// what is affected.
[[nodiscard]] QList<Matcher> suggestedMatchers(const Alert &alert);

} // namespace gw::services
