// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/Silence.h"
#include "services/Text.h"

#include <QRegularExpression>

#include <algorithm>

namespace gw::services {
namespace {

constexpr qsizetype longestMatcher = 4096;

QString quoted(QString text)
{
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
        .replace(QLatin1Char('"'), QLatin1String("\\\""))
        .replace(QLatin1Char('\n'), QLatin1String("\\n"));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

/// @p text without its quotes when it has them; nullopt when they do not fit.
std::optional<QString> unquoted(const QString &text)
{
    if (!text.startsWith(QLatin1Char('"')))
        return text;
    QString plain;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] == QLatin1Char('"'))
            return i + 1 == text.size() ? std::optional(plain) : std::nullopt;
        if (text[i] == QLatin1Char('\\') && i + 1 < text.size()) {
            ++i;
            plain += text[i] == QLatin1Char('n') ? QLatin1Char('\n') : text[i];
        } else {
            plain += text[i];
        }
    }
    return std::nullopt;
}

bool plainName(const QString &name)
{
    static const QRegularExpression plain(QStringLiteral("\\A[a-zA-Z_][a-zA-Z0-9_]*\\z"));
    return plain.match(name).hasMatch();
}

/// What PCRE knows and RE2, which Alertmanager uses, does not: such an expression would be refused there.
QString beyondRe2(const QString &expression)
{
    static const QRegularExpression beyond(QStringLiteral(
        "(?<!\\\\)(?:\\\\\\\\)*(?:\\(\\?(?:=|!|<=|<!|>|#|\\||\\(|R|&|P[=>]|[0-9+-])|\\\\[1-9]|\\\\[gkGKRXZ]|\\(\\*|"
        "[*+?}]\\+)"));
    const auto found = beyond.match(expression);
    return found.hasMatch() ? found.captured() : QString();
}

/// Anchored at both ends. The limit keeps a hostile expression from running for minutes.
QRegularExpression anchored(const QString &expression)
{
    return QRegularExpression(QStringLiteral("(*LIMIT_MATCH=100000)\\A(?:%1)\\z").arg(expression));
}

} // namespace

QString matcherText(const Matcher &matcher)
{
    const char *sign = matcher.isRegex ? (matcher.isEqual ? "=~" : "!~") : (matcher.isEqual ? "=" : "!=");
    const QString name = plainName(matcher.name) ? matcher.name : quoted(matcher.name);
    return name + QLatin1String(sign) + quoted(matcher.value);
}

QString matcherText(const QList<Matcher> &matchers)
{
    QStringList parts;
    for (const Matcher &matcher : matchers)
        parts << matcherText(matcher);
    return parts.join(QStringLiteral(", "));
}

Result<Matcher> parseMatcher(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|[^\"=!~\\s]+)\\s*(=~|!~|!=|=)\\s*(.*?)\\s*\\z"),
        QRegularExpression::DotMatchesEverythingOption);
    const QString hint = Text::tr("Write name=value, name!=value, name=~regex or name!~regex");
    const auto found = text.size() <= longestMatcher ? form.match(text) : QRegularExpressionMatch();
    if (!found.hasMatch())
        return failure(ErrorKind::Usage, Text::tr("Not a matcher"), text.left(200), hint);
    const auto name = unquoted(found.captured(1)), value = unquoted(found.captured(3));
    if (!name || !value)
        return failure(ErrorKind::Usage, Text::tr("The quotes of the matcher do not fit"), text.left(200), hint);
    const QString sign = found.captured(2);
    Matcher matcher{*name, *value, sign.endsWith(QLatin1Char('~')), sign.startsWith(QLatin1Char('='))};
    if (const QString mistake = matcherMistake(matcher); !mistake.isEmpty())
        return failure(ErrorKind::Usage, mistake, text.left(200), {});
    return matcher;
}

QString matcherMistake(const Matcher &matcher)
{
    if (matcher.name.isEmpty())
        return Text::tr("A matcher names no label");
    if (matcher.name.size() + matcher.value.size() > longestMatcher)
        return Text::tr("A matcher is longer than %1 characters").arg(longestMatcher);
    if (!matcher.isRegex)
        return {};
    if (const auto expression = anchored(matcher.value); !expression.isValid())
        return Text::tr("Not a regular expression: %1").arg(expression.errorString());
    // On its own too: "a)(b" is whole only between our brackets.
    if (const QRegularExpression alone(matcher.value); !alone.isValid())
        return Text::tr("Not a regular expression: %1").arg(alone.errorString());
    if (const QString beyond = beyondRe2(matcher.value); !beyond.isEmpty())
        return Text::tr("Alertmanager's regular expressions do not know %1").arg(beyond);
    return {};
}

bool matches(const Matcher &matcher, const Labels &labels)
{
    const QString value = labels.value(matcher.name);
    if (!matcher.isRegex)
        return (value == matcher.value) == matcher.isEqual;
    const auto expression = anchored(matcher.value);
    return expression.isValid() && expression.match(value).hasMatch() == matcher.isEqual;
}

bool matches(const QList<Matcher> &matchers, const Labels &labels)
{
    return !matchers.isEmpty() &&
           std::all_of(matchers.begin(), matchers.end(), [&](const Matcher &m) { return matches(m, labels); });
}

} // namespace gw::services
