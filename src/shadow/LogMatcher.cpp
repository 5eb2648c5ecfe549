// SPDX-License-Identifier: GPL-3.0-or-later
#include "shadow/LogMatcher.h"

#include <QCoreApplication>

#include <algorithm>

namespace gw::shadow {
namespace {

/// Enough for any sensible expression; without it one line could take minutes.
constexpr QLatin1String stepLimit("(*LIMIT_MATCH=200000)");

/// From the commonest to the rarest of logs; what is not here is rarer still.
constexpr QByteArrayView common(" etaoinsrlcdhumpfgwybvk0123456789:.,xjqz");

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; }
constexpr char upper(char c) { return c >= 'a' && c <= 'z' ? char(c & ~0x20) : c; }

bool hasControl(QByteArrayView text)
{
    constexpr std::uint64_t ones = 0x0101010101010101, tops = 0x8080808080808080;
    const auto found = [](std::uint64_t x) {
        const std::uint64_t deleted = x ^ (ones * 0x7f);
        return ((((x - ones * 0x20) & ~x) | ((deleted - ones) & ~deleted)) & tops) != 0;
    };
    qsizetype at = 0;
    for (; at + 8 <= text.size(); at += 8)
        if (found(loadLittle64(text.data() + at)))
            return true;
    return std::any_of(text.begin() + at, text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

struct Tag
{
    QByteArrayView name;
    Level level;
};
constexpr std::array tags{Tag{"[INFO]", Level::Info},       Tag{"[STEP]", Level::Step},
                          Tag{"[WARN]", Level::Warn},       Tag{"[ERROR]", Level::Error},
                          Tag{"[PRIMARY]", Level::Primary}, Tag{"[SHADOW]", Level::Shadow}};

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// The longest stretch of ASCII in @p text. Without case, k and s are left out: Unicode knows other signs for them.
QByteArray longestAscii(const QString &text, bool caseSensitive)
{
    QByteArray best, now;
    for (const QChar c : text) {
        const bool ambiguous = !caseSensitive && (c.toLower() == QLatin1Char('k') || c.toLower() == QLatin1Char('s'));
        if (c.unicode() < 0x80 && !ambiguous)
            now.append(char(c.unicode()));
        else
            now.clear();
        if (now.size() > best.size())
            best = now;
    }
    return best;
}

} // namespace

ParsedLine parseQuickly(QByteArrayView line, LineCleaner &cleaner)
{
    QByteArrayView left = line.first(std::min(line.size(), LineLimit));
    const bool coloured =
        left.size() > 11 && left.startsWith("\x1b[0;3") && left[5] >= '0' && left[5] <= '7' && left[6] == 'm';
    if (coloured)
        left = left.sliced(7);
    if (!left.startsWith('['))
        return parseLine(line, cleaner);
    for (const auto &[name, level] : tags) {
        if (!left.startsWith(name))
            continue;
        left = left.sliced(name.size());
        if (coloured && !left.startsWith("\x1b[0m"))
            break;
        left = left.sliced(coloured ? 4 : 0);
        if (hasControl(left))
            break;
        if (left.startsWith(' '))
            left = left.sliced(1);
        ParsedLine parsed{level, -1, left};
        if (left.size() >= 8 && (left.size() == 8 || left[8] == ' '))
            parsed.second = parseClock(left.data());
        if (parsed.second >= 0)
            parsed.message = left.sliced(std::min<qsizetype>(9, left.size()));
        return parsed;
    }
    return parseLine(line, cleaner);
}

QString requiredText(const QString &expression)
{
    // Whatever may change the meaning of plain characters makes us give up: being wrong would hide lines.
    if (expression.contains(QLatin1String("(?")) || expression.contains(QLatin1String("(*")) ||
        expression.contains(QLatin1Char('|')))
        return {};
    QString best, now;
    const auto end = [&] {
        if (now.size() > best.size())
            best = now;
        now.clear();
    };
    int depth = 0; // of parentheses: what is in them may be optional
    for (qsizetype i = 0; i < expression.size(); ++i) {
        const QChar c = expression.at(i);
        if (c == QLatin1Char('[') || c == QLatin1Char('{')) {
            const bool isClass = c == QLatin1Char('[');
            const bool negated = isClass && QStringView(expression).sliced(i + 1).startsWith(u'^');
            // The first bracket in a class is a member of it, as in []a] and [^]a].
            const qsizetype close = expression.indexOf(QLatin1Char(isClass ? ']' : '}'), i + 2 + (negated ? 1 : 0));
            const QStringView inside = close < 0 ? QStringView() : QStringView(expression).sliced(i + 1, close - i - 1);
            if (inside.isEmpty() || inside.contains(u'[') || inside.contains(u'\\'))
                return {};
            now.chop(isClass ? 0 : 1); // a count may be 0
            end();
            i = close;
        } else if (c == QLatin1Char('\\')) {
            const QChar next = i + 1 < expression.size() ? expression.at(++i) : QChar();
            if (next.unicode() >= 0x80 || next.isNull() ||
                (next.isLetterOrNumber() && !QStringView(u"dDwWsSbB").contains(next)))
                return {};
            if (next.isLetterOrNumber())
                end();
            else if (depth == 0)
                now += next;
        } else if (c == QLatin1Char('*') || c == QLatin1Char('?')) {
            now.chop(1); // of what stands before, none is needed
            end();
        } else if (QStringView(u"^$.+()").contains(c)) {
            depth += c == QLatin1Char('(') ? 1 : c == QLatin1Char(')') ? -1 : 0;
            end();
        } else if (depth == 0) {
            now += c;
        }
    }
    end();
    return best;
}

ByteFinder::ByteFinder(const QByteArray &wanted, bool caseSensitive) : m_wanted(wanted), m_caseSensitive(caseSensitive)
{
    if (!caseSensitive)
        std::transform(m_wanted.begin(), m_wanted.end(), m_wanted.begin(), lower);
    const auto rarity = [](char c) {
        const qsizetype at = common.indexOf(lower(c));
        return at < 0 ? common.size() : at;
    };
    for (qsizetype i = 1; i < m_wanted.size(); ++i)
        if (rarity(m_wanted.at(i)) > rarity(m_wanted.at(m_anchor)))
            m_anchor = i;
}

bool ByteFinder::isAround(QByteArrayView text, char anchor) const
{
    const qsizetype last = text.size() - (m_wanted.size() - m_anchor);
    for (qsizetype at = m_anchor; at <= last; ++at) {
        const void *found = std::memchr(text.data() + at, anchor, std::size_t(last - at + 1));
        if (found == nullptr)
            return false;
        at = static_cast<const char *>(found) - text.data();
        const char *begin = text.data() + at - m_anchor;
        if (m_caseSensitive
                ? std::memcmp(begin, m_wanted.data(), std::size_t(m_wanted.size())) == 0
                : std::equal(m_wanted.begin(), m_wanted.end(), begin, [](char w, char c) { return w == lower(c); }))
            return true;
    }
    return false;
}

bool ByteFinder::isIn(QByteArrayView text) const
{
    if (m_wanted.isEmpty())
        return true;
    if (text.size() < m_wanted.size())
        return false;
    const char anchor = m_wanted.at(m_anchor);
    return isAround(text, anchor) || (!m_caseSensitive && upper(anchor) != anchor && isAround(text, upper(anchor)));
}

Result<LogMatcher> LogMatcher::make(const LogPattern &pattern)
{
    LogMatcher matcher;
    matcher.m_pattern = pattern;
    if (!pattern.regex && isAscii(pattern.text)) {
        matcher.m_finder = ByteFinder(pattern.text.toLatin1(), pattern.caseSensitive);
        matcher.m_exact = true;
        return matcher;
    }
    if (pattern.regex) {
        auto options = QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::PatternOptions();
        options.setFlag(QRegularExpression::CaseInsensitiveOption, !pattern.caseSensitive);
        // First as it was written, so that the place of a mistake is right.
        const QRegularExpression written(pattern.text, options);
        if (!written.isValid())
            return failure(
                ErrorKind::Usage,
                QCoreApplication::translate("gw::shadow", "The regular expression is not valid at character %1: %2")
                    .arg(written.patternErrorOffset() + 1)
                    .arg(written.errorString()),
                pattern.text.left(200));
        matcher.m_expression = QRegularExpression(stepLimit + pattern.text, options);
        if (!matcher.m_expression.isValid())
            matcher.m_expression = written;
        matcher.m_exact = pattern.text.isEmpty();
    }
    const QString needed = pattern.regex ? requiredText(pattern.text) : pattern.text;
    matcher.m_finder = ByteFinder(longestAscii(needed, pattern.caseSensitive), pattern.caseSensitive);
    return matcher;
}

bool LogMatcher::matches(QByteArrayView line)
{
    const ParsedLine parsed = parseQuickly(line, m_cleaner);
    if (m_pattern.least == Level::Error && parsed.level != Level::Error)
        return false;
    if (m_pattern.least == Level::Warn && parsed.level != Level::Error && parsed.level != Level::Warn)
        return false;
    return m_finder.isIn(parsed.message) && (m_exact || fits(parsed.message));
}

bool LogMatcher::fits(QByteArrayView message)
{
    const QString text = QString::fromUtf8(message);
    if (!m_pattern.regex)
        return text.contains(m_pattern.text, m_pattern.caseSensitive ? Qt::CaseSensitive : Qt::CaseInsensitive);
    ++m_costly;
    const QRegularExpressionMatch match = m_expression.match(text);
    m_givenUp += match.isValid() ? 0 : 1;
    return match.hasMatch();
}

} // namespace gw::shadow
