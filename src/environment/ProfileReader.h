// SPDX-License-Identifier: GPL-3.0-or-later
// For this folder only: whoever includes it compiles toml++.
#pragma once

#include "environment/Schema.h"

#include <QSet>

#include <toml++/toml.h>

namespace gw::environment {

[[nodiscard]] inline QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// One reading: readTable() with the whole document, then finish(); then profile is what it says, unless there are
/// mistakes.
class ProfileReader
{
public:
    explicit ProfileReader(QList<ProfileMistake> &mistakes) : m_mistakes(mistakes) {}

    void readTable(const toml::table &table, const QString &prefix);
    void finish();
    Profile profile;

private:
    void mistake(const toml::source_region &at, const QString &key, const QString &message);
    void wrongType(const toml::node &node, const QString &key, const QString &expected);
    void unknown(const toml::key &key, const QString &path, const QStringList &known);

    bool readOpenTable(const QString &path, const toml::node &node);
    void readSecret(const QString &path, const QString &name, const toml::node &node);
    template<class T> void readMembers(T &value, std::span<const Key<T>> keys, const toml::node &node,
                                       const QString &path);
    template<class T> void readValue(const Key<T> &key, T &into, const toml::node &node, const QString &path);
    std::optional<QString> readText(const toml::node &node, const QString &path, Form form, bool required);
    void readNumber(const toml::node &node, const QString &path, double least, double most, double &into);
    void readWhole(const toml::node &node, const QString &path, double least, double most, qint64 &into);
    void readList(const toml::node &node, const QString &path, Form form, QStringList &into);
    void readHostKind(const toml::node &node, const QString &path, HostKind &into);

    QList<ProfileMistake> &m_mistakes;
    QMap<QString, toml::source_region> m_seen; ///< where each key that is there stands
    QSet<QString> m_wrong;
};

} // namespace gw::environment
