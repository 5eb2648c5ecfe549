// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/Frame.h"

#include "host/Text.h"

#include <algorithm>
#include <cctype>

namespace gw::host {
namespace {

constexpr qsizetype headerLimit = 1024;
constexpr qsizetype preambleKept = 2048;

/// Bytes fit for a message: printable, short, on one line.
QString excerptOf(QByteArrayView bytes)
{
    QString text = QString::fromUtf8(bytes.first(std::min<qsizetype>(bytes.size(), 80)));
    for (auto &c : text)
        if (!c.isPrint())
            c = QLatin1Char('.');
    return text.trimmed();
}

QByteArrayView withoutReturn(QByteArrayView line) { return line.endsWith('\r') ? line.chopped(1) : line; }

} // namespace

void FrameParser::feed(QByteArrayView bytes)
{
    if (m_state == State::Broken)
        return;
    if (m_used > 0 && m_used >= m_buffer.size() / 2) {
        m_buffer.remove(0, m_used);
        m_used = 0;
    }
    m_buffer.append(bytes);
}

Result<std::optional<QByteArray>> FrameParser::next()
{
    if (m_state == State::Magic) {
        const auto seen = readMagic();
        if (!seen)
            return Failure(seen.error());
        if (!*seen)
            return std::nullopt;
    }
    if (m_state == State::Header) {
        const auto complete = readHeader();
        if (!complete)
            return Failure(complete.error());
        if (!*complete)
            return std::nullopt;
    }
    if (m_state == State::Broken)
        return Failure(m_error);
    if (m_buffer.size() - m_used < m_length)
        return std::nullopt;
    QByteArray body = m_buffer.mid(m_used, m_length);
    m_used += m_length;
    m_length = -1;
    m_state = State::Header;
    return body;
}

Result<bool> FrameParser::readMagic()
{
    for (;;) {
        const auto end = m_buffer.indexOf('\n', m_used);
        if (end < 0)
            break;
        const auto line = withoutReturn(QByteArrayView(m_buffer).sliced(m_used, end - m_used));
        m_skipped += end + 1 - m_used;
        if (line == QByteArrayView(magicLine)) {
            m_used = end + 1;
            m_state = State::Header;
            return true;
        }
        if (line.startsWith("GOLDWATCH-AGENT "))
            return breakOff(Text::tr("The agent speaks another form of the protocol"), line);
        keepPreamble(line);
        m_used = end + 1;
    }
    if (m_skipped + m_buffer.size() - m_used <= preambleLimit)
        return false;
    keepPreamble(QByteArrayView(m_buffer).sliced(m_used));
    return breakOff(Text::tr("The host printed more than %1 KB and no agent began").arg(preambleLimit >> 10),
                    m_preamble);
}

void FrameParser::keepPreamble(QByteArrayView line)
{
    const auto room = preambleKept - m_preamble.size();
    if (room <= 0 || line.isEmpty())
        return;
    m_preamble += line.first(std::min(room, line.size()));
    m_preamble += '\n';
}

Result<bool> FrameParser::readHeader()
{
    for (;;) {
        const auto end = m_buffer.indexOf('\n', m_used);
        if (end < 0) {
            const auto rest = QByteArrayView(m_buffer).sliced(m_used);
            if (rest.size() > headerLimit)
                return breakOff(Text::tr("Noise in the agent's stream"), rest);
            return false;
        }
        const auto line = withoutReturn(QByteArrayView(m_buffer).sliced(m_used, end - m_used));
        if (line.isEmpty()) {
            if (m_length < 0)
                return breakOff(Text::tr("A message without Content-Length in the agent's stream"));
            m_used = end + 1;
            m_state = State::Body;
            return true;
        }
        if (const auto field = readField(line); !field)
            return Failure(field.error());
        m_used = end + 1;
    }
}

Result<void> FrameParser::readField(QByteArrayView line)
{
    constexpr QByteArrayView name("content-length:");
    const auto isToken = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '-'; };
    const auto colon = line.indexOf(':');
    if (line.size() > headerLimit || colon <= 0 || !std::all_of(line.begin(), line.begin() + colon, isToken))
        return breakOff(Text::tr("Noise in the agent's stream"), line);
    if (line.first(colon + 1).compare(name, Qt::CaseInsensitive) != 0)
        return {}; // a later version may say more
    const auto digits = line.sliced(colon + 1).trimmed();
    const bool number = !digits.isEmpty() && digits.size() <= 12 &&
                        std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!number || m_length >= 0)
        return breakOff(Text::tr("Not a message length in the agent's stream"), line);
    const qint64 length = digits.toByteArray().toLongLong();
    if (length > messageLimit)
        return breakOff(Text::tr("A message of %1 bytes is longer than the limit of %2").arg(length).arg(messageLimit));
    m_length = length;
    return {};
}

Failure FrameParser::breakOff(const QString &what, QByteArrayView excerpt)
{
    m_error = {ErrorKind::Protocol,
               excerpt.isEmpty() ? what : QStringLiteral("%1: \"%2\"").arg(what, excerptOf(excerpt)),
               {},
               {}};
    m_state = State::Broken;
    m_buffer.clear();
    m_used = 0;
    return Failure(m_error);
}

QByteArray frame(const QByteArray &body)
{
    return "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray magicFrame() { return QByteArray("\n") + magicLine + "\n"; }

int nestingDepth(QByteArrayView json)
{
    int depth = 0, deepest = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            deepest = std::max(deepest, ++depth);
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return deepest;
}

} // namespace gw::host
