// SPDX-License-Identifier: GPL-3.0-or-later
#include "shadow/LineParser.h"

#include <algorithm>
#include <array>

namespace gw::shadow {
namespace {

constexpr bool isControl(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; }

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
    auto at = std::find_if(line.begin(), line.end(), isControl);
    if (at == line.end())
        return line;
    m_buffer.resize(0); // keeps the memory
    m_buffer.append(line.begin(), at - line.begin());
    while (at != line.end()) {
        at += *at == '\x1b' ? sequenceLength(line, at - line.begin()) : 1;
        const auto next = std::find_if(at, line.end(), isControl);
        m_buffer.append(at, next - at);
        at = next;
    }
    return m_buffer;
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
