// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/archive/Manifest.h"

#include <charconv>

namespace gw::golden {
namespace {

constexpr std::string_view special = "\\\n\r"; // what sha256sum escapes
constexpr std::string_view letters = "\\nr";
constexpr qint64 secondInNs = 1'000'000'000;

/// The next line of @p text without its end. False at the end, or when the last line has none.
bool nextLine(std::string_view &text, std::string_view &line)
{
    const size_t end = text.find('\n');
    if (end == std::string_view::npos)
        return false;
    line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return true;
}

bool unescape(std::string_view escaped, std::string &name)
{
    for (size_t i = 0; i < escaped.size(); ++i) {
        if (escaped[i] != '\\') {
            name += escaped[i];
            continue;
        }
        const size_t which = ++i < escaped.size() ? letters.find(escaped[i]) : std::string_view::npos;
        if (which == std::string_view::npos)
            return false;
        name += special[which];
    }
    return true;
}

bool parseSumsLine(std::string_view line, ManifestEntry &entry)
{
    const bool isEscaped = line.starts_with('\\');
    line.remove_prefix(isEscaped ? 1 : 0);
    if (line.size() < 67 || line.substr(64, 2) != "  ")
        return false;
    const auto digest = fromHex(line.substr(0, 64));
    if (!digest)
        return false;
    entry.digest = *digest;
    if (isEscaped)
        return unescape(line.substr(66), entry.name);
    entry.name = line.substr(66);
    return true;
}

bool parseNumber(std::string_view text, qint64 &value)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
}

bool parseFileLine(std::string_view line, ManifestEntry &entry)
{
    const size_t space = line.find(' '), point = line.find('.');
    qint64 seconds = 0, nanoseconds = 0;
    if (space == std::string_view::npos || point == std::string_view::npos || point < space ||
        line.size() - point != 10 || !parseNumber(line.substr(0, space), entry.size) ||
        !parseNumber(line.substr(space + 1, point - space - 1), seconds) ||
        !parseNumber(line.substr(point + 1), nanoseconds) || entry.size < 0 || nanoseconds < 0)
        return false;
    constexpr qint64 most = std::numeric_limits<qint64>::max() / secondInNs - 1;
    if (seconds > most || seconds < -most)
        return false;
    entry.modifiedNs = seconds * secondInNs + nanoseconds;
    return true;
}

} // namespace

void appendSumsLine(std::string_view name, const Digest &digest, std::string &out)
{
    const bool isEscaped = name.find_first_of(special) != std::string_view::npos;
    if (isEscaped)
        out += '\\';
    out += view(toHex(digest));
    out += "  ";
    for (const char c : name) {
        const size_t which = isEscaped ? special.find(c) : std::string_view::npos;
        if (which == std::string_view::npos) {
            out += c;
        } else {
            out += '\\';
            out += letters[which];
        }
    }
    out += '\n';
}

void appendFileLine(qint64 size, qint64 modifiedNs, std::string &out)
{
    const qint64 seconds = modifiedNs / secondInNs - (modifiedNs % secondInNs < 0 ? 1 : 0);
    const std::string nanoseconds = std::to_string(modifiedNs - seconds * secondInNs);
    out += std::to_string(size) + ' ' + std::to_string(seconds) + '.' + std::string(9 - nanoseconds.size(), '0') +
           nanoseconds + '\n';
}

bool parseSums(std::string_view sums, std::vector<ManifestEntry> &entries)
{
    for (std::string_view line; nextLine(sums, line);)
        if (!parseSumsLine(line, entries.emplace_back()))
            return false;
    return sums.empty();
}

bool parseFiles(std::string_view files, std::vector<ManifestEntry> &entries)
{
    std::string_view line;
    for (ManifestEntry &entry : entries)
        if (!nextLine(files, line) || !parseFileLine(line, entry))
            return false;
    return files.empty();
}

} // namespace gw::golden
