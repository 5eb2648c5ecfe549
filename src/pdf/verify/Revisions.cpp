// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/verify/Revisions.h"

#include <algorithm>
#include <string_view>

namespace gw::pdf {
namespace {

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\0'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isHexDigit(char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// Whether "startxref NUMBER" stands right before @p at. "%%EOF" by itself may be part of an attachment.
bool followsStartxref(std::string_view text, qsizetype at)
{
    const auto back = [&](auto is) {
        const qsizetype from = at;
        while (at > 0 && is(text[size_t(at - 1)]))
            --at;
        return at < from;
    };
    constexpr std::string_view word = "startxref";
    return back(isSpace) && back(isDigit) && back(isSpace) && at >= qsizetype(word.size()) &&
           text.substr(size_t(at) - word.size(), word.size()) == word;
}

} // namespace

QList<qint64> revisionEnds(const QByteArray &pdf)
{
    const std::string_view text(pdf.constData(), size_t(pdf.size()));
    constexpr QByteArrayView mark("%%EOF");
    QList<qint64> ends;
    for (qsizetype at = pdf.indexOf(mark); at >= 0; at = pdf.indexOf(mark, at + mark.size())) {
        if (!followsStartxref(text, at))
            continue;
        qsizetype end = at + mark.size();
        if (end < pdf.size() && pdf[end] == '\r')
            ++end;
        if (end < pdf.size() && pdf[end] == '\n')
            ++end;
        ends << end;
    }
    return ends;
}

RangeFault rangeFault(const QByteArray &pdf, const QList<qint64> &bounds)
{
    if (bounds.size() != 4 || bounds[0] > bounds[1] || bounds[1] >= bounds[2] || bounds[2] > bounds[3])
        return RangeFault::Shape;
    if (bounds[0] != 0)
        return RangeFault::Start;
    if (bounds[3] > pdf.size())
        return RangeFault::Outside;
    // Between the pieces stands the signature as <hex digits> and nothing else, or something could hide in there.
    const QByteArrayView gap = QByteArrayView(pdf).sliced(bounds[1], bounds[2] - bounds[1]);
    if (gap.size() < 2 || gap.front() != '<' || gap.back() != '>' ||
        !std::ranges::all_of(gap.sliced(1, gap.size() - 2), isHexDigit))
        return RangeFault::Gap;
    return RangeFault::None;
}

qsizetype revisionOf(const QList<qint64> &ends, const QList<qint64> &bounds)
{
    if (bounds.size() != 4)
        return 0;
    for (qsizetype i = 0; i < ends.size(); ++i) // a signer may leave out the last line end
        if (bounds[3] <= ends[i] && bounds[3] + 2 >= ends[i])
            return i + 1;
    return 0;
}

} // namespace gw::pdf
