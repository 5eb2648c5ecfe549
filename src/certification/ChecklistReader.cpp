// SPDX-License-Identifier: GPL-3.0-or-later
#include "certification/ChecklistReader.h"

#include "base/Suggestion.h"
#include "certification/Text.h"

#include <algorithm>
#include <cmath>

namespace gw::certification {
namespace {

constexpr qsizetype mostMistakes = 100, mostItems = 200, longestText = 2000;

/// What an environment may change of an item of ours.
const QStringList &thresholdKeys()
{
    static const QStringList keys{QStringLiteral("any_of"),    QStringLiteral("least"),    QStringLiteral("above"),
                                  QStringLiteral("most"),      QStringLiteral("path"),     QStringLiteral("argv"),
                                  QStringLiteral("limit_s"),   QStringLiteral("unused"),   QStringLiteral("statement"),
                                  QStringLiteral("max_age_h"), QStringLiteral("severity"), QStringLiteral("own_alert")};
    return keys;
}
const QStringList &allKeys()
{
    static const QStringList keys =
        thresholdKeys() + QStringList{QStringLiteral("section"), QStringLiteral("title"), QStringLiteral("check"),
                                      QStringLiteral("service"), QStringLiteral("json"),  QStringLiteral("fact"),
                                      QStringLiteral("glob"),    QStringLiteral("phase")};
    return keys;
}

} // namespace

void ChecklistReader::mistake(const toml::source_region &at, const QString &key, const QString &message)
{
    if (m_mistakes.size() < mostMistakes)
        m_mistakes
            << QStringLiteral("%1:%2:%3: %4: %5").arg(m_file).arg(at.begin.line).arg(at.begin.column).arg(key, message);
}

std::optional<QString> ChecklistReader::text(const toml::node &node, const QString &key)
{
    const auto *value = node.as_string();
    if (!value || value->get().empty() || qsizetype(value->get().size()) > longestText) {
        mistake(node.source(), key, Text::tr("must be a text"));
        return std::nullopt;
    }
    return toText(value->get());
}

std::optional<double> ChecklistReader::number(const toml::node &node, const QString &key, double least, double most)
{
    const auto value = node.is_number() ? node.value<double>() : std::nullopt;
    if (value && std::isfinite(*value) && *value >= least && *value <= most)
        return value;
    mistake(node.source(), key, Text::tr("must be a number between %1 and %2").arg(least).arg(most, 0, 'g', 12));
    return std::nullopt;
}

void ChecklistReader::texts(const toml::node &node, const QString &key, QStringList &into)
{
    const auto *list = node.as_array();
    if (!list || list->empty() || list->size() > 100) {
        mistake(node.source(), key, Text::tr("must be a list of texts"));
        return;
    }
    into.clear();
    for (const auto &one : *list)
        if (const auto value = text(one, key))
            into << *value;
}

template<class E> void ChecklistReader::word(const toml::node &node, const QString &key, E &into)
{
    const auto value = node.as_string();
    const auto found = value ? json::enumValue<E>(toText(value->get())) : std::nullopt;
    if (found) {
        into = *found;
        return;
    }
    QStringList words;
    for (const auto &[candidate, name] : enumNames(E{}))
        words << QLatin1String(name);
    mistake(node.source(), key, Text::tr("must be one of: %1").arg(words.join(QStringLiteral(", "))));
}

void ChecklistReader::readKey(Item &item, const toml::key &key, const toml::node &node, bool onlyThresholds)
{
    const QString name = toText(key.str());
    if (onlyThresholds ? !thresholdKeys().contains(name) : !allKeys().contains(name)) {
        const QString near = suggestion(name, onlyThresholds ? thresholdKeys() : allKeys());
        mistake(key.source(), name,
                allKeys().contains(name) ? Text::tr("of an item of ours this cannot be changed")
                : near.isEmpty()         ? Text::tr("unknown key")
                                         : Text::tr("unknown key, did you mean %1?").arg(near));
        return;
    }
    const std::pair<const char *, QString *> words[] = {
        {"section", &item.section},   {"title", &item.title},   {"path", &item.path},
        {"json", &item.json},         {"glob", &item.glob},     {"statement", &item.statement},
        {"severity", &item.severity}, {"unused", &item.unused}, {"own_alert", &item.ownAlert}};
    for (const auto &[word, into] : words)
        if (name == QLatin1String(word)) {
            *into = text(node, name).value_or(*into);
            return;
        }
    const std::pair<const char *, std::optional<double> *> numbers[] = {
        {"least", &item.expect.least}, {"above", &item.expect.above}, {"most", &item.expect.most}};
    for (const auto &[word, into] : numbers)
        if (name == QLatin1String(word)) {
            *into = number(node, name, -1e15, 1e15);
            return;
        }
    if (name == u"any_of")
        texts(node, name, item.expect.anyOf);
    else if (name == u"argv")
        texts(node, name, item.argv);
    else if (name == u"check")
        word(node, name, item.kind);
    else if (name == u"service")
        word(node, name, item.service);
    else if (name == u"fact")
        word(node, name, item.fact);
    else if (name == u"phase")
        word(node, name, item.phase);
    else if (name == u"limit_s")
        item.limit = Seconds(qint64(number(node, name, 1, 86'400).value_or(600)));
    else if (const auto hours = number(node, name, 0.01, 8760)) // max_age_h, the only one left
        item.maxAge = Seconds(std::llround(*hours * 3600));
}

/// What a check needs to be one.
void ChecklistReader::checkWhole(const Item &item, const toml::table &table)
{
    const auto needs = [&](const char *key, bool isThere) {
        if (!isThere)
            mistake(table.source(), QLatin1String(key), Text::tr("is needed by this check"));
    };
    needs("section", !item.section.isEmpty());
    needs("title", !item.title.isEmpty());
    needs("check", table.contains("check"));
    const Expectation &e = item.expect;
    const bool expectsNumber = e.least || e.above || e.most;
    switch (item.kind) {
    case CheckKind::Http:
    case CheckKind::Sql:
        needs("any_of", !e.anyOf.isEmpty() || expectsNumber);
        needs("statement", item.kind != CheckKind::Sql || !item.statement.isEmpty());
        break;
    case CheckKind::Prometheus:
        needs("path", !item.path.isEmpty());
        needs("json", !item.json.isEmpty());
        needs("least", expectsNumber);
        break;
    case CheckKind::Alerts:
        needs("path", !item.path.isEmpty());
        needs("severity", !item.severity.isEmpty());
        break;
    case CheckKind::Files:
        needs("glob", item.glob.startsWith(u'/'));
        needs("least", expectsNumber);
        break;
    case CheckKind::Workers:
    case CheckKind::Table:
        needs("least", expectsNumber);
        break;
    case CheckKind::Run:
        needs("least", item.fact == RunFact::Passed || expectsNumber);
        break;
    case CheckKind::Redis:
        needs("any_of", !e.anyOf.isEmpty());
        break;
    case CheckKind::Command:
    case CheckKind::Sanity:
    case CheckKind::Stop:
    case CheckKind::Diff:
        break;
    }
}

void ChecklistReader::readItem(const toml::table &table, bool extends)
{
    const auto *node = table.get("id");
    const auto id = node ? number(*node, QStringLiteral("id"), 1, 999) : std::nullopt;
    if (!node)
        mistake(table.source(), QStringLiteral("id"), Text::tr("is missing"));
    if (!id || std::floor(*id) != *id)
        return;
    const auto there = std::find_if(m_list.items.begin(), m_list.items.end(),
                                    [&](const Item &item) { return item.id == qint64(*id); });
    const bool changes = there != m_list.items.end();
    if (changes && !extends) {
        mistake(node->source(), QStringLiteral("id"), Text::tr("stands twice"));
        return;
    }
    Item item = changes ? *there : Item{};
    item.id = qint64(*id);
    const QString before = changes ? expectedText(item) : QString();
    for (const auto &[key, value] : table)
        if (key.str() != "id")
            readKey(item, key, value, changes);
    if (!changes) {
        checkWhole(item, table);
        m_list.items << item;
        if (extends)
            m_list.changes << Text::tr("item %1 was added: %2, %3").arg(item.id).arg(item.title, expectedText(item));
        return;
    }
    if (*there == item)
        return;
    *there = item;
    const QString after = expectedText(item);
    m_list.changes << (before != after ? Text::tr("item %1: %2 instead of %3").arg(item.id).arg(after, before)
                                       : Text::tr("item %1: asked or aged in another way").arg(item.id));
}

void ChecklistReader::read(const toml::table &document, bool extends)
{
    for (const auto &[key, node] : document) {
        const QString name = toText(key.str());
        if (name == u"extends")
            continue;
        if (name == u"name") {
            const QString given = text(node, name).value_or(QString());
            m_list.name = m_list.name.isEmpty() || given.isEmpty() ? m_list.name + given
                                                                   : m_list.name + QStringLiteral(", ") + given;
            continue;
        }
        const auto *items = node.as_array();
        if (name != u"item" || !items || !items->is_array_of_tables()) {
            mistake(key.source(), name, Text::tr("unknown key; a checklist has a name and [[item]] tables"));
            continue;
        }
        for (const auto &one : *items)
            if (m_list.items.size() < mostItems)
                readItem(*one.as_table(), extends);
            else
                mistake(one.source(), name, Text::tr("a checklist has at most %1 items").arg(mostItems));
    }
}

} // namespace gw::certification
