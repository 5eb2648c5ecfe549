// SPDX-License-Identifier: GPL-3.0-or-later
// For parseChecklist() only: whoever includes it compiles toml++.
#pragma once

#include "certification/Checklist.h"

#include <toml++/toml.h>

namespace gw::certification {

[[nodiscard]] inline QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// One file read into a checklist that may have items already: those are changed, others are added.
class ChecklistReader
{
public:
    ChecklistReader(Checklist &list, QString file) : m_list(list), m_file(std::move(file)) {}

    /// @p extends: only thresholds of items that are there may be changed; each change is noted.
    void read(const toml::table &document, bool extends);
    [[nodiscard]] const QStringList &mistakes() const { return m_mistakes; }
    void mistake(const toml::source_region &at, const QString &key, const QString &message);

private:
    void readItem(const toml::table &table, bool extends);
    void readKey(Item &item, const toml::key &key, const toml::node &node, bool onlyThresholds);
    void checkWhole(const Item &item, const toml::table &table);
    std::optional<QString> text(const toml::node &node, const QString &key);
    std::optional<double> number(const toml::node &node, const QString &key, double least, double most);
    void texts(const toml::node &node, const QString &key, QStringList &into);
    template<class E> void word(const toml::node &node, const QString &key, E &into);

    Checklist &m_list;
    const QString m_file;
    QStringList m_mistakes;
};

} // namespace gw::certification
