// SPDX-License-Identifier: GPL-3.0-or-later
#include "shadow/LineParser.h"

#include <algorithm>
#include <array>

namespace gw::shadow {
namespace {

constexpr bool isControl(char c)
{
    return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f;
}

/// Bytes of the control sequence that begins with ESC at @p at: "ESC [ parameters final", else ESC alone.
qsizetype sequenceLength(QByteArrayView line, qsizetype at)
{
    if (at + 1 >= line.size() || line[at + 1] != '[')
        return 1;
    qsizetype end = at + 2;
    while (end < line.size() && line[end] >= 0x20 && line[end] <= 0x3f)
        ++end;
    return std::min(end + 1, line.size()) - at;
}

struct LevelName
{
    QByteArrayView tag;
    Level level;
};
constexpr std::array levelNames{LevelName{"[INFO]", Level::Info},       LevelName{"[STEP]", Level::Step},
                                LevelName{"[WARN]", Level::Warn},       LevelName{"[ERROR]", Level::Error},
                                LevelName{"[PRIMARY]", Level::Primary}, LevelName{"[SHADOW]", Level::Shadow}};

} // namespace

QByteArrayView LineCleaner::clean(QByteArrayView line)
{
    const auto first = std::find_if(line.begin(), line.end(), isControl);
    if (first == line.end())
        return line;
    m_buffer.clear();
    for (qsizetype i = 0; i < line.size();) {
        if (line[i] == '\x1b')
            i += sequenceLength(line, i);
        else if (isControl(line[i]))
            ++i;
        else
            m_buffer.append(line[i++]);
    }
    return m_buffer;
}

int parseClock(const char *text)
{
    // XOR turns each digit into its value and each colon into 0: one comparison per byte then checks all of it.
    const std::uint64_t x = loadLittle64(text) ^ 0x30303a30303a3030;
    const std::uint64_t over = (x + 0x76'7a'7f'76'7a'7f'76'7d) | x; // limits 2 9 : 5 9 : 5 9, first byte lowest
    if ((over & 0x8080808080808080) != 0)
        return -1;
    const auto digits = [x](int at) { return int(x >> (at * 8) & 15) * 10 + int(x >> (at * 8 + 8) & 15); };
    const int hours = digits(0);
    const int minutes = digits(3);
    const int seconds = digits(6);
    return hours < 24 ? (hours * 60 + minutes) * 60 + seconds : -1;
}

ParsedLine parseLine(QByteArrayView line, LineCleaner &cleaner)
{
    ParsedLine parsed;
    parsed.message = cleaner.clean(line.first(std::min(line.size(), LineLimit)));
    if (!parsed.message.startsWith('['))
        return parsed;
    for (const auto &[tag, level] : levelNames) {
        if (!parsed.message.startsWith(tag))
            continue;
        parsed.level = level;
        parsed.message = parsed.message.sliced(tag.size());
        if (parsed.message.startsWith(' '))
            parsed.message = parsed.message.sliced(1);
        const bool hasClock = parsed.message.size() >= 8 && (parsed.message.size() == 8 || parsed.message[8] == ' ');
        parsed.second = hasClock ? parseClock(parsed.message.data()) : -1;
        if (parsed.second >= 0)
            parsed.message = parsed.message.sliced(std::min<qsizetype>(9, parsed.message.size()));
        break;
    }
    return parsed;
}

Cursor &Cursor::literal(QByteArrayView expected)
{
    m_good = m_good && m_text.startsWith(expected);
    if (m_good)
        m_text = m_text.sliced(expected.size());
    return *this;
}

Cursor &Cursor::number(qint64 &value)
{
    qsizetype digits = 0;
    qint64 sum = 0;
    for (; digits < m_text.size() && digits < 10 && m_text[digits] >= '0' && m_text[digits] <= '9'; ++digits)
        sum = sum * 10 + (m_text[digits] - '0');
    m_good = m_good && digits > 0 && digits <= 9;
    if (m_good) {
        value = sum;
        m_text = m_text.sliced(digits);
    }
    return *this;
}

Cursor &Cursor::blanks()
{
    while (!m_text.isEmpty() && (m_text.front() == ' ' || m_text.front() == '\t'))
        m_text = m_text.sliced(1);
    return *this;
}

} // namespace gw::shadow
