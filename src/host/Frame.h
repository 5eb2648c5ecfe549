// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of the agent's stream to message bodies and back: a magic line once, then `Content-Length: N`, an empty line, N
// bytes.
//
// A login shell may print anything before the magic line; it is skipped up to a bound. After it, whatever is not a
// frame ends the stream: a peer that mixes noise into it cannot be trusted about where the next message begins.
#pragma once

#include "base/Error.h"

#include <QByteArray>

#include <optional>

namespace gw::host {

inline constexpr int protocolVersion = 1;
inline constexpr char magicLine[] = "GOLDWATCH-AGENT 1";
inline constexpr qint64 messageLimit = 16 << 20;   ///< bytes of one body
inline constexpr qint64 preambleLimit = 256 << 10; ///< bytes before the magic line
inline constexpr int nestingLimit = 64;            ///< arrays and objects within each other

/// Takes bytes as they come, gives bodies as they are complete. Not thread-safe; no I/O.
class FrameParser
{
public:
    enum class Start { AtMagic, AtFrame };
    explicit FrameParser(Start start) : m_state(start == Start::AtMagic ? State::Magic : State::Header) {}

    void feed(QByteArrayView bytes);
    /// The next body; nullopt: more bytes are needed. After an error the stream is lost and every call says so.
    [[nodiscard]] Result<std::optional<QByteArray>> next();

    [[nodiscard]] bool started() const { return m_state != State::Magic; }
    /// The first 2 KiB of what stood before the magic line: the reason, when the agent never came.
    [[nodiscard]] QByteArray preamble() const { return m_preamble; }
    /// True between two frames: a stream may end here and nowhere else.
    [[nodiscard]] bool atBoundary() const { return m_state == State::Header && m_buffer.size() == m_used; }

private:
    enum class State { Magic, Header, Body, Broken };
    Result<bool> readMagic();
    Result<bool> readHeader();
    Result<void> readField(QByteArrayView line);
    void keepPreamble(QByteArrayView line);
    Failure breakOff(const QString &what, QByteArrayView excerpt = {});

    State m_state;
    QByteArray m_buffer;
    qsizetype m_used = 0; ///< bytes of m_buffer that are done with
    qint64 m_skipped = 0;
    qint64 m_length = -1;
    QByteArray m_preamble;
    Error m_error;
};

/// @p body as one frame.
[[nodiscard]] QByteArray frame(const QByteArray &body);
/// What an agent says first. It begins with a newline: a shell's noise may lack its own.
[[nodiscard]] QByteArray magicFrame();
/// How deep arrays and objects of a JSON text lie within each other, without parsing it.
[[nodiscard]] int nestingDepth(QByteArrayView json);

} // namespace gw::host
