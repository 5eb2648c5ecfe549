// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/CanonicalJson.h"

#include <algorithm>
#include <vector>

namespace gw::golden {

namespace {

using namespace simdjson;

std::string_view trimmed(std::string_view token)
{
    while (!token.empty() && static_cast<unsigned char>(token.back()) <= ' ')
        token.remove_suffix(1);
    return token;
}

/// From behind the opening quote to the closing one, as spelled. The document was validated before.
std::string_view spelled(const char *begin)
{
    const char *end = begin;
    while (*end != '"')
        end += *end == '\\' ? 2 : 1;
    return {begin, size_t(end - begin)};
}

struct Member
{
    std::string key;  ///< unescaped: what is sorted by. Bytes of UTF-8 sort as Python sorts code points
    std::string text; ///< "key":value
};

bool appendObject(ondemand::object object, std::string &out, bool withoutTimes, int depth)
{
    std::vector<Member> members;
    for (auto result : object) {
        ondemand::field field;
        if (std::move(result).get(field))
            return false;
        const std::string_view raw = spelled(field.key().raw());
        std::string_view key;
        if (field.unescaped_key().get(key))
            return false;
        if (withoutTimes && (key == "duration_ms" || key == "latency_ms"))
            continue;
        Member member{std::string(key), '"' + std::string(raw) + "\":"};
        if (!appendCanonical(field.value(), member.text, false, depth + 1))
            return false;
        members.push_back(std::move(member));
    }
    std::stable_sort(members.begin(), members.end(), [](const Member &a, const Member &b) { return a.key < b.key; });
    out += '{';
    for (size_t i = 0; i < members.size(); ++i)
        out.append(i ? "," : "").append(members[i].text);
    out += '}';
    return true;
}

bool appendArray(ondemand::array array, std::string &out, int depth)
{
    out += '[';
    bool isFirst = true;
    for (auto result : array) {
        ondemand::value item;
        if (std::move(result).get(item))
            return false;
        if (!isFirst)
            out += ',';
        isFirst = false;
        if (!appendCanonical(item, out, false, depth + 1))
            return false;
    }
    out += ']';
    return true;
}

} // namespace

bool appendCanonical(ondemand::value value, std::string &out, bool withoutTimes, int depth)
{
    ondemand::json_type type;
    if (depth > deepestJson || value.type().get(type))
        return false;
    if (type == ondemand::json_type::object) {
        ondemand::object object;
        return !value.get_object().get(object) && appendObject(object, out, withoutTimes, depth);
    }
    if (type == ondemand::json_type::array) {
        ondemand::array array;
        return !value.get_array().get(array) && appendArray(array, out, depth);
    }
    out += trimmed(value.raw_json_token());
    return true;
}

} // namespace gw::golden
