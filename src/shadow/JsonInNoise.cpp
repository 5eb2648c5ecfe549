// SPDX-License-Identifier: GPL-3.0-or-later
#include "shadow/JsonInNoise.h"

namespace gw::shadow {
namespace {

constexpr int MaxCandidates = 512;
constexpr qsizetype MaxScanned = 32 << 20; // "{{{{..." must not cost its length squared

bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

/// Position of the brace that closes the one at @p begin, -1 when none does.
qsizetype closingBrace(QByteArrayView text, qsizetype begin)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = begin; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            i += c == '\\';
            inString = c != '"';
        } else if (c == '"') {
            inString = true;
        } else if (c == '{') {
            ++depth;
        } else if (c == '}' && --depth == 0) {
            return i;
        }
    }
    return -1;
}

/// Python writes its own braces with single quotes or none: JSON goes on with a key or ends.
bool mayBegin(QByteArrayView text, qsizetype brace)
{
    qsizetype next = brace + 1;
    while (next < text.size() && isBlank(text[next]))
        ++next;
    return next == text.size() || text[next] == '"' || text[next] == '}';
}

} // namespace

NoiseSearch findObjects(QByteArrayView text, const std::function<bool(QByteArrayView piece)> &found)
{
    NoiseSearch search;
    qsizetype scanned = 0;
    int candidates = 0;
    for (qsizetype at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at)) {
        if (!mayBegin(text, at)) {
            ++at;
            continue;
        }
        if (++candidates > MaxCandidates || scanned > MaxScanned)
            break;
        const qsizetype close = closingBrace(text, at);
        scanned += (close < 0 ? text.size() : close) - at;
        if (close < 0 && search.unclosed.isEmpty())
            search.unclosed = text.sliced(at);
        if (close >= 0 && found(text.sliced(at, close + 1 - at)))
            at = close + 1;
        else
            ++at;
    }
    return search;
}

QByteArrayView tracebackIn(QByteArrayView text)
{
    const qsizetype heading = text.indexOf("Traceback (most recent call last)");
    if (heading < 0)
        return {};
    QByteArrayView rest = text.sliced(heading);
    const auto line = [&rest] {
        const qsizetype end = rest.indexOf('\n');
        const QByteArrayView first = end < 0 ? rest : rest.first(end);
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
        return first;
    };
    const QByteArrayView first = line();
    while (!rest.isEmpty()) {
        const QByteArrayView next = line();
        if (!next.isEmpty() && !isBlank(next.front()))
            return next.trimmed();
    }
    return first.trimmed();
}

} // namespace gw::shadow
