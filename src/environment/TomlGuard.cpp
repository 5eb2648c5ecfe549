// SPDX-License-Identifier: GPL-3.0-or-later
#include "environment/TomlGuard.h"

namespace gw::environment {

namespace {

/// Where the text that begins with a quote at @p at ends: behind its closing quote, or at the end of a broken line.
qsizetype textEnd(QByteArrayView toml, qsizetype at)
{
    const char quote = toml[at];
    const char three[] = {quote, quote, quote};
    const bool isLong = toml.sliced(at).startsWith(QByteArrayView(three, 3));
    for (qsizetype i = at + (isLong ? 3 : 1); i < toml.size(); ++i) {
        if (quote == '"' && toml[i] == '\\')
            ++i;
        else if (!isLong && toml[i] == '\n')
            return i;
        else if (toml[i] == quote && (!isLong || toml.sliced(i).startsWith(QByteArrayView(three, 3))))
            return i + (isLong ? 3 : 1);
    }
    return toml.size();
}

} // namespace

qint64 lineOfTooManyDots(QByteArrayView toml, int most)
{
    qint64 line = 1;
    int dots = 0;
    for (qsizetype i = 0; i < toml.size(); ++i) {
        const char c = toml[i];
        if (c == '"' || c == '\'') {
            const qsizetype end = textEnd(toml, i);
            line += toml.sliced(i, end - i).toByteArray().count('\n');
            i = end - 1;
        } else if (c == '#') {
            while (i + 1 < toml.size() && toml[i + 1] != '\n')
                ++i;
        } else if (c == '\n') {
            ++line;
            dots = 0;
        } else if (c == '.' && ++dots > most) {
            return line;
        }
    }
    return 0;
}

} // namespace gw::environment
