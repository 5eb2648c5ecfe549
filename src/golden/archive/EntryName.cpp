// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/archive/EntryName.h"

#include "golden/Text.h"

#include <algorithm>
#include <cstring>
#include <fnmatch.h>

namespace gw::golden {
namespace {

constexpr size_t longestComponent = 255, longestPath = 3000, deepest = 64;

} // namespace

QString refusalOf(std::string_view name, bool stripAbsolute, std::string &relative)
{
    relative.clear();
    if (name.empty())
        return Text::tr("it has no name");
    if (name.front() == '/' && !stripAbsolute)
        return Text::tr("its name is absolute (--strip-absolute puts it under the target)");
    if (std::any_of(name.begin(), name.end(), [](char c) { return quint8(c) < 0x20 || c == 0x7f; }))
        return Text::tr("its name has control characters");
    if (name.size() > longestPath)
        return Text::tr("its name is longer than a path can be");
    size_t depth = 0;
    for (size_t at = 0; at <= name.size();) {
        const size_t end = std::min(name.find('/', at), name.size());
        const std::string_view component = name.substr(at, end - at);
        at = end + 1;
        if (component == "..")
            return Text::tr("its name leads out of the target (..)");
        if (component.size() > longestComponent || ++depth > deepest)
            return Text::tr("its name is longer than a path can be");
        if (component.empty() || component == ".")
            continue;
        relative += relative.empty() ? "" : "/";
        relative += component;
    }
    return relative.empty() ? Text::tr("it has no name") : QString();
}

NamePatterns::NamePatterns(const QByteArrayList &patterns, const QByteArrayList &names) : m_patterns(patterns + names)
{
    for (qsizetype i = 0; i < m_patterns.size(); ++i) {
        const QByteArray &text = m_patterns.at(i);
        const bool isName = i >= patterns.size();
        m_literals.push_back({text, size_t(i), isName});
        if (!isName && std::any_of(text.begin(), text.end(), [](char c) { return std::strchr("*?[\\", c) && c; }))
            m_globs.push_back(size_t(i));
    }
    std::sort(m_literals.begin(), m_literals.end(), [](const Literal &a, const Literal &b) { return a.text < b.text; });
}

bool NamePatterns::countLiterals(QByteArrayView text, bool isWhole, std::vector<qint64> &hits) const
{
    const auto first = std::lower_bound(m_literals.begin(), m_literals.end(), text,
                                        [](const Literal &l, QByteArrayView t) { return QByteArrayView(l.text) < t; });
    bool matched = false;
    for (auto literal = first; literal != m_literals.end() && QByteArrayView(literal->text) == text; ++literal) {
        if (literal->isName && !isWhole)
            continue;
        ++hits[literal->number];
        matched = true;
    }
    return matched;
}

bool NamePatterns::matches(std::string_view name, std::vector<qint64> &hits) const
{
    hits.resize(size_t(m_patterns.size()));
    if (m_patterns.isEmpty())
        return true;
    const std::string whole(name), last(name.substr(name.rfind('/') + 1));
    bool matched = countLiterals({whole.data(), qsizetype(whole.size())}, true, hits);
    if (last.size() < whole.size()) // a literal with a slash is never the last part
        matched = countLiterals({last.data(), qsizetype(last.size())}, false, hits) || matched;
    for (const size_t number : m_globs) {
        const QByteArray &pattern = m_patterns.at(qsizetype(number));
        if (QByteArrayView(pattern) == QByteArrayView(whole.data(), qsizetype(whole.size())))
            continue; // counted as it stands
        if (::fnmatch(pattern.constData(), whole.c_str(), 0) == 0 ||
            (!pattern.contains('/') && ::fnmatch(pattern.constData(), last.c_str(), 0) == 0)) {
            ++hits[number];
            matched = true;
        }
    }
    return matched;
}

} // namespace gw::golden
