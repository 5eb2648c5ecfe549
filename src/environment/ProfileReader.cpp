// SPDX-License-Identifier: GPL-3.0-or-later
// TOML to Profile by the tables of Schema.h. Every mistake is collected with the place it stands at; only a syntax
// error ends the reading, since nothing after it can be trusted to mean what it says.
#include "environment/ProfileReader.h"

#include <algorithm>
#include <cmath>

namespace gw::environment {

namespace {

constexpr qsizetype mostMistakes = 100; // more help nobody, and a hostile file could ask for millions

QString typeName(const toml::node &node)
{
    switch (node.type()) {
    case toml::node_type::string:
        return Words::tr("a text");
    case toml::node_type::integer:
        return Words::tr("a whole number");
    case toml::node_type::floating_point:
        return Words::tr("a number");
    case toml::node_type::boolean:
        return Words::tr("true or false");
    case toml::node_type::array:
        return Words::tr("a list");
    case toml::node_type::table:
        return Words::tr("a table");
    default:
        return Words::tr("a date or time");
    }
}

} // namespace

void ProfileReader::mistake(const toml::source_region &at, const QString &key, const QString &message)
{
    m_wrong.insert(key);
    if (m_mistakes.size() < mostMistakes)
        m_mistakes.append({at.begin.line, at.begin.column, key, message});
}

void ProfileReader::wrongType(const toml::node &node, const QString &key, const QString &expected)
{
    mistake(node.source(), key, Words::tr("must be %1, not %2").arg(expected, typeName(node)));
}

void ProfileReader::unknown(const toml::key &key, const QString &path, const QStringList &known)
{
    const QString near = m_mistakes.size() < mostMistakes ? suggestion(path, known) : QString();
    mistake(key.source(), path,
            near.isEmpty() ? Words::tr("unknown key") : Words::tr("unknown key, did you mean %1?").arg(near));
}

std::optional<QString> ProfileReader::readText(const toml::node &node, const QString &path, Form form, bool required)
{
    const auto *text = node.as_string();
    if (!text) {
        wrongType(node, path, Words::tr("a text"));
        return std::nullopt;
    }
    QString value = toText(text->get());
    if (const auto wrong = wrongText(value, form, required)) {
        mistake(node.source(), path, *wrong);
        return std::nullopt;
    }
    return value;
}

void ProfileReader::readNumber(const toml::node &node, const QString &path, double least, double most, double &into)
{
    const auto value = node.is_number() ? node.value<double>() : std::nullopt;
    if (!value)
        wrongType(node, path, Words::tr("a number"));
    else if (!std::isfinite(*value) || *value < least || *value > most)
        mistake(node.source(), path, Words::tr("must lie between %1 and %2").arg(least).arg(most, 0, 'g', 12));
    else
        into = *value;
}

void ProfileReader::readWhole(const toml::node &node, const QString &path, double least, double most, qint64 &into)
{
    const auto *value = node.as_integer();
    if (!value)
        wrongType(node, path, Words::tr("a whole number"));
    else if (double(value->get()) < least || double(value->get()) > most)
        mistake(node.source(), path, Words::tr("must lie between %1 and %2").arg(least).arg(most, 0, 'f', 0));
    else
        into = value->get();
}

void ProfileReader::readList(const toml::node &node, const QString &path, Form form, QStringList &into)
{
    const auto *list = node.as_array();
    if (!list) {
        wrongType(node, path, Words::tr("a list of texts"));
        return;
    }
    into.clear();
    for (const toml::node &item : *list)
        if (const auto text = readText(item, path, form, form == Form::Path || into.isEmpty()))
            into.append(*text);
}

void ProfileReader::readHostKind(const toml::node &node, const QString &path, HostKind &into)
{
    const auto text = readText(node, path, Form::Any, true);
    if (!text)
        return;
    if (const auto kind = json::enumValue<HostKind>(*text))
        into = *kind;
    else
        mistake(node.source(), path, Words::tr("must be local or ssh, not \"%1\"").arg(*text));
}

template<class T> void ProfileReader::readValue(const Key<T> &key, T &into, const toml::node &node, const QString &path)
{
    const Field field = key.field(into);
    if (auto *text = std::get_if<QString *>(&field)) {
        if (const auto value = readText(node, path, key.form, key.required))
            **text = *value;
    } else if (auto *flag = std::get_if<bool *>(&field)) {
        if (const auto *value = node.as_boolean())
            **flag = value->get();
        else
            wrongType(node, path, Words::tr("true or false"));
    } else if (auto *whole = std::get_if<qint64 *>(&field)) {
        readWhole(node, path, key.least, key.most, **whole);
    } else if (auto *number = std::get_if<double *>(&field)) {
        readNumber(node, path, key.least, key.most, **number);
    } else if (auto *list = std::get_if<QStringList *>(&field)) {
        readList(node, path, key.form, **list);
    } else {
        readHostKind(node, path, *std::get<HostKind *>(field));
    }
}

template<class T> void ProfileReader::readMembers(T &value, std::span<const Key<T>> keys, const toml::node &node,
                                                  const QString &path)
{
    const auto *table = node.as_table();
    if (!table) {
        wrongType(node, path, Words::tr("a table"));
        return;
    }
    QStringList known;
    for (const auto &key : keys)
        known.append(path + QLatin1Char('.') + QLatin1String(key.name));
    for (const auto &[name, member] : *table) {
        const QString full = path + QLatin1Char('.') + toText(name.str());
        const qsizetype at = known.indexOf(full);
        m_seen.insert(full, member.source());
        if (at < 0)
            unknown(name, full, known);
        else
            readValue(keys[size_t(at)], value, member, full);
    }
}

void ProfileReader::readSecret(const QString &path, const QString &name, const toml::node &node)
{
    Secret &secret = profile.secrets[name];
    const auto *table = node.as_table();
    const QString form = Words::tr(
        "must say where the secret is: {variable = \"...\"}, or file, command, keychain; never the secret itself");
    if (!table || table->size() != 1) {
        mistake(node.source(), path, form);
        return;
    }
    const auto only = table->cbegin();
    const auto source = json::enumValue<SecretSource>(toText(only->first.str()));
    if (!source) {
        mistake(only->first.source(), path, form);
        return;
    }
    if (const auto text = readText(only->second, path, *source == SecretSource::File ? Form::Path : Form::Any, true))
        secret = {*source, *text};
}

bool ProfileReader::readOpenTable(const QString &path, const toml::node &node)
{
    const auto which = json::enumValue<OpenTable>(path);
    if (!which)
        return false;
    if (*which == OpenTable::Contacts) {
        const auto *list = node.as_array();
        if (!list)
            wrongType(node, path, Words::tr("a list of tables, [[contacts]]"));
        for (size_t i = 0; list && i < list->size(); ++i)
            readMembers(profile.contacts.emplaceBack(), contactKeys(), *list->get(i), path);
        return true;
    }
    const auto *table = node.as_table();
    if (!table) {
        wrongType(node, path, Words::tr("a table"));
        return true;
    }
    for (const auto &[key, value] : *table) {
        const QString name = toText(key.str());
        const QString full = path + QLatin1Char('.') + name;
        m_seen.insert(full, value.source());
        if (const auto wrong = wrongText(name, Form::Any, true))
            mistake(key.source(), full, Words::tr("its name %1").arg(*wrong));
        else if (*which == OpenTable::Secrets)
            readSecret(full, name, value);
        else if (*which == OpenTable::Webhooks)
            readMembers(profile.webhooks[name], webhookKeys(), value, full);
        else if (const auto query = value.as_string(); query && !query->get().empty())
            profile.charts.insert(name, toText(query->get()));
        else
            mistake(value.source(), full, Words::tr("must be a PromQL expression in quotes"));
    }
    return true;
}

void ProfileReader::readTable(const toml::table &table, const QString &prefix)
{
    QStringList known;
    for (const auto &[name, text] : enumNames(OpenTable{}))
        known.append(QLatin1String(text));
    for (const auto &key : profileKeys()) {
        known.append(key.path());
        if (*key.table)
            known.append(QLatin1String(key.table));
    }
    for (const auto &[name, node] : table) {
        const QString path = prefix + toText(name.str());
        m_seen.insert(path, node.source());
        const auto keys = profileKeys();
        const auto key =
            std::find_if(keys.begin(), keys.end(), [&](const auto &candidate) { return candidate.path() == path; });
        if (key != keys.end())
            readValue(*key, profile, node, path);
        else if (readOpenTable(path, node))
            continue;
        else if (!known.contains(path))
            unknown(name, path, known);
        else if (const auto *inner = node.as_table())
            readTable(*inner, path + QLatin1Char('.'));
        else
            wrongType(node, path, Words::tr("a table, [%1]").arg(path));
    }
}

void ProfileReader::finish()
{
    profile.services.auth.removeIf([](const auto &entry) { return entry.value().isEmpty(); });
    for (const Relation &relation : brokenRelations(profile)) {
        if (m_wrong.contains(relation.key) || m_wrong.contains(relation.other))
            continue;
        const bool here = m_seen.contains(relation.key) || !m_seen.contains(relation.other);
        mistake(m_seen.value(here ? relation.key : relation.other), relation.key, relation.message);
    }
    std::stable_sort(m_mistakes.begin(), m_mistakes.end(), [](const auto &a, const auto &b) {
        return std::pair(a.line, a.column) < std::pair(b.line, b.column);
    });
}

} // namespace gw::environment
